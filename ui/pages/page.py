"""A place of the app. It asks the office and shows the answer; it decides nothing itself."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent

from pos_recovery.office.commands import Changed

from .. import theme
from ..front import Front
from ..widgets.surface import Ground

_IN_THE_SHOP = Changed.SHOP | Changed.MENU | Changed.PEOPLE


class Page(Ground):
    """One place. `shows` are the changes that make it look again: at once when it is visible, else when it is shown.

    `rail` says whether the rail stands beside it and which place is lit there; `keys` are told by the window: digits
    held back from scanners, Enter, Esc. `arranged` tells that another width asked for another arrangement.
    """

    place: ClassVar[str] = ""
    lit: ClassVar[str] = ""
    rail: ClassVar[bool] = True
    shows: ClassVar[Changed] = Changed.NOTHING
    arranged = Signal()

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.front = front
        self._stale, self._asked_in = True, 0
        self._compact: bool | None = None
        self.setMinimumSize(1, 1)  # a smaller window is arranged anew; it is not held open by how this was arranged

    def fill(self, *what: Any) -> bool:
        """Show what is known already, before the page is seen: it is laid out once then. Whether that was all of it."""
        return False

    def enter(self, *what: Any) -> None:
        """The window turns to this page; `what` is what `go` was given. Call it first when you override it."""
        self._stale = True

    def leave(self) -> None:
        """The window turns away."""

    def take_scan(self, code: str) -> bool:
        """Whether a code that was scanned is wanted here, and taken; else it opens as a voucher."""
        return False

    def half_done(self) -> tuple[Any, ...] | None:
        """What `go` needs to come back to something half done here after a scan; None when nothing is."""
        return None

    @property
    def lost_by_closing(self) -> str:
        """What would be lost for ever if the window were closed now, as a sentence; empty when nothing would."""
        return ""

    def primary(self) -> None:
        """Enter, and no button has the focus."""

    def back(self) -> None:
        """Esc: to the counter, unless the page knows better."""
        self.front.places.go("counter")

    def digit(self, number: int) -> None:
        """A digit key, sure to be no scan."""

    def has_looked(self) -> None:
        """What it shows came home just now."""
        self._stale, self._asked_in = False, self.front.desk.arrivals

    def look_again(self) -> None:
        """Reload now if visible, else when shown next."""
        self._stale = True
        if self.isVisible():
            self._look_now()

    def on_changed(self, changed: Changed) -> None:
        """Something was changed, here or by another program. Who asked since it came home has asked for it too, but not
        for what `front.shop` holds: that is read anew first."""
        asked = not self._stale and self._asked_in == self.front.desk.arrivals and not changed & _IN_THE_SHOP
        if changed & self.shows and not asked:
            self.look_again()

    def _look_now(self) -> None:
        self.has_looked()
        self._reload()

    def _reload(self) -> None:
        """Ask the office for what is shown. Nothing else writes labels."""

    def _arrange(self, *, compact: bool) -> None:
        """Arrange for a window under or over 1100 pixels."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.front.is_open:
            self._look_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = self.window().width() < theme.COMPACT_BELOW
        if compact != self._compact:
            self._compact = compact
            self._arrange(compact=compact)
            self.arranged.emit()
