"""Why a voucher is changed, and for a longer one until when. One sheet for each change."""

from __future__ import annotations

from datetime import date, timedelta

from ..texts import vouchers as texts
from ..voucher_changes import Change
from ..widgets.button import Button
from ..widgets.choice import Segments
from ..widgets.label import Label
from ..widgets.reason import Reason
from .reason import ReasonSheet

_HIGH, _HIGHER = 330, 430
_LONGER = (timedelta(weeks=4), timedelta(weeks=13), timedelta(weeks=26))
_ASKS: dict[Change, tuple[str, tuple[str, ...], str, str]] = {
    Change.LOST: (texts.LOST_TITLE, texts.LOST_REASONS, texts.LOST_YES, "rotate-ccw"),
    Change.LONGER: (texts.LONGER_TITLE, texts.LONGER_REASONS, texts.LONGER_YES, "calendar-plus"),
    Change.CANCEL: (texts.CANCEL_TITLE, texts.CANCEL_REASONS, texts.CANCEL_YES, "ban"),
    Change.UNDO: (texts.UNDO_TITLE, texts.UNDO_REASONS, texts.UNDO_YES, "undo-2"),
}


class ChangeSheet(ReasonSheet):
    """Asks why. `good_until` is the new last day of one that is made longer, None for every other change."""

    def __init__(self, change: Change, about: str, longer_from: date) -> None:
        heading, reasons, yes, icon = _ASKS[change]
        longer = change is Change.LONGER
        super().__init__(
            heading, _HIGHER if longer else _HIGH, Reason(texts.WHY, reasons, texts.OR_TYPE), texts.MISSING
        )
        self._from = longer_from
        self.by = Segments(texts.LONGER_BY, 0)
        self._until = Label("", 16, 600)
        self.yes = Button(yes, "danger" if change is Change.CANCEL else "primary", icon=icon, height=60, pixels=18)
        self.by.chosen.connect(lambda _: self._tell())
        leave = Button(texts.NOT_NOW, "ghost", height=60)
        above = (self.by, self._until) if longer else ()
        self.ask(self.yes, leave, Label(about, 15, 500, "ink2", wrap=True), *above, 6)
        if not longer:
            self.by.hide()
            self._until.hide()
        self._longer = longer
        self._tell()

    @property
    def good_until(self) -> date | None:
        """The new last day, where one was asked for."""
        return self._from + _LONGER[self.by.place or 0] if self._longer else None

    def _tell(self) -> None:
        last = self.good_until
        self._until.setText("" if last is None else texts.good_until(last))
