"""The app: window first, the shop opened behind it, one window per user, a clean way out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.people import Face
from pos_recovery.domain.views.shop import ShopOpened
from pos_recovery.office.front_sheet import FrontSheet, remember, remembered

from . import assets, theme
from .desk import Desk, Errand
from .garbage import Garbage
from .main_window import MainWindow
from .pages.opening import OpeningPage
from .session import Session, Shop
from .texts import window as texts

if TYPE_CHECKING:
    from datetime import datetime

    from pos_recovery.office.office import Office
    from pos_recovery.office.opening import OpenShop
    from pos_recovery.office.where import Where

_SEALED = ("sealed", "wrong-passphrase")  # states of secrets that a passphrase opens
_DRESSED = "dressed"
_MOST_SECONDS_UNPAINTED = 2.0
_LOOKS_FOR_IT_MS = 2000


def make_app() -> QApplication:
    """The application with our fonts and look; one that is there already is dressed the same, once."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        app = found
    else:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication([texts.TITLE])
    if not app.property(_DRESSED):
        app.setProperty(_DRESSED, True)
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
        self._garbage = Garbage(self.desk)
        self.desk.changed.connect(self._on_changed)  # before any page, which then is answered after the shop is known
        self.session = Session()
        self.window = MainWindow(self.desk, self.session)
        opening = self.window.page
        if isinstance(opening, OpeningPage):
            opening.again.connect(self.open)
            opening.passphrase.connect(self._with_passphrase)
        self._closed = self._warned = False
        self._recalled: FrontSheet | None = None
        self._missing = QTimer(self, interval=_LOOKS_FOR_IT_MS)
        self._missing.timeout.connect(self._look_for_it)
        self.desk.refused.connect(self._on_refused)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def say_our_fault(self) -> None:
        """An exception nobody expected was noted; the app lives on."""
        self.window.tell(texts.OUR_FAULT, "bad")

    def recall(self) -> None:
        """Read what the last start knew, ahead of `open`: in one piece with the first paint it is felt (S2)."""
        self._recalled = remembered(self._where)

    def open(self) -> None:
        """Open the shop; without one begin the first run. What the last start knew is shown meanwhile."""
        where = self._where

        painted = threading.Event()

        def opener() -> Office | None:
            painted.wait(_MOST_SECONDS_UNPAINTED)  # loading beside the first paint would make both slower
            return _open_office(where)

        self.desk.open(opener, Errand(self, self._opened, self._not_opened))
        sheet, self._recalled = self._recalled or remembered(where), None
        if sheet is None:
            self.window.go("opening")
        else:
            now = partial(sheet.now, where)
            owners = _owners(sheet.faces)
            self._take(Shop(sheet.shop, sheet.rules, sheet.trade_words(), sheet.machine, now, owners))
            self.window.go("lock", sheet.faces)
        # A timer of no time comes after the paint that the event loop has before it.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, painted.set))

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
            self._remember()
            done(told[0])

        def opened(_: bool) -> None:
            self._load(loaded)

        self.desk.open(opener, Errand(self, opened, refused))

    def may_close(self) -> bool:
        """Once it is said what would be lost by it, the window may be closed after all."""
        words = self.window.page.lost_by_closing
        if not words or self._warned:
            return True
        self._warned = True
        self.window.tell(words, "bad")
        return False

    def close(self) -> None:
        """The window is gone: wait for what is under way, then close the shop."""
        if not self._closed:
            self._closed = True
            self.window.deafen()
            self.desk.close()
            self._garbage.close()

    def _opened(self, is_open: bool) -> None:
        if is_open:
            self._load(self._begin)
        else:
            self.window.go("first-run", self.open_new)

    def _on_refused(self, failure: Failure) -> None:
        if failure.code == "store-missing" and self.window.front.is_open:
            self._missing.start()

    def _look_for_it(self) -> None:
        """The disk was pulled out, or a copy was put back: once a file is there, it is opened, and people sign in."""
        where = self._where

        def is_there() -> bool:
            from pos_recovery.office.bootstrap import shop_is_there

            return shop_is_there(where)

        def looked(there: bool) -> None:
            if there and self._missing.isActive():
                self._missing.stop()
                self.desk.open(partial(_open_office, where), Errand(self, self._found, self._not_opened))

        self.desk.beside(self, is_there, looked, lambda _: None)  # what is wrong was said already

    def _found(self, _: bool) -> None:
        self.window.lock()
        self._load(self._begin)

    def _begin(self, shop: Shop) -> None:
        self._take(shop)
        if self.window.page.place == "opening":
            self.window.go("lock")
        else:  # what the last start knew may be no longer so
            self.window.page.look_again()
        self._remember()
        QTimer.singleShot(0, self.window.hear_the_system)
        QTimer.singleShot(0, self.window.go_on_printing)

    def _remember(self) -> None:
        where = self._where
        self.desk.run(self, lambda office: remember(where, office), lambda _: None)

    def _load(self, then: Callable[[Shop], None]) -> None:
        self.desk.run(self, read_shop, then)

    def _take(self, shop: Shop) -> None:
        front = self.window.front
        look_changed = not front.is_open or _look_of(front.machine) != _look_of(shop.machine)
        front.open(shop)
        if look_changed:
            self._dress()
        practice = f" · {texts.PRACTICE}" if shop.view.practice else ""
        self.window.window().setWindowTitle(f"{texts.TITLE} · {shop.view.name}{practice}")

    def _dress(self) -> None:
        look, percent, still = _look_of(self.window.front.machine)
        theme.use(look, percent=percent, still=still)

    def _on_scheme(self) -> None:
        """The system turned dark, or light again."""
        if self.window.front.machine.look == "system" and not self._closed:
            self._dress()

    def _on_changed(self, changed: object) -> None:
        from pos_recovery.office.commands import Changed

        if (
            isinstance(changed, Changed)
            and changed & (Changed.SHOP | Changed.MENU | Changed.PEOPLE)
            and self.window.front.is_open
        ):
            self._load(self._take)
            self._remember()

    def _with_passphrase(self, words: str) -> None:
        self._where = replace(self._where, passphrase=words.encode())
        self.open()

    def _not_opened(self, failure: Failure) -> None:
        asks = failure.facts.get("state") in _SEALED
        words = self.window.front.words_for(failure)
        self.window.go("opening", f"{words} {texts.PASSPHRASE_ASKED}" if asks else words, asks)


def _open_office(where: Where) -> Office | None:
    from pos_recovery.office.bootstrap import open_office, shop_is_there

    return open_office(where) if shop_is_there(where) else None


def read_shop(office: Office) -> Shop:
    """What the pages know of the shop without asking again."""
    now = partial(_local_now, office)
    owners = _owners(office.people.faces())
    return Shop(office.shop, office.rules(), office.words(), office.machine.choices(), now, owners)


def _owners(faces: Iterable[Face]) -> tuple[str, ...]:
    return tuple(face.name for face in faces if face.role is Role.OWNER)


def _look_of(machine: MachineChoices) -> tuple[str, int, bool]:
    return machine.look, machine.text_percent, machine.less_motion


def _local_now(office: Office) -> datetime:
    return office.local(office.now())
