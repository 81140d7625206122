"""What Remedy says of the answers and of the one that is chosen: tags, figures, what is left, the one button."""

from __future__ import annotations

from pos_recovery.domain.budget import Standing

from . import verdict
from .choosing import Choosing
from .front import Front
from .left_after import LeftPair, pairs
from .opened_moment import OpenedMoment
from .texts import remedy as texts
from .widgets.answers import Answers
from .widgets.remedy_bar import RemedyBar


class RemedyWords:
    """Tells the rows and the bar what the office said, as far as money may be seen now."""

    def __init__(self, front: Front, choosing: Choosing, answers: Answers, bar: RemedyBar) -> None:
        self._front, self._choosing, self._answers, self._bar = front, choosing, answers, bar
        self._opened: OpenedMoment | None = None
        self.compact = False

    def open(self, opened: OpenedMoment | None) -> None:
        """The moment it is about."""
        self._opened = opened

    def say_nothing_is_left(self) -> None:
        """Nothing is known of this moment yet: what was said of another one goes, and of whoever was here then."""
        self._left(())
        self._bar.left.judge("")

    def say_nothing_is_chosen(self) -> None:
        """What is left stays as it is: something must still be said of what is chosen."""
        if self._opened is not None:
            self._left(pairs(self._opened.offers.left, self._opened.offers.left))
            self._bar.left.judge("")

    def say_left(self) -> None:
        """What would be left."""
        weighed = self._choosing.result
        if weighed is not None:
            self._left(pairs(weighed.before, weighed.after))

    def say_costs(self) -> None:
        """Tags, and figures while money may be seen."""
        chosen, weighed, left = self._choosing.now, self._choosing.result, self._bar.left
        for card in self._answers.cards:
            figure = verdict.cost(card.offer, chosen, weighed) if left.shows_money else ""
            long, short = (
                verdict.tag(card.offer, (chosen, weighed), self._standing, short=short) for short in (False, True)
            )
            card.row.tell(figure, (long, short))
        if weighed is not None:
            left.judge(verdict.notice(weighed, shows_money=left.shows_money))

    def say_button(self, *, under_way: bool) -> None:
        """The one thing to do, and whether it can be done now."""
        chosen, weighed = self._choosing.now, self._choosing.result
        if chosen is None:
            return
        words, icon = verdict.button(chosen, weighed, prints=self._prints)
        if self.compact and words == texts.MAKE_RIGHT_PRINT:
            words = texts.MAKE_RIGHT
        self._bar.primary.dress(words, icon=icon)
        stopped = weighed is not None and weighed.stopped
        self._bar.primary.setEnabled(not under_way and not stopped)

    @property
    def _prints(self) -> bool:
        """Whether paper comes of a voucher here: not when it is a card that lies there already."""
        return self._front.shop.machine.printer is not None and self._choosing.on_card is None

    @property
    def _standing(self) -> Standing | None:
        return None if self._opened is None else self._opened.standing

    def _left(self, found: tuple[LeftPair, ...]) -> None:
        self._bar.left.tell(self._standing, found, quiet=self._front.shop.rules.quiet)
