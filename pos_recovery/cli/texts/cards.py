"""Stacks of cards for people."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.views.cards import CardsMade, StackView

from .layout import Clock, columns, day_time, lines


def made(view: CardsMade) -> str:
    """A stack just made."""
    cards = "1 card" if view.stack.count == 1 else f"{view.stack.count} cards"
    sheets = "1 sheet" if view.sheets == 1 else f"{view.sheets} sheets"
    return lines(
        f"{cards} on {sheets} of A4, in {view.file}",
        "They are worth nothing until one is given with a moment: scan it, or type the last four letters.",
        f"Stack {view.stack.id}",
    )


def voided(view: StackView) -> str:
    """A lost stack."""
    return f"Its {view.void} blank cards can never be given. What was given before stays good: {view.given}."


def stacks(views: Sequence[StackView], local: Clock) -> str:
    """Every stack, one line each."""
    if not views:
        return "No cards were made yet. Make some with cards make --count 8 --out cards.pdf."
    rows = [
        (str(view.id)[-8:], f"{day_time(local, view.made_at)} by {view.made_by}", *map(str, _counts(view)))
        for view in views
    ]
    return columns(rows, ("Stack", "Made", "Blank", "Given", "Void"), frozenset({2, 3, 4}))


def _counts(view: StackView) -> tuple[int, int, int]:
    return view.blank, view.given, view.void
