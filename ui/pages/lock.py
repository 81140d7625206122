"""The lock screen: the time, the shop, one button that logs a moment, and the faces of who may sign in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.people import Face
from pos_recovery.office.commands import Changed

from .. import paint, theme
from ..amounts import clock, weekday
from ..front import Front
from ..sheets.pin import PinSheet
from ..texts import lock as texts
from ..widgets.face_grid import FaceGrid
from ..widgets.label import Label
from ..widgets.log_button import LogButton
from ..widgets.seam import broken_edge, draw_seam, seam_line
from ..widgets.sign import Mark, Tag
from ..widgets.surface import STRETCH, column, row, set_margins
from .page import Page

_SHARE = 0.40  # of the width is ceramic
_TICK_MS = 1000
_SEAM_WIDE, _SEED, _BEND, _STEP = 9, 9, 0.10, 74
_SEAM_ROOM = 80  # how far the seam and its bends reach beyond the edge of the ceramic, at most
# where the seam runs: pixels beside the border, share of the height
_WAY = ((8, 0.0), (-12, 0.13), (6, 0.22), (16, 0.36), (-9, 0.47), (-3, 0.60), (15, 0.71), (-11, 0.84), (5, 1.0))


class LockPage(Page):
    """Nobody is here. Nothing of money or of a customer is to be seen; a moment is logged all the same."""

    place, rail = "lock", False
    shows = Changed.PEOPLE | Changed.SHOP

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._clock = {wide: Label("", pixels, 600, theme.ON_CERAMIC, family="title")
                       for wide, pixels in ((True, 104), (False, 84))}  # fmt: skip
        self._day = Label("", 20, 500, theme.QUIET_ON_CERAMIC)
        self._shop = Label("", 17, 600, theme.GOLD_ON_CERAMIC, wrap=True)
        self._practice = Tag(texts.PRACTICE, "gold", height=28)
        self._left = QWidget()
        self._left.setLayout(
            column(
                STRETCH, Mark(64), 14, *self._clock.values(), self._day, 24, self._shop, 8, self._practice, STRETCH,
                gap=2,
            )
        )  # fmt: skip
        self._log = LogButton(texts.LOG, texts.LOG_HINT)
        self._log.clicked.connect(self.primary)
        self._faces = FaceGrid()
        self._faces.tapped.connect(self._ask_pin)
        right = column(
            STRETCH, self._log, 26, Label(texts.WHO, 20, 600), 8, self._faces, 14,
            Label(texts.FOOT, 15, 400, "ink2", wrap=True), STRETCH, gap=4,
        )  # fmt: skip
        self._gap = QWidget()
        self._all = row(self._left, self._gap, gap=0)
        self._all.addLayout(right, 1)
        self.setLayout(self._all)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._tell_time)

    def enter(self, *what: Any) -> None:
        """Nobody is here any more. At the start: the faces that were known last, while the shop is being opened."""
        super().enter()
        if what:
            self._faces.tell(what[0])
        self._faces.to_top()
        self._show_shop()
        self._tell_time()
        self._tick.start()
        self._log.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """The clock stops."""
        self._tick.stop()

    def primary(self) -> None:
        """Log a moment: the tiles, without money and without anybody's names."""
        self.front.places.go("counter")

    def back(self) -> None:
        """There is nowhere to go back to."""

    def _reload(self) -> None:
        self.front.desk.run(self, lambda office: office.people.faces(), self._show)

    def _show(self, faces: tuple[Face, ...]) -> None:
        self._show_shop()
        self._faces.tell(faces)

    def _show_shop(self) -> None:
        self._shop.setText(self.front.shop.view.name)
        self._practice.setVisible(self.front.shop.view.practice)

    def _ask_pin(self, face: Face) -> None:
        sheet = PinSheet(self.front, (face,), texts.your_pin(face.name))
        sheet.confirmed.connect(self._signed_in)
        self.front.places.lay(sheet)

    def unlock(self, code: str) -> None:
        """A badge was scanned: whose it is, is here, by face. The PIN is asked for where a face is not enough."""
        desk, places = self.front.desk, self.front.places

        def here(actor: Actor) -> None:
            if self.isVisible() and self.front.session.locked:  # else somebody was faster
                self._signed_in(actor)

        desk.run(
            self, lambda office: office.badges.unlock(code), here,
            lambda failure: places.tell(self.front.words_for(failure), "bad"),
        )  # fmt: skip

    def _signed_in(self, actor: Actor) -> None:
        self.front.session.sign_in(actor)
        self.front.places.go("counter")

    def _tell_time(self) -> None:
        now = self.front.shop.now()
        for label in self._clock.values():
            label.setText(clock(now))
        self._day.setText(weekday(now.date()))

    def _arrange(self, *, compact: bool) -> None:
        for wide, label in self._clock.items():
            label.setVisible(wide is not compact)
        self._day.set_pixels(18 if compact else 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = self.window().width() < theme.COMPACT_BELOW
        margin, inner = (72, 72) if not compact else (40, 36)
        set_margins(self._all, margin, 24, inner, 24)
        self._left.setFixedWidth(max(100, int(self.width() * _SHARE) - margin - 20))
        self._gap.setFixedWidth(20 + inner)

    def paint(self, painter: QPainter) -> None:
        """Ceramic and porcelain; the seam is where they meet."""
        super().paint(painter)
        painter.drawImage(0, 0, ceramic((self.width(), self.height()), painter.device().devicePixelRatioF()))


def ceramic(size: tuple[int, int], density: float) -> QImage:
    """The ceramic of a lock screen of this size, to its seam. Any thread may ask for it ahead of the first paint."""
    return paint.picture_of(_pour, size, (int(size[0] * _SHARE) + _SEAM_ROOM, size[1]), density)


def _pour(painter: QPainter, page: tuple[int, int]) -> None:
    middle, high = page[0] * _SHARE, page[1]
    way = tuple((middle + aside, -4.0 if share == 0 else high * share + (4 if share == 1 else 0))
                for aside, share in _WAY)  # fmt: skip
    line = seam_line(way, _SEED, _BEND, _STEP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint.ceramic(QRectF(0, 0, middle, high)))
    painter.drawPolygon(broken_edge(line, (-4, high + 4), (-4, -4)))
    draw_seam(painter, line, _SEAM_WIDE)
