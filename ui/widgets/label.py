"""Plain text in the theme's fonts and colours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from .. import theme

_BEGIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ACROSS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight


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
        align: Qt.AlignmentFlag = _BEGIN,
    ) -> None:
        super().__init__(text)
        self._look = (pixels, weight, family)
        self._ink, self._figures = ink, figures
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._align = align
        self._place()
        self.restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        """By the direction of the page, also for figures and names, which Qt would put where their letters begin."""
        aside = self._align & _ACROSS
        if aside and self.isRightToLeft():
            other = Qt.AlignmentFlag.AlignRight if aside == Qt.AlignmentFlag.AlignLeft else Qt.AlignmentFlag.AlignLeft
            self.setAlignment(self._align & ~_ACROSS | other | Qt.AlignmentFlag.AlignAbsolute)
        else:
            self.setAlignment(self._align)

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
