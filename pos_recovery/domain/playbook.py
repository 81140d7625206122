"""The playbook: which answers to offer for a moment, best first, and why each is there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .moment import WISHES, Cause
from .money import Money
from .remedy import Kind

SORRY = "sorry"  # the key of "No gift", last in every ranking
MOST_ANSWERS = 5

_PLACES = re.compile(r"\{(what|value|number)\}")
_UNSPEAKABLE = re.compile(r'[*"\x00-\x1f\x7f]')  # what a SPEC of CLI.md cannot hold
# 112 is the number of every EU and EEA country (Directive (EU) 2018/1972, article 109); the others as their
# governments say.
_EUROPE = "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
_ELSEWHERE = {"US": "911", "CA": "911", "MX": "911", "GB": "999", "AU": "000", "NZ": "111", "BR": "192", "JP": "119"}


@dataclass(frozen=True, slots=True)
class Token:
    """One part of an answer before it meets the shop's menu: a kind with a `pick` ("usual", "treat") or with words."""

    kind: Kind
    pick: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class CauseWords:
    """A cause in a trade's words: its button, an example, why an answer fits, an apology, what they say, answers."""

    label: str
    example: str
    fits: str
    say: str
    said: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """An answer in the words of a trade, what it gives, and which wishes of `moment.WISHES` it answers.

    `title` and `sub` are the row of its first part alone: what it is, and why it is good.
    """

    label: str
    title: str
    sub: str
    why: str
    give: tuple[Token, ...]
    wishes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WishWords:
    """Why a wish brings an answer forward, and the answer that is added where a playbook has none for it."""

    why: str
    adds: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """What to say at each step: the question, thanks, a welcome back, and ({name}) while somebody is fetched.

    `next_time` and `goes_first` name what may go on top of an answer; {what} is a category of the menu. `own` is why an
    answer of the owner's is there, `very_upset` why something for next time goes on top.
    """

    ask: str
    thank: str
    welcome: str
    wait: str
    next_time: str
    goes_first: str
    own: str
    very_upset: str


@dataclass(frozen=True, slots=True)
class TradePack:
    """The words of a trade: causes, answers and the till. It holds no figures (P8).

    `picks` are the categories that "usual", "treat" and the like mean, best first; `till` what to do on the till per
    kind (and `voucher-used`), with {what} and {value}; `card` the steps for somebody ill or hurt, with {number}.
    """

    key: str
    title: str
    picks: Mapping[str, tuple[str, ...]]
    causes: Mapping[Cause, CauseWords]
    answers: Mapping[str, AnswerWords]
    wishes: Mapping[str, WishWords]
    kinds: Mapping[Kind, str]
    till: Mapping[str, str]
    card: tuple[str, ...]
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class MenuLook:
    """A category of the shop's menu at a glance. `mean_cost` None: unknown; `top_price` is its dearest item's."""

    category: str
    alcohol_only: bool
    items: int
    mean_price: Money
    mean_cost: Money | None
    top_price: Money


