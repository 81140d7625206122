"""A voucher's paper for the window: counted copies, a sample, and what the till will want."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest

from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.vouchers import PaperTaken
from pos_recovery.office.commands import Changed, TakePaper
from tests.documents.eyes import Eyes
from tests.office.bakery import Counter
from tests.office.conftest import Refused

Take = Callable[..., PaperTaken]


@pytest.fixture
def take(shop: Counter) -> Take:
    """Takes a paper: `take(code, by="Maya")`."""

    def taken(code: str, by: str = "Rita", request: uuid.UUID | None = None) -> PaperTaken:
        asked = TakePaper(actor=shop.staff[by], code=code, paper=Paper.RECEIPT_80, request_id=request)
        return shop.office.vouchers.paper(asked).receipt

    return taken


def test_each_paper_is_a_copy_and_says_so(shop: Counter, take: Take) -> None:
    """P41, P43: the same code, "Copy 2", what is left now, and PRACTICE."""
    code = shop.voucher("10.00")
    first = take(code)
    shop.redeem(code, "6.50")
    second = take(code)
    assert (first.copy, second.copy, second.view.copies) == (1, 2, 2)
    words = [" ".join(Eyes().words(paper.pdf)) for paper in (first, second)]
    assert "Copy" not in words[0]
    assert "Copy 2" in words[1]
    assert "3.50 left" in words[1]
    assert all("PRACTICE" in said for said in words)


def test_one_request_is_one_copy_and_the_same_bytes(shop: Counter, take: Take, refused: Refused) -> None:
    """P91, P45: asked again after a jam, also when it was used meanwhile."""
    code, request = shop.voucher("10.00"), uuid.uuid4()
    first = take(code, request=request)
    shop.redeem(code)
    assert take(code, request=request) == first
    assert shop.show(code).copies == 1
    with refused("request-id-reused"):
        take(code, by="Maya", request=request)
    with refused("voucher-used"):
        take(code)


def test_who_gave_it_takes_the_first_copy_by_name_alone(shop: Counter, refused: Refused) -> None:
    """P25: no more than that."""
    maya, ben = (shop.office.people.sign_in(name, None) for name in ("Maya", "Ben"))
    given = shop.give("voucher:CINN", by=maya)
    asked = TakePaper(actor=maya, code=given.vouchers[0].code, paper=Paper.A6, request_id=uuid.uuid4())
    with refused("usage"):
        shop.office.vouchers.paper(TakePaper(actor=ben, code=asked.code, paper=Paper.A6))
    assert shop.office.vouchers.paper(asked).changed is Changed.VOUCHERS
    assert shop.office.vouchers.paper(asked).receipt.copy == 1
    with refused("usage"):
        shop.office.vouchers.paper(TakePaper(actor=maya, code=asked.code, paper=Paper.A6))
    other = shop.give("voucher:CINN", by=maya).vouchers[0].code
    shop.goto("2026-11-13T09:00:00-05:00")
    with refused("usage"):
        shop.office.vouchers.paper(TakePaper(actor=maya, code=other, paper=Paper.A6))


def test_a_code_that_is_none_is_refused_and_counted(shop: Counter, take: Take, refused: Refused) -> None:
    """P37, P46."""
    with refused("voucher-mistyped"):
        take("BCDFGHJKLMNP")
    code = shop.voucher("CINN")
    shop.cancel(code)
    with refused("voucher-cancelled"):
        take(code)


def test_a_sample_says_practice_and_writes_nothing(shop: Counter, refused: Refused) -> None:
    """P43, P44: to try a printer with; the same again is the same bytes."""
    before = shop.office.token()
    pdf = shop.office.vouchers.sample(Paper.RECEIPT_58)
    assert shop.office.token() == before
    words = " ".join(Eyes().words(pdf))
    assert "PRACTICE" in words
    assert "Harbour Street Bakery" in words
    assert shop.office.vouchers.sample(Paper.RECEIPT_58) == pdf


def test_the_till_is_known_before_the_tap(shop: Counter, refused: Refused) -> None:
    """P32: word for word what using it will say."""
    for what in ("CINN", "10.00", "category:Pastry"):
        code = shop.voucher(what)
        said = shop.office.vouchers.on_the_till(code)
        assert said == shop.redeem(code).on_the_till
        with refused("voucher-used"):
            shop.office.vouchers.on_the_till(code)


def test_a_page_is_a_picture_of_three_bytes_a_dot(shop: Counter) -> None:
    [page] = shop.office.papers.pages(shop.office.vouchers.sample(Paper.A6), 72)
    assert (page.width, page.height) == (298, 420)
    assert len(page.rgb) == 298 * 420 * 3
    [fine] = shop.office.papers.pages(shop.office.vouchers.sample(Paper.A6), 203)
    assert fine.width == pytest.approx(298 * 203 / 72, abs=3)
    assert len(fine.rgb) == fine.width * fine.height * 3
    assert len(set(fine.rgb)) > 2


def test_a_page_shows_colours_as_they_are(shop: Counter) -> None:
    """Red first: a swapped order would turn the gold of the seam blue."""
    [page] = shop.office.papers.pages(shop.office.vouchers.sample(Paper.A6), 150)
    dots = [page.rgb[place : place + 3] for place in range(0, len(page.rgb), 3)]
    golden = [dot for dot in dots if dot[0] > dot[2] + 80]
    blue = [dot for dot in dots if dot[2] > dot[0] + 80]
    assert len(golden) > len(blue)


def test_what_is_no_pdf_has_no_pages(shop: Counter, refused: Refused) -> None:
    for data in (b"", b"%PDF-1.7", b"sku,name"):
        with refused("file-unreadable"):
            shop.office.papers.pages(data, 72)
    for dots in (0, -1, 100_000):
        with pytest.raises(ValueError, match="dot"):
            shop.office.papers.pages(shop.office.vouchers.sample(Paper.A6), dots)
