"""Taking a give back: did they already get it, and why."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import tr

TITLE = tr("Did they already get it?")
YES, NO = tr("Yes, they have it"), tr("No, nothing yet")
YES_VOUCHER = tr("The voucher is cancelled. What they have stays counted.")
YES_PLAIN = tr("What they have stays counted.")
NO_SUB = tr("All of it is taken back. The moment stays, unfinished.")
LEAVE = tr("Leave it as it is")
WHY, PICK_ONE = tr("Why?"), tr("Why? Tap one, or type it.")
REASONS = (tr("Wrong one"), tr("They said no"), tr("A mis-tap"))
TYPE_IT = tr("or type it")

TAKEN_BACK = tr("Taken back")
STAYS = tr("The rest stays counted.")
UNFINISHED = tr("The moment stands in Unfinished until it has an ending.")
CANCELLED = tr("The voucher is cancelled; its code is worth nothing now.")
ANOTHER, BACK = tr("Another answer"), tr("Back to counter")


def till(line: str) -> str:
    """What to take back on the till, said once."""
    return line.replace("Now on the till: ", "")


def used_already(ends: Sequence[str]) -> str:
    """Vouchers that were used before the give was taken back: they stand (P42)."""
    which = ", ".join(f"····{end}" for end in ends)
    return tr("Used already, so it stands: {which}.", which=which)
