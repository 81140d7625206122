"""The desk: what goes out to the office's thread and what comes home."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from pos_recovery.domain.errors import Refusal
from tests.desktop.stage import Stage

MANY = 300


class Token:
    """Something that tells on which thread it ends, as a widget must end on the window's."""

    def __init__(self, ends: list[str]) -> None:
        self._ends = ends

    def __del__(self) -> None:
        self._ends.append(threading.current_thread().name)


def answered() -> None:
    """An office that does it."""


def refused() -> None:
    """An office that says no."""
    raise Refusal("usage", what="not today")


@pytest.mark.parametrize("office", [answered, refused])
def test_what_an_asker_gives_ends_on_the_windows_thread(stage: Stage, office: Callable[[], None]) -> None:
    """A sheet that was put away meanwhile may live in its answer only: the office's thread must not be the last."""
    ends: list[str] = []

    def ask(token: Token) -> None:
        def work(_: object) -> None:
            assert token
            office()

        def told(_: object) -> None:
            assert token

        stage.desk.run(stage.window, work, told, told)

    for _ in range(MANY):
        ask(Token(ends))
    stage.until(lambda: len(ends) == MANY)
    assert set(ends) == {threading.main_thread().name}
