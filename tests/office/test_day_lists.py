"""The lists beside the counter, and more told about a moment after it was saved."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest

from pos_recovery.domain.moment import Cause, Channel, Ending, MomentState
from pos_recovery.office.commands import Changed, EndMoment, TellMoment
from tests.office.bakery import Counter
from tests.office.conftest import Refused


def tell(shop: Counter, moment: uuid.UUID, by: str = "Maya", **facts: Any) -> Any:
    """Tell more about a moment."""
    return shop.office.moments.tell(TellMoment(actor=shop.staff[by], moment=moment, **facts)).receipt


def test_today_says_in_a_row_what_was_given(shop: Counter) -> None:
    """P101: no name, no story, no code; face values, newest first, what was undone is not there."""
    heard = shop.give("sorry").moment
    shop.goto("2026-11-12T14:40:00-05:00")
    both = shop.give("remake:FLAT", "voucher:CINN", by=shop.staff["Maya"], moment=shop.log(shop.staff["Maya"]))
    shop.give("remake:FLAT", "remake:LATT", 'extra:"goes first"', moment=both.moment)
    shop.goto("2026-11-12T14:50:00-05:00")
    undone = shop.give("discount:2.00")
    shop.undo(undone)
    slip, left = shop.log(), shop.log(cause=Cause.WAIT)
    for moment, ending in ((slip, Ending.MISTAKE), (left, Ending.LEFT)):
        shop.office.moments.end(EndMoment(actor=shop.rita, moment=moment, ending=ending))
    rows = {row.id: row for row in shop.office.moments.today(shop.staff["Ben"])}
    assert list(rows) == [left, undone.moment, both.moment, heard]
    assert rows[both.moment].given == "Remake, voucher and a little more, 12.80"
    assert (rows[both.moment].by, rows[both.moment].label, rows[both.moment].remedies) == ("Maya", "Wrong order", 2)
    assert (rows[heard].given, rows[left].given) == ("Just heard", "They left")
    assert (rows[undone.moment].given, rows[undone.moment].state) == ("", MomentState.OPEN)


def test_what_waits_for_a_yes_stands_on_top_of_whatever_day(shop: Counter) -> None:
    """P30: in words with what it is worth; what was asked for a moment that has its ending waits no more."""
    old, closed = shop.promise("voucher:BDAY", "discount:5.00"), shop.promise()
    shop.goto("2026-11-13T09:00:00-05:00")
    new, later = shop.promise("comp:BDAY"), shop.log()
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=closed.moment, ending=Ending.LEFT))
    rows = shop.office.moments.today(shop.staff["Ines"])
    assert rows == shop.office.moments.today(shop.staff["Ben"])
    assert [(row.id, row.promised) for row in rows] == [
        (new.moment, "Not charged, 38.00"),
        (old.moment, "Voucher and money off, 43.00"),
        (later, None),
    ]
    assert [row.earlier for row in rows] == [False, True, False]
    assert (rows[0].given, rows[0].state, rows[0].remedies) == ("", MomentState.OPEN, 0)
    shop.yes(new)
    shop.no(old)
    assert [row.promised for row in shop.office.moments.today(shop.staff["Ben"])] == [None, None]


def test_today_is_this_business_day_and_wants_a_pin(shop: Counter, refused: Refused) -> None:
    shop.goto("2026-11-13T03:00:00-05:00")
    moment = shop.log()
    assert [row.id for row in shop.office.moments.today(shop.rita)] == [moment]
    shop.goto("2026-11-13T04:00:00-05:00")
    assert shop.office.moments.today(shop.rita) == ()
    with refused("usage"):
        shop.office.moments.today(shop.office.people.sign_in("Maya", None))


def test_what_waits_shows_on_every_counter_without_a_pin(shop: Counter) -> None:
    """P31, P101: tile, time and who took it; oldest first."""
    first = shop.log(shop.staff["Maya"], said="A long story", customer_name="Zoë", contact_ok=True)
    shop.goto("2026-11-12T14:50:00-05:00")
    second = shop.log(cause=Cause.OUT)
    shop.give("sorry")
    rows = shop.office.moments.waiting()
    assert [(row.id, row.label, row.by) for row in rows] == [
        (first, "Wrong order", "Maya"),
        (second, "We ran out", "Rita"),
    ]
    assert not any("story" in str(row) or "Zoë" in str(row) for row in rows)


def test_a_row_opens_for_staff_and_by_name_alone_only_ones_own_of_the_day(shop: Counter, refused: Refused) -> None:
    nameless = shop.office.people.sign_in("Maya", None)
    own, other = shop.log(nameless), shop.log(shop.staff["Ben"])
    assert shop.office.moments.open_one(nameless, own).id == own
    assert shop.office.moments.open_one(shop.staff["Maya"], other).id == other
    with refused("usage"):
        shop.office.moments.open_one(nameless, other)
    with refused("unknown-moment"):
        shop.office.moments.open_one(nameless, uuid.uuid4())
    shop.goto("2026-11-13T12:00:00-05:00")
    with refused("usage"):
        shop.office.moments.open_one(nameless, own)
    assert shop.office.moments.open_one(shop.staff["Ben"], own).id == own
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=own, ending=Ending.HEARD))
    with refused("not-allowed"):
        shop.office.moments.open_one(shop.staff["Ben"], own)


def test_words_are_added_once_each_and_the_rest_replaces(shop: Counter) -> None:
    """P3, P4: told after the tap, when nobody waits any more."""
    moment = shop.log(shop.staff["Maya"], said="Tea, not coffee")
    tell(shop, moment, said="Second time", upset="quite", channel=Channel.PHONE, ticket="1042")
    seen = tell(shop, moment, said="Second time\nWaited as well", upset="very")
    assert seen.said == "Tea, not coffee\nSecond time\nWaited as well"
    assert (seen.upset, seen.channel, seen.ticket) == ("very", Channel.PHONE, "1042")
    assert tell(shop, moment, ticket="").ticket is None
    day = date(2026, 11, 12)
    line = shop.office.upkeep.journal(shop.rita, day, day)[-1]
    assert line.kind == "moment-told"


def test_who_logged_it_tells_by_name_alone_until_day_end(shop: Counter, refused: Refused) -> None:
    nameless = shop.office.people.sign_in("Maya", None)
    own, other = shop.log(nameless), shop.log(shop.staff["Ben"])
    done = shop.office.moments.tell(TellMoment(actor=nameless, moment=own, said="Was in a hurry"))
    assert done.changed is Changed.MOMENTS
    with refused("usage"):
        shop.office.moments.tell(TellMoment(actor=nameless, moment=other, said="x"))
    tell(shop, other, said="x")
    shop.goto("2026-11-13T12:00:00-05:00")
    with refused("usage"):
        shop.office.moments.tell(TellMoment(actor=nameless, moment=own, said="x"))
    tell(shop, own, said="Called again")
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=own, ending=Ending.HEARD))
    with refused("not-allowed"):
        tell(shop, own, said="x")
    assert tell(shop, own, by="Ines", said="x").said == "Was in a hurry\nCalled again\nx"


def test_telling_twice_with_one_request_tells_once(shop: Counter, refused: Refused) -> None:
    """P91."""
    moment, request = shop.log(), uuid.uuid4()
    asked = TellMoment(actor=shop.rita, moment=moment, said="Second time", request_id=request)
    first = shop.office.moments.tell(asked)
    again = shop.office.moments.tell(asked)
    assert (again.receipt, again.changed) == (first.receipt, Changed.NOTHING)
    with refused("request-id-reused"):
        shop.office.moments.tell(TellMoment(actor=shop.rita, moment=moment, said="Third", request_id=request))


@pytest.mark.parametrize(
    "facts",
    [{}, {"upset": "furious"}, {"ticket": "x" * 41}, {"said": "x" * 4001}, {"said": "y" * 3990 + "\n" + "z" * 20}],
)
def test_what_cannot_be_kept_whole_is_refused(shop: Counter, refused: Refused, facts: dict[str, Any]) -> None:
    moment = shop.log(said="Tea")
    with refused("usage"):
        tell(shop, moment, **facts)
    assert shop.office.moments.show(shop.rita, moment).said == "Tea"


def test_nothing_is_told_of_a_slip_or_of_no_moment(shop: Counter, refused: Refused) -> None:
    slip = shop.log()
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=slip, ending=Ending.MISTAKE))
    with refused("already-closed"):
        tell(shop, slip, said="x")
    with refused("unknown-moment"):
        tell(shop, uuid.uuid4(), said="x")
