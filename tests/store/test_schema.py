"""One schema for SQLite and PostgreSQL: the migrations make it, and the database itself keeps its rules."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.store import schema_text
from pos_recovery.store import tables as t
from pos_recovery.store.columns import Id
from pos_recovery.store.engine import open_engine
from pos_recovery.store.file_store import schema_of
from pos_recovery.store.migrate import create, upgrade
from pos_recovery.store.row import Row
from pos_recovery.store.unit_of_work import Reading, Writing
from pos_recovery.store.verify import verify
from pos_recovery.store.version import APPLICATION_ID, SCHEMA_VERSION
from tests.postgres import Server
from tests.store.conftest import Opened
from tests.store.shop_floor import COUNTER, DAY, NOW, SHOP, add_person, chance, give, promise

APPEND_ONLY = ("approval", "books_export", "books_month", "journal", "ledger", "posting", "sales_import", "setting")


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database that the migrations made, with a shop in it, on both engines. Every test here leaves it as it is."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres_server")
        with server.database() as found:
            upgrade(found)
            fill(found)
            yield found
        return
    file = tmp_path_factory.mktemp("schema") / "shop.db"
    create(file)
    found = open_engine(file, writes=True)
    fill(found)
    yield found
    found.dispose()


def fill(engine: Engine, *, with_promise: bool = True) -> None:
    """A shop with a moment made right, written and told as always."""
    with engine.connect() as connection, connection.begin():
        writing = Writing(connection, (SHOP, COUNTER), NOW, chance)
        writing.insert(
            t.ShopRow, id=SHOP, name="Höfer's", currency="EUR", language="en", trade="bakery", practice=True,
            match_key="k", created_at=NOW,
        )  # fmt: skip
        ana = add_person(writing, "Ana")
        moment = writing.insert(
            t.MomentRow, logged_at=NOW, happened_at=NOW, business_date=DAY, logged_by=ana, confirmed=True,
            cause="wait", channel="counter", said="Twenty minutes!", state="open",
        )  # fmt: skip
        budget = writing.insert(t.BudgetRow, whom=SHOP, per="month", first_day=DAY, last_day=DAY, limit_minor=999,
                                counts="cost", when_used_up="ask", closed=False)  # fmt: skip
        remedy = give(writing, moment, ana, budget)
        if with_promise:
            promise(writing, moment, ana, remedy)
        writing.update(t.MomentRow, moment, 1, state="closed", ending="put-right", ended_at=NOW)
        writing.insert(t.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)
        writing.insert(t.BooksMonthRow, month="2026-10", policy="memo", entries=0, closed_at=NOW, closed_by=ana)
        writing.insert(t.BooksExportRow, at=NOW, exported_by=ana, first_day=DAY, last_day=DAY, format="mir", entries=0,
                       sha256="b")  # fmt: skip
        writing.insert(t.SalesImportRow, at=NOW, imported_by=ana, format="square", sha256="a", tickets=0, visits=0,
                       new=0, same=0, changed=0)  # fmt: skip
        writing.insert(
            t.PostingRow, month="2026-10", position=1, group_no=1, line_type="memo", business_date=DAY,
            recorded_at=NOW, kind="comp", account_code="1", account="Comps", text="bun",
        )  # fmt: skip
        writing.record(Fact(FactKind.SHOP_OPENED), DAY)
        writing.finish()


def test_the_migrations_make_what_the_models_say_on_both_engines(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Row.metadata) == []


def test_a_shop_is_written_and_verified_on_both_engines_p73(engine: Engine) -> None:

    with engine.connect() as connection, connection.begin():
        verified = verify(Reading(connection, SHOP), {})
    assert (verified.chains, verified.entries, verified.budgets_checked) == (1, 1, 1)


@pytest.mark.parametrize("name", APPEND_ONLY)
@pytest.mark.parametrize("verb", ["UPDATE", "DELETE"])
def test_what_is_only_added_to_cannot_be_changed_on_either_engine_p73(engine: Engine, name: str, verb: str) -> None:
    command = f"UPDATE {name} SET shop_id = shop_id" if verb == "UPDATE" else f"DELETE FROM {name}"
    with pytest.raises(DBAPIError, match="append only"), engine.begin() as connection:
        connection.execute(text(command))


def test_the_journal_cannot_be_emptied_in_one_go_p73(engine: Engine) -> None:
    command = "TRUNCATE journal" if engine.dialect.name == "postgresql" else "DELETE FROM journal"
    with pytest.raises(DBAPIError, match="append only"), engine.begin() as connection:
        connection.execute(text(command))


WRONG: tuple[tuple[str, str], ...] = (
    ("budget", "spent_minor = -1"),
    ("budget", "held_minor = -1"),
    ("budget", "limit_minor = -1"),
    ("budget", "per = 'year'"),
    ("voucher", "left_minor = worth_minor + 1"),
    ("voucher", "left_minor = -1"),
    ("voucher", "worth_minor = 0"),
    ("voucher", "cost_left_minor = cost_minor + 1"),
    ("voucher", "state = 'lost'"),
    ("redemption", "value_minor = 0"),
    ("remedy", "value_minor = -1"),
    ("remedy", "kind = 'cash'"),
    ("remedy", "state = 'maybe'"),
    ("remedy_part", "qty = 0"),
    ("remedy_part", "cost_minor = -1"),
    ("moment", "cause = 'weather'"),
    ("moment", "ending = 'lost'"),
    ("promise", "state = 'maybe'"),
    ("promise", "state = 'waiting'"),
    ("promise", "state = 'refused'"),
    ("promise", "answered_by = NULL"),
    ("promise", "remedy_id = NULL"),
    ("promise", "why = 'because'"),
    ("promise", "on_till = 'later'"),
    ("promise", "value_minor = -1"),
    ("person", "role = 'admin'"),
    ("person", "tries = -1"),
    ("shop", "name = ''"),
)


@pytest.mark.parametrize(("name", "change"), WRONG)
def test_the_database_itself_refuses_amounts_and_words_that_cannot_be_p40(
    engine: Engine, name: str, change: str
) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)check"), engine.begin() as connection:
        connection.execute(text(f"UPDATE {name} SET {change}"))


def add_copy(engine: Engine, name: str, **changed: str) -> None:
    """Add a copy of a table's row under another ID, with these columns changed to an SQL expression."""
    names = [column.name for column in Row.metadata.tables[name].columns]
    copied = [":id" if column == "id" else changed.get(column, column) for column in names]
    key: Any = COUNTER if engine.dialect.name == "postgresql" else COUNTER.bytes
    with engine.begin() as connection:
        command = f"INSERT INTO {name} ({', '.join(names)}) SELECT {', '.join(copied)} FROM {name}"
        connection.execute(text(command), {"id": key})


