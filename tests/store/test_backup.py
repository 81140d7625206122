"""A backup is the whole shop in one file, checked, or there is none (P93)."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import FactKind
from pos_recovery.store import tables
from pos_recovery.store.backup import copy_verified
from pos_recovery.store.file_store import FileStore, schema_of
from pos_recovery.store.verify import verify
from pos_recovery.store.version import SCHEMA_VERSION
from tests.store.conftest import Opened
from tests.store.intruder import broken_in
from tests.store.shop_floor import DAY, NOW, Counter


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def away(tmp_path: Path) -> Path:
    """Another folder, a memory stick say."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_backup_is_one_private_file_that_opens_and_holds_everything_p93(
    furnished: Path, away: Path, opened: Opened
) -> None:
    made = copy_verified(furnished, away / "shop-copy.db")
    data = (away / "shop-copy.db").read_bytes()
    assert (made.bytes, made.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert made.verified
    assert names(away) == ["shop-copy.db"]
    assert data[18:20] == b"\1\1", "it needs no log beside it (sqlite.org/fileformat.html)"
    assert stat.S_IMODE((away / "shop-copy.db").stat().st_mode) == 0o600
    with opened(away / "shop-copy.db").read() as reading:
        assert verify(reading, {}).entries == 10


def test_what_was_just_saved_is_in_the_backup_while_the_shop_is_open(
    furnished: Path, away: Path, opened: Opened
) -> None:
    counter = Counter(opened(furnished))
    with counter.press(FactKind.SETTING_SET) as writing:
        writing.insert(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)
    assert Path(f"{furnished}-wal").stat().st_size > 0
    copy_verified(furnished, away / "copy.db")
    with opened(away / "copy.db").read() as reading:
        assert verify(reading, {}).entries == 11


def test_somebody_who_is_saving_waits_for_no_backup_and_stops_none(furnished: Path, away: Path, opened: Opened) -> None:
    counter = Counter(opened(furnished))
    with counter.press(FactKind.SETTING_SET) as writing:
        writing.insert(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)
        copy_verified(furnished, away / "copy.db")
    with opened(away / "copy.db").read() as reading:
        assert verify(reading, {}).entries == 10


def test_an_older_backup_is_replaced_whole(furnished: Path, away: Path) -> None:
    (away / "copy.db").write_bytes(b"last week's")
    copy_verified(furnished, away / "copy.db")
    assert (away / "copy.db").read_bytes().startswith(b"SQLite format 3\0")
    assert names(away) == ["copy.db"]


@pytest.mark.parametrize(
    ("where", "reason"),
    [
        ("shop.db", "it is the shop's own file"),
        ("shop.db-wal", "it is the shop's own file"),
        ("hard", "it is the shop's own file"),
        ("practice-secrets.json", "it is the shop's own file"),
        ("folder", "it is a folder"),
        ("link", "it is a link"),
        ("pipe", "it is not an ordinary file"),
        ("no/such/copy.db", "No such file or directory"),
        ("nul\0", "that is no file name"),
    ],
)
def test_a_backup_never_goes_where_it_would_do_harm(furnished: Path, where: str, reason: str) -> None:
    folder = furnished.parent
    (folder / "folder").mkdir()
    (folder / "victim.db").write_bytes(b"somebody else's")
    (folder / "practice-secrets.json").write_bytes(b"{}")
    (folder / "link").symlink_to(folder / "victim.db")
    os.mkfifo(folder / "pipe")
    os.link(furnished, folder / "hard")
    before, there = furnished.read_bytes(), names(folder)
    with pytest.raises(Refusal) as refused:
        copy_verified(furnished, folder / where)
    assert (refused.value.code, refused.value.facts["reason"]) == ("file-unwritable", reason)
    assert (furnished.read_bytes(), names(folder)) == (before, there)
    assert (folder / "victim.db").read_bytes() == b"somebody else's"


def test_a_file_that_another_program_has_open_is_not_replaced(furnished: Path, away: Path, opened: Opened) -> None:
    copy_verified(furnished, away / "shop.db")
    counter = Counter(opened(away / "shop.db"))
    with counter.press(FactKind.SETTING_SET) as writing:
        writing.insert(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)
    with pytest.raises(Refusal) as refused:
        copy_verified(furnished, away / "shop.db")
    assert refused.value.code == "file-unwritable"


def test_a_file_that_is_not_ours_is_no_source(tmp_path: Path, away: Path) -> None:
    (tmp_path / "shop.db").write_text("Dear diary")
    with pytest.raises(Trouble) as trouble:
        copy_verified(tmp_path / "shop.db", away / "copy.db")
    assert trouble.value.code == "not-our-store"
    assert names(away) == []


def test_a_shop_whose_journal_was_changed_makes_no_backup(furnished: Path, away: Path) -> None:
    with broken_in(furnished) as raw:
        raw.execute("UPDATE journal SET body = replace(body, 'quiet', 'noisy') WHERE body LIKE '%quiet%'")
    (away / "copy.db").write_bytes(b"the good one")
    with pytest.raises(Refusal) as refused:
        copy_verified(furnished, away / "copy.db")
    assert refused.value.code == "journal-broken"
    assert (away / "copy.db").read_bytes() == b"the good one"
    assert names(away) == ["copy.db"]


def test_a_shop_with_a_hidden_trigger_makes_no_backup(furnished: Path, away: Path) -> None:
    """RELIABILITY section 10, line 113: SQLite's own check says all is well."""
    with broken_in(furnished) as raw:
        raw.execute("CREATE TRIGGER eats AFTER INSERT ON ledger BEGIN SELECT 1; END")
    with pytest.raises(Refusal) as refused:
        copy_verified(furnished, away / "copy.db")
    assert refused.value.facts["what"] == "the trigger eats is not one of ours"
    assert names(away) == []


def test_a_page_that_rotted_is_found_before_the_good_backup_is_replaced(furnished: Path, away: Path) -> None:
    copy_verified(furnished, away / "copy.db")
    good = (away / "copy.db").read_bytes()
    rotten = bytearray(furnished.read_bytes())
    rotten[4096 * 3 : 4096 * 3 + 200] = bytes(200)
    furnished.write_bytes(rotten)
    with pytest.raises(Trouble) as trouble:
        copy_verified(furnished, away / "copy.db")
    assert trouble.value.code == "store-damaged"
    assert (away / "copy.db").read_bytes() == good


@pytest.mark.parametrize("call", ["os.replace", "os.fsync", "os.open"])
def test_a_full_disk_at_any_step_leaves_the_last_backup_and_no_crumbs(
    furnished: Path, away: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """P92: disk full."""
    (away / "copy.db").write_bytes(b"the good one")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(call, full)
        with pytest.raises(Trouble) as trouble:
            copy_verified(furnished, away / "copy.db")
    assert trouble.value.code == "store-full"
    assert names(away) == ["copy.db"]
    assert (away / "copy.db").read_bytes() == b"the good one"


def test_an_older_store_is_copied_before_it_is_brought_up_to_date_p93_p94(furnished: Path, opened: Opened) -> None:
    with broken_in(furnished) as raw:
        raw.execute("PRAGMA user_version = 0")
    store = opened(furnished)
    assert schema_of(furnished) == SCHEMA_VERSION
    assert schema_of(furnished.parent / "shop-before-upgrade.db") == 0
    with store.read() as reading:
        assert verify(reading, {}).entries == 10
    assert stat.S_IMODE((furnished.parent / "shop-before-upgrade.db").stat().st_mode) == 0o600


def test_a_broken_older_store_is_not_brought_up_to_date_p93(furnished: Path) -> None:
    with broken_in(furnished) as raw:
        raw.execute("PRAGMA user_version = 0")
        raw.execute("DELETE FROM journal WHERE seq = 2")
    with pytest.raises(Refusal) as refused:
        FileStore(furnished)
    assert refused.value.code == "journal-broken"
    assert schema_of(furnished) == 0
