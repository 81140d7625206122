"""Between a promise and its answer the shop goes on: prices, budgets, limits, people and the moment may change."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.people import Role
from pos_recovery.domain.promise import PromiseState
from pos_recovery.office.commands import ChangePerson, EndMoment, ImportFile, ReopenMoment
from tests.office.bakery import Counter
from tests.office.conftest import Refused
from tests.office.rush import answer_at_once


def prices(shop: Counter, folder: Path, *lines: str) -> None:
    """Another menu: only these items are changed."""
    menu = folder / "new-menu.csv"
    menu.write_text("\n".join(("sku,name,category,price,cost,tax_rate,alcohol", *lines)), encoding="utf-8")
    shop.office.menu.read_file(ImportFile(actor=shop.rita, file=menu))


@pytest.mark.parametrize(
    ("spec", "line", "code"),
    [
        ("comp:BDAY", "BDAY,Birthday cake to order,Cakes,39.00,12.40,13,no", "unknown-approval"),
        ("comp:BDAY", "BDAY,Birthday cake to order,Cakes,38.00,12.50,13,no", "unknown-approval"),
        ("comp:WINE*5", "WINE,Glass of vinho verde,Wine,4.20,1.30,23,yes", "unknown-approval"),
        ("voucher:category:Cakes", "CAKE,Wedding cake,Cakes,90.00,40.00,13,no", "unknown-approval"),
    ],
)
def test_another_price_or_cost_is_another_give(
    shop: Counter, refused: Refused, tmp_path: Path, spec: str, line: str, code: str
) -> None:
    """P26: it is refused in a sentence and goes on waiting, so that somebody can say no to it."""
    made = shop.promise(spec)
    prices(shop, tmp_path, line)
    with refused(code):
        shop.yes(made)
    weighed = shop.office.promises.weigh(shop.staff["Ben"], made.id)
    assert weighed.weighed is None
    assert weighed.sentence is not None
    assert shop.money() == ("0.00", "0.00", "640.00")
    assert shop.promised() == [made]
    shop.no(made)


def test_what_may_not_be_given_any_more_is_refused_by_its_own_name(shop: Counter, refused: Refused) -> None:
    """P19: alcohol switched off since; it is still shown as it was asked."""
    made = shop.promise("comp:WINE*5")
    shop.set("no-alcohol.counter", "on")
    with refused("alcohol"):
        shop.yes(made)
    assert shop.promised() == [made]


def test_another_price_that_changes_nothing_here_is_no_matter(shop: Counter, tmp_path: Path) -> None:
    """A new name on the menu, or another item."""
    made = shop.promise("comp:BDAY")
    prices(shop, tmp_path, "BDAY,Birthday cake,Cakes,38.00,12.40,13,no", "ESPR,Espresso,Coffee,1.30,0.24,13,no")
    assert shop.yes(made).remedy is not None


def test_a_budget_that_was_used_up_meanwhile_is_the_one_of_now(shop: Counter, refused: Refused) -> None:
    """P12: asked, an approver may go over it; where it stops nothing goes, and the promise waits."""
    made = shop.promise()
    shop.budget("5.00")
    shop.give("discount:5.00")
    assert shop.yes(made).remedy is not None
    assert shop.money() == ("25.00", "0.00", "0.00")
    made = shop.promise()
    shop.budget("5.00", when_used_up="stop")
    with refused("budget-used-up"):
        shop.yes(made)
    assert shop.promised() == [made]


def test_a_limit_that_was_raised_meanwhile_still_gets_its_yes(shop: Counter) -> None:
    """The customer was told that somebody is asked: that stands in the records."""
    made = shop.promise()
    shop.limit(Role.STAFF, per_remedy="50.00", per_moment="50.00")
    remedy = shop.yes(made).remedy
    assert remedy is not None
    assert remedy.approved_by == "Ines"


def test_the_givers_own_give_for_the_same_moment_ends_it(shop: Counter, refused: Refused) -> None:
    """No customer gets both by oversight: opened again on purpose, it can still have its yes."""
    made = shop.promise()
    shop.give("discount:5.00", by=shop.staff["Maya"], moment=made.moment)
    with refused("already-closed") as facts:
        shop.yes(made)
    assert facts["ending"] == "put-right"
    assert shop.money()[0] == "5.00"
    shop.office.moments.reopen(ReopenMoment(actor=shop.rita, moment=made.moment))
    assert shop.yes(made).remedy is not None
    assert shop.money()[0] == "25.00"


@pytest.mark.parametrize("ending", [Ending.LEFT, Ending.NO_THANKS, Ending.MISTAKE])
def test_a_moment_that_was_closed_meanwhile_gives_nothing(shop: Counter, refused: Refused, ending: Ending) -> None:
    """P9, P31: and what was asked for it waits in no list."""
    made = shop.promise()
    shop.office.moments.end(EndMoment(actor=shop.staff["Maya"], moment=made.moment, ending=ending))
    with refused("already-closed"):
        shop.yes(made)
    assert shop.promised() == []
    (kept,) = shop.office.moments.show(shop.rita, made.moment).promises
    assert (kept.state, kept.lapsed, kept.waits) == (PromiseState.WAITING, True, False)
    assert shop.no(made).promise.state is PromiseState.REFUSED


def test_a_moment_takes_all_that_waits_for_it_along_when_it_ends_and_brings_it_back(shop: Counter) -> None:
    """P30: nobody has to say no to each; the journal tells how many ended with it, and who ended it."""
    first = shop.promise()
    second, other = shop.promise("discount:25.00", moment=first.moment), shop.promise()
    end = EndMoment(actor=shop.staff["Maya"], moment=first.moment, ending=Ending.LEFT)
    shop.office.moments.end(end)
    assert [one.id for one in shop.promised()] == [other.id]
    assert shop.office.reports.overview(shop.rita, 30).promises == 1
    assert told(shop) == ("moment-closed", "Maya", {"ending": "left", "promises": 2})
    shop.office.moments.reopen(ReopenMoment(actor=shop.rita, moment=first.moment))
    assert shop.promised() == [first, second, other]
    assert shop.yes(second).remedy is not None  # a give ends the moment, and so the other one
    assert shop.promised() == [other]
    assert told(shop)[:2] == ("promise-given", "Ines")
    assert told(shop)[2]["promises"] == 1
    asked = shop.office.moments.show(shop.rita, first.moment).promises
    assert [(one.state.value, one.lapsed) for one in asked] == [("waiting", True), ("given", False)]


def told(shop: Counter) -> tuple[str, str | None, dict[str, Any]]:
    """What the journal's newest entry says: what, who, and the facts but for keys."""
    line = shop.office.upkeep.journal(shop.rita, date(2026, 11, 12), date(2026, 11, 12))[-1]
    facts = {name: value for name, value in line.facts.items() if name not in ("moment", "promise", "remedy")}
    return line.kind, line.who, facts


