"""The voucher comes home: scanned on any screen or typed here, welcomed, used once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.views.vouchers import LIVE, Redeemed, VoucherView
from pos_recovery.domain.voucher_code import ALPHABET
from pos_recovery.office.commands import Changed
from pos_recovery.office.office import Office

from ..front import Front
from ..texts import card as card_texts
from ..texts import redeem as texts
from ..voucher_faces import WAITING, Counter, Face, Step, face_of, redeemed, refused
from ..voucher_use import VoucherUse
from ..widgets.button import Button
from ..widgets.code_keys import CodeField, CodeKeys
from ..widgets.label import Label, title
from ..widgets.surface import STRETCH, Card, column, row
from ..widgets.voucher_panel import VoucherPanel
from .page import Page

_TRADE_ICONS = {
    "bakery": "cake-slice", "cafe": "coffee", "restaurant": "utensils", "hotel": "bed-double", "salon": "scissors",
    "garage": "car", "vet": "paw-print", "retail": "shopping-bag",
}  # fmt: skip
_LOW_BELOW = 680
_TYPED_MS = 90  # longer than a scanner's breath: its own end of line looks the code up, once
_SETTLE_MS = 250  # a scanner that sends two ends of line uses nothing by the second
_RETRIED = ("bad-amount", "usage", "not-allowed", "request-id-reused")


class RedeemPage(Page):
    """`enter(code, came_from)`: a scanned code, and where `go` leads back to something half done."""

    place = "redeem"
    shows = Changed.VOUCHERS

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._code: str | None = None
        self._view: VoucherView | None = None
        self._came_from: tuple[Any, ...] | None = None
        self._asked = 0
        self._is_new = False
        self._use = VoucherUse(front)
        self.field = CodeField()
        self.keys = CodeKeys(self.field)
        self.panel = VoucherPanel()
        self._hint = Label(texts.HINT, 14, ink="ink2", wrap=True)
        self.to_moment = Button(texts.BACK_TO_MOMENT, "secondary", icon="arrow-left", height=44, pixels=15)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._listen()
        self._arrange(compact=False)

    def _lay_out(self) -> None:
        self._left = Card(radius=20)
        inside = column(Label(texts.SCAN_IT, 18, 600), self.field, 2, margins=(22, 20, 22, 20))
        inside.addWidget(self.keys, 100)
        inside.addStretch(1)
        inside.addWidget(self._hint)
        self._left.setLayout(inside)
        self._body = row(self._left)
        self._body.addWidget(self.panel, 1)
        self._column = column(row(title(texts.TITLE), STRETCH, self.to_moment), gap=12)
        self._column.addLayout(self._body, 1)
        self.setLayout(self._column)

    def _listen(self) -> None:
        self.field.changed.connect(self._on_typed)
        self.field.strange.connect(lambda: self._say_hint(texts.ONLY_THESE, "danger"))
        self._typed.timeout.connect(self._look_up_typed)
        self.panel.chosen.connect(self._step)
        self.to_moment.clicked.connect(self.back)
        self._use.used.connect(self._redeemed)
        self._use.not_used.connect(self._not_redeemed)
        self._use.refused.connect(self._refuse)
        self._use.printed.connect(self._printed)
        self._use.waits.connect(lambda: self.panel.enable(on=True))

    def enter(self, *what: Any) -> None:
        """With a code it is looked up; without one it is waited for."""
        super().enter()
        code, came_from = (*what, None, None)[:2]
        self._came_from = came_from
        self.to_moment.setVisible(came_from is not None)
        self._clear()
        if code is not None:
            self._code, self._is_new = code, True
            self.field.show_code(code)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """No code stays behind."""
        self._clear()

    def half_done(self) -> tuple[Any, ...] | None:
        """Whatever was half done before the first scan."""
        return self._came_from

    def primary(self) -> None:
        """Enter presses the button at the right; right after a scan it is the scanner's, not a person's."""
        steps = self.panel.face.steps
        if self._settle.isActive():
            return
        if steps:
            self.panel.buttons[steps[-1][0]].click()
        elif self.field.full:
            self._look_up_typed()

    def back(self) -> None:
        """Back to what was half done, else to the counter; first a code that is shown goes."""
        if self._came_from is not None:
            self.front.places.go(*self._came_from)
        elif self._code is not None or self.field.letters:
            self._clear()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.front.places.go("counter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go into the field wherever the focus is."""
        letter = event.text().upper()
        if len(letter) == 1 and letter in ALPHABET and not isinstance(self.focusWidget(), QLineEdit):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.type(letter)
        else:
            super().keyPressEvent(event)

    def _reload(self) -> None:
        """Look a good code up again: another counter may have used it. A strange one is asked, and counted, once."""
        if self._code is not None and (self._is_new or Step.USE in self.panel.buttons):
            self._look_up(self._code)

    def _clear(self) -> None:
        self._typed.stop()
        self._asked += 1
        self._code = self._view = None
        self._use.forget()
        self.field.clear()
        self.panel.number.clear()
        self._say_hint(texts.HINT, "ink2")
        self.panel.show_face(WAITING)

    def _say_hint(self, words: str, ink: str) -> None:
        self._hint.setText(words)
        self._hint.set_ink(ink)

    def _on_typed(self) -> None:
        letters = self.field.letters
        if letters and self._hint.text() == texts.ONLY_THESE and len(letters) > 1:
            self._say_hint(texts.HINT, "ink2")
        if letters == self._code:
            return
        self._asked += 1
        self._code = self._view = None
        self._use.forget()
        self.panel.number.clear()
        self.panel.show_face(WAITING)
        if self.field.full:
            self._typed.start()
        else:
            self._typed.stop()

    def _look_up_typed(self) -> None:
        self._typed.stop()
        if self.field.full and self._code is None:
            self._code = self.field.letters
            self._look_up(self._code)

    def _look_up(self, code: str) -> None:
        self._asked += 1
        self._is_new, asked = False, self._asked

        def work(office: Office) -> tuple[VoucherView, str | None]:
            view = office.vouchers.show(code)
            return view, office.vouchers.on_the_till(view.code) if view.state in LIVE else None

        def found(answer: tuple[VoucherView, str | None]) -> None:
            if asked == self._asked:
                self._view = answer[0]
                self._show(face_of(*answer, self._counter))

        def not_found(failure: Failure) -> None:
            if asked == self._asked:
                self._show(refused(failure, self._counter))

        self.front.desk.run(self, work, found, not_found)

    def _show(self, face: Face) -> None:
        self._settle.start()
        self.panel.show_face(face)

    @property
    def _counter(self) -> Counter:
        shop = self.front.shop
        icon = _TRADE_ICONS.get(shop.view.trade, "ticket")
        return Counter(shop.now(), shop.words.welcome, icon, self.front.words_for)

    def _step(self, step: Step) -> None:
        code, view, use = self._code, self._view, self._use
        if code is not None and view is not None:
            use.begin(code, view, self.panel.number.typed or None)
        do = {
            Step.USE: use.use, Step.USE_PART: use.ask_part, Step.NOT_TODAY: self._not_today,
            Step.ANOTHER: self._another, Step.LOOK_AFTER: use.look_after,
            Step.ACCEPT: lambda: use.ask_late(self.panel.face.sub), Step.PRINT_LEFT: use.print_left,
            Step.AGAIN: self._again, Step.GIVE: self._give_card,
        }  # fmt: skip
        do[step]()

    def _redeemed(self, use: Redeemed) -> None:
        if self._view is not None:
            self._show(redeemed(use, self._view, self._counter))

    def _not_redeemed(self, failure: Failure) -> None:
        """Refused: the code has another face now. In trouble, or told to ask for less: it may be tried again."""
        if not isinstance(failure, Refusal) or failure.code in _RETRIED:
            self._refuse(failure)
        else:
            self._show(refused(failure, self._counter, self.panel.face.ticket))

    def _printed(self, words: str) -> None:
        self.panel.enable(on=True)
        self.front.places.tell(words, "ok")

    def _refuse(self, failure: Failure) -> None:
        self.panel.refuse(self.front.words_for(failure))

    def _not_today(self) -> None:
        if self._came_from is not None:
            self.back()
        else:
            self._another()

    def _another(self) -> None:
        self._clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_card(self) -> None:
        """With the moment that was half done, else with the next one that is logged."""
        code, came_from = self._code, self._came_from
        if came_from is not None and came_from[0] == "remedy":
            self.front.places.go(*came_from[:3], code)
        elif code is not None:
            self.front.keep_card(code)
            self.front.places.go("counter")
            self.front.places.tell(card_texts.KEPT)

    def _again(self) -> None:
        if self._code is not None:
            self._look_up(self._code)

    def _arrange(self, *, compact: bool) -> None:
        side = 18 if compact else 28
        self._column.setContentsMargins(side, 22, side, 18)
        self._left.setFixedWidth(330 if compact else 400)
        self._body.setSpacing(14 if compact else 22)
        self.field.set_pixels(20 if compact else 23)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        low = self.height() < _LOW_BELOW
        self.panel.arrange(compact=bool(self._compact), low=low)
        self._hint.setVisible(not low)
