"""Scenes of the voucher list: all of them, one that is opened, one that is made longer."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QAbstractButton

from tests.desktop.scenes_at_counter import Scene, sheet_lies
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter
from ui.pages.vouchers import VouchersPage

_GOODS = ("CINN", "category:Pastry", "CROI", "FLAT")


def a_week(counter: Counter) -> str:
    """Vouchers in every state; the code of the one that is used in part."""
    maya = counter.staff["Maya"]
    used, cancelled, lost, _ = (counter.give(f"voucher:{what}", by=maya).vouchers[0].code for what in _GOODS)
    part = counter.voucher("10.00")
    counter.redeem(part, "6.50", by=counter.staff["Ben"])
    counter.redeem(used)
    counter.cancel(cancelled)
    counter.reissue(lost)
    counter.voucher("3.00", until=date(2026, 11, 21))
    return part


def all_of_them(stage: Stage, by: str = "Ines") -> VouchersPage:
    """The list, every state shown."""
    stage.sign_in(by)
    page = stage.go("vouchers", stage.staff[by])
    assert isinstance(page, VouchersPage)
    stage.tap(page.states.buttons()[-1])
    stage.settled()
    return page


def row_of(page: VouchersPage, code: str) -> QAbstractButton:
    """The row of a voucher."""
    (place,) = (place for place, view in enumerate(page.model.rows) if view.code == code)
    return page.rows[place]


def _one(stage: Stage) -> None:
    part = at_the_counter(stage, a_week)
    stage.tap(row_of(all_of_them(stage), part))
    sheet_lies(stage)


def _longer(stage: Stage) -> None:
    _one(stage)
    stage.tap("Make it longer")
    sheet_lies(stage)


OF_VOUCHERS: dict[str, Scene] = {
    "vouchers": lambda stage: (at_the_counter(stage, a_week), all_of_them(stage)),
    "voucher-one": _one,
    "voucher-longer": _longer,
}
