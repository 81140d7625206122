"""The three scenes of Rehearse: what is shown and what is to be done at each step. The office is asked for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.words import TradeWords

from .texts import rehearse as texts
from .texts.remedy import A_MANAGER


class Way(IntEnum):
    """The eight steps of making it right, in their order."""

    LISTEN, SORRY, ASK, OFFER, DO, THANK, CHECK_IN, LEARN = range(8)


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer to tap: its name, why it is good, its icon, and a tag."""

    title: str
    sub: str
    icon: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Beat:
    """One step of a scene: what to do, and either a tile to tap, an answer to tap, or one button `then`.

    `say`: what is to be said meanwhile. `ticket`: a voucher lies there, what it is and until when.
    """

    way: Way
    hint: str
    then: str = ""
    say: str = ""
    tile: Cause | None = None
    offers: tuple[Offer, ...] = ()
    ticket: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A scene: its name, the line below, its icon, its steps."""

    name: str
    sub: str
    icon: str
    beats: tuple[Beat, ...]


_BACK = Offer(texts.BACK_TO_THEM, texts.BACK_SUB, "wallet")
_HEARD = Offer(texts.HEARD, texts.HEARD_SUB, "ear")


def rehearsals(words: TradeWords) -> tuple[Rehearsal, ...]:
    """They say what the shop's own words say."""
    return _waited(words), _too_much(words), _came_back(words)


def _waited(words: TradeWords) -> Rehearsal:
    offers = (Offer(texts.COFFEE, texts.COFFEE_SUB, "gift"), _BACK, _HEARD)
    return Rehearsal(texts.WAITED, texts.WAITED_SUB, "hourglass", (
        Beat(Way.LISTEN, texts.WAITED_LISTEN, tile=Cause.WAIT),
        Beat(Way.SORRY, texts.SAY_IT, texts.SAID_IT, words.label_of(Cause.WAIT).say),
        Beat(Way.ASK, texts.ASK_IT, texts.SAID_IT, words.ask),
        Beat(Way.OFFER, texts.WAITED_ANSWER, offers=offers),
        Beat(Way.DO, texts.WAITED_GIVE, texts.GIVE, offers=offers[:1]),
        Beat(Way.THANK, texts.THANK_IT, texts.THANKED, words.thank),
        Beat(Way.LEARN, texts.DONE),
    ))  # fmt: skip


def _too_much(words: TradeWords) -> Rehearsal:
    back = Offer(texts.BACK_TO_THEM, texts.BACK_SUB, "wallet", texts.OVER_LIMIT)
    return Rehearsal(texts.TOO_MUCH, texts.TOO_MUCH_SUB, "key-round", (
        Beat(Way.LISTEN, texts.TOO_MUCH_LISTEN, tile=Cause.QUALITY),
        Beat(Way.SORRY, texts.SAY_IT, texts.SAID_IT, words.label_of(Cause.QUALITY).say),
        Beat(Way.OFFER, texts.TOO_MUCH_ANSWER, offers=(back, _HEARD)),
        Beat(Way.DO, texts.TOO_MUCH_WAIT, texts.THEY_ARE_HERE, words.wait.replace("{name}", A_MANAGER)),
        Beat(Way.THANK, texts.THANK_IT, texts.THANKED, words.thank),
        Beat(Way.LEARN, texts.TOO_MUCH_DONE),
    ))  # fmt: skip


def _came_back(words: TradeWords) -> Rehearsal:
    good = (texts.A_COFFEE, texts.UNTIL)
    return Rehearsal(texts.CAME_BACK, texts.CAME_BACK_SUB, "ticket-check", (
        Beat(Way.CHECK_IN, texts.CAME_BACK_SCAN, texts.SCAN),
        Beat(Way.CHECK_IN, texts.CAME_BACK_USE, texts.USE_IT, words.welcome, ticket=good),
        Beat(Way.LEARN, texts.CAME_BACK_DONE),
    ))  # fmt: skip
