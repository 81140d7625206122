"""A till's file of any kind: what is asked, what is refused, and what its own words decide (P64)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import currency
from pos_recovery.domain.views.sales import SalesReading
from pos_recovery.exchange.sales import formats, read_sales

from .square_rows import SHOP, Change, each, told


def test_p64_an_answer_never_overrules_what_the_file_proves(rewrite: Callable[[Change], bytes], square: bytes) -> None:
    answered = replace(SHOP, answers={"date": "dmy", "decimal": "comma"})
    assert told(read_sales(rewrite(each(Date=lambda iso: "/".join((iso[5:7], iso[8:], iso[:4])))), answered)) == told(
        read_sales(square, SHOP)
    )


def test_the_files_own_zone_stands_over_the_shops(square: bytes, rewrite: Callable[[Change], bytes]) -> None:
    assert read_sales(square, replace(SHOP, zone="Europe/Lisbon")).tickets[0].at.hour == 16
    without = rewrite(each(Time_Zone=lambda _: ""))
    assert read_sales(without, replace(SHOP, zone="Europe/Lisbon")).tickets[0].at.hour == 11


def test_a_zone_nobody_knows_is_asked(rewrite: Callable[[Change], bytes]) -> None:
    data = rewrite(each(Time_Zone=lambda _: "Middle Earth"))
    with pytest.raises(Refusal) as refused:
        read_sales(data, SHOP)
    assert refused.value.facts["asked"] == [{"what": "zone", "choices": ["America/New_York"]}]
    assert read_sales(data, replace(SHOP, answers={"zone": "America/Denver"})).tickets[0].at.hour == 18


def test_a_dollar_file_in_a_euro_shop_is_refused_unless_answered(square: bytes) -> None:
    shop = SalesReading(currency("EUR"), "Europe/Lisbon")
    with pytest.raises(Refusal) as refused:
        read_sales(square, shop)
    facts = refused.value.facts
    assert (refused.value.code, facts["shop"], facts["file"], facts["line"]) == ("currency-differs", "EUR", "$", 2)
    assert facts["asked"] == [{"what": "currency", "choices": ["EUR"]}]
    with pytest.raises(Refusal, match="currency-differs"):
        read_sales(square, replace(shop, answers={"currency": "USD"}))
    answered = read_sales(square, replace(shop, answers={"currency": "EUR"}))
    assert answered.tickets[1].total.currency.code == "EUR"
    assert answered.tickets[1].total.text == "1188.00"


def test_a_word_nobody_knows_is_asked_not_guessed(rewrite: Callable[[Change], bytes]) -> None:
    data = rewrite(lambda rows: [rows[0] | {"Event Type": "Frobnicate"}, *rows[1:]])
    with pytest.raises(Refusal) as refused:
        read_sales(data, SHOP)
    assert refused.value.facts["asked"] == [
        {"what": "kind.frobnicate", "choices": ["sale", "refund", "void", "open", "other"]}
    ]
    assert read_sales(data, replace(SHOP, answers={"kind.frobnicate": "sale"})).tickets[0].visit


@pytest.mark.parametrize("answers", [{"date": "dym"}, {"dat": "dmy"}, {"kind.x": "maybe"}, {"hour": "third"}])
def test_an_answer_that_is_none_is_refused(square: bytes, answers: dict[str, str]) -> None:
    with pytest.raises(Refusal, match="usage"):
        read_sales(square, replace(SHOP, answers=answers))


def test_a_shop_zone_that_does_not_exist_is_refused(square: bytes) -> None:
    with pytest.raises(Refusal, match="bad-zone"):
        read_sales(square, replace(SHOP, zone="Europe/Nowhere"))


def test_formats_have_names_and_others_are_refused(square: bytes, till_files: Path) -> None:
    assert [one.name for one in formats()] == ["square-transactions", "mapped"]
    assert read_sales(square, replace(SHOP, format="square-transactions")).format == "square-transactions"
    with pytest.raises(Refusal, match="unknown-format"):
        read_sales(square, replace(SHOP, format="cube"))
    with pytest.raises(Refusal, match="file-unknown"):
        read_sales((till_files / "square-items.csv").read_bytes(), SHOP)


def test_an_unknown_header_says_how_to_name_its_columns(till_files: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_sales((till_files / "ospos.csv").read_bytes(), SHOP)
    facts: dict[str, Any] = refused.value.facts
    assert refused.value.code == "file-unknown"
    assert "--map date=COL" in str(facts["what"])
    assert "Trans. ID" in facts["columns"]


def test_a_file_with_only_a_header_has_no_rows(square: bytes) -> None:
    with pytest.raises(Refusal, match="bad-rows"):
        read_sales(square.split(b"\n")[0] + b"\n", SHOP)
