"""Two counters of one shop at the same instant: what waits, and who was faster (P13, P14, P33, P97)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pos_recovery.domain.errors import Overtaken
from pos_recovery.domain.people import Role
from pos_recovery.office import pin_check
from pos_recovery.office.commands import ChangePerson, Undo
from pos_recovery.office.goodwill import Goodwill
from pos_recovery.office.moments import get
from pos_recovery.office.voucher_closing import ended_if_over
from pos_recovery.office.voucher_lookup import read
from pos_recovery.store import vouchers
from tests.office.bakery import Counter, address_of, check_store
from tests.office.conftest import Refused

HELD_UP_SECONDS = 0.5
Apply = Callable[..., None]


def at_the_end_of_gives(monkeypatch: pytest.MonkeyPatch, *events: Callable[[], object]) -> None:
    """What happens just before a give takes from the budgets what it has decided on: one of these each time."""
    apply: Apply = Goodwill.apply
    waiting = list(events)

    def late(goodwill: Goodwill, **how: Any) -> None:
        if waiting:
            waiting.pop(0)()
        apply(goodwill, **how)

    monkeypatch.setattr(Goodwill, "apply", late)


def test_whoever_is_overtaken_decides_once_more(
    shop: Counter, terrace: Counter, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P13: two counters have decided that the last 6.00 may go. The slower one is asked, as if it had come later."""
    shop.budget("6.00")
    first, second = shop.log(), shop.log()
    at_the_end_of_gives(monkeypatch, lambda: terrace.give("discount:6.00", by=terrace.staff["Ben"], moment=first))
    with refused("needs-approval") as facts:
        shop.give("discount:6.00", by=shop.staff["Maya"], moment=second)
    assert (facts["why"], facts["over"]) == ("budget-used-up", "6.00")
    assert shop.money() == ("6.00", "0.00", "0.00")


