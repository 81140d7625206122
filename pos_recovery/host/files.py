"""Files outside the store: read with a limit, written whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from pathlib import Path

from ..domain.errors import Refusal, Trouble

# What can be said to somebody who does not know what an errno is. Anything else gets the system's own words.
_REASONS = {
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "part of the path is a file, not a folder",
    errno.EISDIR: "it is a folder",
    errno.EACCES: "you may not, or another program has it open",
    errno.EPERM: "the system does not allow it",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "it is a link to itself",
    errno.EFBIG: "it is larger than this disk or user may have",
    errno.EIO: "the disk reports an error",
}
_FULL = (errno.ENOSPC, errno.EDQUOT)
_NOT_A_FILE = "it is not an ordinary file"
# A folder that cannot be synced at all (some network and Windows file systems) is not a file that was not written.
_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)


class DiskFiles:
    """The machine's files, as the office asks for them. Into the `own` folders no paper and no export is written."""

    def __init__(self, *own: Path) -> None:
        self._own = own

    def read(self, path: Path, most_bytes: int) -> bytes:
        """As `read_file`."""
        return read_file(path, most_bytes)

    def write(self, path: Path, data: bytes) -> None:
        """As `write_file`, readable as the user's other files are. Refused in a folder of the shop's own."""
        for own in self._own:
            if path.parent.is_dir() and own.is_dir() and os.path.samefile(path.parent, own):
                raise _unwritable(path, "it is the shop's own folder")
        write_file(path, data)


def read_file(path: Path, most_bytes: int) -> bytes:
    """The bytes of a regular file, or of the one a link leads to.

    Refusal `file-unreadable` (facts: file, reason) for a folder, pipe or device, for more than `most_bytes`, and for
    what the system refuses. Nothing is read from a file that is too large, and a pipe is never waited for.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise _unreadable(path, _NOT_A_FILE if not path.is_dir() else _REASONS[errno.EISDIR])
        # Not blocking: between the look above and here it may have become a pipe.
        descriptor = os.open(path, os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_BINARY") | _flag("O_CLOEXEC"))
        with open(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise _unreadable(path, _NOT_A_FILE)
            # One byte more than allowed: files under /proc say 0, and a file may grow while it is read.
            data = b"" if found.st_size > most_bytes else file.read(most_bytes + 1)
    except OSError as failure:
        raise _unreadable(path, _words(failure)) from failure
    except ValueError as failure:
        raise _unreadable(path, "that is no file name") from failure
    if found.st_size > most_bytes or len(data) > most_bytes:
        raise _unreadable(path, f"it is larger than {_size(most_bytes)}")
    return data


def write_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put `data` at `path`: all of it and on the disk, or nothing and no trace.

    A link at `path` is replaced, what it leads to is not touched. `private`: only this user may read it (0600); else
    as the user's umask says. Refusal `file-unwritable` (facts: file, reason); Trouble `store-full` (facts: file).
    """
    try:
        _check_target(path)
        _replace(path, data, 0o600 if private else 0o666)
    except OSError as failure:
        if failure.errno in _FULL:
            raise Trouble("store-full", file=str(path)) from failure
        raise _unwritable(path, _words(failure)) from failure
    except ValueError as failure:
        raise _unwritable(path, "that is no file name") from failure


def _check_target(path: Path) -> None:
    """A folder, pipe or device is never replaced, also not through a link (`--out /dev/stdout`)."""
    if not path.name:
        raise _unwritable(path, "that is no file name")
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise _unwritable(path, _REASONS[errno.EISDIR])
    if not stat.S_ISREG(mode):
        raise _unwritable(path, _NOT_A_FILE)


def _replace(path: Path, data: bytes, mode: int) -> None:
    # In the same folder, so that the rename stays on one disk; a name of our own, so that a long one does not overflow.
    waiting = path.parent / f".{secrets.token_hex(8)}.writing"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _flag("O_NOFOLLOW") | _flag("O_BINARY") | _flag("O_CLOEXEC")
    descriptor = os.open(waiting, flags, mode)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        os.replace(waiting, path)
    finally:
        # Gone after the rename; still there after anything else, also after Ctrl-C.
        waiting.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename last. Windows has no way and no need to."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | _flag("O_DIRECTORY") | _flag("O_CLOEXEC"))
    try:
        os.fsync(descriptor)
    except OSError as failure:
        if failure.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)


def _flag(name: str) -> int:
    """An open flag that this system may not have."""
    return int(getattr(os, name, 0))


def _words(failure: OSError) -> str:
    return _REASONS.get(failure.errno or 0, failure.strerror or "the system refused")


def _size(count: int) -> str:
    for unit, name in ((1024 * 1024, "MB"), (1024, "KB")):
        if count >= unit and count % unit == 0:
            return f"{count // unit} {name}"
    return f"{count} bytes"


def _unreadable(path: Path, reason: str) -> Refusal:
    return Refusal("file-unreadable", file=str(path), reason=reason)


def _unwritable(path: Path, reason: str) -> Refusal:
    return Refusal("file-unwritable", file=str(path), reason=reason)
