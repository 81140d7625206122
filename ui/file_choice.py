"""The one window of the system's that we open: it knows the folders of this computer, and remembers them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

FileChoice = Callable[[QWidget, str, str], Path | None]


def choose_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Let somebody choose a file to read; None when they think better of it. `kinds` as QFileDialog writes them."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None
