"""The books as a plain CSV for any spreadsheet or program: one line a posting, draft or memo (DECISIONS, Postings)."""

from __future__ import annotations

from decimal import Decimal

from ..domain.views.books import BookLine, Books
from .spreadsheet_csv import Cell, Plain, write_csv

COLUMNS = (
    "shop", "period", "batch", "entry", "line_type", "business_date", "recorded_at", "kind", "account_code", "account",
    "debit", "credit", "price_gross", "tax_rate", "cost", "cost_source", "on_till", "ticket", "voucher", "given_by",
    "approved_by", "reversal_of", "note",
)  # fmt: skip


def plain_csv(books: Books) -> bytes:
    """The file's bytes, the same for the same books. Amounts have the currency's digits, the tax rate is in per cent.

    The shop of a practice file is called `PRACTICE …`; an open month's lines say `draft` and have no entry number.
    """
    shop = f"PRACTICE {books.shop}" if books.practice else books.shop
    return write_csv(COLUMNS, (_row(shop, books.batch, line) for line in books.lines))


def _row(shop: str, batch: str, line: BookLine) -> tuple[Cell, ...]:
    rate = None if line.tax_rate_milli is None else _per_cent(line.tax_rate_milli)
    return (
        shop,
        Plain(line.period),
        Plain(batch),
        line.entry,
        Plain(line.line_type.value),
        line.business_date,
        line.recorded_at,
        line.kind,
        line.account_code,
        line.account,
        line.debit,
        line.credit,
        line.price,
        rate,
        line.cost,
        line.cost_source,
        line.on_till,
        line.ticket,
        line.voucher,
        line.given_by,
        line.approved_by,
        line.reversal_of,
        line.text,
    )


def _per_cent(milli: int) -> Decimal:
    """8875 is 8.875 and 13000 is 13, without an exponent and without zeros that say nothing."""
    whole, rest = divmod(milli, 1000)
    return Decimal(f"{whole}.{rest:03d}".rstrip("0").rstrip("."))
