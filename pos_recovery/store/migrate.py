"""Bring a file to the newest schema. Alembic is imported here only: it costs 0.4 s and is needed once a version."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine

from .engine import open_engine, told_plainly
from .version import APPLICATION_ID, SCHEMA_VERSION


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations up to a revision, in one transaction, on SQLite or PostgreSQL."""
    with engine.begin() as connection:
        run_migrations(connection, revision)
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            version = SCHEMA_VERSION if revision == "head" else int(revision)
            connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def run_migrations(connection: Connection, revision: str = "head") -> None:
    """The same in a transaction that is open already."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def create(file: Path) -> None:
    """A new, empty store (0600). The folder must be there."""
    with suppress(OSError):  # what cannot be made SQLite says better
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600))  # its log files take the same rights
    engine = open_engine(file, writes=True)
    try:
        with told_plainly(file):
            upgrade(engine)
    finally:
        engine.dispose()


def upgrade_with_copy(file: Path) -> None:
    """Bring an older file up to date, after a verified copy beside it (P93)."""
    from .backup import copy_verified

    copy_verified(file, file.with_name(f"{file.stem}-before-upgrade.db"))
    create(file)
