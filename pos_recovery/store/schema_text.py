"""The schema as a file spells it: exactly what the migrations made, no trigger or view more or less."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

# Of `lines` after all migrations; `tests/store/test_schema.py` says the new one when a migration is added.
KNOWN = "fa9e718ecb8ff20a04de30e0f33d362d0f2df2e150e3da6d073b2dcebffaf0b6"
Lines = dict[tuple[str, str], str]
_ALL = (
    "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
    "WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY type, name"
)


def lines(connection: Connection) -> Lines:
    """(type, name) -> the text it was made with, and the version that alembic noted."""
    found = {(row[0], row[1]): f"{row[2]}: {row[3]}" for row in connection.exec_driver_sql(_ALL)}
    if ("table", "alembic_version") in found:
        rows = connection.exec_driver_sql("SELECT version_num FROM alembic_version ORDER BY version_num")
        found["row", "alembic_version"] = ", ".join(str(row[0]) for row in rows)
    return found


def digest(found: Lines) -> str:
    """SHA-256 of the lines."""
    return hashlib.sha256(json.dumps(sorted((*key, text) for key, text in found.items())).encode()).hexdigest()


@cache
def made_by_migrations() -> Lines:
    """The lines of a database that is made anew, in memory. Takes 0.4 s: asked only when something differs."""
    import sqlcipher3.dbapi2 as driver

    from .migrate import upgrade

    engine = create_engine("sqlite://", module=driver, poolclass=StaticPool)
    try:
        upgrade(engine)
        with engine.connect() as connection:
            return lines(connection)
    finally:
        engine.dispose()


def difference(connection: Connection) -> str | None:
    """The first thing that is not as we made it, in plain words; None when all is."""
    if connection.dialect.name != "sqlite":
        from . import server_schema

        return server_schema.difference(connection)
    found = lines(connection)
    return None if digest(found) == KNOWN else first_difference(found, made_by_migrations())


def first_difference(found: Lines, made: Lines) -> str | None:
    """The first line that is not the same in both, in plain words: whole tables and views before what is in them."""
    for kind, name in sorted(found.keys() | made.keys(), key=lambda line: (line[0] not in ("table", "view"), *line)):
        here: Any = found.get((kind, name))
        ours = made.get((kind, name))
        if here != ours:
            what = "is not one of ours" if ours is None else "is gone" if here is None else "was changed"
            return f"the {kind} {name} {what}"
    return None
