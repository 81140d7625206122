"""Scenes in which something is missing or wrong: no budget, none left, nothing saved, a printer that is open."""

from __future__ import annotations

from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.office.commands import SetBudget
from tests.desktop.at_remedy import open_remedy, row_of
from tests.desktop.full_disk import fill_up
from tests.desktop.paper_desk import given, tray_at
from tests.desktop.scenes_at_counter import Scene, here
from tests.desktop.scenes_of_vouchers import all_of_them
from tests.desktop.stage import Stage
from tests.desktop.test_counter import budget
from tests.desktop.test_lock import ask_pin, wrong_pins
from tests.office.bakery import usd
from ui.texts import vouchers as texts


def _cannot_save(stage: Stage) -> None:
    """The disk is full; the tiles work all the same, and people go on on paper."""
    here(stage)
    fill_up(stage)
    stage.go("counter")


def _no_budget(stage: Stage) -> None:
    for per in ("day", "month"):
        budget(stage, per, None)
    here(stage)


def _stopped(stage: Stage) -> None:
    """Nothing is left, and the owner chose to stop there: only an apology goes."""
    stop = SetBudget(actor=stage.staff["Rita"], per="month", amount=usd("0.10"), when_used_up="stop")
    stage.office(lambda office: office.budgets.set(stop))
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Make it again, first in line"))
    stage.until(lambda: not page.bar.primary.isEnabled())


def _asks(stage: Stage) -> None:
    """Nothing is left, and a manager is asked."""
    stage.office(
        lambda office: office.budgets.set(SetBudget(actor=stage.staff["Rita"], per="month", amount=usd("0.10")))
    )
    page = open_remedy(stage)
    stage.until(lambda: page.choosing.result is not None and page.choosing.result.why is not None)


def _cover_open(stage: Stage) -> None:
    tray = tray_at(stage, stage.folder)
    tray.silent, tray.why = True, PrintTrouble.COVER
    stage.sign_in("Maya")
    stage.go("done", given(stage, "comp:FLAT", "voucher:category:Pastry"))


def _wrong_pin(stage: Stage) -> None:
    ask_pin(stage, "Maya")
    wrong_pins(stage, 1)


def _no_such_voucher(stage: Stage) -> None:
    page = all_of_them(stage)
    page.search.setFocus()
    stage.type("BBBB")
    stage.until(lambda: page.nothing.says.text() == texts.NOT_FOUND and not stage.desk.busy)


OF_TROUBLE: dict[str, Scene] = {
    "counter-cannot-save": _cannot_save,
    "counter-no-budget": _no_budget,
    "remedy-stopped": _stopped,
    "remedy-used-up": _asks,
    "done-cover-open": _cover_open,
    "lock-wrong-pin": _wrong_pin,
    "vouchers-none": _no_such_voucher,
}
