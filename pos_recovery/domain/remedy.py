"""A remedy: what we did about a moment. What each part is worth to the customer, and what it costs us."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from .errors import Refusal
from .money import Currency, Money, mean
from .text import clean
from .views.menu import MenuItem


class Kind(StrEnum):
    """The ten things a shop can do. "Not made" (a void) is none of them (P6)."""

    SORRY = "sorry"
    COMP = "comp"
    FREE_ITEM = "free-item"
    REMAKE = "remake"
    DISCOUNT = "discount"
    REFUND = "refund"
    CORRECTION = "correction"
    UPGRADE = "upgrade"
    EXTRA = "extra"
    VOUCHER = "voucher"


class OnTill(StrEnum):
    """What the till knows of it (P32)."""

    RUNG = "rung"
    NOT_RUNG = "not-rung"
    NOT_A_SALE = "not-a-sale"


class CostSource(StrEnum):
    """Where a cost comes from. Only `known` is ever posted (P86); the others say "about" (P18)."""

    KNOWN = "known"
    STATED = "stated"
    ABOUT = "about"
    NONE = "none"


class RemedyState(StrEnum):
    """A remedy is given, or was undone by a reversal."""

    GIVEN = "given"
    UNDONE = "undone"


class VoucherForm(StrEnum):
    """What a voucher is good for: one item, one of a category, or money."""

    ITEM = "item"
    CATEGORY = "category"
    MONEY = "money"


_VOID_WORDS = ("void", "not-made", "notmade", "cancel")
_BY_AMOUNT = (Kind.COMP, Kind.DISCOUNT, Kind.REFUND, Kind.CORRECTION, Kind.VOUCHER)
_COSTS_ITSELF = (Kind.SORRY, Kind.DISCOUNT, Kind.REFUND)
_BY_ITEM = (Kind.COMP, Kind.FREE_ITEM, Kind.REMAKE, Kind.EXTRA, Kind.VOUCHER)
_SPEC = re.compile(r'([a-z-]{1,20})(?::("[^"]{1,200}"|[^*"]{1,200}))?(?:\*([0-9]{1,2}))?', re.ASCII | re.DOTALL)
_AMOUNT_LIKE = re.compile(r"[-+0-9.,eE]+|NaN|Infinity", re.ASCII)


@dataclass(frozen=True, slots=True)
class Spec:
    """One part as asked for: `KIND[:WHAT][*QTY]` of CLI.md. At most one of sku, category, amount and words is set."""

    kind: Kind
    sku: str | None = None
    to_sku: str | None = None
    category: str | None = None
    amount: Money | None = None
    words: str | None = None
    qty: int = 1
    cost: Money | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a remedy, priced. `value` is the face value and `cost` what it costs us, both for all of `qty`.

    `friend`: it is the half for a friend, which goes with the first voucher of the same give.
    """

    kind: Kind
    label: str
    qty: int
    value: Money
    cost: Money
    cost_source: CostSource
    on_till: OnTill
    sku: str | None = None
    from_sku: str | None = None
    category: str | None = None
    words: str | None = None
    tax_rate_milli: int | None = None
    form: VoucherForm | None = None
    friend: bool = False

    @property
    def goodwill_value(self) -> Money:
        """Face value that counts against limits: money that was never ours does not (P23)."""
        return Money(0, self.value.currency) if self.kind is Kind.CORRECTION else self.value


@dataclass(frozen=True, slots=True)
class PriceList:
    """What a part is priced from: the menu by SKU, the cost share of a category in per cent, what is not offered."""

    menu: Mapping[str, MenuItem]
    share_of: Callable[[str | None], int]
    on_till: Callable[[Kind], OnTill]
    no_alcohol_vouchers: bool
    no_alcohol_counter: bool
    currency: Currency

    def item(self, sku: str) -> MenuItem:
        """The item of a SKU, upper or lower case. Refusal `unknown-item`."""
        found = self.menu.get(sku) or self.menu.get(sku.upper())
        if found is None:
            raise Refusal("unknown-item", item=sku[:40])
        return found

    def knows(self, sku: str) -> bool:
        """Whether an item has this SKU, which may look like an amount."""
        return sku in self.menu

    def of_category(self, name: str, kind: Kind) -> list[MenuItem]:
        """The items of a category that may be given. Refusal `unknown-item`, or `alcohol` when nothing else is left."""
        wanted = name.casefold()
        inside = [item for item in self.menu.values() if item.category.casefold() == wanted]
        if not inside:
            raise Refusal("unknown-item", item=f"category:{name[:40]}")
        dry = [item for item in inside if not item.alcohol]
        if not self._without_alcohol(kind):
            return inside
        if not dry:
            raise Refusal("alcohol", item=name[:40])
        return dry

    def checked(self, item: MenuItem, kind: Kind) -> MenuItem:
        """The item, unless alcohol is not given that way. Refusal `alcohol` (P19)."""
        if item.alcohol and self._without_alcohol(kind):
            raise Refusal("alcohol", item=item.name)
        return item

    def _without_alcohol(self, kind: Kind) -> bool:
        return self.no_alcohol_vouchers if kind is Kind.VOUCHER else self.no_alcohol_counter

    def cost_of(self, item: MenuItem) -> tuple[Money, CostSource]:
        """What the item costs us; unknown: the category's share of its price, "about" (P18)."""
        if item.cost is not None:
            return item.cost, CostSource.KNOWN
        return item.price.share(self.share_of(item.category)), CostSource.ABOUT


