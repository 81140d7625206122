"""SQL compiled once from Core statements and run as plain driver SQL: the price of Core is paid once, not per write.

PERFORMANCE.md: one remedy by compiled driver SQL takes 0.34 ms of CPU, by Core 0.67, by a Session 2.4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, or_, select
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.expression import Executable

from pos_recovery.domain.errors import Refusal

from .plans import Plans, bind_plan, plans_of, read_plan

Record = TypeVar("Record")


def among(column: Any, words: Iterable[str]) -> ColumnElement[bool]:
    """`column` is one of these words. `in_` is expanded at each execution, so it cannot be compiled once."""
    return or_(*(column == word for word in words))


class Link:
    """A connection as prepared statements use it: the driver's own, with one cursor for all of them.

    SQLAlchemy's cursors cost more than the SQL, and a cursor of the driver's for each statement adds up as well: every
    statement here is read to its end before the next one.
    """

    __slots__ = ("cursor", "dialect", "driver", "kept", "plans")

    def __init__(self, connection: Connection) -> None:
        self.driver = driver(connection)
        self.cursor = self.driver.cursor()
        self.dialect = connection.dialect
        self.plans: Plans = plans_of(self.dialect)
        self.kept: Any = None  # what the unit of work remembers of its last commit here

    def read(self, sql: str, values: Any) -> list[Any]:
        """The rows of a SELECT, as the driver gives them."""
        found: list[Any] = self.cursor.execute(sql, values).fetchall()
        return found

    def write_row(self, sql: str, values: Any, _key: object = None) -> bool:
        """Write one row, of this key. False when it was not; a link that does not wait for that says so at `settle`."""
        return bool(self.cursor.execute(sql, values).rowcount == 1)

    def settle(self) -> None:
        """Everything is written that was sent. Overtaken when a row was not that nobody has waited for."""


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
    """One statement in one dialect: its text, and the plans that turn values into the driver's and rows into ours."""

    __slots__ = ("bind", "read", "sql")

    def __init__(self, statement: Any, dialect: Dialect, record: type[Any] | None) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self.bind = bind_plan(compiled, dialect)
        columns = list(statement.selected_columns) if isinstance(statement, Select) else []
        self.read = read_plan([column.type for column in columns], dialect, record) if columns else list


class Prepared:
    """A Core statement, compiled when it first meets a dialect. Parameters are given by name."""

    __slots__ = ("_compiled", "_record", "_statement")

    def __init__(self, statement: Executable, record: type[Any] | None = None) -> None:
        self._statement, self._record = statement, record
        self._compiled: dict[str, _Compiled] = {}

    def _for(self, dialect: Dialect) -> _Compiled:
        compiled = self._compiled[dialect.name] = _Compiled(self._statement, dialect, self._record)
        return compiled

    def write_row(self, link: Link, values: dict[str, Any], key: object = None) -> bool:
        """Execute; for what writes one row, as `Link.write_row`. KeyError when a value is missing."""
        compiled = self._compiled.get(link.dialect.name) or self._for(link.dialect)
        return link.write_row(compiled.sql, compiled.bind(values), key)

    def all(self, link: Link, **values: Any) -> list[Any]:
        """Every row, in the order of the selected columns, with Python values."""
        compiled = self._compiled.get(link.dialect.name) or self._for(link.dialect)
        found = link.read(compiled.sql, compiled.bind(values))
        if not found:
            return []
        try:
            return compiled.read(found)
        except (ValueError, TypeError):  # another program wrote what is no date, time or key
            what = "a row holds a date, a time or a key that is none"
            raise Refusal("journal-broken", chain="", seq=None, what=what) from None

    def first(self, link: Link, **values: Any) -> Any:
        """The first row, or None."""
        rows = self.all(link, **values)
        return rows[0] if rows else None


class Query(Prepared, Generic[Record]):
    """A SELECT of the columns that a frozen record names, in its order."""

    __slots__ = ()

    def __init__(self, record: type[Record], row: Any, shape: Callable[[Select[Any]], Select[Any]]) -> None:
        dataclass: Any = record
        columns = [getattr(row, field.name) for field in fields(dataclass)]
        super().__init__(shape(select(*columns)), record)

    if TYPE_CHECKING:

        def all(self, link: Link, **values: Any) -> list[Record]:
            """Every record."""

        def first(self, link: Link, **values: Any) -> Record | None:
            """The first record, or None."""
