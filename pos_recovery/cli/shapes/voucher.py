"""Vouchers as JSON. Codes are the bare 12 letters."""

from __future__ import annotations

from pos_recovery.domain.card import CardState
from pos_recovery.domain.views.cards import CardView
from pos_recovery.domain.views.vouchers import Redeemed, VoucherState, VoucherView
from pos_recovery.domain.voucher_code import last_four

from .plain import Clock, Shape, amount, instant


def voucher(view: VoucherView, local: Clock, *, whole: bool = True) -> Shape:
    """`voucher show`; in a list `whole` is False and `code` is its last four letters (DECISIONS.md)."""
    code = view.code if whole else last_four(view.code)
    return {
        "code": code, "state": view.state.value, "what": view.what, "worth": amount(view.worth),
        "left": amount(view.left), "good_until": view.good_until.isoformat(),
        "issued_at": instant(local, view.issued_at), "issued_by": view.issued_by, "moment": str(view.moment),
        "replaced_by": view.replaced_by, "copies": view.copies, "friend_of": view.friend_of,
        "redemptions": [
            {
                "at": instant(local, use.at), "by": use.by, "counter": use.counter, "value": amount(use.value),
                "ticket": use.ticket, "undone": use.undone,
            }
            for use in view.redemptions
        ],
    }  # fmt: skip


def blank(view: CardView, local: Clock) -> Shape:
    """`voucher show` of a half of a card that is worth nothing: the same keys, `null` where there is nothing."""
    state = VoucherState.CANCELLED if view.state is CardState.VOID else VoucherState.BLANK
    return {
        "code": view.code, "state": state.value, "what": None, "worth": None, "left": None, "good_until": None,
        "issued_at": None, "issued_by": None, "moment": None, "replaced_by": None, "copies": 0, "friend_of": None,
        "redemptions": [], "stack": str(view.stack), "made_at": instant(local, view.made_at), "made_by": view.made_by,
        "friend_half": view.friend_half,
    }  # fmt: skip


def redeemed(view: Redeemed) -> Shape:
    """`voucher redeem`."""
    return {
        "code": view.code, "redeemed": amount(view.redeemed), "left": amount(view.left), "state": view.state.value,
        "visit": str(view.visit), "new_guest": view.new_guest, "on_the_till": view.on_the_till,
    }  # fmt: skip
