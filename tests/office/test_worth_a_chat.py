"""Who gave how much, beside colleagues: the facts that are worth a chat, for the owner alone (P70, P71, P74)."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.watching import PersonGiving, StaffGiving
from pos_recovery.office.commands import ChangePerson, PrintVoucher
from tests.office.bakery import STAFF, Counter, usd
from tests.office.insights import YEAR, later, paper, spending
from tests.office.test_report_papers import counted

HARSH = ("guilt", "fraud", "theft", "steal", "abus", "suspic", "cheat", "caught", "culprit", "blame", "warning")


def staff(shop: Counter, days: tuple[date, date] = YEAR) -> StaffGiving:
    """The report as the owner reads it."""
    return shop.office.reports.staff(shop.rita, *days)


def of(view: StaffGiving, name: str) -> PersonGiving:
    """One of its people."""
    return next(one for one in view.people if one.name == name)


def refund(shop: Counter, **amounts: str) -> None:
    """Money back, one give each; the owner says yes where a limit is in the way."""
    for name, amount in amounts.items():
        yes = None if usd(amount).units <= 1500 or name == "Rita" else "Rita"
        shop.give(f"refund:{amount}", by=shop.staff[name], moment=shop.log(ticket=f"{name}-{amount}"), yes=yes)


class TestFarAbove:
    """P70: 1.5 times the colleagues' median, and above the owner's minimum."""

    def test_a_person_far_above_is_worth_a_chat_with_the_facts(self, shop: Counter) -> None:
        refund(shop, Maya="30.00", Ben="12.00", Tom="8.00", Ines="10.00")
        maya, *others = staff(shop).people
        assert (maya.name, maya.count, maya.cost, maya.ratio) == ("Maya", 1, usd("30.00"), Decimal("3.00"))
        assert maya.why == (
            "Gave $30.00 at cost in one give on one day, 3.00 times the $10.00 that is the median of 3 colleagues.",
        )
        assert [(one.name, one.ratio, one.why) for one in others] == [
            ("Ben", Decimal("1.20"), ()), ("Ines", Decimal("0.83"), ()), ("Tom", Decimal("0.67"), ()),
        ]  # fmt: skip

    def test_the_remedies_behind_it_are_listed_the_costliest_first(self, shop: Counter) -> None:
        refund(shop, Maya="9.00", Ben="6.00", Tom="5.00", Ines="5.00")
        shop.give("remake:SOUP", "voucher:CINN", by=shop.staff["Maya"], moment=(key := shop.log(ticket="88")))
        shop.undo(shop.give("comp:QUIC", by=shop.staff["Maya"], moment=shop.log(ticket="89")))
        refund(shop, Maya="14.00")
        maya, ben, *_ = staff(shop).people
        assert [(one.what, one.cost.text, one.about) for one in maya.gives] == [
            ("Money back", "14.00", False), ("Money back", "9.00", False),
            ("Soup with bread, Cinnamon bun", "2.92", True),
        ]  # fmt: skip
        assert (maya.gives[-1].moment, maya.gives[-1].day) == (key, date(2026, 11, 12))
        assert sum(one.cost.units for one in maya.gives) == maya.cost.units
        assert ben.gives == ()  # nothing to ask about

    def test_the_median_is_of_the_others_and_one_and_a_half_is_enough(self, shop: Counter) -> None:
        refund(shop, Maya="30.00", Ben="20.00", Tom="20.00")
        assert of(staff(shop), "Maya").why != ()
        refund(shop, Ben="0.01", Tom="0.01")
        assert of(staff(shop), "Maya").why == ()

    def test_below_the_owners_minimum_nobody_is_listed(self, shop: Counter) -> None:
        refund(shop, Maya="15.00", Ben="1.00", Tom="1.00")
        assert of(staff(shop), "Maya").why == ()
        shop.set("chat-above", "14.99")
        view = staff(shop)
        assert (view.least, len(of(view, "Maya").why)) == (usd("14.99"), 1)
        shop.set("chat-above", "15.00")
        assert of(staff(shop), "Maya").why == ()

    def test_with_fewer_than_three_who_gave_it_says_why_nobody_is_compared(self, shop: Counter) -> None:
        refund(shop, Maya="60.00", Ben="1.00")
        shop.give("sorry", by=shop.staff["Tom"])  # is no measure for those who gave something
        view = staff(shop)
        assert view.note is not None
        assert view.note.startswith("Only 2 people gave something in these days. It takes three")
        assert [(one.name, one.ratio, one.why) for one in view.people] == [
            ("Maya", None, ()), ("Ben", None, ()), ("Tom", None, ()),
        ]  # fmt: skip

    def test_where_there_were_only_apologies_it_says_so(self, shop: Counter) -> None:
        assert staff(shop).note is None
        shop.give("sorry", by=shop.staff["Tom"])
        assert staff(shop).note == "Nobody gave more than an apology in these days, so nobody is compared."

    def test_a_one_person_shop_is_not_flagged(self, shop: Counter) -> None:
        for name in STAFF:
            if name != "Rita":
                shop.office.people.change(ChangePerson(actor=shop.rita, name=name, enabled=False))
        for _ in range(3):
            shop.redeem(shop.voucher("CINN"))
        (rita,) = (view := staff(shop)).people
        assert (rita.why, rita.ratio) == ((), None)
        assert view.note == "Only one person works here, so there is nobody to compare with."

    def test_what_was_taken_back_counts_for_nobody(self, shop: Counter) -> None:
        shop.undo(shop.give("refund:5.00", by=shop.staff["Maya"]))
        assert staff(shop).people == ()

    def test_money_that_was_never_ours_is_nobodys_goodwill_p23(self, shop: Counter) -> None:
        shop.give("correction:5.00", by=shop.staff["Maya"])
        assert staff(shop).people == ()

    def test_who_left_is_still_told_of(self, shop: Counter) -> None:
        refund(shop, Maya="3.00")
        shop.office.people.change(ChangePerson(actor=shop.rita, name="Maya", enabled=False))
        assert of(staff(shop), "Maya").count == 1

    def test_days_at_both_ends_count(self, shop: Counter) -> None:
        refund(shop, Maya="3.00")
        day = date(2026, 11, 12)
        assert len(staff(shop, (day, day)).people) == 1
        assert staff(shop, (day + timedelta(1), day + timedelta(9))).people == ()


class TestHowItWasGiven:
    """P74, and the same customer again (P71)."""

    def test_issued_and_used_by_the_same_person(self, shop: Counter) -> None:
        maya = shop.staff["Maya"]
        shop.redeem(shop.voucher("CINN", by=maya), by=maya, ticket="7")
        shop.redeem(shop.voucher("CINN", by=maya), by=shop.staff["Ben"], ticket="8")
        assert "Took in 1 of 2 used vouchers that they issued themselves." in of(staff(shop), "Maya").why

    def test_whoever_is_always_at_the_counter_takes_in_everybodys(self, shop: Counter) -> None:
        """Their own among them: that is no fact about them, unless colleagues' vouchers go elsewhere."""
        maya, ben = shop.staff["Maya"], shop.staff["Ben"]
        for giver, taker in ((maya, maya), (maya, maya), (ben, maya), (ben, maya)):
            shop.redeem(shop.voucher("CINN", by=giver), by=taker, ticket="7")
        assert not any("issued" in fact for one in staff(shop).people for fact in one.why)
        for _ in range(2):
            shop.redeem(shop.voucher("CINN", by=ben), by=shop.staff["Tom"], ticket="7")
        told = "Took in 2 of 2 used vouchers that they issued themselves, and 2 of 4 that colleagues issued."
        assert told in of(staff(shop), "Maya").why

    def test_a_use_that_was_undone_is_none(self, shop: Counter) -> None:
        maya = shop.staff["Maya"]
        code = shop.voucher("CINN", by=maya)
        shop.redeem(code, by=maya)
        shop.undo_redeem(code)
        assert staff(shop).worth_a_chat == ()

    def test_used_without_paper(self, shop: Counter, tmp_path: Path) -> None:
        printed, never = shop.voucher("CINN"), shop.voucher("CINN")
        self.print(shop, printed, tmp_path)
        for code in (printed, never):
            shop.redeem(code, by=shop.staff["Ben"], ticket="7")
        assert of(staff(shop), "Ben").why == ("Vouchers they took in that were never printed: 1 of 2.",)

    def test_used_without_a_ticket(self, shop: Counter, tmp_path: Path) -> None:
        codes = [shop.voucher("CINN") for _ in range(2)]
        for code, ticket in zip(codes, ("7", None), strict=True):
            self.print(shop, code, tmp_path)
            shop.redeem(code, by=shop.staff["Ben"], ticket=ticket)
        assert of(staff(shop), "Ben").why == ("Vouchers they took in without a ticket number: 1 of 2.",)

    def test_undone_after_it_was_printed(self, shop: Counter, tmp_path: Path) -> None:
        maya = shop.staff["Maya"]
        kept, undone = (shop.give("voucher:CINN", by=maya) for _ in range(2))
        for one in (kept, undone):
            self.print(shop, one.vouchers[0].code, tmp_path)
        shop.undo(undone, by=maya)
        assert of(staff(shop), "Maya").why == (
            "Gives taken back after their voucher was printed: 1 of 2 with a voucher.",
        )

    def test_undone_before_it_was_printed_is_a_slip(self, shop: Counter) -> None:
        shop.undo(shop.give("voucher:CINN", by=shop.staff["Maya"]), by=shop.staff["Maya"])
        assert staff(shop).people == ()

    def test_mostly_no_ticket_and_no_words(self, shop: Counter) -> None:
        maya = shop.staff["Maya"]
        for _ in range(2):
            shop.give("comp:FLAT", by=maya)
        assert staff(shop).worth_a_chat == ()  # two are no habit
        shop.give("comp:FLAT", by=maya)
        assert of(staff(shop), "Maya").why == ("Gives without a ticket number and without words: 3 of 3.",)
        for said in ("cold", "late", "wrong milk"):
            shop.give("comp:FLAT", by=maya, moment=shop.log(maya, said=said))
        assert staff(shop).worth_a_chat == ()

    def test_what_the_whole_shop_does_is_nobodys(self, shop: Counter) -> None:
        for name in ("Maya", "Ben", "Tom"):
            for _ in range(4):
                shop.give("comp:FLAT", by=shop.staff[name])
        assert staff(shop).worth_a_chat == ()

    def test_the_same_customer_again_and_again_p71(self, shop: Counter) -> None:
        maya = shop.staff["Maya"]
        for day in (0, 20, 40):
            later(shop, day)
            key = shop.log(maya, ticket=f"T{day}", customer_phone="(202) 555-0101", contact_ok=True)
            shop.give("comp:FLAT", by=maya, moment=key)
        assert (
            "Gave to the same customer 3 times within 60 days."
            in of(staff(shop, (YEAR[0], date(2027, 1, 1))), "Maya").why
        )

    @staticmethod
    def print(shop: Counter, code: str, tmp_path: Path) -> None:
        """One copy of a voucher."""
        file = tmp_path / f"{code}.pdf"
        shop.office.vouchers.print(PrintVoucher(actor=shop.rita, code=code, file=file, paper=Paper.A6))


