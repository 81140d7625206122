"""Remedies: offered, given, taken back."""

from __future__ import annotations

import uuid

from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Spec
from pos_recovery.domain.views.remedies import OffersView, RemedyView, Weighed
from pos_recovery.store import remedies

from .backroom import Backroom
from .commands import AnswerTill, Done, Give, Undo
from .give import give
from .id_lookup import find_id
from .offers import offers
from .undo import undo


class Remedies:
    """What we do about a moment."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def offers(self, moment: uuid.UUID, actor: Actor | None) -> OffersView:
        """What to offer; see `offers.offers`."""
        return offers(self._room, moment, actor)

    def weigh(self, moment: uuid.UUID, actor: Actor, specs: tuple[Spec, ...], *, friend: bool = False) -> Weighed:
        """What `give` would decide now; see `weighing.weigh`."""
        from .weighing import weigh

        return weigh(self._room, moment, actor, specs, friend=friend)

    def give(self, command: Give) -> Done[RemedyView]:
        """Make it right; see `give.give`."""
        return give(self._room, command)

    def undo(self, command: Undo) -> Done[RemedyView]:
        """Take it back; see `undo.undo`."""
        return undo(self._room, command)

    def answer_till(self, command: AnswerTill) -> Done[RemedyView]:
        """Whether it stands on the till; see `till_answers.answer_till`."""
        from .till_answers import answer_till

        return answer_till(self._room, command)

    def find(self, text: str) -> uuid.UUID:
        """The give of an ID or a unique part of it. Refusal `unknown-remedy`, `ambiguous-id`."""
        with self._room.look() as look:
            return find_id(text, "unknown-remedy", lambda: remedies.ids(look.reading))
