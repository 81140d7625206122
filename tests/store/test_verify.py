"""A changed, removed, added or re-ordered row in the file is found and named (P73, P80)."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Column, Table

from pos_recovery.domain.errors import Refusal
from pos_recovery.store import tables
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.opening_check import quick_check
from pos_recovery.store.row import Row
from pos_recovery.store.verify import verify
from tests.store.conftest import Opened
from tests.store.intruder import broken_in, other_value
from tests.store.shop_floor import COUNTER, DAY, NOW, SECOND_COUNTER, Counter

TABLES: dict[str, Table] = dict(sorted(Row.metadata.tables.items()))
ROWS = {name: table for name, table in TABLES.items() if name != "journal"}
# The shop's own key stands in every row and in every hash, so a change of it shows first in the journal.
KEYS = {"id", "shop_id"}
Anchors = dict[uuid.UUID, tuple[int, str]]


def found(file: Path, anchors: Anchors | None = None, *, quick: bool = False) -> dict[str, Any] | None:
    """What verifying the file says: the facts of its refusal, None when all holds."""
    store = FileStore(file)
    try:
        with store.read() as reading:
            (quick_check if quick else verify)(reading, anchors or {})
    except Refusal as refusal:
        return {"code": refusal.code, **refusal.facts}
    finally:
        store.close()
    return None


def anchors_of(file: Path) -> Anchors:
    """The heads of all chains, as each counter remembers them."""
    with broken_in(file) as raw:
        lines = raw.execute("SELECT counter_id, seq, hash FROM journal ORDER BY counter_id, seq").fetchall()
    return {uuid.UUID(bytes=counter): (seq, hashed) for counter, seq, hashed in lines}


def test_the_furnished_shop_has_a_row_in_every_table_and_holds(furnished: Path, opened: Opened) -> None:
    with broken_in(furnished) as raw:
        empty = [name for name in TABLES if raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] == 0]
    assert empty == []
    store = opened(furnished)
    with store.read() as reading:
        verified = verify(reading, anchors_of(furnished))
        quick_check(reading, anchors_of(furnished))
    assert (verified.chains, verified.entries, verified.budgets_checked) == (2, 10, 1)


@pytest.mark.parametrize("name", ROWS)
def test_every_changed_column_of_every_table_is_found_and_named_p73(furnished: Path, tmp_path: Path, name: str) -> None:
    for column in ROWS[name].columns:
        for to_nothing in (False, True) if column.nullable else (False,):
            file = Path(shutil.copy(furnished, tmp_path / "tampered.db"))
            if not change(file, name, column, to_nothing=to_nothing):
                continue
            facts = found(file)
            assert facts is not None, f"{name}.{column.name} was changed and nobody noticed"
            assert f"table {name}" in facts["what"] or column.name in KEYS, facts
            assert f"column {column.name}:" in facts["what"] or column.name in {*KEYS, "salt"}, facts


def change(file: Path, name: str, column: Column[Any], *, to_nothing: bool) -> bool:
    """Change one value of the first row; False when there was nothing to take away."""
    with broken_in(file) as raw:
        key, value = raw.execute(f"SELECT id, {column.name} FROM {name} ORDER BY id LIMIT 1").fetchone()
        other = None if to_nothing else other_value(column, value)
        if other != value:
            raw.execute(f"UPDATE {name} SET {column.name} = ? WHERE id = ?", (other, key))
    return bool(other != value)


@pytest.mark.parametrize("column", TABLES["journal"].columns, ids=lambda column: str(column.name))
def test_every_changed_column_of_the_journal_is_found_at_once_p73(furnished: Path, column: Column[Any]) -> None:
    with broken_in(furnished) as raw:
        line = f"FROM journal WHERE seq = 2 AND counter_id = x'{COUNTER.hex}'"
        value = raw.execute(f"SELECT {column.name} {line}").fetchone()[0]
        other = value + 100 if column.name == "seq" else other_value(column, value)
        raw.execute(f"UPDATE journal SET {column.name} = ? {line.removeprefix('FROM journal')}", (other,))
    for quick in (False, True):
        facts = found(furnished, anchors_of(furnished) if quick else None, quick=quick)
        assert facts is not None
        assert "entry" in facts["what"] or "table journal" in facts["what"]


@pytest.mark.parametrize("name", ROWS)
def test_a_removed_row_is_found_p73(furnished: Path, name: str) -> None:
    with broken_in(furnished) as raw:
        raw.execute(f"DELETE FROM {name} WHERE id = (SELECT min(id) FROM {name})")
    facts = found(furnished)
    assert facts is not None
    assert f"table {name}, row …" in facts["what"] or name == "shop"


@pytest.mark.parametrize("name", ROWS)
def test_an_added_row_is_found_p73(furnished: Path, name: str) -> None:
    columns = [column.name for column in ROWS[name].columns]
    unique = {
        "name", "name_key", "role", "sku", "whom", "code", "friend_code", "number", "header", "month", "remedy_id",
    }  # fmt: skip
    copied = [f"x'{bytes(range(16)).hex()}'" if column == "id" else column for column in columns]
    with broken_in(furnished) as raw:
        for place, column in enumerate(columns):
            if column in unique and "BLOB" not in str(ROWS[name].columns[column].type.compile()):
                copied[place] = f"{column} || 'x'"
            if column == "copy_number":
                copied[place] = "copy_number + 1"
            if column in {"whom", "remedy_id"} and name in {"budget", "budget_rule", "approval"}:
                copied[place] = f"x'{bytes(16).hex()}'"
        raw.execute(f"INSERT INTO {name} SELECT {', '.join(copied)} FROM {name} ORDER BY id LIMIT 1")
    facts = found(furnished)
    assert facts is not None
    assert facts["what"].startswith(f"table {name}, row …0c0d0e0f")
    assert "not in the journal" in facts["what"]


def test_two_rows_that_changed_places_are_found(furnished: Path) -> None:
    with broken_in(furnished) as raw:
        one, two = (row[0] for row in raw.execute("SELECT id FROM counter ORDER BY id").fetchall())
        for old, new in ((one, bytes(16)), (two, one), (bytes(16), two)):
            raw.execute("UPDATE counter SET id = ? WHERE id = ?", (new, old))
    facts = found(furnished)
    assert facts is not None
    assert "table counter" in facts["what"]


def test_a_changed_budget_says_what_its_ledger_explains_p80(furnished: Path) -> None:
    with broken_in(furnished) as raw:
        raw.execute("UPDATE budget SET held_minor = held_minor - 12")
    facts = found(furnished)
    assert facts is not None
    assert facts["what"].endswith("column held_minor: 50 in the table, 62 by its ledger")


WORK_ON_THE_JOURNAL = {
    "taken out": ("DELETE FROM journal WHERE seq = 3 AND counter_id = :c", "entry 3 is not there; the next one is 4"),
    "beginning cut": ("DELETE FROM journal WHERE seq = 1 AND counter_id = :c", "entry 1 is not there"),
    "a gap": ("UPDATE journal SET seq = seq + 1000 WHERE counter_id = :c AND seq >= 4", "entry 4 is not there"),
    "changed": (
        "UPDATE journal SET body = replace(body, '1500', '9500') WHERE body LIKE '%1500%'",
        "entry 3 was changed: its hash no longer fits",
    ),
    "added": (
        "INSERT INTO journal SELECT shop_id, counter_id, seq + 1, at, business_date, kind, by_id, request_id, body,"
        " hash, hash FROM journal WHERE counter_id = :c ORDER BY seq DESC LIMIT 1",
        "entry 10 was changed: its hash no longer fits",
    ),
    "re-ordered": (
        "UPDATE journal SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE counter_id = :c AND seq IN (2, 3);"
        "UPDATE journal SET seq = -seq WHERE seq < 0",
        "entry 2 does not follow the one before it",
    ),
}


@pytest.mark.parametrize("crime", WORK_ON_THE_JOURNAL)
def test_a_journal_that_was_worked_on_is_found_without_any_anchor_p73(furnished: Path, crime: str) -> None:
    steps, what = WORK_ON_THE_JOURNAL[crime]
    with broken_in(furnished) as raw:
        for step in steps.split(";"):
            raw.execute(step.replace(":c", f"x'{COUNTER.hex}'"))
    for quick in (False, True):
        facts = found(furnished, quick=quick)
        assert facts is not None
        assert what in facts["what"]
        assert facts["chain"] == COUNTER.hex[-8:]


def test_a_cut_tail_is_found_by_what_the_counter_remembers_p73(furnished: Path) -> None:
    anchors = anchors_of(furnished)
    with broken_in(furnished) as raw:
        raw.execute("DELETE FROM setting WHERE counter_id = ?", (SECOND_COUNTER.bytes,))
        raw.execute("DELETE FROM journal WHERE counter_id = ?", (SECOND_COUNTER.bytes,))
    assert found(furnished) is None, "only an anchor tells of a chain that is gone as a whole, with its rows"
    for quick in (False, True):
        facts = found(furnished, anchors, quick=quick)
        assert facts is not None
        assert facts["chain"] == SECOND_COUNTER.hex[-8:]
        assert "an older file was put back" in facts["what"]


def test_last_weeks_file_put_back_is_found_p73(furnished: Path, opened: Opened, tmp_path: Path) -> None:
    last_week = Path(shutil.copy(furnished, tmp_path / "last-week.db"))
    Counter(opened(furnished)).add(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)
    anchors = anchors_of(furnished)
    assert found(furnished, anchors) is None
    assert found(last_week) is None
    for quick in (False, True):
        assert "an older file was put back" in (found(last_week, anchors, quick=quick) or {})["what"]


def test_a_chain_made_anew_by_somebody_who_can_hash_is_not_the_one_remembered_p73(furnished: Path) -> None:
    anchors = anchors_of(furnished)
    number, hashed = anchors[COUNTER]
    anchors[COUNTER] = (number, hashed[::-1])
    for quick in (False, True):
        facts = found(furnished, anchors, quick=quick)
        assert facts is not None
        assert "is not the one that this counter remembers" in facts["what"]


@pytest.mark.parametrize(
    ("crime", "what"),
    [
        ("CREATE TRIGGER eats AFTER INSERT ON ledger BEGIN SELECT 1; END", "the trigger eats is not one of ours"),
        ("CREATE VIEW peek AS SELECT 1", "the view peek is not one of ours"),
        ("CREATE TABLE extra (a)", "the table extra is not one of ours"),
        ("DROP TRIGGER journal_no_delete", "the trigger journal_no_delete is gone"),
        ("DROP INDEX ix_ledger_shop_id_budget_id", "the index ix_ledger_shop_id_budget_id is gone"),
        ("UPDATE alembic_version SET version_num = '0000'", "the row alembic_version was changed"),
    ],
)
def test_a_hidden_trigger_or_a_missing_one_is_found_on_opening_p73(furnished: Path, crime: str, what: str) -> None:
    """RELIABILITY section 10, lines 113 and 114."""
    store = FileStore(furnished)
    store.close()
    raw = driver.connect(str(furnished), isolation_level=None)
    raw.execute(crime)
    raw.close()
    for quick in (False, True):
        assert (found(furnished, quick=quick) or {})["what"] == what


def test_a_table_replaced_by_a_view_that_never_ends_is_refused_before_it_is_read_p73(furnished: Path) -> None:
    """RELIABILITY section 10, line 114."""
    raw = driver.connect(str(furnished), isolation_level=None)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("DROP TABLE visit")
    raw.execute(
        "CREATE VIEW visit AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS id FROM n"
    )
    raw.close()
    assert "visit" in (found(furnished) or {})["what"]


@pytest.mark.parametrize("column", ["id", "shop_id"])
def test_a_shop_under_another_key_does_not_open_p73(furnished: Path, column: str) -> None:
    with broken_in(furnished) as raw:
        raw.execute(f"UPDATE shop SET {column} = ?", (bytes(16),))
    assert (found(furnished, quick=True) or {})["what"].startswith("table shop")


def test_what_nobody_filled_in_cannot_be_filled_in_later_p73(furnished: Path, opened: Opened, tmp_path: Path) -> None:
    """A column that stands at its default is not told; the default is what the journal means."""
    store = opened(furnished)
    sparse = Counter(store).add(tables.VisitRow, at=NOW, business_date=DAY, how="tap", taken_back=False)
    store.close()
    for column in ROWS["visit"].columns:
        if column.nullable:
            file = Path(shutil.copy(furnished, tmp_path / "tampered.db"))
            with broken_in(file) as raw:
                raw.execute(
                    f"UPDATE visit SET {column.name} = ? WHERE id = ?", (other_value(column, None), sparse.bytes)
                )
            what = (found(file) or {})["what"]
            assert f"column {column.name}:" in what
            assert what.endswith("in the table, nothing in the journal")
