"""How much: the amount of money back, off the bill, or of a voucher."""

from __future__ import annotations

from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind

from ..amounts import money, round_money

HINT = "Tap what it was, or use the keypad."
BACK, USE = "Back", "Use"
WHOLE, HALF = "The whole ticket", "Half of it"
LIMIT = "Your limit"
OVER = "Over this, a manager says yes."
_TITLES = {
    Kind.REFUND: "How much back?",
    Kind.DISCOUNT: "How much off?",
    Kind.CORRECTION: "How much was too much?",
    Kind.VOUCHER: "A voucher for how much?",
    Kind.COMP: "How much is not charged?",
}


def title(kind: Kind) -> str:
    """The question."""
    return _TITLES.get(kind, "How much?")


def use(amount: Money) -> str:
    """`Use €9.40`."""
    return f"{USE} {money(amount)}"


def limit(amount: Money | None) -> str:
    """Under the bar; without the figure while customers can see the screen."""
    return LIMIT if amount is None else f"{LIMIT} {round_money(amount)}"


def price(name: str, amount: Money) -> str:
    """A tile for the ear."""
    return f"{name}, {money(amount)}"
