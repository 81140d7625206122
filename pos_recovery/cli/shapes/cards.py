"""Stacks of cards as JSON."""

from __future__ import annotations

from pos_recovery.domain.views.cards import CardsMade, StackView

from .plain import Clock, Shape, instant


def stack(view: StackView, local: Clock) -> Shape:
    """A stack, and what became of its cards."""
    return {
        "stack": str(view.id), "made_at": instant(local, view.made_at), "made_by": view.made_by, "count": view.count,
        "blank": view.blank, "given": view.given, "void": view.void,
    }  # fmt: skip


def made(view: CardsMade, local: Clock) -> Shape:
    """`cards make`."""
    return {**stack(view.stack, local), "sheets": view.sheets, "file": view.file}
