"""Saying no to a promise, with a reason that whoever asked can read."""

from __future__ import annotations

from ..texts import promise as texts
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.reason import Reason
from ..widgets.surface import STRETCH
from .reason import ReasonSheet

_HIGH = 350


class NoSheet(ReasonSheet):
    """`what` was asked; `cannot` is why it cannot be given any more, where that is so."""

    def __init__(self, what: str, cannot: str | None) -> None:
        heading = texts.NO_TITLE if cannot is None else texts.CANNOT
        reason = Reason(texts.NO_WHY, texts.NO_REASONS, texts.NO_HINT)
        super().__init__(heading, _HIGH, reason, texts.NO_MISSING)
        self.no = Button(texts.NO_YES, "primary", height=60, pixels=18, width=160)
        leave = Button(texts.NOT_NOW, "ghost", height=60)
        below = Label(cannot or texts.NO_SUB, 16, 400, "ink2" if cannot is None else "danger", wrap=True)
        self.ask(self.no, leave, Label(what, 16, 600, wrap=True), below, STRETCH, gap=8)
