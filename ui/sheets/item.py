"""Which item of the menu, and how it is given. Categories at the left, what they hold at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.menu import MenuItem

from .. import paint, theme
from ..texts import item as texts
from ..widgets.button import Button
from ..widgets.choice import Chip, Segments
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround
from ..widgets.price_tile import PriceTile
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, Ground, column, row

_SIZE, _LEFT, _COLUMNS, _TILE = (860, 640), 210, 3, 72
_CATEGORY_ROOM = _LEFT - 80  # beside its tick and the list's edges


class _Shelf(Ground):
    ground = "surface"


def _category(name: str) -> Chip:
    """Its name gives way where it is too long: the others stay in sight."""
    chip = Chip(paint.elided(name, theme.font(15, 600), _CATEGORY_ROOM), height=52)
    chip.setAccessibleName(name)
    return chip


class ItemSheet(Sheet):
    """`picked` tells a MenuItem and the Kind it is given as. Without `ways` it only asks which one.

    `money_wanted` tells that it shall be money instead. `at` is the category to begin with.
    """

    picked = Signal(object, object)
    money_wanted = Signal()

    def __init__(
        self, question: str, items: Sequence[MenuItem], ways: Sequence[Kind] = (), *, money: bool = False, at: str = ""
    ) -> None:
        super().__init__(question, *_SIZE)
        self._ways = tuple(ways)
        shelves: dict[str, list[MenuItem]] = {}
        for item in items:
            shelves.setdefault(item.category, []).append(item)
        self._shelves = dict(sorted(shelves.items(), key=lambda shelf: -len(shelf[1])))  # the fullest first
        self.ways = Segments([texts.WAYS[way] for way in ways], 0 if ways else None, height=56)
        self.categories = [_category(name) for name in self._shelves]
        self._group = QButtonGroup(self)
        for place, chip in enumerate(self.categories):
            self._group.addButton(chip, place)
        self._group.idClicked.connect(lambda place: self._show(list(self._shelves)[place]))
        self._none = Label(texts.NO_MENU, 17, 500, "ink2", wrap=True)
        self.tiles: list[PriceTile] = []
        self._build(question, money=money)
        if self.categories:
            names = list(self._shelves)
            place = names.index(at) if at in names else 0
            self.categories[place].setChecked(True)
            self._show(names[place])

    def _build(self, question: str, *, money: bool) -> None:
        names, shelf = _Shelf(), _Shelf()
        names.setLayout(column(*self.categories, STRETCH, gap=8, margins=(2, 2, 14, 8)))
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        shelf.setLayout(column(self._none, self._grid, STRETCH, gap=0, margins=(2, 2, 14, 8)))
        left, self._right = LongGround(names), LongGround(shelf)
        left.setFixedWidth(_LEFT)
        both = row(left, gap=10)
        both.addWidget(self._right, 1)
        back = Button(texts.BACK, "secondary", icon="arrow-left", height=56)
        back.clicked.connect(self.close_sheet)
        self.money = Button(texts.MONEY_BACK, "secondary", icon="wallet", height=56)
        self.money.clicked.connect(self._want_money)
        head = row(title(question, 28), STRETCH, self.ways)
        self.setLayout(column(head, both, row(back, STRETCH, self.money), gap=14, margins=(30, 24, 24, 22)))
        for widget, wanted in (
            (self.ways, bool(self._ways)), (self._none, not self._shelves), (left, len(self.categories) > 1),
            (self.money, money),
        ):  # fmt: skip
            widget.setVisible(wanted)  # here it has its parent: else it would be a window of its own

    def first_focus(self) -> QWidget | None:
        """The first category, or the first item."""
        return self.categories[0] if len(self.categories) > 1 else next(iter(self.tiles), None)

    def _show(self, category: str) -> None:
        while self.tiles:
            gone = self.tiles.pop()
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, item in enumerate(self._shelves[category]):
            tile = PriceTile(item.name, item.price, high=_TILE)
            tile.clicked.connect(lambda _=False, item=item: self._pick(item))
            self._grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
            self.tiles.append(tile)
        self._right.to_top()

    def _pick(self, item: MenuItem) -> None:
        way = self._ways[self.ways.place] if self.ways.place is not None and self._ways else None
        self.close_sheet()
        self.picked.emit(item, way)

    def _want_money(self) -> None:
        self.close_sheet()
        self.money_wanted.emit()
