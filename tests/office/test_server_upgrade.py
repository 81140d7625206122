"""A shop of an older version on a server: brought up to date whole or not at all, after a copy (P93, P94, P97)."""

from __future__ import annotations

import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from pos_recovery.domain.errors import Trouble
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.store.migrate import upgrade
from pos_recovery.store.version import SCHEMA_VERSION
from tests.office.bakery import STAFF, Counter, address_of, check_store, where
from tests.office.conftest import Refused
from tests.postgres import Server

# What the later revisions added, taken away again.
_BACK = (
    "ALTER TABLE person DROP COLUMN badge_key; DROP TABLE promise; DROP TABLE invite; "
    "DROP TABLE card; DROP TABLE print_job; DROP TABLE shop_picture; ALTER TABLE voucher DROP COLUMN friend_of_id, "
    "DROP COLUMN card_id, DROP COLUMN title; DROP INDEX ix_voucher_shop_id_code_end; "
    "UPDATE alembic_version SET version_num = '0001'"
)
Rows = dict[str, list[Any]]


@pytest.fixture
def address(shop_folder: Path) -> str:
    """The database."""
    found = address_of(shop_folder)
    assert found is not None
    return found


@pytest.fixture
def here(shop_folder: Path, clock: MovedClock) -> Where:
    """Where the shop lies."""
    return where(shop_folder, clock)


def by_hand(address: str, commands: str) -> None:
    """What somebody at the server does."""
    with psycopg.connect(address, autocommit=True) as admin:
        admin.execute(commands.encode())


def rows_of(address: str) -> Rows:
    """Every row of every table."""
    with psycopg.connect(address) as reader:
        names = [name for (name,) in reader.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        return {name: sorted(map(str, reader.execute(f"SELECT * FROM {name}".encode()))) for name in names}


def why_not(open_it: Where) -> Trouble:
    """Why it does not open."""
    with pytest.raises(Trouble) as trouble:
        open_office(open_it)
    return trouble.value


def test_a_shop_of_version_1_opens_with_all_that_is_in_it_after_a_copy(
    shop_folder: Path, here: Where, address: str
) -> None:
    entries = check_store(shop_folder)
    by_hand(address, _BACK)
    before = rows_of(address)
    with open_office(here) as office:
        assert office.upkeep.verify().entries == entries
        assert office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
    assert rows_of(address)["alembic_version"] == [str((f"{SCHEMA_VERSION:04}",))]
    copy = here.folder / "shop-before-upgrade.zip"
    assert copy.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(copy) as written:
        about = json.loads(written.read("about.json"))
    assert (about["schema"], {name: told["rows"] for name, told in about["tables"].items()}) == (
        "0001", {name: len(rows) for name, rows in before.items()},
    )  # fmt: skip


def test_the_copy_can_be_put_back_and_opens(
    shop_folder: Path, here: Where, address: str, postgres_server: Server
) -> None:
    """Into the tables of its version, by the server's own means; from there on it is a shop like any other."""
    entries = check_store(shop_folder)
    by_hand(address, _BACK)
    before = rows_of(address)
    open_office(here).close()
    with postgres_server.address() as empty:
        engine = create_engine(empty.replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool)
        upgrade(engine, "0001")
        by_hand(empty, "TRUNCATE alembic_version")
        put_back(here.folder / "shop-before-upgrade.zip", empty)
        assert rows_of(empty) == before
        (shop_folder / "server.txt").write_text(empty)
        assert check_store(shop_folder) == entries
        (shop_folder / "server.txt").write_text(address)


def put_back(copy: Path, address: str) -> None:
    """As whoever runs the server does it with psql."""
    with psycopg.connect(address) as admin, zipfile.ZipFile(copy) as written:
        admin.execute("SET session_replication_role = replica")
        for name in written.namelist():
            if not name.endswith(".csv"):
                continue
            columns = io.TextIOWrapper(written.open(name), "utf-8").readline().strip()
            with admin.cursor().copy(f"COPY {name[:-4]} ({columns}) FROM STDIN (FORMAT csv, HEADER)".encode()) as rows:
                rows.write(written.read(name))


def test_an_upgrade_that_fails_half_way_leaves_the_old_tables_as_they_were(
    shop_folder: Path, here: Where, address: str
) -> None:
    """The second and third revision go through, the fourth finds a table in its way: nothing of it stays."""
    entries = check_store(shop_folder)
    by_hand(address, f"{_BACK}; CREATE TABLE invite (of_another_program int)")
    before = rows_of(address)
    assert "promise" not in before
    trouble = why_not(here)
    assert (trouble.code, "stay as they were" in str(trouble.facts["detail"])) == ("store-damaged", True)
    assert rows_of(address) == before
    by_hand(address, "DROP TABLE invite")
    with open_office(here) as office:
        assert office.upkeep.verify().entries == entries


def test_a_table_of_somebody_else_is_copied_whatever_it_is_called(here: Where, address: str, refused: Refused) -> None:
    """Whoever may make a table there chooses its name, and the copy is made with more rights than theirs."""
    by_hand(address, _BACK)
    names = ["shop\" LIMIT 0; COMMIT; UPDATE shop SET name = 'Mine' --", "at %s 09:30", "o'clock"]
    with psycopg.connect(address, autocommit=True) as admin:
        for name in names:
            admin.execute(sql.SQL("CREATE TABLE {} AS SELECT 1 AS one").format(sql.Identifier(name)))
        with refused("journal-broken"):  # they are no tables of ours
            open_office(here)
        assert admin.execute("SELECT name FROM shop").fetchall() == [("Harbour Street Bakery",)]
        for name in names:
            admin.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(name)))
    with zipfile.ZipFile(here.folder / "shop-before-upgrade.zip") as written:
        about = json.loads(written.read("about.json"))
    assert [about["tables"][name]["rows"] for name in names] == [1, 1, 1]


