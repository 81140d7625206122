"""Which card: scanned, or its last four letters typed. It is looked at before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.voucher_code import LETTERS
from pos_recovery.office.office import Office

from ..front import Front
from ..texts import card as texts
from ..widgets.button import Button
from ..widgets.code_keys import CodeField, CodeKeys
from ..widgets.label import Label, title
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE, _END = (560, 680), 4


class CardSheet(Sheet):
    """`named` tells the code of a blank card, `dropped` that it is given without one."""

    named = Signal(str)
    dropped = Signal()

    def __init__(self, front: Front, *, has_one: bool) -> None:
        super().__init__(texts.WHICH, *_SIZE)
        self._front = front
        self.field = CodeField()
        self.use = Button(texts.USE, "primary", icon="id-card", height=60, pixels=18)
        self.use.setEnabled(False)
        self.use.clicked.connect(self.primary)
        self.without = Button(texts.NO_CARD, "ghost", height=60)
        self.without.clicked.connect(self._drop)
        leave = Button(texts.NOT_NOW, "ghost", height=60)
        leave.clicked.connect(self.close_sheet)
        self.wrong = Label("", 15, 600, "danger", wrap=True)
        self.wrong.hide()
        self.field.changed.connect(self._typed)
        foot = row(leave, *((self.without,) if has_one else ()), STRETCH, self.use)
        self.setLayout(
            column(
                title(texts.WHICH, 28), Label(texts.WHICH_SUB, 16, 400, "ink2", wrap=True), self.field, self.wrong,
                CodeKeys(self.field), foot, gap=12, margins=(30, 26, 30, 24),
            )
        )  # fmt: skip

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def take_scan(self, code: str) -> bool:
        """A scan is the card."""
        self.field.show_code(code)
        self._typed()
        self.primary()
        return True

    def primary(self) -> None:
        """Look at the card, and take it if it is blank."""
        if not self.use.isEnabled():
            return
        typed = self.field.letters
        self.use.setEnabled(False)
        self._front.desk.run(self, lambda office: _looked_at(office, typed), self._found, self._not_found)

    def _typed(self) -> None:
        self.wrong.hide()
        self.use.setEnabled(len(self.field.letters) in (_END, LETTERS))

    def _found(self, code: str) -> None:
        if self.lies:
            self.close_sheet()
            self.named.emit(code)

    def _not_found(self, failure: Failure) -> None:
        self.wrong.setText(self._front.words_for(failure))
        self.wrong.show()
        self.use.setEnabled(True)

    def _drop(self) -> None:
        self.close_sheet()
        self.dropped.emit()


def _looked_at(office: Office, typed: str) -> str:
    return office.cards.blank(typed)
