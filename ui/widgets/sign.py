"""Small signs that only show: an icon, a tag of icon and word, a person's face, the mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from pos_recovery.domain.moment import Cause

from .. import assets, paint, theme
from .seam import draw_mark
from .surface import Painted

TONES = {
    "ok": ("primary", "primaryT"),
    "warn": ("warn", "warnT"),
    "bad": ("danger", "dangerT"),
    "gold": ("goldI", "goldT"),
    "info": ("info", "infoT"),
    "mute": ("ink2", "sunken"),
}
_FACES = (Cause.MANNER, Cause.ORDER, Cause.CLEAN, Cause.QUALITY, Cause.CHARGE, Cause.BROKEN)


class Icon(Painted):
    """An icon in a token's or a cause's colour."""

    def __init__(self, name: str, side: int = 20, ink: str | Cause = "ink2", stroke: float = 2.0) -> None:
        super().__init__()
        self._name, self._ink, self._stroke = name, ink, stroke
        self.setFixedSize(side, side)

    def show_icon(self, name: str, ink: str | Cause) -> None:
        """Another icon."""
        self._name, self._ink = name, ink
        self.update()

    def paint(self, painter: QPainter) -> None:
        """The icon."""
        ink = theme.cause_colours(self._ink)[0] if isinstance(self._ink, Cause) else theme.colour(self._ink)
        assets.draw_icon(painter, self._name, self.area, ink, self._stroke)


class Tag(Painted):
    """A small status: icon and word, never colour alone. Tones: ok warn bad gold info mute."""

    def __init__(self, text: str, tone: str = "ok", icon: str | None = None, height: int = 32) -> None:
        super().__init__()
        self._height = height
        self.tell(text, tone, icon)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def tell(self, text: str, tone: str = "ok", icon: str | None = None) -> None:
        """Say something else."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.restyle()
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def restyle(self) -> None:
        """Its width hangs on the font."""
        wide = paint.width_of(self._text, theme.font(14, 600)) + 24 + (23 if self._icon else 0)
        self.setFixedSize(int(wide), self._height)

    def paint(self, painter: QPainter) -> None:
        """Ground, icon, word."""
        ink, tint = (theme.colour(token) for token in TONES[self._tone])
        paint.box(painter, self.area, self.height() / 2, tint)
        x = 12.0
        if self._icon:
            assets.draw_icon(painter, self._icon, QRectF(x - 1, (self.height() - 16) / 2, 16, 16), ink, 2.3)
            x += 22
        paint.words(painter, QRectF(x, 0, self.width(), self.height()), self._text, (theme.font(14, 600), ink))


def face_colours(place: int) -> tuple[QColor, QColor]:
    """(ink, tint) of the person whose face has that place (`domain.face_order`)."""
    return theme.cause_colours(_FACES[place % len(_FACES)])


def draw_face(painter: QPainter, area: QRectF, name: str, place: int) -> None:
    """A person's first letter on a round tint."""
    ink, tint = face_colours(place)
    paint.box(painter, area, area.width() / 2, tint)
    paint.words(painter, area, name[:1].upper(), (theme.font(area.width() * 0.42, 600), ink), paint.CENTRE)


class Mark(Painted):
    """The mark, `side` pixels wide."""

    def __init__(self, side: int = 56) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paint(self, painter: QPainter) -> None:
        """White, on the ceramic."""
        size, density = (self.width(), self.height()), painter.device().devicePixelRatioF()
        with paint.upright(painter, self.area):
            painter.drawImage(0, 0, paint.picture_of(_mark, size, size, density))


def _mark(painter: QPainter, size: tuple[int, int]) -> None:
    draw_mark(painter, QRectF(0, 0, *size))
