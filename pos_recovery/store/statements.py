"""SQL compiled once from Core statements and run as plain driver SQL: the price of Core is paid once, not per write.

PERFORMANCE.md: one remedy by compiled driver SQL takes 0.34 ms of CPU, by Core 0.67, by a Session 2.4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import partial
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, or_, select
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.expression import Executable
from sqlalchemy.types import TypeDecorator

from .columns import Minor

Bind = Callable[[Any], Any]
Record = TypeVar("Record")


def among(column: Any, words: Iterable[str]) -> ColumnElement[bool]:
    """`column` is one of these words. `in_` is expanded at each execution, so it cannot be compiled once."""
    return or_(*(column == word for word in words))


class _Compiled:
    """One statement in one dialect: its text, parameters in order, and what turns values into the driver's and back."""

    def __init__(self, statement: Any, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        positional = bool(compiled.positional)
        self.names: Sequence[str] = list(compiled.positiontup or ()) if positional else list(compiled.binds)
        self.positional = positional
        fixed = {name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required}
        self.slots = [(name, _to_driver(compiled.binds[name].type, dialect), fixed.get(name)) for name in self.names]
        self.results: list[tuple[int, Bind]] = []
        if isinstance(statement, Select):
            for place, column in enumerate(statement.selected_columns):
                processor = _from_driver(column.type, dialect)
                if processor is not None:
                    self.results.append((place, processor))

    def parameters(self, values: dict[str, Any]) -> Any:
        """What the driver takes, a tuple or a dict. A missing name that has no fixed value is None."""
        ready = []
        for name, bind, fixed in self.slots:
            value = values.get(name, fixed)
            ready.append(value if bind is None or value is None else bind(value))
        return ready if self.positional else dict(zip(self.names, ready, strict=True))


def _to_driver(kind: Any, dialect: Dialect) -> Bind | None:
    """Our own column types know what the driver takes; the types they stand on add nothing to it."""
    if isinstance(kind, TypeDecorator):
        return None if isinstance(kind, Minor) else partial(_second, kind.process_bind_param, dialect)
    return None


def _from_driver(kind: Any, dialect: Dialect) -> Bind | None:
    if isinstance(kind, TypeDecorator):
        return None if isinstance(kind, Minor) else partial(_second, kind.process_result_value, dialect)
    return None


def _second(process: Callable[[Any, Dialect], Any], dialect: Dialect, value: Any) -> Any:
    return process(value, dialect)


class Prepared:
    """A Core statement, compiled when it first meets a dialect. Parameters are given by name."""

    __slots__ = ("_compiled", "_statement")

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def _for(self, connection: Connection) -> _Compiled:
        name = connection.dialect.name
        compiled = self._compiled.get(name)
        if compiled is None:
            compiled = self._compiled[name] = _Compiled(self._statement, connection.dialect)
        return compiled

    def run(self, connection: Connection, **values: Any) -> Any:
        """Execute; for writes. Gives the driver's cursor (`rowcount`)."""
        compiled = self._for(connection)
        return driver(connection).execute(compiled.sql, compiled.parameters(values))

    def all(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """Every row, as tuples in the order of the selected columns, with Python values."""
        compiled = self._for(connection)
        rows = driver(connection).execute(compiled.sql, compiled.parameters(values)).fetchall()
        if not compiled.results:
            return rows  # type: ignore[no-any-return]  # the driver's tuples
        answer = []
        for row in rows:
            line = list(row)
            for place, processor in compiled.results:
                if line[place] is not None:
                    line[place] = processor(line[place])
            answer.append(tuple(line))
        return answer

    def first(self, connection: Connection, **values: Any) -> tuple[Any, ...] | None:
        """The first row, or None."""
        rows = self.all(connection, **values)
        return rows[0] if rows else None


def driver(connection: Connection) -> Any:
    """The driver's own connection: SQLAlchemy keeps begin, commit and roll back, its cursors cost more than the SQL."""
    return connection.connection.driver_connection


class Query(Generic[Record]):
    """A SELECT of the columns that a frozen record names, in its order."""

    __slots__ = ("_prepared", "_record")

    def __init__(self, record: type[Record], row: Any, shape: Callable[[Select[Any]], Select[Any]]) -> None:
        columns = [getattr(row, field.name) for field in fields(record)]  # type: ignore[arg-type]  # always a dataclass
        self._record = record
        self._prepared = Prepared(shape(select(*columns)))

    def all(self, connection: Connection, **values: Any) -> list[Record]:
        """Every record."""
        return [self._record(*row) for row in self._prepared.all(connection, **values)]

    def first(self, connection: Connection, **values: Any) -> Record | None:
        """The first record, or None."""
        row = self._prepared.first(connection, **values)
        return None if row is None else self._record(*row)
