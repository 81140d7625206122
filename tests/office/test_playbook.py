"""The playbook: the owner chooses what is offered; it holds at once, and the trade's own is never lost."""

from __future__ import annotations

import uuid
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.playbook import PlayView
from pos_recovery.domain.views.remedies import OfferView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import AddToPlaybook, ResetPlaybook, SetPlaybook
from tests.office.bakery import Counter, staff_of, usd, where
from tests.office.conftest import Refused

TRADES = ["on-us", "next-time", "money-off", "sorry"]  # the bakery's own answers to a long wait


def choose(shop: Counter, *texts: str, cause: Cause = Cause.WAIT, by: str = "Rita", on_top: bool = False) -> PlayView:
    """The owner's own answers."""
    asked = SetPlaybook(actor=shop.staff[by], cause=cause, texts=texts, on_top=on_top)
    return shop.office.playbook.set(asked).receipt


def texts(view: PlayView) -> list[str]:
    """The answers as `playbook set` takes them."""
    return [one.text for one in view.answers]


def offered(shop: Counter, by: str = "Rita", **facts: Any) -> tuple[OfferView, ...]:
    """What the counter offers for a long wait."""
    moment = shop.log(cause=Cause.WAIT, **facts)
    return shop.office.remedies.offers(moment, shop.staff[by]).offers


def keys(offers: tuple[OfferView, ...]) -> list[str]:
    """Their keys, in order."""
    return [offer.key for offer in offers]


def test_the_owners_answers_are_offered_at_once_in_their_order_with_words_and_no_gift_last(shop: Counter) -> None:
    """P8, P20: order, an amount, an item, several parts, words."""
    assert keys(offered(shop)) == TRADES
    view = choose(shop, "next-time", "discount:3.00", "remake:FLAT*2+voucher:CINN", 'extra:"a seat by the window"')
    offers = offered(shop)
    assert keys(offers) == texts(view) == [
        "next-time", "discount:3.00", "remake:FLAT*2+voucher:CINN", 'extra:"a seat by the window"', "sorry",
    ]  # fmt: skip
    assert [offer.title for offer in offers] == [
        "Something for next time", "Money off, $3.00", "Flat white, made again", "A seat by the window", "No gift",
    ]  # fmt: skip
    assert offers[2].sub == "They get what they came for, fresh."
    assert offers[2].label == "2 x Flat white, made again, and Cinnamon bun, for next time"
    assert (offers[2].value, offers[2].cost) == (usd("9.40"), usd("2.17"))
    assert offers[1].why == ("This shop’s own answer", "Less to pay today")
    assert all(offer.why and offer.sub for offer in offers)
    for offer in offers:
        given = shop.give(*offer.give)
        assert (given.value, given.cost) == (offer.value, offer.cost)


def test_the_amount_may_be_left_to_the_counter(shop: Counter) -> None:
    choose(shop, "refund", "voucher", "upgrade", "comp")
    asks = {offer.key: offer.parts[0].ask for offer in offered(shop)}
    assert asks == {"refund": "amount", "voucher": "amount", "upgrade": "item", "comp": "amount", "sorry": None}


def test_a_number_that_is_an_item_is_never_taken_for_an_amount(shop: Counter, tmp_path: Path) -> None:
    """A till may number its items: 1042 is a tart, not 1,042 dollars."""
    from pos_recovery.office.commands import ImportFile

    menu = tmp_path / "menu.csv"
    menu.write_text("sku,name,category,price,cost,tax_rate,alcohol\n1042,Tart,Pastry,2.00,0.50,13,no\n")
    shop.office.menu.read_file(ImportFile(actor=shop.rita, file=menu))
    choose(shop, "comp:1042")
    first = offered(shop)[0]
    assert (first.title, first.value, first.item, first.named) == ("Tart, not charged", usd("2.00"), "1042", "Tart")
    assert first.parts[0].ready is not None
    assert first.parts[0].ready.sku == "1042"


