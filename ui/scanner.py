"""The scanner is a keyboard that types a code in one breath. A scan on any screen is a scan, never typing.

Keys at most 45 ms apart, 12 letters of the code alphabet, then Enter or Tab: proven at 5 ms a key, refused at 120 ms.
A digit is held back for 60 ms before it counts as a shortcut, so that a strange bar code taps no tile; what else a
machine types reaches a field of text, where it may be wanted, and nothing else: no button, no PIN, no amount, and no
field for codes, whose letters would be picked out of it and looked up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from pos_recovery.domain.voucher_code import LETTERS, is_shaped, letters_in

from .widgets.code_keys import CodeField
from .widgets.pads import AmountPad, PinPad
from .widgets.scan_field import ScanField

GAP_MS = 45
DIGIT_HELD_MS = 60
_OVER_MS = GAP_MS + 15  # then a breath is over, whether or not the scanner puts a key at its end
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_LEAST_BURST = 4  # so many keys in one breath are a machine's
_LEAST_ON_A_PAD = 3  # a PIN is as short as four, and is sent by its last digit


@dataclass(slots=True)
class Burst:
    """Keys typed in one breath, by time in milliseconds."""

    keys: str = ""
    last_ms: float = float("-inf")
    gaps: list[float] = field(default_factory=list)

    def goes_on(self, now_ms: float) -> bool:
        """Whether a key now is of the same breath."""
        return 0 <= now_ms - self.last_ms <= GAP_MS

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
        return len(self.keys) >= _LEAST_BURST and self.goes_on(now_ms)

    @property
    def code(self) -> str | None:
        """The code, when that is what was typed."""
        return self.keys.upper() if is_shaped(self.keys) else None

    @property
    def is_foreign(self) -> bool:
        """Whether a machine types what can become no code, whatever comes next."""
        return len(self.keys) >= _LEAST_BURST and not (
            len(self.keys) <= LETTERS and letters_in(self.keys) == self.keys.upper()
        )


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


class Scanner(QObject):
    """Is told every key of the whole app. `scanned` tells a voucher's code; `digit` a digit that somebody typed.

    `strange` tells what else a machine has typed where no field or pad takes it: a badge, perhaps. A field for codes
    is told of it itself, and stands as it stood before.

    `wants_digits` says whether digits are shortcuts now: not while a field or a pad takes them. `pad` gives the pad
    that takes them.
    """

    scanned = Signal(str)
    strange = Signal(str)
    digit = Signal(int)

    def __init__(
        self, wants_digits: Callable[[], bool], pad: Callable[[], PinPad | AmountPad | None] = lambda: None
    ) -> None:
        super().__init__()
        self._wants_digits, self._pad = wants_digits, pad
        self._burst = Burst()
        self._field_before: _Before | None = None
        self._held = QTimer(self, singleShot=True, interval=DIGIT_HELD_MS)
        self._held.timeout.connect(self._let_digit)
        self._digit: int | None = None
        self._over = QTimer(self, singleShot=True, interval=_OVER_MS)
        self._over.timeout.connect(self._take_out)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(watched, QWindow) and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        now = float(event.timestamp())  # when the key was pressed, however busy we were since
        if event.key() in _ENDS:
            return self._ended(now)
        text = event.text()
        if len(text) != 1 or not text.isprintable() or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        begins = not self._burst.goes_on(now)
        if begins:
            self._remember()
        elif self._held.isActive():  # a second key in the same breath: a machine's, not a shortcut
            self._held.stop()
        self._burst.add(text, now)
        if self._burst.is_foreign and self._code_field() is not None:
            self._over.start()
        if text.isdigit() and text.isascii() and self._wants_digits():
            if begins and not event.isAutoRepeat():
                self._digit = int(text)
                self._held.start()
            return True
        return not begins and self._is_kept_from(self._pad())

    def _ended(self, now: float) -> bool:
        self._over.stop()
        keys, machine = self._burst.keys, self._burst.running(now)
        code = self._burst.code if machine else None
        self._burst = Burst()
        if code is None:
            return machine and self._strange(keys)
        if self._field_before is not None:
            self._field_before.put_back()  # what the scan typed into it is taken out again
        self.scanned.emit(code)
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
