"""What a plan writes of a row: the journal gets the text of `canonical`, the driver what SQLAlchemy would give it."""

from __future__ import annotations

import hmac
import json
import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Text
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from pos_recovery.domain.budget import Per
from pos_recovery.domain.ids import key_of
from pos_recovery.store import tables
from pos_recovery.store.change import DIGESTS, Telling
from pos_recovery.store.columns import Day, Flag, Id, Minor, UtcTime
from pos_recovery.store.plans import insert_plan, update_plan
from pos_recovery.store.row import Row, table_of
from tests.store.canonical import canonical

SQLITE, POSTGRES = SQLiteDialect(), registry.load("postgresql.psycopg")()
OWN = (b"S" * 16, b"C" * 16, None)
SALT = "00ff00ff00ff00ff"
_OWN_COLUMNS = ("id", "shop_id", "counter_id", "request_id", "salt")
WORDS = st.one_of(st.text(max_size=30), st.sampled_from(Per))
VALUES: dict[type, st.SearchStrategy[Any]] = {
    Id: st.uuids(),
    UtcTime: st.datetimes(timezones=st.just(UTC)),
    Day: st.dates(),
    Flag: st.booleans(),
    Minor: st.integers(-(2**63), 2**63 - 1),
    Text: WORDS,
}
ROWS = Row.__subclasses__()


def value_of(column: Column[Any]) -> st.SearchStrategy[Any]:
    values = VALUES[type(column.type)]
    return st.none() | values if column.nullable else values


def columns_of(row: type[Row]) -> list[Column[Any]]:
    return [column for column in table_of(row).columns if column.name not in _OWN_COLUMNS]


@st.composite
def changes(draw: st.DrawFn, row: type[Row]) -> dict[str, Any]:
    """Values of some columns, in any order: of those that must be given all."""
    every = draw(st.permutations(columns_of(row)))
    fields = row.model_fields
    chosen = [column for column in every if fields[column.name].is_required() or draw(st.booleans())]
    return {column.name: draw(value_of(column)) for column in chosen}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__tablename__)
@settings(max_examples=20)
@given(data=st.data(), key=st.uuids())
def test_a_new_row_is_told_as_canonical_says_it(row: type[Row], data: st.DataObject, key: uuid.UUID) -> None:
    values = data.draw(changes(row))
    plan = insert_plan(row, list(values), SQLITE)
    told, ready = plan.make(values, OWN, key, SALT)
    telling = Telling(table_of(row))
    assert told == canonical({"id": key.hex, "t": telling.name, "v": telling.told(values, SALT)})
    assert json.loads(told)["t"] == row.__tablename__
    assert plan.sql.count("?") == len(ready)
    assert all(type(value) in (str, int, bytes, type(None)) for value in ready)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "revision" in row.model_fields], ids=lambda row: row.__tablename__
)
@settings(max_examples=20)
@given(data=st.data(), key=st.uuids(), revision=st.integers(1, 99))
def test_a_changed_row_is_told_as_canonical_says_it(
    row: type[Row], data: st.DataObject, key: uuid.UUID, revision: int
) -> None:
    values = data.draw(changes(row))
    values.pop("revision", None)
    told, ready = update_plan(row, list(values), SQLITE).make(values, OWN, key, SALT, revision)
    telling = Telling(table_of(row))
    body = {"id": key.hex, "n": revision + 1, "t": telling.name, "v": telling.told(values, SALT)}
    assert told == canonical(body)
    assert ready[-3:] == (OWN[0], key.bytes, revision)


@given(value=st.text(), salt=st.text("0123456789abcdef", min_size=16, max_size=16))
def test_what_is_personal_is_told_as_hmac_under_its_salt(value: str, salt: str) -> None:
    """RFC 2104, by the library."""
    known = hmac.new(salt.encode(), value.encode(), "sha256").hexdigest()
    assert DIGESTS["personal"](value, salt) == known[:32]


def test_what_the_driver_takes_is_what_sqlalchemy_would_give_it() -> None:
    at, day, key = datetime(2026, 11, 12, 19, 32, tzinfo=UTC), date(2026, 11, 12), key_of(7)
    values = {
        "at": at, "business_date": day, "budget_id": None, "kind": Per.DAY, "amount_minor": 250, "moves": True,
        "remedy_id": key, "voucher_id": key,
    }  # fmt: skip
    plan = insert_plan(tables.LedgerRow, list(values), SQLITE)
    names = plan.sql.split("(")[1].split(")")[0].split(", ")
    ready = dict(zip(names, plan.make(values, OWN, key, "")[1], strict=True))
    assert ready == {
        "id": key.bytes, "shop_id": OWN[0], "counter_id": OWN[1], "request_id": None,
        "at": "2026-11-12T19:32:00.000000Z", "business_date": "2026-11-12", "budget_id": None, "kind": "day",
        "amount_minor": 250, "moves": 1, "remedy_id": key.bytes, "voucher_id": key.bytes,
    }  # fmt: skip


def test_another_engine_gets_values_of_its_own_types_and_the_journal_says_the_same() -> None:
    at, key = datetime(2026, 11, 12, 19, 32, tzinfo=UTC), key_of(7)
    values = {"key": "quiet", "value": "on", "since": date(2026, 11, 12), "set_at": at + timedelta(hours=1)}
    plan = insert_plan(tables.SettingRow, list(values), POSTGRES)
    told, ready = plan.make(values, OWN, key, SALT)
    assert told == insert_plan(tables.SettingRow, list(values), SQLITE).make(values, OWN, key, SALT)[0]
    assert {name: ready[name] for name in values} == values
    assert ready["id"] == key
    assert "%(since)s" in plan.sql


def test_a_column_that_is_not_given_holds_its_default() -> None:
    plan = insert_plan(tables.BudgetRow, ["whom", "per"], SQLITE)
    names = plan.sql.split("(")[1].split(")")[0].split(", ")
    ready = dict(zip(names, plan.make({"whom": key_of(1), "per": "day"}, OWN, key_of(7), "")[1], strict=True))
    assert (ready["held_minor"], ready["spent_minor"], ready["revision"]) == (0, 0, 1)
    assert "limit_minor" not in ready  # NULL, which the table does not take


@given(number=st.integers(0, 2**128 - 1))
def test_a_key_is_the_uuid_of_its_number(number: int) -> None:
    made, known = key_of(number), uuid.UUID(int=number)
    assert (made, made.hex, made.is_safe, hash(made), repr(made)) == (
        known, known.hex, known.is_safe, hash(known), repr(known)
    )  # fmt: skip


@pytest.mark.parametrize("number", [-1, 2**128])
def test_no_key_has_more_bits(number: int) -> None:
    with pytest.raises(ValueError, match="128"):
        key_of(number)
