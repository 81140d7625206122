"""What is left to give, at the foot of Remedy: a ring with a word, or figures before and after while money may show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from pos_recovery.domain.budget import Standing

from .. import left, paint, theme
from ..amounts import money
from ..left_after import LeftPair, tightest
from ..texts import remedy as texts
from .button import Eye
from .label import Label
from .ring import Ring
from .sign import Icon
from .surface import STRETCH, column, row

_RING, _EYE, _GAP, _APART, _LEAST = 40, 56, 14, 26, 230


class LeftLine(QWidget):
    """`looked` tells that the eye was held or let go. A notice goes before the word: why it is not simply given."""

    looked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self._pairs: tuple[LeftPair, ...] = ()
        self._shown: tuple[LeftPair, ...] = ()
        self._notice, self._failure, self._quiet, self._compact = "", "", True, False
        self.eye, self.short_eye = Eye(_EYE), Eye(_EYE, short=True)
        self.ring = Ring(_RING, 7)
        self.word = Label("", 17, 600, wrap=True)
        self._figures = QWidget()
        self._two = (_Figure(), _Figure())
        self._figures.setLayout(row(*self._two, gap=_APART))
        for eye in (self.eye, self.short_eye):
            eye.pressed.connect(self._look)
            eye.released.connect(self._look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for widget in (self.eye, self.short_eye, self._figures, self.ring):
            layout.addWidget(widget)
        layout.addWidget(self.word, 1)
        self.refresh()

    @property
    def shows_money(self) -> bool:
        """Whether figures are to be seen now."""
        return not self._quiet or self.eye.held or self.short_eye.held

    @property
    def notice(self) -> str:
        """What it says instead of the word; empty when all is well."""
        return self._failure or self._notice

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that stand there now, as they are read."""
        return tuple(_read(pair) for pair in self._shown)

    def tell(self, standing: Standing | None, pairs: Sequence[LeftPair], *, quiet: bool) -> None:
        """The budget that binds, and what a give would leave."""
        self._standing, self._pairs, self._quiet = standing, tuple(pairs), quiet
        self.refresh()

    def judge(self, notice: str) -> None:
        """Why it is not simply given; empty: it is."""
        self._notice = notice
        self.refresh()

    def fail(self, words: str) -> None:
        """What was not done, and why; it goes before everything else; empty takes it back."""
        self._failure = words
        self.refresh()
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def arrange(self, *, compact: bool) -> None:
        """A narrow window has room for one figure."""
        self._compact = compact
        self.refresh()

    def hold(self, *, on: bool) -> None:
        """The eye by the keyboard."""
        eye = self.short_eye if self._compact else self.eye
        if eye.isVisible() and eye.isDown() is not on:
            eye.setDown(on)
            self._look()

    def refresh(self) -> None:
        """Say what may be seen now. What may not is in no widget."""
        shown = self.shows_money and bool(self._pairs)
        can_look = self._quiet and bool(self._pairs or self._standing)
        self.eye.setVisible(can_look and not self._compact)
        self.short_eye.setVisible(can_look and self._compact)
        for eye in (self.eye, self.short_eye):
            eye.update()
        self._show_figures(self._fitting() if shown else ())
        self.ring.setVisible(self._standing is not None and not shown)
        word = texts.NO_BUDGET
        if self._standing is not None:
            word = left.word(self._standing)
            self.ring.tell(left.share(self._standing), word)
        self.word.setText(self.notice or ("" if shown else word))
        self.word.set_ink("danger" if self._failure else "warn" if self._notice else "ink")
        self.word.set_pixels(17 if len(self.word.text()) < 30 else 15)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one figure beside the eye."""
        return QSize(_LEAST, _EYE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.shows_money and event.size().width() != event.oldSize().width():
            self.refresh()

    def _fitting(self) -> tuple[LeftPair, ...]:
        """Two where there is room for two, else the tightest: money is never cut."""
        if self.notice:
            return tightest(self._pairs, 1)
        eye = self.short_eye if self._compact else self.eye
        room = self.width() - (eye.sizeHint().width() + _GAP if self._quiet else 0)
        both = tightest(self._pairs, 2)
        needed = sum(_width_of(pair) for pair in both) + _APART * (len(both) - 1)
        return both if needed <= room else both and tightest(self._pairs, 1)

    def _show_figures(self, pairs: tuple[LeftPair, ...]) -> None:
        self._shown = pairs
        for place, figure in enumerate(self._two):
            figure.tell(pairs[place] if place < len(pairs) else None)
        self._figures.setVisible(bool(pairs))

    def _look(self) -> None:
        self.refresh()
        self.looked.emit()


class _Figure(QWidget):
    """A period over what is left now and would be left then."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._was, self._then = Label("", 13.5, 500, "ink2"), Label("", 19, 600), Label("", 19, 600)
        self._arrow = Icon("arrow-right", 16, "ink3", 2.4)
        line = row(self._was, self._arrow, self._then, STRETCH, gap=6)
        self.setLayout(column(STRETCH, self._name, line, STRETCH, gap=0))

    def tell(self, pair: LeftPair | None) -> None:
        """None: nothing is to be seen, and nothing is kept."""
        changes = pair is not None and pair.before != pair.after
        self.setAccessibleName("" if pair is None else _read(pair))
        self._name.setText("" if pair is None else texts.period(pair.per))
        self._was.setText("" if pair is None else money(pair.before))
        self._then.setText(money(pair.after) if pair is not None and changes else "")
        self._arrow.setVisible(changes)
        self._then.setVisible(changes)
        self.setVisible(pair is not None)


def _width_of(pair: LeftPair) -> float:
    """How wide a figure is."""
    name, figure = theme.font(13.5, 500), theme.font(19, 600)
    both = paint.width_of(money(pair.before), figure) + paint.width_of(money(pair.after), figure) + 28
    return max(both, paint.width_of(texts.period(pair.per), name)) + 4


def _read(pair: LeftPair) -> str:
    """`This month €418.00 → €416.15`; where nothing changes, what is left."""
    then = f" → {money(pair.after)}" if pair.before != pair.after else ""
    return f"{texts.period(pair.per)} {money(pair.before)}{then}"
