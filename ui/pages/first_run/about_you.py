"""Whose shop it is, their PIN, and where the secrets are kept: the second half of the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.text import clean_name

from ...front import Front
from ...texts import first_run as texts
from ...widgets.button import Button
from ...widgets.choice import Chip
from ...widgets.field import Asked, Field
from ...widgets.label import Label
from ...widgets.pin_twice import PinTwice
from ...widgets.sign import Icon
from ...widgets.surface import STRETCH, Card, column, row
from .about_shop import LONGEST_TYPED

_LONGEST_PASSPHRASE = 1000
_CODE_GROUP = 4
_CARD, _CARD_NARROW, _ROOMY = 372, 340, 640


class AboutYou(QWidget):
    """A name, and a PIN that is held only until the shop is made."""

    changed = Signal()

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front, self._pin = front, ""
        field = Field(texts.YOUR_NAME, texts.YOUR_NAME_HINT, icon="user-round", longest=LONGEST_TYPED)
        self.name = Asked(texts.YOUR_NAME, field)
        self._missing = Label("", 15, 500, "danger", wrap=True)
        self.twice = PinTwice(front.words_for, Role.OWNER)
        self.twice.chosen.connect(self._chosen)
        kept = QWidget()
        change = Button(texts.PIN_CHANGE, "secondary", height=48)
        change.clicked.connect(self._again)
        middle = Qt.AlignmentFlag.AlignHCenter
        head = Label(texts.PIN_KEPT, 18, 600, align=middle)
        hint = Label(texts.PIN_KEPT_HINT, 15, 400, "ink2", wrap=True, align=middle)
        tick = row(STRETCH, Icon("circle-check", 56, "primary", 1.7), STRETCH)
        kept.setLayout(column(STRETCH, tick, head, hint, row(STRETCH, change, STRETCH), STRETCH, gap=14))
        self._side = QStackedWidget()
        self._side.addWidget(self.twice)
        self._side.addWidget(kept)
        self._card = Card()
        self._card.setFixedWidth(_CARD)
        self._card.setLayout(column(self._side, margins=(20, 20, 20, 16)))
        self.setLayout(row(column(self.name, self._missing, STRETCH, gap=14), self._card, gap=24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._card.setFixedWidth(_CARD if self.width() >= _ROOMY else _CARD_NARROW)

    @property
    def pin(self) -> str:
        """The PIN that was chosen; empty while there is none."""
        return self._pin

    def forget(self) -> None:
        """The PIN is needed no more."""
        self._again()

    def checked(self) -> bool:
        """Whether there are a name and a PIN; else it says what is missing."""
        try:
            clean_name(self.name.field.text())
        except Refusal as refusal:
            self.name.refuse(self._front.words_for(refusal))
            self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.name.refuse(None)
        self._missing.setText("" if self._pin else texts.PIN_MISSING)
        return bool(self._pin)

    def refuse(self, sentence: str) -> None:
        """The shop could not be made."""
        self._missing.setText(sentence)

    @property
    def refusal(self) -> str:
        """What it says is wrong or missing."""
        return self._missing.text()

    def _chosen(self, pin: str) -> None:
        self._pin = pin
        self._missing.setText("")
        self._side.setCurrentIndex(1)
        self.changed.emit()

    def _again(self) -> None:
        self._pin = ""
        self.twice.forget()
        self._side.setCurrentIndex(0)


class Passphrase(QWidget):
    """Words that lock the file of the secrets, where the machine has no keychain."""

    def __init__(self) -> None:
        super().__init__()
        self.first = self._field(texts.PASSPHRASE_FIRST)
        self.again = self._field(texts.PASSPHRASE_AGAIN)
        hint = Label(texts.PASSPHRASE_HINT, 15, 400, "ink2", wrap=True)
        self.setLayout(column(self.first, self.again, hint, STRETCH, gap=16))

    @staticmethod
    def _field(question: str) -> Asked:
        field = Field(question, icon="key-round", longest=_LONGEST_PASSPHRASE)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return Asked(question, field)

    def checked(self) -> bytes | None:
        """The passphrase; None when it is too short or the two differ, which it says."""
        first, again = self.first.field.text(), self.again.field.text()
        short = len(first) < texts.PASSPHRASE_LEAST
        self.first.refuse(texts.PASSPHRASE_SHORT if short else None)
        differ = not short and first != again
        self.again.refuse(texts.PASSPHRASE_OTHER if differ else None)
        return None if short or differ else first.encode()

    def refuse(self, sentence: str) -> None:
        """It did not help."""
        self.again.refuse(sentence)

    def forget(self) -> None:
        """The words are needed no more."""
        for asked in (self.first, self.again):
            asked.field.clear()


class RecoveryCode(QWidget):
    """Shown once. It goes on only after somebody says that it is written down."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        self._code = Label("", 34, 500, family="mono", wrap=True, align=middle)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        hint = Label(texts.CODE_HINT, 16, 500, "goldI", wrap=True, align=middle)
        card = Card(fill="goldT", line="gold", level=0)
        card.setLayout(column(self._code, hint, gap=18, margins=(28, 34, 28, 30)))
        self.written = Chip(texts.CODE_DONE, height=60)
        self.written.toggled.connect(lambda _: self.changed.emit())
        self.setLayout(column(card, row(self.written, STRETCH), STRETCH, gap=18))

    def show_code(self, code: str | None) -> None:
        """In groups of four; None when it was said before."""
        shown = texts.CODE_SAID
        if code is not None:
            letters = code.replace("-", "").replace(" ", "")
            shown = " ".join(letters[start : start + _CODE_GROUP] for start in range(0, len(letters), _CODE_GROUP))
        self._code.setText(shown)
        self._code.setAccessibleName(texts.CODE_NAME)

    @property
    def shown(self) -> str:
        """The code as it stands there."""
        return self._code.text()

    def forget(self) -> None:
        """It is shown no more."""
        self._code.clear()
