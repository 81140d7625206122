"""One voucher, for a manager or owner: its story, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_recovery.domain.views.vouchers import VoucherView

from ..texts import vouchers as texts
from ..voucher_changes import Change, possible
from ..widgets.big_option import BigOption
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround, SheetGround, framed
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_WIDE, _HIGH, _OPTIONS, _LINE = 760, 268, 108, 26
_OPTION: dict[Change, tuple[str, str, str]] = {
    Change.LOST: ("rotate-ccw", texts.LOST, texts.LOST_SUB),
    Change.LONGER: ("calendar-plus", texts.LONGER, texts.LONGER_SUB),
    Change.CANCEL: ("ban", texts.CANCEL, texts.CANCEL_SUB),
    Change.UNDO: ("undo-2", texts.UNDO, texts.UNDO_SUB),
}


class VoucherSheet(Sheet):
    """`chosen` tells a Change after the sheet is gone, `to_moment` that its moment shall be shown."""

    chosen = Signal(object)
    to_moment = Signal(object)

    def __init__(self, view: VoucherView, local: Callable[[datetime], datetime]) -> None:
        changes = possible(view)
        uses = [texts.use(one, local(one.at)) for one in view.redemptions]
        high = _HIGH + _OPTIONS * ((len(changes) + 1) // 2) + _LINE * (len(uses) + bool(texts.why(view)))
        super().__init__(texts.what(view), _WIDE, high)
        self._view = view
        self.options = {change: self._option(change) for change in changes}
        self.lines = [
            texts.head(view),
            texts.story(view, local(view.issued_at)),
            *uses,
            *filter(None, [texts.why(view)]),
        ]
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, option in enumerate(self.options.values()):
            grid.addWidget(option, place // 2, place % 2)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        self.moment = Button(texts.TO_MOMENT, "ghost", after="arrow-right", height=52)
        self.moment.clicked.connect(self._go)
        self.close_it = Button(texts.CLOSE, "secondary", height=52, width=140)
        self.close_it.clicked.connect(self.close_sheet)
        told = [Label(line, 15.5, 500, "ink2" if place else "ink", wrap=True) for place, line in enumerate(self.lines)]
        long = LongGround(SheetGround(column(*told, 6, grid, STRETCH, gap=6, margins=(26, 2, 26, 8))))
        head = Label(texts.what(view), 28, 600, family="title", wrap=True)
        foot = row(self.moment, STRETCH, self.close_it)
        self.setLayout(column(framed(head), long, framed(foot), gap=8, margins=(1, 24, 1, 20)))

    def first_focus(self) -> QWidget | None:
        """Closing it: what is done here is not done by an Enter too many."""
        return self.close_it

    def primary(self) -> None:
        """Close it."""
        self.close_sheet()

    def _option(self, change: Change) -> BigOption:
        option = BigOption(*_OPTION[change])
        option.clicked.connect(lambda: self._choose(change))
        return option

    def _choose(self, change: Change) -> None:
        self.close_sheet()
        self.chosen.emit(change)

    def _go(self) -> None:
        self.close_sheet()
        self.to_moment.emit(self._view.moment)


class NewCodeSheet(Sheet):
    """The code that came in the place of another, to be printed or written down. `printing` tells that paper is
    wanted."""

    printing = Signal()

    def __init__(self, view: VoucherView, shown: str, old: str) -> None:
        super().__init__(texts.NEW_CODE, 620, 372)
        self.says = Label("", 15, 500, "ink2", wrap=True)
        self.code = Label(shown, 40, 600, figures=True)
        self.print = Button(texts.PRINT, "secondary", icon="printer", height=60, pixels=18)
        self.done = Button(texts.DONE, "primary", height=60, pixels=18, width=160)
        self.print.clicked.connect(self._print)
        self.done.clicked.connect(self.close_sheet)
        about = Label(f"{texts.what(view)}. {texts.good_until(view.good_until)}", 16, 600, wrap=True)
        old_one = Label(texts.old_one(old), 15, 400, "ink2", wrap=True)
        foot = row(self.print, STRETCH, self.done)
        pieces = (title(texts.NEW_CODE, 28), self.code, about, old_one, self.says, STRETCH, foot)
        self.setLayout(column(*pieces, gap=10, margins=(32, 26, 32, 24)))

    def first_focus(self) -> QWidget | None:
        """Paper is what they wait for."""
        return self.print

    def say(self, words: str, *, wrong: bool = False) -> None:
        """What became of the paper."""
        self.says.setText(words)
        self.says.set_ink("danger" if wrong else "ink2")
        self.print.setEnabled(True)

    def _print(self) -> None:
        self.done.setFocus()
        self.print.setEnabled(False)
        self.printing.emit()
