"""What the screen knows before the tap: the same that `give` decides, and nothing is written."""

from __future__ import annotations

import uuid

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Ending
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.policy import Why
from pos_recovery.domain.views.remedies import Weighed
from pos_recovery.office.commands import EndMoment
from tests.office.bakery import Counter, specs, usd
from tests.office.conftest import Refused


def weigh(shop: Counter, *wanted: str, by: Actor | None = None, moment: uuid.UUID | None = None) -> Weighed:
    """Weigh parts for a moment."""
    who = by or shop.staff["Maya"]
    return shop.office.remedies.weigh(moment or shop.log(who), who, specs(*wanted))


def test_inside_the_limit_it_is_granted_and_says_what_will_be_left(shop: Counter) -> None:
    """P10: before and after, as `give` answers."""
    shop.budget("30.00", per="day")
    moment = shop.log(shop.staff["Maya"])
    weighed = weigh(shop, "remake:FLAT", "voucher:CINN", moment=moment)
    assert (weighed.value, weighed.cost, weighed.about) == (usd("6.30"), usd("1.51"), False)
    assert (weighed.why, weighed.stopped, weighed.sentence, weighed.approvers) == (None, False, None, ())
    assert [(one.per.value, one.left.text) for one in weighed.before.shop] == [("day", "30.00"), ("month", "640.00")]
    given = shop.give("remake:FLAT", "voucher:CINN", by=shop.staff["Maya"], moment=moment)
    assert weighed.after == given.left


def test_nothing_is_written_by_weighing(shop: Counter) -> None:
    moment = shop.log(shop.staff["Maya"])
    before = shop.office.token()
    weigh(shop, "discount:400.00", moment=moment)
    assert shop.office.token() == before
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_over_the_limit_it_says_by_how_much_and_who_can_say_yes(shop: Counter) -> None:
    """P11, P25: exact to the cent."""
    assert weigh(shop, "discount:15.00").why is None
    weighed = weigh(shop, "discount:24.00")
    assert (weighed.why, weighed.over, weighed.stopped) == (Why.OVER_LIMIT, usd("9.00"), False)
    assert [face.name for face in weighed.approvers] == ["Ines", "Rita"]
    assert [face.pin_digits for face in weighed.approvers] == [6, 6]
    assert weighed.sentence == "That is $9.00 over your limit. Ines or Rita can say yes."
    assert weighed.may_give == usd("15.00")


def test_what_was_given_before_counts_against_what_may_be_given(shop: Counter) -> None:
    """P14."""
    given = shop.give("discount:10.00", by=shop.staff["Maya"])
    weighed = weigh(shop, "discount:6.00", moment=given.moment)
    assert (weighed.may_give, weighed.over) == (usd("5.00"), usd("1.00"))
    assert weigh(shop, "discount:6.00", by=shop.rita, moment=given.moment).may_give == usd("630.00")


def test_a_budget_that_is_used_up_asks_or_stops(shop: Counter) -> None:
    """P12."""
    shop.budget("4.00", per="day")
    asks = weigh(shop, "discount:8.50")
    assert (asks.why, asks.over) == (Why.BUDGET_USED_UP, usd("4.50"))
    assert asks.sentence == "Over today’s budget by $4.50. Ines or Rita can say yes."
    shop.budget("4.00", per="day", when_used_up="stop")
    stops = weigh(shop, "discount:8.50")
    assert (stops.why, stops.over, stops.stopped, stops.approvers) == (None, usd("4.50"), True, ())
    assert stops.sentence is not None
    assert stops.sentence.startswith("Over today’s budget by $4.50, and the owner chose to stop there.")
    assert not weigh(shop, "sorry").stopped


def test_a_second_remedy_on_the_ticket_says_what_was_given(shop: Counter) -> None:
    """P15."""
    ben = shop.staff["Ben"]
    shop.give("remake:FLAT", by=ben, moment=shop.log(ben, ticket="1042"))
    weighed = weigh(shop, "remake:FLAT", moment=shop.log(ticket="1042"))
    assert weighed.why is Why.ALREADY_MADE_RIGHT
    assert weighed.sentence == "Already made right at 14:32 by Ben: Flat white. Ines or Rita can say yes."


def test_nobody_here_may_say_yes_to_more_than_any_limit(shop: Counter) -> None:
    shop.limit(Role.OWNER, per_remedy="100.00")
    weighed = weigh(shop, "discount:150.00")
    assert (weighed.stopped, weighed.approvers) == (True, ())
    assert weighed.sentence is not None
    assert "nobody here may say yes" in weighed.sentence


def test_a_face_is_enough_up_to_the_small_amount(shop: Counter) -> None:
    """P25: 5.00; above it the PIN, and the answer is there all the same."""
    maya = shop.office.people.sign_in("Maya", None)
    assert not weigh(shop, "discount:5.00", by=maya).needs_pin
    weighed = weigh(shop, "discount:5.01", by=maya)
    assert (weighed.needs_pin, weighed.why) == (True, None)
    assert not weigh(shop, "discount:5.01").needs_pin


def test_above_an_amount_a_few_words_are_wanted(shop: Counter) -> None:
    shop.limit(Role.STAFF, note_above="3.00")
    assert not weigh(shop, "discount:3.00").needs_note
    assert weigh(shop, "discount:3.01").needs_note


@pytest.mark.parametrize(
    ("wanted", "setting"),
    [
        (("discount:24.00",), {}),
        (("discount:14.99", "voucher:0.02"), {}),
        (("comp:SOUP*2", "extra"), {}),
        (("correction:400.00",), {"correction-asks-above": "20.00"}),
        (("voucher:WINE",), {}),
        (("remake:NONE",), {}),
        (("refund:9.00",), {}),
    ],
)
def test_give_decides_as_it_was_weighed(shop: Counter, wanted: tuple[str, ...], setting: dict[str, str]) -> None:
    """P11, P12: the screen never promises what the tap refuses, nor the other way round."""
    for key, value in setting.items():
        shop.set(key, value)
    maya = shop.staff["Maya"]
    moment = shop.log(maya, ticket_total=usd("8.00"))
    try:
        weighed = weigh(shop, *wanted, moment=moment)
        said = "granted" if weighed.why is None else weighed.why.value
    except Refusal as refused:
        said = refused.code
    try:
        shop.give(*wanted, by=maya, moment=moment)
        done = "granted"
    except Refusal as refused:
        done = str(refused.facts["why"]) if refused.code == "needs-approval" else refused.code
    assert said == done


def test_what_cannot_be_weighed_is_refused(shop: Counter, refused: Refused) -> None:
    with refused("unknown-moment"):
        weigh(shop, "sorry", moment=uuid.uuid4())
    with refused("bad-spec"):
        weigh(shop)
    slip = shop.log()
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=slip, ending=Ending.MISTAKE))
    with refused("already-closed"):
        weigh(shop, "sorry", moment=slip)
