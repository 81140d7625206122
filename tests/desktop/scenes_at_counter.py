"""Scenes from the lock screen to a yes: played on the busy Saturday as a person would get there."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from pos_recovery.office.commands import SetBudget
from tests.desktop.at_remedy import row_of, say_amount, set_limit
from tests.desktop.paper_desk import tray_at
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter, usd
from ui.pages.remedy import RemedyPage
from ui.widgets.button import Eye
from ui.widgets.danger_bar import DangerBar
from ui.widgets.face import FaceTile
from ui.widgets.tile import CauseTile

Scene = Callable[[Stage], object]


def here(stage: Stage, place: str = "counter", name: str = "Maya") -> object:
    """Somebody is signed in and at a place."""
    stage.sign_in(name)
    return stage.go(place)


def unfinished(stage: Stage) -> uuid.UUID:
    """The newest moment that is still open: Maya's wrong order of 14:32."""
    waiting = stage.office(lambda office: office.moments.unfinished(stage.staff["Rita"]))
    return uuid.UUID(str(waiting[-1].id))


def sheet_lies(stage: Stage) -> None:
    """Wait until a sheet lies on the page, with what the office said."""
    stage.until(lambda: stage.window.sheet is not None)
    stage.settled()


def _pin(stage: Stage) -> None:
    stage.go("lock")
    stage.tap(next(one for one in stage.all(FaceTile) if one.face.name == "Maya"))


def _who(stage: Stage) -> None:
    stage.go("lock")
    stage.tap("Log a moment")
    stage.settled()
    stage.tap(next(one for one in stage.all(CauseTile) if one.card.cause is Cause.ORDER))


def _hold_eye(stage: Stage) -> None:
    stage.settled()
    stage.hold(next(one for one in stage.all(Eye)))


def _numbers(stage: Stage) -> None:
    here(stage)
    _hold_eye(stage)


def _used_up(stage: Stage) -> None:
    rita = stage.staff["Rita"]
    stage.office(lambda office: office.budgets.set(SetBudget(actor=rita, per="day", amount=usd("9"))))
    here(stage)


def _nothing_waits(stage: Stage) -> None:
    def end_all(counter: Counter) -> None:
        for one in counter.office.moments.unfinished(counter.rita):
            counter.give("sorry", moment=one.id)

    at_the_counter(stage, end_all)
    here(stage)


def _safety(stage: Stage) -> None:
    here(stage)
    stage.tap(stage.all(DangerBar)[0])
    sheet_lies(stage)


def remedy(stage: Stage) -> RemedyPage:
    """The wrong order of 14:32 is open; a printer is there."""
    tray_at(stage, stage.folder)
    stage.sign_in("Maya")
    page = stage.go("remedy", unfinished(stage))
    assert isinstance(page, RemedyPage)
    stage.until(lambda: page.choosing.result is not None)
    return page


def _remedy_numbers(stage: Stage) -> None:
    remedy(stage)
    _hold_eye(stage)


def _remedy_over(stage: Stage) -> None:
    _approve(stage)
    stage.tap("Not now")


def _on_remedy(tap: Callable[[RemedyPage], QAbstractButton]) -> Scene:
    def play(stage: Stage) -> None:
        stage.tap(tap(remedy(stage)))
        sheet_lies(stage)

    return play


def _item(stage: Stage) -> None:
    remedy(stage)
    stage.tap("Add something else")
    sheet_lies(stage)


def _card(stage: Stage) -> None:
    remedy(stage)
    stage.tap("On a printed card")
    sheet_lies(stage)
    stage.type("kxtf")


def _amount(stage: Stage, digits: str = "940") -> None:
    remedy(stage)
    stage.tap(row_of(stage, "Money back"))
    sheet_lies(stage)
    stage.type(digits)


def _approve(stage: Stage) -> None:
    remedy(stage)
    stage.tap(row_of(stage, "Money back"))
    say_amount(stage, "1940")
    sheet_lies(stage)


def _note(stage: Stage) -> None:
    set_limit(stage, Role.STAFF, note_above="0.50")
    page = remedy(stage)
    stage.tap(page.bar.primary)
    sheet_lies(stage)


def _choose(stage: Stage) -> None:
    page = remedy(stage)
    stage.tap(page.bar.turn)
    stage.until(lambda: stage.page.place == "choose")


AT_COUNTER: dict[str, Scene] = {
    "opening-passphrase": lambda stage: stage.go("opening", "Its passphrase opens the shop.", True),
    "lock": lambda stage: stage.go("lock"),
    "lock-pin": _pin,
    "lock-who": _who,
    "counter": here,
    "counter-numbers": _numbers,
    "counter-used-up": _used_up,
    "counter-nothing-waits": _nothing_waits,
    "safety": _safety,
    "remedy": remedy,
    "remedy-numbers": _remedy_numbers,
    "remedy-over": _remedy_over,
    "remedy-channel": _on_remedy(lambda page: page.head.channel),
    "remedy-help": _on_remedy(lambda page: page.head.help),
    "remedy-wrong-tile": _on_remedy(lambda page: page.head.wrong_tile),
    "remedy-item": _item,
    "remedy-note": _note,
    "remedy-card": _card,
    "amount": _amount,
    "amount-over": lambda stage: _amount(stage, "1940"),
    "approve": _approve,
    "choose": _choose,
}
