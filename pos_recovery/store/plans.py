"""Plans: what has to be done with each value of a statement, as one straight-line function, written here and compiled.

To look that up for every value of every row costs more than to do it, so it is looked up once. For a ledger line with
two of its columns (and on SQLite) `insert_plan` writes

    def emitted(values, own, key, salt):
        shop_id, counter_id, request_id = own
        w_id = key.int.to_bytes(16, "big")
        w_at = utc_text(values["at"])
        w_voucher_id, t_voucher_id = values["voucher_id"], "null"
        if w_voucher_id is not None:
            w_voucher_id = w_voucher_id.int.to_bytes(16, "big")
            t_voucher_id = f'"{w_voucher_id.hex()}"'
        told = f'{{"id":"{w_id.hex()}","t":"ledger","v":{{"at":"{w_at}","voucher_id":{t_voucher_id}}}}}'
        return told, (w_id, shop_id, counter_id, request_id, w_at, w_voucher_id,)

`w_` is a value as SQLite keeps it, `t_` what the journal tells of it. `told` is the row's piece of the entry, in the
canonical form (see `journal`), so that nothing has to be encoded once more; the tuple is for the driver.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import Column, Text, bindparam, insert, update
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.engine import Dialect

from pos_recovery.domain.emitted import Emitted
from pos_recovery.domain.ids import key_of

from .change import DIGESTS
from .columns import Convert, Converted, Day, Flag, Id, Minor, UtcTime, from_bytes, key_bytes
from .row import Row, table_of

Own = tuple[Any, Any, Any]  # shop, counter and request of a transaction, as the driver takes them
Bind = Callable[[dict[str, Any]], Any]
Read = Callable[[Iterable[Sequence[Any]]], list[Any]]
_SQLITE = SQLiteDialect()
_OWN = ("shop_id", "counter_id", "request_id")
# The journal's form of a value that stands as SQLite keeps it, inside an f-string.
_TOLD = {Id: '"{{{0}.hex()}}"', UtcTime: '"{{{0}}}"', Day: '"{{{0}}}"', Flag: "{{{0}:d}}", Minor: "{{{0}:d}}",
         Text: "{{quoted({0})}}"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plan:
    """How rows of one table are written with one set of columns: `make` gives what is told, and what `sql` takes."""

    table: str
    sql: str
    salted: bool
    make: Callable[..., tuple[str, Any]]


class _Code(Emitted):
    """A plan on its way."""

    def __init__(self, takes: str, dialect: Dialect) -> None:
        super().__init__(takes)
        self.dialect = dialect
        self.names["quoted"] = encode_basestring

    def apply(self, convert: Convert | None, value: str) -> str:
        """`convert(value)`. Keys are most of what stands in a row: what is done with them is written out."""
        if convert is None:
            return value
        if convert is key_bytes:
            return f'{value}.int.to_bytes(16, "big")'
        if convert is from_bytes:
            self.names["key_of"] = key_of
            return f'key_of(int.from_bytes({value}, "big"))'
        name = convert.__qualname__.replace(".", "_")
        self.names[name] = convert
        return f"{name}({value})"


def bind_plan(compiled: Any, dialect: Dialect) -> Bind:
    """Values by name -> what the driver takes for these parameters; those that the statement itself holds are there."""
    code = _Code("values", dialect)
    ready: dict[str, str] = {}
    names, binds = parameters(compiled), compiled.binds
    for place, name in enumerate(names):
        convert = _to_driver(binds[name].type, dialect)
        if not binds[name].required:
            value = binds[name].effective_value
            code.names[f"fixed_{place}"] = value if value is None or convert is None else convert(value)
            ready[name] = f"fixed_{place}"
        elif convert is None:
            ready[name] = f"values[{name!r}]"
        else:
            code.add(f"v{place} = values[{name!r}]")
            ready[name] = f"None if v{place} is None else {code.apply(convert, f'v{place}')}"
    code.add(f"return {_driver_takes(names, ready, bool(compiled.positional))}")
    bind: Bind = code.compiled()
    return bind


def read_plan(kinds: Sequence[Any], dialect: Dialect, record: type[Any] | None) -> Read:
    """Rows of the driver -> records, or tuples without a record, with Python values."""
    code = _Code("rows", dialect)
    code.names["record"] = record
    places = [f"v{place}" for place in range(len(kinds))]
    values = []
    for value, kind in zip(places, kinds, strict=True):
        convert = kind.from_driver(dialect) if isinstance(kind, Converted) else None
        values.append(value if convert is None else f"None if {value} is None else {code.apply(convert, value)}")
    code.add(f"return [{'' if record is None else 'record'}({', '.join(values)},) for {', '.join(places)}, in rows]")
    read: Read = code.compiled()
    return read


def insert_plan(row: type[Row], given: Sequence[str], dialect: Dialect) -> Plan:
    """The INSERT of a row with these columns; the others hold their defaults."""
    table = table_of(row)
    salted = "salt" in table.columns
    own: list[str] = ["id", *_OWN, *(["salt"] if salted else [])]
    known = {name for name in given if name not in own}
    left = [(name, field) for name, field in row.model_fields.items() if name not in known and name not in own]
    fixed = {name: field.default for name, field in left if not field.is_required() and field.default is not None}
    wanted: dict[str, Any] = {name: bindparam(name) for name in (*own, *known)}
    compiled: Any = insert(table).values(wanted | {name: bindparam(name) for name in fixed}).compile(dialect=dialect)
    code = _Code("values, own, key, salt", dialect)
    code.add(f"{', '.join(_OWN)} = own")
    code.add('w_id = key.int.to_bytes(16, "big")')
    ready = {name: name for name in own} | {name: f"fixed_{name}" for name in fixed}
    for name, value in fixed.items():
        convert = _to_driver(table.columns[name].type, dialect)
        code.names[f"fixed_{name}"] = value if convert is None else convert(value)
    ready["id"] = "w_id" if Id().to_driver(dialect) is key_bytes else "key"
    told = _columns(code, [table.columns[name] for name in sorted(known)], ready)
    code.add(f"""told = f'{{{{"id":"{{w_id.hex()}}","t":"{table.name}","v":{{{{{told}}}}}}}}}'""")
    code.add(f"return told, {_driver_takes(parameters(compiled), ready, bool(compiled.positional))}")
    return Plan(table.name, str(compiled), salted, code.compiled())


def update_plan(row: type[Row], given: Sequence[str], dialect: Dialect) -> Plan:
    """The UPDATE of these columns in a row that still has the revision it was read with."""
    table = table_of(row)
    columns = table.columns
    values: dict[str, Any] = {name: bindparam(name) for name in sorted(given)}
    statement = (
        update(table)
        .where(columns.shop_id == bindparam("shop"), columns.id == bindparam("key"))
        .where(columns.revision == bindparam("old_revision"))
        .values({**values, "revision": bindparam("new_revision")})
    )
    compiled: Any = statement.compile(dialect=dialect)
    code = _Code("values, own, key, salt, old_revision", dialect)
    code.add("shop, new_revision = own[0], old_revision + 1")
    code.add('w_id = key.int.to_bytes(16, "big")')
    ready = {name: name for name in ("shop", "old_revision", "new_revision")}
    ready["key"] = "w_id" if Id().to_driver(dialect) is key_bytes else "key"
    told = _columns(code, [columns[name] for name in sorted(given)], ready)
    code.add(f"""told = f'{{{{"id":"{{w_id.hex()}}","n":{{new_revision}},"t":"{table.name}","v":{{{{{told}}}}}}}}}'""")
    code.add(f"return told, {_driver_takes(parameters(compiled), ready, bool(compiled.positional))}")
    return Plan(table.name, str(compiled), "salt" in columns, code.compiled())


def _columns(code: _Code, columns: Iterable[Column[Any]], ready: dict[str, str]) -> str:
    """The lines of these columns; notes in `ready` what the driver takes, gives what is told, names in order."""
    told = []
    for column in columns:
        name, kind, mark = column.name, type(column.type), column.info.get("mark")
        given, kept = f"values[{name!r}]", f"w_{name}"
        written = _to_driver(column.type, _SQLITE) or (str if kind is Text else None)  # a word of an enumeration too
        tells = _TOLD[kind].format(kept)
        if mark in DIGESTS:
            code.names[mark] = DIGESTS[mark]
            tells = f'"{{{mark}({kept}, salt)}}"'
        if column.nullable:
            code.add(f"{kept}, t_{name} = {given}, 'null'")
            code.add(f"if {kept} is not None:")
            code.add(f"    {kept} = {code.apply(written, kept)}")
            code.add(f"    t_{name} = f'{tells}'")
            tells = f"{{t_{name}}}"
        else:
            code.add(f"{kept} = {code.apply(written, given)}")
        if mark is None or mark in DIGESTS:
            told.append(f'"{name}":{tells}')
        ready[name] = _bound(code, column, name)
    return ",".join(told)


def _bound(code: _Code, column: Column[Any], name: str) -> str:
    """What the driver takes of a column: what SQLite keeps, but for another engine's own types."""
    convert = _to_driver(column.type, code.dialect)
    if convert is _to_driver(column.type, _SQLITE):
        return f"w_{name}"
    value = f"values[{name!r}]"
    return value if convert is None else f"None if {value} is None else {code.apply(convert, value)}"