@dataclass(frozen=True, slots=True)
class Answer:
    """One possible answer: the shop's words, what `remedy give` takes, and why it is there, in short sentences.

    A SPEC in `give` without its WHAT (`refund`, `voucher`, `upgrade`) means that this must still be said. `title` and
    `sub` are its row, `kind` that of its first part. `turned` is the key of its words on the turned screen, None where
    the customer's language has none; `named` the item, where it gives a certain one.
    """

    key: str
    label: str
    give: tuple[str, ...]
    why: tuple[str, ...]
    title: str
    sub: str
    kind: Kind
    turned: str | None
    named: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An answer before it is ranked: the wishes it answers, and how large it is, an amount nobody has said yet most."""

    answer: Answer
    wishes: tuple[str, ...]
    size: tuple[bool, int]


def answers(
    pack: TradePack,
    cause: Cause,
    wish: str | None,
    menu: tuple[MenuLook, ...],
    ticket_total: Money | None,
    own: Sequence[Listed] = (),
) -> tuple[Answer, ...]:
    """The trade's three to five answers, or the owner's `own`, best first, "No gift" last (DECISIONS, Playbook; P20).

    None for `safety` (P7). A wish of `moment.WISHES` re-ranks; the customer's own words change nothing. A trade never
    offers alcohol by itself (P19). To what the owner chose a wish adds nothing.
    """
    trades = pack.causes[cause].answers
    if not trades:
        return ()
    wanted = wish if wish in WISHES else None
    keys = [SORRY] if own else _with_wish(pack, trades, wanted)
    found: dict[tuple[str, ...], Listed] = {}
    for listed in (*own, *(trades_answer(pack, cause, key, menu, ticket_total) for key in keys)):
        # Without a menu two answers may come down to the same give: the better one stays.
        found.setdefault(listed.answer.give, listed)
    ordered = sorted(found.values(), key=lambda listed: _rank(listed, wanted))
    return tuple(_with_the_wish(pack, listed, wanted) for listed in ordered)


def trades_answer(
    pack: TradePack, cause: Cause, key: str, menu: tuple[MenuLook, ...], ticket_total: Money | None
) -> Listed:
    """An answer of the trade's own, by its key, on this menu."""
    words = pack.answers[key]
    looks = [_look(pack, token, menu) for token in words.give]
    give = tuple(_spec(pack, token, look, ticket_total) for token, look in zip(words.give, looks, strict=True))
    listed = pack.causes[cause].answers
    fits = (pack.causes[cause].fits,) if listed and key == listed[0] else ()
    answer = Answer(key, words.label, give, (*fits, words.why), words.title, words.sub, words.give[0].kind, key)
    return Listed(answer, words.wishes, _size(give, looks))


def raised(pack: TradePack, answer: Answer, menu: tuple[MenuLook, ...]) -> Answer | None:
    """The same for somebody very upset: something for next time goes on top. None where there is nothing to add."""
    look = _treat(pack, menu)
    for_next_time = any(spec.startswith(Kind.VOUCHER) for spec in answer.give)
    if look is None or for_next_time or answer.key == SORRY:
        return None
    return replace(
        answer, give=(*answer.give, _next_time(look)), why=(*answer.why, pack.spoken.very_upset),
        label=f"{answer.label}, and {next_time_words(pack, look.category)}",
    )  # fmt: skip


def little_more(pack: TradePack, menu: tuple[MenuLook, ...]) -> tuple[tuple[str, str], ...]:
    """What may go on top of any answer, as (SPEC, label): a treat next time, if the menu has one, and going first."""
    more: list[tuple[str, str]] = []
    look = _treat(pack, menu)
    if look is not None:
        more.append((_next_time(look), next_time_words(pack, look.category)))
    first = pack.answers.get("goes-first")
    if first is not None and first.give[0].words is not None:
        more.append((f'{Kind.EXTRA}:"{first.give[0].words}"', pack.spoken.goes_first))
    return tuple(more)


def next_time_words(pack: TradePack, what: str) -> str:
    """A voucher for one of a category, in short: "Pastry next time"."""
    return _filled(pack.spoken.next_time, {"what": what})


def ranked(found: Sequence[Answer], within: Mapping[str, bool]) -> tuple[Answer, ...]:
    """The same answers, those within the limits (by `Answer.key`) first, "No gift" last, else in their order (P20)."""
    return tuple(sorted(found, key=lambda answer: (answer.key == SORRY, not within[answer.key])))


def till_words(pack: TradePack, entry: str, what: str, value: str) -> str:
    """What to do on the till for a kind, or for `voucher-used` (P32). `what` and `value` are taken as they stand."""
    return _filled(pack.till[entry], {"what": what, "value": value})


def safety_card(pack: TradePack, country: str | None) -> tuple[str, ...]:
    """The steps for somebody ill, allergic or hurt, with the emergency number of an ISO 3166 country (P7)."""
    code = (country or "none").upper()
    number = "112" if code in _EUROPE.split() else _ELSEWHERE.get(code, "the local emergency number")
    return tuple(_filled(step, {"number": number}) for step in pack.card)


