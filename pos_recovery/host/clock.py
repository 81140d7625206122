"""Clocks: the machine's, one that stands still, one that is moved by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from ..domain.errors import Refusal

SET_BY = "MAKE_IT_RIGHT_NOW"
# Stricter than fromisoformat, which takes week dates and bare digits too (RELIABILITY.md section 10, line 094).
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})", re.ASCII)
# Row keys count milliseconds from 1970, and a voucher made late in the year 9999 would end outside the calendar.
_FIRST_YEAR, _LAST_YEAR = 1971, 9900


class SystemClock:
    """The machine's wall clock."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)


class SetClock:
    """Stands still at one instant."""

    def __init__(self, instant: datetime) -> None:
        self._instant = _in_utc(instant)

    def now(self) -> datetime:
        """The instant, in UTC."""
        return self._instant


class MovedClock(SetClock):
    """Stands still until it is moved: for the demo's year and for tests."""

    def move(self, to: datetime) -> None:
        """It is now `to` (aware), earlier or later."""
        self._instant = _in_utc(to)


@dataclass(frozen=True, slots=True)
class ChosenClock:
    """The clock to use. `is_set`: by the environment. `ignored`: the environment tried to, in a real shop; say so."""

    clock: SystemClock | SetClock
    is_set: bool = False
    ignored: bool = False


def clock_for(practice: bool, environ: Mapping[str, str]) -> ChosenClock:
    """MAKE_IT_RIGHT_NOW sets a practice shop's clock; a real shop ignores it, whatever it says (RELIABILITY 0.9).

    Refusal `bad-date` (facts: text, source) in a practice shop when it is not ISO 8601 with an offset.
    """
    text = environ.get(SET_BY, "")
    if not text:
        return ChosenClock(SystemClock())
    if not practice:
        return ChosenClock(SystemClock(), ignored=True)
    return ChosenClock(SetClock(_parse(text)), is_set=True)


def _parse(text: str) -> datetime:
    if not _INSTANT.fullmatch(text):
        raise Refusal("bad-date", text=text, source=SET_BY)
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise Refusal("bad-date", text=text, source=SET_BY) from None
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise Refusal("bad-date", text=text, source=SET_BY)
    return instant


def _in_utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("a clock needs an aware time")
    return instant.astimezone(UTC)
