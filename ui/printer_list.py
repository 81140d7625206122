"""The printers that the system knows, asked in a process of its own: `python -m ui.printer_list`.

A spooler on a network that does not answer would hold up the whole window from any thread of it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

_PATIENCE_S = 8.0
_MOST_PRINTERS, _LONGEST_NAME = 40, 200


def printer_names(asked: Sequence[str] | None = None, *, patience_s: float = _PATIENCE_S) -> tuple[str, ...]:
    """Their names, the system's default first; none when it does not answer. Waits: never on the main thread."""
    command = tuple(asked or (sys.executable, "-m", __name__))
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # there is one on Windows alone
    try:
        done = subprocess.run(command, timeout=patience_s, capture_output=True, check=False, creationflags=no_window)
        found = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, OSError, ValueError):
        return ()
    names = [name for name in found if isinstance(name, str)] if isinstance(found, list) else []
    return tuple(name[:_LONGEST_NAME] for name in names[:_MOST_PRINTERS])


def main() -> int:
    """Print them as JSON."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a printer needs no screen
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtPrintSupport import QPrinterInfo

    app = QGuiApplication(["make-it-right"])
    first = QPrinterInfo.defaultPrinterName()
    names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != first, name.casefold()))
    sys.stdout.write(json.dumps(names))
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
