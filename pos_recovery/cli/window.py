"""The window, as the command line sees it: handed in by `__main__`, the one module that may import it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pos_recovery.office.where import Where


class Window(Protocol):
    """What it can do for a command."""

    def show(self, where: Where) -> int:
        """Open the counter app and stay until it is closed; its exit code. Refusal `usage` without a display."""

    def take_pictures(self, where: Where, folder: Path) -> tuple[str, ...]:
        """Pictures of the real screens on this shop, light and dark, as PNG files in a folder; their names."""
