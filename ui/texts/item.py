"""Which one: an item of the menu, and how it is given."""

from __future__ import annotations

from pos_recovery.domain.remedy import Kind

from ..language import tr

WHAT_ELSE = tr("What else?")
WHAT_ORDERED, WHAT_INSTEAD = tr("What did they order?"), tr("What do they get instead?")
BACK = tr("Back")
MONEY_BACK = tr("Money back")
NO_MENU = tr("There is no menu yet. An amount always works.")
WAYS: dict[Kind, str] = {
    Kind.FREE_ITEM: tr("On the house"), Kind.VOUCHER: tr("Next time"), Kind.REMAKE: tr("Made again"),
    Kind.COMP: tr("Not charged"),
}  # fmt: skip


def added(name: str, kind: Kind) -> str:
    """The chip of something added: `Espresso next time`, `Espresso, not charged`."""
    words = {
        Kind.FREE_ITEM: tr("{name} on the house", name=name), Kind.VOUCHER: tr("{name} next time", name=name),
        Kind.REMAKE: tr("{name} again", name=name), Kind.COMP: tr("{name} not charged", name=name),
    }  # fmt: skip
    return words.get(kind, name)
