"""Picking one of many from a short list that a few letters make shorter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.text import name_key

from ..locality import Entry
from ..texts import settings as texts
from ..widgets.big_choice import BigChoice
from ..widgets.button import Button
from ..widgets.field import Field
from ..widgets.label import Label
from ..widgets.long_ground import LongGround
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, Ground, column, row

_MOST_SHOWN = 30
_FEW = 12
_LONGEST_SEARCH = 60


class _List(Ground):
    ground = "surface"


class PickSheet(Sheet):
    """`picked` tells the key of the entry that was tapped. Few entries need no search."""

    picked = Signal(str)

    def __init__(self, question: str, hint: str, entries: Sequence[Entry], *, now: str = "") -> None:
        super().__init__(question, 560, 640)
        ordered = sorted(entries, key=lambda entry: entry.key != now)  # what holds now stands first
        self._entries = [(entry, name_key(f"{entry.text} {entry.sub} {entry.also} {entry.key}")) for entry in ordered]
        self._now = now
        self._found: list[Entry] = []
        self.search = Field(texts.PICK_SEARCH, hint, icon="search", longest=_LONGEST_SEARCH)
        self._rows = [self._row(place) for place in range(min(_MOST_SHOWN, len(entries)))]
        self._nothing = Label(texts.PICK_NOTHING, 15, 400, "ink2")
        inside = _List()
        inside.setLayout(column(*self._rows, self._nothing, STRETCH, gap=8, margins=(2, 2, 16, 8)))
        self._list = LongGround(inside)
        later = Button(texts.NOT_NOW, "ghost")
        later.clicked.connect(self.close_sheet)
        head = Label(question, 26, 600, family="title")
        self.setLayout(column(head, self.search, self._list, row(STRETCH, later), gap=14, margins=(28, 24, 22, 18)))
        self.search.setVisible(len(entries) > _FEW)
        self.search.textChanged.connect(self._filter)
        self._filter("")

    def _row(self, place: int) -> BigChoice:
        button = BigChoice("", height=56, on=None)
        button.level = 0
        button.clicked.connect(lambda: self._pick(place))
        return button

    def first_focus(self) -> QWidget | None:
        """The search, where there is one."""
        return self.search if len(self._entries) > _FEW else self._rows[0]

    def primary(self) -> None:
        """Enter takes the first that was found, once somebody searched."""
        if self.search.typed and self._found:
            self._pick(0)

    def _filter(self, typed: str) -> None:
        words = name_key(typed[:_LONGEST_SEARCH]).split()
        self._found = [entry for entry, key in self._entries if all(word in key for word in words)][:_MOST_SHOWN]
        for place, button in enumerate(self._rows):
            button.setVisible(place < len(self._found))
            if place < len(self._found):
                entry = self._found[place]
                button.tell(entry.text, entry.sub, icon="check" if entry.key == self._now else None)
        self._nothing.setVisible(not self._found)
        self._list.to_top()

    def _pick(self, place: int) -> None:
        key = self._found[place].key
        self.close_sheet()
        self.picked.emit(key)
