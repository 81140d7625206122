"""A till's CSV of any kind, its columns named by hand: which is the date, the ticket, the total."""

from __future__ import annotations

from collections.abc import Mapping

from ..domain.errors import Refusal
from ..domain.views.sales import SalesFormat, TicketKind, TillCustomer
from .kind_words import kind_of
from .profile import Cells, Draft, Profile, damaged, kept

FORMAT = SalesFormat("mapped", "any CSV: name its columns, --map date=COL,ticket=COL,total=COL")
NEEDED = ("date", "ticket", "total")
ROLES = (*NEEDED, "time", "tip", "kind", "status", "customer_id", "name", "phone", "email", "currency", "zone")


def mapped(mapping: Mapping[str, str]) -> Profile:
    """The reading of a file whose columns somebody named: {"date": COL, "ticket": COL, "total": COL, …}.

    Refusal `usage` for a role that there is not, and where one of date, ticket and total has no column.
    """
    wrong = [role for role in mapping if role not in ROLES]
    missing = [role for role in NEEDED if not mapping.get(role, "").strip()]
    if wrong:
        raise Refusal("usage", what=f"'{wrong[0][:20]}' is nothing a column can be; there are {', '.join(ROLES)}")
    if missing:
        raise Refusal("usage", what=f"name the column of {', '.join(missing)} too, as {missing[0]}=COL")

    def draft(cells: Cells) -> Draft | str:
        return _draft(cells, mapping)

    return Profile(FORMAT, tuple(mapping.values()), draft, rows_may_add=True)


def _draft(cells: Cells, mapping: Mapping[str, str]) -> Draft | str:
    def cell(role: str) -> str:
        return cells(mapping.get(role, ""))

    phone = _first(cell("phone"), mail=False)
    if damaged(phone):
        return f"the phone number {phone} was turned into a power of ten by a spreadsheet"
    kind, unknown = _kind((cell("kind"), cell("status")))
    return Draft(
        line=cells.line,
        number=cell("ticket"),
        day=cell("date"),
        clock=cell("time"),
        zone=cell("zone"),
        currency=cell("currency"),
        plus=(cell("total"),),
        minus=(cell("tip"),),
        kind=kind,
        unknown_kind=unknown,
        customer=TillCustomer(
            kept(cell("customer_id")), kept(cell("name")), kept(phone), kept(_first(cell("email"), mail=True))
        ),
        row_hash=cells.row_hash,
    )


def _kind(words: tuple[str, str]) -> tuple[TicketKind | None, str]:
    """The kind by its own column, unless the status says that the row did not come to be; and a word nobody knows."""
    known: TicketKind | None = None
    for word in words:
        meant = kind_of(word)
        if word and meant is None:
            return None, word
        if meant is not None and meant is not TicketKind.SALE:
            known = meant
    return known, ""


def _first(cell: str, *, mail: bool) -> str:
    """The first mail address or the first other text of a cell that may hold both (Loyverse: `+1555…, ana@…`)."""
    parts = [part.strip() for part in cell.replace(";", ",").replace("/", ",").split(",")]
    return next((part for part in parts if part and ("@" in part) is mail), "")
