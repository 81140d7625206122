"""Stacks of cards: a new one into a file, and what is still blank of a lost one made void."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.views.cards import StackView
from pos_recovery.office.commands import MakeCards, VoidCards

from ...file_choice import NewFileChoice, choose_new_file
from ...texts import stacks as texts
from ...widgets.button import Button
from ...widgets.setting_row import InsetLine, SettingRow
from ...widgets.surface import Card, column
from .book import Book
from .keeper import Change, Keeper

_CARDS, _MOST_SHOWN = 16, 3


class StacksCard(Card):
    """`choose` asks where to keep the file. Below stand the newest stacks that still hold blank cards."""

    def __init__(self, keeper: Keeper, choose: NewFileChoice = choose_new_file) -> None:
        super().__init__()
        self._keeper, self.choose = keeper, choose
        self.make = Button(texts.MAKE, "secondary", icon="id-card", height=52)
        self.make.clicked.connect(self._make)
        self.row = SettingRow(texts.STACK, texts.STACK_SUB, self.make)
        self._shown: tuple[StackView, ...] = ()
        self._inside = QWidget()
        self._column: QVBoxLayout = column(self.row, self._inside, gap=0, margins=(0, 4, 0, 4))
        self.setLayout(self._column)

    def show_book(self, book: Book) -> None:
        """The stacks as they are."""
        found = tuple([stack for stack in reversed(book.stacks) if stack.blank][:_MOST_SHOWN])
        if found == self._shown:
            return
        self._shown, before, self._inside = found, self._inside, QWidget()
        pieces: list[QWidget] = []
        for stack in found:
            pieces += [InsetLine(), self._row_of(stack, book)]
        self._inside.setLayout(column(*pieces, gap=0))
        self._column.replaceWidget(before, self._inside)
        before.hide()
        before.deleteLater()

    def _row_of(self, stack: StackView, book: Book) -> SettingRow:
        lost = Button(texts.LOST, "quiet", height=48)
        at = stack.made_at.astimezone(book.now.tzinfo)
        stands = texts.stands(stack.blank, stack.given, stack.void)
        row = SettingRow(texts.made(stack.count, at, stack.made_by), stands, lost)
        lost.clicked.connect(partial(self._lost, stack, row, lost))
        return row

    def _make(self) -> None:
        file = self.choose(self, texts.WHERE, texts.FILE_NAME, texts.KINDS)
        if file is None:
            return
        self.row.refuse(None)
        change = Change(
            lambda office, actor, request: office.cards.make(
                MakeCards(actor=actor, request_id=request, count=_CARDS, file=file)
            )
        )
        self._keeper.save(change, self.row.refuse, lambda: self._made(file))

    def _made(self, file: Path) -> None:
        self.row.tell(texts.kept_in(file.name))

    def _lost(self, stack: StackView, row: SettingRow, button: Button) -> None:
        """Asked once more, by the button itself."""
        if button.text() == texts.LOST:
            button.dress(texts.SURE)
            return
        change = Change(
            lambda office, actor, request: office.cards.void(VoidCards(actor=actor, request_id=request, batch=stack.id))
        )
        self._keeper.save(change, row.refuse)
