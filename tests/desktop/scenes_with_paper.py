"""Scenes of vouchers: handed out on Done, and come home to the voucher place."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import ChangeVoucher, Redeem
from tests.desktop.at_cards import given_with_friend, made
from tests.desktop.paper_desk import given, tray_at
from tests.desktop.scenes_at_counter import Scene, here, sheet_lies
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter
from ui.pages.redeem import RedeemPage

_PASTRY = "voucher:category:Pastry"


def _done(stage: Stage, *what: str, silent: bool = False, printer: str | None = "Receipts") -> None:
    """Something was given, and its paper is out, or not."""
    tray_at(stage, stage.folder, printer=printer).silent = silent
    stage.sign_in("Maya")
    stage.go("done", given(stage, *(what or ("comp:FLAT", _PASTRY))))


def _in_trouble(stage: Stage, why: PrintTrouble, *what: str) -> None:
    """The printer says what is wrong with it, or nobody knows what it has printed."""
    tray = tray_at(stage, stage.folder)
    tray.silent, tray.why = True, why
    stage.sign_in("Maya")
    stage.go("done", given(stage, *(what or ("comp:FLAT", _PASTRY))))


def _on_the_way(stage: Stage) -> None:
    """Two papers, and the first is on its way."""
    tray_at(stage, stage.folder)
    vars(stage.front.printing.runner)["poke"] = lambda: None
    stage.sign_in("Maya")
    stage.go("done", given(stage, "comp:FLAT", _PASTRY, "voucher:CINN"))


def _not_on_paper(stage: Stage) -> None:
    """Two papers of a dead printer, and one that may have printed."""
    tray = tray_at(stage, stage.folder)
    stage.sign_in("Maya")
    tray.silent, tray.why = True, PrintTrouble.CUT_OFF
    stage.go("done", given(stage, _PASTRY))
    tray.why = PrintTrouble.PAPER
    stage.go("done", given(stage, "voucher:10.00", "voucher:CINN"))
    stage.go("today")


def _undo(stage: Stage) -> None:
    _done(stage, "remake:FLAT", _PASTRY)
    stage.tap("Undo")
    sheet_lies(stage)


def _for_you(stage: Stage) -> None:
    """Ines gave to somebody who was unlucky again and again; her printer is silent too."""

    def third(counter: Counter) -> RemedyView:
        known: dict[str, Any] = {"customer_phone": "(202) 555-0101", "contact_ok": True}
        ines = counter.staff["Ines"]
        for _ in range(2):
            counter.give("comp:FLAT", by=ines, moment=counter.log(ines, **known))
        return counter.give("comp:FLAT", _PASTRY, by=ines, moment=counter.log(ines, **known), yes="Rita")

    tray_at(stage, stage.folder).silent = True
    stage.sign_in("Ines")
    stage.go("done", at_the_counter(stage, third))


def _note(stage: Stage) -> None:
    _for_you(stage)
    stage.tap("For you")
    sheet_lies(stage)


def _voucher(stage: Stage, what: str = _PASTRY, *, use: bool = False) -> RedeemPage:
    """One is scanned."""
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


def _press(stage: Stage, page: QWidget, name: str) -> None:
    """Press a button that has just come, once it stands in its place."""
    stage.until(lambda: name in stage.names(page) and stage.button(name, page).x() > 0)
    stage.tap(stage.button(name, page))


def _redeemed(stage: Stage) -> None:
    page = _voucher(stage)
    stage.until(lambda: not page._settle.isActive())
    _press(stage, page, "Use it now")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))


def _ended(stage: Stage) -> RedeemPage:
    page = _voucher(stage)
    stage.goto("2027-02-27T10:00:00-05:00")
    stage.go("redeem", page.field.letters)
    stage.until(lambda: "Accept it anyway" in stage.names())
    return page


def _late(stage: Stage) -> None:
    _press(stage, _ended(stage), "Accept it anyway")
    sheet_lies(stage)


def _part(stage: Stage) -> None:
    _press(stage, _voucher(stage, "voucher:10.00"), "Only a part")
    sheet_lies(stage)


def _cancelled(stage: Stage) -> None:
    stage.sign_in("Maya")
    code = given(stage, _PASTRY).vouchers[0].code
    command = ChangeVoucher(actor=stage.staff["Ines"], code=code, reason="misprint")
    stage.office(lambda office: office.vouchers.cancel(command))
    stage.go("redeem", code)


def _blank(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("redeem", made(stage)[0][0])


def _friend(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("redeem", given_with_friend(stage, _PASTRY).vouchers[1].code)


def _on_card(stage: Stage) -> None:
    tray_at(stage, stage.folder)
    stage.sign_in("Maya")
    stage.go("done", given_with_friend(stage, "comp:FLAT", _PASTRY, card=made(stage)[0][0]))


WITH_PAPER: dict[str, Scene] = {
    "done": _done,
    "done-silent": lambda stage: _done(stage, silent=True),
    "done-no-paper": lambda stage: _in_trouble(stage, PrintTrouble.PAPER),
    "done-unsure": lambda stage: _in_trouble(stage, PrintTrouble.CUT_OFF),
    "done-several": _on_the_way,
    "today-no-paper": _not_on_paper,
    "done-no-printer": lambda stage: _done(stage, printer=None),
    "done-words": lambda stage: _done(stage, "sorry"),
    "done-undo": _undo,
    "done-for-you": _for_you,
    "done-note": _note,
    "redeem": _voucher,
    "redeem-empty": lambda stage: here(stage, "redeem"),
    "redeem-money": lambda stage: _voucher(stage, "voucher:10.00"),
    "redeem-part": _part,
    "redeem-done": _redeemed,
    "redeem-used": lambda stage: _voucher(stage, use=True),
    "redeem-ended": _ended,
    "redeem-late": _late,
    "redeem-cancelled": _cancelled,
    "done-card": _on_card,
    "redeem-blank": _blank,
    "redeem-friend": _friend,
    "redeem-unknown": lambda stage: (here(stage), stage.go("redeem", "XBBBBBBBBBBT")),
}
