"""SQL compiled once from Core statements and run as plain driver SQL: the price of Core is paid once, not per write.

PERFORMANCE.md: one remedy by compiled driver SQL takes 0.34 ms of CPU, by Core 0.67, by a Session 2.4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from operator import itemgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, or_, select
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.expression import Executable

from pos_recovery.domain.errors import Refusal

from .columns import Convert, Converted

Record = TypeVar("Record")


def among(column: Any, words: Iterable[str]) -> ColumnElement[bool]:
    """`column` is one of these words. `in_` is expanded at each execution, so it cannot be compiled once."""
    return or_(*(column == word for word in words))


class Link:
    """A connection as prepared statements use it: the driver's own, with one cursor for all of them.

    SQLAlchemy's cursors cost more than the SQL, and a cursor of the driver's for each statement adds up as well: every
    statement here is read to its end before the next one.
    """

    __slots__ = ("cursor", "dialect", "driver", "kept")

    def __init__(self, connection: Connection) -> None:
        self.driver = driver(connection)
        self.cursor = self.driver.cursor()
        self.dialect = connection.dialect
        self.kept: Any = None  # what the unit of work remembers of its last commit here


def link_of(connection: Connection) -> Link:
    """The link of a connection, made once for as long as the driver's connection lives."""
    link = connection.info.get("link")
    if not isinstance(link, Link):
        link = connection.info["link"] = Link(connection)
    return link


def driver(connection: Connection) -> Any:
    """The driver's own connection."""
    return connection.connection.dbapi_connection


class _Compiled:
    """One statement in one dialect: its text, parameters in order, and what turns values into the driver's and back."""

    def __init__(self, statement: Any, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self._positional = bool(compiled.positional)
        self._names: Sequence[str] = list(compiled.positiontup or ()) if self._positional else list(compiled.binds)
        self._fixed = {name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required}
        self._pick = picker(self._names)
        self._binds = _converters((compiled.binds[name].type for name in self._names), "to_driver", dialect)
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        self._results = _converters((column.type for column in columns), "from_driver", dialect)

    def execute(self, link: Link, values: dict[str, Any]) -> Any:
        """Run it; the link's cursor. Values are by name, over the fixed ones; KeyError when one is missing."""
        ready = list(self._pick({**self._fixed, **values} if self._fixed else values))
        for place, convert in self._binds:
            value = ready[place]
            if value is not None:
                ready[place] = convert(value)
        return link.cursor.execute(self.sql, ready if self._positional else dict(zip(self._names, ready, strict=True)))

    def rows(self, link: Link, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        """Every row that it finds, with Python values."""
        found: list[tuple[Any, ...]] = self.execute(link, values).fetchall()
        if not found or not self._results:
            return found
        try:
            return [_converted(row, self._results) for row in found]
        except (ValueError, TypeError):  # another program wrote what is no date, time or key
            what = "a row holds a date, a time or a key that is none"
            raise Refusal("journal-broken", chain="", seq=None, what=what) from None


def picker(names: Sequence[str]) -> Callable[[dict[str, Any]], Sequence[Any]]:
    """Takes the values of these names, in this order."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: [values[name] for name in names]


def _converters(kinds: Iterable[Any], way: str, dialect: Dialect) -> list[tuple[int, Convert]]:
    """Place and converter of those values that are not the same for the driver: only our own types have any."""
    found = ((place, kind) for place, kind in enumerate(kinds) if isinstance(kind, Converted))
    pairs = ((place, getattr(kind, way)(dialect)) for place, kind in found)
    return [(place, convert) for place, convert in pairs if convert is not None]


def _converted(values: Sequence[Any], converters: list[tuple[int, Convert]]) -> tuple[Any, ...]:
    ready = list(values)
    for place, convert in converters:
        value = ready[place]
        if value is not None:
            ready[place] = convert(value)
    return tuple(ready)


class Prepared:
    """A Core statement, compiled when it first meets a dialect. Parameters are given by name."""

    __slots__ = ("_compiled", "_statement")

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def _for(self, dialect: Dialect) -> _Compiled:
        compiled = self._compiled[dialect.name] = _Compiled(self._statement, dialect)
        return compiled

    def run(self, link: Link, values: dict[str, Any]) -> int:
        """Execute; for writes. Gives how many rows it wrote."""
        compiled = self._compiled.get(link.dialect.name) or self._for(link.dialect)
        count: int = compiled.execute(link, values).rowcount
        return count

    def all(self, link: Link, **values: Any) -> list[tuple[Any, ...]]:
        """Every row, in the order of the selected columns, with Python values."""
        compiled = self._compiled.get(link.dialect.name) or self._for(link.dialect)
        return compiled.rows(link, values)

    def first(self, link: Link, **values: Any) -> tuple[Any, ...] | None:
        """The first row, or None."""
        rows = self.all(link, **values)
        return rows[0] if rows else None


class Query(Generic[Record]):
    """A SELECT of the columns that a frozen record names, in its order."""

    __slots__ = ("_prepared", "_record")

    def __init__(self, record: type[Record], row: Any, shape: Callable[[Select[Any]], Select[Any]]) -> None:
        dataclass: Any = record
        columns = [getattr(row, field.name) for field in fields(dataclass)]
        self._record = record
        self._prepared = Prepared(shape(select(*columns)))

    def all(self, link: Link, **values: Any) -> list[Record]:
        """Every record."""
        return [self._record(*row) for row in self._prepared.all(link, **values)]

    def first(self, link: Link, **values: Any) -> Record | None:
        """The first record, or None."""
        row = self._prepared.first(link, **values)
        return None if row is None else self._record(*row)
