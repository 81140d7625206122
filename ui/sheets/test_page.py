"""Did this print right? What somebody sees on a test page, as the page itself asks it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from pos_recovery.domain.views.printers import TestPage, TestSeen

from ..texts import printers as texts
from ..widgets.button import Button
from ..widgets.choice import Chip, Segments
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround
from ..widgets.setting_row import TightLabel
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, Ground, column, row

_SIZE = (880, 736)
_IN_A_ROW = 4
_YES = 0


class _Inside(Ground):
    ground = "surface"


class YesNo(QWidget):
    """A question with two answers, neither of them preset."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self.answer = Segments((texts.YES, texts.NO), None, height=52, pad=22)
        for button in self.answer.buttons():
            button.setAccessibleName(f"{question} {button.text()}")
        self.setLayout(row(TightLabel(question, 16, 600), self.answer, gap=12))

    @property
    def is_answered(self) -> bool:
        """Whether somebody has said."""
        return self.answer.place is not None

    @property
    def is_yes(self) -> bool:
        """Whether they said yes."""
        return self.answer.place == _YES


class TestPageSheet(Sheet):
    """`seen` tells what was seen (TestSeen); `again`: print the page once more."""

    __test__ = False

    seen = Signal(object)
    again = Signal()

    def __init__(self, page: TestPage, *, answers: bool) -> None:
        super().__init__(texts.SEEN_TITLE, *_SIZE)
        self._answers = answers
        self.lines, grid = QButtonGroup(self), QGridLayout()
        grid.setSpacing(8)
        for place, line in enumerate(page.lines):
            name = texts.line_name(line.number, line.sample)
            self._add(grid, place, line.number, texts.line(line.number, line.sample), name)
        self._add(grid, len(page.lines), 0, texts.NO_LINE, texts.NO_LINE)
        self.codes = YesNo(texts.CODES) if page.draws_codes else None
        self.frame, self.cut = YesNo(texts.FRAME), YesNo(texts.CUT)
        self._hint = Label(texts.FRAME_NO, 14, 500, "danger", wrap=True)
        self._hint.hide()
        questions = [one for one in (self.codes, self.frame) if one is not None]
        inside = _Inside()
        which = Label(texts.WHICH_LINE, 16, 600, wrap=True)
        inside.setLayout(column(which, grid, *questions, self._hint, self.cut, STRETCH, gap=10, margins=(2, 2, 16, 4)))
        self.keep = Button(texts.KEEP, "primary", height=60, pixels=17, width=160)
        self.keep.setEnabled(False)
        self.keep.clicked.connect(self.primary)
        once_more = Button(texts.AGAIN, "secondary", icon="printer", height=60)
        once_more.clicked.connect(self._again)
        later = Button(texts.NOT_NOW, "ghost", height=60)
        later.clicked.connect(self.close_sheet)
        head = column(title(texts.SEEN_TITLE, 28), Label(texts.SEEN_SUB, 16, 400, "ink2", wrap=True), gap=6)
        foot = row(later, STRETCH, once_more, self.keep, gap=12)
        self.setLayout(column(head, LongGround(inside), foot, gap=14, margins=(30, 26, 22, 22)))
        self.lines.idClicked.connect(lambda _: self._look())
        for question in (*questions, self.cut):
            question.answer.chosen.connect(lambda _: self._look())

    def primary(self) -> None:
        """Keep what was said, once all is said."""
        if not self.keep.isEnabled():
            return
        codes = self.codes is not None and self.codes.is_yes
        seen = TestSeen(self.lines.checkedId() or None, codes=codes, cut=self.cut.is_yes, answers=self._answers)
        self.close_sheet()
        self.seen.emit(seen)

    def _add(self, grid: QGridLayout, place: int, number: int, words: str, name: str) -> None:
        chip = Chip(words, height=44)
        chip.setAccessibleName(name)
        self.lines.addButton(chip, number)
        grid.addWidget(chip, place // _IN_A_ROW, place % _IN_A_ROW)

    def _again(self) -> None:
        self.close_sheet()
        self.again.emit()

    def _look(self) -> None:
        asked = [one for one in (self.codes, self.frame, self.cut) if one is not None]
        self._hint.setVisible(self.frame.is_answered and not self.frame.is_yes)
        said = self.lines.checkedId() >= 0 and all(one.is_answered for one in asked)
        self.keep.setEnabled(said)
