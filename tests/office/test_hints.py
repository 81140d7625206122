"""Quiet hints beside a give: for a manager or owner who acts, about nobody by name, and never a block (P71, P72)."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import EndMoment, ImportFile
from tests.office.bakery import Counter
from tests.office.insights import later, till

PHONE: dict[str, Any] = {"customer_phone": "(202) 555-0101", "customer_name": "Mrs Novak", "contact_ok": True}
MAPPING = {"date": "Day", "ticket": "No", "total": "Sum"}


def sold(shop: Counter, tmp_path: Path, *rows: str) -> None:
    """Take in a till's file: `2026-11-12 13:02,17,4.50`."""
    file = tmp_path / "sold.csv"
    file.write_text("\n".join(("Day,No,Sum", *rows)), encoding="utf-8")
    shop.office.sales.run(ImportFile(actor=shop.rita, file=file, mapping=MAPPING))


def seen_by(shop: Counter, name: str, moment: uuid.UUID) -> MomentView:
    """The moment as somebody opens it."""
    return shop.office.moments.show(shop.staff[name], moment)


class TestTheSameCustomer:
    """P71: three moments in 60 days; the same giver and the same customer again and again."""

    def third(self, shop: Counter, by: str, *, days: tuple[int, int, int] = (0, 20, 40)) -> RemedyView:
        """A customer's third moment; the first two were given to by Ben."""
        for day in days[:2]:
            later(shop, day)
            shop.give("comp:FLAT", moment=shop.log(**PHONE), by=shop.staff["Ben"])
        later(shop, days[2])
        return shop.give("comp:FLAT", moment=shop.log(**PHONE), by=shop.staff[by])

    def test_three_moments_in_60_days_are_a_hint_to_a_manager(self, shop: Counter) -> None:
        assert self.third(shop, "Ines").hints == ("This customer has had 3 moments within 60 days.",)

    def test_two_are_none(self, shop: Counter) -> None:
        shop.give("comp:FLAT", moment=shop.log(**PHONE))
        assert shop.give("comp:FLAT", moment=shop.log(**PHONE)).hints == ()

    def test_the_sixtieth_day_counts_and_the_one_after_does_not(self, shop: Counter) -> None:
        assert self.third(shop, "Ines", days=(0, 20, 59)).hints != ()
        assert self.third(shop, "Ines", days=(200, 220, 260)).hints == ()

    def test_a_mis_tap_is_no_moment_p9(self, shop: Counter) -> None:
        for _ in range(2):
            mistaken = shop.log(**PHONE)
            shop.office.moments.end(EndMoment(actor=shop.rita, moment=mistaken, ending=Ending.MISTAKE))
        assert shop.give("comp:FLAT", moment=shop.log(**PHONE)).hints == ()

    def test_the_same_giver_to_the_same_customer_for_the_third_time(self, shop: Counter) -> None:
        gives = [shop.give("comp:FLAT", moment=shop.log(**PHONE)) for _ in range(3)]
        assert gives[1].hints == ()
        assert gives[2].hints == (
            "This customer has had 3 moments within 60 days.",
            "Rita gave to this customer 3 times within 60 days.",
        )

    @pytest.mark.parametrize("name", ["Maya", "Tom"])
    def test_staff_and_leads_never_see_them(self, shop: Counter, name: str) -> None:
        """DECISIONS: `hints` only when a manager or owner acts."""
        given = self.third(shop, name)
        assert (given.hints, given.after_payment) == ((), None)
        (shown,) = seen_by(shop, name, given.moment).remedies
        assert shown.hints == ()
        (shown,) = seen_by(shop, "Ines", given.moment).remedies
        assert "3 moments" in shown.hints[0]

    def test_a_managers_yes_tells_staff_nothing(self, shop: Counter) -> None:
        for _ in range(2):
            shop.log(**PHONE)
        given = shop.give("refund:40.00", moment=shop.log(**PHONE), by=shop.staff["Maya"], yes="Ines")
        assert given.hints == ()

    def test_a_manager_by_face_alone_sees_none(self, shop: Counter) -> None:
        for _ in range(2):
            shop.log(**PHONE)
        face = replace(shop.staff["Ines"], confirmed=False)
        assert shop.give("comp:FLAT", moment=shop.log(**PHONE), by=face).hints == ()

    def test_they_name_no_customer_and_tell_no_story_p101(self, shop: Counter) -> None:
        given = [shop.give("comp:FLAT", moment=shop.log(said="cold", **PHONE)) for _ in range(3)][-1]
        words = " ".join(given.hints)
        assert words
        assert not any(secret in words for secret in ("Novak", "555", "cold"))

    def test_the_same_request_gets_the_same_hints_again_p91(self, shop: Counter) -> None:
        for _ in range(2):
            shop.log(**PHONE)
        moment, request = shop.log(**PHONE), uuid.uuid4()
        first = shop.give("comp:FLAT", moment=moment, request=request)
        assert first.hints != ()
        assert shop.give("comp:FLAT", moment=moment, request=request) == first

    def test_an_apology_is_no_gift(self, shop: Counter) -> None:
        for _ in range(2):
            shop.log(**PHONE)
        assert shop.give("sorry", moment=shop.log(**PHONE)).hints == ()


