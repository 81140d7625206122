"""A give as screens read it, and what is left to give."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor, Authority
from pos_recovery.domain.remedy import CostSource, Kind, OnTill, Part, RemedyState, VoucherForm
from pos_recovery.domain.views.moments import MomentRecord
from pos_recovery.domain.views.remedies import Left, PartRecord, PartView, RemedyRecord, RemedyView
from pos_recovery.domain.views.vouchers import IssuedVoucher, VoucherRecord
from pos_recovery.store import remedies, vouchers

from .backroom import Look
from .giving import SoFar, given_so_far
from .goodwill import standings_now
from .limits import authority_of
from .pack import pack_of
from .voucher_views import friend_of_end
from .wording import till_text, voucher_words


def issued(look: Look, voucher: VoucherRecord) -> IssuedVoucher:
    """A voucher as it was issued."""
    worth = look.money(voucher.worth_minor)
    what = voucher_words(VoucherForm(voucher.form), voucher.label, worth)
    friend_of = friend_of_end(look, voucher)
    return IssuedVoucher(voucher.code, what, worth, voucher.good_until, friend_of, voucher.card_id is not None)


def part_of(look: Look, record: PartRecord, form: VoucherForm | None, *, friend: bool = False) -> Part:
    """A stored part as a value."""
    return Part(
        Kind(record.kind), record.label, record.qty, look.money(record.value_minor), look.money(record.cost_minor),
        CostSource(record.cost_source), OnTill(record.on_till), sku=record.sku, words=record.words, form=form,
        friend=friend,
    )  # fmt: skip


def remedy_view(look: Look, remedy: RemedyRecord, *, left: Left | None) -> RemedyView:
    """A give with its parts and vouchers."""
    made = [one for one in vouchers.of_remedy(look.reading, remedy.id) if one.replaces_id is None]
    forms = {voucher.part_id: VoucherForm(voucher.form) for voucher in made}
    friends = {voucher.part_id for voucher in made if voucher.friend_of_id is not None}
    parts = tuple(
        part_of(look, record, forms.get(record.id), friend=record.id in friends)
        for record in remedies.parts(look.reading, remedy.id)
    )
    names = look.names()
    return RemedyView(
        id=remedy.id, moment=remedy.moment_id, kind=Kind(remedy.kind), value=look.money(remedy.value_minor),
        cost=look.money(remedy.cost_minor), parts=tuple(part_view(part) for part in parts),
        given_by=names.get(remedy.given_by, ""), given_at=remedy.given_at,
        approved_by=None if remedy.approved_by is None else names.get(remedy.approved_by),
        own_approval=remedy.approved_by is not None and remedy.approved_by == remedy.given_by,
        confirmed=remedy.confirmed, on_the_till=_till(look, remedy, parts),
        vouchers=tuple(issued(look, voucher) for voucher in made), left=left, state=RemedyState(remedy.state),
    )  # fmt: skip


def _till(look: Look, remedy: RemedyRecord, parts: tuple[Part, ...]) -> str:
    """What to do on the till: for a give that was taken back, the other way round."""
    text = till_text(pack_of(look.room, look), parts)
    if remedy.state == RemedyState.GIVEN or remedy.got_it:
        return text
    rung = any(part.on_till is OnTill.RUNG and part.kind not in (Kind.VOUCHER, Kind.SORRY) for part in parts)
    return f"Take back on the till what was rung. It was: {text}" if rung else "Nothing to take back on the till."


def part_view(part: Part) -> PartView:
    """A part for screens; a cost nobody knows exactly says "about" (P18)."""
    about = part.cost_source is CostSource.ABOUT
    return PartView(
        part.kind, part.sku, part.label or part.words or "", part.qty, part.value, part.cost, about, part.on_till,
        part.friend,
    )  # fmt: skip


def left_for(look: Look, actor: Actor | None, moment: MomentRecord) -> Left:
    """What this person and the shop may still give now (P10)."""
    if actor is None:
        return Left((), tuple(standings_now(look, None)))
    so_far = given_so_far(look, actor.id, moment)
    return left_of(authority_of(look, actor.role), so_far, standings_now(look, actor.id))


def left_of(authority: Authority, so_far: SoFar, standings: Iterable[Standing]) -> Left:
    """The same from its facts: limits by role, then budgets."""
    mine: list[tuple[str, Money]] = []
    for per, limit, given in (
        ("moment", authority.per_moment, so_far.in_moment),
        ("day", authority.per_day, so_far.today),
        ("week", authority.per_week, so_far.this_week),
    ):
        if limit is not None:
            mine.append((per, Money(max(0, limit.units - given), limit.currency)))
    shop: list[Standing] = []
    for one in standings:
        if one.person is None:
            shop.append(one)
        else:
            mine.append((one.per.value, one.left))
    return Left(tuple(mine), tuple(shop))
