"""Screens of a shop that cannot be saved."""

from __future__ import annotations

from collections.abc import Callable

from tests.desktop.full_disk import fill_up
from tests.desktop.stage import Stage


def cannot_save(stage: Stage) -> None:
    """The disk is full; the tiles work all the same, and people go on on paper."""
    stage.sign_in("Maya")
    stage.go("counter")
    fill_up(stage)
    stage.go("counter")


OF_TROUBLE: dict[str, Callable[[Stage], None]] = {"counter-cannot-save": cannot_save}
