"""The app: window first, the shop opened behind it, one window per user, a clean way out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.sentences import sentence
from pos_recovery.domain.views.shop import ShopOpened

from . import assets, theme
from .desk import Desk, Errand
from .environment import step_aside
from .main_window import MainWindow
from .pages.opening import OpeningPage
from .session import Session, Shop
from .single import SingleWindow
from .texts import window as texts

if TYPE_CHECKING:
    from datetime import datetime

    from pos_recovery.office.bootstrap import Where
    from pos_recovery.office.office import Office
    from pos_recovery.office.opening import OpenShop

SIZE = (1366, 768)
_ASKS_PASSPHRASE = ("keychain-none", "keychain-locked")
_NEEDS_PAINT_MS = 0


def make_app() -> QApplication:
    """The application with our fonts and look; the one there is, if it was made before."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([texts.TITLE])
    app.setApplicationName("make-it-right")
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    QLocale.setDefault(QLocale.c())
    assets.load_fonts()
    theme.use("light")
    return app


class App(QObject):
    """The window on one place where a shop lies or will lie."""

    def __init__(self, where: Where) -> None:
        super().__init__()
        self._where = where
        self.desk = Desk()
        self.session = Session()
        self.window = MainWindow(self.desk, self.session)
        self.window.closing.connect(self.close)
        self.desk.changed.connect(self._on_changed)
        opening = self.window.page
        if isinstance(opening, OpeningPage):
            opening.again.connect(self.open)
            opening.passphrase.connect(self._with_passphrase)
        self._closed = False

    def show(self) -> None:
        """Paint the window, then open the shop behind it."""
        self.window.resize(*SIZE)
        self.window.show()
        QTimer.singleShot(_NEEDS_PAINT_MS, self.open)

    def open(self) -> None:
        """Open the shop; without one begin the first run."""
        where = self._where
        self.window.go("opening")

        def opener() -> Office | None:
            from pos_recovery.office.bootstrap import open_office, shop_is_there

            return open_office(where) if shop_is_there(where) else None

        self.desk.open(opener, Errand(self, self._opened, self._not_opened))

    def open_new(
        self,
        asked: OpenShop,
        done: Callable[[ShopOpened], None],
        refused: Callable[[Failure], None],
        passphrase: bytes | None = None,
    ) -> None:
        """Make a new shop where we look for one, then open it. `done` is told once it is open."""
        if passphrase is not None:
            self._where = replace(self._where, passphrase=passphrase)
        where, told = self._where, []

        def opener() -> Office:
            from pos_recovery.office.bootstrap import open_office
            from pos_recovery.office.opening import open_shop

            told.append(open_shop(asked, where))
            return open_office(where)

        def loaded(shop: Shop) -> None:
            self._take(shop)
            done(told[0])

        def opened(_: bool) -> None:
            self._load(loaded)

        self.desk.open(opener, Errand(self, opened, refused))

    def close(self) -> None:
        """The window is gone: wait for what is under way, close the shop, end."""
        if self._closed:
            return
        self._closed = True
        self.desk.close()
        app = QApplication.instance()
        if app is not None:
            app.quit()

    def _opened(self, is_open: bool) -> None:
        if is_open:
            self._load(self._begin)
        else:
            self.window.go("first-run", self.open_new)

    def _begin(self, shop: Shop) -> None:
        self._take(shop)
        self.window.go("lock")

    def _load(self, then: Callable[[Shop], None]) -> None:
        self.desk.run(self, read_shop, then)

    def _take(self, shop: Shop) -> None:
        front = self.window.front
        look_changed = not front.is_open or front.shop.machine != shop.machine
        front.open(shop)
        if look_changed:
            machine = shop.machine
            theme.use(machine.look, percent=machine.text_percent, still=machine.less_motion)
        practice = f" · {texts.PRACTICE}" if shop.view.practice else ""
        self.window.setWindowTitle(f"{texts.TITLE} · {shop.view.name}{practice}")

    def _on_changed(self, changed: object) -> None:
        from pos_recovery.office.commands import Changed

        if isinstance(changed, Changed) and changed & (Changed.SHOP | Changed.MENU) and self.window.front.is_open:
            self._load(self._take)

    def _with_passphrase(self, words: str) -> None:
        self._where = replace(self._where, passphrase=words.encode())
        self.open()

    def _not_opened(self, failure: Failure) -> None:
        asks = failure.code in _ASKS_PASSPHRASE
        words = sentence(failure.code, failure.facts)
        self.window.go("opening", f"{words} {texts.PASSPHRASE_ASKED}" if asks else words, asks)


def read_shop(office: Office) -> Shop:
    """What the pages know of the shop without asking again."""
    now = partial(_local_now, office)
    return Shop(office.shop, office.rules(), office.words(), office.machine.choices(), now)


def _local_now(office: Office) -> datetime:
    return office.local(office.now())


def run(where: Where) -> int:
    """Show the window until it is closed; the exit code. A second start raises the first and ends with 0."""
    app = make_app()
    step_aside()
    from pos_recovery.office.mishaps import note_mishap, window_folder

    single = SingleWindow(window_folder(where))
    if not single.is_first():
        return 0 if single.call_the_first() else 4
    shown = App(where)
    single.raised.connect(lambda: _to_front(shown.window))

    def mishap(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For `sys.excepthook`: the app lives on, the report holds places in our code and nothing of anybody's."""
        note_mishap(where, error)
        shown.window.tell(texts.OUR_FAULT, "bad")

    sys.excepthook = mishap
    shown.show()
    code = app.exec()
    single.close()
    return code


def _to_front(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
