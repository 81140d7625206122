"""Files outside the store: read with a limit, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.host.files import DiskFiles, read_file, write_file
from tests.architecture.checkout import ROOT

MOST = 1024 * 1024


def refused_to_read(path: Path, most_bytes: int = MOST) -> str:
    """Why the file is not read."""
    with pytest.raises(Refusal) as refused:
        read_file(path, most_bytes)
    assert refused.value.code == "file-unreadable"
    assert refused.value.facts["file"] == str(path)
    return str(refused.value.facts["reason"])


def refused_to_write(path: Path) -> str:
    """Why the file is not written."""
    with pytest.raises(Refusal) as refused:
        write_file(path, b"new")
    assert refused.value.code == "file-unwritable"
    assert refused.value.facts["file"] == str(path)
    return str(refused.value.facts["reason"])


def test_a_file_is_read_as_it_is_also_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "menu.csv").write_bytes(b"sku,name\r\n\x00\xff")
    (tmp_path / "link.csv").symlink_to("menu.csv")
    assert DiskFiles().read(tmp_path / "menu.csv", MOST) == b"sku,name\r\n\x00\xff"
    assert read_file(tmp_path / "link.csv", MOST) == b"sku,name\r\n\x00\xff"


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    path.write_bytes(b"x" * 2048)
    assert len(read_file(path, 2048)) == 2048
    path.write_bytes(b"x" * 2049)
    assert refused_to_read(path, 2048) == "it is larger than 2 KB"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """Hostile input 012. The file is a hole, so that only its length is huge."""
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(2**41)
    assert refused_to_read(path) == "it is larger than 1 MB"


def test_a_file_that_does_not_say_its_size_is_read_up_to_the_limit() -> None:
    """Files under /proc say 0 bytes."""
    assert refused_to_read(Path("/proc/self/maps"), 100) == "it is larger than 100 bytes"
    assert read_file(Path("/proc/self/status"), MOST).startswith(b"Name:")


def test_pipes_devices_folders_and_sockets_are_no_files_and_are_not_waited_for(tmp_path: Path) -> None:
    """Hostile inputs 012 and 111."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    assert refused_to_read(tmp_path / "pipe") == "it is not an ordinary file"
    assert refused_to_read(tmp_path / "zero") == "it is not an ordinary file"
    assert refused_to_read(Path("/dev/zero")) == "it is not an ordinary file"
    assert refused_to_read(tmp_path) == "it is a folder"


def test_what_is_not_there_or_cannot_be_a_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").write_bytes(b"")
    assert refused_to_read(tmp_path / "absent.csv") == "there is no such file or folder"
    assert refused_to_read(tmp_path / "loop") == "it is a link to itself"
    assert refused_to_read(tmp_path / "file" / "menu.csv") == "part of the path is a file, not a folder"
    assert refused_to_read(tmp_path / ("n" * 300)) == "the name is too long"
    assert refused_to_read(tmp_path / "a\0b") == "that is no file name"


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "books.csv"
    DiskFiles().write(path, b"first")
    DiskFiles().write(path, b"second")
    assert path.read_bytes() == b"second"
    assert os.listdir(tmp_path) == ["books.csv"]


def test_an_export_is_readable_as_other_files_are_and_a_secret_by_this_user_alone(tmp_path: Path) -> None:
    """Hostile input 108."""
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "books.csv", b"")
        write_file(tmp_path / "secret.json", b"", private=True)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "books.csv").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "secret.json").stat().st_mode) == 0o600


