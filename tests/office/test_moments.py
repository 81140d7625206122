"""Unhappy moments: logged in a second, ended by somebody, taken back when it was a slip."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from pos_recovery.domain.moment import Cause, Channel, Ending, MomentState
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.office.commands import AddPerson, ChangeCause, EndMoment, ReopenMoment
from pos_recovery.office.moment_views import MomentFilter
from tests.office.bakery import Counter, at, usd
from tests.office.conftest import Refused

EVERYTHING = MomentFilter(mistakes_too=True)


def end(shop: Counter, moment: uuid.UUID, ending: Ending = Ending.HEARD, by: str = "Rita") -> MomentView:
    """End a moment."""
    return shop.office.moments.end(EndMoment(actor=shop.staff[by], moment=moment, ending=ending)).receipt


def today(shop: Counter, wanted: MomentFilter | None = None, by: str = "Rita") -> list[uuid.UUID]:
    """Today's moments."""
    found = shop.office.moments.between(shop.staff[by], None, None, wanted or MomentFilter())
    return [one.id for one in found]


@pytest.mark.parametrize("cause", list(Cause))
def test_a_cause_and_nothing_else_is_a_moment(shop: Counter, cause: Cause) -> None:
    """P3: no name, no ticket, no text; P25: no PIN."""
    maya = shop.office.people.sign_in("Maya", None)
    moment = shop.office.moments.show(shop.rita, shop.log(maya, cause))
    assert (moment.cause, moment.logged_by, moment.confirmed, moment.state) == (cause, "Maya", False, MomentState.OPEN)
    assert (moment.said, moment.ticket, moment.customer, moment.ending, moment.our_fault) == (None,) * 5


def test_the_customers_own_words_are_kept_as_said(shop: Counter) -> None:
    """P4, P91: whatever they look like."""
    said = "„Kalt!“ <b>&amp; teuer</b>\n=1+1 🥐 עברית"
    moment = shop.log(said=said, wish="Money", upset="very", our_fault="unclear", ticket=" 1042 ", party=4)
    seen = shop.office.moments.show(shop.rita, moment)
    assert (seen.said, seen.wish, seen.upset, seen.our_fault) == (said, "money", "very", "unclear")
    assert (seen.ticket, seen.party) == ("1042", 4)


def test_an_online_moment_is_the_same_moment_with_a_link(shop: Counter) -> None:
    """P5."""
    moment = shop.log(channel=Channel.REVIEW, link="https://example.org/r/1", said="Never again")
    assert shop.office.moments.show(shop.rita, moment).link == "https://example.org/r/1"


def test_what_cannot_be_true_is_refused(shop: Counter, refused: Refused) -> None:
    for facts in ({"upset": "furious"}, {"our_fault": "maybe"}, {"party": 0}, {"party": 1_000}):
        with refused("usage"):
            shop.log(**facts)
    with refused("bad-amount"):
        shop.log(ticket_total=usd("-1.00"))


def test_when_it_happened_lies_in_the_last_thirty_days(shop: Counter, refused: Refused) -> None:
    """DECISIONS: `--at` is when it happened; the business day follows it."""
    now = shop.clock.now()
    for wrong in (now + timedelta(seconds=1), now - timedelta(days=30, seconds=1)):
        with refused("bad-date"):
            shop.log(at=wrong)
    shop.log(at=now)
    shop.log(at=now - timedelta(days=30))
    late = shop.log(at=at("2026-11-12T03:30:00-05:00"))
    yesterday = date(2026, 11, 11)
    found = shop.office.moments.between(shop.rita, yesterday, yesterday, MomentFilter())
    assert [one.id for one in found] == [late]


def test_a_slip_is_taken_back_by_the_same_person_within_two_minutes(shop: Counter, refused: Refused) -> None:
    """P9: also with only a name; at two minutes sharp still, a second later not."""
    maya = shop.office.people.sign_in("Maya", None)
    moments = [shop.log(maya) for _ in range(3)]
    command = [EndMoment(actor=maya, moment=moment, ending=Ending.MISTAKE) for moment in moments]
    shop.office.moments.end(command[0])
    shop.clock.move(shop.clock.now() + timedelta(minutes=2))
    shop.office.moments.end(command[1])
    shop.clock.move(shop.clock.now() + timedelta(seconds=1))
    with refused("too-late"):
        shop.office.moments.end(command[2])
    with refused("not-allowed"):
        end(shop, moments[2], Ending.MISTAKE, by="Ben")


