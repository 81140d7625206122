"""The owner's list of what is offered, or of what goes on top: its lines, one more, and back to the trade's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.playbook import PlayAnswer

from ..texts import answers as texts
from .answer_line import AnswerLine
from .button import Button
from .label import Label
from .setting_row import InsetLine, SettingRow
from .surface import STRETCH, Card, column, row


class AnswerList(Card):
    """`chosen` tells the texts of the list as it shall be, `tapped` a PlayAnswer to change, `more` and `trades` that
    those buttons were pressed. `most` lines fit beside "No gift"; `least` stay.

    The lines are made once and dressed anew, so that the keyboard stays where it was.
    """

    chosen = Signal(object)
    tapped = Signal(object)
    more = Signal()
    trades = Signal()

    def __init__(self, name: str, sub: str, most: int, least: int, changes: Callable[[PlayAnswer], bool]) -> None:
        super().__init__()
        self._most, self._least, self._changes = most, least, changes
        self._listed: tuple[PlayAnswer, ...] = ()
        self._follow: tuple[int, int | None] | None = None
        on_top = least == 0
        self.back = Button(texts.TRADES, "ghost", icon="rotate-ccw", height=48, pixels=15)
        self.back.clicked.connect(self.trades)
        self.head = SettingRow(name, sub, self.back, large=True)
        self.lines = [self._made(place) for place in range(most + (0 if on_top else 1))]
        self._nothing = Label(texts.NOTHING_ON_TOP, 15, 400, "ink2", wrap=True)
        self._none = QWidget()
        self._none.setLayout(column(self._nothing, margins=(24, 14, 24, 14)))
        self.add = Button(texts.ADD_ON_TOP if on_top else texts.ADD, "soft", icon="plus", height=48, pixels=15)
        self.add.clicked.connect(self.more)
        self._full = Label(texts.full(on_top=on_top), 14, 400, "ink2")
        foot = row(self.add, self._full, STRETCH, gap=14, margins=(24, 12, 24, 14))
        self._says = Label("", 14, 500, "danger", wrap=True)
        self._refusal = QWidget()
        self._refusal.setLayout(column(self._says, margins=(24, 0, 24, 14)))
        self._refusal.hide()
        self.setLayout(column(self.head, InsetLine(), *self.lines, self._none, InsetLine(), foot, self._refusal, gap=0))

    def tell(self, name: str, listed: Sequence[PlayAnswer], *, own: bool) -> None:
        """Show this list; `own` where the owner chose it."""
        self._listed = tuple(listed)
        gifts = self._gifts
        self.head.call(name)
        self.back.setVisible(own)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(listed))
            if place < len(listed):
                one, is_gift = listed[place], place < len(gifts)
                line.dress(
                    one, str(place + 1) if self._least else "", changes=is_gift and self._changes(one),
                    up=is_gift and place > 0, down=place < len(gifts) - 1,
                    out=is_gift and len(gifts) > self._least,
                )  # fmt: skip
        self._none.setVisible(not listed)
        self.add.setEnabled(len(gifts) < self._most)
        self._full.setVisible(len(gifts) >= self._most)
        self._go_along()

    def refuse(self, sentence: str | None) -> None:
        """Say what is wrong, or take it back."""
        self._says.setText(sentence or "")
        self._refusal.setVisible(sentence is not None)
        if sentence is not None:
            self._follow = None

    @property
    def refusal(self) -> str:
        """What it says is wrong, empty when nothing is."""
        return self._says.text()

    @property
    def texts(self) -> list[str]:
        """The list as it stands, without "No gift"."""
        return [one.text for one in self._gifts]

    @property
    def _gifts(self) -> tuple[PlayAnswer, ...]:
        return tuple(one for one in self._listed if one.kind is not Kind.SORRY)

    def _made(self, place: int) -> AnswerLine:
        line = AnswerLine()
        line.moved.connect(lambda step: self._move(place, step))
        line.stepped.connect(lambda step: self._focus(place + step))
        line.removed.connect(lambda: self._remove(place))
        line.tapped.connect(lambda: self._tap(place))
        return line

    def _move(self, place: int, step: int) -> None:
        wanted = self.texts
        wanted.insert(place + step, wanted.pop(place))
        on_body = self.lines[place].body.hasFocus()
        self._follow = place + step, None if on_body else step
        self.chosen.emit(wanted)

    def _remove(self, place: int) -> None:
        wanted = self.texts
        wanted.pop(place)
        self._follow = max(0, min(place, len(wanted) - 1)), None
        self.chosen.emit(wanted)

    def _tap(self, place: int) -> None:
        if self._changes(self._listed[place]):
            self.tapped.emit(self._listed[place])

    def _focus(self, place: int) -> None:
        if 0 <= place < len(self._listed) and self.lines[place].body.isEnabled():
            self.lines[place].body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_along(self) -> None:
        """The keyboard goes with the line that was moved, or to the one in the place of the one that went."""
        if self._follow is None:
            return
        (place, step), self._follow = self._follow, None
        if not self._listed or not self.lines[place].body.isEnabled():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step is None:
            self._focus(place)
        else:
            self.lines[place].focus_on(step)