def _no_sku(_: str) -> bool:
    return False


def read_spec(text: str, currency: Currency, is_sku: Callable[[str], bool] = _no_sku) -> Spec:
    """A SPEC of CLI.md, such as `comp:FLAT*2`, `refund:9.40`, `extra:"goes first"`, `upgrade:FLAT/LATT`.

    A till's SKU may be a mere number: `is_sku` is asked about what looks like an amount but may be an item.
    Refusal `bad-spec`, `bad-amount`, or `not-a-remedy` for a void (P6).
    """
    match = _SPEC.fullmatch(text.strip()[:260])
    if match is None:
        raise Refusal("bad-spec", spec=text.strip()[:60])
    kind = read_kind(match[1], text)
    qty = int(match[3] or 1)
    if not 1 <= qty <= 50:
        raise Refusal("bad-spec", spec=text.strip()[:60])
    what = match[2]
    if what is not None and kind in _BY_ITEM and _AMOUNT_LIKE.fullmatch(what) and is_sku(what):
        return Spec(kind, sku=what, qty=qty)
    return replace(_what(kind, what, text, currency), qty=qty)


def written(spec: Spec) -> str:
    """The text that `read_spec` reads as this part; what it costs, where somebody has said so, stands beside it."""
    what = spec.sku
    if spec.to_sku is not None:
        what = f"{spec.sku}/{spec.to_sku}"
    elif spec.category is not None:
        what = f"category:{spec.category}"
    elif spec.amount is not None:
        what = spec.amount.text
    elif spec.words is not None:
        what = f'"{spec.words}"'
    text = spec.kind.value if what is None else f"{spec.kind.value}:{what}"
    return f"{text}*{spec.qty}" if spec.qty > 1 else text


def takes_amount(kind: Kind) -> bool:
    """Whether an amount alone can be given as this kind."""
    return kind in _BY_AMOUNT


def read_kind(word: str, text: str) -> Kind:
    """The kind of a word. Refusal `not-a-remedy` for a void, else `bad-spec`."""
    if word in _VOID_WORDS:
        raise Refusal("not-a-remedy")
    if word not in list(Kind):
        raise Refusal("bad-spec", spec=text.strip()[:60])
    return Kind(word)


def _what(kind: Kind, what: str | None, text: str, currency: Currency) -> Spec:
    bad = Refusal("bad-spec", spec=text.strip()[:60])
    if what is None:
        if kind in (Kind.SORRY, Kind.EXTRA):
            return Spec(kind)
        raise bad
    if what.startswith('"'):
        words = clean(what[1:-1], 120)
        if kind is not Kind.EXTRA or not words:
            raise bad
        return Spec(kind, words=words)
    if kind is Kind.UPGRADE:
        first, slash, second = what.partition("/")
        if not (slash and first and second) or "/" in second:
            raise bad
        return Spec(kind, sku=first, to_sku=second)
    if what.startswith("category:") and kind in _BY_ITEM:
        return Spec(kind, category=what.removeprefix("category:"))
    if _AMOUNT_LIKE.fullmatch(what) and kind in _BY_AMOUNT:
        return Spec(kind, amount=positive(what, currency))
    if kind in _BY_ITEM:
        return Spec(kind, sku=what)
    raise bad


def positive(text: str, currency: Currency) -> Money:
    """An amount above 0. Refusal `bad-amount` (P40)."""
    amount = Money.parse(text, currency)
    if amount.units <= 0:
        raise Refusal("bad-amount", amount=text.strip()[:40], form=Money(10**currency.digits, currency).text)
    return amount


