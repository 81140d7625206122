"""Limits per remedy, moment, day and week, by role, as the shop sees them."""

from __future__ import annotations

import pytest

from pos_recovery.domain.people import Role
from pos_recovery.office.commands import SetLimits
from tests.office.bakery import NOW, Counter, at, usd
from tests.office.conftest import Refused


def test_a_new_shop_has_the_limits_of_the_contract(shop: Counter) -> None:
    """DECISIONS, "Defaults": 15.00 for staff, lead twice, manager five times, the owner none."""
    found = {one.role: one for one in shop.office.limits.all(shop.rita)}
    assert {role: str(one.per_remedy) for role, one in found.items()} == {
        Role.STAFF: "15.00", Role.LEAD: "30.00", Role.MANAGER: "75.00", Role.OWNER: "None",
    }  # fmt: skip
    assert {role: str(one.per_moment) for role, one in found.items()} == {
        Role.STAFF: "15.00", Role.LEAD: "30.00", Role.MANAGER: "75.00", Role.OWNER: "None",
    }  # fmt: skip
    assert all((one.per_day, one.per_week, one.kinds, one.note_above) == (None,) * 4 for one in found.values())


@pytest.mark.parametrize(("name", "limit"), [("Maya", "15.00"), ("Tom", "30.00"), ("Ines", "75.00")])
def test_each_role_gives_up_to_its_limit_and_asks_for_a_cent_more(
    shop: Counter, refused: Refused, name: str, limit: str
) -> None:
    """P11: exact."""
    shop.give(f"discount:{limit}", by=shop.staff[name])
    cent_more = (usd(limit) + usd("0.01")).text
    with refused("needs-approval") as facts:
        shop.give(f"discount:{cent_more}", by=shop.staff[name])
    assert (facts["why"], facts["over"]) == ("over-limit", "0.01")


def test_the_owner_has_no_limit(shop: Counter) -> None:
    shop.budget(None)
    assert shop.give("discount:9000.00").approved_by is None


def test_all_remedies_of_one_moment_count_together(shop: Counter, refused: Refused) -> None:
    """P14: whoever gives them, and each in its own press."""
    moment = shop.log()
    shop.give("discount:9.00", by=shop.staff["Maya"], moment=moment)
    with refused("needs-approval") as facts:
        shop.give("discount:6.01", by=shop.staff["Ben"], moment=moment)
    assert facts["over"] == "0.01"
    shop.give("discount:6.00", by=shop.staff["Ben"], moment=moment)
    shop.give("sorry", by=shop.staff["Maya"], moment=moment)
    shop.give("discount:15.00", by=shop.staff["Maya"])


def test_a_persons_day_ends_at_the_shops_day_start(shop: Counter, refused: Refused) -> None:
    """P14, P17: 04:00, not midnight."""
    shop.limit(Role.STAFF, per_day="20.00")
    shop.goto("2026-11-12T21:00:00-05:00")
    shop.give("discount:15.00", by=shop.staff["Maya"])
    shop.give("discount:15.00", by=shop.staff["Ben"])
    shop.goto("2026-11-13T03:59:59-05:00")
    with refused("needs-approval"):
        shop.give("discount:5.01", by=shop.staff["Maya"])
    shop.goto("2026-11-13T04:00:00-05:00")
    shop.give("discount:15.00", by=shop.staff["Maya"])


def test_a_persons_week_starts_on_monday(shop: Counter, refused: Refused) -> None:
    """P14, P17: weeks start on Monday at the day start."""
    shop.limit(Role.STAFF, per_week="20.00")
    shop.give("discount:15.00", by=shop.staff["Maya"])
    shop.goto("2026-11-16T03:59:59-05:00")
    with refused("needs-approval"):
        shop.give("discount:5.01", by=shop.staff["Maya"])
    shop.goto("2026-11-16T04:00:00-05:00")
    shop.give("discount:15.00", by=shop.staff["Maya"])


def test_mondays_gifts_count_until_sunday(shop: Counter, refused: Refused) -> None:
    """P14, P17."""
    shop.limit(Role.STAFF, per_week="20.00")
    shop.goto("2026-11-16T04:00:00-05:00")
    shop.give("discount:15.00", by=shop.staff["Maya"])
    shop.goto("2026-11-22T12:00:00-05:00")
    with refused("needs-approval") as facts:
        shop.give("discount:5.01", by=shop.staff["Maya"])
    assert facts["over"] == "0.01"
    shop.give("discount:5.00", by=shop.staff["Maya"])


