"""A tab of the settings: a floor that shows what the office said, and saves what somebody changes."""

from __future__ import annotations

from ...front import Front
from ...widgets.surface import Ground
from .book import Book
from .keeper import Keeper

EDGE = (14, 8, 14, 20)  # room for the shadows of its cards


class Tab(Ground):
    """`show_book` is the only one that writes what is shown."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__()
        self.front, self.keeper = front, keeper

    def show_book(self, book: Book) -> None:
        """Show the settings as they hold."""

    def flush(self) -> None:
        """Save what is typed or stepped and not told yet: somebody is leaving."""

    def begin(self) -> None:
        """Somebody turns to this tab."""
