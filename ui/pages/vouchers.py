"""All vouchers, for a manager or owner: filtered, searched, fifty at a time; a row opens what may be done with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.rights import Right
from pos_recovery.domain.views.vouchers import VoucherView, VoucherWindow
from pos_recovery.office.commands import Changed
from pos_recovery.office.office import Office

from .. import theme
from ..borrowed import BorrowedKey
from ..front import Front
from ..sheets.voucher import VoucherSheet
from ..texts import vouchers as texts
from ..voucher_changes import VoucherChanges
from ..voucher_model import VoucherModel, filter_of
from ..widgets.button import Button
from ..widgets.choice import Segments
from ..widgets.field import Field
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround
from ..widgets.sign import Icon
from ..widgets.surface import STRETCH, Card, Ground, column, row
from ..widgets.voucher_row import VoucherRowButton, VoucherRowWords
from .page import Page

_MARGIN, _COMPACT_MARGIN = 28, 18
_TYPED_MS = 250
_LONGEST = 120
_MANY_TRIED = 5  # fewer are a neighbour's voucher now and then


class _Nothing(Card):
    def __init__(self) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignCenter
        self.says = Label("", 26, 600, family="title", align=middle, wrap=True)
        self.below = Label("", 15, 400, "ink2", align=middle, wrap=True)
        icon = row(STRETCH, Icon("search-x", 52, "line2", 1.6), STRETCH)
        self.setLayout(column(STRETCH, icon, 6, self.says, self.below, STRETCH, gap=6, margins=(26, 26, 26, 26)))
        self.setMinimumHeight(260)

    def tell(self, *, searched: bool) -> None:
        """Nothing is there, or nothing was found."""
        self.says.setText(texts.NOT_FOUND if searched else texts.NOTHING)
        self.below.setText(texts.NOT_FOUND_BELOW if searched else texts.NOTHING_BELOW)


class VouchersPage(Page):
    """Opened by a PIN, as Insights is; forgets whose it was when it is left, or after two idle minutes."""

    place = "vouchers"
    lit = "redeem"
    shows = Changed.VOUCHERS

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.key = BorrowedKey(self)
        self.key.over.connect(lambda: self.front.places.go("counter"))
        self.model = VoucherModel()
        self._changes = VoucherChanges(front)
        self.states = Segments(texts.FILTERS, 0, height=52, pad=16)
        self.search = Field(texts.SEARCH, texts.SEARCH_HINT, icon="search", height=52, longest=_LONGEST)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._refusal = Label("", 16, 600, "danger", wrap=True)
        self.tried = Label("", 15, 600, "goldI", wrap=True)
        self.nothing = _Nothing()
        self.older = Button(texts.OLDER, "secondary", height=52)
        self._buttons: list[VoucherRowButton] = []
        self._list, self._layout = Card(), QVBoxLayout()
        self._lay_out()
        self._listen()
        self._arrange(compact=False)

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(0, 6, 0, 6)
        self._layout.setSpacing(0)
        self._list.setLayout(self._layout)
        strip = row(Icon("info", 22, "goldI"), self.tried, gap=12, margins=(20, 12, 20, 12))
        strip.setStretch(1, 1)
        self._strip = Card(fill="goldT", line="gold", radius=16, level=0)
        self._strip.setLayout(strip)
        for piece in (self._refusal, self._strip, self._list, self.nothing, self.older):
            piece.hide()
        inside = Ground()
        more = row(STRETCH, self.older, STRETCH)
        self._body = column(self._refusal, self._strip, self._list, self.nothing, more, STRETCH, gap=12)
        inside.setLayout(self._body)
        self.long = LongGround(inside)
        self._head = column(title(texts.TITLE), gap=12)
        find = row(self.states, gap=14)
        find.addWidget(self.search, 1)
        self._head.addLayout(find)
        self.setLayout(column(self._head, self.long, gap=0))

    def _listen(self) -> None:
        self.states.chosen.connect(lambda _: self._ask_anew())
        self.search.textEdited.connect(lambda: self._typed.start())
        self.search.returnPressed.connect(self._ask_anew)
        self._typed.timeout.connect(self._ask_anew)
        self.older.clicked.connect(self._ask_older)

    def enter(self, *what: Any) -> None:
        """Opened by somebody's PIN: theirs who is here, or one that a padlock asked for."""
        super().enter(*what)
        self.key.take_from(self.front.session, what, Right.MANAGE)
        self.long.to_top()

    def leave(self) -> None:
        """Whoever opened it is forgotten, and what they looked for."""
        self.key.drop()
        self._typed.stop()
        self.search.clear()
        self.states.set(0)
        self.model.forget()
        self._show_rows()
        self.nothing.hide()
        self._strip.hide()

    def back(self) -> None:
        """Esc: what was looked for goes first, then back to the voucher place."""
        if self.search.text():
            self.search.clear()
            self._ask_anew()
        else:
            self.front.places.go("redeem", None)

    @property
    def rows(self) -> list[VoucherRowButton]:
        """The rows that show, from the top."""
        return self._buttons[: len(self.model.rows)]

    @property
    def refusal(self) -> str:
        """Why nothing is listed; empty when nothing is wrong."""
        return self._refusal.text()

    def _ask_anew(self) -> None:
        self._typed.stop()
        self.long.to_top()
        self.look_again()

    def _reload(self) -> None:
        actor = self.key.actor
        if actor is None:
            return
        asked = self.model.ask(filter_of(self.states.place or 0, self.search.typed))
        wanted = self.model.wanted

        def work(office: Office) -> tuple[VoucherWindow, tuple[tuple[str, int], ...]]:
            return office.vouchers.window(actor, wanted), office.vouchers.unknown_today(actor)

        def found(answer: tuple[VoucherWindow, tuple[tuple[str, int], ...]]) -> None:
            if asked == self.model.asked:
                self.model.take(answer[0], older=False)
                self._show_rows()
                self._show_tried(answer[1])

        self.front.desk.run(self, work, found, lambda failure: self._refused(asked, failure))

    def _ask_older(self) -> None:
        actor, asked, before = self.key.actor, self.model.asked, self.model.before
        if actor is None or before is None:
            return
        self.older.setEnabled(False)

        def found(part: VoucherWindow) -> None:
            if asked == self.model.asked:
                self.model.take(part, older=True)
                self._show_rows()

        more = filter_of(self.states.place or 0, self.search.typed)
        self.front.desk.run(
            self, lambda office: office.vouchers.window(actor, more, before), found,
            lambda failure: self._refused(asked, failure),
        )  # fmt: skip

    def _refused(self, asked: int, failure: Failure) -> None:
        if asked != self.model.asked:
            return
        self.model.forget()
        self._show_rows()
        self.nothing.hide()
        self._refusal.setText(self.front.words_for(failure))
        self._refusal.show()

    def _show_rows(self) -> None:
        """Rows are kept, so that a reload does not move the focus."""
        views = self.model.rows
        for place, view in enumerate(views):
            self._show_row(place, self._words(view))
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(views))
        self._refusal.setText("")
        self._refusal.hide()
        self._list.setVisible(bool(views))
        self.nothing.tell(searched=bool(self.search.typed))
        self.nothing.setVisible(not views)
        self.older.setEnabled(True)
        self.older.setVisible(self.model.before is not None)

    def _show_tried(self, counts: tuple[tuple[str, int], ...]) -> None:
        many = any(count >= _MANY_TRIED for _, count in counts)
        self.tried.setText(texts.tried(counts) if many else "")
        self._strip.setVisible(many)

    def _words(self, view: VoucherView) -> VoucherRowWords:
        at = view.issued_at.astimezone(self.front.shop.now().tzinfo)
        return VoucherRowWords(
            texts.what(view), texts.left(view), texts.ends_in(view.code), texts.issued(at, view.issued_by),
            texts.until_short(view.good_until), texts.tag(view), texts.row_told(view, at),
        )  # fmt: skip

    def _show_row(self, place: int, words: VoucherRowWords) -> None:
        if place == len(self._buttons):
            button = VoucherRowButton(words)
            button.clicked.connect(lambda: self._open(place))
            self._buttons.append(button)
            self._layout.addWidget(button)
        self._buttons[place].show_words(words, first=place == 0)

    def _open(self, place: int) -> None:
        actor, view = self.key.actor, self.model.rows[place]
        if actor is None:
            return
        zone = self.front.shop.now().tzinfo
        sheet = VoucherSheet(view, lambda instant: instant.astimezone(zone))
        sheet.chosen.connect(lambda change: self._changes.ask(actor, view, change))
        sheet.to_moment.connect(lambda moment: self.front.places.go("moment", moment))
        self.front.places.lay(sheet)

    def _arrange(self, *, compact: bool) -> None:
        side = _COMPACT_MARGIN if compact else _MARGIN
        self._head.setContentsMargins(side, 22, side, 0)
        self._body.setContentsMargins(side, 14, side, 18)

    def paint(self, painter: QPainter) -> None:
        """The ground; the list paints its own shadow."""
        painter.fillRect(QRectF(self.rect()), theme.colour("bg"))
