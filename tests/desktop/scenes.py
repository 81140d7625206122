"""Every state of the screens by its name, played on the bakery's busy Saturday as a person would get there."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.commands import ChangeVoucher, Redeem, SetBudget
from tests.desktop.at_remedy import row_of, say_amount, set_limit
from tests.desktop.busy_shop import MONTH_LATER, SATURDAY, seeded
from tests.desktop.paper_desk import given, tray_at
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import at, usd
from ui.pages.counter import CounterPage
from ui.pages.insights import InsightsPage
from ui.pages.redeem import RedeemPage
from ui.pages.remedy import RemedyPage
from ui.pages.settings import SettingsPage
from ui.widgets.button import Eye
from ui.widgets.danger_bar import DangerBar
from ui.widgets.face import FaceTile
from ui.widgets.tile import CauseTile

Scene = Callable[[Stage], object]
LATE, PASTRY = "2027-03-01T10:00:00-05:00", "voucher:category:Pastry"
PRINTERS = ("Epson TM-T20III", "Brother HL-L2350DW")


@contextmanager
def set_scene(name: str, qtbot: QtBot, folder: Path) -> Iterator[Stage]:
    """A scene on a shop of its own; the right one for it lies in the folder."""
    clock = MovedClock(at(MONTH_LATER if name in AFTER_A_MONTH else SATURDAY))
    stage = Stage(qtbot, folder, clock, seeded(folder, clock))
    try:
        SCENES[name](stage)
        still(stage.window, stage.until, lambda: not stage.desk.busy)
        yield stage
    finally:
        stage.close()


def still(window: QWidget, until: Callable[[Callable[[], object]], None], idle: Callable[[], bool]) -> QImage:
    """Wait until the window looks the same three times in a row; the picture."""
    seen: list[QImage] = []

    def same() -> bool:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        seen.append(window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
        return idle() and len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

    until(same)
    return seen[-1]


def here(stage: Stage, place: str = "counter", name: str = "Maya") -> object:
    """Somebody is signed in and at a place."""
    stage.sign_in(name)
    return stage.go(place)


def unfinished(stage: Stage) -> uuid.UUID:
    """The newest moment that is still open: Maya's wrong order of 14:32."""
    waiting = stage.office(lambda office: office.moments.unfinished(stage.staff["Rita"]))
    return uuid.UUID(str(waiting[-1].id))


def face(stage: Stage, name: str) -> FaceTile:
    """Somebody's face."""
    return next(one for one in stage.all(FaceTile) if one.face.name == name)


def lock_pin(stage: Stage) -> None:
    """Maya's face was tapped."""
    stage.go("lock")
    stage.tap(face(stage, "Maya"))


def who(stage: Stage) -> None:
    """A tile was tapped while the counter is locked."""
    stage.go("lock")
    stage.tap("Log a moment")
    stage.settled()
    stage.tap(next(one for one in stage.all(CauseTile) if one.card.cause is Cause.ORDER))


def hold_eye(stage: Stage) -> None:
    """A finger rests on the eye."""
    stage.settled()
    stage.hold(next(one for one in stage.all(Eye)))


def numbers(stage: Stage) -> None:
    """The counter while the eye is held."""
    here(stage)
    hold_eye(stage)


def used_up(stage: Stage) -> None:
    """Nothing is left of the day."""
    rita = stage.staff["Rita"]
    stage.office(lambda office: office.budgets.set(SetBudget(actor=rita, per="day", amount=usd("9"))))
    here(stage)


def nothing_waits(stage: Stage) -> None:
    """Everything has an ending."""

    def give_all(counter: object) -> None:
        for one in counter.office.moments.unfinished(counter.rita):  # type: ignore[attr-defined]
            counter.give("sorry", moment=one.id)  # type: ignore[attr-defined]

    at_the_counter(stage, give_all)
    here(stage)


def safety(stage: Stage) -> None:
    """The red bar was tapped."""
    here(stage)
    stage.tap(stage.all(DangerBar)[0])
    stage.until(lambda: stage.window.sheet is not None)


def remedy(stage: Stage) -> RemedyPage:
    """The wrong order of 14:32 is open; a printer is there."""
    tray_at(stage, stage.folder)
    stage.sign_in("Maya")
    page = stage.go("remedy", unfinished(stage))
    assert isinstance(page, RemedyPage)
    stage.until(lambda: page.choosing.result is not None)
    return page


