"""What stands on a voucher's paper: the shop's logo, its own words, and whether a card saves ink."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from pos_recovery.domain.views.paper import LogoPicture

from ...file_choice import FileChoice, choose_file
from ...front import Front
from ...texts import paper as texts
from ...widgets.button import Button
from ...widgets.choice import Toggle
from ...widgets.field import Field
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.surface import Card, column
from . import orders
from .book import Book
from .keeper import Keeper

_WIDE, _NARROW = 400, 300
_TITLE_LETTERS, _LINE_LETTERS = 60, 80
_PICTURE = QSize(120, 56)


class VoucherWords(QWidget):
    """The owner's. `show_book` writes what is shown; every change is saved at once."""

    def __init__(self, front: Front, keeper: Keeper, choose: FileChoice = choose_file) -> None:
        super().__init__()
        self._front, self._keeper, self.choose = front, keeper, choose
        self._book: Book | None = None
        self._picture = QLabel()
        self._picture.setAccessibleName(texts.LOGO)
        self.choose_logo = Button(texts.CHOOSE_LOGO, "secondary", height=48)
        self.remove_logo = Button(texts.REMOVE_LOGO, "ghost", height=48)
        self.logo_row = SettingRow(texts.LOGO, texts.LOGO_NONE, self._picture, self.remove_logo, self.choose_logo)
        self.fields: dict[str, tuple[Field, SettingRow]] = {}
        for title, (name, hint) in texts.TITLES.items():
            self._add(f"paper.title.{title}", (name, texts.TITLE_SUB, hint), _TITLE_LETTERS)
        self._add("paper.line", (texts.LINE, texts.LINE_SUB, texts.LINE_HINT), _LINE_LETTERS)
        self.saver = Toggle(texts.SAVER)
        self.saver_row = SettingRow(texts.SAVER, texts.SAVER_SUB, self.saver)
        rows: Sequence[QWidget] = (self.logo_row, *(row for _, row in self.fields.values()), self.saver_row)
        card = Card()
        card.setLayout(column(*with_lines(*rows), gap=0, margins=(0, 4, 0, 4)))
        self.setLayout(column(card))
        self.choose_logo.clicked.connect(self._choose)
        self.remove_logo.clicked.connect(lambda: self._save_logo(None))
        self.saver.clicked.connect(self._save_saver)

    def _add(self, key: str, words: tuple[str, str, str], longest: int) -> None:
        name, sub, hint = words
        field = Field(name, hint, height=52, longest=longest)
        field.setFixedWidth(_WIDE)
        self.fields[key] = field, SettingRow(name, sub, field)
        field.editingFinished.connect(lambda: self._save(key))

    def compact(self, *, compact: bool) -> None:
        """Narrower fields in a narrow window."""
        for field, _ in self.fields.values():
            field.setFixedWidth(_NARROW if compact else _WIDE)

    def show_book(self, book: Book) -> None:
        """As it holds; a field that somebody is typing in stays as it is. A manager sees nothing of it."""
        self.setVisible(bool(book.values))
        if not book.values:
            return
        self._book = book
        for key, (field, row) in self.fields.items():
            if not (field.hasFocus() and field.isModified()) and not row.refusal:
                field.setText(book.values[key])
                field.setCursorPosition(0)
        self.saver.setChecked(book.values["paper.ink-saver"] == "on")
        self._show_logo(book.logo)

    def flush(self) -> None:
        """Fields that were typed in."""
        for key, (field, _) in self.fields.items():
            if field.isModified():
                self._save(key)

    def _show_logo(self, logo: LogoPicture | None) -> None:
        self._picture.setVisible(logo is not None)
        self.remove_logo.setVisible(logo is not None)
        self.logo_row.tell(texts.LOGO_NONE if logo is None else texts.LOGO_SET)
        if logo is None:
            return
        pixmap = QPixmap()
        pixmap.loadFromData(logo.png, "PNG")
        ratio = self.devicePixelRatioF()
        fitted = pixmap.scaled(
            _PICTURE * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)

    def _choose(self) -> None:
        path = self.choose(self, texts.CHOOSE_TITLE, texts.KINDS)
        if path is not None:
            self._save_logo(path)

    def _save_logo(self, path: Path | None) -> None:
        self.logo_row.refuse(None)
        if self._book is not None:
            self._keeper.save(orders.logo(self._book, path), self.logo_row.refuse)

    def _save_saver(self) -> None:
        self.saver_row.refuse(None)
        if self._book is not None:
            value = "on" if self.saver.isChecked() else "off"
            self._keeper.save(orders.setting(self._book, "paper.ink-saver", value), self.saver_row.refuse)

    def _save(self, key: str) -> None:
        field, row = self.fields[key]
        row.refuse(None)
        field.setModified(False)
        if self._book is not None and field.typed != self._book.values[key]:
            self._keeper.save(orders.setting(self._book, key, field.typed), row.refuse)
