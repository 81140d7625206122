"""Who was seen again: denominators always, and nobody counted whom we could not have known."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Ending
from pos_recovery.domain.return_visit import Watched, share
from pos_recovery.office.commands import EndMoment, ImportFile
from tests.office.bakery import Counter
from tests.office.insights import figures, later, paper, returns, tap, till


class TestSeenAgain:
    """What counts as coming back (P60)."""

    def test_a_voucher_used_on_a_later_day(self, shop: Counter) -> None:
        code = shop.voucher("CINN")
        later(shop, 12)
        shop.redeem(code)
        assert figures(returns(shop)) == (1, 1, 1, 0)

    def test_the_same_day_is_kept_and_not_counted(self, shop: Counter) -> None:
        shop.redeem(shop.voucher("CINN"))
        later(shop, 12)
        assert figures(returns(shop)) == (1, 1, 0, 0)

    def test_a_use_that_was_undone_is_none(self, shop: Counter) -> None:
        code = shop.voucher("CINN")
        later(shop, 12)
        shop.redeem(code)
        shop.undo_redeem(code)
        assert figures(returns(shop)) == (1, 1, 0, 0)

    def test_a_tap_on_the_customer_counts_after_each_of_their_moments(self, shop: Counter) -> None:
        for _ in range(2):
            shop.log(customer_phone="(202) 555-0101", contact_ok=True)
        later(shop, 3)
        tap(shop, phone="+1 202 555 0101")
        assert figures(returns(shop)) == (2, 2, 2, 0)

    def test_who_uses_the_voucher_of_one_moment_came_back_after_their_other_one(self, shop: Counter) -> None:
        shop.log(customer_email="ana@example.com", contact_ok=True)
        moment = shop.log(customer_email="Ana@Example.com", contact_ok=True)
        code = shop.voucher("CINN", moment=moment)
        later(shop, 3)
        shop.redeem(code)
        assert figures(returns(shop)) == (2, 2, 2, 0)

    def test_the_till_tells_that_two_moments_were_of_one_customer(self, shop: Counter, tmp_path: Path) -> None:
        shop.log(ticket="TX1")
        code = shop.voucher("CINN", moment=shop.log(ticket="TX2"))
        later(shop, 3)
        till(shop, tmp_path, ("TX1", "2026-11-12", "CUST7"), ("TX2", "2026-11-12", "CUST7"))
        shop.redeem(code)
        assert figures(returns(shop)) == (2, 2, 2, 0)

    def test_a_refund_on_a_later_day_is_no_return_p65(self, shop: Counter, tmp_path: Path) -> None:
        shop.log(ticket="TX1")
        later(shop, 9)
        till(shop, tmp_path, ("TX1", "2026-11-12", "CUST7"))
        till(shop, tmp_path, ("TX2", "2026-11-20", "CUST7"), event="Refund")
        assert figures(returns(shop)) == (1, 1, 0, 0)

    def test_a_customer_of_the_till_by_the_ticket_of_the_moment(self, shop: Counter, tmp_path: Path) -> None:
        shop.log(ticket="TX1")
        later(shop, 9)
        till(
            shop,
            tmp_path,
            ("TX1", "2026-11-12", "CUST7"),
            ("TX2", "2026-11-20", "CUST7"),
            ("TX3", "2026-11-20", "CUST8"),
        )
        assert figures(returns(shop)) == (1, 1, 1, 0)

    def test_another_customer_of_the_till_is_nobody_we_know(self, shop: Counter, tmp_path: Path) -> None:
        shop.log(ticket="TX1")
        later(shop, 9)
        till(shop, tmp_path, ("TX1", "2026-11-12", "CUST7"), ("TX3", "2026-11-20", "CUST8"), ("TX4", "2026-11-20", ""))
        assert figures(returns(shop)) == (1, 1, 0, 0)

    def test_a_ticket_without_a_customer_recognises_nobody(self, shop: Counter, tmp_path: Path) -> None:
        shop.log(ticket="TX1")
        later(shop, 9)
        till(shop, tmp_path, ("TX1", "2026-11-12", ""), ("TX4", "2026-11-20", ""))
        assert figures(returns(shop)) == (1, 0, 0, 1)

    def test_a_phone_that_the_till_knows_too(self, shop: Counter, tmp_path: Path) -> None:
        shop.log(customer_phone="(202) 555-0101", contact_ok=True)
        later(shop, 9)
        file = tmp_path / "mapped.csv"
        file.write_text("Day,No,Sum,Tel\n2026-11-20,5,4.50,+1 202 555 0101\n2026-11-19,6,4.50,202-555-0199\n")
        names = {"date": "Day", "ticket": "No", "total": "Sum", "phone": "Tel"}
        shop.office.sales.run(ImportFile(actor=shop.rita, file=file, mapping=names))
        assert figures(returns(shop)) == (1, 1, 1, 0)

    def test_a_number_that_begins_again_each_day_is_another_ticket_tomorrow(
        self, shop: Counter, tmp_path: Path
    ) -> None:
        shop.log(ticket="17")
        later(shop, 1)
        shop.log(ticket="17")
        later(shop, 9)
        file = tmp_path / "mapped.csv"
        names = {"date": "Day", "ticket": "No", "total": "Sum", "customer_id": "Who"}
        file.write_text("Day,No,Sum,Who\n2026-11-11,17,4.50,C1\n2026-11-20,18,4.50,C1\n")
        shop.office.sales.run(ImportFile(actor=shop.rita, file=file, mapping=names))
        assert figures(returns(shop)) == (2, 0, 0, 2)
        file.write_text("Day,No,Sum,Who\n2026-11-12,17,4.50,C1\n2026-11-20,18,4.50,C1\n")
        shop.office.sales.run(ImportFile(actor=shop.rita, file=file))
        assert figures(returns(shop)) == (2, 1, 1, 1)

    def test_a_ticket_of_the_day_before_is_theirs_where_the_tills_numbers_never_repeat(
        self, shop: Counter, tmp_path: Path
    ) -> None:
        shop.log(ticket="TX1")
        later(shop, 9)
        till(shop, tmp_path, ("TX1", "2026-11-11", "CUST7"), ("TX2", "2026-11-20", "CUST7"))
        assert figures(returns(shop)) == (1, 1, 1, 0)

    def test_a_tap_recognises_nobody_we_could_not_have_known_and_is_told_apart_p61(self, shop: Counter) -> None:
        moment = shop.log()
        later(shop, 3)
        tap(shop, moment=moment)
        view = returns(shop)
        assert figures(view) == (1, 0, 0, 1)
        assert view.also_seen == 1
        assert "1 more was seen again" in " ".join(paper(shop, "returns").sentences)

    def test_a_voucher_cancelled_before_any_use_could_have_told_us_nothing(self, shop: Counter) -> None:
        shop.cancel(shop.voucher("CINN"))
        shop.reissue(shop.voucher("CINN"))
        assert figures(returns(shop)) == (2, 1, 0, 1)

    def test_a_mis_tap_counts_nowhere_p9(self, shop: Counter) -> None:
        moment = shop.log()
        shop.office.moments.end(EndMoment(actor=shop.rita, moment=moment, ending=Ending.MISTAKE))
        assert figures(returns(shop)) == (0, 0, 0, 0)


class TestTheWindow:
    """How long somebody is watched (DECISIONS, "Were they seen again")."""

    def test_a_return_after_the_window_is_none(self, shop: Counter) -> None:
        shop.log(customer_email="ana@example.com", contact_ok=True)
        later(shop, 45)
        tap(shop, email="ana@example.com")
        later(shop, 100)
        assert figures(returns(shop)) == (1, 1, 1, 0)
        assert figures(returns(shop, within_days=30)) == (1, 1, 0, 0)

    def test_it_is_the_shops_own_unless_somebody_asks_for_another(self, shop: Counter) -> None:
        assert returns(shop).within_days == 60
        shop.set("return-window-days", "45")
        assert returns(shop).within_days == 45
        assert returns(shop, within_days=90).within_days == 90
        with pytest.raises(Refusal) as refused:
            returns(shop, within_days=45)
        assert refused.value.code == "usage"

    def test_an_import_may_hold_days_to_come_and_they_wait(self, shop: Counter, tmp_path: Path) -> None:
        shop.log(ticket="TX1")
        till(shop, tmp_path, ("TX1", "2026-11-12", "CUST7"), ("TX2", "2026-11-20", "CUST7"))
        assert figures(returns(shop)) == (1, 1, 0, 0)
        later(shop, 8)
        assert figures(returns(shop)) == (1, 1, 1, 0)


class TestTheShare:
    """Under 10 recognised no percentage; from there on Kaplan and Meier (P61, P62)."""

    def _recognised(self, shop: Counter, count: int) -> list[str]:
        people = [f"guest{number}@example.com" for number in range(count)]
        for person in people:
            shop.log(customer_email=person, contact_ok=True)
        return people

    def test_nine_show_no_percentage_and_no_curve(self, shop: Counter) -> None:
        self._recognised(shop, 9)
        later(shop, 70)
        view = returns(shop)
        assert (view.recognised, view.share, view.curve) == (9, None, ())
        assert "Under 10 recognised" in " ".join(paper(shop, "returns").sentences)

    def test_ten_show_the_share_of_the_curve_with_its_band(self, shop: Counter) -> None:
        people = self._recognised(shop, 10)
        later(shop, 5)
        for person in people[:4]:
            tap(shop, email=person)
        later(shop, 70)
        view = returns(shop)
        known = share([Watched(5, True)] * 4 + [Watched(60, False)] * 6, 60)
        assert known is not None
        assert view.share is not None
        assert astuple(view.share) == pytest.approx([float(value) for value in known], abs=5e-5)
        assert view.share.value == 0.4
        assert (view.curve[0].watched, view.curve[6].watched, view.curve[-1].day) == (10, 6, 60)

    def test_those_still_watched_count_only_for_as_long(self, shop: Counter) -> None:
        self._recognised(shop, 10)
        later(shop, 20)
        view = returns(shop)
        assert (view.share, view.curve[-1].day) == (None, 20)
        assert "Nobody has been watched for 60 days yet" in " ".join(paper(shop, "returns").sentences)

    def test_on_the_moments_own_day_they_are_recognised_and_not_yet_watched(self, shop: Counter) -> None:
        self._recognised(shop, 10)
        view = returns(shop)
        assert (view.recognised, view.came_back, view.share) == (10, 0, None)
        assert [point.watched for point in view.curve] == [10]


class TestByWhatWeGave:
    """Groups of moments, each in one of them."""

    def _groups(self, shop: Counter) -> dict[str, int]:
        view = returns(shop)
        assert sum(group.moments for group in view.groups) <= view.moments
        return {group.name: group.moments for group in view.groups if group.moments}

    @pytest.mark.parametrize(
        ("gave", "group"),
        [
            (("sorry",), "nothing (said sorry)"),
            (("correction:4.00", "sorry"), "nothing (said sorry)"),
            (("remake:FLAT",), "made again or an item"),
            (('extra:"goes first"',), "made again or an item"),
            (("comp:FLAT", "remake:CINN"), "money"),
            (("refund:4.00",), "money"),
            (("voucher:CINN", "refund:4.00", "remake:FLAT"), "something for next time"),
        ],
    )
    def test_a_moment_stands_under_the_strongest_of_what_it_got(
        self, shop: Counter, gave: tuple[str, ...], group: str
    ) -> None:
        shop.give(*gave)
        assert self._groups(shop) == {group: 1}

    def test_what_was_taken_back_is_no_gift(self, shop: Counter) -> None:
        shop.undo(shop.give("refund:4.00"))
        shop.undo(shop.give("refund:4.00"), got_it=True)
        assert self._groups(shop) == {"money": 1}

    def test_who_was_not_answered_yet_is_in_no_group_and_who_was_heard_is_p2(self, shop: Counter) -> None:
        shop.log()
        shop.give("correction:4.00")
        shop.office.moments.end(EndMoment(actor=shop.rita, moment=shop.log(), ending=Ending.HEARD))
        assert returns(shop).moments == 3
        assert self._groups(shop) == {"nothing (said sorry)": 1}

    def test_no_gift_is_a_whole_moment_with_its_own_figures_p2(self, shop: Counter) -> None:
        moment = shop.log(customer_email="ana@example.com", contact_ok=True)
        shop.give("sorry", moment=moment)
        later(shop, 3)
        tap(shop, email="ana@example.com")
        nothing = next(group for group in returns(shop).groups if group.name == "nothing (said sorry)")
        assert figures(nothing) == (1, 1, 1, 0)
