"""Short texts that paper, screens and the command line share."""

from __future__ import annotations

from pos_recovery.domain.money import Money
from pos_recovery.domain.playbook import TradePack, till_words
from pos_recovery.domain.remedy import Kind, OnTill, Part, VoucherForm
from pos_recovery.domain.views.paper import PaperTitle

_LATER = (Kind.VOUCHER, Kind.SORRY)  # nothing to do on the till today
_FREE = (Kind.REMAKE, Kind.FREE_ITEM, Kind.EXTRA, Kind.UPGRADE)


def voucher_words(form: VoucherForm, label: str, worth: Money) -> str:
    """What a voucher is good for: "Cinnamon bun", "One pastry of your choice", "$10.00"."""
    match form:
        case VoucherForm.ITEM:
            return label
        case VoucherForm.CATEGORY:
            return f"One {label.lower()} of your choice"
        case VoucherForm.MONEY:
            return worth.shown


def title_at_issue(form: VoucherForm, *, better: bool) -> PaperTitle:
    """Which title a voucher has from the start; `better`: something was put right besides."""
    if better:
        return PaperTitle.BETTER
    return PaperTitle.MONEY if form is VoucherForm.MONEY else PaperTitle.GOODS


def part_words(pack: TradePack, part: Part) -> str:
    """A part in short: "2 x Flat white", "money back 9.40", "goes first"."""
    times = f"{part.qty} x " if part.qty > 1 else ""
    if part.form is not None:
        each = Money(part.value.units // part.qty, part.value.currency)
        return f"{times}{voucher_words(part.form, part.label, each)}"
    what = part.words or part.label or pack.kinds.get(part.kind, part.kind.value)
    if part.label or part.words:
        return f"{times}{what}"
    return f"{times}{what.lower()} {part.value.text}" if part.value.units else f"{times}{what.lower()}"


def till_text(pack: TradePack, parts: tuple[Part, ...]) -> str:
    """What to do on the till now, part by part, in the shop's own words (P32)."""
    lines: list[str] = []
    for part in parts:
        line = till_words(pack, _entry(part), part_words(pack, part), part.value.shown)
        if line not in lines and (part.kind not in _LATER or len(parts) == 1):
            lines.append(line)
    rung = any([part.on_till is OnTill.RUNG and part.value.units and part.kind not in _LATER for part in parts])
    return ("Now on the till: " if rung else "") + " ".join(lines)


def _entry(part: Part) -> str:
    """Which words of the pack: a kind's own, unless somebody said it stands on the till the other way."""
    if part.kind in _FREE and part.on_till is OnTill.RUNG:
        return Kind.COMP.value
    if part.kind is Kind.COMP and part.on_till is OnTill.NOT_A_SALE:
        return Kind.FREE_ITEM.value
    return part.kind.value
