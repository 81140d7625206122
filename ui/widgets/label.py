"""Plain text in the theme's fonts and colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from .. import theme


class Label(QLabel):
    """Text that is never markup (RELIABILITY 0.11). `pixels`, `weight`, `ink` and `family` as in `theme.font`."""

    def __init__(
        self,
        text: str = "",
        pixels: float = 15,
        weight: int = 400,
        ink: str = "ink",
        *,
        family: str = "ui",
        figures: bool = False,
        wrap: bool = False,
        align: Qt.AlignmentFlag | None = None,
    ) -> None:
        super().__init__(text)
        self._look = (pixels, weight, family)
        self._ink, self._figures = ink, figures
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if align is not None:
            self.setAlignment(align)
        self.restyle()

    def set_ink(self, ink: str) -> None:
        """Another colour token."""
        self._ink = ink
        self.restyle()

    def set_pixels(self, pixels: float) -> None:
        """Another size."""
        self._look = (pixels, *self._look[1:])
        self.restyle()

    def restyle(self) -> None:
        """Font and colour from the theme."""
        pixels, weight, family = self._look
        self.setFont(theme.font(pixels, weight, family, figures=self._figures))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._ink))
        self.setPalette(palette)


def title(text: str, pixels: float = 34) -> Label:
    """The title of a page."""
    return Label(text, pixels, 600, family="title")