def test_one_more_is_the_last_before_no_gift_and_the_trades_stay_before_it(shop: Counter) -> None:
    asked = AddToPlaybook(actor=shop.rita, cause=Cause.WAIT, text="voucher:5.00")
    view = shop.office.playbook.add(asked).receipt
    assert view.own
    assert texts(view) == ["on-us", "next-time", "money-off", "voucher:5.00", "sorry"] == keys(offered(shop))


def test_the_trades_own_comes_back_and_other_causes_never_changed(shop: Counter) -> None:
    before = shop.office.playbook.all(shop.rita)
    choose(shop, "discount:3.00")
    choose(shop, on_top=True)
    after = shop.office.playbook.all(shop.rita)
    assert [one for one in after if one.cause is not Cause.WAIT] == [
        one for one in before if one.cause is not Cause.WAIT
    ]
    shop.office.playbook.reset(ResetPlaybook(actor=shop.rita, cause=Cause.WAIT))
    assert shop.office.playbook.all(shop.rita) == before
    assert keys(offered(shop)) == TRADES


def test_what_was_offered_before_stays_readable_and_a_given_remedy_never_changes(shop: Counter) -> None:
    """From now on, never backwards: each choice is a line of its own in the journal."""
    given = shop.give("discount:3.00")
    for amount in ("3.00", "4.00"):
        choose(shop, f"discount:{amount}")
    assert shop.office.moments.show(shop.rita, given.moment).remedies[0].value == usd("3.00")
    today = date(2026, 11, 12)
    told = [entry for entry in shop.office.upkeep.journal(shop.rita, today, today) if entry.kind == "playbook-set"]
    assert [dict(entry.facts) for entry in told] == [{"cause": "wait"}] * 2


def test_a_little_more_is_the_owners_too(shop: Counter) -> None:
    """The chips on Remedy: what may go on top of any answer of this cause, or nothing."""
    choose(shop, "voucher:CINN", "discount:1.00", on_top=True)
    moment = shop.log(cause=Cause.WAIT)
    found = shop.office.remedies.offers(moment, shop.rita)
    assert [(part.spec, part.label) for part in found.little_more] == [
        ("voucher:CINN", "Cinnamon bun, for next time"), ("discount:1.00", "Money off, $1.00"),
    ]  # fmt: skip
    choose(shop, on_top=True)
    assert shop.office.remedies.offers(moment, shop.rita).little_more == ()
    assert shop.office.remedies.offers(shop.log(cause=Cause.ORDER), shop.rita).little_more != ()


def test_a_wish_ranks_the_owners_answers_and_adds_none(shop: Counter) -> None:
    """P20."""
    choose(shop, "remake:FLAT", "voucher:CINN", "discount:3.00")
    money = offered(shop, wish="money")
    assert keys(money) == ["discount:3.00", "remake:FLAT", "voucher:CINN", "sorry"]
    assert money[0].why[0] == "They asked for money back"
    assert keys(offered(shop, wish="heard")) == ["discount:3.00", "remake:FLAT", "voucher:CINN", "sorry"]


def test_within_the_limits_comes_first_also_of_the_owners(shop: Counter) -> None:
    """P20."""
    choose(shop, "discount:20.00", "discount:3.00")
    assert keys(offered(shop, by="Maya")) == ["discount:3.00", "discount:20.00", "sorry"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("discount:3.001", "bad-amount"), ("discount:-3", "bad-amount"), ("discount:0.00", "bad-amount"),
        ("discount:1e9", "bad-amount"), ("discount:99999999", "bad-amount"), ("free-item:GONE", "unknown-item"),
        ("voucher:category:Shoes", "unknown-item"), ("upgrade:FLAT/GONE", "unknown-item"), ("voucher:WINE", "alcohol"),
        ("remake:FLAT+voucher:WINE", "alcohol"), ("remake", "bad-spec"), ("gold:7", "bad-spec"),
        ("discount:3.00*51", "bad-spec"), ("discount+voucher", "bad-spec"), ("voucher:5.00+sorry", "bad-spec"),
        ("void:FLAT", "not-a-remedy"), ("not-made", "not-a-remedy"), ("", "bad-spec"), ("\u202e", "bad-spec"),
    ],
)  # fmt: skip
def test_what_cannot_be_given_is_refused_and_nothing_changes(
    shop: Counter, refused: Refused, text: str, code: str
) -> None:
    """P6, P19, P40."""
    choose(shop, "discount:3.00")
    with refused(code):
        choose(shop, "voucher:5.00", text)
    with refused(code):
        shop.office.playbook.add(AddToPlaybook(actor=shop.rita, cause=Cause.WAIT, text=text))
    assert keys(offered(shop)) == ["discount:3.00", "sorry"]


