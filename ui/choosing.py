"""Which answer is chosen, and what the office says of it: weighed anew with every change."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Spec
from pos_recovery.domain.views.remedies import OffersView, Weighed

from .chosen import Added, Chosen, asks, choose, lighter
from .front import Front
from .weighing import Weighing


class Choosing(QObject):
    """`changed` tells that something else is chosen, `weighed` that the office has said what it thinks of it.

    `moved` tells that a person chose it, and not only the office was asked anew; `ready` that somebody pressed, or said
    an amount, and now it is weighed. The first answer is chosen to begin with, and never anything else by itself; what
    goes on top by itself is left out where that makes it ask for a yes or a PIN (P1).
    """

    changed = Signal()
    moved = Signal()
    weighed = Signal()
    ready = Signal()
    refused = Signal(object)

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front = front
        self._moment: uuid.UUID | None = None
        self._states: dict[str, Chosen] = {}
        self._key = ""
        self._going_on = self._unanswered = False
        self.friend = self._friend_by_itself = False
        self.card: str | None = None
        self.result: Weighed | None = None
        self._weighing = Weighing(front, self)
        self._weighing.weighed.connect(self._answered)
        self._weighing.refused.connect(self._not_answered)

    @property
    def moment(self) -> uuid.UUID | None:
        """The moment it is about."""
        return self._moment

    @property
    def for_friend(self) -> bool:
        """Whether one for a friend goes with what is chosen: only with something for next time."""
        return self.friend and self.now is not None and self.now.has_voucher()

    @property
    def on_card(self) -> str | None:
        """The card that the voucher of what is chosen becomes."""
        return self.card if self.now is not None and self.now.has_voucher() else None

    @property
    def on_paper(self) -> tuple[str | None, bool]:
        """The card, and whether one for a friend, as they go with what is chosen."""
        return self.on_card, self.for_friend

    @property
    def now(self) -> Chosen | None:
        """What is chosen."""
        return self._states.get(self._key)

    @property
    def all(self) -> Sequence[Chosen]:
        """Every answer, as it would be given if it were chosen."""
        return tuple(self._states.values())

    @property
    def specs(self) -> tuple[Spec, ...]:
        """The parts of what is chosen; none while something must still be said."""
        return () if self.now is None else self.now.specs()

    def forget(self) -> None:
        """Another moment: nothing is chosen."""
        self.stop()
        self._moment, self._states, self._key, self.result = None, {}, "", None

    def begin_anew(self, card: str | None, *, friend: bool) -> None:
        """Another moment; `card` was scanned for it before."""
        self.forget()
        self.friend = self._friend_by_itself = friend
        self.card = card

    def come_back(self, wish: str | None = None, card: str | None = None) -> None:
        """From the customer's choice, or from a card that was scanned meanwhile."""
        if wish is not None:
            self.take(wish)
        if card is not None:
            self.want_card(card)

    def want_friend(self, wanted: bool) -> None:
        """One for a friend too, or not."""
        self.friend, self._friend_by_itself = wanted, False
        if self.now is not None:
            self.change(replace(self.now, touched=True))

    def want_card(self, code: str | None) -> None:
        """The voucher becomes this card, or is printed. An answer with a voucher is chosen, if none is."""
        self.card = code
        if self.now is None:
            return
        with_voucher = [key for key, state in self._states.items() if state.has_voucher()]
        if code is not None and not self.now.has_voucher() and with_voucher:
            self._key = with_voucher[0]
        self.change(replace(self._states[self._key], touched=True))

    def stop(self) -> None:
        """Nobody looks any more; what is chosen stays."""
        self._weighing.drop()
        self._going_on = False

    def offer(self, moment: uuid.UUID, offers: OffersView) -> None:
        """These are the answers now. What was chosen and said of an answer that is still the same stays."""
        before, self._moment = self._states, moment
        self._states = {one.key: choose(one, offers.little_more) for one in offers.offers}
        for key, state in before.items():
            if key in self._states and self._states[key].offer == state.offer:
                self._states[key] = state
        if self._key not in self._states:
            self._key = next(iter(self._states), "")

    def begin(self, chosen: Chosen, weighed: Weighed) -> None:
        """The first answer as it is chosen to begin with, which the office has weighed while it read the others."""
        self._weighing.drop()
        self._states[chosen.offer.key], self._key = chosen, chosen.offer.key
        self._going_on = self._unanswered = False
        self.result = weighed
        if self.card is not None:
            self.want_card(self.card)
            return
        if self.for_friend:  # it was weighed without
            self.weigh_again()
            return
        self.changed.emit()
        self.weighed.emit()

    def take(self, key: str) -> None:
        """Choose an answer."""
        if key in self._states:
            self._key = key
            self.weigh()

    def change(self, chosen: Chosen) -> None:
        """What is chosen, changed in some way."""
        self._states[chosen.offer.key] = chosen
        self.take(chosen.offer.key)

    def say(self, spec: Spec) -> None:
        """The amount or the item of the first part; then it goes on as if it had been pressed."""
        if self.now is not None:
            self._states[self._key] = self.now.with_said(spec)
            self.go_on()

    def add(self, added: Added) -> None:
        """One more part."""
        if self.now is not None:
            self.change(self.now.with_more(added))

    def weigh(self) -> None:
        """Something else is chosen: whoever pressed before meant what was there then."""
        self._going_on = False
        self.moved.emit()
        self.weigh_again()

    def weigh_again(self) -> None:
        """Ask the office; until it has answered nothing is known."""
        self.result, self._unanswered = None, False
        self.changed.emit()
        actor = self._actor()
        if actor is not None and self._moment is not None:
            self._weighing.ask(self._moment, actor, self.specs, friend=self.for_friend)

    def go_on(self) -> None:
        """Weigh it once more, then tell that it is ready."""
        self.weigh()
        self._going_on = True

    def when_ready(self) -> None:
        """Tell as soon as it is weighed: at once when it is; asked again when the office could not say."""
        if self.result is not None:
            self.ready.emit()
        elif self._unanswered:
            self.go_on()
        else:
            self._going_on = True

    def _actor(self) -> Actor | None:
        session = self._front.session
        return None if session.locked else session.actor

    def _answered(self, weighed: Weighed) -> None:
        going_on, light = self._going_on, None if self.now is None else lighter(self.now, weighed)
        if self._friend_by_itself and self.for_friend and asks(weighed):
            self.friend = False
            self.weigh_again()
            self._going_on = going_on
            return
        if light is not None:
            self.change(light)
            self._going_on = going_on
            return
        self.result = weighed
        self.weighed.emit()
        if self._going_on:
            self._going_on = False
            self.ready.emit()

    def _not_answered(self, failure: Failure) -> None:
        self._going_on, self._unanswered = False, True
        self.refused.emit(failure)
