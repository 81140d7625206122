"""A voucher that has ended, accepted all the same: a manager may for 14 days, with a reason (P36)."""

from __future__ import annotations

from ..texts import redeem as texts
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.reason import Reason
from .reason import ReasonSheet

_HIGH = 330


class LateSheet(ReasonSheet):
    """The PIN is asked for after the reason. `when` says since when it has ended."""

    def __init__(self, when: str) -> None:
        reason = Reason(texts.LATE_WHY, texts.LATE_REASONS, texts.LATE_HINT)
        super().__init__(texts.LATE_TITLE, _HIGH, reason, texts.LATE_MISSING)
        self.yes = Button(texts.LATE_YES, "primary", icon="key-round", height=60, pixels=18)
        leave = Button(texts.LEAVE, "ghost", height=60)
        self.ask(self.yes, leave, Label(texts.ended_when(when), 15, 500, "ink2"), 6)
