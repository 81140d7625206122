"""Is the scanner understood? Whatever is scanned is shown, with the settings that fit it, and goes nowhere else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.views.counter import ScannerHabits
from pos_recovery.domain.voucher_code import grouped

from .. import theme
from ..scan_trial import ScanEar, Trial
from ..texts import look as texts
from ..widgets.button import Button
from ..widgets.gold_card import GoldCard
from ..widgets.label import Label, title
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, Hairline, column, row

_SIZE = (680, 464)
_NAMES_WIDE = 170
_NOTHING = "–"
_ENDS = {Qt.Key.Key_Tab: texts.BY_TAB, None: texts.BY_NOTHING}


class _Line(QWidget):
    """A name, and what was found."""

    def __init__(self, name: str) -> None:
        super().__init__()
        named = Label(name, 15, 400, "ink2")
        named.setFixedWidth(theme.scaled(_NAMES_WIDE))
        self.value = Label(_NOTHING, 16, 600, wrap=True)
        layout = row(named, self.value, gap=12)
        layout.setStretch(1, 1)
        self.setLayout(column(layout, margins=(0, 9, 0, 9)))


class ScanTestSheet(Sheet):
    """`chosen` tells the ScannerHabits that somebody chose to use, `asks` a code that may be a badge: whose it is comes
    back through `tell_carrier`. Nothing of it is shown until then, for the code of a badge never is."""

    chosen = Signal(object)
    asks = Signal(str)

    def __init__(self, habits: ScannerHabits) -> None:
        super().__init__(texts.TEST, *(theme.scaled(side) for side in _SIZE))
        self._habits = habits
        self._trial: Trial | None = None
        self._ear = ScanEar(self)
        self._ear.heard.connect(self._heard)
        self._lines = {name: _Line(name) for name in (texts.CAME, texts.KIND, texts.SPEED, texts.ENDED)}
        self.verdict = GoldCard("scan-line")
        self.use = Button(texts.USE, "primary", height=60, pixels=17, width=180)
        self.use.clicked.connect(self._use)
        self.use.setEnabled(False)
        self.done = Button(texts.CLOSE, "secondary", height=60)
        self.done.clicked.connect(self.close_sheet)
        lines: list[QWidget] = []
        for line in self._lines.values():
            lines += [Hairline(), line] if lines else [line]
        head = column(title(texts.TEST, 28), Label(texts.TEST_SUB, 16, 400, "ink2", wrap=True), gap=6)
        foot = row(self.done, STRETCH, self.use, gap=12)
        self.setLayout(
            column(head, column(*lines, gap=0), STRETCH, self.verdict, foot, gap=14, margins=(30, 26, 30, 24))
        )
        self.verdict.tell(texts.WAITING)  # it shows itself, and has its place by now

    def first_focus(self) -> QWidget | None:
        """What closes it; no scan can press it."""
        return self.done

    def primary(self) -> None:
        """Use what fits, or be done: the Enter of a scan never comes here."""
        (self.use if self.use.isEnabled() else self.done).click()

    def take_key(self, event: QKeyEvent) -> bool:
        """Every key of a scan."""
        return self._ear.take(event)

    def found(self, name: str) -> str:
        """What stands in a line."""
        return self._lines[name].value.text()

    def tell_habits(self, habits: ScannerHabits) -> None:
        """Other settings hold."""
        if habits != self._habits:
            self._habits = habits
            self.use.setEnabled(False)
            self.verdict.tell(texts.USED)

    def tell_carrier(self, name: str | None) -> None:
        """Whose badge it is that was scanned last; None is nobody's."""
        trial = self._trial
        if trial is not None and not trial.is_voucher:
            shown = trial.keys if name is None else texts.HIDDEN
            other = texts.OTHER if trial.code is None else texts.MISREAD
            self._show(trial, shown, other if name is None else texts.badge_of(name))

    def _heard(self, trial: Trial) -> None:
        self._trial = trial
        if trial.is_voucher and trial.code is not None:
            self._show(trial, f"{trial.ahead} {grouped(trial.code)}".strip(), texts.VOUCHER)
        else:
            self.asks.emit(trial.keys)

    def _show(self, trial: Trial, came: str, kind: str) -> None:
        told = (came, kind, texts.speed(*trial.speed), _ENDS.get(trial.end, texts.BY_ENTER))
        for line, words in zip(self._lines.values(), told, strict=True):
            line.value.setText(words)
        habits = trial.habits(self._habits)
        fits = habits == self._habits
        self.verdict.tell(texts.BY_HAND if trial.is_by_hand else texts.FITS if fits else texts.needs(habits))
        self.use.setEnabled(not fits and not trial.is_by_hand)

    def _use(self) -> None:
        if self._trial is not None:
            self.chosen.emit(self._trial.habits(self._habits))
