"""A scan that is only tried out: what came, how fast, how it ended, and which settings fit the scanner."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.counter import GAPS_MS, ScanEnd, ScannerHabits, is_prefix
from pos_recovery.domain.voucher_code import LETTERS, is_shaped, read_code

from .scanner import ENDS, Burst, sign_of

_BREATH_MS = 250  # slower than any scanner, so that a slow one is heard whole whatever its settings are
_ROOM = 1.2  # a scanner that was measured once may be so much slower the next time
_LEAST_KEYS = 2


@dataclass(frozen=True, slots=True)
class Trial:
    """What a scanner typed: its keys, the pauses between them in milliseconds, and the key at the end, if any."""

    keys: str
    gaps: tuple[float, ...]
    end: Qt.Key | None

    @property
    def ahead(self) -> str:
        """What came before the last twelve keys."""
        return self.keys[:-LETTERS]

    @property
    def code(self) -> str | None:
        """The twelve letters that are made like a voucher's code, whatever the scanner typed ahead of them."""
        last = self.keys[-LETTERS:]
        return last.upper() if is_shaped(last) and is_prefix(self.ahead) else None

    @property
    def is_voucher(self) -> bool:
        """Whether those letters belong together."""
        try:
            return self.code is not None and bool(read_code(self.code))
        except Refusal:
            return False

    @property
    def speed(self) -> tuple[int, int]:
        """The shortest pause and the longest."""
        return round(min(self.gaps)), math.ceil(max(self.gaps))

    @property
    def is_by_hand(self) -> bool:
        """Whether no scanner is so slow."""
        return max(self.gaps) > GAPS_MS[-1]

    def habits(self, known: ScannerHabits) -> ScannerHabits:
        """The settings that fit it: the known ones wherever they do, so that a second scanner stays understood."""
        needed = next((gap for gap in GAPS_MS if gap >= max(self.gaps) * _ROOM), GAPS_MS[-1])
        found = replace(known, gap_ms=max(needed, known.gap_ms))
        if self.end is None:
            found = replace(found, end=ScanEnd.NONE)
        if self.is_voucher and self.ahead and self.ahead.upper() != known.prefix.upper():
            found = replace(found, prefix=self.ahead)
        return found


class ScanEar(QObject):
    """Takes every key that a scanner may type; `heard` tells the Trial. Keys that a hand uses alone go on: Esc, Tab and
    Enter with nothing before them, the space bar."""

    heard = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._burst = self._fresh()
        self._ended_ms = float("-inf")
        self._over = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._over.timeout.connect(lambda: self._tell(None))

    @staticmethod
    def _fresh() -> Burst:
        return Burst(ScannerHabits(gap_ms=_BREATH_MS))

    def take(self, event: QKeyEvent) -> bool:
        """Whether this key is part of a scan, or of what somebody types in its place."""
        now, key = float(event.timestamp()), event.key()
        if key in ENDS:
            if self._burst.keys and self._burst.goes_on(now):
                self._ended_ms = now
                self._tell(Qt.Key(key))
                return True
            return 0 <= now - self._ended_ms <= _BREATH_MS  # some put two keys there
        sign = sign_of(event)
        if not sign or (sign == " " and not self._burst.keys):
            return False
        self._burst.add(sign, now)
        self._over.start()
        return True

    def _tell(self, end: Qt.Key | None) -> None:
        self._over.stop()
        burst, self._burst = self._burst, self._fresh()
        if len(burst.keys) >= _LEAST_KEYS:
            self.heard.emit(Trial(burst.keys, tuple(burst.gaps), end))