class TestOnPaper:
    """One page for the owner."""

    def test_it_says_who_and_why_and_that_a_fact_is_no_verdict(self, shop: Counter) -> None:
        refund(shop, Maya="30.00", Ben="12.00", Tom="8.00")
        page = paper(shop, "staff")
        assert page.sentences[0].startswith("Worth a chat: Maya. A fact is a reason to ask")
        assert [row[0] for row in page.tables[0].rows] == ["Maya", "Ben", "Tom"]
        assert page.tables[1].rows == (("Maya", of(staff(shop), "Maya").why[0]),)
        assert (page.tables[2].title, page.tables[2].rows) == (
            "What Maya gave", (("Money back", "12 November", "30.00", "30.00"),),
        )  # fmt: skip
        assert "$20.00 at cost" in page.small_print[0]

    def test_no_word_of_it_calls_anybody_guilty(self, shop: Counter) -> None:
        maya = shop.staff["Maya"]
        refund(shop, Maya="30.00", Ben="12.00", Tom="8.00")
        shop.redeem(shop.voucher("CINN", by=maya), by=maya)
        words = " ".join(map(str, astuple(paper(shop, "staff")))).lower()
        assert "worth a chat" in words
        assert [word for word in HARSH if word in words] == []

    def test_a_quiet_shop_says_so(self, shop: Counter) -> None:
        assert paper(shop, "staff").sentences[0] == "Nobody gave anything, or said sorry."
        refund(shop, Maya="1.00", Ben="1.00", Tom="1.00")
        assert paper(shop, "staff").sentences == ("Nothing here is worth a chat.",)

    def test_it_is_written_as_one_pdf(self, shop: Counter, tmp_path: Path) -> None:
        refund(shop, Maya="30.00", Ben="12.00", Tom="8.00")
        file = tmp_path / "staff.pdf"
        shop.office.reports.write(shop.rita, "staff", *YEAR, file)
        assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OWNER])
