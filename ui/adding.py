"""What must still be said of an answer, an amount or an item, and one more part by the plus: each by its own sheet."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind, Spec
from pos_recovery.domain.views.menu import MenuItem

from .chosen import Added, Chosen
from .front import Front
from .sheets.amount import AmountSheet, prices_for
from .sheets.item import ItemSheet
from .texts import item as texts

_WAYS = (Kind.FREE_ITEM, Kind.VOUCHER, Kind.REMAKE, Kind.COMP)


class Adding(QObject):
    """`said` tells the first part as a Spec, `added` one more part. Sheets are laid once the menu is read."""

    said = Signal(object)
    added = Signal(object)

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front = front
        self._moment: uuid.UUID | None = None
        self._ticket: Money | None = None
        self._reading = False

    def open(self, moment: uuid.UUID, ticket: Money | None) -> None:
        """For which moment, and the total of its ticket where that is known."""
        self._moment, self._ticket = moment, ticket

    def ask_first(self, chosen: Chosen) -> None:
        """The amount or the item of the answer itself."""
        part = chosen.offer.parts[0]
        if part.ask == "item":
            self._with_menu(self._ask_upgrade)
        else:

            def whole(amount: Money) -> tuple[Spec, ...]:
                said = chosen.with_said(Spec(part.kind, amount=amount))
                return said.specs()

            self._ask_amount(part.kind, whole, lambda amount: self.said.emit(Spec(part.kind, amount=amount)))

    def ask_chip(self, chosen: Chosen, spec: str) -> bool:
        """Whether a chip's amount must be said before it can go on top; then it is asked."""
        part = next((one for one in chosen.chips if one.spec == spec and one.ask is not None), None)
        if part is not None:
            self._ask_more(chosen, part.kind, part.label)
        return part is not None

    def ask_one_more(self, chosen: Chosen) -> None:
        """Anything else: an item in some way, or money back."""

        def lay(items: Sequence[MenuItem]) -> None:
            dry = [item for item in items if not item.alcohol]  # none is ever offered (P19)
            sheet = ItemSheet(texts.WHAT_ELSE, dry, _WAYS if dry else (), money=True)
            sheet.picked.connect(self._add_item)
            sheet.money_wanted.connect(lambda: self._ask_more(chosen, Kind.REFUND, texts.MONEY_BACK))
            self._front.places.lay(sheet)

        self._with_menu(lay)

    def _add_item(self, item: MenuItem, way: Kind) -> None:
        self.added.emit(Added(texts.added(item.name, way), Spec(way, sku=item.sku)))

    def _ask_more(self, chosen: Chosen, kind: Kind, label: str) -> None:
        def added(amount: Money) -> Added:
            return Added(label, Spec(kind, amount=amount))

        self._ask_amount(
            kind, lambda amount: chosen.with_more(added(amount)).specs() or (added(amount).spec,),
            lambda amount: self.added.emit(added(amount)),
        )  # fmt: skip

    def _ask_amount(
        self, kind: Kind, whole: Callable[[Money], tuple[Spec, ...]], used: Callable[[Money], None]
    ) -> None:
        moment = self._moment
        if moment is None:
            return

        def lay(items: Sequence[MenuItem]) -> None:
            prices = prices_for(items, self._ticket)
            sheet = AmountSheet(self._front, kind, prices, (moment, self._front.session.actor, whole))
            sheet.used.connect(used)
            self._front.places.lay(sheet)

        self._with_menu(lay)

    def _ask_upgrade(self, items: Sequence[MenuItem]) -> None:
        first = ItemSheet(texts.WHAT_ORDERED, items)
        first.picked.connect(lambda had, _: self._ask_better(had, [one for one in items if not one.alcohol]))
        self._front.places.lay(first)

    def _ask_better(self, had: MenuItem, items: Sequence[MenuItem]) -> None:
        better = [one for one in items if one.sku != had.sku and one.price >= had.price] or list(items)
        second = ItemSheet(texts.WHAT_INSTEAD, better, at=had.category)
        spec = Spec(Kind.UPGRADE, sku=had.sku)
        second.picked.connect(lambda item, _: self.said.emit(replace(spec, to_sku=item.sku)))
        self._front.places.lay(second)

    def _with_menu(self, lay: Callable[[Sequence[MenuItem]], None]) -> None:
        if self._reading:  # tapped twice
            return
        self._reading = True

        def read(items: Sequence[MenuItem]) -> None:
            self._reading = False
            if not self._front.session.locked and self._is_seen():
                lay(items)

        def not_read(failure: Failure) -> None:
            self._reading = False
            self._front.places.tell(self._front.words_for(failure), "bad")

        self._front.desk.run(self, lambda office: office.menu.items(), read, not_read)

    def _is_seen(self) -> bool:
        """Whether the page is still there, or somebody went on meanwhile."""
        page = self.parent()
        return not isinstance(page, QWidget) or page.isVisible()
