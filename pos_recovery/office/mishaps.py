"""Our own bugs, written down on this machine: where in our code, and nothing of anybody's."""

from __future__ import annotations

from pathlib import Path

from pos_recovery import __version__
from pos_recovery.domain.errors import Failure
from pos_recovery.host.clock import SystemClock
from pos_recovery.host.files import write_file
from pos_recovery.host.places import machine_folder, make_folder

from .where import Where

FOLDER = "mishaps"
_KEPT = 20


def window_folder(where: Where) -> Path:
    """The folder of this user's one window: its lock and its socket. Made 0700."""
    folder = machine_folder(where.env) / "window"
    make_folder(folder)
    return folder


def note_mishap(where: Where, error: BaseException) -> Path | None:
    """Write the kind of an exception and the places it came through into a file of its own; the newest 20 are kept.

    The words of an exception and the values around it stay out: they may be a customer's. None when even that fails.
    """
    import traceback

    folder = machine_folder(where.env) / FOLDER
    now = SystemClock().now()
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    text = "\n".join([f"make-it-right {__version__}", now.isoformat(), type(error).__name__, *places, ""])
    file = folder / f"{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        make_folder(folder)
        write_file(file, text.encode())
        for old in sorted(folder.glob("*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except (Failure, OSError):
        return None
    return file


def _short(name: str) -> str:
    """The last three parts of a file's path: where people live is nobody's business."""
    return "/".join(Path(name).parts[-3:])
