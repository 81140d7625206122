"""Where the program starts: the command line."""

from __future__ import annotations

import sys
from importlib import import_module


def main() -> int:
    """Runs the command line and gives its exit code."""
    code: int = import_module("pos_recovery.cli.app").run()
    return code


if __name__ == "__main__":
    sys.exit(main())
