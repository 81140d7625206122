"""Where the program starts: the command line."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module


def main() -> int:
    """Runs the command line and gives its exit code."""
    # Half a call's time is loading libraries; looking for garbage meanwhile costs a fifth more, and finds none.
    gc.disable()
    # Without this every start looks through all installed packages for plug-ins; no stranger's runs in here.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    code: int = import_module("pos_recovery.cli.app").run()
    gc.freeze()  # nor is it worth looking for any on the way out
    return code


if __name__ == "__main__":
    sys.exit(main())
