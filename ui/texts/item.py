"""Which one: an item of the menu, and how it is given."""

from __future__ import annotations

from pos_recovery.domain.remedy import Kind

WHAT_ELSE = "What else?"
WHAT_ORDERED, WHAT_INSTEAD = "What did they order?", "What do they get instead?"
BACK = "Back"
MONEY_BACK = "Money back"
NO_MENU = "There is no menu yet. An amount always works."
WAYS: dict[Kind, str] = {
    Kind.FREE_ITEM: "On the house", Kind.VOUCHER: "Next time", Kind.REMAKE: "Made again", Kind.COMP: "Not charged",
}  # fmt: skip


def added(name: str, kind: Kind) -> str:
    """The chip of something added: `Espresso next time`, `Espresso, not charged`."""
    words = {
        Kind.FREE_ITEM: f"{name} on the house", Kind.VOUCHER: f"{name} next time", Kind.REMAKE: f"{name} again",
        Kind.COMP: f"{name} not charged",
    }  # fmt: skip
    return words.get(kind, name)
