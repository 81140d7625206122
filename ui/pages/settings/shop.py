"""The shop itself: its name and address on paper, its clock, its language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.text import clean_name

from ...front import Front
from ...locality import Entry, Locality, currency_words, look_around, zone_words
from ...sheets.pick import PickSheet
from ...texts import settings as texts
from ...widgets.big_choice import Picked
from ...widgets.field import Field
from ...widgets.label import Label
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.surface import STRETCH, Card, column
from . import orders
from .book import Book
from .keeper import Change, Keeper
from .tab import EDGE, Tab

_WIDE, _NARROW, _SMALL = 400, 300, 260
_LONGEST_TYPED = 4000
_HALF_HOURS, _LAST_START = 2, 12


class ShopTab(Tab):
    """The owner's."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__(front, keeper)
        self._book: Book | None = None
        self._locality: Locality | None = None
        self.name = self._field(texts.SHOP_NAME, "")
        self.address = self._field(texts.ADDRESS, texts.ADDRESS_HINT)
        self.zone, self.day_start = (Picked(name, height=48) for name in (texts.ZONE, texts.DAY_START))
        for picked in (self.zone, self.day_start):
            picked.setFixedWidth(_SMALL)
        self._language, self._currency = Label("", 16, 600), Label("", 16, 600)
        self.name_row = SettingRow(texts.SHOP_NAME, texts.SHOP_NAME_SUB, self.name)
        self.address_row = SettingRow(texts.ADDRESS, texts.ADDRESS_SUB, self.address)
        self.zone_row = SettingRow(texts.ZONE, texts.ZONE_SUB, self.zone)
        self.day_row = SettingRow(texts.DAY_START, texts.DAY_START_SUB, self.day_start)
        paper, clock = Card(), Card()
        paper.setLayout(column(*with_lines(self.name_row, self.address_row), gap=0, margins=(0, 4, 0, 4)))
        language = SettingRow(texts.LANGUAGE, texts.LANGUAGE_SUB, self._language)
        currency = SettingRow(texts.CURRENCY, texts.CURRENCY_SUB, self._currency)
        rows: list[QWidget] = with_lines(self.zone_row, self.day_row, language, currency)
        clock.setLayout(column(*rows, gap=0, margins=(0, 4, 0, 4)))
        self.setLayout(column(paper, clock, STRETCH, gap=14, margins=EDGE))
        self.name.editingFinished.connect(self._rename)
        self.address.editingFinished.connect(self._rename)
        self.zone.clicked.connect(self._ask_zone)
        self.day_start.clicked.connect(self._ask_start)

    @staticmethod
    def _field(name: str, hint: str) -> Field:
        field = Field(name, hint, height=52, longest=_LONGEST_TYPED)
        field.setFixedWidth(_WIDE)
        return field

    def compact(self, *, compact: bool) -> None:
        """Narrower fields in a narrow window."""
        for field in (self.name, self.address):
            field.setFixedWidth(_NARROW if compact else _WIDE)

    def show_book(self, book: Book) -> None:
        """As it holds; a field that somebody is typing in stays as it is."""
        self._book = book
        for field, text in ((self.name, book.shop.name), (self.address, book.shop.address or "")):
            if not (field.hasFocus() and field.isModified()) and not field.wrong:
                field.setText(text)
                field.setCursorPosition(0)
        self.zone.show_value(zone_words(book.values["timezone"]))
        self.day_start.show_value(book.values["day-start"])
        self._language.setText(texts.LANGUAGES.get(book.values["language"], book.values["language"]))
        self._currency.setText(currency_words(book.shop.currency.code))

    def flush(self) -> None:
        """A field that was typed in."""
        if self.name.isModified() or self.address.isModified():
            self._rename()

    def _rename(self) -> None:
        """Both fields stand on the same paper, so they are saved together; what is wrong is said in its row."""
        if self._book is None:
            return
        name, address = self._checked(self.name, self.name_row), ""
        if self.address.typed:
            checked = self._checked(self.address, self.address_row)
            if checked is None:
                return
            address = checked
        else:
            self._mark(self.address, self.address_row, None)
        if name is None or (name, address) == (self._book.shop.name, self._book.shop.address or ""):
            return
        for field in (self.name, self.address):
            field.setModified(False)
        change = orders.rename(self._book, name, address or None)
        self.keeper.save(change, lambda sentence: self._mark(self.name, self.name_row, sentence))

    def _checked(self, field: Field, row: SettingRow) -> str | None:
        try:
            name = clean_name(field.text())
        except Refusal as refusal:
            self._mark(field, row, self.front.words_for(refusal))
            return None
        self._mark(field, row, None)
        return name

    @staticmethod
    def _mark(field: Field, row: SettingRow, sentence: str | None) -> None:
        field.mark(wrong=sentence is not None)
        row.refuse(sentence)

    def _ask_zone(self) -> None:
        if self._locality is None:
            self.front.desk.beside(self, look_around, self._found)
            return
        now = "" if self._book is None else self._book.values["timezone"]
        sheet = PickSheet(texts.PICK_ZONE, texts.PICK_ZONE_HINT, self._locality.zones, now=now)
        sheet.picked.connect(lambda zone: self._set("timezone", zone, self.zone_row))
        self.front.places.lay(sheet)

    def _found(self, locality: Locality) -> None:
        self._locality = locality
        if self.isVisible():
            self._ask_zone()

    def _ask_start(self) -> None:
        steps = range(_LAST_START * _HALF_HOURS + 1)
        starts = [f"{step // _HALF_HOURS:02d}:{step % _HALF_HOURS * 30:02d}" for step in steps]
        now = "" if self._book is None else self._book.values["day-start"]
        entries = [Entry(start, start) for start in starts]
        sheet = PickSheet(texts.PICK_DAY_START, texts.DAY_START_SUB, entries, now=now)
        sheet.picked.connect(lambda start: self._set("day-start", start, self.day_row))
        self.front.places.lay(sheet)

    def _set(self, key: str, value: str, row: SettingRow) -> None:
        row.refuse(None)
        if self._book is not None and value != self._book.values[key]:
            change: Change = orders.setting(self._book, key, value)
            self.keeper.save(change, row.refuse)
