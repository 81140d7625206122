"""What is said of cards printed in advance, by code of DECISIONS.md; see `sentence_forms`."""

from __future__ import annotations

from collections.abc import Mapping

CARDS: Mapping[str, tuple[str, ...]] = {
    "voucher-mistyped/no-card": (
        "No blank card ends in {end}. Look at the card and type its last four letters again.",
        "There is no such blank card. Look at the card and type its last four letters again.",
    ),
    "voucher-used/card-given": (
        "This card was given already, {at} by {by}. Take another card.",
        "This card was given already. Take another card.",
    ),
    "voucher-cancelled/lost-stack": (
        "This card is of a stack that was lost, and worth nothing for good. Take another card.",
    ),
    "voucher-blank/half": ("The card was given without this half for a friend. It is worth nothing.",),
    "voucher-blank": ("This card is still blank, worth nothing. Give it with a moment first.",),
    "already-closed/stack": ("No card of this stack is blank any more. Nothing was changed.",),
    "unknown-item/stack": (
        "There is no stack of cards '{item}'. See cards list.",
        "There is no such stack of cards. See cards list.",
    ),
    "ambiguous-id/cards": (
        "{found} blank cards end in {id}. Scan the card, or type all 12 letters.",
        "More than one blank card ends like that. Scan the card, or type all 12 letters.",
    ),
}
