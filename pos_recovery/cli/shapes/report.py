"""Imports, reports, books and upkeep as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pos_recovery.domain.views.books import Books, BooksFile
from pos_recovery.domain.views.reports import NO_EFFECT, ReturnGroup, ReturnsView, SpendingView
from pos_recovery.domain.views.sales import ImportAnswer, Ticket
from pos_recovery.domain.views.upkeep import BackupMade, DoctorView, JournalLine, Verified

from .goodwill import standing
from .plain import Clock, Shape, amount, instant, plain
from .shop import refused_rows


def sales_import(view: ImportAnswer, local: Clock) -> Shape:
    """`visits import`; with --dry-run also the rows."""
    shape: Shape = {
        "format": view.format, "tickets": view.tickets, "visits": view.visits, "new": view.new, "same": view.same,
        "changed": view.changed, "refused": refused_rows(view.refused),
        "asked": [{"what": one.what, "choices": list(one.choices)} for one in view.asked],
    }  # fmt: skip
    if view.rows is not None:
        shape["rows"] = [_ticket(ticket, local) for ticket in view.rows]
    return shape


def _ticket(ticket: Ticket, local: Clock) -> Shape:
    who = ticket.customer
    return {
        "ticket": ticket.number, "at": instant(local, ticket.at), "total": amount(ticket.total),
        "kind": ticket.kind.value, "visit": ticket.visit,
        "customer": {"id": who.id, "name": who.name, "phone": who.phone, "email": who.email},
    }  # fmt: skip


def _spent(one: Any) -> Shape:
    return {"count": one.count, "value": amount(one.value), "cost": amount(one.cost), "about": one.about}


def spending(view: SpendingView) -> Shape:
    """`report spending`."""
    return {
        "from": view.first.isoformat(), "to": view.last.isoformat(), "given": _spent(view.given),
        "by_kind": [{"kind": one.kind.value, **_spent(one)} for one in view.by_kind],
        "by_cause": [{"cause": one.cause.value, **_spent(one)} for one in view.by_cause],
        "budget": [standing(one) for one in view.budget],
        "corrections": {"count": view.corrections.count, "value": amount(view.corrections.value)},
    }  # fmt: skip


def returns(view: ReturnsView) -> Shape:
    """`report returns`; `note` says what the groups do not show (P63)."""
    return {
        "from": view.first.isoformat(), "to": view.last.isoformat(), **_seen(view),
        "groups": [{"name": group.name, **_seen(group)} for group in view.groups], "also_seen": view.also_seen,
        "new_guests": view.new_guests,
        "note": NO_EFFECT,
    }  # fmt: skip


def _seen(one: ReturnsView | ReturnGroup) -> Shape:
    share = None
    if one.share is not None:
        share = {"value": one.share.value, "low": one.share.low, "high": one.share.high}
    return {
        "moments": one.moments, "recognised": one.recognised, "came_back": one.came_back, "unknown": one.unknown,
        "within_days": one.within_days, "share": share,
        "curve": [
            {"day": at.day, "share": at.share, "low": at.low, "high": at.high, "watched": at.watched}
            for at in one.curve
        ],
    }  # fmt: skip


def books(view: Books) -> Shape:
    """`books preview`. A memo line has neither debit nor credit; `entry` is null in a draft."""
    held = view.vouchers
    return {
        "from": view.first.isoformat(), "to": view.last.isoformat(), "draft": view.draft, "balanced": view.balanced,
        "debit": amount(view.debit), "credit": amount(view.credit),
        "lines": [
            {
                "entry": line.entry, "date": line.business_date.isoformat(), "account": line.account,
                "debit": amount(line.debit), "credit": amount(line.credit), "text": line.text,
                "line_type": line.line_type.value, "kind": line.kind, "account_code": line.account_code,
            }
            for line in view.lines
        ],
        "vouchers": {
            "given": amount(held.given), "used": amount(held.used), "ended": amount(held.ended),
            "cancelled": amount(held.cancelled), "outstanding": amount(held.outstanding),
            "brought_forward": amount(held.brought_forward),
        },
    }  # fmt: skip


def books_file(view: BooksFile) -> Shape:
    """`books export`; warnings are added where they are told."""
    return {
        "file": view.file, "format": view.format, "entries": view.entries, "sha256": view.sha256, "warnings": [],
    }  # fmt: skip


def verified(view: Verified) -> Shape:
    """`journal verify`."""
    return {
        "ok": True, "chains": view.chains, "entries": view.entries, "budgets_checked": view.budgets_checked,
    }  # fmt: skip


def journal(lines: Iterable[JournalLine], local: Clock) -> Shape:
    """`journal show`."""
    return {
        "items": [
            {
                "counter": line.counter, "seq": line.seq, "at": instant(local, line.at),
                "business_date": line.business_date.isoformat(), "kind": line.kind, "who": line.who,
                "facts": plain(line.facts),
                "touched": [{"table": table, "id_end": end} for table, end in line.touched],
            }
            for line in lines
        ]
    }  # fmt: skip


def backup(view: BackupMade) -> Shape:
    """`backup`."""
    return {"file": view.file, "bytes": view.bytes, "sha256": view.sha256, "verified": view.verified}


def doctor(view: DoctorView) -> Shape:
    """`doctor`."""
    return {
        "ok": view.ok,
        "checks": [{"name": one.name, "ok": one.ok, "says": one.says, "do": one.do} for one in view.checks],
    }
