"""The shell around the window: whatever lost the keyboard, the next key finds the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.shell import Shell


class Content(QWidget):
    """What the shell holds: a button that switches itself off, and what this heard of keys and of Tab."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.forward: list[bool] = []
        self.button = QPushButton("Save")
        QHBoxLayout(self).addWidget(self.button)
        self.button.clicked.connect(lambda: self.button.setEnabled(False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.forward.append(forward)
        return False


@pytest.fixture
def content(qtbot: QtBot) -> Iterator[Content]:
    """In its shell, with the keyboard on a button that was just pressed and is off."""
    shell, inside = Shell(), Content()
    qtbot.addWidget(shell)
    shell.hold(inside, lambda: True)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    inside.button.setFocus()
    inside.button.click()
    inside.forward.clear()
    assert not isinstance(QApplication.focusWidget(), QPushButton)
    yield inside
    shell.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_finds_the_window(content: Content, key: Qt.Key) -> None:
    """P100: Esc and Enter work while a save is under way."""
    QTest.keyClick(content.window().windowHandle(), key)
    assert content.heard == [key]


def test_so_does_tab_both_ways(content: Content) -> None:
    QTest.keyClick(content.window().windowHandle(), Qt.Key.Key_Tab)
    QTest.keyClick(content.window().windowHandle(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert content.forward == [True, False]
