"""Vouchers as JSON. Codes are the bare 12 letters."""

from __future__ import annotations

from pos_recovery.domain.views.vouchers import Redeemed, VoucherView
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


def redeemed(view: Redeemed) -> Shape:
    """`voucher redeem`."""
    return {
        "code": view.code, "redeemed": amount(view.redeemed), "left": amount(view.left), "state": view.state.value,
        "visit": str(view.visit), "on_the_till": view.on_the_till,
    }  # fmt: skip
