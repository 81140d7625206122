"""The voucher's code: 12 letters that any keyboard types, any scanner reads and nobody can guess."""

from __future__ import annotations

import re
from functools import reduce
from operator import getitem, xor

from .errors import Refusal

# No vowels (no code spells a word), no digits (no spreadsheet makes a number of it), and only letters that lie on the
# same key on the keyboards of RELIABILITY.md, section 0.4. In the order of the elements of GF(16), 0 to 15.
ALPHABET = "BCDFGHJKLNPRSTVX"
LETTERS = 12

_PRACTICE = "X"
_KNOWN = frozenset(ALPHABET)
_OF_NIBBLES = str.maketrans("0123456789abcdef", ALPHABET)
_BETWEEN = re.compile(r"[\s\-\u00ad\u2010-\u2015\u2212\u200b\ufeff]+")
_MOST_TYPED = 64  # 12 letters with room for blanks; a pasted megabyte is refused unread


def make_code(chance: bytes, practice: bool) -> str:
    """A new code from at least 16 random bytes. Real codes never start with X, practice codes always do.

    A real code holds 15 x 16^10 equally likely values (43.9 bits). ValueError when there is too little chance.
    """
    letters = chance.hex().translate(_OF_NIBBLES)
    if len(letters) < 32:
        raise ValueError("a code needs 16 random bytes")
    body, spare = letters[:10], letters[10:]
    # Draw again instead of folding 16 values into 15, which would make one letter likelier than the rest.
    first = _PRACTICE if practice else spare.lstrip(_PRACTICE)[:1]
    if not first:
        raise ValueError("these bytes are not random")
    return first + body + _check_letter(first + body)


def read_code(text: str) -> str:
    """The bare 12 letters of a code as typed or scanned, in either case, with blanks and dashes anywhere (P38).

    Refusal `voucher-mistyped` for anything else: another letter, another length, or a check letter that does not fit.
    It carries no facts, so that no code gets into a log.
    """
    if len(text) > _MOST_TYPED:
        raise Refusal("voucher-mistyped")
    code = text
    if not _KNOWN.issuperset(text):  # a scanner types nothing else
        bare = _BETWEEN.sub("", text)
        # ASCII before upper(): the long s and the sharp s would turn into letters that nobody typed.
        code = bare.upper() if bare.isascii() else ""
    if len(code) != LETTERS or not _KNOWN.issuperset(code) or _check_letter(code[:-1]) != code[-1]:
        raise Refusal("voucher-mistyped")
    return code


def read_end(text: str) -> str | None:
    """The last four letters of a code as typed, None for anything that is not four of our letters."""
    bare = _BETWEEN.sub("", text[:_MOST_TYPED])
    end = bare.upper() if bare.isascii() else ""
    return end if len(end) == 4 and _KNOWN.issuperset(end) else None


def is_practice(code: str) -> bool:
    """Whether a bare code belongs to a practice shop."""
    return code.startswith(_PRACTICE)


def grouped(code: str) -> str:
    """The bare code as paper and screens show it: `KXTF BRNV GHLD`."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def last_four(code: str) -> str:
    """What logs, lists and the books show of a bare code."""
    return code[-4:]


def _times(a: int, b: int) -> int:
    """Product in GF(16) modulo x^4 + x + 1."""
    product = 0
    while b:
        product ^= a * (b & 1)
        a = a << 1 ^ (0b10011 if a & 8 else 0)
        b >>= 1
    return product


def _powers(count: int) -> tuple[int, ...]:
    """x, x^2, x^3 ... : x generates GF(16)*, so the first 14 differ from each other and from 1."""
    powers = [2]
    while len(powers) < count:
        powers.append(_times(powers[-1], 2))
    return tuple(powers)


# The check letter has weight 1. A letter changed by d at weight w moves the sum by w·d, never 0; two swapped letters
# move it by (w1 - w2)(d1 - d2), never 0 unless they are equal: the weights all differ, so any swap is caught.
_PRODUCTS = [
    {letter: _times(weight, value) for value, letter in enumerate(ALPHABET)} for weight in _powers(LETTERS - 1)
]


def _check_letter(others: str) -> str:
    """That of all the letters before it."""
    return ALPHABET[reduce(xor, map(getitem, _PRODUCTS, others))]
