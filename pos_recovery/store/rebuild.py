"""Every row of every table, told anew from the journal, compared column by column with what stands in the table.

Rows are looked up as the journal is read and forgotten once all their revisions were told, so memory holds only rows
that change later on, whatever the size of the journal.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection, column, func, select

from pos_recovery.domain.errors import Refusal

from . import tables as tables  # every row is known once they are
from .chains import Entry, as_told, broken, is_key
from .change import Telling
from .row import Row, table_of

_BATCH = 400
_UNTOLD = object()
Told = tuple[Entry, dict[str, Any]]


class _Plan:
    """How the rows of one table are compared."""

    def __init__(self, row: type[Row]) -> None:
        table = table_of(row)
        telling = Telling(table)
        names = list(table.columns.keys())
        self.table, self.name = table, telling.name
        self.lookup: Any = select(*(column(name) for name in names)).select_from(table)
        self.place = {name: place for place, name in enumerate(names)}
        told = [name for name in (*telling.written, *telling.digests) if name != "revision"]
        self.checks = [(self.place[name], name, telling.digests.get(name)) for name in told]
        fields = row.model_fields.items()
        self.defaults = telling.told({name: field.default for name, field in fields if not field.is_required()}, "")

    def revision(self, found: tuple[Any, ...]) -> int:
        place = self.place.get("revision")
        return 1 if place is None else found[place]

    def salt(self, found: tuple[Any, ...]) -> str:
        place = self.place.get("salt")
        return "" if place is None else found[place]


@cache
def _plans() -> dict[str, _Plan]:
    plans = [_Plan(row) for row in Row.__subclasses__()]
    return {plan.name: plan for plan in plans}


class _Telling:
    """A row whose revisions are being told."""

    __slots__ = ("found", "inserted", "revisions", "values")

    def __init__(self, found: tuple[Any, ...], first: Entry) -> None:
        self.found = found
        self.inserted = first  # until the entry that made it is met, perhaps in another chain
        self.revisions: set[int] = set()
        self.values: dict[str, tuple[int, Any]] = {}


class Rebuild:
    """Takes what the journal tells, entry by entry, and raises Refusal `journal-broken` at the first difference."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._open: dict[tuple[str, str], _Telling] = {}
        self._whole = dict.fromkeys(_plans(), 0)
        self._waiting: list[Told] = []

    def take(self, shop: str, entry: Entry) -> None:
        """One more entry. Rows are looked up some hundred at a time."""
        for told in entry.rows:
            if not _is_told(told):
                raise broken(entry.counter, entry.seq, f"entry {entry.seq} tells of what is no row of ours")
            self._waiting.append((entry, told))
        if len(self._waiting) >= _BATCH:
            self.flush(shop)

    def flush(self, shop: str) -> None:
        """Look up and compare what waits."""
        waiting, self._waiting = self._waiting, []
        wanted: dict[str, set[str]] = {}
        for _entry, told in waiting:
            if (told["t"], told["id"]) not in self._open:
                wanted.setdefault(told["t"], set()).add(told["id"])
        found = {name: self._look_up(shop, _plans()[name], keys) for name, keys in wanted.items()}
        for entry, told in waiting:
            self._tell(entry, told, found.get(told["t"], {}))

    def _look_up(self, shop: str, plan: _Plan, keys: set[str]) -> dict[str, tuple[Any, ...]]:
        columns, place = plan.table.columns, plan.place["id"]
        wanted = sorted(uuid.UUID(key) for key in keys)
        rows: dict[str, tuple[Any, ...]] = {}
        for start in range(0, len(wanted), _BATCH):
            some = columns.id.in_(wanted[start : start + _BATCH])
            query = plan.lookup.where(columns.shop_id == uuid.UUID(shop), some)
            rows |= {as_told(row[place]): tuple(row) for row in self._connection.execute(query)}
        return rows

    def _tell(self, entry: Entry, told: dict[str, Any], found: dict[str, tuple[Any, ...]]) -> None:
        plan, key, revision = _plans()[told["t"]], told["id"], told.get("n", 1)
        here = self._open.get((plan.name, key))
        if here is None:
            if key not in found:
                raise broken(entry.counter, entry.seq, f"{_row(plan, key)}: gone from the table, or its ID was changed")
            here = self._open[plan.name, key] = _Telling(found[key], entry)
        last = plan.revision(here.found)
        if revision > last:
            raise broken(entry.counter, entry.seq, _differs(plan, key, "revision", (last, revision)))
        if revision in here.revisions:
            raise broken(entry.counter, entry.seq, f"{_row(plan, key)}: its revision {revision} is told twice")
        here.revisions.add(revision)
        if "n" not in told:
            here.inserted = entry
        for name, value in told["v"].items():
            if revision >= here.values.get(name, (0, None))[0]:
                here.values[name] = revision, value
        if len(here.revisions) == last:
            _compare(plan, key, here, entry)
            del self._open[plan.name, key]
            self._whole[plan.name] += 1

    def finish(self, shop: str, entries: Iterable[Entry]) -> None:
        """Nothing follows: no revision may be missing, and no row may stand in a table untold. `entries`: all again."""
        self.flush(shop)
        for (name, key), here in self._open.items():
            plan = _plans()[name]
            last = plan.revision(here.found)
            missing = next(number for number in range(1, last + 1) if number not in here.revisions)
            what = f"{_row(plan, key)}, column revision: {last} in the table, {missing} is not in the journal"
            raise broken(_writer(plan, here.found), None, what)
        for name, count in self._whole.items():
            plan = _plans()[name]
            if self._connection.execute(select(func.count()).select_from(plan.table)).scalar_one() != count:
                raise self._untold(shop, plan, entries)

    def _untold(self, shop: str, plan: _Plan, entries: Iterable[Entry]) -> Refusal:
        known = {told["id"] for entry in entries for told in entry.rows if told["t"] == plan.name and "n" not in told}
        for row in self._connection.execute(plan.lookup):
            key = as_told(row[plan.place["id"]])
            if key not in known or as_told(row[plan.place["shop_id"]]) != shop:
                what = f"{_row(plan, key)}: in the table, but not in the journal"
                return broken(_writer(plan, tuple(row)), None, what)
        return broken("", None, f"table {plan.name}: a row is told twice")


