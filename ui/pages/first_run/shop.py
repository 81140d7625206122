"""The first step: the shop is made, and its owner is told the one code to write down."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.shop import ShopOpened

from ...texts import first_run as texts
from ...texts import settings
from ...widgets.surface import column
from .about_shop import AboutShop
from .about_you import AboutYou, Passphrase, RecoveryCode
from .step import Beginning, Step

if TYPE_CHECKING:
    from pos_recovery.office.opening import OpenShop

_SHOP, _YOU, _PASSPHRASE, _CODE = range(4)
_NEEDS_PASSPHRASE = "keychain-none"


class ShopStep(Step):
    """Two short pages, a passphrase where one is needed, then the recovery code."""

    can_skip: ClassVar[bool] = False

    def __init__(self, beginning: Beginning) -> None:
        super().__init__(beginning)
        self.about, self.you = AboutShop(self.front), AboutYou(self.front)
        self.passphrase, self.code = Passphrase(), RecoveryCode()
        self._order: type[OpenShop] | None = None
        self._asked: tuple[object, uuid.UUID] = ((), uuid.uuid4())
        self._pages = QStackedWidget()
        for page in (self.about, self.you, self.passphrase, self.code):
            self._pages.addWidget(page)
        self.setLayout(column(self._pages))
        self.you.changed.connect(self.changed)
        self.code.changed.connect(self.changed)

    @property
    def head(self) -> tuple[str, str]:
        """By page."""
        return (
            (texts.SHOP, texts.SHOP_SUB),
            (texts.YOU, texts.YOU_SUB),
            (texts.PASSPHRASE, texts.PASSPHRASE_SUB),
            (texts.CODE, texts.CODE_SUB),
        )[self._pages.currentIndex()]

    @property
    def next_words(self) -> str:
        """By page."""
        return (texts.NEXT, texts.MAKE, texts.MAKE, texts.NEXT)[self._pages.currentIndex()]

    @property
    def busy(self) -> bool:
        """Also until the code is written down."""
        return self._busy or (self._pages.currentIndex() == _CODE and not self.code.written.isChecked())

    @property
    def can_go_back(self) -> bool:
        """Until the shop is made."""
        return self._pages.currentIndex() in (_YOU, _PASSPHRASE)

    def begin(self) -> None:
        """Find out where we are, and load what makes a shop, beside the window."""
        self.about.look_around()
        self.front.desk.beside(self, _load_order, self._loaded)
        if self._pages.currentIndex() == _SHOP:
            self.about.name.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Page by page; the shop is made after the second."""
        page = self._pages.currentIndex()
        if page == _SHOP and self.about.checked():
            self._turn(_YOU)
        elif page == _YOU and self.you.checked():
            self._make(None)
        elif page == _PASSPHRASE:
            words = self.passphrase.checked()
            if words is not None:
                self._make(words)
        elif page == _CODE and self.code.written.isChecked():
            self.code.forget()
            self.done.emit()

    def go_back(self) -> bool:
        """To the page before."""
        page = self._pages.currentIndex()
        if page in (_YOU, _PASSPHRASE):
            self.passphrase.forget()
            self._turn(page - 1)
            return True
        return False

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        focus = {_SHOP: self.about.name.field, _YOU: self.you.name.field, _PASSPHRASE: self.passphrase.first.field}
        if page in focus:
            focus[page].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _loaded(self, order: type[OpenShop]) -> None:
        self._order = order

    def _make(self, passphrase: bytes | None) -> None:
        open_new = self.beginning.open_new
        if self._order is None or open_new is None:
            return
        about = self.about
        shop, owner = about.name.field.typed, self.you.name.field.typed
        facts = (shop, about.currency, about.zone, owner, self.you.pin, about.trade, about.practice.isChecked())
        if self._asked[0] != facts:  # the same shop asked for again is the same request (P91)
            self._asked = (facts, uuid.uuid4())
        order = self._order(
            shop=shop, currency=about.currency, timezone=about.zone, owner=owner, pin=self.you.pin, trade=about.trade,
            practice=about.practice.isChecked(), request_id=self._asked[1],
        )  # fmt: skip
        self.wait(busy=True)
        open_new(order, self._made, self._not_made, passphrase)

    def _made(self, opened: ShopOpened) -> None:
        """The shop is open. Its owner signs in for the other steps; the PIN is then forgotten."""
        self.beginning.trade = self.about.trade
        owner, pin = opened.owner, self.you.pin
        self.code.show_code(opened.recovery_code)
        self.front.desk.run(self, lambda office: office.people.sign_in(owner, pin), self._signed_in)
        self._asked = ((), uuid.uuid4())
        self.you.forget()
        self.passphrase.forget()

    def _signed_in(self, owner: Actor) -> None:
        self.beginning.owner = owner
        self._turn(_CODE)
        self.wait(busy=False)

    def _not_made(self, failure: Failure) -> None:
        sentence = settings.said(failure, self.front.words_for(failure))
        if failure.code == _NEEDS_PASSPHRASE and self._pages.currentIndex() == _YOU:
            self._turn(_PASSPHRASE)
        elif self._pages.currentIndex() == _PASSPHRASE:
            self.passphrase.refuse(sentence)
        else:
            self.you.refuse(sentence)
        self.wait(busy=False)


def _load_order() -> type[OpenShop]:
    """Half of the office comes with it, so it is loaded on another thread."""
    from pos_recovery.office.opening import OpenShop

    return OpenShop
