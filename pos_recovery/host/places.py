"""Where things lie on this machine: the shop's data, the machine's own folder, and what kind of disk that is."""

from __future__ import annotations

import errno
import os
import platform
import re
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..domain.errors import Refusal, Trouble
from .server_address import DATA_VARIABLE, server_address

HOME_VARIABLE = "MAKE_IT_RIGHT_HOME"
_OTHER_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_WORDS_OF_A_SERVER = re.compile(r"(^|\s)(host|hostaddr|port|dbname|user|password|service)\s*=", re.IGNORECASE)
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "pcloud")

# f_type of statfs(2), from linux/magic.h and the drivers' own headers.
_FUSE = 0x65735546
_REMOTE = {
    0x6969: "nfs",
    0x517B: "smb",
    0xFF534D42: "cifs",
    0xFE534D42: "smb2",
    0x01021997: "9p",
    0x00C36400: "ceph",
    0x5346414F: "afs",
    0x6B414653: "afs",
    0x73757245: "coda",
    0x0BD00BD0: "lustre",
    0x786F4256: "vboxsf",
    0xBACBACBC: "vmhgfs",
    _FUSE: "fuse",
}


def data_folder(explicit: str | None, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of the shop's data, absolute: `--data`, else MAKE_IT_RIGHT_DATA, else the platform's user data folder.

    It need not exist yet. For a PostgreSQL address it is the folder of what this counter keeps beside it. Trouble
    (facts: file) `not-our-store` when it is, or lies below, a file, `store-missing` for a link into nothing,
    `store-read-only` when this user may not even look. Refusal `usage` (facts: option, reason) for any other address,
    and for what cannot be a folder's name.
    """
    server = server_address(explicit, environ)
    if server is not None:
        return _checked(machine_folder(environ) / "servers" / server.digest)
    text = explicit if explicit is not None else environ.get(DATA_VARIABLE) or None
    if text is None:
        return _checked(_user_folder("data", environ))
    if not text.strip() or text == "-" or any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise Refusal("usage", option="--data", reason="it must name a folder")
    if _OTHER_ADDRESS.match(text) or "://" in text or _WORDS_OF_A_SERVER.search(text):  # may hold a password
        raise Refusal("usage", option="--data", reason="it must be a folder or a postgresql:// address")
    try:
        folder = Path(os.path.abspath(os.path.expanduser(text)))
    except OSError as failure:  # the folder we stand in is gone
        raise Trouble("store-missing", file=text[:60]) from failure
    return _checked(folder)


def machine_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """This machine's own folder, absolute, apart from any shop's data. It need not exist.

    MAKE_IT_RIGHT_HOME, else the platform's. Below it lie `counters/` and `secrets/` (sealed ones).
    """
    text = environ.get(HOME_VARIABLE)
    return Path(os.path.abspath(os.path.expanduser(text))) if text else _user_folder("machine", environ)


def make_folder(folder: Path) -> None:
    """Make it, with its parents, for this user only (0700). One that is there stays as it is.

    Trouble `store-full`, `store-read-only` (nothing may be made there) or `not-our-store` (a file is in the way), each
    with the fact file.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as failure:
        if failure.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Trouble("store-full", file=str(folder)) from failure
        if failure.errno in (errno.EEXIST, errno.ENOTDIR):
            raise Trouble("not-our-store", file=str(folder)) from failure
        raise Trouble("store-read-only", file=str(folder)) from failure


def free_bytes(path: Path) -> int:
    """What this user may still write on the disk where `path` lies or would lie, in bytes."""
    import shutil

    return shutil.disk_usage(_existing(path)).free


def open_to_others(folder: Path) -> bool:
    """Whether another user could swap files in it: it is theirs, or anybody may write there (a sticky /tmp is not)."""
    if os.name == "nt":
        return False
    found = os.stat(_existing(folder))
    writable = found.st_mode & stat.S_IWOTH and not found.st_mode & stat.S_ISVTX
    return bool(writable) or found.st_uid not in (0, os.geteuid())


def synced_folder(path: Path) -> str | None:
    """The part of the path that a cloud service keeps in step, by its usual name ("Dropbox"); None without one."""
    return next((part for part in path.parts if part.lower().startswith(_SYNCED)), None)


def network_file_system(path: Path) -> str | None:
    """The name of the file system, such as "nfs", when `path` lies on another machine or behind a user's program.

    There SQLite's write-ahead log loses data (sqlite.org/wal.html). None for a local disk, and when the system does
    not say. Windows and macOS are read from their documentation, not tried.
    """
    place = _existing(path)
    if sys.platform.startswith("linux"):
        return _remote_on_linux(place)
    if sys.platform == "darwin":
        return _remote_on_mac(place)
    if sys.platform == "win32":
        import ctypes

        remote = ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == 4  # DRIVE_REMOTE of fileapi.h
        return "share" if remote or place.drive.startswith("\\\\") else None
    return None


def _remote_on_linux(place: Path) -> str | None:
    words = _file_system_words(place, "statfs")
    kind = 0 if words is None else words[0] & 0xFFFFFFFF
    # A disk that a local driver serves (ntfs-3g, exfat) is FUSE too, and is a disk all the same.
    return None if kind == _FUSE and _is_block_device(place) else _REMOTE.get(kind)


def _remote_on_mac(place: Path) -> str | None:
    # struct statfs with 64-bit inodes (sys/mount.h): two 32-bit numbers, five of 64, fsid, owner, type, and at byte 64
    # f_flags, of which 0x1000 is MNT_LOCAL. On Intel the plain name still means the older struct.
    words = _file_system_words(place, "statfs" if platform.machine() == "arm64" else "statfs$INODE64")
    return None if words is None or words[8] & 0x1000 else "share"


def _file_system_words(place: Path, function: str) -> list[int] | None:
    """What statfs(2) says, as 64-bit words; None when it does not answer."""
    import ctypes

    found = (ctypes.c_uint64 * 512)()
    return list(found) if getattr(ctypes.CDLL(None), function)(os.fsencode(place), found) == 0 else None


def _is_block_device(place: Path) -> bool:
    device = os.stat(place).st_dev
    # Major 0 is given to file systems without a disk (Linux, Documentation/admin-guide/devices.txt).
    return os.major(device) != 0


def _user_folder(what: str, environ: Mapping[str, str]) -> Path:
    """The platform's place for `what`, "data" or "machine" (XDG base directories; Apple's and Microsoft's guides)."""
    name = "Shop" if what == "data" else "Machine"
    if sys.platform == "win32":
        # Local, not roaming: a counter is one machine.
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Make It Right" / name
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Make It Right" / name
    variable, usual = ("XDG_DATA_HOME", ".local/share") if what == "data" else ("XDG_CONFIG_HOME", ".config")
    given = environ.get(variable, "")
    # The XDG rules say that a relative one is to be ignored.
    return (Path(given) if os.path.isabs(given) else Path.home() / usual) / "make-it-right"


def _checked(folder: Path) -> Path:
    """The folder, when it is one or could become one."""
    try:
        with suppress(FileNotFoundError):
            if not stat.S_ISDIR(os.stat(folder).st_mode):
                raise Trouble("not-our-store", file=str(folder))
            return folder
        if not stat.S_ISDIR(os.stat(_existing(folder)).st_mode):
            raise Trouble("not-our-store", file=str(folder))
    except FileNotFoundError as failure:
        # A link to what is not there now, such as a disk that was unplugged.
        raise Trouble("store-missing", file=str(folder)) from failure
    except NotADirectoryError as failure:
        raise Trouble("not-our-store", file=str(folder)) from failure
    except PermissionError as failure:
        raise Trouble("store-read-only", file=str(folder)) from failure
    except (OSError, ValueError) as failure:
        raise Refusal("usage", option="--data", reason="it cannot be a folder's name") from failure
    return folder


def _existing(path: Path) -> Path:
    """The path itself or the nearest folder above it that is there."""
    place = Path(os.path.abspath(path))
    while not os.path.lexists(place) and place != place.parent:
        place = place.parent
    return place
