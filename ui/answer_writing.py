"""Writing an answer for the playbook, one more or another instead: the way, then the item, the amount or the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.money import Money
from pos_recovery.domain.own_answers import parts_of
from pos_recovery.domain.remedy import Kind, takes_amount
from pos_recovery.domain.views.menu import MenuItem
from pos_recovery.domain.views.playbook import PlayAnswer

from .front import Front
from .locality import Entry
from .sheets.figure import FigureSheet
from .sheets.item import ItemSheet
from .sheets.own_words import OwnWordsSheet
from .sheets.pick import PickSheet
from .texts import answers as texts

_WAYS = (Kind.FREE_ITEM, Kind.VOUCHER, Kind.REMAKE, Kind.COMP)
_ITEM, _WORDS = "item", "words"
_TRADES = "trade:"  # before the key of an answer of the trade's own


@dataclass(frozen=True, slots=True)
class Written:
    """The text of an answer, and the sheet that waits for whether it could be kept, if any."""

    text: str
    sheet: OwnWordsSheet | None = None


Then = Callable[[Written], None]


def may_change(one: PlayAnswer) -> bool:
    """Whether there is something to change about it: an amount, an item or words."""
    return one.kind is Kind.EXTRA or takes_amount(one.kind) or one.kind in _WAYS


class AnswerWriting(QObject):
    """Lays the sheets. Whoever asks is told once, when all is said."""

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._reading = front, False

    def one_more(self, spare: Sequence[PlayAnswer], then: Then, *, on_top: bool) -> None:
        """Another one: a way of the owner's own, or an answer that the trade knows."""
        entries = [Entry(way, *words) for way, words in texts.WAYS.items()]
        entries += [Entry(f"{_TRADES}{one.text}", one.label, texts.below(one)) for one in spare]
        sheet = PickSheet(texts.WHAT_ON_TOP if on_top else texts.WHAT_ELSE, texts.SEARCH_HINT, entries)
        sheet.picked.connect(lambda way: self._way(way, then, open_too=not on_top))
        self._front.places.lay(sheet)

    def instead(self, one: PlayAnswer, then: Then, *, on_top: bool) -> None:
        """Another amount, item or words for its first part; the other parts stay."""
        first, *rest = one.give or parts_of(one.text)
        what = first.partition(":")[2].partition("*")[0]

        def whole(written: Written) -> None:
            then(Written("+".join((written.text, *rest)), written.sheet))

        if one.kind is Kind.EXTRA:
            self._ask_words(what.strip('"'), whole)
        elif one.kind in _WAYS and what and not _is_amount(what):
            self._ask_item(whole, one.kind)
        else:
            self._ask_amount(one.kind, one.label, whole, what, open_too=not on_top)

    def _way(self, way: str, then: Then, *, open_too: bool) -> None:
        if way.startswith(_TRADES):
            then(Written(way.removeprefix(_TRADES)))
        elif way == _ITEM:
            self._ask_item(then, Kind.FREE_ITEM)
        elif way == _WORDS:
            self._ask_words("", then)
        else:
            self._ask_amount(Kind(way), texts.WAYS[way][0], then, "", open_too=open_too)

    def _ask_words(self, words: str, then: Then) -> None:
        sheet = OwnWordsSheet(words)
        sheet.written.connect(lambda typed: then(Written(f'{Kind.EXTRA}:"{typed.replace(chr(34), "”")}"', sheet)))
        self._front.places.lay(sheet)

    def _ask_amount(self, kind: Kind, name: str, then: Then, now: str, *, open_too: bool) -> None:
        """`open_too`: it may also be asked each time."""
        currency = self._front.shop.view.currency
        before = Money.parse(now, currency) if now else Money(0, currency)
        sheet = FigureSheet(name, before, texts.ASK_EACH_TIME if open_too else None)
        sheet.chosen.connect(lambda amount: then(Written(f"{kind}:{amount.text}")))
        sheet.none_chosen.connect(lambda: then(Written(kind.value)))
        self._front.places.lay(sheet)

    def _ask_item(self, then: Then, way: Kind) -> None:
        def lay(items: Sequence[MenuItem]) -> None:
            dry = [item for item in items if not item.alcohol]  # none is ever offered (P19)
            sheet = ItemSheet(texts.WHICH_ITEM, dry, _WAYS if dry else ())
            if dry:
                sheet.ways.set(_WAYS.index(way))
            sheet.picked.connect(lambda item, chosen: then(Written(f"{chosen}:{item.sku}")))
            self._front.places.lay(sheet)

        self._with_menu(lay)

    def _with_menu(self, lay: Callable[[Sequence[MenuItem]], None]) -> None:
        if self._reading:  # tapped twice
            return
        self._reading = True

        def read(items: Sequence[MenuItem]) -> None:
            self._reading = False
            lay(items)

        def not_read(failure: Failure) -> None:
            self._reading = False
            self._front.places.tell(self._front.words_for(failure), "bad")

        self._front.desk.run(self, lambda office: office.menu.items(), read, not_read)


def _is_amount(what: str) -> bool:
    return what.replace(".", "", 1).isdigit()