def test_a_code_is_there_once_p40(engine: Engine) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)unique"):
        add_copy(engine, "voucher")


def test_nobody_approves_a_give_of_their_own_without_the_mark(engine: Engine) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)check"):
        add_copy(engine, "approval", own="false" if engine.dialect.name == "postgresql" else "0")


@pytest.mark.parametrize("value", ["abc", "NaN", "1.5", 2**63])
def test_a_column_of_cents_holds_whole_numbers_only(engine: Engine, value: object) -> None:
    """RELIABILITY section 10, lines 041 and 042."""
    with pytest.raises((DBAPIError, OverflowError)), engine.begin() as connection:
        connection.execute(text("UPDATE remedy SET value_minor = :value"), {"value": value})


def test_a_new_store_says_in_its_header_whose_it_is_p94(tmp_path: Path) -> None:
    create(tmp_path / "shop.db")
    raw = driver.connect(str(tmp_path / "shop.db"))
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    raw.close()


def test_the_known_schema_is_the_one_that_the_migrations_make(furnished: Path, opened: Opened) -> None:
    made = schema_text.digest(schema_text.made_by_migrations())
    assert made == schema_text.KNOWN, "the schema changed: KNOWN in store/schema_text.py is now this one"
    with opened(furnished).read() as reading:
        assert schema_text.digest(schema_text.lines(reading.connection)) == made