def _to_driver(kind: Any, dialect: Dialect) -> Convert | None:
    return kind.to_driver(dialect) if isinstance(kind, Converted) else None


def parameters(compiled: Any) -> list[str]:
    """The names of a compiled statement's parameters, in order; one may stand in several places."""
    return list(compiled.positiontup or ()) if compiled.positional else list(compiled.binds)


def _as_it_is(value: Any) -> Any:
    return value


def _driver_takes(names: Iterable[str], ready: dict[str, str], positional: bool) -> str:
    """A tuple, or a dict for a driver that wants names."""
    if positional:
        return f"({''.join(f'{ready[name]}, ' for name in names)})"
    return f"{{{', '.join(f'{name!r}: {ready[name]}' for name in names)}}}"


class Plans(dict[tuple[Any, ...], Plan]):
    """The plans of one dialect, made when they are first asked for: by row, whether it is new, and columns given."""

    def __init__(self, dialect: Dialect) -> None:
        super().__init__()
        self._dialect = dialect
        self.key: Convert = Id().to_driver(dialect) or _as_it_is  # a key as the driver takes it

    def __missing__(self, asked: tuple[Any, ...]) -> Plan:
        row, is_new, *given = asked
        plan = (insert_plan if is_new else update_plan)(row, given, self._dialect)
        self[asked] = plan
        return plan


_PLANS: dict[str, Plans] = {}


def plans_of(dialect: Dialect) -> Plans:
    """The plans of a dialect, the same for all its connections."""
    if dialect.name not in _PLANS:
        _PLANS[dialect.name] = Plans(dialect)
    return _PLANS[dialect.name]
