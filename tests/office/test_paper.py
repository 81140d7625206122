"""What stands on a voucher's paper: its title, the shop's own words, its language; P19, P43."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from pos_recovery.domain.views.paper import Paper
from pos_recovery.office.commands import PrintVoucher, TakePaper
from tests.documents.eyes import Eyes
from tests.office.bakery import Counter

Printed = Callable[..., str]


@pytest.fixture
def printed(shop: Counter, tmp_path: Path) -> Printed:
    """The words on a printed card of a code, in the order they are read."""

    def words(code: str, paper: Paper = Paper.A6) -> str:
        file = tmp_path / f"{uuid.uuid4().hex}.pdf"
        shop.office.vouchers.print(PrintVoucher(actor=shop.rita, code=code, paper=paper, file=file))
        return " ".join(Eyes().words(file.read_bytes()))

    return words


def test_the_title_follows_what_was_given(shop: Counter, printed: Printed) -> None:
    titles = {
        ("voucher:CINN",): "The next one is on us.",
        ("voucher:category:Pastry",): "The next one is on us.",
        ("voucher:10.00",): "Next time, this is on us.",
        ("remake:FLAT", "voucher:CINN"): "We owe you a better one.",
        ("remake:FLAT", "voucher:10.00"): "We owe you a better one.",
        ("sorry", "voucher:CINN"): "The next one is on us.",
    }
    for given, title in titles.items():
        code = shop.give(*given).vouchers[0].code
        assert title in printed(code), given
        assert title in printed(shop.reissue(code).code), given


def test_the_shop_says_it_in_its_own_words(shop: Counter, printed: Printed) -> None:
    shop.set("paper.title.money", "Have one on the house")
    shop.set("paper.line", "Closed on Mondays.")
    said = printed(shop.voucher("10.00"))
    assert "Have one on the house" in said
    assert "Closed on Mondays." in said
    assert "this is on us" not in said
    assert "The next one is on us." in printed(shop.voucher("CINN"))
    shop.set("paper.title.money", "")
    shop.set("paper.line", "")
    said = printed(shop.voucher("10.00"))
    assert "Next time, this is on us." in said
    assert "Mondays" not in said


def test_it_speaks_the_shops_language(shop: Counter, printed: Printed) -> None:
    english = "Promotional. No money was paid for this."
    wanted = {
        "de": ("bis 12. Februar 2027", "Pastry nach Wahl", "noch $3.50"),
        "es": ("hasta el 12 de febrero de 2027", "Pastry, a elegir", "quedan $3.50"),
        "fr": ("12 février 2027", "Pastry au choix", "il reste $3.50"),
        "pt": ("até 12 de fevereiro de 2027", "Pastry à escolha", "restam $3.50"),
        "en": ("12 February 2027", "One pastry of your choice", "$3.50 left"),
    }
    pastry, money = shop.voucher("category:Pastry"), shop.voucher("10.00")
    shop.redeem(money, "6.50")
    for language, (until, choice, left) in wanted.items():
        shop.set("language", language)
        said = printed(pastry)
        assert until in said
        assert choice in said
        assert (english in said) == (language == "en")
        assert left in printed(money)


def test_it_says_not_for_alcohol_where_somebody_could_ask_for_it(shop: Counter, printed: Printed) -> None:
    """P19: a category of mixed goods and money leave the choice; one item and pastry do not."""
    said = {what: "Not for alcohol." in printed(shop.voucher(what)) for what in
            ("10.00", "category:Cold drinks", "category:Pastry", "JUIC")}  # fmt: skip
    assert said == {"10.00": True, "category:Cold drinks": True, "category:Pastry": False, "JUIC": False}
    shop.set("no-alcohol.vouchers", "off")
    assert "Not for alcohol." not in printed(shop.voucher("10.00"))


def test_the_ink_saver_is_a_switch_of_the_shop(shop: Counter) -> None:
    def dark(code: str) -> float:
        taken = shop.office.vouchers.paper(TakePaper(actor=shop.rita, code=code, paper=Paper.A6)).receipt
        return sum(1 for value in Eyes().picture(taken.pdf, 50).tobytes() if value < 128) / (206 * 291)

    full = dark(shop.voucher("10.00"))
    shop.set("paper.ink-saver", "on")
    assert dark(shop.voucher("10.00")) < 0.5 * full


def test_the_sample_shows_the_shops_own_words(shop: Counter) -> None:
    shop.set("paper.title.goods", "Warm from the oven")
    shop.set("paper.line", "Closed on Mondays.")
    said = " ".join(Eyes().words(shop.office.vouchers.sample(Paper.A6)))
    assert "Warm from the oven" in said
    assert "Closed on Mondays." in said
    assert "PRACTICE" in said
