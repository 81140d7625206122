"""Somebody who can hash makes the chain anew: the rows still tell, and the anchor always does (P73)."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.facts import FactKind
from pos_recovery.store import chains, rebuild, tables
from pos_recovery.store.journal import START, chained
from tests.store.canonical import canonical
from tests.store.conftest import Opened
from tests.store.intruder import broken_in, forge
from tests.store.shop_floor import COUNTER, DAY, NOW, SHOP, Counter
from tests.store.test_verify import anchors_of, found

GIVE, CLOSED, REOPENED = 5, 6, 7
NO_ROW = "tells of what is no row of ours"
Told = dict[str, Any]


def row_of(told: Told, table: str) -> Told:
    """The first row of a table that an entry tells of."""
    return next(row for row in told["rows"] if row["t"] == table)


CRIMES: dict[str, tuple[int, Callable[[Told], Any], str]] = {
    "another amount": (GIVE, lambda told: row_of(told, "remedy")["v"].update(value_minor=1), "column value_minor: 350"),
    "another time": (GIVE, lambda told: told.update(at="2026-01-01T00:00:00.000000Z"), "column at:"),
    "another day": (GIVE, lambda told: told.update(day="2026-01-01"), "column business_date:"),
    "another kind": (GIVE, lambda told: told.update(kind="remedy-undone"), "column kind:"),
    "another person": (GIVE, lambda told: told.update(by="0" * 32), "column by_id:"),
    "another request": (GIVE, lambda told: told.update(request="0" * 32), "column request_id:"),
    "a row left out": (GIVE, lambda told: told.update(rows=told["rows"][:-1]), "table promise"),
    "a row too many": (
        GIVE,
        lambda told: told["rows"].append({**row_of(told, "remedy"), "id": "0" * 32}),
        "table remedy, row …00000000: gone",
    ),
    "a row told twice": (
        GIVE,
        lambda told: told["rows"].append(row_of(told, "remedy")),
        "table remedy: a row is told twice",
    ),
    "a revision told twice": (REOPENED, lambda told: row_of(told, "moment").update(n=2), "revision 2 is told twice"),
    "a revision too high": (
        REOPENED,
        lambda told: row_of(told, "moment").update(n=9),
        "column revision: 3 in the table, 9 in the journal",
    ),
    "a change left out": (
        CLOSED,
        lambda told: told.update(rows=[]),
        "column revision: 3 in the table, 2 is not in the journal",
    ),
    "never made": (4, lambda told: row_of(told, "moment").update(n=4), "column revision: 3 in the table, 4"),
    "words of nobody": (CLOSED, lambda _told: "Dear diary", "cannot be read"),
    "no rows": (CLOSED, lambda told: told.pop("rows") and None, "cannot be read"),
    "a list": (CLOSED, lambda _told: "[]", "cannot be read"),
    "an unknown table": (CLOSED, lambda told: row_of(told, "moment").update(t="till"), NO_ROW),
    "no key": (CLOSED, lambda told: row_of(told, "moment").update(id="1"), NO_ROW),
    "no values": (CLOSED, lambda told: row_of(told, "moment").update(v=[]), NO_ROW),
}  # fmt: skip


@pytest.mark.parametrize("crime", CRIMES)
def test_a_forged_entry_does_not_fit_the_tables_p73(furnished: Path, crime: str) -> None:
    seq, change, what = CRIMES[crime]
    anchors = anchors_of(furnished)
    with broken_in(furnished) as raw:
        forge(raw, seq, change)
    facts = found(furnished)
    assert facts is not None
    assert what in facts["what"]
    for quick in (False, True):
        assert found(furnished, anchors, quick=quick) is not None


def test_a_forged_entry_and_its_row_fit_but_not_what_the_counter_remembers_p73(furnished: Path) -> None:
    anchors = anchors_of(furnished)
    with broken_in(furnished) as raw:
        forge(raw, GIVE, lambda told: row_of(told, "remedy")["v"].update(value_minor=1))
        raw.execute("UPDATE remedy SET value_minor = 1")
    assert found(furnished) is None
    for quick in (False, True):
        facts = found(furnished, anchors, quick=quick)
        assert facts is not None
        assert "is not the one that this counter remembers" in facts["what"]


@pytest.mark.parametrize("newest", [1, 2, 8, 9, 10])
def test_opening_looks_at_the_newest_entries_and_at_an_older_anchor_p73(
    furnished: Path, monkeypatch: pytest.MonkeyPatch, newest: int
) -> None:
    monkeypatch.setattr(chains, "NEWEST", newest)
    anchors = anchors_of(furnished)
    first = {COUNTER: (1, first_hash(furnished))}
    assert found(furnished, anchors, quick=True) is None
    assert found(furnished, first, quick=True) is None
    assert found(furnished, {COUNTER: (1, "0" * 64)}, quick=True) is not None
    with broken_in(furnished) as raw:
        raw.execute("UPDATE journal SET body = replace(body, ':1500', ':9500') WHERE body LIKE '%:1500%'")
    assert (found(furnished, quick=True) is None) == (newest < 7), "entry 3 of 9 is among the newest 7"
    assert found(furnished) is not None


def first_hash(file: Path) -> str:
    """The hash of the first counter's first entry."""
    with broken_in(file) as raw:
        line = raw.execute("SELECT hash FROM journal WHERE seq = 1 AND counter_id = ?", (COUNTER.bytes,)).fetchone()
    return str(line[0])


