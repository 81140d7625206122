"""Who are you: a face after a tile that was tapped at the locked counter."""

from __future__ import annotations

from datetime import datetime

from ..amounts import clock

WHO = "Who are you?"
BACK = "Back to the tiles"


def one_tap(label: str, at: datetime) -> str:
    """What was tapped, and what is still needed."""
    return f"{label}, {clock(at)}. One tap saves it, no PIN."
