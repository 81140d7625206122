"""Budgets, holds and periods: every amount moves in the row it came from, and never silently past the limit."""

from __future__ import annotations

import uuid
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.views.budgets import BudgetRecord
from pos_recovery.office.commands import CloseMonth, SetBudget
from pos_recovery.store import budgets
from pos_recovery.store.unit_of_work import Writing
from tests.office.bakery import Counter, usd
from tests.office.conftest import Refused
from tests.office.rush import give_at_once


def close_month(shop: Counter, month: date) -> None:
    """Close a month of the books."""
    shop.office.books.close(CloseMonth(actor=shop.rita, month=month))


def row(shop: Counter, first: str, per: str = "month") -> tuple[str, str]:
    """Spent and held of a period that may be over."""
    day = date.fromisoformat(first)
    with shop.office._room.look() as look:
        found = [one for one in budgets.on(look.reading, day, (look.shop.id,)) if one.per == per]
        return look.money(found[0].spent_minor).text, look.money(found[0].held_minor).text


def test_six_left_lets_six_pass_and_asks_for_six_and_a_cent(shop: Counter, refused: Refused) -> None:
    """P11, P12: "Over this month's budget by 0.01"."""
    shop.budget("6.00")
    with refused("needs-approval") as facts:
        shop.give("discount:6.01")
    assert (facts["why"], facts["over"], facts["per"]) == ("budget-used-up", "0.01", "month")
    shop.give("discount:6.00")
    assert shop.money() == ("6.00", "0.00", "0.00")
    with refused("needs-approval"):
        shop.give("discount:0.01")


def test_a_yes_goes_over_the_budget_and_the_ledger_says_who(shop: Counter) -> None:
    """P12, P13: never silently."""
    shop.budget("6.00")
    given = shop.give("discount:10.50", "voucher:5.00", by=shop.staff["Maya"], yes="Ines")
    assert given.approved_by == "Ines"
    assert shop.money() == ("10.50", "5.00", "0.00")
    yes = "ledger JOIN approval ON approval.id = approval_id JOIN person ON person.id = approver_id"
    with shop.office._room.store.read() as reading:
        lines = reading.connection.exec_driver_sql(f"SELECT kind, name FROM {yes}").all()
    assert sorted(map(tuple, lines)) == [("hold", "Ines"), ("spend", "Ines")]


def test_a_budget_that_stops_takes_no_yes_but_an_apology(shop: Counter, refused: Refused) -> None:
    """P12: as the owner chose."""
    shop.budget("6.00", when_used_up="stop")
    with refused("budget-used-up") as facts:
        shop.give("discount:10.50", by=shop.staff["Maya"], yes="Rita")
    assert (facts["over"], facts["per"]) == ("4.50", "month")
    shop.give("sorry", by=shop.staff["Maya"])
    shop.give("correction:90.00", by=shop.staff["Maya"])
    shop.give("discount:6.00", by=shop.staff["Maya"])


def test_the_budget_counts_cost_or_price_as_the_owner_chose_and_says_which(shop: Counter) -> None:
    """P18: the flat white at 3.10 costs us 0.66."""
    shop.give("remake:FLAT", "voucher:CINN")
    assert shop.money() == ("0.66", "0.85", "638.49")
    shop.budget("100", per="week", counts="value")
    shop.give("remake:FLAT", "voucher:CINN")
    assert shop.money() == ("1.32", "1.70", "636.98")
    assert shop.money("week") == ("3.10", "3.20", "93.70")
    assert shop.standing("week").counts.value == "value"


def test_what_a_budget_counts_does_not_change_in_a_period_that_has_money_in_it(shop: Counter, refused: Refused) -> None:
    shop.give("remake:FLAT")
    with refused("usage"):
        shop.budget("640", counts="value")
    assert shop.standing().counts.value == "cost"


