"""What to give, as typed: `--give SPEC …`, or one part by `--kind` and its options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import Currency
from pos_recovery.domain.remedy import Spec, positive, read_kind, read_spec, takes_amount

from .desk import Counter


@dataclass(frozen=True, slots=True)
class Single:
    """One part by its options, as typed."""

    kind: str
    item: str | None
    qty: int
    value: str | None
    cost: str | None


def specs(counter: Counter, texts: Sequence[str], single: Single | None) -> tuple[Spec, ...]:
    """The parts of a give. Refusal `usage` for both ways or none, else as `read_spec`."""
    if (single is None) == (not texts):
        raise Refusal("usage", what="Say what to give, by --kind or by --give SPEC, not both")
    currency = counter.office.shop.currency
    if single is None:
        return tuple(read_spec(text, currency, lambda what: _on_menu(counter, what)) for text in texts)
    return (replace(_single(single, currency), cost=counter.amount(single.cost)),)


def _single(single: Single, currency: Currency) -> Spec:
    """The one part: `--item` is never read as an amount, `--value` never as an item."""
    kind = read_kind(single.kind, single.kind)
    named = single.item is not None
    if named and single.value is not None:
        raise Refusal("usage", what="An item has its price on the menu: --value and --item do not go together")
    if single.value is not None:
        positive(single.value, currency)
        if not takes_amount(kind):
            raise Refusal("usage", what=f"'{kind}' is not given by an amount: --value does not go with it")
    what = single.item if named else single.value
    text = f"{kind}:{what}" if what else kind.value
    spec = read_spec(f"{text}*{single.qty}" if single.qty > 1 else text, currency, lambda _: named)
    if named and spec.amount is not None:
        raise Refusal("usage", what=f"'{kind}' is given by an amount: --value says how much")
    return spec


def _on_menu(counter: Counter, sku: str) -> bool:
    """Whether an item has this number for a SKU."""
    return any(item.sku == sku for item in counter.office.menu.items())
