"""What to give, as typed: `--give SPEC …`, or one part by `--kind` and its options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.remedy import Spec, read_kind, read_spec

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
        return tuple(read_spec(text, currency) for text in texts)
    read_kind(single.kind, single.kind)
    if single.item is not None and single.value is not None:
        raise Refusal("usage", what="An item has its price on the menu: --value and --item do not go together")
    what = single.item or single.value
    text = f"{single.kind}:{what}" if what else single.kind
    spec = read_spec(f"{text}*{single.qty}" if single.qty > 1 else text, currency)
    return (replace(spec, cost=counter.amount(single.cost)),)
