"""The demo's summary: what is here, what came of it, and how to go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pos_recovery.domain.business_day import long_day
from pos_recovery.domain.money import Money
from pos_recovery.domain.views.upkeep import Verified
from pos_recovery.domain.views.vouchers import VoucherState, VoucherView
from pos_recovery.office.report_papers import returns_sentences

from .chapters import Span
from .crew import CREW
from .figures import Figures
from .opening_day import SHOP
from .papers import Leaf

_STATES = (
    (VoucherState.USED, "used"),
    (VoucherState.PART_USED, "part used"),
    (VoucherState.OPEN, "open"),
    (VoucherState.ENDED, "ended unused"),
    (VoucherState.CANCELLED, "cancelled"),
)


def summary(
    span: Span, seed: int, found: Figures, verified: Verified, rest: tuple[Sequence[Leaf], Sequence[date], VoucherView]
) -> str:
    """The text. `rest`: the files, the months closed, and a voucher that is still open."""
    leaves, closed, voucher = rest
    days = len(span.days)
    parts = (
        [f"{SHOP}: a practice shop, made by `make-it-right demo`. Nothing in it counts.", ""],
        [
            f"{days} business days, {long_day(span.first)} to {long_day(span.last)}. Seed {seed}.",
            f"In the shop it is {long_day(span.now.date())}, {span.now:%H:%M} ({span.now:%z}).",
            "",
        ],
        _happened(found, closed),
        [
            f"The journal holds: {verified.entries} entries, {verified.chains} chain, "
            f"{verified.budgets_checked} budgets added up anew.",
            "",
        ],
        ["Who works here"],
        [f"  {one.name:<6}{one.role:<12}PIN {one.pin:<8}{_habit(one.name, one.about, found)}" for one in CREW],
        ["These PINs open this practice shop only; they protect nothing.", ""],
        ["What is here"],
        [f"  {leaf.name:<38}{leaf.says}" for leaf in leaves],
        ["", "Go on from this folder"],
        [f"  {line}" for line in _commands(span, voucher, closed)],
    )
    return "".join(f"{line}\n".replace(" \n", "\n") for part in parts for line in part)


def _habit(name: str, about: str, found: Figures) -> str:
    if name not in found.by:
        return about
    gives, vouchers, sorry = found.by[name]
    return f"{about}: {gives} gives, {vouchers} with a voucher, {sorry} sorry alone"


def _happened(found: Figures, closed: Sequence[date]) -> list[str]:
    given, corrections = found.spending.given, found.spending.corrections
    states = ", ".join(f"{found.vouchers.get(state, 0)} {words}" for state, words in _STATES)
    lines = [
        "What happened",
        f"  {found.moments} moments, and {found.mistakes} mis-taps taken back.",
        f"  {given.count} gives stand, worth {_usd(given.value)} at a cost of about {_usd(given.cost)};"
        f" {corrections.count} corrections.",
        f"  {found.undone} gives undone, {found.approved} approved by somebody else.",
        f"  {sum(found.vouchers.values())} vouchers: {states}. {found.redemptions} redemptions.",
        *(f"  {sentence}" for sentence in returns_sentences(found.returns)),
        "",
        "  By cause: " + ", ".join(f"{one.cause} {one.count}" for one in found.spending.by_cause),
        "  By kind: " + ", ".join(f"{one.kind} {one.count}" for one in found.spending.by_kind),
        "",
        "The budget, month by month (limit, spent, held by vouchers)",
    ]
    over = {one.first for one in found.over}
    for one in found.months:
        words = [word for month, word in ((one.first in closed, "closed"), (one.first in over, "over budget")) if month]
        amounts = f"{one.limit.text:>9}{one.spent.text:>9}{one.held.text:>9}"
        lines.append(f"  {long_day(one.first).partition(' ')[2]:<16}{amounts}   {', '.join(words)}".rstrip())
    return [*lines, ""]


def _commands(span: Span, voucher: VoucherView, closed: Sequence[date]) -> list[str]:
    newest = max(closed)
    month = f"{(newest.replace(day=28) + (date(2000, 1, 5) - date(2000, 1, 1))):%Y-%m}"
    data = "make-it-right --data shop"
    return [
        f"{data} budget show",
        f"{data} voucher show {voucher.code}",
        f"MAKE_IT_RIGHT_PIN=8351 {data} --as Tom voucher redeem {voucher.code}",
        f"MAKE_IT_RIGHT_PIN=471147 {data} --as Rita report returns --from {span.first} --to {span.last}",
        f"MAKE_IT_RIGHT_PIN=739285 {data} --as Lena books close {month}",
        f"{data} journal verify",
    ]


def _usd(amount: Money) -> str:
    return f"{amount.currency.symbol}{amount.text}"