def test_a_limit_lowered_below_what_is_given_leaves_nothing_never_less(shop: Counter, refused: Refused) -> None:
    """DECISIONS: it counts from now on; the answer says how much is given already."""
    shop.give("discount:60.00", "voucher:20.00")
    answer = shop.office.budgets.set(SetBudget(actor=shop.rita, per="month", amount=usd("50.00"))).receipt
    assert [(one.spent.text, one.held.text, one.left.text) for one in answer] == [("60.00", "20.00", "0.00")]
    with refused("needs-approval") as facts:
        shop.give("discount:1.00")
    assert facts["over"] == "1.00"
    shop.budget("100.00")
    shop.give("discount:20.00")
    assert shop.money() == ("80.00", "20.00", "0.00")


def test_a_voucher_is_held_until_it_is_used_and_then_spent(shop: Counter) -> None:
    code = shop.voucher("10.00")
    assert shop.money() == ("0.00", "10.00", "630.00")
    shop.redeem(code, "6.50")
    assert shop.money() == ("6.50", "3.50", "630.00")
    shop.redeem(code)
    assert shop.money() == ("10.00", "0.00", "630.00")


def test_a_cancelled_voucher_frees_what_it_still_holds(shop: Counter) -> None:
    code = shop.voucher("10.00")
    shop.redeem(code, "6.50")
    shop.cancel(code)
    assert shop.money() == ("6.50", "0.00", "633.50")


def test_an_ended_voucher_frees_its_hold_in_the_month_it_came_from(shop: Counter) -> None:
    """DECISIONS: a past period's release never adds to today's left."""
    shop.voucher("10.00", until=date(2026, 12, 5))
    shop.goto("2026-12-04T12:00:00-05:00")
    shop.give("discount:1.00")
    assert shop.money() == ("1.00", "0.00", "639.00")
    shop.goto("2026-12-06T00:00:00-05:00")
    assert shop.office.vouchers.end_overdue() == 1
    assert shop.office.vouchers.end_overdue() == 0
    assert shop.money() == ("1.00", "0.00", "639.00")
    assert row(shop, "2026-11-12") == ("0.00", "0.00")


def test_a_use_next_month_is_spent_in_the_month_of_the_gift(shop: Counter) -> None:
    """DECISIONS: always in the rows it came from; a period that is over but not closed still moves."""
    code = shop.voucher("10.00")
    shop.goto("2026-12-03T12:00:00-05:00")
    shop.redeem(code, "4.00")
    assert shop.money() == ("0.00", "0.00", "640.00")
    assert row(shop, "2026-11-12") == ("4.00", "6.00")


def test_a_closed_period_moves_no_row_and_the_books_still_know(shop: Counter) -> None:
    """P16, DECISIONS: later settle, release and reverse are ledger lines that move no row."""
    code, other = shop.voucher("10.00"), shop.voucher("4.00")
    given = shop.give("discount:3.00")
    shop.goto("2026-12-03T12:00:00-05:00")
    close_month(shop, date(2026, 11, 1))
    shop.redeem(code)
    shop.cancel(other)
    shop.undo(given)
    shop.undo_redeem(code)
    assert row(shop, "2026-11-12") == ("3.00", "14.00")
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_an_undone_remedy_returns_to_the_budget_it_came_from(shop: Counter) -> None:
    """P16: last month's stays last month's while that month is open."""
    given = shop.give("discount:3.00", "voucher:10.00")
    shop.goto("2026-12-03T12:00:00-05:00")
    shop.give("discount:5.00")
    shop.undo(given)
    assert row(shop, "2026-11-12") == ("0.00", "0.00")
    assert shop.money() == ("5.00", "0.00", "635.00")


