"""Who are you: a face after a tile that was tapped at the locked counter."""

from __future__ import annotations

from datetime import datetime

from ..amounts import clock
from ..language import tr

WHO = tr("Who are you?")
BACK = tr("Back to the tiles")


def one_tap(label: str, at: datetime) -> str:
    """What was tapped, and what is still needed."""
    return tr("{label}, {at}. One tap saves it, no PIN.", label=label, at=clock(at))
