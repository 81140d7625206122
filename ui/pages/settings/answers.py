"""What is offered for each cause: the order, the amounts and items, the shop's own answers, and what goes on top."""

from __future__ import annotations

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.own_answers import MOST_ON_TOP, MOST_OWN
from pos_recovery.domain.views.playbook import PlayAnswer, PlayView

from ... import theme
from ...answer_writing import AnswerWriting, Written, may_change
from ...front import Front
from ...texts import answers as texts
from ...widgets.answer_list import AnswerList
from ...widgets.side_tabs import SideTabs
from ...widgets.surface import STRETCH, column, row
from . import orders
from .book import Book
from .keeper import Keeper
from .tab import EDGE, Tab

CAUSES: tuple[Cause, ...] = tuple(
    cause for cause in Cause if cause is not Cause.SAFETY
)  # somebody hurt gets a card and no gift (P7)
_WIDE, _COMPACT = 212, 206


class AnswersTab(Tab):
    """The owner's. The causes at the left; what is offered for one of them, and on top of it, at the right."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__(front, keeper)
        self._plays: dict[Cause, PlayView] = {}
        self._cause: Cause = CAUSES[0]
        words = front.shop.words
        self.causes = SideTabs([(words.label_of(cause).label, theme.CAUSE_ICONS[cause]) for cause in CAUSES], slim=True)
        self.causes.set(0)
        self.causes.chosen.connect(lambda place: self.turn_to(CAUSES[place]))
        self.answers = AnswerList("", texts.FIRST_SUB, MOST_OWN, 1, may_change)
        self.on_top = AnswerList(texts.ON_TOP, texts.ON_TOP_SUB, MOST_ON_TOP, 0, may_change)
        self._writing = AnswerWriting(front, self)
        for shown in (self.answers, self.on_top):
            self._listen(shown, on_top=shown is self.on_top)
        both = row(column(self.causes), gap=8, margins=EDGE)
        both.addLayout(column(self.answers, self.on_top, STRETCH, gap=14), 1)
        self.setLayout(both)

    def _listen(self, shown: AnswerList, *, on_top: bool) -> None:
        shown.chosen.connect(lambda listed: self._save(shown, listed, on_top=on_top))
        shown.trades.connect(lambda: self._save(shown, None, on_top=on_top))
        shown.tapped.connect(lambda one: self._change(shown, one, on_top=on_top))
        shown.more.connect(lambda: self._add(shown, on_top=on_top))

    def compact(self, *, compact: bool) -> None:
        """Narrower causes in a narrow window."""
        self.causes.setFixedWidth(theme.scaled(_COMPACT if compact else _WIDE))

    def show_book(self, book: Book) -> None:
        """As it holds."""
        self._plays = {view.cause: view for view in book.plays}
        for place, cause in enumerate(CAUSES):
            self.causes.call(place, self._plays[cause].label)
        self._show()

    def turn_to(self, cause: Cause) -> None:
        """Another cause."""
        self._cause = cause
        for shown in (self.answers, self.on_top):
            shown.refuse(None)
        self._show()

    def _show(self) -> None:
        play = self._plays.get(self._cause)
        if play is not None:
            self.answers.tell(play.label, play.answers, own=play.own)
            self.on_top.tell(texts.ON_TOP, play.on_top, own=play.own_on_top)

    def _change(self, shown: AnswerList, one: PlayAnswer, *, on_top: bool) -> None:
        def changed(written: Written) -> None:
            listed = [written.text if text == one.text else text for text in shown.texts]
            self._save(shown, listed, on_top=on_top, written=written)

        self._writing.instead(one, changed, on_top=on_top)

    def _add(self, shown: AnswerList, *, on_top: bool) -> None:
        play = self._plays.get(self._cause)
        if play is not None:
            self._writing.one_more(
                () if on_top else play.spare,
                lambda written: self._save(shown, [*shown.texts, written.text], on_top=on_top, written=written),
                on_top=on_top,
            )

    def _save(
        self, shown: AnswerList, listed: list[str] | None, *, on_top: bool, written: Written | None = None
    ) -> None:
        """What was written in a sheet is refused there."""
        play = self._plays.get(self._cause)
        if play is None or (listed is not None and listed == shown.texts):
            self._close(written)
            return
        sheet = None if written is None else written.sheet
        refuse = shown.refuse if sheet is None else sheet.refuse
        shown.refuse(None)
        if listed is not None and len(set(listed)) < len(listed):
            refuse(texts.ALREADY)
            return
        change = orders.play(play, listed, on_top=on_top)
        self.keeper.save(change, refuse, lambda: self._close(written), sheet=sheet)

    @staticmethod
    def _close(written: Written | None) -> None:
        if written is not None and written.sheet is not None:
            written.sheet.close_sheet()
