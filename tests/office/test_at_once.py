"""Two counters of one shop at the same instant: what waits, and who was faster (P13, P14, P33, P97)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait

import pytest

from pos_recovery.domain.errors import Overtaken
from pos_recovery.office.goodwill import Goodwill
from pos_recovery.office.moments import get
from tests.office.bakery import Counter
from tests.office.conftest import Refused

HELD_UP_SECONDS = 0.5
Apply = Callable[..., None]


def at_the_end_of_gives(monkeypatch: pytest.MonkeyPatch, *events: Callable[[], object]) -> None:
    """What happens just before a give takes from the budgets what it has decided on: one of these each time."""
    apply: Apply = Goodwill.apply
    waiting = list(events)

    def late(goodwill: Goodwill, *, over_allowed: bool) -> None:
        if waiting:
            waiting.pop(0)()
        apply(goodwill, over_allowed=over_allowed)

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