def rows_of(file: Path) -> dict[str, list[Any]]:
    """Every row of every table but the versions' own."""
    raw = driver.connect(str(file))
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    found = {
        name: sorted(raw.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
        for name in tables - {"alembic_version", "sqlite_stat1"}
    }
    raw.close()
    return found


def test_a_shop_of_the_first_version_keeps_everything_p93_p94(tmp_path: Path, opened: Opened) -> None:
    """Made by the first migration alone: copied, brought up to date, verified, and it takes a promise from then on."""
    file, copy = tmp_path / "shop.db", tmp_path / "shop-before-upgrade.db"
    engine = open_engine(file, writes=True)
    upgrade(engine, "0001")
    fill(engine, with_promise=False)
    engine.dispose()
    assert schema_of(file) == 1
    before = rows_of(file)
    store = opened(file)
    assert (schema_of(file), schema_of(copy)) == (SCHEMA_VERSION, 1)
    assert rows_of(copy) == before
    people = [(*row, None) for row in before["person"]]  # nobody has a badge yet
    vouchers = [(*row, None, None, None) for row in before["voucher"]]  # no friend half, no card, the first title
    new = dict.fromkeys(("promise", "invite", "card", "print_job", "shop_picture"), list[Any]())
    assert rows_of(file) == {**before, "person": people, "voucher": vouchers, **new}
    with store.read() as reading:
        assert schema_text.difference(reading.connection) is None
        assert verify(reading, {}).entries == 1
    (ana,), (moment,), (remedy,) = ([row[0] for row in before[name]] for name in ("person", "moment", "remedy"))
    with store.write(NOW, COUNTER, chance) as writing:
        promise(writing, *(uuid.UUID(bytes=key) for key in (moment, ana, remedy)))
        writing.record(Fact(FactKind.PROMISE_GIVEN), DAY)
    with store.read() as reading:
        assert verify(reading, {}).entries == 2


def test_an_upgraded_shop_is_told_of_its_size_like_a_new_one(tmp_path: Path) -> None:
    """SQLite plans by these statistics; without them it would read the whole shop for one promise."""
    create(tmp_path / "new.db")
    raw = driver.connect(str(tmp_path / "new.db"))
    told = set(raw.execute("SELECT tbl, idx FROM sqlite_stat1"))
    for table in ("promise", "voucher", "card", "print_job"):
        indexes = {row[1] for row in raw.execute(f"PRAGMA index_list({table})") if row[3] != "pk"}
        assert {index for of, index in told if of == table} == {table, *indexes}, table
    raw.close()


def test_every_table_is_strict_and_every_key_begins_with_the_shop() -> None:
    for table in Row.metadata.tables.values():
        assert table.dialect_options["sqlite"]["strict"] is True
        keys = list(table.primary_key.columns)
        assert keys[0].name == "shop_id"
        assert isinstance(keys[0].type, Id)


def test_the_append_only_tables_are_those_with_triggers() -> None:
    triggers = [name for kind, name in schema_text.made_by_migrations() if kind == "trigger"]
    assert triggers == sorted(f"{name}_no_{verb}" for name in APPEND_ONLY for verb in ("delete", "update"))


def test_the_migrations_make_every_rule_that_the_models_say(tmp_path: Path) -> None:
    """Alembic compares columns, keys and indexes; CHECKs it does not look at."""
    create(tmp_path / "migrated.db")
    migrated, modelled = (open_engine(tmp_path / name, writes=True) for name in ("migrated.db", "modelled.db"))
    Row.metadata.create_all(modelled)
    for name in Row.metadata.tables:
        found, said = (
            {check["name"]: check["sqltext"] for check in inspect(engine).get_check_constraints(name)}
            for engine in (migrated, modelled)
        )
        assert found == said, name
    migrated.dispose()
    modelled.dispose()
