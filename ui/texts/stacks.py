"""Stacks of cards in Settings: made, and made void when they are lost."""

from __future__ import annotations

from datetime import datetime

from pos_recovery.domain.business_day import long_day

STACK = "Cards for where there is no printer"
STACK_SUB = "Sixteen on two sheets of A4. Each is worth nothing until it is given with a moment."
MAKE = "Make 16 cards"
WHERE, FILE_NAME, KINDS = "Where to keep the cards", "Cards.pdf", "PDF (*.pdf)"
LOST, SURE = "It is lost", "Yes, make it void"


def kept_in(name: str) -> str:
    """The file is there."""
    return f"Kept as {name}. Print it at full size, cut along the lines, and lock the blank cards away."


def made(count: int, at: datetime, by: str) -> str:
    """A stack by when and by whom it was made."""
    return f"{count} cards of {long_day(at.date())}, by {by}"


def stands(blank: int, given: int, void: int) -> str:
    """What became of a stack."""
    said = [f"{blank} blank", f"{given} given", *([f"{void} void"] if void else [])]
    return ", ".join(said)
