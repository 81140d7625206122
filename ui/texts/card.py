"""Cards printed in advance, and the half for a friend."""

from __future__ import annotations

from ..language import tr

FRIEND = tr("And one for a friend")
ON_A_CARD = tr("On a printed card")

WHICH, WHICH_SUB = tr("Which card?"), tr("Scan it, or type its last four letters.")
USE, NO_CARD, NOT_NOW = tr("Use this card"), tr("Without a card"), tr("Not now")
KEPT = tr("Tap what happened: this card is kept for it.")


def on_this_card(typed: str) -> str:
    """The card that was named."""
    return tr("On card ····{typed}", typed=typed[-4:])
