"""The words of the shop's trade, as the counter's screens show and say them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..moment import Cause


@dataclass(frozen=True, slots=True)
class CauseCard:
    """A cause on its tile: the label, a short example, and a plain apology to say."""

    cause: Cause
    label: str
    example: str
    say: str


@dataclass(frozen=True, slots=True)
class TurnedWords:
    """What the customer reads on the turned screen, in one language.

    `answers`: the key of an answer -> title and the line below; "No gift" is there as `no_thanks`.
    """

    sorry: Mapping[Cause, str]
    ask: str
    tap: str
    answers: Mapping[str, tuple[str, str]]
    no_thanks: tuple[str, str]


@dataclass(frozen=True, slots=True)
class TradeWords:
    """The tiles of the counter in their order, and what to say at each step.

    `more` are the causes reached by "Wrong tile?"; `off` those that are switched off and only stand in old records.
    `said`: up to four short answers to "What did they say?" per cause. `wait` holds {name}, who is being fetched.
    """

    tiles: tuple[CauseCard, ...]
    safety: CauseCard
    more: tuple[CauseCard, ...]
    off: tuple[CauseCard, ...]
    ask: str
    thank: str
    welcome: str
    wait: str
    said: Mapping[Cause, tuple[str, ...]]

    def label_of(self, cause: Cause) -> CauseCard:
        """The card of any cause, one that is switched off too."""
        every = (*self.tiles, self.safety, *self.more, *self.off)
        return next(card for card in every if card.cause is cause)
