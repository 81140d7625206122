"""Cards printed in advance, and the half for a friend."""

from __future__ import annotations

FRIEND, FRIEND_SHORT = "And one for a friend", "For a friend"
ON_A_CARD, ON_A_CARD_SHORT = "On a printed card", "On a card"

WHICH, WHICH_SUB = "Which card?", "Scan it, or type its last four letters."
USE, NO_CARD, NOT_NOW = "Use this card", "Without a card", "Not now"
KEPT = "Tap what happened: this card is kept for it."


def on_this_card(typed: str, *, short: bool = False) -> str:
    """The card that was named."""
    return f"····{typed[-4:]}" if short else f"On card ····{typed[-4:]}"