def test_a_secret_that_others_could_read_is_closed_when_it_is_written_again(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_bytes(b"old")
    (tmp_path / "secret.json").chmod(0o666)
    write_file(tmp_path / "secret.json", b"new", private=True)
    assert stat.S_IMODE((tmp_path / "secret.json").stat().st_mode) == 0o600


def test_a_link_at_the_target_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    """Hostile input 107: a link in the backup folder must not overwrite the shop's own file."""
    (tmp_path / "shop.db").write_bytes(b"the shop")
    (tmp_path / "backup").symlink_to("shop.db")
    (tmp_path / "nowhere").symlink_to("absent")
    write_file(tmp_path / "backup", b"copy")
    write_file(tmp_path / "nowhere", b"copy")
    assert (tmp_path / "shop.db").read_bytes() == b"the shop"
    assert (tmp_path / "backup").read_bytes() == (tmp_path / "nowhere").read_bytes() == b"copy"
    assert not (tmp_path / "backup").is_symlink()
    assert not (tmp_path / "absent").exists()


def test_folders_pipes_and_devices_are_never_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "null").symlink_to("/dev/null")
    (tmp_path / "folder").mkdir()
    assert refused_to_write(tmp_path / "pipe") == "it is not an ordinary file"
    assert refused_to_write(tmp_path / "null") == "it is not an ordinary file"
    assert refused_to_write(tmp_path / "folder") == "it is a folder"
    assert refused_to_write(Path("/")) == "that is no file name"
    assert (tmp_path / "null").is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["folder", "null", "pipe"]


def test_where_a_file_cannot_be_the_reason_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    """Hostile inputs 104 and 105."""
    (tmp_path / "file").write_bytes(b"")
    assert refused_to_write(tmp_path / "absent" / "books.csv") == "there is no such file or folder"
    assert refused_to_write(tmp_path / "file" / "books.csv") == "part of the path is a file, not a folder"
    assert refused_to_write(tmp_path / ("n" * 300)) == "the name is too long"
    assert refused_to_write(tmp_path / "a\0b") == "that is no file name"
    assert os.listdir(tmp_path) == ["file"]


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    """Under /proc nobody makes files, not even root."""
    assert refused_to_write(Path("/proc/books.csv"))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_leaves_the_old_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """P92, hostile input 106. Many disks find out that they are full only when they are asked to sync."""
    path = tmp_path / "books.csv"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble) as trouble:
        write_file(path, b"new")
    assert (trouble.value.code, trouble.value.facts) == ("store-full", {"file": str(path)})
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["books.csv"]


def test_a_write_that_the_system_cuts_short_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    """A real limit of the operating system: the write fails in the middle."""
    path = tmp_path / "books.csv"
    path.write_bytes(b"old")
    script = (
        "import resource, sys; from pathlib import Path; from pos_recovery.host.files import write_file\n"
        "from pos_recovery.domain.errors import Refusal\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write_file(Path(sys.argv[1]), b'n' * 100_000)\n"
        "except Refusal as refusal: sys.stdout.write(f\"{refusal.code}: {refusal.facts['reason']}\")\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "file-unwritable: it is larger than this disk or user may have"
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["books.csv"]


def test_a_folder_that_cannot_be_synced_does_not_undo_a_written_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not here")
        really(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    write_file(tmp_path / "books.csv", b"new")
    assert (tmp_path / "books.csv").read_bytes() == b"new"


def test_no_paper_is_written_among_the_shops_own_files(tmp_path: Path) -> None:
    """A voucher printed to `shop.db` would be the end of the shop."""
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "shop.db").write_bytes(b"the shop")
    (tmp_path / "also").symlink_to(tmp_path / "shop")
    files = DiskFiles(tmp_path / "shop", tmp_path / "absent")
    for name in ("shop/shop.db", "shop/practice-secrets.json", "shop/new.pdf", "also/shop.db"):
        with pytest.raises(Refusal) as refused:
            files.write(tmp_path / name, b"paper")
        assert (refused.value.code, refused.value.facts["reason"]) == ("file-unwritable", "it is the shop's own folder")
    assert os.listdir(tmp_path / "shop") == ["shop.db"]
    assert (tmp_path / "shop" / "shop.db").read_bytes() == b"the shop"
    files.write(tmp_path / "paper.pdf", b"paper")
