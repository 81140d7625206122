"""The scanner is a keyboard that types a code in one breath. A scan on any screen is a scan, never typing.

Keys at most 45 ms apart, 12 letters of the code alphabet, then Enter or Tab: proven at 5 ms a key, refused at 120 ms.
A digit is held back for 60 ms before it counts as a shortcut, so that a strange bar code taps no tile; what else a
machine types reaches a field of text, where it may be wanted, and nothing else: no button, no PIN, no amount, and no
field for codes, whose letters would be picked out of it and looked up.

A scanner of another make is told by the machine's choices: a slower one, one that types something ahead of a code, one
that ends with no key, whose code is over with its breath.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from pos_recovery.domain.views.counter import ScanEnd, ScannerHabits
from pos_recovery.domain.voucher_code import LETTERS, is_shaped, letters_in

from .widgets.code_keys import CodeField
from .widgets.pads import AmountPad, PinPad
from .widgets.scan_field import ScanField

GAP_MS = ScannerHabits().gap_ms
_LATE_MS = 15  # so much later a breath is over, whether or not the scanner puts a key at its end
DIGIT_HELD_MS = GAP_MS + _LATE_MS
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_LEAST_BURST = 4  # so many keys in one breath are a machine's
_LEAST_ON_A_PAD = 3  # a PIN is as short as four, and is sent by its last digit


def sign_of(event: QKeyEvent) -> str:
    """The letter, digit, sign or blank that a key types by itself; empty for any other key."""
    text = event.text()
    alone = len(text) == 1 and text.isprintable() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return text if alone else ""


@dataclass(slots=True)
class Burst:
    """Keys typed in one breath, by time in milliseconds, of a scanner with these habits."""

    habits: ScannerHabits = ScannerHabits()
    keys: str = ""
    last_ms: float = float("-inf")
    gaps: list[float] = field(default_factory=list)

    def goes_on(self, now_ms: float) -> bool:
        """Whether a key now is of the same breath."""
        return 0 <= now_ms - self.last_ms <= self.habits.gap_ms

    def add(self, text: str, now_ms: float) -> None:
        """One more key; a pause begins anew."""
        if not self.goes_on(now_ms):
            self.keys, self.gaps = "", []
        else:
            self.gaps.append(now_ms - self.last_ms)
        self.keys += text
        self.last_ms = now_ms

    def running(self, now_ms: float) -> bool:
        """Whether a machine is typing: several keys in one breath, and the breath is not over."""
        return self.is_machine and self.goes_on(now_ms)

    @property
    def is_machine(self) -> bool:
        """Whether so many keys came in one breath as nobody types."""
        return len(self.keys) >= _LEAST_BURST

    @property
    def code(self) -> str | None:
        """The code, when that is what was typed."""
        for keys in (self.keys, self._bare):
            if is_shaped(keys):
                return keys.upper()
        return None

    @property
    def is_foreign(self) -> bool:
        """Whether a machine types what can become no code, whatever comes next."""
        return self.is_machine and not any(
            len(keys) <= LETTERS and letters_in(keys) == keys.upper() for keys in (self.keys, self._bare)
        )

    @property
    def _bare(self) -> str:
        """Without what this scanner puts ahead of a code; nothing yet, while that is still being typed."""
        keys, prefix = self.keys, self.habits.prefix
        return "" if is_begun(keys, prefix) else keys[len(prefix) :] if is_begun(prefix, keys) else keys


@dataclass(frozen=True, slots=True)
class _Before:
    """A field of text as it was before a breath of keys."""

    field: QLineEdit
    text: str
    modified: bool

    def put_back(self) -> None:
        if isValid(self.field):
            self.field.setText(self.text)
            self.field.setModified(self.modified)  # half a sentence is still to be kept


def is_begun(part: str, whole: str) -> bool:
    """Whether a text begins with a part, in either case: a scanner may be set to type capitals, or not."""
    return whole.upper().startswith(part.upper())


class Scanner(QObject):
    """Is told every key of the whole app. `scanned` tells a voucher's code; `digit` a digit that somebody typed.

    `strange` tells what else a machine has typed where no field or pad takes it: a badge, perhaps. A field for codes
    is told of it itself, and stands as it stood before.

    `wants_digits` says whether digits are shortcuts now: not while a field or a pad takes them. `pad` gives the pad
    that takes them, `habits` how the scanner of this machine types: asked anew at every breath.
    """

    scanned = Signal(str)
    strange = Signal(str)
    digit = Signal(int)

    def __init__(
        self,
        wants_digits: Callable[[], bool],
        pad: Callable[[], PinPad | AmountPad | None] = lambda: None,
        habits: Callable[[], ScannerHabits] = ScannerHabits,
    ) -> None:
        super().__init__()
        self._wants_digits, self._pad, self._habits = wants_digits, pad, habits
        self._burst = Burst()
        self._field_before: _Before | None = None
        self._held = QTimer(self, singleShot=True)
        self._held.timeout.connect(self._let_digit)
        self._digit: int | None = None
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self._breath_over)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(watched, QWindow) and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        now = float(event.timestamp())  # when the key was pressed, however busy we were since
        if event.key() in ENDS:
            return self._ended(now)
        text = sign_of(event)
        if not text:
            return False
        begins = not self._burst.goes_on(now)
        if begins:
            self._burst = Burst(self._habits())
            self._remember()
        elif self._held.isActive():  # a second key in the same breath: a machine's, not a shortcut
            self._held.stop()
        self._burst.add(text, now)
        over_ms = self._burst.habits.gap_ms + _LATE_MS
        if self._ends_bare or (self._burst.is_foreign and self._code_field() is not None):
            self._over.start(over_ms)
        if text.isdigit() and text.isascii() and self._wants_digits():
            if begins and not event.isAutoRepeat():
                self._digit = int(text)
                self._held.start(over_ms)
            return True
        return not begins and self._is_kept_from(self._pad())

    def _ended(self, now: float) -> bool:
        self._over.stop()
        burst, self._burst = self._burst, Burst()
        return burst.running(now) and self._read(burst)

    @property
    def _ends_bare(self) -> bool:
        """Whether this scanner puts no key at the end."""
        return self._burst.habits.end is ScanEnd.NONE

    def _breath_over(self) -> None:
        if not self._ends_bare:
            self._take_out()
            return
        burst, self._burst = self._burst, Burst()
        if burst.is_machine:
            self._read(burst)

    def _read(self, burst: Burst) -> bool:
        """A machine has typed this; whether the key at its end is used up by that."""
        if burst.code is None:
            return self._strange(burst.keys)
        if self._field_before is not None:
            self._field_before.put_back()  # what the scan typed into it is taken out again
        self.scanned.emit(burst.code)
        return True

    def _strange(self, keys: str) -> bool:
        """No code of ours. Its end presses no button; in a field that wants a scan it is Enter, else a field's own."""
        if self._field_before is None:
            if self._pad() is None:
                self.strange.emit(keys)
            return True
        if self._code_field() is not None:
            self._take_out()
            return True
        field = self._field_before.field
        if not isinstance(field, ScanField) or not isValid(field):
            return False
        field.ended.emit()
        return True

    def _code_field(self) -> CodeField | None:
        """The field for codes that these keys go into."""
        field = None if self._field_before is None else self._field_before.field
        return field if isinstance(field, CodeField) and isValid(field) else None

    def _take_out(self) -> None:
        """What a machine typed into a field for codes is none."""
        field = self._code_field()
        if field is not None and self._field_before is not None:
            field.refuse_foreign(self._field_before.text)

    def _remember(self) -> None:
        """What stands in the field or on the pad before these keys."""
        focus, pad = QApplication.focusWidget(), self._pad()
        line = focus if isinstance(focus, QLineEdit) else None
        self._field_before = None if line is None else _Before(line, line.text(), line.isModified())
        if pad is not None:
            pad.begin_breath()

    def _is_kept_from(self, pad: PinPad | AmountPad | None) -> bool:
        """Whether a further key of this breath goes nowhere; a pad forgets what it was told of it."""
        if self._field_before is not None:
            return False
        if pad is not None:
            if len(self._burst.keys) < _LEAST_ON_A_PAD:
                return False
            pad.drop_breath()
        return True

    def _let_digit(self) -> None:
        if self._digit is not None and self._digit > 0:
            self.digit.emit(self._digit)
        self._digit = None
