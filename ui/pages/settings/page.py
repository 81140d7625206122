"""Settings: every change is saved at once and can be taken back; the padlock closes behind whoever opened it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from pos_recovery.domain.people import Actor, Role
from pos_recovery.office.commands import Changed

from ... import theme
from ...amounts import clock
from ...borrowed import BorrowedKey
from ...front import Front
from ...texts import look
from ...texts import settings as texts
from ...widgets.button import Button
from ...widgets.label import title
from ...widgets.long_ground import LongGround
from ...widgets.side_tabs import SideTabs
from ...widgets.sign import Tag
from ...widgets.surface import STRETCH, column, row, set_margins
from ..page import Page
from .answers import AnswersTab
from .book import Book, read_book
from .crew import Crew
from .keeper import Keeper
from .look import LookTab
from .numbers import NumbersTab
from .printer import PrinterTab
from .shop import ShopTab
from .tab import EDGE, Tab

_TABS = (
    (texts.NUMBERS, "wallet"), (texts.ANSWERS, "gift"), (texts.PEOPLE, "users-round"), (texts.SHOP, "store"),
    (texts.PRINTER, "printer"), (look.TAB, "languages"),
)  # fmt: skip
_PEOPLE, _PRINTER, _LOOK = 2, 4, 5
_OWNERS, _MANAGERS = frozenset(range(len(_TABS))), frozenset({_PEOPLE, _PRINTER, _LOOK})
_SIDE, _SIDE_COMPACT = 208, 176


class PeopleTab(Tab):
    """Who works here."""

    def __init__(self, front: Front, keeper: Keeper, actor: Callable[[], Actor | None]) -> None:
        super().__init__(front, keeper)
        self.crew = Crew(front, keeper, actor)
        self.setLayout(column(self.crew, STRETCH, margins=EDGE))

    def show_book(self, book: Book) -> None:
        """As it holds."""
        self.crew.show_people(book.people, book.now)


class SettingsPage(Page):
    """`enter(actor)`: an owner sees all, a manager the PINs of the team and this computer."""

    place = "settings"
    lit = "settings"
    shows: ClassVar[Changed] = Changed.SHOP | Changed.MENU | Changed.PEOPLE | Changed.BUDGETS | Changed.BUDGETS_MOVED

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._key = BorrowedKey(self)
        self._key.over.connect(self._away)
        self.keeper = Keeper(front, lambda: self._key.actor)
        self.numbers = NumbersTab(front, self.keeper)
        self.answers = AnswersTab(front, self.keeper)
        self.people = PeopleTab(front, self.keeper, lambda: self._key.actor)
        self.shop = ShopTab(front, self.keeper)
        self.printer = PrinterTab(front, self.keeper)
        self.look = LookTab(front, self.keeper)
        self._tabs: tuple[Tab, ...] = (
            self.numbers, self.answers, self.people, self.shop, self.printer, self.look,
        )  # fmt: skip
        self.side = SideTabs(_TABS)
        self.side.chosen.connect(self._turn_to)
        self._stack = QStackedWidget()
        for tab in self._tabs:
            self._stack.addWidget(LongGround(tab))
        self.saved = Tag("", "ok", "check", 32)
        self.back_button = Button(texts.TAKE_BACK, "ghost", icon="undo-2", height=48)
        self.back_button.clicked.connect(self.keeper.take_back)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.keeper.take_back)
        self._head = row(title(texts.TITLE), STRETCH, self.back_button, self.saved, gap=10, margins=(0, 0, EDGE[2], 0))
        self._body = row(column(self.side, margins=(0, 8, 0, 0)), gap=8)
        self._body.addWidget(self._stack, 1)
        self._whole = column(self._head, gap=6, margins=(28, 18, 14, 0))
        self._whole.addLayout(self._body, 1)
        self.setLayout(self._whole)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.taken_back.connect(self._on_taken_back)
        self.keeper.refused.connect(self._reload)

    def enter(self, *what: Any) -> None:
        """Somebody opened the padlock: `what` is that Actor."""
        super().enter()
        actor = next((one for one in what if isinstance(one, Actor)), None)
        if actor is None:
            return
        self._key.take(actor)
        self.keeper.forget()
        self._show_saved("")
        owner = actor.role is Role.OWNER
        self.side.allow(_OWNERS if owner else _MANAGERS)
        self._turn_to(0 if owner else _PEOPLE)

    def leave(self) -> None:
        """What is typed is saved, then nobody is here any more."""
        for tab in self._tabs:
            tab.flush()
        self._key.drop()
        self.keeper.forget()

    def _away(self) -> None:
        self.front.places.go("lock" if self.front.session.locked else "counter")

    def _turn_to(self, place: int) -> None:
        self._tabs[self._stack.currentIndex()].flush()
        self.side.set(place)
        self._stack.setCurrentIndex(place)
        self._tabs[place].begin()

    def _reload(self) -> None:
        actor = self._key.actor
        if actor is not None:
            self.front.desk.run(self, lambda office: read_book(office, actor), self._show)

    def _show(self, book: Book) -> None:
        actor = self._key.actor
        if actor is None:
            return
        for place in _OWNERS if actor.role is Role.OWNER else _MANAGERS:
            self._tabs[place].show_book(book)

    def _on_saved(self) -> None:
        self._show_saved(texts.saved(clock(self.front.shop.now())))
        self._reload()

    def _on_taken_back(self) -> None:
        self._on_saved()
        self.front.places.tell(texts.TAKEN_BACK)

    def _show_saved(self, words: str) -> None:
        self.saved.tell(words, "ok", "check")
        self.saved.setVisible(bool(words))
        self.back_button.setVisible(self.keeper.can_take_back)

    def restyle(self) -> None:
        """The tabs at the side are as wide as their words."""
        if self._compact is not None:
            self._arrange(compact=self._compact)

    def _arrange(self, *, compact: bool) -> None:
        side = 18 if compact else 28
        set_margins(self._whole, side, 18, side - EDGE[2], 0)
        self.side.setFixedWidth(theme.scaled(_SIDE_COMPACT if compact else _SIDE))
        self.answers.compact(compact=compact)
        self.shop.compact(compact=compact)
        self.printer.compact(compact=compact)
