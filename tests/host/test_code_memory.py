"""What a counter keeps of codes, for when the other counters cannot be asked."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos_recovery.domain.views.counter import CodesKnown
from pos_recovery.host.counter_memory import FileMemory

SHOP = uuid.UUID(int=7)
KNOWN = CodesKnown(datetime(2026, 11, 12, 19, 32, tzinfo=UTC), frozenset({"ab" * 32, "cd" * 32}))


def test_what_was_kept_last_is_known_for_each_shop(tmp_path: Path) -> None:
    memory = FileMemory(tmp_path)
    assert memory.codes(SHOP) is None
    memory.keep_codes(SHOP, CodesKnown(KNOWN.at, frozenset()))
    memory.keep_codes(SHOP, KNOWN)
    assert memory.codes(SHOP) == KNOWN
    assert memory.codes(uuid.UUID(int=8)) is None
    assert (tmp_path / "counters" / f"{SHOP}.codes").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "damaged",
    [
        b"", b"[]", b"{}", b"null", b"\xff", b'{"at": "yesterday", "digests": []}', b"[" * 100_000,
        json.dumps({"at": "2026-11-12T19:32:00", "digests": []}).encode(),
        json.dumps({"at": "2026-11-12T19:32:00+00:00", "digests": ["KXTF"]}).encode(),
        json.dumps({"at": "2026-11-12T19:32:00+00:00", "digests": [["ab" * 32]]}).encode(),
        json.dumps({"at": 3, "digests": None}).encode(),
    ],
)  # fmt: skip
def test_a_damaged_file_says_nothing(tmp_path: Path, damaged: bytes) -> None:
    memory = FileMemory(tmp_path)
    memory.keep_codes(SHOP, KNOWN)
    (tmp_path / "counters" / f"{SHOP}.codes").write_bytes(damaged)
    assert memory.codes(SHOP) is None
