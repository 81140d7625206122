"""How much: the amount of money back, off the bill, or of a voucher."""

from __future__ import annotations

from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind

from ..amounts import money, round_money
from ..language import tr

HINT = tr("Tap what it was, or use the keypad.")
BACK, USE = tr("Back"), tr("Use")
WHOLE, HALF = tr("The whole ticket"), tr("Half of it")
LIMIT = tr("Your limit")
OVER = tr("Over this, a manager says yes.")
_TITLES = {
    Kind.REFUND: tr("How much back?"),
    Kind.DISCOUNT: tr("How much off?"),
    Kind.CORRECTION: tr("How much was too much?"),
    Kind.VOUCHER: tr("A voucher for how much?"),
    Kind.COMP: tr("How much is not charged?"),
}


def title(kind: Kind) -> str:
    """The question."""
    return _TITLES.get(kind, tr("How much?"))


def use(amount: Money) -> str:
    """`Use €9.40`."""
    return f"{USE} {money(amount)}"


def limit(amount: Money | None) -> str:
    """Under the bar; without the figure while customers can see the screen."""
    return LIMIT if amount is None else f"{LIMIT} {round_money(amount)}"


def price(name: str, amount: Money) -> str:
    """A tile for the ear."""
    return f"{name}, {money(amount)}"
