"""The window: the rail, the page that is shown, the sheet above it, and the keys that work everywhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Role
from pos_recovery.domain.rights import Right
from pos_recovery.domain.views.people import Face
from pos_recovery.office.commands import Changed

from .desk import Desk
from .front import Front
from .padlock import Padlock
from .pages.lock import LockPage
from .pages.page import Page
from .reading_order import step
from .rooms import PLACES, page_for
from .scanner import Scanner, sign_of
from .session import Session
from .standing_trouble import STANDING, StandingTrouble
from .steady_hand import SteadyHand
from .sweep import Sweep
from .system_lock import SystemLock
from .texts import window as texts
from .toast import Toast
from .widgets.button import Pressable, hand_moved
from .widgets.pads import AmountPad, PinPad
from .widgets.rail import Rail
from .widgets.sheet import Overlay, Sheet
from .widgets.surface import column, row
from .widgets.trouble_band import TroubleBand

_SCAN_KEPT_MS = 60_000
_UNPAINTED_MS = 80  # the most that a page that is turned to stays unpainted
_MINUTE_MS = 60_000
_INPUT = (
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin,
)  # fmt: skip
_NEEDS_SOMEBODY = frozenset({"remedy", "choose", "done", "redeem", "today", "moment", "rehearse"})
_OWN_KEY = frozenset({"insights", "settings", "vouchers"})
_KEYS = {"F2": "counter", "F3": "redeem", "Ctrl+T": "today", "F6": "insights", "F7": "settings"}


class MainWindow(QWidget):
    """All pages live here; each is made when it is first shown."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self.front = Front(desk, session, self)
        self._pages: dict[str, Page] = {}
        self._overlays: list[Overlay] = []
        self._kept_scan: str | None = None
        self._rail = Rail(PLACES)
        self._rail.hide()
        self._stack, self._band = QStackedWidget(), TroubleBand()
        self._trouble = StandingTrouble(desk)
        over = column(self._band, self._stack, gap=0)
        over.setStretch(1, 1)
        whole = row(self._rail, over, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.toast = Toast(self, lambda: not self.front.machine.timers)
        self.padlock = Padlock(self.front)
        self._listen(desk, session)
        self.go("opening")

    def _listen(self, desk: Desk, session: Session) -> None:
        self._rail.chosen.connect(self.visit)
        self._rail.who_tapped.connect(self.lock)
        desk.changed.connect(self._on_changed)
        desk.refused.connect(self._on_refused)
        self._trouble.changed.connect(self._tell_trouble)
        session.changed.connect(self._tell_rail)
        self._unpainted = QTimer(self, singleShot=True, interval=_UNPAINTED_MS)
        self._unpainted.timeout.connect(self._paint_now)
        desk.idle.connect(self._paint_now)
        self._forget_scan = QTimer(self, singleShot=True, interval=_SCAN_KEPT_MS)
        self._forget_scan.timeout.connect(self._drop_scan)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.idle_now)
        self.scanner = Scanner(self._digits_are_shortcuts, self._pad, lambda: self.front.machine.scanner)
        self._hand = SteadyHand()
        self.scanner.scanned.connect(self.scanned)
        self.scanner.strange.connect(self._on_strange)
        self.sweep = Sweep(self.front, self)
        self._system = SystemLock(self)
        self._system.locked.connect(self.idle_now)
        self.scanner.digit.connect(self._on_digit)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        for keys, place in _KEYS.items():
            QShortcut(QKeySequence(keys), self, lambda place=place: self.visit(place))
        QShortcut(QKeySequence("F9"), self, self.lock)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self._stack.currentWidget()
        if not isinstance(page, Page):
            raise TypeError("the stack holds pages only")
        return page

    @property
    def sheet(self) -> Sheet | None:
        """The sheet on top, if one lies there."""
        return self._overlays[-1].sheet if self._overlays else None

    @property
    def standing(self) -> str:
        """What stands over every page because the shop cannot be saved; empty when it can."""
        return self._band.words

    def go(self, place: str, *what: Any) -> None:
        """Turn to a place. Sheets are taken away first. An answer that comes when nobody is here leads nowhere."""
        if self.front.session.locked and place in _NEEDS_SOMEBODY:
            return
        self._clear_away()
        self.make(place)
        before = ""
        if self._stack.currentWidget() is not None and self._stack.count() > 1:
            before = self.page.place
            self.page.leave()
        page = self._pages[place]
        self._rail.setVisible(page.rail and not self.front.session.locked)
        self._rail.light(page.lit or page.place)
        known = page.fill(*what)
        self._stack.setCurrentWidget(page)
        self._tell_trouble()
        if not self._overlays:  # else the keyboard is on the sheet
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.enter(*what)
        if known:
            page.has_looked()
        else:
            page.look_again()
        self._open_kept_scan()
        if place == "lock":  # it hides what was there, at once
            self._paint_now()
        elif before not in ("", "opening"):  # to paint it before and after each answer takes three times as long
            self.wait_for_answers()

    def make(self, place: str) -> None:
        """Have a place's page, made now if it is not there yet."""
        if place not in self._pages:
            self._pages[place] = page_for(place, self.front)
            self._stack.addWidget(self._pages[place])

    def wait_for_answers(self) -> None:
        """Paint the page once what was asked is answered, or soon all the same."""
        if self.front.desk.busy:
            self._stack.setUpdatesEnabled(False)
            self._unpainted.start()

    def _paint_now(self) -> None:
        self._unpainted.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # else it is laid out after its paint
        self._stack.setUpdatesEnabled(True)

    def _clear_away(self) -> None:
        while self._overlays:
            self._overlays.pop().leave()

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet over what is shown."""
        overlay = Overlay(self, sheet)
        self._overlays.append(overlay)
        overlay.destroyed.connect(self._open_kept_scan)
        sheet.closed.connect(lambda: self._overlays.remove(overlay) if overlay in self._overlays else None)

    def tell(self, words: str, tone: str = "mute") -> None:
        """Say something at the foot for a few seconds."""
        self.toast.tell(words, tone)

    def lock(self) -> None:
        """Nobody is here any more; what was half done stays in Unfinished."""
        if self.front.is_open:
            self.front.session.lock()
            self.go("lock")

    def hear_the_system(self) -> None:
        """Lock with this computer from now on, where it says so."""
        self._system.listen()

    def go_on_printing(self) -> None:
        """What waits for a printer, also since the last time, goes on."""
        if self.front.is_open:
            self.front.printing.runner.poke()

    def idle_now(self) -> None:
        """Nobody has touched anything for the owner's number of minutes, or this computer was locked."""
        if not self.front.session.locked:
            self.lock()

    def visit(self, place: str) -> None:
        """Somebody wants to go to a place of the rail: Insights and Settings may ask for a PIN first."""
        session = self.front.session
        if not self.front.is_open or (session.locked and place != "counter") or not self.page.rail:
            return
        self._clear_away()
        if place == "insights":
            self.padlock.open(Right.SEE_MONEY, lambda actor: self.go("insights", actor))
        elif place == "settings":
            self.padlock.open(Right.MANAGE, lambda actor: self.go("settings", actor))
        elif place == "today" and not session.confirmed:
            self.padlock.confirm(lambda: self.go("today"))
        else:
            self.go(place)

    def scanned(self, code: str) -> None:
        """A code was scanned: it opens at once, or waits while nobody may see it or something is being typed (60 s)."""
        if not self.front.is_open:
            return
        if not self.front.session.locked and (self.sheet or self.page).take_scan(code):
            return
        if self._must_wait():
            self._kept_scan = code
            self._forget_scan.start()
            self.tell(texts.HELD_SCAN)
            return
        self.go("redeem", code, self.page.half_done())

    def _on_strange(self, code: str) -> None:
        """What is no voucher's code may be a badge: at the lock, with nothing lying over it, and nowhere else."""
        page = self.page
        if not self.front.is_open or self.sheet is not None:
            return
        if isinstance(page, LockPage):
            page.unlock(code)
        else:
            page.strange()

    def _must_wait(self) -> bool:
        sheet, turned = self.sheet, self.page.place == "choose"
        if self.front.session.locked or turned:
            return True
        return sheet is not None and (sheet.findChild(PinPad) is not None or _is_half_written(sheet))

    def _open_kept_scan(self) -> None:
        if self._kept_scan is not None and not self._must_wait() and self.page.rail:
            code, self._kept_scan = self._kept_scan, None
            self._forget_scan.stop()
            self.go("redeem", code, self.page.half_done())

    def _drop_scan(self) -> None:
        self._kept_scan = None

    def _digits_are_shortcuts(self) -> bool:
        return not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit) and self._pad() is None

    def _pad(self) -> PinPad | AmountPad | None:
        """The pad that takes digits now: of the sheet on top, else the one that has the focus."""
        focus, sheet = QApplication.focusWidget(), self.sheet
        if isinstance(focus, PinPad | AmountPad):
            return focus
        if sheet is None:
            return None
        pads: list[PinPad | AmountPad] = [*sheet.findChildren(PinPad), *sheet.findChildren(AmountPad)]
        return next((pad for pad in pads if pad.isVisible()), None)

    def _on_changed(self, changed: Changed) -> None:
        for page in self._pages.values():
            page.on_changed(changed)
        if changed & (Changed.PAPERS | Changed.VOUCHERS):
            self.go_on_printing()
        if changed & Changed.PEOPLE and not self.front.session.locked:
            self.front.desk.run(self, lambda office: office.people.faces(), self._check_who)

    def _check_who(self, faces: tuple[Face, ...]) -> None:
        """Whoever works here no more, or as something else, signs in anew; a place that a PIN has opened stays open."""
        session = self.front.session
        if session.locked or any((one.name, one.role) == (session.actor.name, session.actor.role) for one in faces):
            return
        words = texts.changed_meanwhile(session.actor.name)
        if self.page.place in _OWN_KEY:
            session.lock()
            self._rail.hide()
        else:
            self.lock()
        self.tell(words)

    def _on_refused(self, failure: Failure) -> None:
        if failure.code not in STANDING or not self.front.is_open:  # else the band says it
            self.tell(self.front.words_for(failure), "bad")

    def _tell_trouble(self) -> None:
        """What keeps the shop from being saved stands over every page but the customer's own."""
        code = self._trouble.code
        shown = code and self.front.is_open and self.page.place != "choose"
        self._band.tell(texts.cannot_save(code, self.front.shop.owners) if shown else "")

    def _tell_rail(self) -> None:
        session = self.front.session
        locked = set()
        if not session.is_role(Role.OWNER):
            locked.add("settings")
        if not session.is_role(Role.OWNER, Role.MANAGER, Role.BOOKKEEPER):
            locked.add("insights")
        self._rail.tell("" if session.locked else session.actor.name, frozenset(locked))
        self._wake()

    def _wake(self) -> None:
        """Somebody is doing something: the counter locks by itself only after idle minutes."""
        if self.front.is_open and not self.front.session.locked:
            self._idle.start(self.front.shop.rules.idle_lock_minutes * _MINUTE_MS)
        else:
            self._idle.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _INPUT:  # a page that turns sends thousands of others
            return False
        if self._hand.eventFilter(watched, event):
            return True
        hand_moved(to_keys=kind is QEvent.Type.KeyPress)
        self._wake()
        self.toast.gone_on()
        key = event if isinstance(event, QKeyEvent) and isinstance(watched, QWindow) else None
        if key is not None and self.sheet is not None and self.sheet.take_key(key):
            return True
        return self.scanner.eventFilter(watched, event) or (key is not None and self._is_no_shortcut(key))

    def _is_no_shortcut(self, key: QKeyEvent) -> bool:
        """A letter that nobody types into anything, where one key alone shall do nothing; the space bar presses."""
        off = not self.front.machine.single_keys and self._digits_are_shortcuts()
        return off and bool(sign_of(key).strip())

    def _on_digit(self, digit: int) -> None:
        if self.sheet is None and self.front.machine.single_keys:  # what lies below a sheet is out of reach
            self.page.digit(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else wanted: the sheet's where one lies, though what had the keyboard there is off now."""
        focus = QApplication.focusWidget()
        if self._overlays:
            self._overlays[-1].keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.page.back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focus, Pressable) and focus.ringed:
                focus.click()
            else:
                self.page.primary()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the page as it is read, then through the rail; through the sheet alone where one lies."""
        if self._overlays:
            return self._overlays[-1].focusNextPrevChild(forward)
        return step(self.page, self._rail, forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit(self.width())
        if self.toast.isVisible():
            self.toast.place()

    def deafen(self) -> None:
        """Hear no more keys: what lies on a window may be gone before the window is."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.deafen()
        super().closeEvent(event)


def _is_half_written(sheet: Sheet) -> bool:
    """Whether words stand in it that somebody typed and nothing has kept yet."""
    return any(one.isVisible() and one.isModified() and one.text() for one in sheet.findChildren(QLineEdit))