def test_it_is_the_owners_alone(shop: Counter, role: Role) -> None:
    for ask in (shop.office.reports.staff, lambda actor, *days: shop.office.reports.paper(actor, "staff", days)):
        with pytest.raises(Refusal) as refused:
            ask(replace(shop.rita, role=role), *YEAR)
        assert refused.value.code == "not-allowed"


def test_a_range_that_ends_before_it_begins_is_refused(shop: Counter) -> None:
    with pytest.raises(Refusal) as refused:
        staff(shop, (YEAR[1], YEAR[0]))
    assert refused.value.code == "usage"


def test_more_gives_take_no_more_queries(shop: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    refund(shop, Maya="1.00")
    with counted(monkeypatch) as few:
        staff(shop)
    for name in ("Maya", "Ben", "Tom") * 3:
        shop.give("comp:ESPR", by=shop.staff[name])
    with counted(monkeypatch) as many:
        staff(shop)
    assert few == many


GIVES = st.lists(
    st.tuples(
        st.sampled_from(sorted(STAFF)), st.sampled_from(("refund:2.50", "comp:SOUP", "voucher:CINN", "sorry")),
        st.booleans(),
    ),
    max_size=8,
)  # fmt: skip


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gives=GIVES)
def test_everybodys_gives_add_up_to_what_the_shop_gave(shop: Counter, gives: list[tuple[str, str, bool]]) -> None:
    """In one shop, whose book grows from example to example."""
    for name, what, undone in gives:
        remedy = shop.give(what, by=shop.staff[name], yes=None if name == "Rita" else "Rita")
        if undone:
            shop.undo(remedy)
    whole, people = spending(shop).given, staff(shop).people
    assert sum(one.count for one in people) == whole.count
    assert sum(one.value.units for one in people) == whole.value.units
    assert sum(one.cost.units for one in people) == whole.cost.units
