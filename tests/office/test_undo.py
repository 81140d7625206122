"""Taking a give back: a reversal with a reason, never an edit."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from pos_recovery.domain.moment import Ending, MomentState
from pos_recovery.domain.people import Role
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.sentences import sentence
from pos_recovery.office.commands import Undo
from tests.office.bakery import Counter
from tests.office.conftest import Refused


def test_the_giver_has_two_minutes(shop: Counter, refused: Refused) -> None:
    """DECISIONS: at two minutes sharp still, a second later not."""
    first, second = shop.give("remake:FLAT", by=shop.staff["Maya"]), shop.give("remake:FLAT", by=shop.staff["Maya"])
    shop.clock.move(shop.clock.now() + timedelta(minutes=2))
    shop.undo(first, by=shop.staff["Maya"])
    shop.clock.move(shop.clock.now() + timedelta(seconds=1))
    with refused("too-late"):
        shop.undo(second, by=shop.staff["Maya"])
    assert shop.undo(second, by=shop.staff["Ines"]).state is RemedyState.UNDONE


def test_nobody_but_the_giver_and_a_manager_undoes(shop: Counter, refused: Refused) -> None:
    given = shop.give("remake:FLAT", by=shop.staff["Maya"])
    for name in ("Ben", "Tom"):
        with refused("not-allowed"):
            shop.undo(given, by=shop.staff[name])
    with refused("usage"):
        shop.undo(given, by=shop.office.people.sign_in("Maya", None))
    shop.undo(given, by=shop.staff["Ines"])


def test_an_undo_needs_a_reason_and_happens_once(shop: Counter, refused: Refused) -> None:
    given = shop.give("remake:FLAT")
    for reason in ("", "   ", "\n"):
        with refused("reason-needed"):
            shop.office.remedies.undo(Undo(actor=shop.rita, remedy=given.id, reason=reason))
    shop.undo(given)
    with refused("already-undone"):
        shop.undo(given)
    assert shop.money() == ("0.00", "0.00", "640.00")
    with refused("unknown-remedy"):
        shop.office.remedies.undo(Undo(actor=shop.rita, remedy=uuid.uuid4(), reason="x"))


def test_all_comes_back_and_the_moment_is_open_again(shop: Counter) -> None:
    """P16; DECISIONS: an undo that takes everything back opens it again."""
    given = shop.give("discount:6.00", "voucher:10.00")
    shop.undo(given)
    assert shop.money() == ("0.00", "0.00", "640.00")
    assert shop.show(given.vouchers[0].code).state.value == "cancelled"
    moment = shop.office.moments.show(shop.rita, given.moment)
    assert (moment.state, moment.ending) == (MomentState.OPEN, None)
    assert moment.remedies[0].state is RemedyState.UNDONE
    assert moment.remedies[0].value == given.value


def test_they_already_have_it_cancels_the_unused_voucher_and_keeps_the_cost_of_the_rest(shop: Counter) -> None:
    """P16: yes."""
    given = shop.give("discount:6.00", "voucher:10.00")
    shop.undo(given, got_it=True)
    assert shop.money() == ("6.00", "0.00", "634.00")
    assert shop.show(given.vouchers[0].code).state.value == "cancelled"
    assert shop.office.moments.show(shop.rita, given.moment).ending is Ending.PUT_RIGHT


def test_a_used_voucher_stays_used_and_its_cost_stays_spent(shop: Counter, refused: Refused) -> None:
    """P42: if it was used, it says so."""
    given = shop.give("discount:6.00", "voucher:10.00", "voucher:CINN")
    money = next(one.code for one in given.vouchers if one.worth.text == "10.00")
    shop.redeem(money)
    shop.undo(given)
    assert shop.show(money).state.value == "used"
    assert shop.money() == ("10.00", "0.00", "630.00")
    with refused("voucher-cancelled"):
        shop.redeem(next(one.code for one in given.vouchers if one.code != money))
    assert shop.office.moments.show(shop.rita, given.moment).state is MomentState.CLOSED


def test_the_rest_of_a_part_used_voucher_is_not_lost(shop: Counter) -> None:
    given = shop.give("voucher:10.00")
    shop.redeem(given.vouchers[0].code, "6.50")
    shop.undo(given)
    seen = shop.show(given.vouchers[0].code)
    assert (seen.state.value, seen.left.text) == ("part-used", "3.50")
    assert shop.money() == ("6.50", "3.50", "630.00")


def test_a_reissued_voucher_of_an_undone_give_is_cancelled_too(shop: Counter, refused: Refused) -> None:
    """P42."""
    given = shop.give("voucher:10.00")
    new = shop.reissue(given.vouchers[0].code)
    shop.undo(given)
    with refused("voucher-cancelled"):
        shop.redeem(new.code)
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_a_voucher_that_had_ended_stays_ended(shop: Counter) -> None:
    """Whether or not anybody wrote the end down before: the books have posted it."""
    given = shop.give("discount:1.00", "voucher:10.00", until=date(2026, 11, 12))
    shop.goto("2026-11-13T12:00:00-05:00")
    shop.undo(given)
    assert shop.show(given.vouchers[0].code).state.value == "ended"
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_an_ended_voucher_of_an_undone_give_is_not_accepted_late(shop: Counter, refused: Refused) -> None:
    """P36, P42: what was taken back is good no more, neither late nor under a new code; what began to be used is."""
    given = shop.give("discount:1.00", "voucher:10.00", "voucher:5.00", until=date(2026, 11, 12))
    unused, begun = (one.code for one in given.vouchers)
    shop.redeem(begun, "2.00")
    shop.goto("2026-11-13T12:00:00-05:00")
    shop.undo(given)
    for road in (lambda: shop.redeem(unused, reason="was ill"), lambda: shop.reissue(unused)):
        with refused("voucher-cancelled") as facts:
            road()
        assert "was taken back" in sentence("voucher-cancelled", facts)
    assert shop.money() == ("2.00", "0.00", "638.00")
    assert shop.redeem(begun, reason="was ill").redeemed.text == "3.00"


def test_another_give_of_the_moment_keeps_it_closed(shop: Counter) -> None:
    first = shop.give("remake:FLAT")
    shop.give("free-item:NATA", moment=first.moment)
    shop.undo(first)
    assert shop.office.moments.show(shop.rita, first.moment).ending is Ending.PUT_RIGHT


def test_the_journal_tells_both_and_nothing_is_edited(shop: Counter) -> None:
    """P16, P73."""
    shop.undo(shop.give("remake:FLAT"))
    day = date(2026, 11, 12)
    kinds = [line.kind for line in shop.office.upkeep.journal(shop.rita, day, day)]
    assert kinds[-3:] == ["moment-logged", "remedy-given", "remedy-undone"]


def test_what_a_late_use_spent_stays_spent(shop: Counter) -> None:
    """P42: they had the voucher's worth, whatever is taken back of the rest."""
    given = shop.give("discount:6.00", "voucher:10.00", until=date(2026, 11, 13))
    shop.goto("2026-11-16T12:00:00-05:00")
    shop.redeem(given.vouchers[0].code, reason="was ill")
    shop.undo(given)
    assert shop.money() == ("10.00", "0.00", "630.00")


