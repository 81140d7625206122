"""The folder of a demo: built aside, put in its place whole, and only what an earlier demo left is replaced."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.host.files import write_file

MARK = ".make-it-right-demo"
_MARK_TEXT = "Made by `make-it-right demo`. The next demo into this folder replaces these, whole:\n"
_BUILDING, _OLD = ".demo-being-made-", "before"


@contextmanager
def building(out: Path, names: tuple[str, ...], folders: tuple[str, ...]) -> Iterator[Path]:
    """A folder to build in, with empty `folders`; what it has of `names` in the end is put into `out`.

    After a failure `out` is as before. A demo that stands there already is replaced; other files of the folder are
    left alone. Refusal `file-unwritable` (facts: file, reason) when `out` is a file or cannot be written, or has
    something of those names that no demo made; Trouble `store-full`.
    """
    made = _make(out)
    try:
        _refuse_strangers(out, names)
        with _own_errors(out):
            aside = Path(tempfile.mkdtemp(prefix=_BUILDING, dir=out))
        try:
            with _own_errors(out):
                for name in folders:
                    (aside / name).mkdir()
            yield aside
            write_file(aside / MARK, (_MARK_TEXT + "".join(f"{name}\n" for name in names)).encode())
            with _own_errors(out):
                _swap(aside, out, (MARK, *names))
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except BaseException:
        for folder in made:  # innermost first, and only those that are empty
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise


def _make(out: Path) -> list[Path]:
    """Make the folder with its parents; gives those that were not there, the innermost first."""
    missing = [folder for folder in (out, *out.parents) if not os.path.lexists(folder)]
    with _own_errors(out):
        out.mkdir(parents=True, exist_ok=True)
    return missing


def _refuse_strangers(out: Path, names: tuple[str, ...]) -> None:
    if (out / MARK).is_file():
        return
    with _own_errors(out):
        strangers = [name for name in (MARK, *names) if os.path.lexists(out / name)]
    if strangers:
        reason = f"it has '{strangers[0]}' already, which no demo made"
        raise Refusal("file-unwritable", file=str(out), reason=reason)


def _swap(aside: Path, out: Path, names: tuple[str, ...]) -> None:
    """Move the old ones away and the new ones in; when one cannot be moved, all are moved back."""
    old = aside / _OLD
    old.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for name in names:
            if os.path.lexists(out / name):
                moved.append(_move(out / name, old / name))
            if os.path.lexists(aside / name):
                moved.append(_move(aside / name, out / name))
    except BaseException:
        for source, target in reversed(moved):
            os.replace(target, source)
        raise


def _move(source: Path, target: Path) -> tuple[Path, Path]:
    os.replace(source, target)  # on the same disk; a link is moved itself
    return source, target


@contextmanager
def _own_errors(out: Path) -> Iterator[None]:
    """What the system says about the folder, as a Refusal."""
    try:
        yield
    except OSError as failure:
        if failure.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Trouble("store-full", file=str(out)) from failure
        is_file = isinstance(failure, FileExistsError | NotADirectoryError)
        reason = "it is a file, or lies in one" if is_file else (failure.strerror or "the system refused")
        raise Refusal("file-unwritable", file=str(out), reason=reason[:1].lower() + reason[1:]) from failure
    except ValueError as failure:
        raise Refusal("file-unwritable", file=str(out)[:60], reason="that is no folder's name") from failure