class TestAfterPayment:
    """P72: known from the till's file, whenever that comes."""

    def test_given_after_the_ticket_was_paid(self, shop: Counter, tmp_path: Path) -> None:
        sold(shop, tmp_path, "2026-11-12 13:02,17,4.50")
        given = shop.give("refund:2.00", moment=shop.log(ticket="17"))
        assert given.after_payment is True
        assert given.hints == ("After payment: ticket 17 was paid at 13:02, this was given at 14:32.",)

    def test_given_before_it_was_paid(self, shop: Counter, tmp_path: Path) -> None:
        sold(shop, tmp_path, "2026-11-12 14:50,17,4.50")
        given = shop.give("discount:2.00", moment=shop.log(ticket="17"))
        assert (given.after_payment, given.hints) == (False, ())

    def test_without_the_tills_file_nobody_can_tell_and_later_it_is_marked(self, shop: Counter, tmp_path: Path) -> None:
        given = shop.give("refund:2.00", moment=shop.log(ticket="17"))
        assert (given.after_payment, given.hints) == (None, ())
        sold(shop, tmp_path, "2026-11-12 13:02,17,4.50")
        (shown,) = seen_by(shop, "Ines", given.moment).remedies
        assert shown.after_payment is True
        (shown,) = seen_by(shop, "Maya", given.moment).remedies
        assert (shown.after_payment, shown.hints) == (None, ())

    def test_the_same_number_of_another_day_is_another_ticket(self, shop: Counter, tmp_path: Path) -> None:
        sold(shop, tmp_path, "2026-11-11 13:02,17,4.50")
        assert shop.give("refund:2.00", moment=shop.log(ticket="17")).after_payment is None

    def test_where_numbers_never_repeat_it_says_the_day(self, shop: Counter, tmp_path: Path) -> None:
        till(shop, tmp_path, ("TX1", "2026-11-11", ""))
        (hint,) = shop.give("refund:2.00", moment=shop.log(ticket="TX1")).hints
        assert hint == "After payment: ticket TX1 was paid at 09:15 on 11 November, this was given at 14:32."

    def test_money_that_was_never_ours_is_not_marked_p23(self, shop: Counter, tmp_path: Path) -> None:
        sold(shop, tmp_path, "2026-11-12 13:02,17,4.50")
        assert shop.give("correction:2.00", moment=shop.log(ticket="17")).hints == ()


def test_a_second_gift_on_the_same_ticket_says_what_the_first_was_p15(shop: Counter) -> None:
    first = shop.give("free-item:FLAT", moment=shop.log(ticket="17"), by=shop.staff["Ben"])
    shop.goto("2026-11-12T15:10:00-05:00")
    second = shop.give("comp:ESPR", moment=shop.log(ticket="17"), by=shop.staff["Ines"], yes="Rita")
    hint = "This ticket was already made right at 14:32 by Ben: Flat white."
    assert second.hints == (hint,)
    assert seen_by(shop, "Ines", second.moment).remedies[0].hints == (hint,)
    assert seen_by(shop, "Ines", first.moment).remedies[0].hints == ()


def test_gifts_after_the_same_used_code_are_counted_p33(shop: Counter) -> None:
    code = shop.voucher("CINN")
    shop.redeem(code)
    gives = [shop.give("comp:FLAT", moment=shop.log(after_voucher=code)) for _ in range(2)]
    assert [one.hints for one in gives] == [(), ("Gifts after the same used code: 2.",)]


class TestAPromise:
    """P71: whoever may say yes to what waits sees the hints where they read it; staff and who asked see none."""

    def asked(self, shop: Counter, *wanted: str) -> MomentView:
        """Ben gave to the customer twice, and asks for a third time."""
        for day in (0, 20):
            later(shop, day)
            shop.give("comp:FLAT", moment=shop.log(**PHONE), by=shop.staff["Ben"])
        moment = shop.log(**PHONE)
        shop.promise(*wanted, by="Ben", moment=moment)
        return seen_by(shop, "Ines", moment)

    def test_a_manager_who_opens_the_moment_reads_them_before_the_yes(self, shop: Counter) -> None:
        opened = self.asked(shop)
        assert opened.promises[0].hints == (
            "This customer has had 3 moments within 60 days.",
            "Ben gave to this customer 2 times within 60 days, without this one.",
        )
        for name in ("Ben", "Tom"):
            assert seen_by(shop, name, opened.id).promises[0].hints == ()
        assert shop.promised()[0].hints == ()

    def test_and_again_with_what_was_given_for_it_is_the_approver_who_acts(self, shop: Counter) -> None:
        remedy = shop.yes(self.asked(shop).promises[0]).remedy
        assert remedy is not None
        assert remedy.hints[1] == "Ben gave to this customer 3 times within 60 days."

    def test_money_that_was_never_ours_is_no_gift_p23(self, shop: Counter) -> None:
        shop.set("correction-asks-above", "1.00")
        assert self.asked(shop, "correction:4.00").promises[0].hints == ()

    def test_it_may_have_been_asked_for_after_payment(self, shop: Counter, tmp_path: Path) -> None:
        sold(shop, tmp_path, "2026-11-12 13:02,17,4.50")
        moment = shop.log(ticket="17")
        shop.promise(moment=moment)
        (waits,) = seen_by(shop, "Ines", moment).promises
        assert waits.hints == ("After payment: ticket 17 was paid at 13:02, this was asked for at 14:32.",)
