"""What is asked of somebody who may say yes, made of what is chosen and what the office said of it."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.domain.views.remedies import OfferView, Weighed

from .amounts import money
from .chosen import Chosen
from .left_after import pairs, tightest
from .sheets.approve import Question
from .texts import approve as texts
from .texts import promise as promise_texts
from .texts import remedy as remedy_texts

_MOST_LEFT = 2


def question(
    chosen: Chosen, weighed: Weighed, moment: tuple[str, str], person: tuple[str, str], way: OfferView | None
) -> Question:
    """`moment` is its label and time, `person` who gives and the words to say meanwhile."""
    name, wait = person
    on_top = len(chosen.on) + len(chosen.more)
    figures = _figures(texts.WORTH if on_top else chosen.offer.title, weighed, name)
    return Question(
        "" if weighed.why is None else texts.why(weighed.why, weighed.over, name),
        texts.title(chosen.offer.title, on_top), texts.moment(*moment), figures, weighed.approvers, wait,
        None if way is None else (remedy_texts.KIND_ICONS[way.kind], way.label),
        [face.name for face in weighed.approvers] == [name],
    )  # fmt: skip


def promised_question(promise: PromiseView, weighed: Weighed, moment: tuple[str, str]) -> Question:
    """What is asked of somebody who answers a promise; `moment` is its label and when it was asked."""
    name = promise.asked_by
    return Question(
        texts.why(weighed.why or promise.why, weighed.over, name), promise_texts.title(promise.parts),
        promise_texts.moment(moment[0], moment[1], name), _figures(texts.WORTH, weighed, name), weighed.approvers, "",
        None, [face.name for face in weighed.approvers] == [name],
    )  # fmt: skip


def _figures(what: str, weighed: Weighed, name: str) -> tuple[tuple[str, str], ...]:
    """What it is worth, what they may give, and what would be left."""
    figures = [(what, money(weighed.value))]
    if weighed.may_give is not None:
        figures.append((texts.may_give(name), money(weighed.may_give)))
    left = tuple(one for one in pairs(weighed.before, weighed.after) if one.per != "moment")
    figures += [(texts.left(one.per), texts.then(one.before, one.after)) for one in tightest(left, _MOST_LEFT)]
    return tuple(figures)


def way_inside(offers: Sequence[OfferView], chosen: Chosen) -> OfferView | None:
    """The best other answer that nobody has to say yes to and of which nothing must be said."""
    return next((one for one in offers if _inside(one) and one.key != chosen.offer.key), None)


def may_be_shown(offers: Sequence[OfferView], most: int) -> tuple[OfferView, ...]:
    """What the customer may choose from: gifts within the limits that can be said in their language (P21)."""
    gifts = (one for one in offers if one.kind is not Kind.SORRY and not one.needs_approval)
    return tuple(one for one in gifts if one.turned is not None)[:most]


def _inside(offer: OfferView) -> bool:
    return offer.kind is not Kind.SORRY and not offer.needs_approval and all(part.ask is None for part in offer.parts)