def _compare(plan: _Plan, key: str, here: _Telling, entry: Entry) -> None:
    found, salt = here.found, plan.salt(here.found)
    origin = {"counter_id": here.inserted.counter, "request_id": here.inserted.request}
    for name, expected in origin.items():
        value = as_told(found[plan.place[name]])
        if value != expected:
            raise broken(entry.counter, entry.seq, _differs(plan, key, name, (value, expected)))
    for place, name, teller in plan.checks:
        value = as_told(found[place])
        said = here.values.get(name)
        expected = plan.defaults.get(name, _UNTOLD) if said is None else said[1]
        if (value if teller is None or value is None else teller(value, salt)) != expected:
            pair = (value, expected) if teller is None else None
            raise broken(entry.counter, entry.seq, _differs(plan, key, name, pair))


def _is_told(told: Any) -> bool:
    """The form that `unit_of_work.Writing` gives a row; the hash does not promise it to somebody who can hash too."""
    if not isinstance(told, dict) or told.get("t") not in _plans() or not is_key(told.get("id")):
        return False
    return isinstance(told.get("v"), dict) and type(told.get("n", 1)) is int and told.get("n", 2) > 1


def _row(plan: _Plan, key: str) -> str:
    return f"table {plan.name}, row …{key[-8:]}"


def _writer(plan: _Plan, found: tuple[Any, ...]) -> str:
    return str(as_told(found[plan.place["counter_id"]]))


def _differs(plan: _Plan, key: str, name: str, pair: tuple[Any, Any] | None) -> str:
    """Personal and secret columns are named and not shown: `pair` is None."""
    start = f"{_row(plan, key)}, column {name}"
    if pair is None:
        return f"{start}: not what the journal knows"
    here, told = (_shown(value) for value in pair)
    return f"{start}: {here} in the table, {told} in the journal"


def _shown(value: Any) -> str:
    return "nothing" if value is None or value is _UNTOLD else str(value)[:60]
