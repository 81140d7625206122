"""What only a whole file can decide: which number is the day, which mark the decimal one, whose currency it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo

from ..domain.errors import Refusal
from ..domain.views.sales import Question, SalesReading, TicketKind
from .amounts import decimal_votes, sign_fits
from .amounts import take_apart as take_amount
from .profile import Draft
from .till_time import ORDERS, order_votes
from .till_time import take_apart as take_moment
from .zone_labels import zone_called

_DECIMALS = {"comma": ",", "point": "."}
_KINDS = ("sale", "refund", "void", "open", "other")
_CHOICES = {
    "date": ORDERS,
    "decimal": tuple(_DECIMALS),
    "hour": ("first", "second"),
    "rows": ("one", "add"),
}
_FREE = ("currency", "encoding", "zone")


@dataclass(frozen=True, slots=True)
class Decisions:
    """How a file is read: `decimals` are the decimal marks of its amount columns, `zones` those of its labels."""

    order: str
    decimals: tuple[str, ...]
    zones: Mapping[str, tzinfo]
    kinds: Mapping[str, TicketKind]


@dataclass(slots=True)
class _Evidence:
    orders: set[str] = field(default_factory=set)
    decimals: list[set[str]] = field(default_factory=list)
    zones: dict[str, tzinfo | None] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    foreign: tuple[int, str] | None = None


def check_answers(answers: Mapping[str, str]) -> None:
    """Refusal `usage` for an answer to no question, or one that is no choice."""
    for what, answer in answers.items():
        choices = _KINDS if what.startswith("kind.") else _CHOICES.get(what)
        if choices is None and what not in _FREE:
            asked = ", ".join((*_CHOICES, *_FREE, "kind.WORD"))
            raise Refusal("usage", what=f"'{what[:20]}' is not asked; answers are to {asked}")
        if choices is not None and answer not in choices:
            raise Refusal("usage", what=f"the answer to {what} is one of {', '.join(choices)}, not '{answer[:20]}'")


def decide(drafts: Iterable[Draft], reading: SalesReading) -> Decisions:
    """What the file itself decides, and the answers where it does not.

    Refusal `currency-differs` for amounts in another currency than the shop's, unless the answer says that it is the
    shop's; `answer-needed` with all that must be `asked`; `bad-zone` when the shop's own zone is none.
    """
    evidence = _gather(drafts, reading)
    if evidence.foreign and reading.answers.get("currency", "").upper() != reading.currency.code:
        raise _currency_differs(evidence.foreign, reading)
    asked: list[Question] = []
    order = _chosen("date", evidence.orders, ORDERS, reading, asked)
    marks = _decimals(evidence.decimals, reading, asked)
    zones = _zones(evidence.zones, reading, asked)
    kinds = _kinds(evidence.kinds, reading, asked)
    if asked:
        raise answer_needed(asked)
    return Decisions(order, marks, zones, kinds)


def answer_needed(asked: list[Question]) -> Refusal:
    """The Refusal that asks: facts `asked` is [{"what", "choices"}], as `--json` shows it."""
    return Refusal("answer-needed", asked=[{"what": one.what, "choices": list(one.choices)} for one in asked])


def _gather(drafts: Iterable[Draft], reading: SalesReading) -> _Evidence:
    evidence = _Evidence()
    for draft in drafts:
        if draft.loose:
            continue
        if (moment := take_moment(draft.day, draft.clock)) is not None:
            evidence.orders |= order_votes([moment.date])
        if draft.zone not in evidence.zones:
            evidence.zones[draft.zone] = zone_called(draft.zone or reading.zone)
        if draft.unknown_kind:
            evidence.kinds.add(draft.unknown_kind.casefold()[:40])
        _gather_amounts(draft, reading, evidence)
    return evidence


def _gather_amounts(draft: Draft, reading: SalesReading, evidence: _Evidence) -> None:
    foreign = draft.currency if not sign_fits(draft.currency, reading.currency) else ""
    for column, text in enumerate((*draft.plus, *draft.minus)):
        if len(evidence.decimals) <= column:
            evidence.decimals.append(set())
        written = take_amount(text)
        if written is not None:
            evidence.decimals[column] |= decimal_votes([written.body], reading.currency.digits)
            foreign = foreign or (written.sign if not sign_fits(written.sign, reading.currency) else "")
    if foreign and evidence.foreign is None:
        evidence.foreign = (draft.line, foreign)


def _currency_differs(foreign: tuple[int, str], reading: SalesReading) -> Refusal:
    line, sign = foreign
    code = reading.currency.code
    what = f"line {line} is in {sign}, and the shop's currency is {code}"
    asked = [{"what": "currency", "choices": [code]}]
    return Refusal("currency-differs", what=what, line=line, file=sign, shop=code, asked=asked)


def _chosen(what: str, votes: set[str], choices: tuple[str, ...], reading: SalesReading, asked: list[Question]) -> str:
    """What the file proves; the answer where it proves nothing or contradicts itself; else it is asked."""
    proven = votes - {"?"}
    if len(proven) == 1:
        return proven.pop()
    if not votes:
        return choices[0]
    if what not in reading.answers:
        asked.append(Question(what, choices))
    return reading.answers.get(what, choices[0])


def _decimals(columns: list[set[str]], reading: SalesReading, asked: list[Question]) -> tuple[str, ...]:
    """Each column by itself; one that proves nothing takes what the other amounts of the file prove."""
    words = {mark: word for word, mark in _DECIMALS.items()}
    together = {words[vote] for votes in columns for vote in votes - {"?"}}
    chosen = []
    for votes in columns:
        own = {words.get(vote, "?") for vote in votes}
        fallback = together if own == {"?"} and len(together) == 1 else set()
        chosen.append(_DECIMALS[_chosen("decimal", own | fallback, ("point", "comma"), reading, asked)])
    asked[:] = list(dict.fromkeys(asked))
    return tuple(chosen)


def _zones(found: dict[str, tzinfo | None], reading: SalesReading, asked: list[Question]) -> dict[str, tzinfo]:
    shop = zone_called(reading.zone)
    if shop is None:
        raise Refusal("bad-zone", zone=reading.zone[:60])
    answer = reading.answers.get("zone")
    answered = zone_called(answer) if answer else None
    if answer and answered is None:
        raise Refusal("bad-zone", zone=answer[:60])
    if None in found.values() and answered is None:
        asked.append(Question("zone", (reading.zone,)))
    return {label: zone or answered or shop for label, zone in found.items()}


def _kinds(unknown: set[str], reading: SalesReading, asked: list[Question]) -> dict[str, TicketKind]:
    answers = {what.removeprefix("kind.").casefold(): TicketKind(answer) for what, answer in reading.answers.items()
               if what.startswith("kind.")}  # fmt: skip
    asked.extend(Question(f"kind.{word}", _KINDS) for word in sorted(unknown - answers.keys()))
    return answers
