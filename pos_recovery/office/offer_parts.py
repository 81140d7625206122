"""Parts of an answer, priced, each with the words of its own button."""

from __future__ import annotations

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import Money
from pos_recovery.domain.playbook import TradePack, next_time_words
from pos_recovery.domain.remedy import (
    CostSource,
    Kind,
    Part,
    PriceList,
    VoucherForm,
    price,
    read_kind,
    read_spec,
    takes_amount,
)
from pos_recovery.domain.views.remedies import OfferPart

from .wording import part_words


def priced(prices: PriceList, spec: str) -> Part | None:
    """The part of a SPEC, None while an amount or an item must still be said."""
    try:
        return price(read_spec(spec, prices.currency, prices.knows), prices)
    except Refusal:
        return None


def least_priced(prices: PriceList, spec: str) -> Part | None:
    """The same, and the smallest amount where one must still be said: what is too much even so is always too much."""
    part, (word, said, _) = priced(prices, spec), spec.partition(":")
    if part is None and not said and takes_amount(read_kind(word, spec)):
        return priced(prices, f"{spec}:{Money(1, prices.currency).text}")
    return part


def offer_part(pack: TradePack, prices: PriceList, spec: str, label: str | None = None) -> OfferPart:
    """The same for a screen; without a label it is the part in short."""
    word, said, _ = spec.partition("*")[0].partition(":")
    kind, part = read_kind(word, spec), priced(prices, spec)
    if part is not None:
        about, ready = part.cost_source is CostSource.ABOUT, read_spec(spec, prices.currency, prices.knows)
        return OfferPart(spec, kind, label or _label(pack, part), part.value, part.cost, about, None, ready)
    ask = None if said else "amount" if takes_amount(kind) else "item" if kind is Kind.UPGRADE else None
    return OfferPart(spec, kind, label or pack.kinds[kind], None, None, False, ask)


def _label(pack: TradePack, part: Part) -> str:
    words = next_time_words(pack, part.label) if part.form is VoucherForm.CATEGORY else part_words(pack, part)
    return f"{words[:1].upper()}{words[1:]}"
