"""The playbook: what is offered for each cause. The trade's own, until the owner chooses otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.domain.playbook import SORRY, little_more, trades_answer
from pos_recovery.domain.remedy import CostSource, total
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.playbook import PlayAnswer, PlayView
from pos_recovery.store.shop_tables import SettingRow

from .backroom import Backroom, Look, Work
from .commands import AddToPlaybook, Changed, Command, Done, Outcome, ResetPlaybook, SetPlaybook
from .offer_parts import priced
from .own_answers import (
    Makings,
    OwnLine,
    answers_key,
    checked,
    kept,
    kept_text,
    lines,
    makings_for,
    on_top_key,
)
from .pack import pack_of
from .settings import set_at

Lists = Mapping[str, Sequence[str] | None]  # key -> the owner's list, None for the trade's own


class Playbook:
    """What is offered. A manager may read it, the owner changes it; each change holds from now on."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def all(self, actor: Actor) -> tuple[PlayView, ...]:
        """Every cause. Refusal `not-allowed`."""
        require(actor, Right.MANAGE)
        with self._room.look() as look:
            makings = _makings(look, Cause.OTHER)  # the menu is the same for all of them
            return tuple(_view(look, replace(makings, cause=cause)) for cause in Cause)

    def of(self, actor: Actor, cause: Cause) -> PlayView:
        """One cause. Refusal `not-allowed`."""
        require(actor, Right.MANAGE)
        with self._room.look() as look:
            return _view(look, _makings(look, cause))

    def set(self, command: SetPlaybook) -> Done[PlayView]:
        """These and no others, in this order. Refusal `usage`, `bad-spec`, `bad-amount`, `unknown-item`, `alcohol`."""

        def choose(work: Work) -> Lists:
            texts = checked(work, command.cause, command.texts, on_top=command.on_top)
            return {_key(command.cause, on_top=command.on_top): texts}

        return self._change(command, command.cause, choose)

    def add(self, command: AddToPlaybook) -> Done[PlayView]:
        """One more, last. The trade's own list becomes the owner's by that. Refusals as `set`."""

        def choose(work: Work) -> Lists:
            key = _key(command.cause, on_top=command.on_top)
            texts = (*_now(work, command.cause, on_top=command.on_top), command.text)
            if command.text.strip() == SORRY:
                raise Refusal("usage", what="'sorry' (No gift) is there already: it always stands last")
            return {key: checked(work, command.cause, texts, on_top=command.on_top)}

        return self._change(command, command.cause, choose)

    def reset(self, command: ResetPlaybook) -> Done[PlayView]:
        """The trade's own again. What the owner had chosen stays in the journal."""
        wanted = {False: command.answers, True: command.on_top}

        def choose(work: Work) -> Lists:
            keys = [_key(command.cause, on_top=on_top) for on_top, asked in wanted.items() if asked]
            return {key: None for key in keys if kept(work, key) is not None}

        return self._change(command, command.cause, choose)

    def _change(self, command: Command, cause: Cause, choose: Callable[[Work], Lists]) -> Done[PlayView]:
        require(command.actor, Right.OWN)
        if cause is Cause.SAFETY:  # P7
            raise Refusal("usage", what="for somebody ill, allergic or hurt there is a card and no gift: it stays so")

        def run(work: Work) -> Outcome[PlayView]:
            lists = choose(work)
            for key, texts in lists.items():
                value = kept_text(texts)
                work.tx.insert(SettingRow, key=key, value=value, since=work.today, set_at=set_at(work, key))
            fact = Fact(FactKind.PLAYBOOK_SET, by=command.actor.id, facts={"cause": cause.value})
            return Outcome(_view(work, _makings(work, cause), lists), fact, Changed.SHOP)

        return self._room.act(command, PlayView, run)


def _key(cause: Cause, *, on_top: bool) -> str:
    return on_top_key(cause) if on_top else answers_key(cause)


def _now(look: Look, cause: Cause, *, on_top: bool) -> tuple[str, ...]:
    """The list that holds now, as the owner would type it; the trade's own has its keys, or its SPECs on top."""
    own = kept(look, _key(cause, on_top=on_top))
    if own is not None:
        return own
    makings = _makings(look, cause)
    return tuple(spec for spec, _ in little_more(makings.pack, makings.menu)) if on_top else _trades_keys(makings)


def _makings(look: Look, cause: Cause) -> Makings:
    return makings_for(look, pack_of(look.room, look), cause)


def _view(look: Look, makings: Makings, lists: Lists | None = None) -> PlayView:
    """As it holds; `lists` are those that were written just now."""
    cause = makings.cause
    chosen = {key: kept(look, key) for key in (answers_key(cause), on_top_key(cause))} | dict(lists or {})
    own, on_top = chosen[answers_key(cause)], chosen[on_top_key(cause)]
    label = makings.pack.causes[cause].label
    if cause is Cause.SAFETY:
        return PlayView(cause, label, False, (), False, (), ())
    shown = _trades_keys(makings) if own is None else own
    spare = [key for key in makings.pack.answers if key not in shown and key != SORRY]
    return PlayView(
        cause, label, own is not None, (*_answers(makings, shown), _no_gift(makings)), on_top is not None,
        _trades_on_top(makings) if on_top is None else _answers(makings, on_top), _answers(makings, spare),
    )  # fmt: skip


def _trades_keys(makings: Makings) -> tuple[str, ...]:
    return tuple(key for key in makings.pack.causes[makings.cause].answers if key != SORRY)


def _no_gift(makings: Makings) -> PlayAnswer:
    return _answer(makings, OwnLine(SORRY, trades_answer(makings.pack, makings.cause, SORRY, makings.menu, None)))


def _answers(makings: Makings, texts: Sequence[str]) -> tuple[PlayAnswer, ...]:
    return tuple(_answer(makings, line) for line in lines(makings, texts))


def _trades_on_top(makings: Makings) -> tuple[PlayAnswer, ...]:
    """With the trade's own words for each."""
    words = dict(little_more(makings.pack, makings.menu))
    found = _answers(makings, tuple(words))
    return tuple(replace(one, label=words[one.text], title=words[one.text], why=()) for one in found)


def _answer(makings: Makings, line: OwnLine) -> PlayAnswer:
    """With what it is worth and costs on this menu, as far as that is known."""
    if line.listed is None:
        return PlayAnswer(line.text, line.kind, line.label, line.label, "", (), (), None, None, False, line.problem)
    answer = line.listed.answer
    found = [priced(makings.prices, spec) for spec in answer.give]
    parts = [part for part in found if part is not None]
    ready, currency = len(parts) == len(found), makings.prices.currency
    return PlayAnswer(
        line.text, answer.kind, answer.label, answer.title, answer.sub, answer.why, answer.give,
        total([part.value for part in parts], currency) if ready else None,
        total([part.cost for part in parts], currency) if ready else None,
        ready and any(part.cost_source is CostSource.ABOUT for part in parts), None,
    )  # fmt: skip
