"""Who may say yes, and that a yes covers exactly one give."""

from __future__ import annotations

import pytest

from pos_recovery.domain.people import Role
from pos_recovery.office.commands import AddPerson, Approver, ChangePerson, Give
from pos_recovery.store import people
from tests.office.bakery import Counter, specs
from tests.office.conftest import Refused

OVER = "discount:20.00"


def leave(shop: Counter, *names: str) -> None:
    """They do not work here any more."""
    for name in names:
        shop.office.people.change(ChangePerson(actor=shop.rita, name=name, enabled=False))


def test_the_approver_is_named_types_a_pin_and_the_giver_stays_the_giver(shop: Counter, refused: Refused) -> None:
    """P25."""
    with refused("needs-approval") as facts:
        shop.give(OVER, by=shop.staff["Maya"])
    assert (facts["why"], facts["over"], facts["approvers"]) == ("over-limit", "5.00", ["Ines", "Rita"])
    given = shop.give(OVER, by=shop.staff["Maya"], yes="Ines")
    assert (given.given_by, given.approved_by, given.own_approval) == ("Maya", "Ines", False)


def test_a_wrong_pin_gives_nothing(shop: Counter, refused: Refused) -> None:
    """P25, P26."""
    moment = shop.log()
    wrong = Give(actor=shop.staff["Maya"], moment=moment, specs=specs(OVER), approver=Approver("Ines", "905172"))
    with refused("wrong-pin"):
        shop.office.remedies.give(wrong)
    assert "905172" not in repr(wrong)
    assert shop.office.moments.show(shop.rita, moment).remedies == ()
    assert shop.money() == ("0.00", "0.00", "640.00")


@pytest.mark.parametrize("name", ["Tom", "Ben", "Maya"])
def test_neither_a_lead_nor_staff_say_yes_to_more_than_the_limits(shop: Counter, refused: Refused, name: str) -> None:
    """DECISIONS: everywhere else the button reads "Ask a manager"."""
    code = "own-approval" if name == "Maya" else "not-allowed"
    with refused(code):
        shop.give(OVER, by=shop.staff["Maya"], yes=name)


def test_a_manager_whose_own_limits_do_not_cover_it_is_no_approver(shop: Counter, refused: Refused) -> None:
    """DECISIONS: an owner has no limits."""
    with refused("needs-approval") as facts:
        shop.give("discount:75.01", by=shop.staff["Maya"])
    assert facts["approvers"] == ["Rita"]
    with refused("not-allowed"):
        shop.give("discount:75.01", by=shop.staff["Maya"], yes="Ines")
    shop.give("discount:75.00", by=shop.staff["Maya"], yes="Ines")
    shop.give("discount:75.01", by=shop.staff["Maya"], yes="Rita")


def test_nobody_approves_their_own_while_another_could(shop: Counter, refused: Refused) -> None:
    """P28."""
    with refused("own-approval") as facts:
        shop.give("discount:80.00", by=shop.staff["Ines"], yes="Ines")
    assert facts["approvers"] == ["Rita"]
    shop.budget("1.00")
    with refused("own-approval"):
        shop.give("discount:2.00", yes="Rita")
    assert not shop.give("discount:2.00", yes="Ines").own_approval


def test_where_only_one_approver_exists_it_is_marked_as_their_own(shop: Counter, refused: Refused) -> None:
    """P28: a manager who left does not count, nor one whose limits are too small."""
    shop.budget("1.00")
    with refused("needs-approval") as facts:
        shop.give("discount:75.01")
    assert facts["approvers"] == ["Rita"]
    leave(shop, "Ines")
    with refused("needs-approval") as facts:
        shop.give("discount:2.00")
    assert facts["approvers"] == ["Rita"]
    given = shop.give("discount:2.00", yes="Rita")
    assert (given.approved_by, given.own_approval) == ("Rita", True)


def test_a_name_of_whoever_left_opens_nothing(shop: Counter, refused: Refused) -> None:
    leave(shop, "Ines")
    with refused("not-allowed"):
        shop.give(OVER, by=shop.staff["Maya"], yes="Ines")


def test_when_nobody_here_may_say_yes_it_is_over_the_limit(shop: Counter, refused: Refused) -> None:
    """DECISIONS, exit code 1."""
    shop.limit(Role.OWNER, per_remedy="100.00")
    with refused("over-limit") as facts:
        shop.give("discount:100.01", by=shop.staff["Maya"])
    assert facts["over"] == "85.01"


def test_a_yes_that_was_not_needed_leaves_no_trace(shop: Counter) -> None:
    """P26: an approval has no life of its own."""
    assert shop.give("discount:5.00", by=shop.staff["Maya"], yes="Ines").approved_by is None


def test_a_yes_covers_one_give_and_the_next_asks_again(shop: Counter, refused: Refused) -> None:
    """P26."""
    moment = shop.log()
    shop.give(OVER, by=shop.staff["Maya"], moment=moment, yes="Ines")
    for spec in (OVER, "discount:0.01"):
        with refused("needs-approval"):
            shop.give(spec, by=shop.staff["Maya"], moment=moment)


def test_what_was_approved_is_bound_to_its_content_and_moment(shop: Counter) -> None:
    """P26: a digest of moment and parts stands beside the yes."""
    moment = shop.log()
    for spec in (OVER, "discount:20.01"):
        shop.give(spec, by=shop.staff["Maya"], moment=moment, yes="Ines")
    shop.give(OVER, by=shop.staff["Maya"], yes="Ines")
    with shop.office._room.store.read() as reading:
        rows = reading.connection.exec_driver_sql("SELECT content, why FROM approval").fetchall()
    assert len({content for content, _ in rows}) == 3
    assert {why for _, why in rows} == {"over-limit"}


def test_one_yes_carries_everything_that_asks(shop: Counter) -> None:
    """P22: one approval for a give over the limit, over the budget, on a ticket made right before."""
    shop.budget("1.00")
    shop.give("discount:1.00", moment=shop.log(ticket="1042"))
    moment = shop.log(ticket="1042")
    given = shop.give(OVER, "voucher:5.00", by=shop.staff["Maya"], moment=moment, yes="Ines")
    assert given.approved_by == "Ines"
    assert shop.money() == ("21.00", "5.00", "0.00")


def test_an_approver_who_rests_cannot_say_yes(shop: Counter, refused: Refused) -> None:
    """P29."""
    moment = shop.log()
    for _ in range(5):
        wrong = Give(actor=shop.staff["Maya"], moment=moment, specs=specs(OVER), approver=Approver("Ines", "905172"))
        with refused("wrong-pin"):
            shop.office.remedies.give(wrong)
    with refused("person-rests"):
        shop.give(OVER, by=shop.staff["Maya"], moment=moment, yes="Ines")
    shop.give(OVER, by=shop.staff["Maya"], moment=moment, yes="Rita")


def test_a_new_manager_is_an_approver_at_once(shop: Counter) -> None:
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ana", role=Role.MANAGER, pin="603817"))
    asked = Give(actor=shop.staff["Maya"], moment=shop.log(), specs=specs(OVER), approver=Approver("Ana", "603817"))
    assert shop.office.remedies.give(asked).receipt.approved_by == "Ana"
    with shop.office._room.store.read() as reading:
        assert people.by_name_key(reading, "ana") is not None
