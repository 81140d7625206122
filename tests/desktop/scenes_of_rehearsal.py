"""Rehearse: the three scenes to choose from, a tile, an answer, a voucher that comes back."""

from __future__ import annotations

from collections.abc import Callable

from tests.desktop.stage import Stage
from ui.pages.rehearse import RehearsePage


def three(stage: Stage) -> RehearsePage:
    """The scenes to choose from."""
    stage.sign_in("Maya")
    page = stage.go("rehearse")
    assert isinstance(page, RehearsePage)
    return page


def first_tile(stage: Stage) -> None:
    """The first scene: what happened?"""
    three(stage).digit(1)


def over_the_limit(stage: Stage) -> None:
    """The second scene: an answer that somebody has to say yes to."""
    page = three(stage)
    page.digit(2)
    page.tiles.tap_number(3)
    page.primary()


def voucher(stage: Stage) -> None:
    """The third scene: it is good."""
    page = three(stage)
    page.digit(3)
    page.primary()


OF_REHEARSAL: dict[str, Callable[[Stage], object]] = {
    "rehearse": three, "rehearse-tile": first_tile, "rehearse-over": over_the_limit, "rehearse-voucher": voucher,
}  # fmt: skip