def test_undoing_a_use_turns_spent_into_held_again_or_frees_it_when_the_voucher_has_ended(shop: Counter) -> None:
    code = shop.voucher("10.00", until=date(2026, 11, 20))
    shop.redeem(code, "6.50")
    shop.undo_redeem(code)
    assert shop.money() == ("0.00", "10.00", "630.00")
    shop.redeem(code, "6.50")
    shop.goto("2026-11-21T00:00:00-05:00")
    shop.undo_redeem(code)
    shop.office.vouchers.end_overdue()
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_a_reissue_carries_the_hold_over(shop: Counter) -> None:
    code = shop.voucher("10.00")
    shop.redeem(code, "6.50")
    new = shop.reissue(code)
    assert shop.money() == ("6.50", "3.50", "630.00")
    shop.redeem(new.code)
    assert shop.money() == ("10.00", "0.00", "630.00")


def test_a_late_use_is_a_new_spend_today(shop: Counter) -> None:
    """DECISIONS; the same whether or not anybody wrote the end down before."""
    swept, unswept = (shop.voucher("10.00", until=date(2026, 11, 30)) for _ in range(2))
    shop.goto("2026-12-03T12:00:00-05:00")
    shop.redeem(unswept, reason="was in hospital")
    assert shop.money() == ("10.00", "0.00", "630.00")
    shop.office.vouchers.end_overdue()
    shop.redeem(swept, "4.00", reason="was in hospital")
    assert shop.money() == ("14.00", "0.00", "626.00")
    assert row(shop, "2026-11-12") == ("0.00", "0.00")
    shop.undo_redeem(swept)
    assert shop.money() == ("10.00", "0.00", "630.00")


def test_at_the_very_end_of_a_voucher_its_use_is_a_late_one(shop: Counter) -> None:
    """P36: at 00:00:00 its hold is free and the use is spent today, not on the day of the gift."""
    shop.budget("50.00", per="day")
    code = shop.voucher("10.00", until=date(2026, 11, 20))
    shop.goto("2026-11-21T00:00:00-05:00")
    shop.redeem(code, reason="stood in the queue")
    assert shop.money("day") == ("10.00", "0.00", "40.00")
    assert row(shop, "2026-11-12", "day") == ("0.00", "0.00")


def test_day_week_and_month_stand_side_by_side_and_each_must_pass(shop: Counter, refused: Refused) -> None:
    """DECISIONS: the screen shows the one with least left, by name."""
    shop.budget("10.00", per="day")
    shop.budget("15.00", per="week")
    shop.budget("16.00")
    shop.give("discount:10.00")
    with refused("needs-approval") as facts:
        shop.give("discount:0.01")
    assert facts["per"] == "day"
    shop.goto("2026-11-13T04:00:00-05:00")
    shop.give("discount:5.00")
    with refused("needs-approval") as facts:
        shop.give("discount:0.01")
    assert facts["per"] == "week"
    shop.goto("2026-11-16T04:00:00-05:00")
    shop.give("discount:1.00")
    with refused("needs-approval") as facts:
        shop.give("discount:0.01")
    assert facts["per"] == "month"
    shop.goto("2026-12-01T04:00:00-05:00")
    assert [shop.money(per) for per in ("day", "week", "month")] == [
        ("0.00", "0.00", "10.00"), ("0.00", "0.00", "15.00"), ("0.00", "0.00", "16.00"),
    ]  # fmt: skip


def test_eight_counters_giving_the_last_five_never_go_over(shop: Counter, shop_folder: Path) -> None:
    """P13: one passes, the others are asked; 0 cents over."""
    shop.budget("5.00")
    answers = give_at_once([shop_folder] * 8, "voucher:5.00", tries=3)
    assert sorted(answers) == ["done", *["needs-approval"] * 23]
    assert shop.money() == ("0.00", "5.00", "0.00")


def test_the_update_itself_refuses_to_pass_the_limit(shop: Counter) -> None:
    """P13; DECISIONS: the guard is the UPDATE, whatever was decided before; only a yes opens it."""
    shop.budget("5.00")
    with shop.office._room.work() as work:
        row = next(one for one in budgets.on(work.reading, work.today, (work.shop.id,)) if one.per == "month")
        assert not budgets.move(work.tx, row.id, spent=501, held=0, over_allowed=False)
        assert not budgets.move(work.tx, row.id, spent=0, held=501, over_allowed=False)
        assert budgets.move(work.tx, row.id, spent=300, held=200, over_allowed=False)
        assert not budgets.move(work.tx, row.id, spent=1, held=0, over_allowed=False)
        assert budgets.move(work.tx, row.id, spent=200, held=-200, over_allowed=False)
        assert budgets.move(work.tx, row.id, spent=1, held=0, over_allowed=True)
        assert budgets.move(work.tx, row.id, spent=-501, held=0, over_allowed=False)


