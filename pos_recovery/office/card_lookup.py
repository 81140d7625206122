"""Which card is meant, and what is said of a card that is worth nothing."""

from __future__ import annotations

from pos_recovery.domain.card import CardState
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.cards import CardRecord, CardView
from pos_recovery.domain.voucher_code import read_end
from pos_recovery.store import cards, vouchers

from .backroom import Look
from .voucher_lookup import card_refusal, code_of, read


def card_to_give(look: Look, typed: str) -> CardRecord:
    """The blank card of a whole code on either half, or of the last four letters of its guest's code.

    Refusals `voucher-mistyped`, `-practice`, `-unknown`; `ambiguous-id` for letters that stand on two blank cards,
    `voucher-used` for a card that was given, `voucher-cancelled` for one of a lost stack.
    """
    end = read_end(typed)
    if end is None:
        code = code_of(look.room, typed)
        card = read(look.room, look, code, cards.by_code, else_a_card=False)
        if card.state != CardState.BLANK:
            raise _not_blank(look, card, code)
        return card
    found = cards.blanks_by_end(look.reading, end)
    if not found:
        raise Refusal("voucher-mistyped", state="no-card", end=end)
    if len(found) > 1:
        raise Refusal("ambiguous-id", state="cards", id=end, found=len(found))
    return found[0]


def _not_blank(look: Look, card: CardRecord, code: str) -> Refusal:
    voucher = None if card.voucher_id is None else vouchers.by_id(look.reading, card.voucher_id)
    if voucher is None:
        return card_refusal(card, code)
    at, by = look.days.local(voucher.issued_at).isoformat(), look.names().get(voucher.issued_by, "")
    return Refusal("voucher-used", state="card-given", at=at, by=by)


def card_view(look: Look, card: CardRecord, code: str) -> CardView:
    """The half of a card on which a code stands, while that is no voucher."""
    return CardView(
        code, CardState(card.state), code == card.friend_code, card.batch_id, card.made_at,
        look.names().get(card.made_by, ""),
    )  # fmt: skip
