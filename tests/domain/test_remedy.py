"""What a give is worth and what it costs: the table of DECISIONS.md, and how a part is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.remedy import (
    CostSource,
    Kind,
    OnTill,
    Part,
    PriceList,
    Spec,
    VoucherForm,
    price,
    read_spec,
    written,
)
from pos_recovery.domain.views.menu import MenuItem

USD = currency("USD")
TILL = {Kind.REMAKE: OnTill.NOT_A_SALE, Kind.FREE_ITEM: OnTill.NOT_A_SALE, Kind.EXTRA: OnTill.NOT_A_SALE}


def usd(text: str) -> Money:
    """An amount as written."""
    return Money.parse(text, USD)


def item(sku: str, category: str, amount: str, cost: str | None, *, alcohol: bool = False) -> MenuItem:
    """One line of the menu."""
    return MenuItem(sku, sku.title(), category, usd(amount), None if cost is None else usd(cost), 13_000, alcohol)


ITEMS = (
    item("FLAT", "Coffee", "3.10", "0.66"),
    item("LATT", "Coffee", "3.40", "0.74"),
    item("STEAK", "Lunch", "12.00", "4.00"),
    item("SOUP", "Lunch", "5.90", None),
    item("WINE", "Wine", "4.20", "1.25", alcohol=True),
    item("CIDR", "Drinks", "5.00", "1.60", alcohol=True),
    item("JUIC", "Drinks", "3.90", "1.30"),
)


def menu(
    *, vouchers_dry: bool = True, counter_dry: bool = False, share: Callable[[str | None], int] = lambda _: 35
) -> PriceList:
    """The price list of a day."""
    items = {one.sku: one for one in ITEMS}
    return PriceList(items, share, lambda kind: TILL.get(kind, OnTill.RUNG), vouchers_dry, counter_dry, USD)


def priced(text: str, prices: PriceList | None = None) -> Part:
    """A part as written, priced."""
    return price(read_spec(text, USD), prices or menu())


def code_of(text: str, prices: PriceList | None = None) -> str:
    """The refusal of a part."""
    with pytest.raises(Refusal) as no:
        priced(text, prices)
    return no.value.code


@pytest.mark.parametrize(
    ("text", "value", "cost", "source"),
    [
        ("sorry", "0.00", "0.00", "none"),
        ("comp:STEAK", "12.00", "4.00", "known"),
        ("free-item:FLAT", "3.10", "0.66", "known"),
        ("remake:FLAT*2", "6.20", "1.32", "known"),
        ("extra:FLAT", "3.10", "0.66", "known"),
        ("comp:SOUP", "5.90", "2.07", "about"),
        ('extra:"goes first"', "0.00", "0.00", "none"),
        ("extra", "0.00", "0.00", "none"),
        ("upgrade:FLAT/LATT", "0.30", "0.08", "known"),
        ("upgrade:LATT/FLAT", "0.00", "0.00", "known"),
        ("upgrade:FLAT/SOUP", "2.80", "1.41", "about"),
        ("discount:3.00", "3.00", "3.00", "known"),
        ("refund:9.40", "9.40", "9.40", "known"),
        ("correction:4.00", "4.00", "0.00", "none"),
        ("voucher:FLAT", "3.10", "0.66", "known"),
        ("voucher:category:Lunch", "12.00", "3.04", "about"),
        ("voucher:10.00", "10.00", "10.00", "known"),
        ("comp:6.00", "6.00", "2.10", "about"),
    ],
)
def test_a_give_is_worth_and_costs_what_the_table_says(text: str, value: str, cost: str, source: str) -> None:
    """P18: an item sold at 12.00 that costs us 4.00 knows both; a cost that is estimated says "about"."""
    part = priced(text)
    assert (part.value.text, part.cost.text) == (value, cost)
    assert part.cost_source is CostSource(source) or part.kind is Kind.UPGRADE
    assert (part.cost_source is CostSource.ABOUT) == (source == "about")


def test_a_stated_cost_stands_over_the_menu_but_a_correction_costs_nothing() -> None:
    """P23: money that was never ours is no goodwill, whatever anybody states."""
    stated = price(replace(read_spec("comp:SOUP", USD), cost=usd("1.50")), menu())
    assert (stated.cost.text, stated.cost_source) == ("1.50", CostSource.STATED)
    correction = price(replace(read_spec("correction:4.00", USD), cost=usd("4.00")), menu())
    assert (correction.cost.units, correction.goodwill_value.units, correction.value.text) == (0, 0, "4.00")


@pytest.mark.parametrize("spec", ["sorry", "refund:9.40", "discount:3.00", "voucher:10.00"])
def test_what_costs_its_own_amount_cannot_be_said_to_cost_less(spec: str) -> None:
    """P18."""
    with pytest.raises(Refusal) as refused:
        price(replace(read_spec(spec, USD), cost=usd("0.01")), menu())
    assert refused.value.code == "usage"


def test_a_number_that_is_a_sku_is_the_item_and_any_other_an_amount() -> None:
    """P22: many tills number their items."""
    asked: list[str] = []

    def is_sku(what: str) -> bool:
        asked.append(what)
        return what == "102"

    assert read_spec("voucher:102*2", USD, is_sku) == Spec(Kind.VOUCHER, sku="102", qty=2)
    assert read_spec("comp:103", USD, is_sku).amount == usd("103.00")
    assert read_spec("refund:102", USD, is_sku).amount == usd("102.00")
    assert asked == ["102", "103"]


def test_only_corrections_stay_out_of_the_limits() -> None:
    """P23."""
    for text in ("comp:STEAK", "refund:9.40", "discount:1.00", "voucher:10.00", "remake:FLAT"):
        assert priced(text).goodwill_value == priced(text).value


def test_the_cost_share_follows_the_category_and_rounds_half_up() -> None:
    """P18: 5.90 at 25 % is 1.475, so 1.48."""
    by_category = menu(share=lambda category: 25 if category == "Lunch" else 35)
    assert priced("comp:SOUP", by_category).cost.text == "1.48"


@given(st.integers(1, 999_999_999), st.integers(1, 100))
def test_an_estimated_cost_of_something_is_never_nothing(units: int, per_cent: int) -> None:
    """DECISIONS: half up to the smallest unit; never 0 for a value above 0."""
    cost = priced(f"comp:{Money(units, USD).text}", menu(share=lambda _: per_cent)).cost.units
    assert cost == max(1, (units * per_cent + 50) // 100)


@given(st.sampled_from(["comp:FLAT", "voucher:SOUP", "upgrade:FLAT/LATT", "refund:0.07"]), st.integers(1, 50))
def test_more_of_the_same_is_worth_and_costs_that_many_times_as_much(text: str, qty: int) -> None:
    one, many = priced(text), priced(f"{text}*{qty}")
    assert (many.value, many.cost, many.qty) == (one.value * qty, one.cost * qty, qty)


@pytest.mark.parametrize(
    ("text", "form"), [("voucher:FLAT", "item"), ("voucher:category:Coffee", "category"), ("voucher:5", "money")]
)
def test_a_voucher_knows_what_it_is_good_for(text: str, form: str) -> None:
    assert priced(text).form is VoucherForm(form)


def test_only_vouchers_have_a_form() -> None:
    assert [priced(text).form for text in ("comp:FLAT", "refund:2.00", "comp:category:Coffee")] == [None] * 3


def test_the_till_default_comes_with_the_kind() -> None:
    """P32."""
    assert priced("remake:FLAT").on_till is OnTill.NOT_A_SALE
    assert priced("comp:FLAT").on_till is OnTill.RUNG


@pytest.mark.parametrize("text", ["void:FLAT", "void", "not-made", "not-made:3.00", "cancel:FLAT", "notmade"])
def test_not_made_is_no_remedy(text: str) -> None:
    """P6: "Nothing was given. Correct the bill on your till." """
    assert code_of(text) == "not-a-remedy"


@pytest.mark.parametrize(
    "text",
    ["", "gift", "comp", "voucher", "refund", "discount:FLAT", "refund:category:Coffee", "upgrade:FLAT", "sorry:FLAT",
     "upgrade:FLAT/LATT/SOUP", "upgrade:/LATT", 'comp:"free"', 'extra:""', "comp:FLAT*0", "comp:FLAT*51",
     "comp:FLAT*-1", "comp:FLAT*", "comp::", "COMP:FLAT", "comp:FLAT LATT*2*3", "remake:5.00x"],
)  # fmt: skip
def test_what_is_not_a_part_is_refused_as_bad_input(text: str) -> None:
    assert code_of(text) in {"bad-spec", "unknown-item"}


@pytest.mark.parametrize("amount", ["0", "0.00", "-1", "-0.01", "1.001", "1e3", "1,50"])
@pytest.mark.parametrize("kind", ["refund", "discount", "voucher", "correction", "comp"])
def test_amounts_of_zero_or_less_or_finer_than_a_cent_are_refused(kind: str, amount: str) -> None:
    """P40."""
    assert code_of(f"{kind}:{amount}") == "bad-amount"


def test_an_item_nobody_sells_is_refused_and_small_letters_are_fine() -> None:
    assert code_of("comp:GOLD") == "unknown-item"
    assert code_of("voucher:category:Gold") == "unknown-item"
    assert priced("comp:flat").sku == "FLAT"
    assert priced("voucher:category:coffee").category == "Coffee"


def test_with_no_alcohol_on_a_voucher_for_wine_is_refused_and_a_free_glass_is_not() -> None:
    """P19: on for vouchers, off at the counter, at first; each follows its own switch."""
    assert code_of("voucher:WINE") == "alcohol"
    assert code_of("voucher:category:Wine") == "alcohol"
    assert priced("comp:WINE").value.text == "4.20"
    assert priced("voucher:WINE", menu(vouchers_dry=False)).value.text == "4.20"
    dry = menu(counter_dry=True)
    refused = ("comp:WINE", "free-item:WINE", "remake:WINE", "extra:WINE", "upgrade:FLAT/WINE", "comp:category:Wine")
    assert {code_of(text, dry) for text in refused} == {"alcohol"}


def test_a_category_with_some_alcohol_is_priced_by_the_rest() -> None:
    """P19: the cider at 5.00 stays out of a drinks voucher, which is worth the juice."""
    part = priced("voucher:category:Drinks")
    assert (part.value.text, part.cost.text) == ("3.90", "1.30")
    wet = priced("comp:category:Drinks")
    assert (wet.value.text, wet.cost.text) == ("5.00", "1.45")


_AMOUNTS = st.integers(1, 99_999_99).map(lambda cents: f"{cents // 100}.{cents % 100:02}")
_SPECS = st.one_of(
    st.sampled_from(["sorry", "extra", "comp:FLAT", "comp:102", "voucher:category:Pastry", "upgrade:FLAT/LATT",
                     'extra:"goes first"', 'extra:"twice: 2*2, category:x"']),
    st.builds("{}:{}".format, st.sampled_from(["discount", "refund", "voucher", "comp", "correction"]), _AMOUNTS),
)  # fmt: skip


@given(_SPECS, st.integers(1, 50))
def test_what_is_written_of_a_part_is_read_as_the_same_part(text: str, qty: int) -> None:
    """P26, P30: a promise keeps SPEC texts, and a later yes gives exactly that."""
    spec = read_spec(f"{text}*{qty}", USD, lambda what: what == "102")
    assert read_spec(written(spec), USD, lambda what: what == "102") == spec
