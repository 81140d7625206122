"""A few words why, where the owner asks for them above an amount."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..texts import remedy as texts
from ..widgets.button import Button
from ..widgets.field import Asked, Field
from ..widgets.label import Label, title
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE, _LONGEST = (540, 330), 500


class NoteSheet(Sheet):
    """`written` tells the words."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__(texts.NOTE_TITLE, *_SIZE)
        self.field = Field(texts.NOTE, texts.NOTE_HINT, icon="pencil-line", longest=_LONGEST)
        self.go_on = Button(texts.NOTE_USE, "primary", height=60, pixels=17, after="arrow-right", width=160)
        self.go_on.setEnabled(False)
        self.go_on.clicked.connect(self.primary)
        self.field.textChanged.connect(lambda: self.go_on.setEnabled(bool(self.field.typed)))
        later = Button(texts.NOT_NOW, "ghost", height=60)
        later.clicked.connect(self.close_sheet)
        self.setLayout(
            column(
                title(texts.NOTE_TITLE, 28), Label(texts.NOTE_SUB, 16, 400, "ink2", wrap=True),
                Asked(texts.NOTE, self.field), STRETCH, row(later, STRETCH, self.go_on),
                gap=12, margins=(30, 26, 30, 24),
            )
        )  # fmt: skip

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def primary(self) -> None:
        """Hand over the words."""
        if self.go_on.isEnabled():
            words = self.field.typed
            self.close_sheet()
            self.written.emit(words)
