"""What looking after the shop's data answers: a verified journal, a copy, the doctor's list, the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Verified:
    """`journal verify` held: how many chains, entries and budgets were recomputed."""

    chains: int
    entries: int
    budgets_checked: int


@dataclass(frozen=True, slots=True)
class BackupMade:
    """`backup`: a whole, verified copy in one file; `sha256` in hex is that of the file."""

    file: str
    bytes: int
    sha256: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """One thing the doctor looked at: whether it is well, what was seen, and what to do (None: nothing)."""

    name: str
    ok: bool
    says: str
    do: str | None = None


@dataclass(frozen=True, slots=True)
class DoctorView:
    """`doctor`: all well only when each check is; a thing that is not set up is well, with a hint."""

    ok: bool
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One entry of `journal show`: which counter wrote it, what happened, who did it (None: the app by itself).

    `facts` are words and whole numbers, `touched` are (table, last 8 letters of the row's ID). No customer, no code.
    """

    counter: str
    seq: int
    at: datetime
    business_date: date
    kind: str
    who: str | None
    facts: Mapping[str, str | int | None]
    touched: tuple[tuple[str, str], ...]
