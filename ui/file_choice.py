"""The only windows of the system's that we open: they know the folders of this computer, and remember them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

FileChoice = Callable[[QWidget, str, str], Path | None]
NewFileChoice = Callable[[QWidget, str, str, str], Path | None]


def choose_new_file(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Let somebody choose where to write a file that is called so at first; None when they think better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None


def choose_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Let somebody choose a file to read; None when they think better of it. `kinds` as QFileDialog writes them."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None
