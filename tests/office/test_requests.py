"""The same request again is answered once (P91)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.domain.people import Role
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.commands import (
    AddPerson,
    ChangeCause,
    Changed,
    ChangeVoucher,
    Command,
    Done,
    EndMoment,
    Give,
    LogMoment,
    PrintVoucher,
    Redeem,
    SetBudget,
    SetLimits,
    SetSetting,
    Undo,
)
from pos_recovery.office.office import Office
from tests.office.bakery import Counter, specs, usd, where
from tests.office.conftest import Refused

Door = Callable[[Any], Done[Any]]


def everything(shop: Counter) -> list[tuple[Callable[[Office], Door], Command]]:
    """One command of each kind, ready to be carried out."""
    rita, moment, given = shop.rita, shop.log(), shop.give("voucher:10.00", "discount:1.00")
    used, code = shop.voucher("10.00"), given.vouchers[0].code
    shop.redeem(used)
    lost = shop.voucher("10.00")
    return [
        (lambda office: office.moments.log, LogMoment(actor=rita, cause=Cause.WAIT)),
        (lambda office: office.moments.change_cause, ChangeCause(actor=rita, moment=moment, cause=Cause.OUT)),
        (lambda office: office.remedies.give, Give(actor=rita, moment=moment, specs=specs("voucher:5.00", "sorry"))),
        (lambda office: office.vouchers.redeem, Redeem(actor=rita, code=code, value=usd("4.00"))),
        (lambda office: office.vouchers.undo_redeem, ChangeVoucher(actor=rita, code=used, reason="x")),
        (lambda office: office.vouchers.reissue, ChangeVoucher(actor=rita, code=lost, reason="x")),
        (lambda office: office.vouchers.cancel, ChangeVoucher(actor=rita, code=code, reason="x")),
        (lambda office: office.remedies.undo, Undo(actor=rita, remedy=given.id, reason="x")),
        (lambda office: office.moments.end, EndMoment(actor=rita, moment=shop.log(), ending=Ending.LEFT)),
        (lambda office: office.budgets.set, SetBudget(actor=rita, per="week", amount=usd("90"))),
        (lambda office: office.limits.set, SetLimits(actor=rita, role=Role.LEAD, amounts={"per_day": usd("9")})),
        (lambda office: office.settings.set, SetSetting(actor=rita, key="quiet", value="off")),
        (lambda office: office.people.add, AddPerson(actor=rita, name="Ana", role=Role.STAFF, pin="6038")),
    ]


def entries(shop: Counter) -> int:
    """How many entries the journal has."""
    with shop.office._room.store.read() as reading:
        return int(reading.connection.exec_driver_sql("SELECT count(*) FROM journal").scalar_one())


def test_the_same_again_gets_the_same_answer_and_changes_nothing(shop: Counter, shop_folder: Path) -> None:
    """P91: each kind of command, at once, later, and after a restart."""
    asked = [(door, replace(command, request_id=uuid.uuid4())) for door, command in everything(shop)]
    first = [door(shop.office)(command) for door, command in asked]
    before = entries(shop)
    shop.goto("2026-11-13T09:00:00-05:00")
    again = [door(shop.office)(command) for door, command in asked]
    with open_office(where(shop_folder, shop.clock)) as other:
        later = [door(other)(command) for door, command in asked]
    assert entries(shop) == before
    for one, two, three in zip(first, again, later, strict=True):
        assert one.receipt == two.receipt == three.receipt
        assert (two.changed, three.changed) == (Changed.NOTHING, Changed.NOTHING)


def test_the_same_id_with_another_body_is_refused(shop: Counter, refused: Refused) -> None:
    request = uuid.uuid4()
    moment = shop.log()
    asked = Give(actor=shop.rita, moment=moment, specs=specs("remake:FLAT"), request_id=request)
    shop.office.remedies.give(asked)
    others = [
        replace(asked, specs=specs("remake:FLAT*2")),
        replace(asked, note="another"),
        replace(asked, moment=shop.log()),
        replace(asked, actor=shop.staff["Ines"]),
    ]
    for other in others:
        with refused("request-id-reused"):
            shop.office.remedies.give(other)
    with refused("request-id-reused"):
        shop.office.moments.log(LogMoment(actor=shop.rita, cause=Cause.WAIT, request_id=request))
    assert shop.money() == ("0.66", "0.00", "639.34")


def test_a_refused_request_is_not_remembered(shop: Counter, refused: Refused) -> None:
    """The same ID may be tried again, also with another body: nothing was done with it."""
    request = uuid.uuid4()
    shop.budget("1.00", when_used_up="stop")
    moment = shop.log()
    with refused("budget-used-up"):
        shop.give("discount:2.00", moment=moment, request=request)
    shop.budget("10.00")
    given = shop.give("discount:2.00", moment=moment, request=request)
    assert shop.give("discount:2.00", moment=moment, request=request) == given
    assert shop.money() == ("2.00", "0.00", "8.00")


def test_a_retry_of_a_redemption_is_no_second_one(shop: Counter, refused: Refused) -> None:
    """P35, P91: a lost answer is not "already used"."""
    code, request = shop.voucher("CINN"), uuid.uuid4()
    first = shop.redeem(code, request_id=request)
    assert shop.redeem(code, request_id=request) == first
    with refused("voucher-used"):
        shop.redeem(code, request_id=uuid.uuid4())


def test_a_retry_gets_its_answer_where_the_first_one_would_be_refused_now(shop: Counter, refused: Refused) -> None:
    """P91: the budget is used up by the very give that is asked for again, and the voucher by its use."""
    shop.budget("1.00", when_used_up="stop")
    request, moment, code = uuid.uuid4(), shop.log(), shop.voucher("CINN")
    first = shop.give("discount:0.10", moment=moment, request=request)
    assert shop.give("discount:0.10", moment=moment, request=request) == first
    with refused("budget-used-up"):
        shop.give("discount:0.10", moment=moment, request=uuid.uuid4())
    use = uuid.uuid4()
    used = shop.redeem(code, request_id=use)
    with refused("request-id-reused"):
        shop.redeem(code, request_id=request)
    assert shop.redeem(code, request_id=use) == used


@pytest.mark.on_a_file
def test_a_retry_while_the_shop_is_out_of_reach_claims_nothing(shop: Counter, shop_folder: Path) -> None:
    """P91, P92: a stick pulled, a folder moved. What was done is not known then, and not called refused."""
    give, use, moment, code = uuid.uuid4(), uuid.uuid4(), shop.log(), shop.voucher("CINN")
    given = shop.give("discount:1.00", moment=moment, request=give)
    used = shop.redeem(code, request_id=use)
    file = shop_folder / "shop" / STORE_FILE
    for away in (file.with_name("away"), file.with_name("elsewhere")):
        file.rename(away)
        with pytest.raises(Trouble, match="store-missing"):
            shop.give("discount:1.00", moment=moment, request=give)
        with pytest.raises(Trouble, match="store-missing"):
            shop.redeem(code, request_id=use)
        away.rename(file)
    assert shop.give("discount:1.00", moment=moment, request=give) == given
    assert shop.redeem(code, request_id=use) == used


def test_a_retry_of_a_print_makes_no_second_paper(shop: Counter, tmp_path: Path) -> None:
    """P41, P91: it would say "Copy 2" of a voucher that was printed once."""
    file, code = tmp_path / "voucher.pdf", shop.voucher("10.00")
    asked = PrintVoucher(actor=shop.rita, request_id=uuid.uuid4(), code=code, file=file, paper="receipt-80")
    first = shop.office.vouchers.print(asked).receipt
    paper = file.read_bytes()
    assert shop.office.vouchers.print(asked).receipt == first
    assert file.read_bytes() == paper
    assert shop.show(code).copies == 1


def test_without_an_id_twice_is_twice(shop: Counter) -> None:
    asked = LogMoment(actor=shop.rita, cause=Cause.WAIT)
    assert shop.office.moments.log(asked).receipt.id != shop.office.moments.log(asked).receipt.id


@pytest.mark.parametrize("kill", ["before", "after"])
def test_a_power_cut_on_either_side_of_the_answer_applies_it_once(
    shop: Counter, monkeypatch: pytest.MonkeyPatch, kill: str
) -> None:
    """P90, P91: cut before the commit nothing is there; cut after it the retry finds the answer."""

    class PowerCut(Exception):
        pass

    from pos_recovery.store.unit_of_work import Writing

    request, moment = uuid.uuid4(), shop.log()
    finish = Writing.finish

    def cut(self: Writing) -> None:
        finish(self)
        raise PowerCut

    with monkeypatch.context() as patched:
        if kill == "before":
            patched.setattr(Writing, "finish", cut)
            with pytest.raises(PowerCut):
                shop.give("voucher:10.00", moment=moment, request=request)
            assert shop.office.moments.show(shop.rita, moment).remedies == ()
        else:
            shop.give("voucher:10.00", moment=moment, request=request)
    shop.give("voucher:10.00", moment=moment, request=request)
    assert len(shop.office.moments.show(shop.rita, moment).remedies) == 1
    assert shop.money() == ("0.00", "10.00", "630.00")