def test_a_lead_takes_slips_back_until_day_end(shop: Counter, refused: Refused) -> None:
    """P9: 04:00."""
    first, second = shop.log(shop.staff["Maya"]), shop.log(shop.staff["Maya"])
    shop.goto("2026-11-13T03:59:59-05:00")
    end(shop, first, Ending.MISTAKE, by="Tom")
    shop.goto("2026-11-13T04:00:00-05:00")
    for name in ("Tom", "Ines", "Rita"):
        with refused("too-late"):
            end(shop, second, Ending.MISTAKE, by=name)


def test_a_slip_stands_in_the_journal_and_in_no_list_but_all(shop: Counter) -> None:
    """P9, DECISIONS "When a moment ends"."""
    slip, kept = shop.log(), shop.log()
    end(shop, slip, Ending.MISTAKE)
    assert today(shop) == [kept]
    assert set(today(shop, EVERYTHING)) == {slip, kept}
    assert [one.id for one in shop.office.moments.unfinished(shop.rita)] == [kept]
    day = date(2026, 11, 12)
    assert shop.office.reports.returns(shop.rita, day, day, within_days=60).moments == 1
    kinds = [line.kind for line in shop.office.upkeep.journal(shop.rita, day, day)]
    assert kinds[-3:] == ["moment-logged", "moment-logged", "moment-mistake"]


def test_nothing_is_given_for_a_slip(shop: Counter, refused: Refused) -> None:
    slip = shop.log()
    end(shop, slip, Ending.MISTAKE)
    with refused("already-closed"):
        shop.give("remake:FLAT", moment=slip)
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_another_cause_within_ten_minutes_is_a_new_line_not_a_new_moment(shop: Counter, refused: Refused) -> None:
    """P9."""
    moment = shop.log(cause=Cause.WAIT)
    shop.clock.move(shop.clock.now() + timedelta(minutes=10))
    change = ChangeCause(actor=shop.staff["Ben"], moment=moment, cause=Cause.TASTE)
    assert shop.office.moments.change_cause(change).receipt.cause is Cause.TASTE
    day = date(2026, 11, 12)
    line = shop.office.upkeep.journal(shop.rita, day, day)[-1]
    assert (line.kind, line.facts["before"], line.facts["cause"]) == ("moment-cause", "wait", "taste")
    assert today(shop) == [moment]
    shop.clock.move(shop.clock.now() + timedelta(seconds=1))
    with refused("too-late"):
        shop.office.moments.change_cause(change)


def test_a_moment_is_unfinished_until_it_has_an_ending(shop: Counter, refused: Refused) -> None:
    """P31: on every counter, the oldest first, over day ends."""
    moments = []
    for minute in range(3):
        shop.goto(f"2026-11-12T15:0{minute}:00-05:00")
        moments.append(shop.log(shop.staff["Maya"]))
    shop.goto("2026-11-14T12:00:00-05:00")
    assert [one.id for one in shop.office.moments.unfinished(shop.staff["Ben"])] == moments
    for moment, ending in zip(moments, (Ending.NO_THANKS, Ending.LEFT, Ending.NOT_REACHED), strict=True):
        assert end(shop, moment, ending, by="Ben").ending is ending
    assert shop.office.moments.unfinished(shop.rita) == ()
    with refused("already-closed"):
        end(shop, moments[0])


def test_a_give_ends_the_moment_and_sorry_alone_is_heard(shop: Counter) -> None:
    """P2, P31: "No gift" is a complete moment."""
    given, heard = shop.give("remake:FLAT", "sorry"), shop.give("sorry")
    shown = [shop.office.moments.show(shop.rita, one.moment).ending for one in (given, heard)]
    assert shown == [Ending.PUT_RIGHT, Ending.HEARD]
    assert shop.office.moments.unfinished(shop.rita) == ()


def test_a_sorry_after_a_gift_leaves_the_moment_put_right(shop: Counter) -> None:
    given = shop.give("remake:FLAT")
    shop.give("sorry", moment=given.moment)
    assert shop.office.moments.show(shop.rita, given.moment).ending is Ending.PUT_RIGHT


def test_reopening_keeps_the_first_ending(shop: Counter, refused: Refused) -> None:
    """P51."""
    moment = shop.log()
    with refused("usage"):
        shop.office.moments.reopen(ReopenMoment(actor=shop.rita, moment=moment))
    end(shop, moment, Ending.LEFT)
    again = shop.office.moments.reopen(ReopenMoment(actor=shop.staff["Maya"], moment=moment)).receipt
    assert (again.state, again.ending) == (MomentState.OPEN, None)
    end(shop, moment, Ending.NOT_REACHED)
    from pos_recovery.office.moments import get

    with shop.office._room.look() as look:
        record = get(look, moment)
    assert (record.ending, record.first_ending) == ("not-reached", "left")


