"""An answer in the owner's own words, which costs nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..texts import answers as texts
from ..widgets.button import Button
from ..widgets.field import Asked, Field
from ..widgets.label import Label, title
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE, _LONGEST = (540, 330), 120


class OwnWordsSheet(Sheet):
    """`written` tells the words; whoever keeps them closes the sheet, or says with `refuse` why not."""

    written = Signal(str)

    def __init__(self, words: str = "") -> None:
        super().__init__(texts.WORDS_TITLE, *_SIZE)
        self.field = Field(texts.WORDS, texts.WORDS_HINT, icon="pencil-line", longest=_LONGEST)
        self._asked = Asked(texts.WORDS, self.field)
        self.use = Button(texts.WORDS_USE, "primary", height=60, pixels=17, width=160)
        self.use.clicked.connect(self.primary)
        self.field.textChanged.connect(self._typed)
        self.field.setText(words)
        self._typed()
        later = Button(texts.NOT_NOW, "ghost", height=60)
        later.clicked.connect(self.close_sheet)
        self.setLayout(
            column(
                title(texts.WORDS_TITLE, 28), Label(texts.WORDS_SUB, 16, 400, "ink2", wrap=True), self._asked, STRETCH,
                row(later, STRETCH, self.use), gap=12, margins=(30, 26, 30, 24),
            )
        )  # fmt: skip

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def primary(self) -> None:
        """Hand over the words."""
        if self.use.isEnabled():
            self.use.setEnabled(False)
            self.written.emit(self.field.typed)

    def refuse(self, sentence: str) -> None:
        """They were not kept; they are still here."""
        self._asked.refuse(sentence)
        self.use.setEnabled(True)

    @property
    def refusal(self) -> str:
        """Why they were not kept, empty when nothing is wrong."""
        return self._asked.refusal

    def _typed(self) -> None:
        self.use.setEnabled(bool(self.field.typed))
