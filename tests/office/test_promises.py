"""Nobody who may say yes is there: what was asked is kept as a promise, and given with a later yes, or not at all."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Ending, MomentState
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.remedy import Kind, Spec
from pos_recovery.office.commands import ChangePerson, Promise, SayYes
from tests.office.bakery import Counter, specs, usd
from tests.office.conftest import Refused

OVER = "discount:20.00"


def test_what_was_asked_waits_and_nothing_is_given(shop: Counter) -> None:
    """P30: no voucher, no budget moves, the moment stays unfinished, on every counter, and says so."""
    moment = shop.log(shop.staff["Maya"])
    made = shop.promise(OVER, "voucher:CINN", moment=moment)
    assert (made.asked_by, made.state, made.why, made.value.text) == (
        "Maya",
        PromiseState.WAITING,
        "over-limit",
        "23.20",
    )
    assert made.over is not None
    assert made.over.text == "8.20"
    assert [(part.kind.value, part.value.text) for part in made.parts] == [("discount", "20.00"), ("voucher", "3.20")]
    shown = shop.office.moments.show(shop.rita, moment)
    assert (shown.remedies, shown.promises, shown.state) == ((), (made,), MomentState.OPEN)
    assert shop.money() == ("0.00", "0.00", "640.00")
    assert [(one.id, one.promised) for one in shop.office.moments.waiting()] == [(moment, True)]
    assert shop.promised() == [made]
    assert shop.office.reports.overview(shop.rita, 30).promises == 1


def test_a_yes_gives_exactly_that_in_one_press(shop: Counter) -> None:
    """P26: the asker stays the giver, what they wrote down goes along, and the moment has its ending."""
    made = shop.promise(OVER, "voucher:CINN", note="their anniversary", good_until=date(2026, 12, 24))
    shop.goto("2026-11-13T09:05:00-05:00")
    answered = shop.yes(made)
    remedy = answered.remedy
    assert remedy is not None
    assert (remedy.given_by, remedy.approved_by, remedy.own_approval) == ("Maya", "Ines", False)
    assert (remedy.value, remedy.cost, remedy.parts) == (made.value, made.cost, made.parts)
    assert remedy.vouchers[0].good_until == date(2026, 12, 24)
    said = answered.promise
    assert (said.state, said.answered_by, said.remedy) == (PromiseState.GIVEN, "Ines", remedy.id)
    shown = shop.office.moments.show(shop.rita, made.moment)
    assert (shown.ending, [one.id for one in shown.remedies]) == (Ending.PUT_RIGHT, [remedy.id])
    assert shop.money() == ("20.00", "0.85", "619.15")
    assert shop.promised() == []
    assert shop.office.moments.waiting() == ()


def test_a_no_keeps_its_reason_and_gives_nothing(shop: Counter, refused: Refused) -> None:
    """It stays readable with the moment, which is still unfinished."""
    made = shop.promise()
    with refused("reason-needed"):
        shop.no(made, reason=" ")
    assert shop.no(made).remedy is None
    shown = shop.office.moments.show(shop.rita, made.moment)
    (said,) = shown.promises
    assert (said.state, said.answered_by, said.reason) == (PromiseState.REFUSED, "Ines", "too much")
    assert (shown.state, shown.remedies, shop.promised()) == (MomentState.OPEN, (), [])
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_an_answer_is_given_once(shop: Counter, refused: Refused) -> None:
    """A second yes, a yes after a no and a no after a yes change nothing and say who answered."""
    first, second = shop.promise(), shop.promise()
    shop.yes(first)
    shop.no(second)
    for promise, state in ((first, "given"), (second, "refused")):
        for answer in (shop.yes, shop.no):
            with refused("already-closed") as facts:
                answer(promise, by="Rita")
            assert (facts["state"], facts["by"]) == (state, "Ines")
    with refused("unknown-approval"):
        shop.office.promises.say_yes(SayYes(actor=shop.rita, promise=uuid.uuid4()))
    assert shop.money() == ("20.00", "0.00", "620.00")


def test_the_same_request_gets_the_first_answer(shop: Counter, refused: Refused) -> None:
    """P91: for the promise, the yes and the no alike."""
    maya, moment, request = shop.staff["Maya"], shop.log(), uuid.uuid4()
    made = shop.promise(moment=moment, request_id=request)
    assert shop.promise(moment=moment, request_id=request) == made
    assert shop.promised() == [made]
    with refused("request-id-reused"):
        shop.give(OVER, by=maya, moment=moment, yes="Ines", request=request)
    request = uuid.uuid4()
    assert shop.yes(made, request=request) == shop.yes(made, request=request)
    with refused("request-id-reused"):
        shop.no(made, request=request)
    other, request = shop.promise(), uuid.uuid4()
    assert shop.no(other, request=request) == shop.no(other, request=request)
    assert shop.money() == ("20.00", "0.00", "620.00")


@pytest.mark.parametrize(("name", "code"), [("Maya", "own-approval"), ("Ben", "not-allowed"), ("Tom", "not-allowed")])
def test_neither_the_giver_nor_staff_nor_a_lead_answer(shop: Counter, refused: Refused, name: str, code: str) -> None:
    """P28; and it goes on waiting."""
    made = shop.promise()
    with refused(code):
        shop.yes(made, by=name)
    with refused("not-allowed"):
        shop.no(made, by=name)
    with refused("not-allowed"):
        shop.office.promises.waiting(shop.staff[name])
    assert shop.promised() == [made]


def test_a_face_alone_says_nothing(shop: Counter, refused: Refused) -> None:
    """P25: who answers has just typed a PIN."""
    made = shop.promise()
    ines = shop.staff["Ines"]
    with refused("usage"):
        shop.office.promises.say_yes(SayYes(actor=Actor(ines.id, "Ines", ines.role, confirmed=False), promise=made.id))


def test_somebody_who_left_a_second_ago_answers_nothing(shop: Counter, refused: Refused) -> None:
    """They had signed in before."""
    made = shop.promise()
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Ines", enabled=False))
    with refused("not-allowed"):
        shop.yes(made)
    with refused("not-allowed"):
        shop.no(made)
    assert shop.yes(made, by="Rita").promise.answered_by == "Rita"


def test_a_manager_whose_limits_do_not_cover_it_says_no_yes_to_it(shop: Counter, refused: Refused) -> None:
    """The same rule as at the counter."""
    made = shop.promise("discount:75.01")
    with refused("not-allowed"):
        shop.yes(made)
    assert shop.yes(made, by="Rita").remedy is not None


def test_nobody_answers_their_own_while_another_could(shop: Counter, refused: Refused) -> None:
    """P28: where only one is left it is marked as their own."""
    made = shop.promise("discount:80.00", by="Ines")
    with refused("own-approval") as facts:
        shop.yes(made)
    assert facts["approvers"] == ["Rita"]
    shop.budget("1.00")
    mine = shop.promise("discount:2.00", by="Rita")
    with refused("own-approval"):
        shop.yes(mine, by="Rita")
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Ines", enabled=False))
    own = shop.yes(mine, by="Rita").remedy
    assert own is not None
    assert own.own_approval


def test_a_used_code_is_answered_by_a_lead_too(shop: Counter) -> None:
    """P33."""
    code = shop.voucher("5.00")
    shop.redeem(code)
    shop.give("discount:1.00", moment=shop.log(after_voucher=code))
    made = shop.promise("discount:1.00", moment=shop.log(after_voucher=code))
    assert made.why == "used-code"
    assert shop.yes(made, by="Tom").promise.answered_by == "Tom"


def test_what_nobody_has_to_say_yes_to_is_given_at_once(shop: Counter, refused: Refused) -> None:
    with refused("usage") as facts:
        shop.promise("discount:5.00")
    assert facts["state"] == "granted"


def test_what_nobody_here_may_say_yes_to_is_no_promise(shop: Counter, refused: Refused) -> None:
    """DECISIONS: over the limit of everybody, or a budget that stops; nobody shall wait for a yes that cannot come."""
    shop.limit(Role.OWNER, per_remedy="100.00")
    with refused("over-limit"):
        shop.promise("discount:100.01")
    shop.budget("1.00", when_used_up="stop")
    with refused("budget-used-up"):
        shop.promise("discount:2.00")
    assert shop.promised() == []


def test_a_promise_needs_the_pin_and_the_words_that_a_give_needs(shop: Counter, refused: Refused) -> None:
    """P25."""
    maya = shop.staff["Maya"]
    by_face = Actor(maya.id, "Maya", maya.role, confirmed=False)
    with refused("usage"):
        shop.office.promises.make(Promise(actor=by_face, moment=shop.log(), specs=specs(OVER)))
    shop.limit(Role.STAFF, per_remedy="15.00", note_above="10.00")
    with refused("reason-needed"):
        shop.promise()
    shop.limit(Role.STAFF, per_remedy="15.00", note_above=None)
    made = shop.promise()
    shop.limit(Role.STAFF, per_remedy="15.00", note_above="10.00")
    assert shop.yes(made).remedy is not None  # what is asked of the next give is not asked of this one any more


def test_what_something_costs_us_goes_along_as_it_was_said(shop: Counter, refused: Refused) -> None:
    """A manager may say it, of one part."""
    soup = Spec(Kind.COMP, sku="SOUP", qty=20, cost=usd("12.34"))
    asked = Promise(actor=shop.staff["Ines"], moment=shop.log(), specs=(soup,))
    made = shop.office.promises.make(asked).receipt
    assert made.cost.text == "12.34"
    remedy = shop.yes(made, by="Rita").remedy
    assert remedy is not None
    assert (remedy.given_by, remedy.cost.text) == ("Ines", "12.34")
    with refused("usage"):
        shop.office.promises.make(replace(asked, moment=shop.log(), specs=(soup, *specs(OVER))))


_WANTED = st.one_of(
    st.integers(1, 9000).map(lambda cents: f"discount:{cents // 100}.{cents % 100:02}"),
    st.sampled_from(["comp:BDAY", "voucher:BDAY*2", 'extra:"goes first"', "upgrade:ESPR/LATT", "refund:16.00"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_WANTED, max_size=3), st.lists(st.sampled_from(["yes", "no"]), min_size=1, max_size=3))
def test_whatever_is_promised_the_first_answer_counts_and_no_other(
    shop: Counter, wanted: list[str], answers: list[str]
) -> None:
    """P26, P30: what it costs is what was asked; budgets and journal are verified when the test is over."""
    made = shop.promise(*wanted, "discount:15.01")
    spent, held, _ = (usd(text) for text in shop.money())
    given_now = []
    for place, answer in enumerate(answers):
        if place:
            with pytest.raises(Refusal, match="already-closed"):
                shop.yes(made, by="Rita") if answer == "yes" else shop.no(made)
        elif answer == "yes":
            given_now.append(shop.yes(made, by="Rita").remedy)
        else:
            shop.no(made)
    after_spent, after_held, _ = (usd(text) for text in shop.money())
    moved = (after_spent + after_held) - (spent + held)
    assert moved == (made.cost if given_now else usd("0.00"))
    assert [one is not None and (one.value, one.cost, one.parts) for one in given_now] in (
        [], [(made.value, made.cost, made.parts)],
    )  # fmt: skip


def test_all_of_it_is_told_to_the_journal(shop: Counter) -> None:
    """P73: every column of a promise is rebuilt from the journal when this test is over."""
    shop.yes(shop.promise('extra:"their song"', OVER, note="words"))
    shop.no(shop.promise())
    shop.promise()
    shop.office.upkeep.verify()
