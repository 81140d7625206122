"""Tables on a server are brought up to date in one transaction, after a copy of every row in one file (P93).

The copy is a ZIP: each table as CSV with a header, and `about.json` with the schema's version and, for each table, its
rows and SHA-256. The server's own dump holds more (rights, settings); this one is there even where nobody made that.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import zipfile
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Engine, func, select, table, text
from sqlalchemy.exc import DBAPIError

from pos_recovery.domain.errors import Trouble

from .backup import sync_folder, waiting_file, words_of_the_system
from .migrate import run_migrations

_ABOUT = "Every row of the shop before its tables were brought up to date; \\copy TABLE FROM TABLE.csv CSV HEADER"
_BLOCK = 1 << 20
_NOT_AS_MADE = ("42", "23")  # what is to be made is there already, or rows do not hold what they must
_TABLES = text(
    "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' "
    "ORDER BY relname"
)
_VERSION = text("SELECT version_num FROM alembic_version")


def upgrade_on_server(engine: Engine, place: str, copy: Path | None) -> None:
    """Copy, then migrate; the same instant for both. Whatever fails leaves the tables as they were.

    Trouble `store-damaged` where the tables do not let themselves be changed, and as `copy_tables`.
    """
    with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection, connection.begin():
        if copy is not None:
            copy_tables(connection, place, copy)
        try:
            run_migrations(connection)
        except DBAPIError as error:
            if isinstance(error.orig, psycopg.Error) and (error.orig.sqlstate or "").startswith(_NOT_AS_MADE):
                detail = "its tables could not be brought up to date, and stay as they were"
                raise Trouble("store-damaged", file=place, detail=detail) from error
            raise


def copy_tables(connection: Connection, place: str, target: Path) -> None:
    """Every row of every table into one file (0600), verified before it gets its name. An older one is replaced.

    Trouble `store-full`, `store-damaged` when what was written is not what the server counts; Refusal
    `file-unwritable`.
    """
    with words_of_the_system(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with waiting_file(target) as waiting, words_of_the_system(target):
        with zipfile.ZipFile(waiting, "w", zipfile.ZIP_DEFLATED) as written:
            rows = {name: _copy_table(connection, name, written) for name in connection.scalars(_TABLES).all()}
            about = {"about": _ABOUT, "schema": connection.scalar(_VERSION), "tables": rows}
            written.writestr("about.json", json.dumps(about, indent=1))
        found = {name: connection.scalar(select(func.count()).select_from(table(name))) for name in rows}
        if _read_again(waiting) != rows or found != {name: told["rows"] for name, told in rows.items()}:
            raise Trouble("store-damaged", file=place, detail="its copy does not hold what was written")
        with waiting.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(waiting, target)
        sync_folder(target.parent)


def _copy_table(connection: Connection, name: str, written: zipfile.ZipFile) -> dict[str, Any]:
    """Its rows as CSV; how many, and the digest of their text."""
    driver: Any = connection.connection.driver_connection
    digest, words = hashlib.sha256(), sql.SQL("COPY {} TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')")
    with driver.cursor() as cursor, written.open(f"{name}.csv", "w", force_zip64=True) as file:
        with cursor.copy(words.format(sql.Identifier(name))) as rows:
            for block in rows:
                digest.update(block)
                file.write(block)
        return {"rows": cursor.rowcount, "sha256": digest.hexdigest()}


def _read_again(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as written:
        return {name[:-4]: _counted(written, name) for name in written.namelist() if name.endswith(".csv")}


def _counted(written: zipfile.ZipFile, name: str) -> dict[str, Any]:
    digest = hashlib.sha256()
    with written.open(name) as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    with written.open(name) as file:
        return {"rows": _rows_of(file), "sha256": digest.hexdigest()}


def _rows_of(file: IO[bytes]) -> int:
    csv.field_size_limit(_BLOCK * 1024)
    return sum(1 for _ in csv.reader(io.TextIOWrapper(file, "utf-8", newline=""))) - 1
