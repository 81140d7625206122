"""Imports, reports, books and upkeep for people."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.views.books import Books, BooksFile, LineType
from pos_recovery.domain.views.reports import (
    NO_EFFECT,
    RETURNS_QUESTION,
    CauseSpending,
    KindSpending,
    ReturnsView,
    SpendingView,
)
from pos_recovery.domain.views.sales import ImportAnswer
from pos_recovery.domain.views.upkeep import BackupMade, DoctorView, JournalLine, Verified
from pos_recovery.office.report_papers import returns_sentences

from .goodwill import budgets
from .layout import Clock, columns, day_time, lines, pairs


def sales_import(view: ImportAnswer, local: Clock) -> str:
    """What a till's file brought."""
    rows = [
        (day_time(local, one.at), one.number, one.kind.value, one.total.text, "visit" if one.visit else "")
        for one in view.rows or ()
    ]
    return lines(
        columns(rows, ("When", "Ticket", "Kind", "Total", "")) if rows else None,
        f"{view.format}: {view.tickets} tickets, {view.visits} of them visits;"
        f" {view.new} new, {view.changed} changed, {view.same} known already.",
        f"{len(view.refused)} rows were not taken:" if view.refused else None,
        *(f"  line {row.line}: {row.reason}" for row in view.refused),
        *(f"Still to answer: {one.what} ({' or '.join(one.choices)}), with --answer." for one in view.asked),
    )


def spending(view: SpendingView) -> str:
    """What was given, by kind and by cause."""
    about = "about " if view.given.about else ""
    times = "once" if view.given.count == 1 else f"{view.given.count} times"
    fixed = view.corrections
    return lines(
        f"{short_day(view.first)} to {short_day(view.last)} {view.last.year}: given {times}, worth"
        f" {view.given.value.shown}, at a cost of {about}{view.given.cost.shown}.",
        f"Corrections, money that was never ours: {fixed.count}, {fixed.value.shown}." if fixed.count else None,
        _spent("By what we gave", [(one.kind.value, one) for one in view.by_kind]),
        _spent("By what went wrong", [(one.cause.value, one) for one in view.by_cause]),
        f"\n{budgets(view.budget)}" if view.budget else None,
    )


def _spent(title: str, found: Iterable[tuple[str, KindSpending | CauseSpending]]) -> str:
    rows = [
        (name, str(one.count), one.value.shown, f"{'about ' if one.about else ''}{one.cost.shown}")
        for name, one in found
    ]
    return f"\n{columns(rows, (title, 'Times', 'Worth', 'Cost'), frozenset({1, 2, 3}))}" if rows else ""


def returns(view: ReturnsView) -> str:
    """Who was seen again, with its denominators, and what the groups do not show (P61, P63)."""
    rows = [
        (
            group.name,
            str(group.moments),
            f"{group.came_back} of {group.recognised}",
            str(group.unknown),
            _share(group.share),
        )
        for group in view.groups
        if group.moments
    ]
    headings = ("", "Moments", "Came back", "No way to tell", f"Within {view.within_days} days")
    table = columns(rows, headings, frozenset({1, 2, 3, 4}))
    return lines(*returns_sentences(view), f"\n{RETURNS_QUESTION} {NO_EFFECT}\n{table}" if rows else None)


def _share(share: object) -> str:
    value = getattr(share, "value", None)
    return "–" if value is None else f"{100 * value:.0f} %"


def books(view: Books) -> str:
    """The books of a range: postings and memo lines, and the vouchers that explain them."""
    rows = [
        (
            line.entry or ("memo" if line.line_type is LineType.MEMO else "draft"), line.business_date.isoformat(),
            line.account, "" if line.debit is None else line.debit.text,
            "" if line.credit is None else line.credit.text, line.text,
        )
        for line in view.lines
    ]  # fmt: skip
    held = view.vouchers
    return lines(
        f"{view.shop}, {view.first} to {view.last}, {view.currency}{', DRAFT' if view.draft else ''}"
        f"{', PRACTICE' if view.practice else ''}",
        columns(rows, ("Entry", "Date", "Account", "Debit", "Credit", "Text"), frozenset({3, 4}))
        if rows
        else "No entries.",
        f"Debit {view.debit.text}, credit {view.credit.text}: {'balanced' if view.balanced else 'NOT BALANCED'}.",
        f"Vouchers: {held.brought_forward.text} brought forward, {held.given.text} given, {held.used.text} used,"
        f" {held.ended.text} ended, {held.cancelled.text} cancelled; {held.outstanding.text} outstanding.",
    )


def books_file(view: BooksFile) -> str:
    """An export that was written."""
    return f"{view.entries} entries as {view.format} in {view.file}"


def verified(view: Verified) -> str:
    """The journal holds."""
    return (
        f"The journal holds: {view.entries} entries in {_count(view.chains, 'chain')},"
        f" {_count(view.budgets_checked, 'budget')} recomputed."
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def journal(entries: Iterable[JournalLine], local: Clock) -> str:
    """The audit trail, one line an entry."""
    rows = [
        (
            line.counter, str(line.seq), day_time(local, line.at), line.who or "", line.kind,
            " ".join(f"{name}={value}" for name, value in line.facts.items()),
        )
        for line in entries
    ]  # fmt: skip
    return columns(rows, ("Counter", "No", "When", "Who", "What", ""), frozenset({1})) if rows else "No entries."


def backup(view: BackupMade) -> str:
    """A copy that was written and verified."""
    return lines(f"A verified copy of {view.bytes:,} bytes is in {view.file}", f"SHA-256 {view.sha256}")


def doctor(view: DoctorView) -> str:
    """Each check, and what to do."""
    rows = [("well" if one.ok else "NOT WELL", one.name, one.says) for one in view.checks]
    todo = pairs(*((one.name, one.do) for one in view.checks if one.do))
    return lines(columns(rows, most=1000), f"\nWhat to do\n{todo}" if todo else None, None if todo else "All is well.")
