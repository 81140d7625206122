"""The right side of the voucher place: what the code is, what to say, what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from .. import assets, paint, theme
from ..texts import redeem as texts
from ..voucher_faces import WAITING, Face, Step, says
from .button import Button
from .field import Field
from .fitted import FittedLine
from .label import Label, title
from .say_card import SayCard
from .sign import Icon
from .surface import STRETCH, Card, Painted, column, row
from .ticket import TicketShape

_TONES = {
    "good": ("onp", "primary", "primary"),
    "warn": ("warn", "warnT", "warn"),
    "bad": ("danger", "dangerT", "danger"),
}
_MUTE = ("ink2", "sunken", "ink2")
_ICONS = {
    Step.USE: "ticket-check", Step.ANOTHER: "scan-line", Step.LOOK_AFTER: "heart-handshake", Step.ACCEPT: "key-round",
    Step.PRINT_LEFT: "printer", Step.AGAIN: "refresh-cw", Step.GIVE: "gift",
}  # fmt: skip


class _Medallion(Painted):
    def __init__(self) -> None:
        super().__init__()
        self._icon, self._tone = "scan-line", "mute"
        self.setFixedSize(72, 72)

    def tell(self, icon: str, tone: str) -> None:
        self._icon, self._tone = icon, tone
        self.update()

    def paint(self, painter: QPainter) -> None:
        ink, tint, _ = _TONES.get(self._tone, _MUTE)
        paint.box(painter, self.area, self.width() / 2, theme.colour(tint))
        side = self.width() / 2
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        assets.draw_icon(painter, self._icon, box, theme.colour(ink), 3 if self._tone == "good" else 2.4)


class VoucherPanel(Card):
    """`chosen` tells the step whose button was pressed. All buttons are off until the page shows what came of it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(radius=20)
        self.face: Face = WAITING
        self._medallion = _Medallion()
        self._title, self._sub = title("", 38), Label("", 17, 600, wrap=True)
        self.ticket, self.say = TicketShape(), SayCard()
        self.till = FittedLine(largest=15, smallest=12, weight=500)
        self.number = Field(texts.TICKET, texts.TICKET_HINT, height=48, longest=40)
        self._till_icon = Icon("receipt-text", 20)
        self._till_row = QWidget()
        self._till_row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._till_row.setLayout(row(self._till_icon, self.till, self.number))
        self._steps = row(gap=14)
        self.buttons: dict[Step, Button] = {}
        self._compact = False
        self._lay_out()
        self.show_face(WAITING)

    def _lay_out(self) -> None:
        words = column(STRETCH, self._title, self._sub, STRETCH, gap=0)
        head = row(self._medallion, gap=18)
        head.addLayout(words, 1)
        self._column = column(head, gap=22)
        self._column.addWidget(self.ticket, 1)
        for one in (self.say, self._till_row):
            self._column.addWidget(one)
        self._column.addLayout(self._steps)
        self.setLayout(self._column)
        self.arrange(compact=False, low=False)

    @property
    def says(self) -> str:
        """Its title and the line below it."""
        return f"{self._title.text()} {self._sub.text()}".strip()

    def show_face(self, face: Face) -> None:
        """Show what a code is; buttons are on."""
        self.face = face
        _, _, ink = _TONES.get(face.tone, _MUTE)
        self._medallion.tell(face.icon, face.tone)
        self._title.setText(face.title)
        self._sub.setText(face.sub)
        self._sub.set_ink(ink)
        self._sub.setVisible(bool(face.sub))
        self.ticket.show_ticket(face.ticket, face.icon)
        self.say.setVisible(face.say is not None)
        self.say.say(face.say or "")
        self._till_row.setVisible(face.till is not None)
        self.till.say(face.till or "", "ink2" if face.asks_ticket else "ink")
        self.till.resize_font(15 if face.asks_ticket else 20)
        self.number.setVisible(face.asks_ticket)
        self._make_buttons(face)
        if face is not WAITING:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, says(face)))

    def refuse(self, sentence: str) -> None:
        """Something was not done: say why, and let it be tried again."""
        self._sub.setText(sentence)
        self._sub.set_ink("danger")
        self._sub.show()
        self.enable(on=True)

    def enable(self, *, on: bool) -> None:
        """All buttons on or off."""
        for button in self.buttons.values():
            button.setEnabled(on)

    def arrange(self, *, compact: bool, low: bool) -> None:
        """Smaller letters on a narrow screen, closer together on a low one."""
        self._title.set_pixels(28 if compact or low else 38)
        self._medallion.setFixedSize(*((56, 56) if low else (72, 72)))
        if low:
            self._column.setContentsMargins(24, 16, 24, 16)
        else:
            self._column.setContentsMargins(*((24, 24, 24, 20) if compact else (34, 30, 34, 26)))
        self._column.setSpacing(10 if low else 22)
        self.say.setFixedHeight(64 if low else 88)
        self.number.setFixedWidth(190 if compact else 230)
        if compact != self._compact:
            self._compact = compact
            self._make_buttons(self.face)

    def _make_buttons(self, face: Face) -> None:
        for button in self.buttons.values():
            self._steps.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for place, (step, words) in enumerate(face.steps):
            last = place == len(face.steps) - 1
            pixels = (21 if last else 17) - (2 if self._compact else 0)
            kind = "primary" if last else "secondary"
            button = Button(words, kind, icon=_ICONS.get(step), height=68, pixels=pixels)
            button.setSizePolicy(
                QSizePolicy.Policy.Expanding if last else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
            )
            button.clicked.connect(lambda _=False, step=step: self._choose(step))
            self._steps.addWidget(button, int(last))
            button.show()
            self.buttons[step] = button

    def _choose(self, step: Step) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # a button that is switched off would hand it to the rail
        self.enable(on=False)
        self.chosen.emit(step)
