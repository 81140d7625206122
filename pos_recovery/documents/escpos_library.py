"""python-escpos, loaded at the one place that knows what it does to a process while it loads."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from functools import lru_cache
from typing import Any, NamedTuple

_ONE_AT_A_TIME = threading.Lock()
# With the first it would unpickle what lies in a folder somebody named; with the second, read other printers.
_SWITCHES = ("ESCPOS_CAPABILITIES_PICKLE_DIR", "ESCPOS_CAPABILITIES_FILE")


class Library(NamedTuple):
    """What we use of it: a printer that only keeps its bytes, a model made to measure, the models and pages known."""

    printer: Any
    profile: Any
    models: dict[str, Any]
    pages: dict[str, Any]


def library() -> Library:
    """python-escpos, loaded once (a quarter of a second). Thread-safe."""
    with _ONE_AT_A_TIME:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Library:
    """Loaded so that it leaves the process as it was.

    Version 3.1 calls `logging.basicConfig()`, which does nothing while the root has a handler, and leaves a temporary
    folder behind in every process.
    """
    root, silent = logging.getLogger(), logging.NullHandler()
    switches = {name: os.environ.pop(name) for name in _SWITCHES if name in os.environ}
    root.addHandler(silent)
    try:
        from escpos import capabilities
        from escpos.printer import Dummy

        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    finally:
        root.removeHandler(silent)
        os.environ.update(switches)
    known = capabilities.CAPABILITIES
    return Library(Dummy, capabilities.Profile, known["profiles"], known["encodings"])
