"""What to offer: the customer's possible answers, best first, within limits first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.remedy import Kind, read_spec
from tests.office.bakery import USD, Counter, usd


def test_ill_allergic_or_hurt_shows_its_card_and_no_gift(shop: Counter) -> None:
    """P7: the local number, and no words that admit fault."""
    found = shop.office.remedies.offers(shop.log(cause=Cause.SAFETY), shop.staff["Maya"])
    assert found.offers == ()
    assert found.card is not None
    text = " ".join(found.card)
    assert "911" in text
    assert "receipt" in text
    assert not any(word in text.casefold() for word in ("our fault", "our mistake", "we are sorry that we"))


@pytest.mark.parametrize("cause", [cause for cause in Cause if cause is not Cause.SAFETY])
def test_every_other_cause_has_two_to_four_answers_and_no_gift_last(shop: Counter, cause: Cause) -> None:
    """P2, P20: each says why it is there, and each can be given as it stands."""
    moment = shop.log(cause=cause)
    found = shop.office.remedies.offers(moment, shop.staff["Maya"])
    assert found.card is None
    assert 3 <= len(found.offers) <= 5
    assert found.offers[-1].give == ("sorry",)
    for offer in found.offers:
        assert offer.why
        assert offer.label
        if offer.value is not None:
            for spec in offer.give:
                assert read_spec(spec, USD)
    ready = next(offer for offer in found.offers if offer.value is not None)
    given = shop.give(*ready.give, moment=moment)
    assert (given.value, given.cost) == (ready.value, ready.cost)


def test_what_is_free_on_the_menu_is_no_treat_for_next_time(shop: Counter, tmp_path: Path) -> None:
    """P1, P20: a till's free extras cost least of all, and the preselected answer could not be given."""
    shop.more_menu(tmp_path, "OATM,Oat milk,Extras,0.00,,13,no", "TOGO,To go,Extras,0.00,,13,no")
    shop.set("pack", "garage")  # whose treat is nothing of this menu: then it is what costs least
    for cause in (Cause.WAIT, Cause.MANNER, Cause.ORDER):
        moment = shop.log(cause=cause, upset="very")
        found = shop.office.remedies.offers(moment, shop.rita)
        for give in [*(one.give for one in found.offers), *((one.spec,) for one in found.little_more)]:
            assert not any("Extras" in spec for spec in give), cause
        ready = next(one for one in found.offers if any(spec.startswith("voucher:") for spec in one.give))
        assert shop.give(*ready.give, moment=moment).vouchers


def test_within_the_limits_comes_first(shop: Counter) -> None:
    """P20: nothing is hidden, what asks stands behind what does not, "No gift" stays last."""
    from pos_recovery.domain.people import Role

    shop.limit(Role.STAFF, per_remedy="3.00")
    for cause in (Cause.ORDER, Cause.QUALITY, Cause.BROKEN, Cause.OUT):
        offers = shop.office.remedies.offers(shop.log(cause=cause), shop.staff["Maya"]).offers
        asks = [offer.needs_approval for offer in offers[:-1]]
        assert asks == sorted(asks), cause
        assert any(asks), cause
        assert not offers[-1].needs_approval


def test_money_back_comes_not_first_when_every_amount_of_it_would_ask(shop: Counter) -> None:
    """P15, P20: an amount that nobody has said yet is no way past a limit, and never the first answer by that."""
    maya = shop.staff["Maya"]
    first = shop.log(ticket="A77")
    usual = [offer.key for offer in shop.office.remedies.offers(first, maya).offers]
    shop.give("comp:FLAT", moment=first)
    again = shop.office.remedies.offers(shop.log(ticket="A77"), maya).offers
    assert [offer.key for offer in again] == usual
    assert all(offer.needs_approval for offer in again[:-1])
    shop.budget("0.10")
    asks = {offer.key: offer.needs_approval for offer in shop.office.remedies.offers(shop.log(), maya).offers}
    assert asks["money-back"]
    shop.budget("640")
    fine = {offer.key: offer.needs_approval for offer in shop.office.remedies.offers(shop.log(), maya).offers}
    assert not fine["money-back"]


def test_what_is_left_stands_beside_the_offers(shop: Counter) -> None:
    """P10; with nobody named only the shop's."""
    moment = shop.log()
    shop.give("discount:40.00")
    named = shop.office.remedies.offers(moment, shop.staff["Maya"]).left
    assert dict(named.person) == {"moment": usd("15.00")}
    assert [one.left.text for one in named.shop] == ["600.00"]
    nobody = shop.office.remedies.offers(moment, None).left
    assert nobody.person == ()
    assert [one.left.text for one in nobody.shop] == ["600.00"]


def test_no_alcohol_is_offered(shop: Counter) -> None:
    """P19."""
    for cause in Cause:
        for offer in shop.office.remedies.offers(shop.log(cause=cause), shop.rita).offers:
            assert "Wine" not in " ".join(offer.give)
            assert offer.item not in ("WINE", "CIDR")


def test_a_wish_brings_its_answer_forward_and_their_own_words_change_nothing(shop: Counter) -> None:
    """P4, P20."""
    plain = shop.office.remedies.offers(shop.log(cause=Cause.ORDER), shop.rita).offers
    words = shop.office.remedies.offers(shop.log(cause=Cause.ORDER, wish="a red balloon"), shop.rita).offers
    money = shop.office.remedies.offers(shop.log(cause=Cause.ORDER, wish="money"), shop.rita).offers
    assert words == plain
    assert money != plain
    assert money[0].kind in (Kind.REFUND, Kind.COMP, Kind.DISCOUNT, Kind.CORRECTION)


