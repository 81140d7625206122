"""The owner's own answers: how they are written, and what each says. `KIND[:WHAT][*QTY]`, parts joined by `+`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .errors import Refusal
from .moment import Cause
from .playbook import MOST_ANSWERS, SORRY, AnswerWords, TradePack
from .remedy import Kind, takes_amount
from .text import clean

MOST_OWN = MOST_ANSWERS - 1  # beside "No gift"
MOST_ON_TOP = 4
MOST_PARTS = 3

_LONGEST = 300
_PLUS = re.compile(rf"\+(?=(?:{'|'.join(Kind)})(?:[:*+]|$))")
# Which wish of `moment.WISHES` a part answers, and whose words stand for it on the turned screen.
_WISHES: dict[Kind, tuple[str, ...]] = {
    Kind.COMP: ("money",), Kind.DISCOUNT: ("money",), Kind.REFUND: ("money",), Kind.CORRECTION: ("fix", "money"),
    Kind.VOUCHER: ("next-time",), Kind.REMAKE: ("fix",), Kind.FREE_ITEM: ("fix",), Kind.UPGRADE: ("fix",),
    Kind.EXTRA: ("fix",), Kind.SORRY: ("heard",),
}  # fmt: skip
_TURNED: dict[Kind, str] = {
    Kind.COMP: "not-charged", Kind.DISCOUNT: "money-off", Kind.REFUND: "money-back", Kind.CORRECTION: "give-back",
    Kind.VOUCHER: "next-time", Kind.REMAKE: "make-again", Kind.FREE_ITEM: "on-us", Kind.UPGRADE: "upgrade",
}  # fmt: skip


def read_answers(texts: Sequence[str]) -> tuple[str, ...]:
    """The answers as they are kept, in order, without "No gift", which stands last by itself.

    Refusal `usage` for none, too many, one twice, or "No gift" before another.
    """
    lines = _cleaned(texts)
    if lines and lines[-1] == SORRY:
        lines = lines[:-1]
    if SORRY in lines:
        raise Refusal("usage", what="'sorry' (No gift) always stands last, whatever else is offered")
    if not lines:
        raise Refusal("usage", what="one answer at least stays beside No gift: name one")
    return _few(lines, MOST_OWN, "answers fit beside No gift")


def read_on_top(texts: Sequence[str]) -> tuple[str, ...]:
    """What may go on top of an answer, as it is kept; none is a choice too. Refusal `usage`, `bad-spec`."""
    lines = _cleaned(texts)
    for line in lines:
        if line == SORRY or len(parts_of(line)) > 1:
            raise Refusal("bad-spec", spec=line[:60])
    return _few(lines, MOST_ON_TOP, "things fit on top of an answer")


def parts_of(text: str) -> tuple[str, ...]:
    """The SPECs of an answer: `remake:FLAT+voucher:CINN` gives two. A plus between quotes, or in a SKU, is a plus."""
    cuts = [match.start() for match in _PLUS.finditer(text) if text.count('"', 0, match.start()) % 2 == 0]
    starts, ends = [0, *(cut + 1 for cut in cuts)], [*cuts, len(text)]
    return tuple(text[start:end] for start, end in zip(starts, ends, strict=True))


def is_open(spec: str) -> bool:
    """Whether it is a kind alone, of which the amount or the items are said at the counter: `discount`, `upgrade`."""
    return spec in list(Kind) and (takes_amount(Kind(spec)) or spec == Kind.UPGRADE)


def wishes_of(kinds: Sequence[Kind]) -> tuple[str, ...]:
    """The wishes that parts of these kinds answer."""
    return tuple(dict.fromkeys(wish for kind in kinds for wish in _WISHES[kind]))


def turned_key(pack: TradePack, first: Kind, words: str | None) -> str | None:
    """The answer whose words stand for a first part on the turned screen; None where no language has any."""
    if first is not Kind.EXTRA:
        return _TURNED.get(first)
    known = (key for key, answer in pack.answers.items() if words and answer.give[0].words == words)
    return next(known, None)


def words_like(pack: TradePack, cause: Cause, first: Kind, words: str | None) -> AnswerWords | None:
    """The trade's plainest answer whose first part is of this kind, those of the cause before the others.

    What is given in plain words is only like an answer in the same words.
    """
    keys = dict.fromkeys((*pack.causes[cause].answers, *pack.answers))
    alike = [
        pack.answers[key]
        for key in keys
        if pack.answers[key].give[0].kind is first
        and (first is not Kind.EXTRA or pack.answers[key].give[0].words == words)
    ]
    return min(alike, key=lambda answer: len(answer.give), default=None)


def _cleaned(texts: Sequence[str]) -> list[str]:
    """Refusal `bad-spec` for what is too long to be one."""
    for text in texts:
        if len(text.strip()) > _LONGEST or len(parts_of(text)) > MOST_PARTS:
            raise Refusal("bad-spec", spec=text.strip()[:60])
    return [clean(text, _LONGEST) for text in texts]


def _few(lines: list[str], most: int, fit: str) -> tuple[str, ...]:
    if len(lines) > most:
        raise Refusal("usage", what=f"{len(lines)} are too many: at most {most} {fit}")
    twice = next((line for place, line in enumerate(lines) if line in lines[:place]), None)
    if twice is not None:
        raise Refusal("usage", what=f"'{twice[:60]}' stands there twice")
    return tuple(lines)
