"""Where the program starts: the command line, and without a command the window."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from pos_recovery.domain.errors import Refusal


class QtWindow:
    """The window, imported when it is asked for: `ui` in a checkout, `pos_recovery.ui` in a wheel."""

    def show(self, where: Any) -> int:
        """Open the counter app and stay until it is closed; its exit code. Refusal `usage` without a display."""
        environment = _ui("environment")
        if not environment.has_display(os.environ, sys.platform):
            what = "There is no display here, so the window cannot open; every job is a command too, see --help"
            raise Refusal("usage", what=what)
        environment.settle()
        import_module("PySide6.QtWidgets")
        environment.step_aside()
        code: int = _ui("start").run(where)
        return code

    def take_pictures(self, where: Any, folder: Path) -> tuple[str, ...]:
        """Pictures of the real screens on this shop, light and dark, as PNG files in a folder; their names."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _ui("environment").settle()
        names: tuple[str, ...] = _ui("pictures").take_pictures(where, folder)
        return names


def _ui(module: str) -> ModuleType:
    room = "pos_recovery.ui" if find_spec("pos_recovery.ui") else "ui"
    return import_module(f"{room}.{module}")


def main() -> int:
    """Runs one call and gives its exit code."""
    # Half a call's time is loading libraries; looking for garbage meanwhile costs a fifth more, and finds none.
    # A window looks for it by itself (`ui/garbage.py`).
    gc.disable()
    if len(sys.argv) == 1 and _ui("environment").has_display(os.environ, sys.platform):
        # The window at once: the command line's library would cost half as much time as Qt itself.
        where = import_module("pos_recovery.office.where").Where(os.environ.get("MAKE_IT_RIGHT_DATA") or None)
        return QtWindow().show(where)
    # Without this every start looks through all installed packages for plug-ins; no stranger's runs in here.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    code: int = import_module("pos_recovery.cli.app").run(QtWindow())
    gc.freeze()  # nor is it worth looking for any on the way out
    return code


if __name__ == "__main__":
    sys.exit(main())