@pytest.mark.on_a_file
@pytest.mark.parametrize(
    ("spec", "tries"),
    [
        ("discount:0.01", 200), pytest.param("discount:0.01", 2_000, marks=pytest.mark.soak),
        pytest.param("voucher:0.01", 2_000, marks=pytest.mark.soak),
    ],
)  # fmt: skip
def test_gives_at_once_never_go_over(shop: Counter, shop_folder: Path, spec: str, tries: int) -> None:
    """P13: room for half of what eight processes try. Nobody is told of a lock."""
    shop.budget(f"{4 * tries / 100:.2f}")
    answers = give_at_once([shop_folder] * 8, spec, tries=tries)
    assert (answers.count("done"), answers.count("needs-approval")) == (4 * tries, 4 * tries)
    assert shop.money()[2] == "0.00"


def test_a_persons_budget_counts_beside_the_shops(shop: Counter, refused: Refused) -> None:
    shop.budget("8.00", per="week", person="Maya")
    shop.give("discount:6.00", by=shop.staff["Maya"])
    assert shop.money("week", "Maya") == ("6.00", "0.00", "2.00")
    assert shop.money() == ("6.00", "0.00", "634.00")
    with refused("needs-approval") as facts:
        shop.give("voucher:2.01", by=shop.staff["Maya"])
    assert (facts["why"], facts["over"]) == ("budget-used-up", "0.01")
    shop.give("voucher:2.01", by=shop.staff["Ben"])
    shop.give("voucher:2.00", by=shop.staff["Maya"])
    assert shop.money("week", "Maya") == ("6.00", "2.00", "0.00")
    with refused("unknown-staff"):
        shop.budget("8.00", person="Zoe")


def test_the_givers_hold_settles_whoever_takes_the_voucher_at_the_till(shop: Counter) -> None:
    shop.budget("20.00", per="week", person="Maya")
    code = shop.voucher("10.00", by=shop.staff["Maya"])
    shop.redeem(code, "4.00", by=shop.staff["Ben"])
    assert shop.money("week", "Maya") == ("4.00", "6.00", "10.00")


def test_no_budget_is_no_budget_and_only_limits_count(shop: Counter) -> None:
    """DECISIONS: no row is no budget."""
    shop.budget(None)
    assert shop.office.budgets.now(shop.rita) == ()
    code = shop.give("discount:900.00", "voucher:50.00").vouchers[0].code
    shop.redeem(code)


def test_a_new_budget_applies_in_full_to_the_running_period(shop: Counter) -> None:
    """DECISIONS, "Days and times"."""
    shop.budget(None)
    shop.give("discount:100.00")
    shop.budget("50.00", per="week")
    assert shop.money("week") == ("0.00", "0.00", "50.00")


def test_only_the_owner_sets_a_budget_and_anybody_sees_the_shops(shop: Counter, refused: Refused) -> None:
    """DECISIONS, "Who may do what": persons' budgets are theirs and a manager's to see."""
    shop.budget("8.00", per="week", person="Maya")
    for name in ("Ines", "Tom", "Maya"):
        with refused("not-allowed"):
            shop.office.budgets.set(SetBudget(actor=shop.staff[name], per="month", amount=usd("9.00")))
    seen = {
        name: [one.person for one in shop.office.budgets.now(None if name is None else shop.staff[name])]
        for name in (None, "Ben", "Maya", "Ines")
    }
    assert seen == {None: [None], "Ben": [None], "Maya": [None, "Maya"], "Ines": [None, "Maya"]}
    by_name_alone = shop.office.people.sign_in("Maya", None)
    assert [one.person for one in shop.office.budgets.now(by_name_alone)] == [None]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2026-12-01T03:59:59-05:00", "2026-12-01T04:00:00-05:00"),
        ("2027-02-01T03:59:59-05:00", "2027-02-01T04:00:00-05:00"),
    ],
)
def test_a_month_begins_at_the_day_start_of_its_first_day(shop: Counter, before: str, after: str) -> None:
    """P17."""
    shop.goto(before)
    shop.give("discount:5.00")
    assert shop.money() == ("5.00", "0.00", "635.00")
    shop.goto(after)
    assert shop.money() == ("0.00", "0.00", "640.00")


