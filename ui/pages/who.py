"""Who are you: one tap on a face saves the moment that was tapped at the locked counter. No PIN (P25)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.people import Face
from pos_recovery.office.commands import Changed

from .. import paint
from ..front import Front
from ..moment_log import Logged, MomentLog
from ..sheets.safety import SafetySheet
from ..texts import who as texts
from ..widgets.button import Link
from ..widgets.face_grid import FaceGrid
from ..widgets.label import Label, title
from ..widgets.surface import STRETCH, Card, column, row
from .page import Page

_WIDE, _HIGH = 620, 430
_DIM = QColor(4, 20, 19, 150)
_MARGIN = 16


class WhoPage(Page):
    """A card over the tiles. Who taps a face is here from then on, not confirmed."""

    place, lit, rail = "who", "counter", False
    shows = Changed.PEOPLE

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._cause = Cause.OTHER
        self._at: datetime | None = None
        self._behind: QPixmap | None = None
        self._log = MomentLog(front, self)
        self._tapped = Label("", 16, 400, "ink2", wrap=True)
        self._wrong = Label("", 15, 500, "danger", wrap=True)
        self._faces = FaceGrid(level=0)
        self._faces.tapped.connect(self._choose)
        back = Link(texts.BACK)
        back.clicked.connect(self.back)
        self._card = Card(radius=24, level=0)
        self._card.setParent(self)
        self._card.setLayout(
            column(
                title(texts.WHO, 30), 8, self._tapped, 12, self._faces, self._wrong, row(STRETCH, back, STRETCH),
                STRETCH, gap=4, margins=(32, 26, 32, 6),
            )
        )  # fmt: skip

    def enter(self, *what: Any) -> None:
        """The cause that was tapped, and a picture of the page where it was."""
        super().enter()
        cause, self._behind = (*what, None)[:2]
        self._cause, self._at = Cause(cause), self.front.shop.now()
        card = self.front.shop.words.label_of(self._cause)
        self._tapped.setText(texts.one_tap(card.label, self._at))
        self._say("")
        self._faces.setEnabled(True)
        self._faces.to_top()

    def leave(self) -> None:
        """What was tapped and not saved is forgotten, and so is the picture."""
        self._log.forget()
        self._behind = None

    def _reload(self) -> None:
        self.front.desk.run(self, lambda office: office.people.faces(), self._show, self._refused)

    def _show(self, faces: tuple[Face, ...]) -> None:
        self._faces.tell(faces)
        self._place()

    def _choose(self, face: Face) -> None:
        self._faces.setEnabled(False)
        self.front.desk.run(self, lambda office: office.people.sign_in(face.name, None), self._save, self._refused)

    def _save(self, actor: Actor) -> None:
        if not self.isVisible():  # they turned back before it was saved
            return

        def saved(logged: Logged) -> None:
            if not self.isVisible():  # they turned back; it stands in Unfinished
                return
            self.front.session.sign_in(actor)
            if logged.receipt.cause is Cause.SAFETY:
                self.front.places.go("counter")
                self.front.places.lay(SafetySheet(self.front, logged.receipt.id, logged.receipt.logged_at))
            else:
                self.front.places.go("remedy", logged.opened or logged.receipt.id)

        self._log.log(actor, self._cause, saved, self._refused, at=self._at)

    def _refused(self, failure: Failure) -> None:
        self._say(self.front.words_for(failure))
        self._faces.setEnabled(True)

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def _place(self) -> None:
        rows_high = self._faces.sizeHint().height()
        high = max(_HIGH, rows_high + 170)
        wide, high = min(_WIDE, self.width() - 2 * _MARGIN), min(high, self.height() - 2 * _MARGIN)
        self._card.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paint(self, painter: QPainter) -> None:
        """The tiles dimmed, the shadow of the card."""
        super().paint(painter)
        if self._behind is not None:
            with paint.upright(painter, self.area):
                painter.drawPixmap(self.rect(), self._behind)  # as large as it was, or drawn out with the window
        painter.fillRect(self.rect(), _DIM)
        paint.shadow(painter, paint.place_of(self._card, self), self._card.radius, 3)