def test_what_they_got_and_keep_goes_on_counting(shop: Counter, refused: Refused) -> None:
    """P14, P15, P16: "they already got it" must not open the limit or the ticket for a second round."""
    maya = shop.staff["Maya"]
    moment = shop.log(ticket="77")
    given = shop.give("refund:14.00", "voucher:1.00", moment=moment, by=maya)
    undone = shop.undo(given, by=maya, got_it=True)
    assert undone.left is not None
    assert [amount.text for per, amount in undone.left.person if per == "moment"] == ["1.00"]
    with refused("needs-approval") as facts:
        shop.give("refund:1.00", moment=moment, by=maya)
    assert facts["why"] == "already-made-right"
    shop.limit(Role.STAFF, per_day="15.00")
    with refused("needs-approval") as facts:
        shop.give("refund:1.01", by=maya)
    assert (facts["why"], facts["over"]) == ("over-limit", "0.01")


def test_undoing_says_which_voucher_was_used_already(shop: Counter) -> None:
    """P42."""
    given = shop.give("voucher:10.00", "voucher:5.00")
    assert shop.undo(shop.give("voucher:5.00")).used_vouchers == ()
    shop.redeem(given.vouchers[0].code)
    assert shop.undo(given).used_vouchers == (given.vouchers[0].code[-4:],)


def test_what_was_rung_is_to_be_taken_back_on_the_till_too(shop: Counter) -> None:
    """P32."""
    back = shop.undo(shop.give("refund:4.00"))
    assert back.on_the_till.startswith("Take back on the till what was rung.")
    assert shop.undo(shop.give("remake:FLAT")).on_the_till == "Nothing to take back on the till."


def test_a_use_undone_after_its_give_was_taken_back_leaves_nothing_to_use(shop: Counter) -> None:
    """P42: the voucher goes the way of the give."""
    given = shop.give("voucher:CINN")
    code = given.vouchers[0].code
    shop.redeem(code)
    shop.undo(given)
    assert shop.undo_redeem(code).state == "cancelled"
    assert (shop.standing().spent.text, shop.standing().held.text) == ("0.00", "0.00")
