"""What Qt may hear of the machine, and what it may change in Python. Imported before Qt is."""

from __future__ import annotations

import builtins
import os
from collections.abc import MutableMapping

# Before Qt: its own `__import__` looks at every import of every library, which costs the store's a fifth of their time
# (PERFORMANCE.md), and we use no feature of it.
_PLAIN_IMPORT = builtins.__import__
_KEPT = frozenset({"QT_QPA_PLATFORM", "QT_PLUGIN_PATH", "QT_QPA_FONTDIR", "QT_LOGGING_RULES"})


def settle(environ: MutableMapping[str, str] = os.environ) -> None:
    """Before Qt is imported: take away scale factors, styles and themes, which change pixels (PLATFORM.md, 5)."""
    for name in [name for name in environ if name.startswith("QT_") and name not in _KEPT]:
        del environ[name]
    environ["QT_QPA_PLATFORMTHEME"] = "none"


def has_display(environ: MutableMapping[str, str] = os.environ, platform: str = "linux") -> bool:
    """Whether a window can be shown at all: on Linux a display or a platform that needs none must be named."""
    if not platform.startswith("linux"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") or environ.get("QT_QPA_PLATFORM"))


def step_aside() -> None:
    """After Qt is imported: take its import hook out of the way."""
    builtins.__import__ = _PLAIN_IMPORT
