"""Names and notes: kept as people write them, without what could trick a screen, a printer or a file."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.text import clean, clean_name, is_blank, name_key

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\u0301\u0315\u0344\u202e\u2066\u200b\u200d\u200c\ufeff\ud800\x00\x1b\r\n\t\x85\u2028 '=<>"),
        st.sampled_from("각\u0958\ufb2c\u0f73\u1e69é"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    "name",
    ["<b>Bob</b>", "Zoë €", "山田 花子", "مريم العلي", "שרה", "👨‍👩‍👧 family", "👍🏽", "🏳️‍🌈",
     "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
     "&#1114112;", "' OR 1=1 --", "{0.__class__}", "O'Brien, Jr.", "می\u200cخواهم"],
)  # fmt: skip
def test_names_are_kept_as_they_are_written(name: str) -> None:
    assert clean_name(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana \t Garci\u0301a ", "Ana García"),
        ("abc\u202edcba\u2066x\u2069", "abcdcbax"),
        ("\x1bp\x00\x19\x19 Bob", "p Bob"),
        ("Bob\r\nEve\u2028Ann", "Bob Eve Ann"),
        ("soft\u00adhy\u200bphen\ufeff", "softhyphen"),
        ("a\ud800b", "a\ufffdb"),
        ("Rita\u200d", "Rita"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


def test_a_note_keeps_its_lines() -> None:
    assert clean(" one \r\n\r\n\n\n two\tx \n", 100, newlines=True) == "one\n\ntwo x"


def test_hundreds_of_marks_on_one_letter_become_four() -> None:
    assert clean("Z" + "\u0316" * 500 + "algo", 100) == "Z" + "\u0316" * 4 + "algo"


def test_a_hundred_thousand_marks_are_cleaned_at_once() -> None:
    assert len(clean("Z" + "\u0316\u0301" * 50_000, 100)) <= 5


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\u3164", "\u115f\u1160", "\u2800", "\u0301", "\u202e"])
def test_a_name_of_nothing_that_shows_is_refused(text: str) -> None:
    assert is_blank(text)
    with pytest.raises(Refusal) as refused:
        clean_name(text)
    assert (refused.value.code, refused.value.facts["why"]) == ("bad-name", "blank")


@pytest.mark.parametrize("letters", [201, 5_000, 20_000, 200_000])
def test_a_name_too_long_is_refused_not_cut(letters: int) -> None:
    with pytest.raises(Refusal) as refused:
        clean_name("n" * letters)
    assert refused.value.facts == {"why": "long", "most": 200, "length": letters}


def test_blanks_inside_never_hide_that_a_name_is_too_long() -> None:
    with pytest.raises(Refusal):
        clean_name("a" * 10 + " " * 500 + "b", most=10)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana García", "ANA  GARCI\u0301A"),
        ("Straße", "STRASSE"),
        ("ﬁn", "FIN"),
        ("Rita", "Ｒｉｔａ"),
        ("Ri\u200dta", "rita"),
    ],
)
def test_the_same_name_in_two_spellings_has_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_different_names_have_different_keys() -> None:
    assert len({name_key(name) for name in ("Ana", "Anna", "Aña", "Ann", "山田", "<b>Ana")}) == 6


@given(HOSTILE, st.integers(1, 70), st.booleans())
def test_cleaning_is_done_once_and_for_all(text: str, most: int, newlines: bool) -> None:
    once = clean(text, most, newlines)
    assert clean(once, most, newlines) == once
    assert len(once) <= most
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@given(HOSTILE, st.booleans())
def test_no_control_or_direction_override_survives(text: str, newlines: bool) -> None:
    kept = clean(text, 1_000, newlines)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") and char != "\n" for char in kept)
    assert not set(kept) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\u200b")
    assert newlines or "\n" not in kept
    assert kept == kept.strip()


@given(HOSTILE)
def test_a_key_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(HOSTILE)
def test_a_name_is_either_kept_whole_or_refused(text: str) -> None:
    if is_blank(text):
        with pytest.raises(Refusal):
            clean_name(text)
    else:
        assert clean_name(text) == clean(text, 10_000)
