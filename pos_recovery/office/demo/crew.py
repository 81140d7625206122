"""The people of the practice shop: who works when, and what each of them tends to do about an unhappy customer."""

from __future__ import annotations

from dataclasses import dataclass

from pos_recovery.domain.people import Role

from .dice import Dice

SORRY, AGAIN, VOUCHER, MONEY, TREAT = "sorry", "again", "voucher", "money", "treat"


@dataclass(frozen=True, slots=True)
class Member:
    """One of the crew. The PIN opens a practice shop only, so it may be told. `habits`: what they do -> weight."""

    name: str
    role: Role
    pin: str
    habits: dict[str, int]
    about: str


RITA = Member("Rita", Role.OWNER, "471147", {VOUCHER: 4, AGAIN: 3, SORRY: 1, TREAT: 2, MONEY: 1}, "the owner")
INES = Member(
    "Ines", Role.MANAGER, "582036", {AGAIN: 3, VOUCHER: 3, MONEY: 3, TREAT: 2, SORRY: 2}, "says yes over the limits"
)
TOM = Member("Tom", Role.LEAD, "8351", {AGAIN: 4, MONEY: 3, VOUCHER: 3, TREAT: 2, SORRY: 3}, "leads the counter")
MAYA = Member("Maya", Role.STAFF, "6274", {VOUCHER: 12, AGAIN: 3, TREAT: 3, MONEY: 1, SORRY: 1}, "likes vouchers")
BEN = Member("Ben", Role.STAFF, "9406", {SORRY: 12, AGAIN: 4, MONEY: 2, TREAT: 2, VOUCHER: 3}, "mostly says sorry")
ANA = Member("Ana", Role.STAFF, "5817", {AGAIN: 12, TREAT: 5, SORRY: 2, MONEY: 2, VOUCHER: 4}, "makes it again")
LENA = Member("Lena", Role.BOOKKEEPER, "739285", {}, "keeps the books")
CREW = (RITA, INES, TOM, MAYA, BEN, ANA, LENA)

# Monday to Sunday: how often each of them is the one whom the customer tells.
_ROSTER: tuple[dict[str, int], ...] = (
    {"Ana": 5, "Ben": 4, "Ines": 1},
    {"Maya": 5, "Ana": 3, "Tom": 2},
    {"Ben": 5, "Maya": 4, "Tom": 2, "Ines": 1},
    {"Ana": 4, "Ben": 4, "Tom": 2, "Ines": 1},
    {"Maya": 5, "Ben": 3, "Ana": 3, "Tom": 2},
    {"Maya": 4, "Ana": 4, "Ben": 4, "Tom": 3, "Ines": 1, "Rita": 1},
    {"Maya": 3, "Ana": 4, "Ben": 3, "Rita": 1},
)
_BY_NAME = {member.name: member for member in CREW}


def at_the_counter(weekday: int, dice: Dice) -> Member:
    """Who hears it on a weekday (Monday is 0)."""
    return _BY_NAME[dice.weighted(_ROSTER[weekday])]


def member(name: str) -> Member:
    """One of the crew by name."""
    return _BY_NAME[name]
