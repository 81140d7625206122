"""Whether what was given stands on the till: answered by one tap, and the books follow."""

from __future__ import annotations

import uuid

from pos_recovery.domain.remedy import OnTill
from pos_recovery.office.commands import AnswerTill, Changed
from tests.office.bakery import Counter
from tests.office.book_desk import close, posted, preview
from tests.office.conftest import Refused


def on_till(shop: Counter, moment: uuid.UUID) -> list[OnTill]:
    """What the till knows of each part."""
    return [part.on_till for part in shop.office.moments.show(shop.rita, moment).remedies[0].parts]


def test_not_yet_and_then_rung(shop: Counter) -> None:
    """P32: what is no sale stays none, a voucher is rung when it is used."""
    given = shop.give("comp:LATT", "remake:FLAT", "voucher:CINN", by=shop.staff["Maya"])
    done = shop.office.remedies.answer_till(AnswerTill(actor=shop.staff["Maya"], remedy=given.id, rung=False))
    assert done.changed == Changed.MOMENTS | Changed.BOOKS
    assert [part.on_till for part in done.receipt.parts] == [OnTill.NOT_RUNG, OnTill.NOT_A_SALE, OnTill.RUNG]
    shop.office.remedies.answer_till(AnswerTill(actor=shop.staff["Ben"], remedy=given.id, rung=True))
    assert on_till(shop, given.moment) == [OnTill.RUNG, OnTill.NOT_A_SALE, OnTill.RUNG]


def test_the_books_follow_the_answer(shop: Counter) -> None:
    """P81: what is on the till already makes no posting; at price what is not rung does."""
    shop.set("books", "at-price")
    given = shop.give("comp:LATT")
    assert posted(preview(shop)) == []
    shop.office.remedies.answer_till(AnswerTill(actor=shop.rita, remedy=given.id, rung=False))
    assert [amount for _, _, amount in posted(preview(shop))] == ["Dr 3.40", "Cr 3.40"]


def test_the_giver_answers_by_name_alone_until_day_end(shop: Counter, refused: Refused) -> None:
    maya, ben = (shop.office.people.sign_in(name, None) for name in ("Maya", "Ben"))
    given = shop.give("discount:2.00", by=maya)
    shop.office.remedies.answer_till(AnswerTill(actor=maya, remedy=given.id, rung=False))
    assert on_till(shop, given.moment) == [OnTill.NOT_RUNG]
    with refused("usage"):
        shop.office.remedies.answer_till(AnswerTill(actor=ben, remedy=given.id, rung=True))
    shop.goto("2026-11-13T09:00:00-05:00")
    with refused("usage"):
        shop.office.remedies.answer_till(AnswerTill(actor=maya, remedy=given.id, rung=True))
    shop.office.remedies.answer_till(AnswerTill(actor=shop.staff["Maya"], remedy=given.id, rung=True))


def test_the_same_answer_twice_is_one(shop: Counter) -> None:
    """P91."""
    given = shop.give("discount:2.00")
    asked = AnswerTill(actor=shop.rita, remedy=given.id, rung=False, request_id=uuid.uuid4())
    first = shop.office.remedies.answer_till(asked)
    again = shop.office.remedies.answer_till(asked)
    assert (again.receipt, again.changed) == (first.receipt, Changed.NOTHING)


def test_what_is_closed_undone_or_not_there_is_not_answered(shop: Counter, refused: Refused) -> None:
    """P82: a closed month never changes."""
    given, undone = shop.give("discount:2.00"), shop.give("discount:3.00")
    shop.undo(undone)
    with refused("already-undone"):
        shop.office.remedies.answer_till(AnswerTill(actor=shop.rita, remedy=undone.id, rung=False))
    with refused("unknown-remedy"):
        shop.office.remedies.answer_till(AnswerTill(actor=shop.rita, remedy=uuid.uuid4(), rung=False))
    shop.goto("2026-12-02T09:00:00-05:00")
    close(shop)
    with refused("period-closed") as facts:
        shop.office.remedies.answer_till(AnswerTill(actor=shop.rita, remedy=given.id, rung=False))
    assert facts["month"] == "November 2026"
