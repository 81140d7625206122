"""One window per user: a second start brings the first to the front."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from ui.single import SingleWindow


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[SingleWindow]:
    """The window that was there before."""
    window = SingleWindow(tmp_path)
    assert window.is_first()
    window.listen()
    yield window
    window.close()


def test_a_second_start_raises_the_first_and_steps_back(first: SingleWindow, tmp_path: Path, qtbot: QtBot) -> None:
    second = SingleWindow(tmp_path)
    assert not second.is_first()
    with qtbot.waitSignal(first.raised):
        assert second.call_the_first()


def test_when_the_first_is_closed_the_next_is_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    before = SingleWindow(tmp_path)
    assert before.is_first()
    before.close()
    after = SingleWindow(tmp_path)
    assert after.is_first()
    after.close()


@pytest.mark.parametrize("words", [b"", b"\0\xff garbage\n", b"open?voucher=1&amount=9999\n", b"x" * 100_000])
def test_whatever_else_is_said_to_it_raises_nothing(
    first: SingleWindow, tmp_path: Path, qtbot: QtBot, words: bytes
) -> None:
    """RELIABILITY 130 to 134."""
    stranger = QLocalSocket()
    stranger.connectToServer(str(tmp_path / "window.sock"))
    assert stranger.waitForConnected(1000)
    with qtbot.assertNotEmitted(first.raised, wait=150):
        stranger.write(words)
        stranger.flush()
    stranger.abort()