def test_for_somebody_ill_or_hurt_there_is_no_gift_to_choose_p7(shop: Counter, refused: Refused) -> None:
    for change in (choose, lambda shop, *texts, cause: choose(shop, *texts, cause=cause, on_top=True)):
        with refused("usage") as facts:
            change(shop, "voucher:5.00", cause=Cause.SAFETY)
        assert "no gift" in facts["what"]
    with refused("usage"):
        shop.office.playbook.reset(ResetPlaybook(actor=shop.rita, cause=Cause.SAFETY))
    assert shop.office.playbook.of(shop.rita, Cause.SAFETY).answers == ()


def test_the_owner_changes_it_a_manager_may_read_it(shop: Counter, refused: Refused) -> None:
    """DECISIONS, "Who may do what"."""
    for name in ("Ines", "Tom", "Maya"):
        with refused("not-allowed"):
            choose(shop, "discount:3.00", by=name)
        with refused("not-allowed"):
            shop.office.playbook.add(AddToPlaybook(actor=shop.staff[name], cause=Cause.WAIT, text="discount:3.00"))
        with refused("not-allowed"):
            shop.office.playbook.reset(ResetPlaybook(actor=shop.staff[name], cause=Cause.WAIT))
    assert texts(shop.office.playbook.of(shop.staff["Ines"], Cause.WAIT)) == TRADES
    for name in ("Tom", "Maya"):
        with refused("not-allowed"):
            shop.office.playbook.all(shop.staff[name])


def test_alcohol_follows_its_switches_from_the_day_they_change(shop: Counter) -> None:
    """P19: at the counter it may be given here; switched off, the answer waits and is not lost."""
    choose(shop, "free-item:WINE", "discount:3.00")
    assert keys(offered(shop)) == ["free-item:WINE", "discount:3.00", "sorry"]
    shop.set("no-alcohol.counter", "on")
    assert keys(offered(shop)) == ["discount:3.00", "sorry"]
    assert [one.problem for one in shop.office.playbook.of(shop.rita, Cause.WAIT).answers] == ["alcohol", None, None]
    shop.set("no-alcohol.counter", "off")
    assert keys(offered(shop)) == ["free-item:WINE", "discount:3.00", "sorry"]


def test_alcohol_beside_an_item_that_is_gone_breaks_nothing(shop: Counter) -> None:
    choose(shop, "remake:WINE+voucher:FLAT", "discount:3.00")
    take_off(shop, "FLAT")
    shop.set("no-alcohol.counter", "on")
    assert keys(offered(shop)) == ["discount:3.00", "sorry"]
    first = shop.office.playbook.of(shop.rita, Cause.WAIT).answers[0]
    assert (first.problem, first.label) == ("alcohol", "Made again: WINE+voucher:FLAT")


def test_an_item_that_left_the_menu_breaks_nothing(shop: Counter) -> None:
    """Its own answer is left out; when none is left, the trade's own are offered."""
    choose(shop, "free-item:FLAT", "discount:3.00")
    choose(shop, "voucher:FLAT", "discount:1.00", on_top=True)
    take_off(shop, "FLAT")
    found = shop.office.remedies.offers(shop.log(cause=Cause.WAIT), shop.rita)
    assert keys(found.offers) == ["discount:3.00", "sorry"]
    assert [part.spec for part in found.little_more] == ["discount:1.00"]
    view = shop.office.playbook.of(shop.rita, Cause.WAIT)
    assert [(one.text, one.problem) for one in view.answers[:2]] == [
        ("free-item:FLAT", "unknown-item"), ("discount:3.00", None),
    ]  # fmt: skip
    choose(shop, "free-item:CINN")
    take_off(shop, "CINN")
    assert keys(offered(shop)) == TRADES