def test_what_is_undone_counts_no_more(shop: Counter) -> None:
    """P14, P16."""
    moment = shop.log()
    shop.undo(shop.give("discount:15.00", by=shop.staff["Maya"], moment=moment))
    shop.give("discount:15.00", by=shop.staff["Maya"], moment=moment)


def test_limits_compare_the_face_value_of_a_voucher_and_leave_corrections_out(shop: Counter, refused: Refused) -> None:
    """P18, P23: the cake at 38.00 costs us 12.40, and the limit of 15.00 looks at 38.00."""
    with refused("needs-approval") as facts:
        shop.give("voucher:BDAY", by=shop.staff["Maya"])
    assert facts["over"] == "23.00"
    moment = shop.log()
    shop.give("correction:90.00", by=shop.staff["Maya"], moment=moment)
    shop.give("discount:15.00", by=shop.staff["Maya"], moment=moment)


def test_a_note_is_wanted_above_what_the_owner_set(shop: Counter, refused: Refused) -> None:
    shop.limit(Role.STAFF, note_above="6.00")
    shop.give("discount:6.00", by=shop.staff["Maya"])
    for note in (None, "", "   "):
        with refused("reason-needed"):
            shop.give("discount:6.01", by=shop.staff["Maya"], note=note)
    shop.give("discount:6.01", by=shop.staff["Maya"], note="waited 40 minutes")
    shop.give("correction:50.00", by=shop.staff["Maya"])


def test_kinds_a_role_may_not_give_ask(shop: Counter, refused: Refused) -> None:
    shop.limit(Role.STAFF, kinds=["remake", "extra"])
    shop.give("remake:FLAT", 'extra:"goes first"', by=shop.staff["Maya"])
    with refused("needs-approval"):
        shop.give("discount:1.00", by=shop.staff["Maya"])
    shop.give("sorry", by=shop.staff["Maya"])


def test_a_limit_is_taken_away_with_none(shop: Counter) -> None:
    shop.limit(Role.STAFF, per_remedy=None, per_moment=None)
    assert shop.give("discount:99.00", by=shop.staff["Maya"]).approved_by is None


def test_only_the_owner_sets_limits_and_nobody_for_a_bookkeeper(shop: Counter, refused: Refused) -> None:
    for name in ("Ines", "Tom", "Maya"):
        with refused("not-allowed"):
            shop.office.limits.set(SetLimits(actor=shop.staff[name], role=Role.STAFF, amounts={}))
    with refused("usage"):
        shop.limit(Role.BOOKKEEPER, per_remedy="5.00")
    with refused("bad-spec"):
        shop.limit(Role.STAFF, kinds=["gold"])
    with refused("not-allowed"):
        shop.office.limits.all(shop.staff["Maya"])


def test_what_is_left_is_said_with_every_give(shop: Counter) -> None:
    """P10: mine and the shop's."""
    shop.limit(Role.STAFF, per_day="20.00", per_week="50.00")
    left = shop.give("discount:6.00", by=shop.staff["Maya"]).left
    assert left is not None
    assert [(per, amount.text) for per, amount in left.person] == [
        ("moment", "9.00"), ("day", "14.00"), ("week", "44.00"),
    ]  # fmt: skip
    assert [(one.per.value, one.left.text) for one in left.shop] == [("month", "634.00")]


def test_limits_are_the_owners_to_read_and_to_set(shop: Counter, refused: Refused) -> None:
    with refused("not-allowed"):
        shop.office.limits.all(shop.staff["Ines"])
    answer = shop.office.limits.set(SetLimits(actor=shop.rita, role=Role.STAFF, amounts={"per_day": usd("20.00")}))
    assert answer.receipt == shop.office.limits.all(shop.rita)
    assert [one.per_day for one in answer.receipt] == [usd("20.00"), None, None, None]


def test_a_role_that_may_give_nothing_still_says_sorry(shop: Counter, refused: Refused) -> None:
    """P12: an apology is always possible; `--kinds none`."""
    shop.limit(Role.STAFF, kinds=[])
    shop.give("sorry", by=shop.staff["Maya"])
    for gift in ("discount:0.01", 'extra:"goes first"', "voucher:CINN"):
        with refused("needs-approval"):
            shop.give(gift, by=shop.staff["Maya"])
    assert shop.give("remake:FLAT", by=shop.staff["Maya"], yes="Ines").approved_by == "Ines"
    shop.office.limits.set(SetLimits(actor=shop.rita, role=Role.STAFF, amounts={}, kinds=None, kinds_given=True))
    shop.give("remake:FLAT", by=shop.staff["Maya"])