def _treat(pack: TradePack, menu: tuple[MenuLook, ...]) -> MenuLook | None:
    return _look(pack, Token(Kind.VOUCHER, "treat"), menu) if "treat" in pack.picks else None


def _next_time(look: MenuLook) -> str:
    return f"{Kind.VOUCHER}:category:{look.category}"


def _filled(text: str, facts: Mapping[str, str]) -> str:
    # In one pass: braces inside an item's name stay what they are.
    start, places = _cut(text)
    return start + "".join([facts.get(name, f"{{{name}}}") + rest for name, rest in places])


@lru_cache(maxsize=256)  # of a pack's own words: each kind and card has some
def _cut(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What stands before the first place, then each place's name and what follows it."""
    start, *rest = _PLACES.split(text)
    return start, tuple(zip(rest[::2], rest[1::2], strict=True))


def _with_wish(pack: TradePack, listed: tuple[str, ...], wish: str | None) -> list[str]:
    """The keys of a cause's answers, with the pack's own answer to a wish that none of them answers."""
    gifts = [key for key in listed if key != SORRY]
    if wish is not None and not any(wish in pack.answers[key].wishes for key in listed):
        gifts.insert(0, pack.wishes[wish].adds)
    return [*gifts[: MOST_ANSWERS - 1], SORRY]


def _look(pack: TradePack, token: Token, menu: tuple[MenuLook, ...]) -> MenuLook | None:
    """The category a token's pick means on this menu, None when it needs none or nothing fits."""
    # What is free anyway (a till's extras) is no treat, and a voucher for it would be worth nothing.
    worth = [look for look in menu if look.top_price.units and not look.alcohol_only]
    dry = [look for look in worth if look.items and not _UNSPEAKABLE.search(look.category)]
    if token.pick is None or not dry:
        return None
    by_name = {look.category.casefold(): look for look in dry}
    for name in pack.picks[token.pick]:
        if name.casefold() in by_name:
            return by_name[name.casefold()]
    # A menu in words the pack does not know: the usual is what there is most of, a treat what costs least.
    if token.pick == "usual":
        return max(dry, key=lambda look: look.items)
    return min(dry, key=lambda look: look.mean_price.units)


def _spec(pack: TradePack, token: Token, look: MenuLook | None, ticket_total: Money | None) -> str:
    if token.words is not None:
        return f'{token.kind}:"{token.words}"'
    if token.pick is None:
        return str(token.kind)
    if look is None:
        # Nothing to name: an amount must be said, or plain words stand for the thing.
        by_amount = token.kind in (Kind.COMP, Kind.VOUCHER)
        return str(token.kind) if by_amount else f'{Kind.EXTRA}:"{pack.kinds[token.kind]}"'
    if token.kind is Kind.COMP and ticket_total and look.top_price > ticket_total:
        return f"{token.kind}:{ticket_total.text}"  # never more than they were charged
    return f"{token.kind}:category:{look.category}"


def _size(give: tuple[str, ...], looks: list[MenuLook | None]) -> tuple[bool, int]:
    """How large an answer is, for putting the smallest first; an amount nobody has said yet is the largest."""
    unsaid = any(":" not in spec and spec != Kind.SORRY for spec in give)
    return unsaid, sum(look.mean_price.units for look in looks if look)


def _with_the_wish(pack: TradePack, listed: Listed, wish: str | None) -> Answer:
    """Why the wish brought it forward stands first."""
    if wish is None or wish not in listed.wishes:
        return listed.answer
    return replace(listed.answer, why=(pack.wishes[wish].why, *listed.answer.why))


def _rank(listed: Listed, wish: str | None) -> tuple[bool, bool, bool, int]:
    """Sort key; equal keys keep the playbook's order."""
    is_sorry = listed.answer.key == SORRY
    if wish == "heard":
        return is_sorry, False, *listed.size
    return is_sorry, wish is not None and wish not in listed.wishes, False, 0
