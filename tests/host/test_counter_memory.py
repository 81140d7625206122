"""The counter remembers its chain's head in a file of its own."""

from __future__ import annotations

import json
import stat
import uuid
from pathlib import Path

import pytest

from pos_recovery.domain.views.counter import CounterMemory
from pos_recovery.host.counter_memory import FileMemory

SHOP, COUNTER = uuid.UUID(int=1), uuid.UUID(int=2)
KNOWN = CounterMemory(SHOP, COUNTER, "Kasse “Süd” 山", 12, "ab" * 32)


@pytest.fixture
def memory(tmp_path: Path) -> FileMemory:
    return FileMemory(tmp_path / "machine")


def test_a_machine_that_never_met_the_shop_remembers_nothing(memory: FileMemory) -> None:
    assert memory.load(SHOP) is None
    assert not memory.damaged(SHOP)


def test_what_was_saved_last_is_remembered_and_each_shop_has_its_own(memory: FileMemory) -> None:
    other = CounterMemory(uuid.UUID(int=3), COUNTER, "Counter 1", 0, "")
    memory.save(CounterMemory(SHOP, COUNTER, "Counter 1", 1, "00" * 32))
    memory.save(KNOWN)
    memory.save(other)
    assert memory.load(SHOP) == KNOWN
    assert memory.load(other.shop_id) == other


def test_it_lies_under_counters_and_only_this_user_may_read_it(memory: FileMemory, tmp_path: Path) -> None:
    memory.save(KNOWN)
    folder = tmp_path / "machine" / "counters"
    assert [path.name for path in folder.iterdir()] == [f"{SHOP}.json"]
    assert stat.S_IMODE((folder / f"{SHOP}.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "change",
    [
        {"shop": str(uuid.UUID(int=9))},
        {"counter": "Counter 1"},
        {"name": None},
        {"seq": True},
        {"seq": -1},
        {"seq": "12"},
        {"hash": 7},
    ],
)
def test_a_file_that_says_something_else_is_damaged(
    memory: FileMemory, tmp_path: Path, change: dict[str, object]
) -> None:
    memory.save(KNOWN)
    path = tmp_path / "machine" / "counters" / f"{SHOP}.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **change}), encoding="utf-8")
    assert memory.load(SHOP) is None
    assert memory.damaged(SHOP)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 20_000, b"{}" + b" " * 70_000])
def test_a_damaged_file_stops_nothing_is_told_to_the_doctor_and_can_be_written_again(
    memory: FileMemory, tmp_path: Path, data: bytes
) -> None:
    """P92."""
    memory.save(KNOWN)
    (tmp_path / "machine" / "counters" / f"{SHOP}.json").write_bytes(data)
    assert memory.load(SHOP) is None
    assert memory.damaged(SHOP)
    memory.save(KNOWN)
    assert memory.load(SHOP) == KNOWN
    assert not memory.damaged(SHOP)