def remedy_numbers(stage: Stage) -> None:
    """The eye is held."""
    remedy(stage)
    hold_eye(stage)


def remedy_over(stage: Stage) -> None:
    """More than Maya may give by herself, and nobody was asked yet."""
    approve(stage)
    stage.tap("Not now")


def on_remedy(tap: Callable[[RemedyPage], QAbstractButton]) -> Scene:
    """A button of that page was pressed, and its sheet lies there."""

    def play(stage: Stage) -> None:
        stage.tap(tap(remedy(stage)))
        stage.until(lambda: stage.window.sheet is not None)
        stage.settled()

    return play


def item(stage: Stage) -> None:
    """Something else on top: the menu."""
    remedy(stage)
    stage.tap("Add something else")
    stage.until(lambda: stage.window.sheet is not None)


def amount(stage: Stage, digits: str = "940") -> None:
    """Money back: how much?"""
    remedy(stage)
    stage.tap(row_of(stage, "Money back"))
    stage.until(lambda: stage.window.sheet is not None)
    stage.type(digits)


def approve(stage: Stage) -> None:
    """Money back above Maya's limit."""
    remedy(stage)
    stage.tap(row_of(stage, "Money back"))
    say_amount(stage, "1940")
    stage.until(lambda: stage.window.sheet is not None)


def note(stage: Stage) -> None:
    """The owner wants a few words above an amount."""
    set_limit(stage, Role.STAFF, note_above="0.50")
    page = remedy(stage)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.window.sheet is not None)


def choose(stage: Stage) -> None:
    """The screen is turned."""
    page = remedy(stage)
    stage.tap(page.bar.turn)
    stage.until(lambda: stage.page.place == "choose")


def done(stage: Stage, *what: str, silent: bool = False, printer: str | None = "Receipts") -> RemedyView:
    """Something was given, and its paper is out, or not."""
    tray_at(stage, stage.folder, printer=printer).silent = silent
    stage.sign_in("Maya")
    view = given(stage, *(what or ("remake:FLAT", PASTRY)))
    stage.go("done", view)
    return view


def undo(stage: Stage) -> None:
    """It was not what they wanted."""
    done(stage)
    stage.tap("Undo")


def voucher(stage: Stage, what: str = PASTRY, *, use: bool = False) -> RedeemPage:
    """A voucher of last week is scanned."""
    tray_at(stage, stage.folder)
    stage.sign_in("Maya")
    code = given(stage, what).vouchers[0].code
    if use:
        stage.goto("2026-11-21T14:40:00-05:00")
        stage.office(lambda office: office.vouchers.redeem(Redeem(actor=stage.staff["Ben"], code=code)))
    page = stage.go("redeem", code)
    assert isinstance(page, RedeemPage)
    stage.until(lambda: page.panel.buttons)
    return page


def redeemed(stage: Stage) -> None:
    """It was used just now."""
    page = voucher(stage)
    still(stage.window, stage.until, lambda: not page._settle.isActive())
    stage.tap("Use it now")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))


def ended(stage: Stage) -> RedeemPage:
    """It ended a week ago."""
    page = voucher(stage)
    stage.goto("2027-02-27T10:00:00-05:00")
    stage.go("redeem", page.field.letters)
    stage.until(lambda: "Accept it anyway" in stage.names())
    return page


def late(stage: Stage) -> None:
    """Accepted all the same: why?"""
    press(stage, ended(stage), "Accept it anyway")


def part(stage: Stage) -> None:
    """Only a part of a voucher for money."""
    press(stage, voucher(stage, "voucher:10.00"), "Only a part")


def cancelled(stage: Stage) -> None:
    """A voucher that was taken back."""
    stage.sign_in("Maya")
    code = given(stage, PASTRY).vouchers[0].code
    command = ChangeVoucher(actor=stage.staff["Ines"], code=code, reason="misprint")
    stage.office(lambda office: office.vouchers.cancel(command))
    stage.go("redeem", code)


def press(stage: Stage, page: QWidget, name: str) -> None:
    """Press a button that has just come, once it stands in its place."""
    stage.until(lambda: name in stage.names(page) and stage.button(name, page).x() > 0)
    stage.tap(stage.button(name, page))
    stage.until(lambda: stage.window.sheet is not None)


def quiet_day(stage: Stage) -> None:
    """Nothing has happened yet today."""
    stage.goto("2026-11-23T09:00:00-05:00")
    here(stage, "today")