def take_off(shop: Counter, sku: str) -> None:
    """The menu has it no more, as after a file that renames it: the row goes by another SKU from now on."""
    from pos_recovery.domain.facts import Fact, FactKind
    from pos_recovery.store.shop_tables import ItemRow

    with shop.office._room.work() as work:
        key, revision, _ = work.menu()[sku]
        work.tx.update(ItemRow, key, revision, sku=f"{sku}-OLD")
        work.tx.record(Fact(FactKind.MENU_IMPORTED, by=shop.rita.id), work.today)
        work.forget()


def test_another_trade_keeps_what_the_owner_chose_in_its_own_words(shop: Counter) -> None:
    """P8: a trade's answer goes by its name, so it speaks as the new trade does; one it does not have waits."""
    choose(shop, "make-again", "instead", "discount:3.00", cause=Cause.QUALITY)
    shop.set("pack", "garage")
    moment = shop.log(cause=Cause.QUALITY)
    found = shop.office.remedies.offers(moment, shop.rita).offers
    assert [offer.title for offer in found] == ["Do the job again", "Money off, $3.00", "No gift"]


def test_the_same_request_is_answered_once(shop: Counter, refused: Refused) -> None:
    """P91."""
    asked = AddToPlaybook(actor=shop.rita, cause=Cause.WAIT, text="voucher:5.00", request_id=uuid.uuid4())
    first, again = shop.office.playbook.add(asked), shop.office.playbook.add(asked)
    assert first.receipt == again.receipt
    assert texts(shop.office.playbook.of(shop.rita, Cause.WAIT)).count("voucher:5.00") == 1
    with refused("request-id-reused"):
        shop.office.playbook.add(
            AddToPlaybook(actor=shop.rita, cause=Cause.WAIT, text="voucher:6.00", request_id=asked.request_id)
        )


def test_it_is_no_setting_that_settings_show_lists_or_sets(shop: Counter, refused: Refused) -> None:
    before = shop.office.settings.all(shop.rita)
    choose(shop, "discount:3.00")
    assert shop.office.settings.all(shop.rita) == before
    with refused("unknown-setting"):
        shop.set("playbook.wait", "own\nvoucher:WINE")


def test_the_next_counter_to_open_the_shop_offers_the_same(shop: Counter, shop_folder: Path, clock: MovedClock) -> None:
    choose(shop, "discount:3.00")
    with open_office(where(shop_folder, clock)) as office:
        other = Counter(office, clock, staff_of(office))
        assert keys(offered(other)) == ["discount:3.00", "sorry"]


_ANY = ("on-us", "make-again", "discount:3.00", "discount", "comp:FLAT*2", "voucher:CINN", "remake:LATT+voucher:5.00",
        "free-item:WINE", 'extra:"goes first"', "correction:1.00", "upgrade:FLAT/LATT")  # fmt: skip


@given(
    chosen=st.lists(st.sampled_from(_ANY), min_size=1, max_size=4, unique=True),
    wish=st.sampled_from([None, "fix", "money", "next-time", "heard", "a red balloon"]),
    upset=st.sampled_from([None, "little", "quite", "very"]),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_chosen_no_gift_is_last_and_nobody_gets_less_for_being_upset(
    shop: Counter, chosen: list[str], wish: str | None, upset: str | None
) -> None:
    """P20: every answer stays, within the limits first; somebody very upset is never offered less or asked more."""
    shop.limit(Role.STAFF, per_remedy="6.00")
    choose(shop, *chosen)
    calm = {offer.key: offer for offer in offered(shop, by="Maya", wish=wish)}
    offers = offered(shop, by="Maya", wish=wish, upset=upset)
    assert keys(offers)[-1] == "sorry"
    assert set(keys(offers)) == {*chosen, "sorry"}
    asks = [offer.needs_approval for offer in offers[:-1]]
    assert asks == sorted(asks)
    for offer in offers:
        assert offer.give[: len(calm[offer.key].give)] == calm[offer.key].give
        assert offer.needs_approval is calm[offer.key].needs_approval
        assert offer.why
        if upset != "very":
            assert offer == calm[offer.key]
