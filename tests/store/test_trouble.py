"""Full disk, read-only, locked, damaged, newer or foreign file: a Trouble by name, nothing half, then on (P92, P94)."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import FactKind
from pos_recovery.store import engine, tables, version
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.opening_check import quick_check
from pos_recovery.store.verify import verify
from tests.store.conftest import Opened
from tests.store.shop_floor import COUNTER, DAY, NOW, Counter, chance

ENTRIES = 10


def save(store: FileStore, size: int = 10) -> None:
    """One press that adds a setting of this many letters."""
    Counter(store).add(tables.SettingRow, key="quiet", value="x" * size, since=DAY, set_at=NOW)


def entries_in(store: FileStore) -> int:
    """How many entries hold."""
    with store.read() as reading:
        return verify(reading, {}).entries


def look_and_save(file: Path) -> None:
    """Open, check, look, save: whatever is wrong with the file must show here and not later."""
    store = FileStore(file)
    try:
        with store.read() as reading:
            quick_check(reading, {})
        assert entries_in(store) == ENTRIES
        save(store)
    finally:
        store.close()


def trouble_with(file: Path, work: Callable[[Path], None] = look_and_save) -> str:
    """The code of the Trouble that opening and using the file raises."""
    with pytest.raises(Trouble) as trouble:
        work(file)
    return trouble.value.code


def test_a_full_disk_saves_nothing_half_and_works_again_when_there_is_room_p92(furnished: Path, opened: Opened) -> None:
    store = opened(furnished)
    with store.write(NOW, COUNTER, chance) as writing:
        pages = writing.connection.exec_driver_sql("PRAGMA page_count").scalar()
        writing.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Trouble) as trouble:
        save(store, size=100_000)
    assert trouble.value.code == "store-full"
    assert entries_in(store) == ENTRIES
    with store.write(NOW, COUNTER, chance) as writing:
        writing.connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    save(store, size=100_000)
    assert entries_in(store) == ENTRIES + 1


def test_while_another_program_saves_one_waits_then_says_busy_and_reads_on_p92(
    furnished: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(furnished)
    save(store)
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    other = driver.connect(str(furnished), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble) as trouble:
        save(store)
    assert trouble.value.code == "store-busy"
    assert entries_in(store) == ENTRIES + 1
    other.execute("ROLLBACK")
    save(store)
    assert entries_in(store) == ENTRIES + 2
    other.close()


def test_a_file_that_was_deleted_or_swapped_while_open_is_not_written_to_p92(
    furnished: Path, opened: Opened, tmp_path: Path
) -> None:
    store = opened(furnished)
    save(store)
    shutil.copy(furnished, tmp_path / "other.db")
    os.replace(tmp_path / "other.db", furnished)
    with pytest.raises(Trouble) as trouble:
        save(store)
    assert trouble.value.code == "store-missing"


def damage(file: Path, start: int, length: int) -> None:
    """Overwrite a part of the file with noise."""
    with file.open("r+b") as opened:
        opened.seek(start)
        opened.write(b"\xa5" * length)


def _newer(file: Path) -> None:
    raw = driver.connect(str(file), isolation_level=None)
    raw.execute(f"PRAGMA user_version = {version.SCHEMA_VERSION + 1}")
    raw.close()


def _foreign(file: Path) -> None:
    file.unlink()
    raw = driver.connect(str(file), isolation_level=None)
    raw.execute("CREATE TABLE shop (id INTEGER, name TEXT)")
    raw.close()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize(
    ("misfortune", "code"),
    [
        (lambda file: file.unlink(), "store-missing"),
        (lambda file: file.write_bytes(b""), "store-damaged"),
        (lambda file: file.write_bytes(file.read_bytes()[:60]), "not-our-store"),
        (lambda file: file.write_bytes(file.read_bytes()[:9000]), "store-damaged"),
        (lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]), "store-damaged"),
        (lambda file: damage(file, 0, 16), "not-our-store"),
        (lambda file: damage(file, 16, 40), "store-damaged"),
        (lambda file: damage(file, 100, 3000), "store-damaged"),
        (lambda file: damage(file, 4096, file.stat().st_size - 4096), "store-damaged"),
        (lambda file: file.write_text("Dear diary, today was a long day, " * 10), "not-our-store"),
        (_newer, "store-newer"),
        (_foreign, "not-our-store"),
        (_folder, "not-our-store"),
        (_pipe, "not-our-store"),
    ],
    ids=[
        "gone", "zero bytes", "60 bytes", "cut", "cut in half", "no header", "damaged header", "damaged first page",
        "all noise", "text", "newer", "another program's", "folder", "pipe",
    ],
)  # fmt: skip
def test_a_file_in_trouble_is_said_to_be_so_and_left_as_it_is_p92_p94(
    furnished: Path, misfortune: Callable[[Path], Any], code: str
) -> None:
    misfortune(furnished)
    before = furnished.read_bytes() if furnished.is_file() else None
    assert trouble_with(furnished) == code
    assert (furnished.read_bytes() if furnished.is_file() else None) == before


def test_a_newer_store_says_which_version_it_is_p94(furnished: Path) -> None:
    _newer(furnished)
    with pytest.raises(Trouble) as trouble:
        FileStore(furnished)
    assert trouble.value.facts["version"] == version.SCHEMA_VERSION + 1


def test_a_missing_store_is_not_made_by_looking_for_it(tmp_path: Path) -> None:
    assert trouble_with(tmp_path / "shop.db") == "store-missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", range(8))
def test_a_flipped_letter_anywhere_never_goes_unnoticed_p73(furnished: Path, place: int) -> None:
    """RELIABILITY section 3: SQLite itself says all is well."""
    data = bytearray(furnished.read_bytes())
    words = (b"Cinnamon", b"Thirty", b"argon2id", b"KLNP", b"heard", b"HSB-2026", b"setting-set", b"Counter 1")
    at = data.rindex(words[place])
    data[at] ^= 0x80 if place % 2 else 0x01
    furnished.write_bytes(data)
    with pytest.raises(Refusal) as found:
        look_and_save(furnished)
    assert found.value.code == "journal-broken"


@pytest.fixture
def plain_folder() -> Iterator[Path]:
    """A folder that an ordinary user may enter; those of pytest are the tester's own."""
    folder = Path(tempfile.mkdtemp(prefix="bakery"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("sealed", ["folder and file", "file", "folder"])
def test_a_store_that_may_not_be_written_says_so_p92(furnished_once: Path, plain_folder: Path, sealed: str) -> None:
    file = Path(shutil.copy(furnished_once, plain_folder / "shop.db"))
    plain_folder.chmod(0o555 if "folder" in sealed else 0o777)
    file.chmod(0o444 if "file" in sealed else 0o666)
    assert as_ordinary_user(lambda: trouble_with(file)) in ("store-read-only", "store-unreachable")


def test_a_store_of_somebody_else_says_so_p92(furnished_once: Path, plain_folder: Path) -> None:
    file = Path(shutil.copy(furnished_once, plain_folder / "shop.db"))
    file.chmod(0o000)
    assert as_ordinary_user(lambda: trouble_with(file)) in ("store-read-only", "store-unreachable")


def as_ordinary_user(work: Callable[[], str]) -> str:
    """Root may write everywhere, so it is not root who works."""
    if os.geteuid() != 0:
        return work()
    os.seteuid(65534)
    try:
        return work()
    finally:
        os.seteuid(0)


def test_what_fails_in_the_middle_of_a_press_leaves_nothing_p90(furnished: Path, opened: Opened) -> None:
    counter = Counter(opened(furnished))

    def fail() -> None:
        with counter.press(FactKind.MOMENT_LOGGED) as writing:
            writing.insert(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert entries_in(counter.store) == ENTRIES


def test_a_row_that_the_journal_does_not_tell_of_is_our_own_bug_and_is_not_saved(
    furnished: Path, opened: Opened
) -> None:
    store = opened(furnished)

    def forget() -> None:
        with store.write(NOW, COUNTER, chance) as writing:
            writing.insert(tables.SettingRow, key="quiet", value="on", since=DAY, set_at=NOW)

    with pytest.raises(RuntimeError, match="setting"):
        forget()
    assert entries_in(store) == ENTRIES


@pytest.mark.parametrize(
    ("writable", "free", "code"),
    [(True, 0, "store-full"), (False, 10**9, "store-read-only"), (True, 10**9, "store-unreachable")],
)
def test_what_sqlite_only_calls_an_error_of_the_disk_is_looked_at_closer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, writable: bool, free: int, code: str
) -> None:
    """A shop in WAL mode on a full or read-only disk: not even its log can be made."""
    monkeypatch.setattr("os.access", lambda *_: writable)
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": free}))
    file = tmp_path / "shop.db"
    file.touch()
    with pytest.raises(Trouble) as trouble, engine.told_plainly(file):
        raise driver.OperationalError("disk I/O error")
    assert trouble.value.code == code


def test_a_store_taken_away_while_open_is_missing_and_neither_read_nor_written(furnished: Path, opened: Opened) -> None:
    """P92: an open file that is gone still reads as it was; nobody works on with that."""
    store = opened(furnished)
    assert store.token() == store.token()
    furnished.rename(furnished.with_name("away.db"))
    for look in (store.token, lambda: entries_in(store)):
        with pytest.raises(Trouble) as trouble:
            look()
        assert trouble.value.code == "store-missing"
    with pytest.raises(Trouble) as trouble, engine.told_plainly(furnished):
        raise driver.OperationalError("attempt to write a readonly database")
    assert trouble.value.code == "store-missing"
    furnished.with_name("away.db").rename(furnished)
    assert entries_in(store) == ENTRIES
