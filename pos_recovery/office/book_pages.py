"""The books of some business days: closed months as they were closed, open months worked out afresh."""

from __future__ import annotations

import unicodedata
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from pos_recovery.domain import posting, voucher_balance
from pos_recovery.domain.book_event import BookEvent, UseFacts, VoucherFacts, of_part, of_voucher
from pos_recovery.domain.budget import Per
from pos_recovery.domain.business_day import first_and_last
from pos_recovery.domain.money import Money
from pos_recovery.domain.posting import Policy, Ways
from pos_recovery.domain.views.books import BookLine, Books, LineType, VoucherBalance
from pos_recovery.store import books
from pos_recovery.store.books import PostingRecord

from .backroom import Look

Page = tuple[BookLine, ...]
_Signature = tuple[datetime, str, str, str | None]


def month_of(day: date) -> str:
    """`2026-11`."""
    return day.isoformat()[:7]


def month_days(day: date) -> tuple[date, date]:
    """The first and the last day of the month a day lies in."""
    return first_and_last(Per.MONTH, day)


def initials(shop: str) -> str:
    """What entry numbers begin with: `HSB` for Harbour Street Bakery, `MIR` for a name without Latin letters."""
    plain = unicodedata.normalize("NFKD", shop).encode("ascii", "ignore").decode()
    words = ["".join(letter for letter in word if letter.isalnum()) for word in plain.split()]
    found = [word for word in words if word]
    return ("".join(word[0] for word in found[:4]) if len(found) > 1 else "".join(found)[:3]).upper() or "MIR"


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of an open month and its lines, all with the same group."""

    event: BookEvent
    lines: Page


class BookPages:
    """Reads the books in one transaction."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._policies: dict[str, Policy] = {}
        self._numbers: dict[str, dict[_Signature, list[str]]] = {}
        self._vouchers: dict[date, list[tuple[VoucherFacts, list[UseFacts]]]] = {}
        self.months = {month.month: month for month in books.months(look.reading)}

    def closed(self, day: date) -> bool:
        """Whether the month of a day is closed."""
        return month_of(day) in self.months

    def policy_on(self, day: date) -> Policy:
        """The policy of the month a day lies in: as the settings stand on that month's last day."""
        month = month_of(day)
        if month not in self._policies:
            last = month_days(day)[1]
            on = self._look.settings.on
            self._policies[month] = Policy(
                Ways(on("books", last)), on("accrual", last) == "on", on("voucher-is-payment", last) == "on"
            )
        return self._policies[month]

    def vouchers(self, last: date) -> list[tuple[VoucherFacts, list[UseFacts]]]:
        """Every voucher issued up to a business day, with its uses."""
        if last not in self._vouchers:
            self._vouchers[last] = books.vouchers(self._look.reading, last)
        return self._vouchers[last]

    def events(self, first: date, last: date) -> list[BookEvent]:
        """What happened on these business days of open months, in the order of the books."""
        look, currency = self._look, self._look.shop.currency
        found: list[BookEvent] = []
        for part in books.parts(look.reading, first, last):
            found += of_part(part, currency)
        for voucher, uses in self.vouchers(last):
            found += of_voucher(voucher, uses, look.now, currency)
        inside = [event for event in found if first <= event.day <= last and not self.closed(event.day)]
        return sorted(inside, key=lambda event: event.order)

    def entries(self, first: date, last: date) -> list[Entry]:
        """The entries of open months, without numbers."""
        names = self._look.names()
        self._numbers = {}
        return [
            Entry(event, self._referring(event, posting.lines(event, self.policy_on, names)))
            for event in self.events(first, last)
        ]

    def read(self, first: date, last: date) -> Books:
        """The books of these business days, both included."""
        look = self._look
        found = [*self._closed_pages(first, last), *self._open_pages(first, last)]
        pages = sorted(found, key=lambda page: page[0].period)
        lines = tuple(replace(line, group=group) for group, page in enumerate(pages, 1) for line in page)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        draft = months > sum(month_of(first) <= month <= month_of(last) for month in self.months)
        batch = f"{initials(look.shop.name)}-{first:%Y%m%d}-{last:%Y%m%d}"
        return Books(
            look.shop.name, look.shop.practice, first, last, f"{batch}-DRAFT" if draft else batch, draft,
            look.shop.currency.code, self._sum(line.debit for line in lines), self._sum(line.credit for line in lines),
            lines, self._balance(first, last),
        )  # fmt: skip

    def _sum(self, amounts: Iterable[Money | None]) -> Money:
        return self._look.money(sum(amount.units for amount in amounts if amount is not None))

    def _balance(self, first: date, last: date) -> VoucherBalance:
        look, held = self._look, self.vouchers(last)
        currency = look.shop.currency
        events = [event for voucher, uses in held for event in of_voucher(voucher, uses, look.now, currency)]
        left = voucher_balance.outstanding(held, last, look.now, currency)
        return voucher_balance.balance(events, first, last, left)

    def _open_pages(self, first: date, last: date) -> list[Page]:
        local = self._look.days.local
        return [
            tuple(replace(line, recorded_at=local(line.recorded_at)) for line in entry.lines)
            for entry in self.entries(first, last)
        ]

    def _closed_pages(self, first: date, last: date) -> list[Page]:
        pages: dict[tuple[str, int], list[BookLine]] = {}
        for record in books.postings(self._look.reading, first, last):
            pages.setdefault((record.month, record.group_no), []).append(self._line(record))
        return [tuple(page) for page in pages.values()]

    def _line(self, record: PostingRecord) -> BookLine:
        look = self._look
        names = look.names()

        def money(minor: int | None) -> Money | None:
            return None if minor is None else look.money(minor)

        def name(person: uuid.UUID | None) -> str | None:
            return None if person is None else names.get(person)

        return BookLine(
            group=record.group_no, entry=record.entry, line_type=LineType(record.line_type), period=record.month,
            business_date=record.business_date, recorded_at=look.days.local(record.recorded_at), kind=record.kind,
            account_code=record.account_code, account=record.account, debit=money(record.debit_minor),
            credit=money(record.credit_minor), price=money(record.price_minor), tax_rate_milli=record.tax_rate_milli,
            cost=money(record.cost_minor), cost_source=record.cost_source, on_till=record.on_till,
            ticket=record.ticket, voucher=record.voucher, given_by=name(record.given_by),
            approved_by=name(record.approved_by), reversal_of=record.reversal_of, text=record.text,
        )  # fmt: skip

    def _referring(self, event: BookEvent, lines: Page) -> Page:
        """A reversal of something in a closed month names the entry it takes back."""
        if event.reverses is None or not self.closed(event.reverses.day):
            return lines
        original = posting.lines(event.reverses, self.policy_on, {})[0]
        found = self._numbers_of(event.reverses.day).get(_signature(original))
        if not found:
            return lines
        number = found.pop(0)  # two parts alike of one give are only ever taken back together: each takes the next one
        return tuple(replace(line, reversal_of=number) for line in lines)

    def _numbers_of(self, day: date) -> dict[_Signature, list[str]]:
        month = month_of(day)
        if month not in self._numbers:
            found: dict[_Signature, list[str]] = {}
            for page in self._closed_pages(*month_days(day)):
                found.setdefault(_signature(page[0]), []).append(page[0].entry or "")
            self._numbers[month] = found
        return self._numbers[month]


def _signature(line: BookLine) -> _Signature:
    # In UTC: an instant of the doubled hour equals none of another zone (PEP 495).
    return line.recorded_at.astimezone(UTC), line.kind, line.text, line.voucher
