"""Which PINs a person may choose: the right length for the role, and not one that everybody guesses."""

from __future__ import annotations

from .errors import Refusal
from .people import Role

# What is tried first besides the patterns below: keypad shapes, feast days, numbers with a meaning. The patterns and
# this list together hold the 20 commonest PINs of the DataGenetics study of 2012 (RELIABILITY.md section 6).
_COMMON_TEXT = """
    1004 2580 0852 1470 0741 3690 0963 1590 0951 1397 7931 1379 9731 7139 3179 1937 7913 9713 3197 1236 3214 9874
    7896 1478 8741 3698 8963 1245 2356 4578 5689 1254 5421 6589 1593 7531 1597 7951 3571 3579 1539 4268 2684 8426
    6248 2486 2589 2587 2541 1456 7412 3256 0007 1007 0070 0420 4200 0911 9110 1225 2412 2512 3112 3101 0704 1407
    0107 1402 0214 1031 1337 8008 5683 7410 9630 1123 1233 1235 1243 1324 1342 1423 1432 1230 3210 0321 0112 2112
    5150 3141 2718 1812
    159753 753951 357951 951357 147258 258147 258369 369258 147369 963852 852963 741852 852741 789456 456123 123789
    987456 147852 258963 369852 159357 357159 951753 142536 415263 124578 235689 784512 134679 976431 741963 963741
    123654 321654 456321 654123 789654 987321 123987 147896 321456 520131 520134 521314 201314 131421 123455 123457
    112358 314159 271828 141421 100200 001001 100000 000001 100001 911911 112911 420420 696969 123450 012340 543210
    111112 111113 211111 122333 123123 112211 110011 001100 123000 000123 123012 119119 808080 707070 147147
"""
_COMMON = frozenset(_COMMON_TEXT.split())
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def check_pin(pin: str, role: Role) -> None:
    """Return when `role` may have this PIN.

    Refusal `usage` (facts: what="pin", digits) when it is not that many of the digits 0 to 9, `weak-pin` (facts:
    digits) when it is among the first that anybody tries. The PIN itself is never among the facts.
    """
    digits = role.pin_digits
    if len(pin) != digits or not (pin.isascii() and pin.isdigit()):
        raise Refusal("usage", what="pin", digits=digits)
    if weak_pin(pin):
        raise Refusal("weak-pin", digits=digits)


def weak_pin(pin: str) -> bool:
    """Whether this PIN (4 or 6 digits) is a pattern, a year or on the list of common ones."""
    return pin in _COMMON or _is_run(pin) or _repeats(pin) or _is_year(pin) or _counts_in_pairs(pin)


def _is_run(pin: str) -> bool:
    """Each digit is the one before plus the same step of 0, 1 or 2 up or down: 4444, 1234, 9876, 7890, 2468."""
    steps = {(int(after) - int(before)) % 10 for before, after in zip(pin, pin[1:], strict=False)}
    return len(steps) == 1 and steps <= {0, 1, 2, 8, 9}


def _repeats(pin: str) -> bool:
    """A piece again and again (6969, 123123), doubled digits (1122, 112233, 111222) or a mirror (1221, 123321)."""
    size = len(pin)
    again = any(pin == pin[:piece] * (size // piece) for piece in (2, 3) if size % piece == 0 and piece < size)
    return again or _in_blocks(pin, 2) or _in_blocks(pin, 3) or pin == pin[::-1]


def _in_blocks(pin: str, block: int) -> bool:
    """Made of blocks of `block` equal digits."""
    return len(pin) % block == 0 and all(
        len(set(pin[start : start + block])) == 1 for start in range(0, len(pin), block)
    )


def _is_year(pin: str) -> bool:
    """A year somebody was born, married or opened in. Six digits: not judged, a date has too many spellings."""
    return len(pin) == 4 and _FIRST_YEAR <= int(pin) <= _LAST_YEAR


def _counts_in_pairs(pin: str) -> bool:
    """Six digits read as three numbers in equal steps: 102030, 010203, 101112."""
    if len(pin) != 6:
        return False
    first, second, third = (int(pin[start : start + 2]) for start in (0, 2, 4))
    return second - first == third - second
