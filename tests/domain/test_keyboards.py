"""A scanner set to one keyboard layout and a computer set to another read the same code (RELIABILITY 0.4)."""

from __future__ import annotations

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.voucher_code import ALPHABET, is_practice, make_code, read_code
from tests.domain.keyboards import letters_of, read_through

US = "us"
# UK, French, German, Italian, Spanish, Portuguese, Swiss, Nordic, Turkish Q as the promise says, and their neighbours.
LAYOUTS = (
    "gb", "fr", "fr(oss)", "fr(azerty)", "de", "at", "it", "es", "latam", "pt", "br", "ch", "ch(fr)", "se", "no", "dk",
    "fi", "is", "tr", "be", "pl", "cz", "hu", "nl", "ca", "ie", "us(intl)",
)  # fmt: skip
# Here letters lie elsewhere: a scanner has to be set to them. A test that passed for these too would see nothing.
OTHERWISE = ("us(dvorak)", "fr(bepo)", "tr(f)")
# Between them, every letter stands at several places of a code.
CODES = tuple(make_code(bytes(range(first, first + 16)), practice=first % 24 == 0) for first in range(0, 240, 12))


def test_the_codes_that_are_typed_hold_every_letter_and_both_kinds() -> None:
    assert set("".join(CODES)) == set(ALPHABET)
    assert {is_practice(code) for code in CODES} == {True, False}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_scan_comes_out_right_both_ways(layout: str) -> None:
    """In capitals, as the code stands on the paper, and small, from a scanner that turns them."""
    for code in CODES:
        for text in (code, code.lower()):
            assert read_code(read_through(text, US, layout)) == code
            assert read_code(read_through(text, layout, US)) == code


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_letters_lie_on_the_same_keys(layout: str) -> None:
    for shift, letters in ((False, ALPHABET.lower()), (True, ALPHABET)):
        ours, theirs = letters_of(US, shift=shift), letters_of(layout, shift=shift)
        keys = [key for key, letter in ours.items() if letter in letters]
        assert len(keys) == len(ALPHABET)
        assert [theirs[key] for key in keys] == [ours[key] for key in keys]


@pytest.mark.parametrize("layout", ["fr", "de", "tr"])
def test_digits_or_vowels_would_not_have_come_out_right(layout: str) -> None:
    """Why the alphabet is what it is: the letters that we left out are the ones that wander."""
    assert {letter for letter in "1234567890AMQWYZ-" if read_through(letter, US, layout) != letter}


@pytest.mark.parametrize("layout", OTHERWISE)
def test_where_letters_lie_elsewhere_a_scan_is_no_other_voucher(layout: str) -> None:
    for code in CODES:
        with pytest.raises(Refusal, match="voucher-mistyped"):
            read_code(read_through(code, US, layout))


def test_a_layout_that_there_is_not_is_no_layout() -> None:
    with pytest.raises(LookupError):
        letters_of("us(nonsense)", shift=False)
