"""The real window on a real shop: what a test of the screens works with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from pos_recovery.domain.people import Actor
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.commands import Done
from pos_recovery.office.office import Office
from tests.office.bakery import at, hurry, staff_of, where
from ui.app import read_shop
from ui.desk import Desk, Errand
from ui.front import Front
from ui.garbage import Garbage
from ui.language import tr
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.session import Session

Found = TypeVar("Found", bound=QWidget)
SIZES = {"1366": QSize(1366, 768), "1024": QSize(1024, 768), "small": QSize(1024, 600)}


class Strangers(QObject):
    """Notes every window that shows itself beside ours: a piece of a sheet that was shown before it had a place. It
    would flash, and take the keyboard away."""

    def __init__(self, ours: QWidget) -> None:
        super().__init__()
        self._ours = ours
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and watched is not self._ours:
            self.seen.append(type(watched).__name__)
        return False


class Stage:
    """The window at the counter of Harbour Street Bakery. PINs are checked without the slow hash.

    `office` asks the shop on its own thread and waits; `tap` is a real click of the mouse; `until` waits for something
    to be so. Nothing here reaches into a page but to find its widgets.
    """

    def __init__(self, qtbot: QtBot, folder: Path, clock: MovedClock, place: Where | None = None) -> None:
        self.qtbot, self.folder, self.clock = qtbot, folder, clock
        self.where: Where = place or where(folder, clock)
        self.desk, self.session = Desk(), Session()
        self._garbage = Garbage(self.desk)
        self.window = MainWindow(self.desk, self.session)
        qtbot.addWidget(self.window)
        self._strangers, self._is_closed = Strangers(self.window), False
        self._watch(on=True)
        self.window.resize(SIZES["1366"])
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)  # keys go nowhere until it is
        self.front: Front = self.window.front
        self.staff: dict[str, Actor] = {}
        self._finger, self._presses = QPoint(), False
        self._now = 1_000_000  # milliseconds, on the clock of the keys we send
        self._open()

    def _watch(self, *, on: bool) -> None:
        app = QApplication.instance()
        assert app is not None
        if on:
            app.installEventFilter(self._strangers)
        else:
            app.removeEventFilter(self._strangers)

    def _open(self) -> None:
        def opener() -> Office:
            office = open_office(self.where)
            hurry(office)
            self.staff = staff_of(office)
            return office

        loaded: list[object] = []
        self.desk.open(opener, Errand(self.window, loaded.append))
        self.until(lambda: bool(loaded))
        self.refresh()

    def refresh(self) -> None:
        """Let the front know the shop as it is now: rules, words and choices."""
        self.front.open(self.office(read_shop))

    def until(self, so: Callable[[], object], ms: int = 5000) -> None:
        """Wait until something is so. What is to be seen instead is said when it never is."""
        try:
            self.qtbot.waitUntil(lambda: bool(so()), timeout=ms)
        except TimeoutError:
            rest = "busy" if self.desk.busy else "at rest"
            pytest.fail(f"at {self.page.place}, {rest}, after {ms} ms: {' | '.join(self.words())}", pytrace=False)

    def words(self) -> list[str]:
        """What stands in the window, as it is read."""
        return [one.text() for one in self.all(QLabel) + self.all(QAbstractButton) if one.text()]

    def settled(self) -> None:
        """Wait until every answer has come home."""
        self.until(lambda: not self.desk.busy)

    def office(self, work: Callable[[Office], Any]) -> Any:
        """Ask the office as another screen would; the answer, or what its receipt holds."""
        answers: list[Any] = []
        failures: list[Exception] = []
        self.desk.run(self.window, work, answers.append, failures.append)
        self.until(lambda: answers or failures)
        if failures:
            raise failures[0]
        answer = answers[0]
        return answer.receipt if isinstance(answer, Done) else answer

    def sign_in(self, name: str, *, confirmed: bool = True) -> None:
        """Somebody is at the counter, by PIN or by face alone."""
        actor = self.staff[name]
        self.session.sign_in(actor if confirmed else type(actor)(actor.id, actor.name, actor.role, False))

    def go(self, place: str, *what: Any) -> Page:
        """Turn to a place, as a page does, and wait until it shows what the office said."""
        self.window.go(place, *what)
        self.settled()
        return self.page

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.window.page

    def goto(self, instant: str) -> None:
        """It is now this instant."""
        self.clock.move(at(instant))

    def size(self, name: str) -> None:
        """Another screen: 1366, 1024 or small."""
        self.window.resize(SIZES[name])

    def button(self, name: str, inside: QWidget | None = None) -> QAbstractButton:
        """The one visible button of this name (its words or its accessible name), in whatever is spoken."""
        said, buttons = {name, tr(name)}, self.all(QAbstractButton, inside)
        found = [one for one in buttons if said & {one.text(), one.accessibleName()}]
        assert len(found) == 1, f"{len(found)} buttons '{name}' of {self.names(inside)}"
        return found[0]

    def names(self, inside: QWidget | None = None) -> list[str]:
        """The names of all visible buttons."""
        return [one.accessibleName() for one in self.all(QAbstractButton, inside)]

    def all(self, kind: type[Found], inside: QWidget | None = None) -> list[Found]:
        """Every visible widget of a kind, in the window or inside one of its widgets."""
        root = inside or self.window
        return [one for one in root.findChildren(kind) if one.isVisible()]

    def tap(self, what: QWidget | str) -> None:
        """A real click of the mouse in the middle of a widget, or of the button of this name."""
        self.aim(what)
        self.click()

    def aim(self, what: QWidget | str) -> None:
        """Bring the mouse over the middle of a widget, or of the button of this name."""
        self._finger = self._middle(self.button(what) if isinstance(what, str) else what)

    def click(self) -> None:
        """A click where the mouse is."""
        QTest.mouseClick(self._window(), Qt.MouseButton.LeftButton, pos=self._finger)

    def hold(self, widget: QWidget) -> None:
        """Press and keep pressing."""
        self._finger, self._presses = self._middle(widget), True
        QTest.mousePress(self._window(), Qt.MouseButton.LeftButton, pos=self._finger)

    def tremble(self) -> None:
        """The finger that presses moves by two pixels."""
        place = QPointF(self._finger + QPoint(2, 0))
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, self.window.mapToGlobal(place), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(self._window(), event)

    def let_go(self) -> None:
        """Stop pressing, where the finger is: what it pressed may have moved away under it."""
        self._presses = False
        QTest.mouseRelease(self._window(), Qt.MouseButton.LeftButton, pos=self._finger)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, as the keyboard sends it to the window."""
        QTest.keyClick(self._window(), key, modifiers)

    def type(self, text: str) -> None:
        """Text, typed by a person."""
        for letter in text:
            self._now += 120
            self._send(Qt.Key(ord(letter.upper())), letter)

    def scan(self, code: str, *, gap_ms: int = 5, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """A scanner's burst: each key so many milliseconds after the one before, then its end."""
        self._now += 10_000  # long after whatever was typed before
        for letter in code:
            self._now += gap_ms
            self._send(Qt.Key(ord(letter.upper())), letter)
        self._now += gap_ms
        self._send(end, "\r" if end == Qt.Key.Key_Return else "\t")

    def _send(self, key: Qt.Key, text: str) -> None:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self._now)
            QApplication.sendEvent(self._window(), event)

    def picture(self, file: Path | None = None) -> QImage:
        """The window as it is painted; kept in a file when one is named."""
        image = self.window.grab().toImage()
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            assert image.save(str(file))
        return image

    def _window(self) -> QWindow:
        return self.window.windowHandle()

    def _middle(self, widget: QWidget) -> QPoint:
        """Where a person sees it: everything has found its place before anybody can aim."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        assert widget.isVisible(), f"{widget.accessibleName()} is not to be seen"
        place = widget.mapTo(self.window, widget.rect().center())
        hit = self.window.childAt(place)
        assert hit is not None, f"{widget.accessibleName()} lies outside the window"
        assert hit is widget or widget.isAncestorOf(hit), f"{hit} lies over {widget.accessibleName()}"
        return place

    def close(self) -> None:
        """Close the window and the shop behind it, once. No other window was ever seen."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._presses:  # else the next window's first tap would be the end of this press
            self.let_go()
        self._watch(on=False)
        self.window.close()
        self.desk.close()
        self._garbage.close()
        assert self._strangers.seen == []