def test_limits_hold_from_the_moment_they_are_set_and_the_old_ones_stay_readable(
    shop: Counter, refused: Refused
) -> None:
    """P14: never backwards; the journal tells what was set."""
    before = shop.office.limits.all(shop.rita)
    shop.give("discount:15.00", by=shop.staff["Maya"])
    shop.goto("2026-11-13T10:00:00-05:00")
    shop.limit(Role.STAFF, per_remedy="6.00", kinds=["remake"])
    now = shop.office.limits.all(shop.rita)
    assert now[0].per_remedy == usd("6.00")
    assert shop.office.limits.all(shop.rita, at("2026-11-13T09:59:59-05:00")) == before
    assert shop.office.limits.all(shop.rita, at("2026-11-13T10:00:00-05:00")) == now
    shop.goto("2026-11-14T10:00:00-05:00")
    shop.limit(Role.STAFF, per_remedy=None)
    assert shop.office.limits.all(shop.rita, at("2026-11-13T12:00:00-05:00")) == now
    for when in ("2026-11-12T07:59:59-05:00", "2026-11-14T10:00:01-05:00"):
        with refused("bad-date"):
            shop.office.limits.all(shop.rita, at(when))
    day = shop.office.days.on(at("2026-11-13T10:00:00-05:00"))
    told = [line.facts for line in shop.office.upkeep.journal(shop.rita, day, day) if line.kind == "limits-set"]
    assert told == [{"role": "staff", "per_remedy_minor": 600, "kinds": "remake"}]


def test_last_month_is_replayed_against_the_numbers_of_now(shop: Counter) -> None:
    """Settings, the gold card: what would have asked first; what was taken back and a sorry are no gives."""
    shop.goto("2026-10-05T10:00:00-04:00")
    moment = shop.log(shop.staff["Maya"])
    shop.give("discount:6.00", by=shop.staff["Maya"], moment=moment)
    shop.give("discount:6.00", by=shop.staff["Maya"], moment=moment)
    shop.give("discount:14.00", by=shop.staff["Ben"])
    shop.give("discount:90.00")
    shop.give("sorry", by=shop.staff["Ben"])
    shop.undo(shop.give("discount:14.00", by=shop.staff["Ben"]))
    shop.goto(NOW)
    assert replayed(shop) == (4, 0)
    shop.limit(Role.STAFF, per_moment="12.00", per_remedy="15.00")
    assert replayed(shop) == (4, 1)
    shop.limit(Role.STAFF, per_moment="11.99")
    assert replayed(shop) == (4, 2)
    shop.limit(Role.STAFF, per_moment=None, per_day="6.00")
    assert replayed(shop) == (4, 2)
    shop.limit(Role.STAFF, per_day=None, kinds=["remake"])
    assert replayed(shop) == (4, 3)


def test_budgets_are_replayed_too(shop: Counter) -> None:
    """The month's 640.00 would have been enough; 26.00 would not, by the last give. A person's own counts as well."""
    shop.goto("2026-10-05T10:00:00-04:00")
    for amount in ("6.00", "14.00", "6.01"):
        shop.give(f"discount:{amount}", by=shop.staff["Maya"])
    shop.goto(NOW)
    assert replayed(shop) == (3, 0)
    shop.budget("26.00")
    assert replayed(shop) == (3, 1)
    shop.budget("26.01")
    assert replayed(shop) == (3, 0)
    shop.budget("5.00", per="week", person="Ben")
    assert replayed(shop) == (3, 0)
    shop.budget("19.99", per="week", person="Maya")
    assert replayed(shop) == (3, 2)


def test_a_young_shop_replays_its_first_month(shop: Counter, refused: Refused) -> None:
    assert replayed(shop) == (0, 0)
    shop.give("discount:6.00", by=shop.staff["Maya"])
    shop.limit(Role.STAFF, per_remedy="5.00")
    found = shop.office.limits.replay(shop.rita)
    assert (found.first.isoformat(), found.gives, found.would_ask) == ("2026-11-01", 1, 1)
    with refused("not-allowed"):
        shop.office.limits.replay(shop.staff["Ines"])


def replayed(shop: Counter) -> tuple[int, int]:
    """How many gifts of last month there were, and how many would have asked first."""
    found = shop.office.limits.replay(shop.rita)
    return found.gives, found.would_ask
