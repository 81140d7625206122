"""The head of an opened moment: the way back, what it was, when and by whom, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.moment import Cause

from .. import theme
from ..texts import moment as texts
from .button import Button, Link
from .label import Label
from .sign import Icon, Tag
from .surface import STRETCH, row


class MomentHead(QWidget):
    """`back` and `change` are its buttons; the rest is empty until a moment is told."""

    def __init__(self) -> None:
        super().__init__()
        self.back = Button("", "secondary", icon="arrow-left", height=52, width=52, name=texts.BACK)
        self.change = Link(texts.CHANGE_CAUSE)
        self.tag = Tag("", "mute", None, 36)
        self._icon = Icon("circle-help", 36, "ink2", 1.9)
        self._title = Label("", 26, 600, family="title")
        self._when = Label("", 15, 400, "ink2")
        names = row(self._title, self._when, self.change, gap=12)
        names.setAlignment(self._when, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(row(self.back, self._icon, names, STRETCH, self.tag, gap=12))
        self.clear()

    @property
    def says(self) -> tuple[str, str, str]:
        """(what it was, when and by whom, how it stands)."""
        return self._title.text(), self._when.text(), self.tag.text

    def tell(self, cause: Cause, label: str, when: str, state: tuple[str, str, str]) -> None:
        """A moment: its cause and label, when and by whom, and (word, tone, icon) of how it stands."""
        self._icon.show_icon(theme.CAUSE_ICONS[cause], cause)
        self._title.setText(label)
        self._when.setText(when)
        self.tag.tell(*state)
        self._show(shown=True)

    def clear(self) -> None:
        """No moment; only the way back stays."""
        self._show(shown=False)
        self.change.hide()

    def _show(self, *, shown: bool) -> None:
        for widget in (self._icon, self._title, self._when, self.tag):
            widget.setVisible(shown)
