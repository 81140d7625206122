"""Cards printed in advance: for a counter without a printer, a van, a market (P47)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from pos_recovery.domain.card import CardState
from pos_recovery.domain.errors import Overtaken, Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.ids import new_id
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.cards import CardSheetPaper, CardsMade, CardView, StackView
from pos_recovery.domain.voucher_code import last_four, make_code, read_end
from pos_recovery.store import cards, vouchers
from pos_recovery.store.card_table import CardRow
from pos_recovery.store.cards import StackLine
from pos_recovery.store.unit_of_work import Reading

from .backroom import Backroom, Look, Work
from .card_lookup import card_to_give, card_view
from .commands import Changed, Done, MakeCards, Outcome, VoidCards
from .id_lookup import find_id
from .paper_words import fixed_words
from .voucher_lookup import UnknownCounted, code_of, read

MOST_CARDS = 400  # one entry of the journal tells of them all
ON_A_SHEET = 8

Codes = tuple[tuple[str, str], ...]


class Cards:
    """Stacks of cards that become vouchers when they are given with a moment."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def make(self, command: MakeCards) -> Done[CardsMade]:
        """Make a stack of blank cards into a PDF file, eight on a sheet of A4; the file is there before the stack is.

        Refusals `usage` for a count outside 1 to 400, `file-unwritable`, `not-allowed`.
        """
        require(command.actor, Right.MANAGE)
        if not 0 < command.count <= MOST_CARDS:
            raise Refusal("usage", what=f"a stack has 1 to {MOST_CARDS} cards, not {command.count}")
        try:
            return self._made(command, self._fresh(command.count))
        except Overtaken:  # a code was taken since it was drawn
            return self._made(command, self._fresh(command.count))

    def void(self, command: VoidCards) -> Done[StackView]:
        """What is still blank of a lost stack can never be given; it cost nothing and costs nothing.

        Refusals `unknown-item`, `already-closed` when no card of it is blank any more, `not-allowed`.
        """
        require(command.actor, Right.MANAGE)
        return self._room.act(command, StackView, lambda work: _voided(work, command))

    def stacks(self, actor: Actor) -> tuple[StackView, ...]:
        """Every stack, oldest first."""
        require(actor, Right.MANAGE)
        with self._room.look() as look:
            return _stacks(look, cards.stacks(look.reading))

    def show(self, typed: str) -> CardView:
        """A half of a card that is worth nothing, by its whole code; nobody need be named.

        Refusals as `vouchers.show`, and `voucher-used` where the code is a voucher's by now.
        """
        code = code_of(self._room, typed)
        with UnknownCounted(self._room), self._room.look() as look:
            card = cards.by_code(look.reading, code)
            if card is not None and vouchers.by_code(look.reading, code) is None:
                return card_view(look, card, code)
            read(self._room, look, code, vouchers.by_code)
            raise Refusal("voucher-used", state="card-given")

    def blank(self, typed: str) -> str:
        """The guest's code of the blank card of a whole code or of four last letters, before it is given.

        Of any other code it says nothing, so that nobody learns from it what a code is. Refusals `voucher-mistyped`,
        `ambiguous-id`.
        """
        with self._room.look() as look:
            if read_end(typed) is not None:
                return card_to_give(look, typed).code
            code = code_of(self._room, typed)
            card = cards.by_code(look.reading, code)
            if card is None or card.state != CardState.BLANK:
                raise Refusal("voucher-mistyped", state="no-card", end=last_four(code))
            return card.code

    def find(self, text: str) -> uuid.UUID:
        """The stack of an ID or a unique part of it. Refusal `unknown-item`, `ambiguous-id`."""
        with self._room.look() as look:
            try:
                return find_id(text, "unknown-item", lambda: {line.batch_id for line in cards.stacks(look.reading)})
            except Refusal as refusal:
                if refusal.code != "unknown-item":
                    raise
                raise _no_stack(text.strip()[:40]) from None

    def _fresh(self, count: int) -> Codes:
        """Pairs of codes that nobody has: on no card and no voucher, and each other's neither."""
        practice, chance = self._room.shop.practice, self._room.ports.codes.chance
        found: dict[str, None] = {}
        with self._room.look() as look:
            while len(found) < 2 * count:
                code = make_code(chance(16), practice)
                if not _is_taken(look.reading, code):
                    found[code] = None
        drawn = list(found)
        return tuple(zip(drawn[::2], drawn[1::2], strict=True))

    def _made(self, command: MakeCards, codes: Codes) -> Done[CardsMade]:
        from pos_recovery.documents.card_sheet import card_sheet_pdf

        room = self._room
        with room.look() as look:
            paper = _paper(look, codes)
        pdf = card_sheet_pdf(paper, room.resources / "fonts")
        return room.act(command, CardsMade, lambda work: _written(work, command, codes, pdf))