@pytest.mark.parametrize("starts", ["02:30", "01:30", "00:00", "04:00"])
@pytest.mark.parametrize("night", ["2027-03-14", "2027-11-07"])
def test_a_days_budget_starts_once_in_the_nights_when_clocks_change(shop: Counter, night: str, starts: str) -> None:
    """P17: 02:30 does not exist on 14 March 2027 in New York, and 01:30 comes twice on 7 November."""
    shop.set("day-start", starts)
    shop.budget("9.00", per="day")
    first = {
        ("2027-03-14", "02:30"): "2027-03-14T07:00:00+00:00",
        ("2027-03-14", "01:30"): "2027-03-14T06:30:00+00:00",
        ("2027-03-14", "00:00"): "2027-03-14T05:00:00+00:00",
        ("2027-03-14", "04:00"): "2027-03-14T08:00:00+00:00",
        ("2027-11-07", "02:30"): "2027-11-07T07:30:00+00:00",
        ("2027-11-07", "01:30"): "2027-11-07T05:30:00+00:00",
        ("2027-11-07", "00:00"): "2027-11-07T04:00:00+00:00",
        ("2027-11-07", "04:00"): "2027-11-07T09:00:00+00:00",
    }[night, starts]
    from datetime import datetime, timedelta

    instant = datetime.fromisoformat(first)
    shop.clock.move(instant - timedelta(seconds=1))
    shop.give("discount:5.00")
    assert shop.money("day") == ("5.00", "0.00", "4.00")
    shop.clock.move(instant)
    assert shop.money("day") == ("0.00", "0.00", "9.00")
    shop.give("discount:9.00")
    shop.clock.move(instant + timedelta(hours=3))
    assert shop.money("day") == ("9.00", "0.00", "0.00")


def test_a_budget_taken_away_and_set_again_still_knows_what_it_holds(shop: Counter) -> None:
    """DECISIONS: what a voucher holds is freed in the row it came from."""
    shop.budget("100.00")
    code = shop.give("voucher:10.00").vouchers[0].code
    shop.budget(None)
    shop.cancel(code)
    shop.budget("100.00")
    (month,) = shop.office.budgets.now()
    assert (month.held.text, month.spent.text, month.left.text) == ("0.00", "0.00", "100.00")


def test_budgets_are_moved_in_one_order_however_they_were_set(shop: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """DECISIONS: the shop's, then the person's; day, week, month. Two counters never wait for each other then."""
    for per, person in (("month", "Maya"), ("week", None), ("day", "Maya"), ("day", None)):
        shop.budget("50.00", per=per, person=person)
    moved: list[BudgetRecord | None] = []
    move = budgets.move

    def noted(writing: Writing, key: uuid.UUID, **amounts: Any) -> bool:
        moved.append(budgets.by_id(writing, key))
        return move(writing, key, **amounts)

    monkeypatch.setattr(budgets, "move", noted)
    shop.give("discount:1.00", by=shop.staff["Maya"])
    here = shop.office.shop.id
    assert [("shop" if row.whom == here else "person", row.per) for row in moved if row is not None] == [
        ("shop", "day"), ("shop", "week"), ("shop", "month"), ("person", "day"), ("person", "month"),
    ]  # fmt: skip
