"""What every page works with: the desk, who is here, the open shop, and the way to other places and sheets."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.sentences import Here, sentence
from pos_recovery.domain.views.counter import MachineChoices

from .desk import Desk, OurFault
from .language import tr
from .session import Session, Shop
from .standing_trouble import STANDING
from .texts import window as texts
from .widgets.sheet import Sheet

if TYPE_CHECKING:
    from .printing import Printing


class Places(Protocol):
    """The window, as a page sees it."""

    def go(self, place: str, *what: Any) -> None:
        """Turn to a place, and say what it should show."""

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet over the page."""

    def tell(self, words: str, tone: str = "mute") -> None:
        """Say something at the window's foot for a few seconds; nothing is done there."""

    def wait_for_answers(self) -> None:
        """Paint the page once what was asked is answered, or soon all the same."""

    def lock(self) -> None:
        """Nobody is here any more."""


class Front:
    """The front of the house. Places: lock counter remedy done redeem today moment insights settings choose first-run.

    `shop` is set before the first page of an open shop is shown.
    """

    def __init__(self, desk: Desk, session: Session, places: Places) -> None:
        self.desk, self.session, self.places = desk, session, places
        self._shop: Shop | None = None
        self._card: str | None = None
        session.changed.connect(self._forget_card)

    def keep_card(self, code: str) -> None:
        """A blank card was scanned: it is kept for the next moment that is opened, until somebody else is here."""
        self._card = code

    def _forget_card(self) -> None:
        if self.session.locked:  # whoever comes next has scanned none
            self._card = None

    def take_card(self) -> str | None:
        """The card that was kept, once."""
        card, self._card = self._card, None
        return card

    @property
    def shop(self) -> Shop:
        """The open shop."""
        if self._shop is None:
            raise RuntimeError("no shop is open")
        return self._shop

    @property
    def machine(self) -> MachineChoices:
        """What was chosen on this machine; as at first while no shop is open."""
        return MachineChoices() if self._shop is None else self._shop.machine

    @property
    def is_open(self) -> bool:
        """Whether a shop is open."""
        return self._shop is not None

    @cached_property
    def printing(self) -> Printing:
        """Paper. Imported when it is first wanted: the window is painted without it."""
        from .printing import Printing

        return Printing(self.desk)

    def open(self, shop: Shop) -> None:
        """From here on this is the shop; also when its rules, words or choices have changed."""
        self._shop = shop

    def words_for(self, failure: Failure) -> str:
        """The sentence for a refusal or a trouble, in the shop's time."""
        if isinstance(failure, OurFault):
            return texts.OUR_FAULT
        here = Here(on_screen=True, in_words=tr)
        if self._shop is not None:
            now = self._shop.now()
            currency = self._shop.view.currency
            here = replace(
                here, local=lambda instant: instant.astimezone(now.tzinfo), today=now.date(), currency=currency
            )
        facts = dict(failure.facts)
        if self._shop is not None and failure.code in STANDING:
            facts.pop("file", None)  # customers see this screen; doctor and the opening page name it
        return sentence(failure.code, facts, here)
