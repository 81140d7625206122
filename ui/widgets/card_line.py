"""One more line in a card of an opened moment: a small icon under the words of its head, then words that wrap."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from .label import Label
from .sign import Icon
from .surface import row

INDENT = 42  # under the words, not under the icon


def card_line(icon: str, words: str) -> QHBoxLayout:
    """The line, to be laid into the card."""
    layout = row(INDENT, Icon(icon, 18, "ink3"), Label(words, 15, 400, "ink2", wrap=True), gap=8)
    layout.setStretch(2, 1)
    return layout
