"""Voucher codes: typed in any way, a slip is caught before any look-up, nobody can guess one (P38, P46)."""

from __future__ import annotations

import random
from itertools import combinations
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.voucher_code import ALPHABET, grouped, is_practice, last_four, make_code, read_code

CHANCE = st.binary(min_size=16, max_size=32).filter(lambda chance: len(set(chance)) > 4)
CODES = st.builds(make_code, CHANCE, st.booleans())


def refused(text: str) -> bool:
    try:
        read_code(text)
    except Refusal as refusal:
        return refusal.code == "voucher-mistyped" and not refusal.facts
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
