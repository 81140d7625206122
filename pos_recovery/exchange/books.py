"""The formats in which the books go out."""

from __future__ import annotations

from collections.abc import Callable

from ..domain.errors import Refusal
from ..domain.views.books import Books
from .books_csv import plain_csv
from .hledger import hledger_journal

_WRITERS: dict[str, Callable[[Books], bytes]] = {"csv": plain_csv, "hledger": hledger_journal}


def book_formats() -> tuple[str, ...]:
    """The names for `books export --format`."""
    return tuple(_WRITERS)


def write_books(books: Books, format: str) -> bytes:
    """The books' file in that format. Refusal `unknown-format` for a name that is none."""
    writer = _WRITERS.get(format)
    if writer is None:
        raise Refusal("unknown-format", format=format[:40], formats=list(_WRITERS))
    return writer(books)