def test_whoever_is_overtaken_gives_what_is_left(
    shop: Counter, terrace: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P13, P97: nobody is told of it, and each is spent once."""
    shop.budget("10.00")
    first, second = shop.log(), shop.log()

    def faster() -> None:
        terrace.give("discount:4.00", by=terrace.staff["Ben"], moment=first)
        raise Overtaken("budget")

    at_the_end_of_gives(monkeypatch, faster)
    assert shop.give("discount:6.00", by=shop.staff["Maya"], moment=second).value.text == "6.00"
    assert shop.money() == ("10.00", "0.00", "0.00")


def test_the_second_time_nobody_else_writes(
    shop: Counter, terrace: Counter, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P97: else somebody could be overtaken again and again; who is faster then waits."""
    shop.budget("10.00")
    first, second = shop.log(), shop.log()

    def overtaken() -> None:
        raise Overtaken("budget")

    with ThreadPoolExecutor(1) as pool:
        asked = []

        def held_up() -> None:
            asked.append(pool.submit(terrace.give, "discount:5.00", by=terrace.staff["Ben"], moment=first))
            assert wait(asked, timeout=HELD_UP_SECONDS).done == set()

        at_the_end_of_gives(monkeypatch, overtaken, held_up)
        shop.give("discount:6.00", by=shop.staff["Maya"], moment=second)
        with refused("needs-approval") as facts:
            asked[0].result()
    assert facts["over"] == "1.00"


def test_a_yes_to_something_else_opens_no_budget_that_had_room(
    shop: Counter, terrace: Counter, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P12, P13: both are over a person's limit and have their yes; the budget stops, and only one of them fits."""
    shop.budget("6.00", when_used_up="stop")
    shop.limit(Role.STAFF, per_remedy="5.00")
    first, second = shop.log(), shop.log()
    ines = shop.staff["Ines"]
    monkeypatch.setattr(pin_check, "confirmed", lambda *_: ines)  # her PIN is checked before either of them begins
    at_the_end_of_gives(
        monkeypatch,
        lambda: terrace.give("discount:6.00", by=terrace.staff["Ben"], moment=first, yes="Ines"),
    )
    with refused("budget-used-up"):
        shop.give("discount:6.00", by=shop.staff["Maya"], moment=second, yes="Ines")
    assert shop.money() == ("6.00", "0.00", "0.00")


def test_whoever_was_told_that_they_work_here_no_more_gives_nothing(
    shop: Counter, terrace: Counter, refused: Refused
) -> None:
    """P25: at every counter, from the same second on."""
    maya = terrace.staff["Maya"]
    terrace.give("discount:1.00", by=maya)
    moment = terrace.log()
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Maya", enabled=False))
    with refused("not-allowed"):
        terrace.give("discount:1.00", by=maya, moment=moment)


def test_whoever_was_told_so_changes_nothing_of_the_shop_either(
    shop: Counter, terrace: Counter, refused: Refused
) -> None:
    """P25, P36: their counter may not have heard of it yet. What was answered before is answered again."""
    ines, rita, late = terrace.staff["Ines"], terrace.rita, shop.voucher("CINN")
    shop.goto("2027-02-20T10:00:00-05:00")
    request, given = uuid.uuid4(), terrace.give("discount:1.00", by=ines)
    undo = Undo(actor=ines, remedy=given.id, reason="wrong one", request_id=request)
    undone = terrace.office.remedies.undo(undo).receipt
    shop.office.people.change(ChangePerson(actor=rita, name="Ines", enabled=False))
    shop.office.people.change(ChangePerson(actor=rita, name="Tom", role=Role.OWNER, pin="603817"))
    tom = replace(shop.staff["Tom"], role=Role.OWNER)
    shop.office.people.change(ChangePerson(actor=tom, name="Rita", enabled=False))
    for ask in (
        lambda: terrace.redeem(late, reason="snow", by=ines),
        lambda: terrace.limit(Role.STAFF, per_remedy="900.00"),
        lambda: terrace.budget("9000.00"),
        lambda: terrace.office.counters.invite(rita),
    ):
        with refused("not-allowed"):
            ask()
    assert terrace.office.remedies.undo(undo).receipt == undone
    terrace.log(by=ines)  # what happened to a customer is kept whoever says so


def test_a_late_use_moves_its_budgets_alone(shop: Counter, terrace: Counter) -> None:
    """Its end frees what it held and its use is a new spend: twice the budgets, which others take in one order."""
    code = shop.voucher("CINN")
    shop.goto("2027-02-20T10:00:00-05:00")
    with pytest.raises(Overtaken), shop.office._room.work((code,)) as work:
        ended_if_over(work, read(shop.office._room, work, code, vouchers.to_use))
    assert terrace.redeem(code, reason="snow", by=terrace.staff["Ines"]).redeemed.text == "3.20"


def test_a_give_of_very_many_vouchers_goes_there_in_parts(shop: Counter) -> None:
    """A statement has at most 65,535 parameters."""
    given = shop.give(*["voucher:1.00*50"] * 12)
    assert len(given.vouchers) == 600
    assert shop.money() == ("0.00", "600.00", "40.00")


def test_a_chain_that_was_put_back_is_read_anew(shop: Counter, shop_folder: Path) -> None:
    """An older copy was put back while the counter was open: its next entry stands on what is there."""
    shop.log()
    address = address_of(shop_folder)
    assert address is not None
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("DELETE FROM moment WHERE id = (SELECT id FROM moment ORDER BY id DESC LIMIT 1)")
        connection.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    shop.log()
    assert check_store(shop_folder)


def test_gives_that_share_nothing_wait_for_nobody(
    shop: Counter, terrace: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P97: another person, another moment, no ticket and no code: one is given while the other is under way."""
    first, second = shop.log(), shop.log()
    at_the_end_of_gives(monkeypatch, lambda: terrace.give("discount:1.00", by=terrace.staff["Ben"], moment=first))
    shop.give("discount:2.00", by=shop.staff["Maya"], moment=second)
    assert shop.money() == ("3.00", "0.00", "637.00")


@pytest.mark.parametrize("what", ["person", "moment", "code"])
def test_a_give_waits_for_whoever_decides_on_the_same(shop: Counter, terrace: Counter, what: str) -> None:
    """P14, P33: a person's day, all remedies of a moment, all gifts after a used code."""
    code = shop.voucher("CINN")
    shop.redeem(code)
    moment, maya = shop.log(after_voucher=code), terrace.staff["Maya"]
    with shop.office._room.look() as look:
        things = {"person": maya.id, "moment": moment, "code": ("shown", get(look, moment).after_voucher_id)}
    with ThreadPoolExecutor(1) as pool:
        with shop.office._room.work((things[what],)):
            waits = pool.submit(terrace.give, "discount:1.00", by=maya, moment=moment)
            assert wait([waits], timeout=HELD_UP_SECONDS).done == set()
        assert waits.result().value.text == "1.00"


def test_what_changes_the_shop_waits_for_a_give_and_a_give_for_it(shop: Counter, terrace: Counter) -> None:
    """P97: limits and budgets are those of one instant, for all that a give decides."""
    moment = shop.log()
    with ThreadPoolExecutor(1) as pool:
        with shop.office._room.work((uuid.uuid4(),)):
            change = pool.submit(terrace.budget, "50.00")
            assert wait([change], timeout=HELD_UP_SECONDS).done == set()
        change.result()
        with shop.office._room.work():
            give = pool.submit(terrace.give, "discount:1.00", by=terrace.staff["Ben"], moment=moment)
            assert wait([give], timeout=HELD_UP_SECONDS).done == set()
        give.result()
    assert shop.money() == ("1.00", "0.00", "49.00")