def test_staff_see_today_and_managers_any_day(shop: Counter, refused: Refused) -> None:
    """DECISIONS, "Who may do what"."""
    closed = shop.give("sorry").moment
    open_one = shop.log()
    assert set(today(shop, by="Maya")) == {closed, open_one}
    shop.goto("2026-11-13T12:00:00-05:00")
    for name in ("Maya", "Tom"):
        with refused("not-allowed"):
            shop.office.moments.show(shop.staff[name], closed)
        with refused("not-allowed"):
            shop.office.moments.between(shop.staff[name], date(2026, 11, 12), date(2026, 11, 12), MomentFilter())
        with refused("not-allowed"):
            shop.office.moments.between(shop.staff[name], None, None, MomentFilter(search="tea"))
        assert shop.office.moments.show(shop.staff[name], open_one).id == open_one
    assert shop.office.moments.show(shop.staff["Ines"], closed).id == closed


def test_only_staff_of_the_counter_log_and_a_name_alone_does_no_more(shop: Counter, refused: Refused) -> None:
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    with refused("not-allowed"):
        shop.log(shop.office.people.sign_in("Ada", "603817"))
    maya = shop.office.people.sign_in("Maya", None)
    moment = shop.log(maya)
    for asked in (
        lambda: shop.office.moments.end(EndMoment(actor=maya, moment=moment, ending=Ending.HEARD)),
        lambda: shop.office.moments.change_cause(ChangeCause(actor=maya, moment=moment, cause=Cause.WAIT)),
        lambda: shop.office.moments.show(maya, moment),
        lambda: shop.office.moments.unfinished(maya),
    ):
        with refused("usage"):
            asked()


def test_a_moment_is_found_by_either_end_of_its_id(shop: Counter, refused: Refused) -> None:
    """DECISIONS: 8 or more characters; the beginning of a UUIDv7 is time."""
    first, second = shop.log(), shop.log()
    assert shop.office.moments.find(first.hex[-8:]) == first
    assert shop.office.moments.find(str(second)) == second
    with refused("ambiguous-id"):
        shop.office.moments.find(first.hex[:8])
    for text in ("00000000", "zzzzzzzz", first.hex[-7:], ""):
        with refused("unknown-moment"):
            shop.office.moments.find(text)
    with refused("unknown-moment"):
        shop.office.moments.show(shop.rita, uuid.uuid4())


def test_contact_data_is_kept_only_with_their_yes(shop: Counter) -> None:
    """P95."""
    who: dict[str, Any] = {
        "customer_name": "Zoë",
        "customer_phone": "+1 212 555 0147",
        "customer_email": "zoe@example.org",
    }
    without, with_yes = shop.log(**who), shop.log(**who, contact_ok=True)
    assert shop.office.moments.show(shop.rita, without).customer is None
    customer = shop.office.moments.show(shop.rita, with_yes).customer
    assert customer is not None
    assert (customer.name, customer.email) == ("Zoë", "zoe@example.org")


def test_moments_are_listed_by_cause_words_and_state(shop: Counter) -> None:
    tea = shop.log(said="Asked for TEA")
    wait = shop.log(cause=Cause.WAIT, ticket="1042")
    end(shop, wait)
    assert today(shop, MomentFilter(cause=Cause.WAIT)) == [wait]
    assert today(shop, MomentFilter(search="tea")) == [tea]
    assert today(shop, MomentFilter(search="1042")) == [wait]
    assert today(shop, MomentFilter(open_only=True)) == [tea]


def test_the_clock_set_back_never_turns_time_round(shop: Counter) -> None:
    """P92: the highest time seen is kept, and it is said."""
    before = shop.log()
    shop.clock.move(shop.clock.now() - timedelta(hours=3))
    from pos_recovery.office.commands import LogMoment

    done = shop.office.moments.log(LogMoment(actor=shop.rita, cause=Cause.WAIT))
    assert ("clock-back", {"minutes": 180}) in done.warnings
    first = shop.office.moments.show(shop.rita, before).logged_at
    assert done.receipt.logged_at == first
    assert isinstance(first, datetime)


@pytest.mark.parametrize(("what", "most"), [("said", 4000), ("wish", 500), ("ticket", 40), ("link", 500)])
def test_words_that_are_too_long_are_refused_whole_never_cut(
    shop: Counter, refused: Refused, what: str, most: int
) -> None:
    fits: dict[str, Any] = {what: "x" * most}
    too_long: dict[str, Any] = {what: "x" * (most + 1)}
    shop.log(**fits)
    with refused("usage"):
        shop.log(**too_long)


def test_a_customers_name_of_5000_letters_is_refused(shop: Counter, refused: Refused) -> None:
    with refused("bad-name"):
        shop.log(customer_name="x" * 5000, contact_ok=True)
