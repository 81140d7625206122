"""The one connection that writes: what it remembers of its last commit never outlives somebody else's."""

from __future__ import annotations

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.store import engine, tables
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.verify import verify
from tests.store.conftest import Opened
from tests.store.shop_floor import COUNTER, DAY, NOW, SECOND_COUNTER, Counter, chance

ENTRIES = 10


def press(store: FileStore, counter: uuid.UUID = COUNTER) -> None:
    """One button, one entry."""
    Counter(store, counter).add(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)


def forget_to_tell(store: FileStore) -> None:
    """A press with an entry of its own, and a row behind it that no entry tells of: all of it is taken back."""
    with store.write(NOW, COUNTER, chance) as writing:
        writing.record(Fact(FactKind.SETTING_SET), DAY)
        writing.insert(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)


def test_what_no_entry_may_hold_is_never_written(furnished: Path, opened: Opened) -> None:
    """The journal only grows: a fact that could not be read again must stop the press, not the whole chain."""
    store = opened(furnished)
    before = entries_in(store)
    no_facts: list[Any] = [DAY, NOW, 1.5, b"x", [1]]
    for value in no_facts:
        with pytest.raises(TypeError, match="the fact when is"), store.write(NOW, COUNTER, chance) as writing:
            writing.record(Fact(FactKind.SETTING_SET, facts={"when": value}), DAY)
    press(store)
    assert entries_in(store) == before + 1


def entries_in(store: FileStore) -> int:
    with store.read() as reading:
        return verify(reading, {}).entries


def test_the_window_and_the_command_line_take_turns_at_one_counter_and_one_chain_p80(
    furnished: Path, opened: Opened
) -> None:
    window, command_line = opened(furnished), opened(furnished)
    for store in (window, window, command_line, window, command_line, command_line, window):
        press(store)
    assert entries_in(window) == ENTRIES + 7


def test_two_counters_through_one_store_keep_a_chain_each(furnished: Path, opened: Opened) -> None:
    store = opened(furnished)
    for counter in (COUNTER, SECOND_COUNTER, COUNTER, COUNTER, SECOND_COUNTER):
        press(store, counter)
    assert entries_in(store) == ENTRIES + 5


def test_what_was_refused_half_way_is_not_remembered(furnished: Path, opened: Opened) -> None:
    store = opened(furnished)
    press(store)
    with pytest.raises(RuntimeError, match="not told"):
        forget_to_tell(store)
    press(store)
    assert entries_in(store) == ENTRIES + 2


def test_whoever_has_begun_writes_alone_before_a_row_is_written(
    furnished: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P13: what a press has read to decide on holds until it has written."""
    window, command_line = opened(furnished), opened(furnished)
    with monkeypatch.context() as patch:
        patch.setattr(engine, "BUSY_SECONDS", 0.05)
        with window.write(NOW, COUNTER, chance), pytest.raises(Trouble, match="store-busy"):
            press(command_line, SECOND_COUNTER)
    press(command_line, SECOND_COUNTER)
    assert entries_in(window) == ENTRIES + 1


def test_another_program_waits_for_its_turn(furnished: Path, opened: Opened) -> None:
    """P97: nobody is told of a lock that is free in a moment."""
    window, command_line = opened(furnished), opened(furnished)
    with ThreadPoolExecutor(1) as pool:
        with window.write(NOW, COUNTER, chance):
            waits = pool.submit(press, command_line, SECOND_COUNTER)
            assert wait([waits], timeout=0.2).done == set()
        waits.result()
    assert entries_in(window) == ENTRIES + 1


def test_two_threads_of_one_process_write_one_after_the_other(
    furnished: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    store = opened(furnished)
    codes: list[str] = []

    def other() -> None:
        with pytest.raises(Trouble) as trouble:
            press(store)
        codes.append(trouble.value.code)

    with store.write(NOW, COUNTER, chance):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    press(store)
    assert codes == ["store-busy"]
    assert entries_in(store) == ENTRIES + 1
