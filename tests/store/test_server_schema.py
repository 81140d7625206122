"""The schema on a server is looked at when a shop is opened: what was changed by hand is found and named (P73, P92)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.pool import NullPool

from pos_recovery.store import server_schema
from pos_recovery.store.migrate import upgrade
from pos_recovery.store.schema_text import Lines, first_difference
from tests.postgres import Server


@pytest.fixture(scope="module")
def engine(postgres_server: Server) -> Iterator[Engine]:
    """A database that the migrations made. Every test here leaves it as it is."""
    with postgres_server.database() as found:
        upgrade(found)
        yield found


@pytest.fixture(scope="module")
def made(engine: Engine) -> Lines:
    """How the server spells it."""
    with engine.connect() as connection:
        return server_schema.lines(connection)


def test_the_known_schema_is_the_one_that_the_migrations_make(engine: Engine) -> None:
    with engine.connect() as connection:
        made = server_schema.digest(connection)
    assert made == server_schema.KNOWN, "the schema changed: KNOWN in store/server_schema.py is now this one"


def test_a_server_that_spells_the_schema_in_another_way_is_asked_itself(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A version that we do not know yet: it makes the tables once more, and nothing of that stays."""
    monkeypatch.setattr(server_schema, "KNOWN", "another spelling")
    with engine.connect() as connection:
        before = connection.scalar(text("SELECT count(*) FROM pg_class"))
        assert server_schema.difference(connection) is None
        assert connection.scalar(text("SELECT count(*) FROM pg_class")) == before


@pytest.mark.parametrize(
    ("by_hand", "found"),
    [
        ("DROP TRIGGER journal_append_only ON journal", "the trigger journal.journal_append_only is gone"),
        ("ALTER TABLE ledger DISABLE TRIGGER ledger_append_only",
         "the trigger ledger.ledger_append_only was changed"),
        ("CREATE TRIGGER swallow BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION append_only()",
         "the trigger ledger.swallow is not one of ours"),
        ("CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$",
         "the function append_only() was changed"),
        ("ALTER TABLE remedy ALTER value_minor TYPE integer", "the column remedy.value_minor was changed"),
        ("ALTER TABLE moment ALTER said TYPE varchar(9)", "the column moment.said was changed"),
        ("ALTER TABLE person ALTER name DROP NOT NULL", "the column person.name was changed"),
        ("ALTER TABLE budget ALTER spent_minor SET DEFAULT 0", "the column budget.spent_minor was changed"),
        ("ALTER TABLE voucher ADD secret text", "the column voucher.secret is not one of ours"),
        ("ALTER TABLE moment DROP COLUMN wish", "the column moment.wish is gone"),
        ("ALTER TABLE shop DROP CONSTRAINT ck_shop_name", "the rule shop.ck_shop_name is gone"),
        ("ALTER TABLE person DROP CONSTRAINT ck_person_role, ADD CONSTRAINT ck_person_role CHECK (role <> '')",
         "the rule person.ck_person_role was changed"),
        ("ALTER TABLE redemption DROP CONSTRAINT fk_redemption_shop_id_voucher_id",
         "the rule redemption.fk_redemption_shop_id_voucher_id is gone"),
        ("DROP INDEX ix_promise_shop_id_state", "the index ix_promise_shop_id_state is gone"),
        ("CREATE UNIQUE INDEX once ON moment (ticket)", "the index once is not one of ours"),
        ("ALTER TABLE voucher DROP CONSTRAINT uq_voucher_shop_id_code", "the index uq_voucher_shop_id_code is gone"),
        ("ALTER TABLE sales_mapping SET UNLOGGED", "the table sales_mapping was changed"),
        ("CREATE VIEW rich AS SELECT * FROM budget", "the view rich is not one of ours"),
        ("CREATE TABLE more () INHERITS (posting)", "the table more is not one of ours"),
        ("CREATE RULE quiet AS ON INSERT TO setting DO INSTEAD NOTHING",
         "the rewriting rule setting.quiet is not one of ours"),
        ("ALTER TABLE visit ENABLE ROW LEVEL SECURITY", "the table visit was changed"),
    ],
)  # fmt: skip
def test_what_was_changed_by_hand_is_named(engine: Engine, made: Lines, by_hand: str, found: str) -> None:
    with engine.connect() as connection:
        connection.execute(text(by_hand))
        assert server_schema.digest(connection) != server_schema.KNOWN
        assert first_difference(server_schema.lines(connection), made) == found
        connection.rollback()


def test_it_is_compared_with_tables_made_anew(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("DROP INDEX ix_promise_shop_id_state"))
        assert server_schema.difference(connection) == "the index ix_promise_shop_id_state is gone"
        connection.rollback()


def test_what_an_extension_brings_along_is_not_ours_to_judge(engine: Engine) -> None:
    with engine.connect() as connection:
        known = "SELECT min(name) FROM pg_available_extensions WHERE name IN ('citext', 'vector')"
        connection.execute(text(f"CREATE EXTENSION {connection.scalar(text(known))}"))
        assert server_schema.difference(connection) is None
        connection.rollback()


@pytest.fixture
def till(engine: Engine) -> Iterator[Engine]:
    """The same database for somebody who may read it and make nothing."""
    with engine.begin() as admin:
        admin.execute(text("CREATE ROLE till LOGIN"))
        admin.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO till"))
    as_till = create_engine(engine.url.set(username="till"), poolclass=NullPool)
    yield as_till
    as_till.dispose()
    with engine.begin() as admin:
        admin.execute(text("DROP OWNED BY till"))
        admin.execute(text("DROP ROLE till"))


def test_who_may_make_nothing_is_told_of_a_change_too(till: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    with till.connect() as connection:
        assert server_schema.difference(connection) is None
        monkeypatch.setattr(server_schema, "KNOWN", "another")
        assert server_schema.difference(connection) == "the tables are not as they were made"