def _is_taken(reading: Reading, code: str) -> bool:
    return vouchers.by_code(reading, code) is not None or cards.by_code(reading, code) is not None


def _paper(look: Look, codes: Codes) -> CardSheetPaper:
    language = look.settings.now("language")
    return CardSheetPaper(
        look.shop.name, look.shop.address, codes, look.shop.practice,
        look.settings.now("paper.title.goods") or None, look.settings.now("paper.title.friend") or None,
        look.settings.flag("paper.ink-saver"), language, fixed_words(look.room, language),
    )  # fmt: skip


def _written(work: Work, command: MakeCards, codes: Codes, pdf: bytes) -> Outcome[CardsMade]:
    stack = new_id(work.now, work.room.ports.codes.chance(10))
    for code, friend_code in codes:
        made = work.tx.insert_unless_there(
            CardRow, code=code, code_end=last_four(code), friend_code=friend_code, friend_end=last_four(friend_code),
            batch_id=stack, made_at=work.now, made_by=command.actor.id, state=CardState.BLANK,
        )  # fmt: skip
        if made is None:
            raise Overtaken("card")
    # In here a request answered before writes no second file, whose cards nobody would know (P91).
    work.room.ports.files.write(command.file, pdf)
    view = _stack(work, stack)
    fact = Fact(FactKind.CARDS_MADE, by=command.actor.id, facts={"stack": stack.hex, "count": len(codes)})
    sheets = -(-len(codes) // ON_A_SHEET)
    return Outcome(CardsMade(view, sheets, str(command.file)), fact, Changed.VOUCHERS)


def _voided(work: Work, command: VoidCards) -> Outcome[StackView]:
    found = cards.of_stack(work.reading, command.batch)
    if not found:
        raise _no_stack(str(command.batch))
    blank = [card for card in found if card.state == CardState.BLANK]
    if not blank:
        raise Refusal("already-closed", state="stack")
    for card in blank:
        work.tx.update(CardRow, card.id, card.revision, state=CardState.VOID)
    facts: dict[str, str | int | None] = {"stack": command.batch.hex, "count": len(blank)}
    fact = Fact(FactKind.CARDS_VOID, by=command.actor.id, facts=facts)
    return Outcome(_stack(work, command.batch), fact, Changed.VOUCHERS)


def _stack(look: Look, stack: uuid.UUID) -> StackView:
    return _stacks(look, [line for line in cards.stacks(look.reading) if line.batch_id == stack])[0]


def _stacks(look: Look, lines: Iterable[StackLine]) -> tuple[StackView, ...]:
    found: dict[uuid.UUID, list[StackLine]] = {}
    for line in lines:
        found.setdefault(line.batch_id, []).append(line)
    names = look.names()
    return tuple(_view(key, of_it, names.get(of_it[0].made_by, "")) for key, of_it in found.items())


def _view(key: uuid.UUID, lines: list[StackLine], made_by: str) -> StackView:
    counts = {line.state: line.count for line in lines}
    blank, given, void = (counts.get(state, 0) for state in (CardState.BLANK, CardState.GIVEN, CardState.VOID))
    return StackView(key, min(line.made_at for line in lines), made_by, blank, given, void)


def _no_stack(text: str) -> Refusal:
    return Refusal("unknown-item", state="stack", item=text)
