"""A voucher's code, typed: a field that groups its letters, and the 16 keys for a finger."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos_recovery.domain.voucher_code import ALPHABET, LETTERS, grouped, is_between, letters_in

from .. import assets, paint, theme
from ..texts import redeem as texts
from .button import Pressable
from .field import Field

_KEY_HIGH, _KEY_LOWEST, _FOOT_HIGH, _GAP = 78, 48, 52, 8
_IN_A_ROW = 4


class CodeField(Field):
    """Takes letters in either case, with blanks and dashes anywhere. `changed` tells each change by a person, `strange`
    that something was typed which no code has, `foreign` that a whole text was scanned or pasted which is no code."""

    changed = Signal()
    strange = Signal()
    foreign = Signal()

    def __init__(self) -> None:
        self._pixels = 23
        self._before = ""
        super().__init__(texts.SCAN_IT, "", icon="scan-line", height=66, longest=64)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.textEdited.connect(self._group)

    @property
    def letters(self) -> str:
        """The bare letters, upper case."""
        return letters_in(self.text())

    @property
    def full(self) -> bool:
        """Whether all twelve are there."""
        return len(self.letters) == LETTERS

    def show_code(self, code: str) -> None:
        """Show a code that was not typed here."""
        self._before = grouped(code)
        self.setText(self._before)

    def clear(self) -> None:
        """No letter stands there any more; nobody is told."""
        self._before = ""
        super().clear()

    def type(self, letter: str) -> None:
        """One more letter, from a key on the screen."""
        if len(self.letters) < LETTERS:
            self._group(self.letters + letter)

    def take_back(self) -> None:
        """The last letter goes."""
        self._group(self.letters[:-1])

    def empty(self) -> None:
        """All letters go."""
        self._group("")

    def set_pixels(self, pixels: int) -> None:
        """Another size of letters."""
        self._pixels = pixels
        self.restyle()

    def restyle(self) -> None:
        """Large letters: they are compared with paper."""
        super().restyle()
        self.setFont(theme.font(self._pixels, 500))

    def refuse_foreign(self, before: str) -> None:
        """What a machine put in is no code: what stood there before it stands there again, and none is looked up."""
        self._group(before)
        self.foreign.emit()

    def _group(self, text: str) -> None:
        kept = letters_in(text)
        others = "".join(letter for letter in text if not letters_in(letter))
        if not is_between(others):
            if len(text) > len(self._before) + 1:  # pasted: its letters are nobody's code
                self.refuse_foreign(self._before)
                return
            self.strange.emit()
        self._before = grouped(kept[:LETTERS])
        self.setText(self._before)
        self.changed.emit()


class _LetterKey(Pressable):
    def __init__(self, letter: str) -> None:
        super().__init__(letter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(_KEY_LOWEST, _KEY_LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        ground = theme.colour("line" if self.isDown() else "sunken")
        paint.box(painter, area, self.radius, ground, (theme.colour("line"), 1.0))
        paint.words(painter, area, self.text(), (theme.font(24, 600), theme.colour("ink")), paint.CENTRE)


class _FootKey(Pressable):
    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon = icon
        self.setFixedHeight(_FOOT_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        ground = theme.colour("line" if self.isDown() else "sunken")
        paint.box(painter, area, self.radius, ground, (theme.colour("line"), 1.0))
        font = theme.font(16, 600)
        x = area.center().x() - (paint.width_of(self.text(), font) + 30) / 2
        box = QRectF(x, area.center().y() - 11, 22, 22)
        assets.draw_icon(painter, self._icon, box, theme.colour("ink2"))
        beside = QRectF(x + 30, 0, area.right() - x - 30, area.height())
        paint.words(painter, beside, self.text(), (font, theme.colour("ink")))


class CodeKeys(QWidget):
    """The letters 4 x 4 in their own order, Clear and Back below. They type into the field and leave it the focus."""

    def __init__(self, field: CodeField) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Latin letters, whatever is read
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for place, letter in enumerate(ALPHABET):
            key = _LetterKey(letter)
            key.clicked.connect(lambda _=False, letter=letter: field.type(letter))
            grid.addWidget(key, place // _IN_A_ROW, place % _IN_A_ROW)
        self.clear_key, self.back_key = _FootKey(texts.CLEAR, "eraser"), _FootKey(texts.BACK, "delete")
        self.clear_key.clicked.connect(field.empty)
        self.back_key.clicked.connect(field.take_back)
        grid.addWidget(self.clear_key, _IN_A_ROW, 0, 1, 2)
        grid.addWidget(self.back_key, _IN_A_ROW, 2, 1, 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_IN_A_ROW * (_KEY_HIGH + _GAP) + _FOOT_HIGH)
