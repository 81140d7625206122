"""Short ways to the books of the bakery."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.views.books import Books, BooksFile, LineType
from pos_recovery.office.commands import CloseMonth, Done, ExportBooks
from tests.office.bakery import Counter, staff_of

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))


def as_role(shop: Counter, role: Role) -> Actor:
    """Somebody who works here in that role."""
    return next(one for one in staff_of(shop.office).values() if one.role is role)


def preview(shop: Counter, days: tuple[date, date] = NOVEMBER) -> Books:
    """What the owner sees of these days."""
    found = shop.office.books.preview(shop.rita, *days)
    assert found.balanced
    return found


def close(shop: Counter, month: date = NOVEMBER[0]) -> Books:
    """Close a month."""
    return shop.office.books.close(CloseMonth(actor=shop.rita, month=month)).receipt


def export(shop: Counter, days: tuple[date, date] = NOVEMBER, format: str = "csv") -> tuple[bytes, Done[BooksFile]]:
    """The file's bytes and the answer."""
    file = Path(shop.office._room.data).parent / "books.out"  # not among the shop's own files
    done = shop.office.books.export(ExportBooks(actor=shop.rita, first=days[0], last=days[1], format=format, file=file))
    return file.read_bytes(), done


def posted(found: Books) -> list[tuple[str, str, str]]:
    """(date, account, amount with its side) of the postings."""
    lines = [line for line in found.lines if line.line_type is not LineType.MEMO]
    return [
        (f"{line.business_date:%m-%d}", line.account, f"Dr {line.debit}" if line.debit else f"Cr {line.credit}")
        for line in lines
    ]


def flat_white_and_a_bun(shop: Counter) -> None:
    """The issue's example: made again with a bun for next time, which is used on 24 November."""
    code = shop.give("remake:FLAT", "voucher:CINN", moment=shop.log(ticket="1042")).vouchers[0].code
    shop.goto("2026-11-24T09:10:00-05:00")
    shop.redeem(code)
