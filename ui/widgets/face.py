"""People to tap: the large face of Lock and "Who are you?", and the small one beside a PIN pad."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from pos_recovery.domain.people import Role
from pos_recovery.domain.views.people import Face

from .. import assets, paint, theme
from .button import Pressable
from .sign import draw_face, face_colours
from .surface import Painted

FACE_HIGH = 124
CHIP = QSize(134, 60)


def _draw(painter: QPainter, area: QRectF, face: Face) -> None:
    """The owner is the shop; everybody else their first letter."""
    if face.role is not Role.OWNER:
        draw_face(painter, area, face.name, face.place)
        return
    ink, tint = face_colours(face.place)
    paint.box(painter, area, area.width() / 2, tint)
    inner = area.width() * 0.27
    assets.draw_icon(painter, "store", area.adjusted(inner, inner, -inner, -inner), ink)


class FaceTile(Pressable):
    """A person, 124 px high: a round face over the name."""

    radius = 18

    def __init__(self, face: Face, *, level: int = 1) -> None:
        super().__init__(face.name, face.role.value)
        self.face, self.level = face, level
        self.setFixedHeight(FACE_HIGH)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The tile."""
        paint.box(
            painter, area, self.radius, theme.colour("line" if self.isDown() else "surface"), (theme.colour("line"), 1)
        )
        _draw(painter, QRectF(area.center().x() - 30, 17, 60, 60), self.face)
        font = theme.font(16, 600)
        name = paint.elided(self.face.name, font, area.width() - 24)
        paint.words(painter, QRectF(0, 84, area.width(), 28), name, (font, theme.colour("ink")), paint.CENTRE)


class FaceChip(Pressable):
    """A person among a few, one of whom is picked: the picked one has a tick."""

    radius = 18

    def __init__(self, face: Face) -> None:
        super().__init__(face.name, face.role.value)
        self.face = face
        self.setCheckable(True)
        self.setFixedSize(CHIP)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The chip."""
        on = self.isChecked()
        edge = (theme.colour("primary"), 2.5) if on else (theme.colour("line2"), 1.0)
        paint.box(painter, area, self.radius, theme.colour("line" if self.isDown() else "surface"), edge)
        _draw(painter, QRectF(10, area.center().y() - 18, 36, 36), self.face)
        font = theme.font(16, 600)
        name = paint.elided(self.face.name, font, area.width() - 56 - (32 if on else 10))
        paint.words(painter, QRectF(55, 0, area.width(), area.height()), name, (font, theme.colour("ink")))
        if on:
            tick = QRectF(area.width() - 29, area.center().y() - 10, 20, 20)
            paint.box(painter, tick, 10, theme.colour("primary"))
            assets.draw_icon(painter, "check", tick.adjusted(4, 4, -4, -4), theme.colour("onp"), 3.4)


class FaceSign(Painted):
    """The one person whose PIN is asked; nothing to press."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.setAccessibleName(face.name)
        self.setFixedHeight(CHIP.height())

    def paint(self, painter: QPainter) -> None:
        """Face and name, in the middle."""
        font = theme.font(18, 600)
        name = paint.elided(self._face.name, font, self.width() - 80)
        x = (self.width() - 56 - 12 - paint.width_of(name, font)) / 2
        _draw(painter, QRectF(x, 2, 56, 56), self._face)
        paint.words(painter, QRectF(x + 68, 0, self.width(), 60), name, (font, theme.colour("ink")))
