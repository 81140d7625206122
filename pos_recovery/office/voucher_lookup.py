"""Finding a voucher by its code: mistyped, for practice, not ours, or one of ours (P37, P38, P46)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from pos_recovery.domain.card import CardState
from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.views.cards import CardRecord
from pos_recovery.domain.views.vouchers import VoucherRecord
from pos_recovery.domain.voucher_code import is_practice, read_code
from pos_recovery.store import cards, vouchers
from pos_recovery.store.unit_of_work import Reading

from .backroom import Backroom, Look
from .shelf import Of

Found = TypeVar("Found")
MOST_UNKNOWN = 10
WINDOW = timedelta(minutes=10)
_TOLD = Of(frozenset({FactKind.CODE_UNKNOWN.value}))


def code_of(room: Backroom, typed: str) -> str:
    """The bare code. Refusal `voucher-mistyped`, `voucher-practice`."""
    code = read_code(typed)
    if is_practice(code) != room.shop.practice:
        raise Refusal("voucher-practice", practice_shop=room.shop.practice)
    return code


def known(room: Backroom, look: Look, code: str) -> VoucherRecord:
    """The voucher of a code, inside `UnknownCounted`. Refusals as `read`."""
    return read(room, look, code, vouchers.by_code)


def read(
    room: Backroom,
    look: Look,
    code: str,
    by_code: Callable[[Reading, str], Found | None],
    *,
    else_a_card: bool = True,
) -> Found:
    """What `by_code` reads of the voucher of a code, inside `UnknownCounted`. Refusal `voucher-unknown`.

    Refusal `counter-rests` for any code, a good one too, after ten unknown ones in ten minutes: else guessing goes on.
    `else_a_card`: a code that only stands on a card that is worth nothing is Refusal `voucher-blank`, or
    `voucher-cancelled` for one of a lost stack (P47).
    """
    since = look.now - WINDOW
    met = look.counted("unknown codes", _TOLD, lambda: vouchers.unknown_codes(look.reading, room.counter_id, since))
    if len(met) >= MOST_UNKNOWN and len([at for at in met if at > since]) >= MOST_UNKNOWN:
        raise Refusal("counter-rests", what="code", counter=room.counter_name, minutes=10)
    voucher = by_code(look.reading, code)
    if voucher is None:
        card = cards.by_code(look.reading, code) if else_a_card else None
        raise Refusal("voucher-unknown") if card is None else card_refusal(card, code)
    return voucher


def card_refusal(card: CardRecord, code: str) -> Refusal:
    """Why a half of a card is worth nothing: it is blank, its stack was lost, or it was given without this half."""
    if card.state == CardState.VOID:
        return Refusal("voucher-cancelled", state="lost-stack")
    if card.state == CardState.GIVEN:
        return Refusal("voucher-blank", state="half")
    return Refusal("voucher-blank", friend_half=code == card.friend_code)


class UnknownCounted:
    """Writes down that an unknown code was tried, also where something else is said of it (a request known already).

    A store that cannot be written must not hide the answer: not ours.
    """

    __slots__ = ("_room",)

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        while error is not None:
            if isinstance(error, Refusal) and error.code == "voucher-unknown":
                _count(self._room)
                return
            error = error.__context__


def _count(room: Backroom) -> None:
    try:
        with room.work() as work:
            work.tx.record(Fact(FactKind.CODE_UNKNOWN), work.today)
    except Trouble as trouble:
        if trouble.code not in ("store-read-only", "store-full", "store-busy"):
            raise
