"""Cards printed in advance, and the half for a friend."""

from __future__ import annotations

from ..language import tr

FRIEND, FRIEND_SHORT = tr("And one for a friend"), tr("For a friend")
ON_A_CARD, ON_A_CARD_SHORT = tr("On a printed card"), tr("On a card")

WHICH, WHICH_SUB = tr("Which card?"), tr("Scan it, or type its last four letters.")
USE, NO_CARD, NOT_NOW = tr("Use this card"), tr("Without a card"), tr("Not now")
KEPT = tr("Tap what happened: this card is kept for it.")


def on_this_card(typed: str, *, short: bool = False) -> str:
    """The card that was named."""
    return f"····{typed[-4:]}" if short else tr("On card ····{letters}", letters=typed[-4:])