def price(spec: Spec, prices: PriceList) -> Part:
    """What a part is worth and what it costs, by the table "What a give is worth" of DECISIONS.md.

    Refusal `unknown-item`, `alcohol`, `bad-spec`, `bad-amount`.
    """
    part = _priced(spec, prices)
    if part.form is not None and not part.value.units:
        raise Refusal("bad-amount", state="worthless", item=part.label, amount=part.value.text)
    if spec.cost is not None and part.kind is not Kind.CORRECTION:
        if part.kind in _COSTS_ITSELF or part.form is VoucherForm.MONEY:
            raise Refusal("usage", what=f"what a {part.kind} costs us is its amount: leave --cost out")
        part = replace(part, cost=spec.cost, cost_source=CostSource.STATED)
    return part


def _priced(spec: Spec, prices: PriceList) -> Part:
    if spec.kind is Kind.UPGRADE:
        return _upgrade(spec, prices)
    if spec.amount is not None:
        return _by_amount(spec, spec.amount, prices)
    if spec.sku is not None:
        item = prices.checked(prices.item(spec.sku), spec.kind)
        cost, source = prices.cost_of(item)
        form = VoucherForm.ITEM if spec.kind is Kind.VOUCHER else None
        return _part(spec, prices, item.name, item.price * spec.qty, cost * spec.qty, cost_source=source, sku=item.sku,
                     category=item.category, form=form, tax_rate_milli=item.tax_rate_milli)  # fmt: skip
    if spec.category is not None:
        return _by_category(spec, spec.category, prices)
    nothing = Money(0, prices.currency)
    return _part(spec, prices, spec.words or "", nothing, nothing)


def _part(
    spec: Spec,
    prices: PriceList,
    label: str,
    value: Money,
    cost: Money,
    cost_source: CostSource | None = None,
    **more: Any,
) -> Part:
    source = cost_source or (CostSource.KNOWN if cost.units else CostSource.NONE)
    on_till = prices.on_till(spec.kind)
    return Part(spec.kind, label, spec.qty, value, cost, source, on_till, words=spec.words, **more)


def _by_category(spec: Spec, name: str, prices: PriceList) -> Part:
    """Nobody named the item: the dearest price, and the mean cost, "about"."""
    items = prices.of_category(name, spec.kind)
    dearest = max(items, key=lambda item: item.price.units)
    cost = mean([prices.cost_of(item)[0] for item in items])
    form = VoucherForm.CATEGORY if spec.kind is Kind.VOUCHER else None
    return _part(spec, prices, dearest.category, dearest.price * spec.qty, cost * spec.qty, CostSource.ABOUT,
                 category=dearest.category, form=form, tax_rate_milli=dearest.tax_rate_milli)  # fmt: skip


def _by_amount(spec: Spec, amount: Money, prices: PriceList) -> Part:
    value = amount * spec.qty
    nothing = Money(0, value.currency)
    if spec.kind is Kind.CORRECTION:  # it was never ours, so it is no goodwill
        return _part(spec, prices, "", value, nothing)
    if spec.kind is Kind.COMP:
        return _part(spec, prices, "", value, value.share(prices.share_of(None)), CostSource.ABOUT)
    form = VoucherForm.MONEY if spec.kind is Kind.VOUCHER else None
    return _part(spec, prices, "", value, value, form=form)


def _upgrade(spec: Spec, prices: PriceList) -> Part:
    first, second = prices.item(spec.sku or ""), prices.checked(prices.item(spec.to_sku or ""), spec.kind)
    nothing = Money(0, prices.currency)
    (cost_first, known_first), (cost_second, known_second) = prices.cost_of(first), prices.cost_of(second)
    known = known_first is known_second is CostSource.KNOWN
    value, cost = max(second.price - first.price, nothing), max(cost_second - cost_first, nothing)
    source = CostSource.KNOWN if known else CostSource.ABOUT
    return _part(spec, prices, f"{first.name} to {second.name}", value * spec.qty, cost * spec.qty, source,
                 sku=second.sku, from_sku=first.sku, category=second.category,
                 tax_rate_milli=second.tax_rate_milli)  # fmt: skip


def and_one_for_a_friend(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """These parts and a friend half: the same as one of the first voucher (P48). Refusal `usage` without a voucher."""
    first = next((part for part in parts if part.form is not None), None)
    if first is None:
        raise Refusal("usage", what="one for a friend goes with a voucher, and there is none in this")
    value, cost = (amount.split([1] * first.qty)[0] for amount in (first.value, first.cost))
    return (*parts, replace(first, qty=1, value=value, cost=cost, friend=True))


def total(amounts: list[Money], currency: Currency) -> Money:
    """The sum of amounts, 0 for none."""
    return Money(sum([amount.units for amount in amounts]), currency)
