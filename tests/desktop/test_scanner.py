"""A scanner types faster than anybody; on any screen it is a scan, and a person's typing never is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_recovery.domain.views.counter import GAPS_MS, ScanEnd, ScannerHabits
from pos_recovery.domain.voucher_code import ALPHABET, make_code
from ui.scanner import DIGIT_HELD_MS, Burst, Scanner

CODE = make_code(bytes(range(16)), practice=True)


class Till:
    """A window with a scanner watching, a field in it, and a keyboard that we press by the millisecond."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.field = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.field)
        qtbot.addWidget(self.window)
        self.habits = ScannerHabits()
        self.scanner = Scanner(lambda: not self.field.hasFocus(), habits=lambda: self.habits)
        self.scanned: list[str] = []
        self.strange: list[str] = []
        self.digits: list[int] = []
        self.scanner.strange.connect(self.strange.append)
        self.scanner.scanned.connect(self.scanned.append)
        self.scanner.digit.connect(self.digits.append)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.scanner)
        self.window.show()
        self.window.setFocus()
        self._now = 1_000_000

    def keys(self, text: str, gap_ms: int, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Each key so many milliseconds after the one before."""
        for letter in text:
            self._key(Qt.Key(ord(letter.upper())), letter, gap_ms)
        if end is not None:
            self._key(end, "\r" if end == Qt.Key.Key_Return else "\t", gap_ms)

    def pause(self) -> None:
        """A breath between two scans."""
        self._now += 1000

    def _key(self, key: Qt.Key, text: str, gap_ms: int) -> None:
        self._now += gap_ms
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self._now)
            QApplication.sendEvent(self.window.windowHandle(), event)


@pytest.fixture
def till(qapp: QApplication, qtbot: QtBot) -> Iterator[Till]:
    """The window with its scanner."""
    standing = Till(qtbot)
    yield standing
    qapp.removeEventFilter(standing.scanner)


@pytest.mark.parametrize("gap_ms", [1, 5, 30, 45])
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_is_a_scan(till: Till, gap_ms: int, end: Qt.Key) -> None:
    till.keys(CODE, gap_ms, end)
    assert till.scanned == [CODE]


@pytest.mark.parametrize("typed", [CODE.lower(), CODE])
def test_small_letters_are_the_same_code(till: Till, typed: str) -> None:
    till.keys(typed, 5)
    assert till.scanned == [CODE]


@pytest.mark.parametrize("habits", [ScannerHabits(gap_ms=gap, end=end) for gap in GAPS_MS for end in ScanEnd])
def test_slow_typing_is_no_scan(till: Till, habits: ScannerHabits) -> None:
    till.habits = habits
    till.keys(CODE, 120)
    assert till.scanned == []


@pytest.mark.parametrize("gap_ms", [46, 80])
def test_a_scanner_by_radio_is_slower_than_the_first_setting_waits(till: Till, gap_ms: int) -> None:
    till.keys(CODE, gap_ms)
    assert till.scanned == []
    till.habits = ScannerHabits(gap_ms=80)
    till.pause()
    till.keys(CODE, gap_ms)
    assert till.scanned == [CODE]


@pytest.mark.parametrize("gap_ms", [1, 45, 80])
@pytest.mark.parametrize("prefix", ["", "]Q3", "kbd", "77"])
def test_a_scanner_that_puts_no_key_at_the_end_is_understood(
    till: Till, qtbot: QtBot, gap_ms: int, prefix: str
) -> None:
    till.habits = ScannerHabits(80, ScanEnd.NONE, prefix)
    till.field.setText("Ana")
    till.field.setFocus()
    for _ in range(2):
        with qtbot.waitSignal(till.scanner.scanned):
            till.keys(prefix + CODE, gap_ms, end=None)
        till.pause()
    assert till.scanned == [CODE, CODE]
    assert (till.field.text(), till.strange, till.digits) == ("Ana", [], [])


def test_it_may_put_one_there_all_the_same_and_is_read_once(till: Till, qtbot: QtBot) -> None:
    till.habits = ScannerHabits(end=ScanEnd.NONE)
    till.keys(CODE, 5)
    with qtbot.assertNotEmitted(till.scanner.scanned, wait=3 * DIGIT_HELD_MS):
        assert till.scanned == [CODE]


def test_what_else_it_types_is_told_once_its_breath_is_over(till: Till, qtbot: QtBot) -> None:
    """A badge, perhaps; no digit of it taps a tile."""
    till.habits = ScannerHabits(80, ScanEnd.NONE)
    with qtbot.waitSignal(till.scanner.strange):
        till.keys("5901234123457", 80, end=None)
    assert (till.strange, till.scanned, till.digits) == (["5901234123457"], [], [])


@pytest.mark.parametrize("prefix", ["]Q3", "kbd", "77", "~"])
@pytest.mark.parametrize("typed", [str.upper, str.lower])
def test_what_a_scanner_puts_ahead_of_a_code_is_taken_off(
    till: Till, qtbot: QtBot, prefix: str, typed: Callable[[str], str]
) -> None:
    """Another scanner at the same till may put nothing there. A badge is known by all that is typed."""
    till.keys(typed(prefix + CODE), 5)
    till.pause()
    assert till.scanned == []
    till.strange.clear()
    till.habits = ScannerHabits(prefix=prefix)
    for keys in (prefix + CODE, CODE, prefix + "4006381333931"):
        till.keys(typed(keys), 5)
        till.pause()
    assert till.scanned == [CODE, CODE]
    assert till.strange == [typed(prefix + "4006381333931")]
    with qtbot.assertNotEmitted(till.scanner.digit, wait=2 * DIGIT_HELD_MS):
        assert till.digits == []


def test_two_scans_back_to_back_are_two(till: Till) -> None:
    other = make_code(bytes(range(16, 32)), practice=True)
    till.keys(CODE, 5)
    till.pause()
    till.keys(other, 5)
    assert till.scanned == [CODE, other]


def test_a_scan_into_a_field_leaves_the_field_as_it_was(till: Till) -> None:
    till.field.setText("Ana")
    till.field.setFocus()
    till.keys(CODE, 5)
    assert till.scanned == [CODE]
    assert till.field.text() == "Ana"


def test_slow_typing_into_a_field_stays_there(till: Till) -> None:
    till.field.setFocus()
    till.keys("flat", 120, end=None)
    assert till.field.text().lower() == "flat"


@pytest.mark.parametrize("text", ["5901234123457", "HTTPS://X", "BCDF", ALPHABET])
def test_a_strange_bar_code_is_no_scan_and_taps_nothing(till: Till, qtbot: QtBot, text: str) -> None:
    with qtbot.assertNotEmitted(till.scanner.digit, wait=3 * DIGIT_HELD_MS):
        till.keys(text, 5)
    assert till.scanned == []


def test_a_digit_that_somebody_types_is_a_shortcut(till: Till, qtbot: QtBot) -> None:
    with qtbot.waitSignal(till.scanner.digit):
        QTest.keyClick(till.window.windowHandle(), Qt.Key.Key_3)
    assert till.digits == [3]


def test_a_digit_in_a_field_is_text(till: Till, qtbot: QtBot) -> None:
    till.field.setFocus()
    with qtbot.assertNotEmitted(till.scanner.digit, wait=3 * DIGIT_HELD_MS):
        QTest.keyClick(till.window.windowHandle(), Qt.Key.Key_3)
    assert till.field.text() == "3"


def test_a_pause_begins_anew() -> None:
    burst = Burst()
    for place, letter in enumerate("BCD"):
        burst.add(letter, place * 5)
    burst.add("F", 500)
    assert burst.keys == "F"
