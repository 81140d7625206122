"""Cards at the counter: made by a manager, so that a test knows what a scanner would read of them."""

from __future__ import annotations

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import Give, LogMoment, MakeCards, VoidCards
from pos_recovery.office.office import Office
from pos_recovery.store import cards
from tests.desktop.stage import Stage
from tests.office.bakery import specs


def made(stage: Stage, count: int = 2) -> list[tuple[str, str]]:
    """The two codes of each card of a new stack."""
    asked = MakeCards(actor=stage.staff["Ines"], count=count, file=stage.folder / "cards.pdf")
    stack = stage.office(lambda office: office.cards.make(asked)).stack.id

    def read(office: Office) -> list[tuple[str, str]]:
        with office._room.look() as look:
            return [(card.code, card.friend_code) for card in cards.of_stack(look.reading, stack)]

    pairs: list[tuple[str, str]] = stage.office(read)
    return pairs


def lost(stage: Stage) -> None:
    """Every stack is void."""

    def void(office: Office) -> None:
        for stack in office.cards.stacks(stage.staff["Ines"]):
            office.cards.void(VoidCards(actor=stage.staff["Ines"], batch=stack.id))

    stage.office(void)


def given_with_friend(stage: Stage, *what: str, card: str | None = None) -> RemedyView:
    """Maya gives it, and one for a friend."""
    maya = stage.staff["Maya"]
    moment = stage.office(lambda office: office.moments.log(LogMoment(actor=maya, cause=Cause.ORDER))).id
    asked = Give(actor=maya, moment=moment, specs=specs(*what), card=card, friend=True)
    remedy: RemedyView = stage.office(lambda office: office.remedies.give(asked))
    return remedy
