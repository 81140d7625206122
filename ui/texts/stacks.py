"""Stacks of cards in Settings: made, and made void when they are lost."""

from __future__ import annotations

from datetime import datetime

from ..amounts import long_day
from ..language import tr

STACK = tr("Cards for where there is no printer")
STACK_SUB = tr("Sixteen on two sheets of A4. Each is worth nothing until it is given with a moment.")
MAKE = tr("Make 16 cards")
WHERE, FILE_NAME, KINDS = tr("Where to keep the cards"), tr("Cards.pdf"), tr("PDF (*.pdf)")
LOST, SURE = tr("It is lost"), tr("Yes, make it void")


def kept_in(name: str) -> str:
    """The file is there."""
    return tr("Kept as {name}. Print it at full size, cut along the lines, and lock the blank cards away.", name=name)


def made(count: int, at: datetime, by: str) -> str:
    """A stack by when and by whom it was made."""
    return tr("{count} cards of {at}, by {by}", count=count, at=long_day(at.date()), by=by)


def stands(blank: int, given: int, void: int) -> str:
    """What became of a stack."""
    said = [
        tr("{blank} blank", blank=blank),
        tr("{given} given", given=given),
        *([tr("{void} void", void=void)] if void else []),
    ]
    return ", ".join(said)