def test_a_closed_moment_takes_no_promise(shop: Counter, refused: Refused) -> None:
    moment = shop.log()
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=moment, ending=Ending.HEARD))
    with refused("already-closed"):
        shop.promise(moment=moment)


def test_who_asked_may_have_left_and_the_customer_still_has_the_promise(shop: Counter) -> None:
    made = shop.promise()
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Maya", enabled=False))
    remedy = shop.yes(made).remedy
    assert remedy is not None
    assert remedy.given_by == "Maya"


@pytest.mark.parametrize("answers", [("yes", "yes"), ("yes", "no")])
def test_two_who_answer_at_one_instant_are_two_processes_and_one_answer(
    shop: Counter, shop_folder: Path, answers: tuple[str, str]
) -> None:
    """P13: Ines and Rita, each at a counter of their own."""
    made = shop.promise("voucher:BDAY")
    found = answer_at_once(shop_folder, made.id, dict(zip(("Ines", "Rita"), answers, strict=True)))
    assert sorted(found.values()) == ["already-closed", "done"]
    (said,) = shop.office.moments.show(shop.rita, made.moment).promises
    given = shop.office.moments.show(shop.rita, made.moment).remedies
    assert (said.state is PromiseState.GIVEN) == (len(given) == 1)
    assert found[said.answered_by or ""] == "done"
    assert shop.money()[1] == ("12.40" if given else "0.00")
