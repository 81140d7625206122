"""Promises: written down when nobody who may say yes is there, answered later."""

from __future__ import annotations

import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.sentences import Here, sentence
from pos_recovery.domain.views.promises import PromiseAnswered, PromiseView, PromiseWeighed
from pos_recovery.store import promises

from .backroom import Backroom
from .commands import Done, Promise, SayNo, SayYes
from .id_lookup import find_id
from .moments import get
from .promise_answers import asked_again, say_no, say_yes, waiting_one
from .promise_views import promise_view
from .promising import promise
from .weighing import weighed


class Promises:
    """What waits for a yes."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def make(self, command: Promise) -> Done[PromiseView]:
        """Write it down; see `promising.promise`."""
        return promise(self._room, command)

    def waiting(self, actor: Actor) -> tuple[PromiseView, ...]:
        """What waits, oldest first. Refusal `not-allowed`."""
        require(actor, Right.APPROVE)
        with self._room.look() as look:
            return tuple(promise_view(look, one) for one in promises.waiting(look.reading))

    def weigh(self, actor: Actor, key: uuid.UUID) -> PromiseWeighed:
        """What a yes would do now, and who may say it. Refusals `unknown-approval`, `already-closed`, `not-allowed`."""
        require(actor, Right.SERVE)
        with self._room.look() as look:
            found = waiting_one(look, key)
            view = promise_view(look, found)
            try:
                asked = asked_again(look, found)
            except Refusal as refusal:
                here = Here(look.days.local, look.today, on_screen=True, currency=look.shop.currency)
                return PromiseWeighed(view, None, sentence(refusal.code, refusal.facts, here))
            moment = get(look, found.moment_id)
            return PromiseWeighed(view, weighed(look, moment, asked.command.actor, asked.parts, asked.needs), None)

    def say_yes(self, command: SayYes) -> Done[PromiseAnswered]:
        """Give it; see `promise_answers.say_yes`."""
        return say_yes(self._room, command)

    def say_no(self, command: SayNo) -> Done[PromiseAnswered]:
        """Refuse it; see `promise_answers.say_no`."""
        return say_no(self._room, command)

    def find(self, text: str) -> uuid.UUID:
        """The promise of an ID or a unique part of it. Refusal `unknown-approval`, `ambiguous-id`."""
        with self._room.look() as look:
            return find_id(text, "unknown-approval", lambda: promises.ids(look.reading))