@pytest.mark.parametrize("batch", [1, 2, 3, 7])
def test_the_size_of_a_look_up_changes_nothing(furnished: Path, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(rebuild, "_BATCH", batch)
    assert found(furnished) is None
    with broken_in(furnished) as raw:
        raw.execute("UPDATE posting SET debit_minor = 351")
    assert (found(furnished) or {})["what"].endswith("column debit_minor: 351 in the table, 350 in the journal")


def test_a_row_that_two_counters_changed_is_followed_through_both_chains(furnished: Path, opened: Opened) -> None:
    from tests.store.shop_floor import SECOND_COUNTER

    store = opened(furnished)
    first, second = Counter(store), Counter(store, SECOND_COUNTER)
    with second.press(FactKind.VISIT_ADDED) as writing:
        visit = writing.insert(tables.VisitRow, at=NOW, business_date=DAY, how="tap", taken_back=False)
    with second.press(FactKind.VISIT_ADDED) as writing:
        writing.update(tables.VisitRow, visit, 1, ticket="7")
    with first.press(FactKind.VISIT_ADDED) as writing:
        writing.update(tables.VisitRow, visit, 2, taken_back=True)
    store.close()
    assert found(furnished) is None
    with broken_in(furnished) as raw:
        raw.execute("UPDATE visit SET taken_back = 0 WHERE id = ?", (visit.bytes,))
    assert "column taken_back: 0 in the table, 1 in the journal" in (found(furnished) or {})["what"]


def test_a_whole_chain_of_another_shop_does_not_belong_here_p73(furnished: Path) -> None:
    other = uuid.UUID(int=SHOP.int + 1)
    body = canonical({"at": "2026-11-12T18:32:00.000000Z", "day": "2026-11-12", "kind": "setting-set", "rows": []})
    told = (START, chained(other, COUNTER, 1, START, body), other.bytes, COUNTER.bytes, 1, body)
    with broken_in(furnished) as raw:
        raw.execute(
            "INSERT INTO journal (prev, hash, shop_id, counter_id, seq, body, at, business_date, kind)"
            " VALUES (?, ?, ?, ?, ?, ?, '2026-11-12T18:32:00.000000Z', '2026-11-12', 'setting-set')",
            told,
        )
    for quick in (False, True):
        assert "another shop" in (found(furnished, quick=quick) or {})["what"]


def test_an_entry_made_anew_does_not_fit_before_the_next_one_p73(furnished: Path) -> None:
    """Its own hash fits again, and no row tells otherwise; the next entry still holds the one that was."""
    with broken_in(furnished) as raw:
        where = f"WHERE counter_id = x'{COUNTER.hex}' AND seq = {GIVE}"
        body, prev = raw.execute(f"SELECT body, prev FROM journal {where}").fetchone()
        told = body.replace('"turn":1', '"turn":9')
        assert told != body
        raw.execute(f"UPDATE journal SET body = ?, hash = ? {where}", (told, chained(SHOP, COUNTER, GIVE, prev, told)))
    for quick in (False, True):
        assert (found(furnished, quick=quick) or {})["what"] == f"entry {GIVE + 1} does not follow the one before it"


def test_the_hash_of_an_entry_is_the_written_formula_p73() -> None:
    """RELIABILITY section 7: anybody with the keys, the number, the hash before it and the body can make it again."""
    prev, body = "0f" * 32, '{"at":"2026-11-12T19:32:00.000000Z","day":"2026-11-12","kind":"é","rows":[]}'
    number = b"\0\0\0\0\0\0\1\2"
    said = b"MIR-journal-1\0" + SHOP.bytes + COUNTER.bytes + number + b"\x0f" * 32 + body.encode("utf-8")
    assert chained(SHOP, COUNTER, 258, prev, body) == hashlib.sha256(said).hexdigest()
