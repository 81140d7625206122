"""A call of `make-it-right` inside the test's own process, and what came of it."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.cli.app import main

OWNER_PIN, STAFF_PIN, LEAD_PIN, MANAGER_PIN, BOOKS_PIN = "471147", "2904", "3815", "582093", "739152"
PINS = {"Rita": OWNER_PIN, "Ana": STAFF_PIN, "Ben": LEAD_PIN, "Mia": MANAGER_PIN, "Bo": BOOKS_PIN}
NOW = "2026-11-12T14:32:00-05:00"
_PIN_ENTRIES = ("pin-tried", "pin-right", "person-rests")


@dataclass(frozen=True, slots=True)
class Told:
    """How a call ended: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)

    @property
    def error(self) -> tuple[int, str]:
        """Exit code and error code of a failure told with `--json`."""
        return self.code, self.json["error"]["code"]


class Till:
    """A shop's data and machine folders, and the command line on them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data, self.home = folder / "shop", folder / "home"

    def __call__(
        self, *words: str, who: str | None = None, now: str = NOW, pin: str | None = "", **environ: str
    ) -> Told:
        """Run one call. `who` acts with their own PIN; `pin` is another one, None no PIN at all."""
        variables = {"MAKE_IT_RIGHT_DATA": str(self.data), "MAKE_IT_RIGHT_HOME": str(self.home), **environ}
        variables["MAKE_IT_RIGHT_NOW"] = now
        if who is not None:
            variables["MAKE_IT_RIGHT_AS"] = who
            known = PINS.get(who) if pin == "" else pin
            variables |= {} if known is None else {"MAKE_IT_RIGHT_PIN": known}
        elif pin:
            variables["MAKE_IT_RIGHT_PIN"] = pin
        with _environment(variables), redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
            code = main(list(words))
        return Told(code, out.getvalue(), err.getvalue())

    def done(self, *words: str, who: str | None = "Rita", **more: Any) -> Any:
        """Run one call with `--json` that has to succeed; its document."""
        told = self("--json", *words, who=who, **more)
        assert told.code == 0, told
        return told.json

    def refused(self, *words: str, who: str | None = "Rita", **more: Any) -> tuple[int, str]:
        """Run one call with `--json` that has to fail; its exit code and error code."""
        return self("--json", *words, who=who, **more).error

    def written(self) -> dict[str, Any]:
        """How many rows each table holds, and every row of the journal but those of PINs."""
        with sqlite3.connect(f"file:{self.data / 'shop.db'}?mode=ro", uri=True) as shop:
            tables = [name for (name,) in shop.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            found: dict[str, Any] = {
                name: shop.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables if name != "journal"
            }
            marks = ", ".join("?" * len(_PIN_ENTRIES))
            kinds = f"SELECT count(*) FROM journal WHERE kind NOT IN ({marks})"
            found["journal"] = shop.execute(kinds, _PIN_ENTRIES).fetchone()[0]
        shop.close()
        return found


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "HOME", "AS", "PIN", "NEW_PIN", "APPROVER_PIN", "RECOVERY_CODE", "BADGE", "NOW", "DEBUG"):
            patch.delenv(f"MAKE_IT_RIGHT_{name}", raising=False)
        for name, value in variables.items():
            patch.setenv(name, value)
        patch.setattr("sys.stdin", io.StringIO())
        yield
