"""Taking a give back: did they already get it, and why."""

from __future__ import annotations

from collections.abc import Sequence

TITLE = "Did they already get it?"
YES, NO = "Yes, they have it", "No, nothing yet"
YES_VOUCHER = "The voucher is cancelled. What they have stays counted."
YES_PLAIN = "What they have stays counted."
NO_SUB = "All of it is taken back. The moment stays, unfinished."
LEAVE = "Leave it as it is"
WHY, PICK_ONE = "Why?", "Why? Tap one, or type it."
REASONS = ("Wrong one", "They said no", "A mis-tap")
TYPE_IT = "or type it"

TAKEN_BACK = "Taken back"
STAYS = "The rest stays counted."
UNFINISHED = "The moment stands in Unfinished until it has an ending."
CANCELLED = "The voucher is cancelled; its code is worth nothing now."
ANOTHER, BACK = "Another answer", "Back to counter"


def till(line: str) -> str:
    """What to take back on the till, said once."""
    return line.replace("Now on the till: ", "")


def used_already(ends: Sequence[str]) -> str:
    """Vouchers that were used before the give was taken back: they stand (P42)."""
    which = ", ".join(f"····{end}" for end in ends)
    return f"Used already, so it stands: {which}."
