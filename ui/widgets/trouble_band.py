"""The band over every page while the shop cannot be saved."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from .. import theme
from .strip import Strip
from .surface import Ground, column

_SIDE, _SIDE_COMPACT, _ABOVE = 28, 18, 12


class TroubleBand(Ground):
    """Hidden until it tells something; customers may read it, so it holds no place of a file."""

    def __init__(self) -> None:
        super().__init__()
        self._strip = Strip()
        self._all = column(self._strip)
        self.setLayout(self._all)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty when nothing."""
        return self._strip.words

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = _SIDE_COMPACT if self.window().width() < theme.COMPACT_BELOW else _SIDE
        self._all.setContentsMargins(side, _ABOVE, side, 0)

    def tell(self, words: str) -> None:
        """Say it until other words, or none, are told."""
        if words != self.words:
            self._strip.tell(words)
        self.setVisible(bool(words))