def moment(stage: Stage, name: str = "Maya") -> None:
    """An open moment with a give."""
    stage.sign_in(name)
    key = unfinished(stage)
    at_the_counter(stage, lambda counter: counter.give("remake:FLAT", PASTRY, by=counter.staff["Maya"], moment=key))
    stage.goto("2026-11-21T14:37:00-05:00")
    stage.go("moment", key)


def on_moment(button: str) -> Scene:
    """A button of an open moment was pressed."""

    def play(stage: Stage) -> None:
        stage.sign_in("Maya")
        stage.go("moment", unfinished(stage))
        stage.tap(button)

    return play


def insights(stage: Stage) -> InsightsPage:
    """Insights, opened by the owner."""
    stage.sign_in("Rita")
    page = stage.go("insights", stage.staff["Rita"])
    assert isinstance(page, InsightsPage)
    stage.until(lambda: page.facts[0].words is not None)
    return page


def insights_below(stage: Stage) -> None:
    """Scrolled to its end."""
    bar = insights(stage).long.verticalScrollBar()
    stage.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())


def settings(stage: Stage, tab: str | None = None) -> SettingsPage:
    """Settings, opened by the owner."""
    stage.sign_in("Maya")
    page = stage.go("settings", stage.staff["Rita"])
    assert isinstance(page, SettingsPage)
    page.printer.part.names = lambda: PRINTERS
    if tab is not None:
        stage.tap(tab)
        stage.settled()
    return page


def unfolded(stage: Stage) -> None:
    """What most shops never need."""
    settings(stage).numbers.fold.setChecked(True)


def on_settings(tab: str, button: str) -> Scene:
    """A button of a tab was pressed."""

    def play(stage: Stage) -> None:
        settings(stage, tab)
        stage.tap(button)
        stage.until(lambda: stage.window.sheet is not None)

    return play


def counter_page(stage: Stage) -> CounterPage:
    """The counter, Maya is here."""
    page = here(stage)
    assert isinstance(page, CounterPage)
    return page


SCENES: dict[str, Scene] = {
    "lock": lambda stage: stage.go("lock"),
    "lock-pin": lock_pin,
    "lock-who": who,
    "counter": counter_page,
    "counter-numbers": numbers,
    "counter-used-up": used_up,
    "counter-nothing-waits": nothing_waits,
    "safety": safety,
    "remedy": remedy,
    "remedy-numbers": remedy_numbers,
    "remedy-over": remedy_over,
    "remedy-channel": on_remedy(lambda page: page.head.channel),
    "remedy-help": on_remedy(lambda page: page.head.help),
    "remedy-wrong-tile": on_remedy(lambda page: page.head.wrong_tile),
    "remedy-item": item,
    "remedy-note": note,
    "amount": amount,
    "amount-over": lambda stage: amount(stage, "1940"),
    "approve": approve,
    "choose": choose,
    "done": lambda stage: done(stage, "comp:FLAT", PASTRY),
    "done-silent": lambda stage: done(stage, silent=True),
    "done-no-printer": lambda stage: done(stage, printer=None),
    "done-words": lambda stage: done(stage, "sorry"),
    "done-undo": undo,
    "redeem": voucher,
    "redeem-empty": lambda stage: here(stage, "redeem"),
    "redeem-money": lambda stage: voucher(stage, "voucher:10.00"),
    "redeem-part": part,
    "redeem-done": redeemed,
    "redeem-used": lambda stage: voucher(stage, use=True),
    "redeem-ended": ended,
    "redeem-late": late,
    "redeem-cancelled": cancelled,
    "today": lambda stage: here(stage, "today"),
    "today-nothing": quiet_day,
    "moment": moment,
    "moment-words": on_moment("Add words"),
    "moment-cause": on_moment("Change cause"),
    "moment-ending": on_moment("Close"),
    "insights": insights,
    "insights-below": insights_below,
    "insights-early": insights,
    "settings": settings,
    "settings-unfolded": unfolded,
    "settings-people": lambda stage: settings(stage, "People"),
    "settings-shop": lambda stage: settings(stage, "The shop"),
    "settings-printer": lambda stage: settings(stage, "Printer"),
    "settings-amount": on_settings("Two numbers", "Goodwill in a month: type it"),
    "settings-person": on_settings("People", "Add somebody"),
    "settings-person-change": on_settings("People", "Change Tom"),
}
AFTER_A_MONTH = ("insights", "insights-below")
