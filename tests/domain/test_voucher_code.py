"""Voucher codes: typed in any way, a slip is caught before any look-up, nobody can guess one (P38, P46)."""

from __future__ import annotations

import random
from itertools import combinations
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.voucher_code import ALPHABET, grouped, is_practice, last_four, make_code, read_code, read_end

CHANCE = st.binary(min_size=16, max_size=32).filter(lambda chance: len(set(chance)) > 4)
CODES = st.builds(make_code, CHANCE, st.booleans())


def refused(text: str) -> bool:
    try:
        read_code(text)
    except Refusal as refusal:
        return refusal.code == "voucher-mistyped" and dict(refusal.facts) in ({}, {"why": "no-code"})
    return False


@given(CODES)
def test_any_one_wrong_letter_is_caught_p38(code: str) -> None:
    wrong = [code[:at] + letter + code[at + 1 :] for at in range(12) for letter in ALPHABET if letter != code[at]]
    assert len(wrong) == 12 * 15
    assert all(refused(text) for text in wrong)


@given(CODES)
def test_any_two_swapped_letters_are_caught_neighbours_or_not_p38(code: str) -> None:
    for first, second in combinations(range(12), 2):
        letters = list(code)
        letters[first], letters[second] = letters[second], letters[first]
        assert code[first] == code[second] or refused("".join(letters))


@given(CODES, CODES)
def test_any_two_codes_lie_two_letters_or_more_apart_p38(one: str, other: str) -> None:
    """So that no slip of one letter turns a voucher into another voucher, near as their letters may be."""
    apart = [at for at in range(12) if one[at] != other[at]]
    assert one == other or len(apart) >= 2
    for at in apart:
        between = one[:at] + other[at] + one[at + 1 :]
        assert refused(between)


@given(st.text(alphabet=ALPHABET, min_size=10, max_size=10), st.sampled_from("BCDX"), st.integers(0, 10))
def test_codes_that_were_drawn_nearly_alike_still_differ_twice_p38(body: str, first: str, at: int) -> None:
    """Two codes whose eleven drawn letters differ in one place only: their check letters differ as well."""
    drawn = first + body
    near = drawn[:at] + next(letter for letter in ALPHABET if letter != drawn[at]) + drawn[at + 1 :]
    assert whole(drawn)[-1] != whole(near)[-1]


def whole(drawn: str) -> str:
    """The one code that begins with these eleven letters."""
    (code,) = (drawn + letter for letter in ALPHABET if not refused(drawn + letter))
    return code


@given(CODES, st.randoms(use_true_random=False))
def test_blanks_dashes_and_lower_case_are_accepted_p38(code: str, chance: random.Random) -> None:
    between = ["", " ", "-", "\u00a0", "\u2011", "–", "\t", "\u202f"]
    typed = "".join(chance.choice([letter, letter.lower()]) + chance.choice(between) for letter in code)
    assert read_code(f" {typed}\r\n") == code
    assert read_code(grouped(code)) == code


@pytest.mark.parametrize(
    "text",
    ["", " ", "KXTF", "AEIOUAEIOUAE", "123456789012", "ſ" * 12, "ß" * 12, "\uff22" * 12, "B" * 13, "B" * 11,
     "B\x00BBBBBBBBBBB", "<b>BBBBBBBBB"],
)  # fmt: skip
def test_what_is_no_code_is_refused_p37(text: str) -> None:
    assert refused(text)


@given(CODES.filter(lambda code: "S" in code))
def test_a_letter_that_only_looks_right_is_not_taken_for_it_p38(code: str) -> None:
    assert refused(code.replace("S", "\u017f"))  # the long s, whose capital is S


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("4006381333931", "no-code"), ("590123412345", "no-code"), ("https://x.example", "no-code"), ("", "no-code"),
        ("KXTF", "no-code"), ("KXTFBRNVGHL0", "no-code"), ("B" * 15, "no-code"), ("BBBBBBBBBBBC", None),
        ("BBBB BBBB BBB", None), ("B" * 13, None), ("ABBBBBBBBBBB", None),
    ],
)  # fmt: skip
def test_what_is_no_code_at_all_is_not_called_a_slip_p37(text: str, why: str | None) -> None:
    with pytest.raises(Refusal) as caught:
        read_code(text)
    assert caught.value.facts.get("why") == why


@given(CODES, st.integers(4, 12), st.booleans())
def test_the_last_letters_are_read_as_they_are_typed(code: str, count: int, small: bool) -> None:
    end = code[-count:]
    assert read_end(f" {grouped(end)} ".lower() if small else grouped(end)) == end


@pytest.mark.parametrize("text", ["", "NPN", "B" * 13, "KX1F", "AEIO", "ſſſſ", "%%%%", "_" * 4, "B" * 4 + " " * 100])
def test_what_ends_no_code_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="usage"):
        read_end(text)


def test_a_pasted_megabyte_is_refused_unread() -> None:
    assert refused(" " * 1_000_000 + "B" * 12)


def test_the_refusal_carries_no_code_into_a_log() -> None:
    with pytest.raises(Refusal) as caught:
        read_code("KXTFBRNVGHL")
    assert str(caught.value) == "voucher-mistyped"


@given(CHANCE)
def test_practice_codes_start_with_x_and_real_ones_never_do_p43(chance: bytes) -> None:
    assert make_code(chance, practice=True)[0] == "X"
    assert make_code(chance, practice=False)[0] != "X"
    assert is_practice(make_code(chance, practice=True))
    assert not is_practice(make_code(chance, practice=False))


def test_real_codes_hold_43_bits_of_chance_and_favour_no_letter_p46() -> None:
    chance = random.Random(20261121)
    codes = [make_code(chance.randbytes(16), practice=False) for _ in range(16_000)]
    assert len(set(codes)) == len(codes)
    held = 0.0
    for place in range(11):
        letters = [code[place] for code in codes]
        choices = ALPHABET[:-1] if place == 0 else ALPHABET
        counts = [letters.count(letter) for letter in choices]
        assert sum(counts) == len(codes)
        expected = len(codes) / len(choices)
        assert sum((count - expected) ** 2 / expected for count in counts) < 44.3  # chi-square, 15 df, p = 0.0001
        held += log2(len(choices))
    assert held > 43


def test_too_little_chance_makes_no_code() -> None:
    with pytest.raises(ValueError, match="16"):
        make_code(b"123456789012345", practice=False)
    with pytest.raises(ValueError, match="not random"):
        make_code(b"\xff" * 16, practice=False)


def test_codes_as_paper_and_lists_show_them() -> None:
    assert grouped("KXTFBRNVGHLD") == "KXTF BRNV GHLD"
    assert last_four("KXTFBRNVGHLD") == "GHLD"
