"""The books: looked into, closed month by month, and sent to whoever keeps them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

from pos_recovery.domain.business_day import FIRST_DAY, long_day, parse_month
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.books import BookLine, BooksFile, LineType
from pos_recovery.domain.views.books import Books as BooksView
from pos_recovery.store import books, budgets
from pos_recovery.store.books import ExportRecord
from pos_recovery.store.books_tables import BooksExportRow, BooksMonthRow, PostingRow
from pos_recovery.store.budget_tables import BudgetRow

from .backroom import Backroom, Work
from .book_pages import BookPages, Entry, initials, month_days, month_of
from .commands import Changed, CloseMonth, Done, ExportBooks, Outcome
from .vouchers import Vouchers

Warned = tuple[str, dict[str, object]]
_AS_IT_IS = (
    "business_date", "recorded_at", "kind", "account_code", "account", "tax_rate_milli", "cost_source", "on_till",
    "ticket", "voucher", "text",
)  # fmt: skip


class Books:
    """The books of the shop. They read a voucher's end from the clock, whether or not it was swept yet."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def preview(self, actor: Actor, first: date, last: date) -> BooksView:
        """The books of business days, both included. Refusal `not-allowed`, `usage`."""
        require(actor, Right.SEE_BOOKS)
        _check_days(first, last)
        with self._room.look() as look:
            return BookPages(look).read(first, last)

    @staticmethod
    def formats() -> tuple[str, ...]:
        """The formats that `export` writes. No shop is needed to ask."""
        from pos_recovery.exchange.books import book_formats

        return book_formats()

    def close(self, command: CloseMonth) -> Done[BooksView]:
        """Close a month for ever: its entries get their numbers, and budgets of periods that end in it stand still.

        Refusal `not-allowed`; `period-closed` when it is; `month-not-over`; `usage` while an earlier month with
        entries is open.
        """
        require(command.actor, Right.CLOSE_BOOKS)
        first, last = month_days(command.month)
        Vouchers(self._room).end_overdue()  # what they held is free again in the month's budgets while these still move

        def run(work: Work) -> Outcome[BooksView]:
            pages = BookPages(work)
            _check_closing(work, pages, first, last)
            entries = pages.entries(first, last)
            policy = pages.policy_on(last).text
            _keep(work, month_of(first), entries)
            for budget in budgets.ending(work.reading, first, last):
                if not budget.closed:
                    work.tx.update(BudgetRow, budget.id, budget.revision, closed=True)
            work.tx.insert(
                BooksMonthRow, month=month_of(first), policy=policy, entries=len(entries), closed_at=work.now,
                closed_by=command.actor.id,
            )  # fmt: skip
            facts: dict[str, str | int | None] = {"month": month_of(first), "entries": len(entries), "policy": policy}
            fact = Fact(FactKind.MONTH_CLOSED, by=command.actor.id, facts=facts)
            return Outcome(BookPages(work).read(first, last), fact, Changed.BOOKS | Changed.BUDGETS_MOVED)

        return self._room.act(command, BooksView, run)

    def export(self, command: ExportBooks) -> Done[BooksFile]:
        """Write the books into a file. Warning `already-exported` (facts at, by, new) when days went out before.

        Refusal `not-allowed`, `usage`, `unknown-format`, `file-unwritable`. Nothing is noted unless it was written.
        """
        from pos_recovery.exchange.books import write_books

        require(command.actor, Right.CLOSE_BOOKS)
        _check_days(command.first, command.last)
        warned: list[Warned] = []

        def run(work: Work) -> Outcome[BooksFile]:
            found = BookPages(work).read(command.first, command.last)
            data = write_books(found, command.format)
            entries, digest = len({line.group for line in found.lines}), hashlib.sha256(data).hexdigest()
            warned.extend(_sent_before(work, found, entries))
            self._room.ports.files.write(command.file, data)
            work.tx.insert(
                BooksExportRow, at=work.now, exported_by=command.actor.id, first_day=command.first,
                last_day=command.last, format=command.format, entries=entries, sha256=digest,
            )  # fmt: skip
            receipt = BooksFile(str(command.file), command.format, entries, digest)
            facts: dict[str, str | int | None] = {
                "first": command.first.isoformat(), "last": command.last.isoformat(), "format": command.format,
                "entries": entries, "sha256": digest,
            }  # fmt: skip
            return Outcome(receipt, Fact(FactKind.BOOKS_EXPORTED, by=command.actor.id, facts=facts), Changed.BOOKS)

        done = self._room.act(command, BooksFile, run)
        return replace(done, warnings=(*done.warnings, *warned))


def _check_days(first: date, last: date) -> None:
    if last < first:
        raise Refusal("usage", what=f"the range ends on {last} before it begins on {first}")


def _check_closing(work: Work, pages: BookPages, first: date, last: date) -> None:
    words = long_day(first).partition(" ")[2]
    if pages.closed(first):
        raise Refusal("period-closed", month=words)
    # A voucher's last day ends at midnight where it was issued: after a change of zone that may be a little later.
    open_still = any(v.good_until <= last and v.ends_at > work.now for v, _uses in pages.vouchers(last))
    if work.today <= last or open_still:
        raise Refusal("month-not-over", month=words, day=(last + timedelta(days=1)).isoformat())
    before = [month_days(parse_month(closed))[1] for closed in pages.months if closed < month_of(first)]
    earlier = pages.events(max(before, default=FIRST_DAY), first - timedelta(days=1))
    if earlier:
        raise Refusal("usage", what=f"Close {month_of(earlier[0].day)} first: it is open and has entries")


def _keep(work: Work, month: str, entries: list[Entry]) -> None:
    """Number the entries, once and for ever, and store their lines as they stand."""
    numbers = {entry.event: f"{initials(work.shop.name)}-{month}-{n:04d}" for n, entry in enumerate(entries, 1)}
    position = 0
    for group, entry in enumerate(entries, 1):
        event = entry.event
        # Taken back in the month it was given in: now that both have numbers, the one names the other.
        original = None if event.reverses is None else numbers.get(event.reverses)
        for line in entry.lines:
            position += 1
            work.tx.insert(
                PostingRow, month=month, position=position, group_no=group, entry=numbers[event],
                line_type=LineType.MEMO.value if line.line_type is LineType.MEMO else LineType.POST.value,
                given_by=event.by, approved_by=event.approved_by, reversal_of=original or line.reversal_of,
                **_columns(line),
            )  # fmt: skip


def _columns(line: BookLine) -> dict[str, object]:
    amounts = {"debit": line.debit, "credit": line.credit, "price": line.price, "cost": line.cost}
    return {
        **{f"{name}_minor": None if amount is None else amount.units for name, amount in amounts.items()},
        **{name: getattr(line, name) for name in _AS_IT_IS},
    }


def _sent_before(work: Work, found: BooksView, entries: int) -> list[Warned]:
    """The warning for days that went out before: when last, by whom, and how many entries are new since then."""
    sent = books.exports(work.reading, found.first, found.last)
    if not sent:
        return []
    last = sent[-1]
    if (last.first_day, last.last_day) == (found.first, found.last):
        new = max(0, entries - last.entries)
    else:
        new = len({line.group for line in found.lines if not any(_held(line, export) for export in sent)})
    return [(
        "already-exported",
        {"at": last.at.isoformat(), "by": work.names().get(last.exported_by, ""), "new": new},
    )]  # fmt: skip


def _held(line: BookLine, export: ExportRecord) -> bool:
    return export.first_day <= line.business_date <= export.last_day and line.recorded_at <= export.at