def test_no_copy_no_upgrade(here: Where, address: str, refused: Refused) -> None:
    """P93: where the copy cannot be written the tables stay as they are."""
    by_hand(address, _BACK)
    before = rows_of(address)
    (here.folder / "shop-before-upgrade.zip").mkdir()
    with refused("file-unwritable"):
        open_office(here)
    assert rows_of(address) == before
    (here.folder / "shop-before-upgrade.zip").rmdir()
    open_office(here).close()
    assert [file.name for file in here.folder.glob(".*")] == []


def test_a_counter_that_is_open_while_a_newer_one_changes_the_tables_is_told_so(
    shop: Counter, here: Where, address: str
) -> None:
    """P94: it writes nothing into tables that it does not know, reads no broken ones, and a new start says the same."""
    shop.give("discount:1.00")
    by_hand(address, "UPDATE alembic_version SET version_num = '9999'; ALTER TABLE moment RENAME business_date TO day")
    before = rows_of(address)
    asks = (
        lambda: shop.give("discount:1.00"),
        lambda: shop.budget("10.00"),
        lambda: shop.office.moments.today(shop.rita),
    )
    for ask in asks:
        with pytest.raises(Trouble) as trouble:
            ask()
        assert trouble.value.code == "store-newer"
    assert rows_of(address) == before
    assert why_not(here).code == "store-newer"
    by_hand(address, f"UPDATE alembic_version SET version_num = '{SCHEMA_VERSION:04}'")
    by_hand(address, "ALTER TABLE moment RENAME day TO business_date")
    shop.give("discount:1.00")
    assert shop.money()[0] == "2.00"


def test_an_upgrade_waits_for_the_press_that_is_under_way(shop: Counter, here: Where, address: str) -> None:
    """It takes the shop for itself: what is being written is committed first."""
    with ThreadPoolExecutor(1) as pool:
        with shop.office._room.work((("ticket", "41"),)):
            with psycopg.connect(address, autocommit=True) as admin:
                for command in _BACK.split("; "):
                    admin.execute(command)
            opening = pool.submit(open_office, here)
            assert wait([opening], timeout=0.5).done == set()
        opening.result().close()