def test_words_for_what_nobody_caused_claim_no_mistake(shop: Counter) -> None:
    """P24: a tired child, not to their taste."""
    for cause in (Cause.KIND, Cause.TASTE):
        for offer in shop.office.remedies.offers(shop.log(cause=cause), shop.rita).offers:
            said = " ".join((offer.label, *offer.why)).casefold()
            assert not any(word in said for word in ("mistake", "our fault", "we got", "wrong"))


def test_no_offer_of_money_is_more_than_the_ticket(shop: Counter) -> None:
    moment = shop.log(cause=Cause.QUALITY, ticket_total=usd("1.00"))
    for offer in shop.office.remedies.offers(moment, shop.staff["Maya"]).offers:
        if offer.kind in (Kind.COMP, Kind.REFUND, Kind.DISCOUNT) and offer.value is not None:
            assert offer.value <= usd("1.00")


def test_a_budget_that_is_used_up_marks_what_asks(shop: Counter) -> None:
    """P12."""
    shop.budget("0.10")
    offers = shop.office.remedies.offers(shop.log(cause=Cause.ORDER), shop.rita).offers
    assert [offer.needs_approval for offer in offers if offer.cost is not None and offer.cost > usd("0.10")] == [
        True for offer in offers if offer.cost is not None and offer.cost > usd("0.10")
    ]
    assert not offers[-1].needs_approval


def test_each_answer_is_a_row_with_its_parts_and_a_little_more(shop: Counter) -> None:
    """P20, P22: the first part is the row, the others can be chosen one by one."""
    found = shop.office.remedies.offers(shop.log(cause=Cause.ORDER, wish="a red balloon"), shop.rita)
    first, nothing = found.offers[0], found.offers[-1]
    assert (first.key, first.choice, first.title) == ("make-again-plus", "fresh", "Make it again, first in line")
    assert first.sub == "Fresh, before anyone else in the queue."
    assert [(part.spec, part.label) for part in first.parts] == [
        ("remake:category:Coffee", "Coffee"),
        ("voucher:category:Pastry", "Pastry next time"),
    ]
    assert first.value == usd("6.60")
    assert [part.value for part in first.parts] == [usd("3.40"), usd("3.20")]
    assert (nothing.key, nothing.choice) == ("sorry", "heart")
    assert [(part.spec, part.label) for part in found.little_more] == [
        ("voucher:category:Pastry", "Pastry next time"),
        ('extra:"goes first"', "Goes first next time"),
    ]
    assert found.said_wish == "a red balloon"


def test_a_part_says_what_must_still_be_said(shop: Counter) -> None:
    out = shop.office.remedies.offers(shop.log(cause=Cause.OUT), shop.rita).offers
    wait = shop.office.remedies.offers(shop.log(cause=Cause.WAIT), shop.rita).offers
    asks = {offer.key: offer.parts[0].ask for offer in (*out, *wait)}
    assert asks == {
        "else-free": None, "upgrade": "item", "next-time": None, "sorry": None, "on-us": None, "money-off": "amount",
    }  # fmt: skip


def test_not_to_pay_and_to_be_paid_back_look_different_on_the_turned_screen(shop: Counter) -> None:
    """P21: who cannot read the words chooses by the picture."""
    looks: dict[str, set[Kind]] = {}
    for cause in Cause:
        for offer in shop.office.remedies.offers(shop.log(cause=cause), shop.rita).offers:
            looks.setdefault(offer.choice, set()).add(offer.kind)
    assert looks["bill"] == {Kind.COMP}
    assert {Kind.REFUND, Kind.DISCOUNT} & looks["money"]


def test_somebody_very_upset_gets_something_for_next_time_on_top(shop: Counter) -> None:
    """P20: it says so; little and quite change nothing, and who only wants to be heard is only heard."""

    def gives(**facts: Any) -> dict[str, tuple[str, ...]]:
        found = shop.office.remedies.offers(shop.log(cause=Cause.QUALITY, **facts), shop.rita).offers
        return {offer.key: offer.give for offer in found}

    plain = gives()
    assert gives(upset="little") == gives(upset="quite") == plain
    assert gives(upset="very", wish="heard") == gives(wish="heard")
    very = gives(upset="very")
    assert list(very) == list(plain)
    for key, give in very.items():
        assert give == (plain[key] if key == "sorry" else (*plain[key], "voucher:category:Pastry")), key
    first = shop.office.remedies.offers(shop.log(cause=Cause.QUALITY, upset="very"), shop.rita).offers[0]
    assert first.label == "Make it again, and Pastry next time"
    assert first.why[-1] == "They are very upset, so a little more"
    assert first.title == "Make it again"


def test_being_very_upset_never_makes_an_answer_ask_for_a_yes(shop: Counter) -> None:
    """P20: within the limits first; what goes on top by itself is left out where only that would ask."""
    from pos_recovery.domain.people import Role

    shop.limit(Role.STAFF, per_remedy="5.00")
    maya = shop.staff["Maya"]
    plain = shop.office.remedies.offers(shop.log(cause=Cause.QUALITY), maya).offers
    very = shop.office.remedies.offers(shop.log(cause=Cause.QUALITY, upset="very"), maya).offers
    assert [(one.key, one.needs_approval) for one in very] == [(one.key, one.needs_approval) for one in plain]
    assert very[0].give == plain[0].give
