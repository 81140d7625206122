"""What kind of shop it is: its name, trade, currency and time zone, and whether it is for practice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.text import clean_name

from ...front import Front
from ...locality import Locality, currency_words, look_around, zone_words
from ...sheets.pick import PickSheet
from ...texts import first_run as texts
from ...texts import settings as lists
from ...widgets.big_choice import BigChoice, Picked
from ...widgets.choice import Toggle
from ...widgets.field import Asked, Field
from ...widgets.label import Label
from ...widgets.setting_row import SettingRow
from ...widgets.surface import STRETCH, Card, column, row

LONGEST_TYPED = 4000
_IN_A_ROW = 4
_TRADES = tuple(texts.TRADES)


class AboutShop(QWidget):
    """The first half of the first step. Zone and currency are the machine's until somebody picks others."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front
        self._locality: Locality | None = None
        self.zone, self.currency = "UTC", "EUR"
        field = Field(texts.SHOP_NAME, texts.SHOP_NAME_HINT, icon="store", longest=LONGEST_TYPED)
        self.name = Asked(texts.SHOP_NAME, field)
        self._trades = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, trade in enumerate(_TRADES):
            icon = texts.TRADE_ICONS[trade]
            button = BigChoice(texts.TRADES[trade], icon=icon, height=60, on=place == 0, slim=True)
            self._trades.addButton(button, place)
            grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
        self.currency_button, self.zone_button = Picked(texts.CURRENCY), Picked(texts.ZONE)
        self.currency_button.clicked.connect(self._ask_currency)
        self.zone_button.clicked.connect(self._ask_zone)
        self.practice = Toggle(texts.PRACTICE)
        card = Card()
        card.setLayout(column(SettingRow(texts.PRACTICE, texts.PRACTICE_SUB, self.practice), margins=(0, 4, 0, 4)))
        zone = self._under(texts.ZONE, self.zone_button)
        where = row(zone, self._under(texts.CURRENCY, self.currency_button), gap=12)
        kind = column(Label(texts.KIND, 15, 600), grid, gap=6)
        self.setLayout(column(self.name, kind, where, card, STRETCH, gap=16))
        self._show()

    @staticmethod
    def _under(question: str, button: Picked) -> QWidget:
        part = QWidget()
        part.setLayout(column(Label(question, 15, 600), button, gap=6))
        return part

    @property
    def trade(self) -> str:
        """The kind that is on."""
        return _TRADES[self._trades.checkedId()]

    def look_around(self) -> None:
        """Ask the machine where we are, once."""
        if self._locality is None:
            self._front.desk.beside(self, look_around, self._found)

    def checked(self) -> bool:
        """Whether it has a name that can be kept; else the field says what is wrong."""
        try:
            clean_name(self.name.field.text())
        except Refusal as refusal:
            self.name.refuse(self._front.words_for(refusal))
            self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.name.refuse(None)
        return True

    def _found(self, locality: Locality) -> None:
        self._locality, self.zone, self.currency = locality, locality.zone, locality.currency
        self._show()

    def _show(self) -> None:
        self.zone_button.show_value(zone_words(self.zone))
        self.currency_button.show_value(currency_words(self.currency))

    def _ask_zone(self) -> None:
        if self._locality is not None:
            sheet = PickSheet(lists.PICK_ZONE, lists.PICK_ZONE_HINT, self._locality.zones, now=self.zone)
            sheet.picked.connect(lambda zone: self._pick(zone, self.currency))
            self._front.places.lay(sheet)

    def _ask_currency(self) -> None:
        if self._locality is not None:
            entries = self._locality.currencies
            sheet = PickSheet(lists.PICK_CURRENCY, lists.PICK_CURRENCY_HINT, entries, now=self.currency)
            sheet.picked.connect(lambda code: self._pick(self.zone, code))
            self._front.places.lay(sheet)

    def _pick(self, zone: str, currency: str) -> None:
        self.zone, self.currency = zone, currency
        self._show()
