"""Somebody before an empty shop: the real app on a folder with nothing in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pos_recovery.office.bootstrap import Where
from ui.app import App
from ui.language import tr
from ui.pages.first_run import FirstRunPage
from ui.print_hand import PrintJob
from ui.printing import Printer
from ui.texts import first_run as texts

PATIENCE_MS = 20_000
Found = TypeVar("Found", bound=QWidget)


class Slip(Printer):
    """A printer that keeps what it was handed."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[PrintJob] = []

    def hand_over(self, job: PrintJob) -> None:
        """It is printed."""
        self.jobs.append(job)


class Beginner:
    """Somebody before an empty shop."""

    def __init__(self, qtbot: QtBot, folder: Path, place: Where | None = None) -> None:
        self.qtbot = qtbot
        environ = {"MAKE_IT_RIGHT_HOME": str(folder / "machine"), "MAKE_IT_RIGHT_NOW": "2026-11-12T14:32:00-05:00"}
        self.where = place or Where(data=str(folder / "shop"), environ=environ)
        self.app = App(self.where)
        self.window = self.app.window
        self.window.resize(1366, 768)
        self.window.show()
        self.app.open()
        self.until(lambda: self.window.page.place != "opening")
        self.settled()
        self.slip = Slip()

    @property
    def page(self) -> FirstRunPage:
        """The page."""
        page = self.window.page
        assert isinstance(page, FirstRunPage)
        return page

    def until(self, so: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(so()), timeout=PATIENCE_MS)

    def settled(self) -> None:
        """Wait until every answer has come home."""
        self.until(lambda: not self.app.desk.busy)

    def all(self, kind: type[Found]) -> list[Found]:
        """Every visible widget of a kind."""
        return [one for one in self.window.findChildren(kind) if one.isVisible()]

    def said(self) -> str:
        """Every word on the screen."""
        return "\n".join(label.text() for label in self.all(QLabel))

    def tap(self, what: QWidget | str) -> None:
        """A real click."""
        if isinstance(what, str):
            found = [one for one in self.all(QAbstractButton) if {what, tr(what)} & {one.text(), one.accessibleName()}]
            assert len(found) == 1, f"{len(found)} buttons '{what}'"
            what = found[0]
        above = what.parentWidget()
        while above is not None:  # as a finger brings it into sight first
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(what)
            above = above.parentWidget()
        middle = what.mapTo(self.window, what.rect().center())
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)

    def type(self, text: str) -> None:
        """Typed by a person."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def pin(self, *pins: str) -> None:
        """On the keys of the screen."""
        pad = self.page.shop.you.twice.pad
        for digit in "".join(pins):
            key = next(one for one in pad.findChildren(QAbstractButton) if one.text() == digit)
            self.tap(key)

    def about_the_shop(self, *, practice: bool = True) -> None:
        """The first page."""
        self.type("Harbour Street Bakery")
        self.page.shop.about.zone, self.page.shop.about.currency = "America/New_York", "USD"
        if practice:
            self.tap(self.page.shop.about.practice)
        self.tap(texts.NEXT)

    def about_me(self) -> None:
        """The second page."""
        self.type("Rita")
        self.pin("471147", "471147")
        self.tap(texts.MAKE)

    def open_shop(self) -> None:
        """As far as the shop and its code."""
        self.about_the_shop()
        self.about_me()
        self.until(lambda: self.page.shop.code.shown)
        self.settled()

    def begin(self) -> None:
        """As far as the second step."""
        self.open_shop()
        self.tap(texts.CODE_DONE)
        self.tap(texts.NEXT)

    def on(self, times: int = 1) -> None:
        """That is right, so often."""
        for _ in range(times):
            self.settled()
            self.tap(texts.RIGHT)
        self.settled()

    def close(self) -> None:
        """Leave."""
        self.window.hide()
        self.app.close()
