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
_FORGOTTEN = 2  # so many letters too few or too many are a slip of somebody who types a code
LEAST_OF_AN_END = 4  # letters that a list is searched by


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

    Refusal `voucher-mistyped` for anything else: another letter, another length, or a check letter that does not fit;
    with the fact why="no-code" where it is no code at all, a jar's bar code or an address of the web. It carries
    nothing of what was typed, so that no code gets into a log.
    """
    if len(text) > _MOST_TYPED:
        raise Refusal("voucher-mistyped", why="no-code")
    code = text if _KNOWN.issuperset(text) else _bare(text)  # a scanner types nothing else
    if len(code) == LETTERS and _KNOWN.issuperset(code) and _check_letter(code[:-1]) == code[-1]:
        return code
    if code.isalpha() and abs(len(code) - LETTERS) <= _FORGOTTEN:
        raise Refusal("voucher-mistyped")
    raise Refusal("voucher-mistyped", why="no-code")


def read_end(text: str) -> str:
    """The last letters of a code as typed, four of them or more, in either case, with blanks and dashes anywhere.

    Refusal `usage` for fewer, for more than twelve, and for letters that no code has.
    """
    end = _bare(text) if len(text) <= _MOST_TYPED else ""
    if not LEAST_OF_AN_END <= len(end) <= LETTERS or not _KNOWN.issuperset(end):
        raise Refusal("usage", what="Type the last four letters of the code, or more of them")
    return end


def is_shaped(text: str) -> bool:
    """Whether it is made like a code as a scanner types it: twelve letters of ours in either case, nothing between."""
    return len(text) == LETTERS and len(letters_in(text)) == LETTERS


def letters_in(text: str) -> str:
    """The letters of ours in it, upper case, without whatever else was typed."""
    # ASCII before upper(): the long s and the sharp s would turn into letters that nobody typed.
    return "".join(letter.upper() for letter in text if letter.isascii() and letter.upper() in _KNOWN)


def is_between(text: str) -> bool:
    """Whether there is nothing in it but what may stand between a code's letters: blanks and dashes."""
    return not _BETWEEN.sub("", text)


def _bare(text: str) -> str:
    """Upper case, without blanks and dashes; empty where a letter is no ASCII."""
    bare = _BETWEEN.sub("", text)
    return bare.upper() if bare.isascii() else ""


def read_four(text: str) -> str | None:
    """The last four letters of a code as typed, None for anything that is not four of our letters."""
    end = _bare(text[:_MOST_TYPED])
    return end if len(end) == LEAST_OF_AN_END and _KNOWN.issuperset(end) else None


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
