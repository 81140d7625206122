"""A shop of the first version opens: its schema is brought up to date after a copy, and nothing in it changes (P94)."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.commands import GiveBadge
from pos_recovery.store.version import SCHEMA_VERSION
from tests.office.bakery import STAFF, check_store, staff_of, where

# What the later revisions added, taken away again, newest first.
_BACK = (
    "DROP INDEX ix_person_shop_id_badge_key",
    "ALTER TABLE person DROP COLUMN badge_key",
    "DROP TABLE card",
    "DROP TABLE print_job",
    "DROP TABLE shop_picture",
    "DROP INDEX ix_voucher_shop_id_code_end",
    "DROP INDEX ix_voucher_shop_id_friend_of_id",
    "ALTER TABLE voucher DROP COLUMN friend_of_id",
    "ALTER TABLE voucher DROP COLUMN card_id",
    "ALTER TABLE voucher DROP COLUMN title",
    "DROP TABLE promise",
    "DROP TABLE invite",
    "DELETE FROM sqlite_stat1 WHERE tbl IN ('promise', 'invite', 'card', 'print_job', 'shop_picture') OR idx IN "
    "('ix_person_shop_id_badge_key', 'ix_voucher_shop_id_code_end', 'ix_voucher_shop_id_friend_of_id')",
    "UPDATE alembic_version SET version_num = '0001'",
    "PRAGMA user_version = 1",
)


def as_version_1(file: Path) -> None:
    """Make a shop's file what version 1 wrote."""
    with closing(driver.connect(str(file))) as shop:
        for command in _BACK:
            shop.execute(command)
        shop.commit()


def version_of(file: Path) -> int:
    """The schema version in a file's header."""
    return int.from_bytes(file.read_bytes()[60:64], "big")


def test_a_shop_of_version_1_opens_with_all_that_is_in_it(shop_folder: Path, clock: MovedClock) -> None:
    """P94, P93: a verified copy first, then the new schema; the journal holds, people sign in, badges can be given."""
    file = shop_folder / "shop" / STORE_FILE
    entries = check_store(shop_folder)
    as_version_1(file)
    assert version_of(file) == 1
    with open_office(where(shop_folder, clock)) as office:
        assert office.upkeep.verify().entries == entries
        rita = staff_of(office)["Rita"]
        assert office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
        assert [one.badge for one in office.people.everybody(rita)] == [False] * len(STAFF)
        office.badges.give(GiveBadge(actor=rita, name="Maya", code="STAFF-0007"))
        assert office.badges.unlock("STAFF-0007").name == "Maya"
        assert office.upkeep.verify().entries > entries
    assert version_of(file) == SCHEMA_VERSION
    assert version_of(file.with_name("shop-before-upgrade.db")) == 1
