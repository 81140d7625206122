"""Vouchers for people."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.business_day import long_day
from pos_recovery.domain.card import CardState
from pos_recovery.domain.views.cards import CardView
from pos_recovery.domain.views.print_jobs import PrintJobView
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.domain.views.vouchers import Redeemed, RedemptionView, VoucherState, VoucherView
from pos_recovery.domain.voucher_code import grouped, last_four

from .layout import Clock, columns, day_time, lines, pairs


def voucher(view: VoucherView, local: Clock) -> str:
    """A voucher, what is left of it, and its uses."""
    part = view.left if view.state is VoucherState.PART_USED else None
    head = pairs(
        ("Voucher", grouped(view.code)),
        ("Good for", view.what),
        ("For a friend of", None if view.friend_of is None else f"whoever has the one that ends in {view.friend_of}"),
        ("State", view.state.value if view.replaced_by is None else f"{view.state.value}, now {view.replaced_by}"),
        ("Worth", view.worth.shown),
        ("Left", None if part is None else part.shown),
        ("Good until", long_day(view.good_until)),
        ("Issued", f"{day_time(local, view.issued_at)} by {view.issued_by}"),
        ("Printed", "once" if view.copies == 1 else f"{view.copies} times" if view.copies else "not yet"),
    )
    return lines(head, *(_use(use, local) for use in view.redemptions))


def _use(use: RedemptionView, local: Clock) -> str:
    undone = " (undone)" if use.undone else ""
    return f"Used {day_time(local, use.at)} by {use.by} at {use.counter}: {use.value.shown}{undone}"


def vouchers(views: Sequence[VoucherView]) -> str:
    """Vouchers, one line each: the last four letters only."""
    if not views:
        return "No vouchers here."
    rows = [
        (last_four(view.code), view.state.value, view.what, view.left.shown, long_day(view.good_until))
        for view in views
    ]
    return columns(rows, ("Ends in", "State", "Good for", "Left", "Good until"), frozenset({3}))


def blank(view: CardView, local: Clock) -> str:
    """A half of a card that is worth nothing, and why."""
    half = "the half for a friend" if view.friend_half else "the guest's half"
    match view.state:
        case CardState.VOID:
            says = "Its stack was lost: it is worth nothing, for good. Take another card."
        case CardState.BLANK:
            says = "Still blank, worth nothing. Give it with a moment: remedy give --card."
        case CardState.GIVEN:
            says = "The card was given without this half: it is worth nothing."
    made = f"{day_time(local, view.made_at)} by {view.made_by}"
    return lines(pairs(("Card", f"{grouped(view.code)}, {half}"), ("Made", made)), says)


def redeemed(view: Redeemed) -> str:
    """A voucher just used."""
    guest = "A new guest: welcome them." if view.new_guest else None
    rest = f"{view.left.shown} is left on it." if view.left.units else "It is used up."
    return lines(f"Good. Used {view.redeemed.shown}. {rest}", guest, view.on_the_till)


def printed(job: PrintJobView) -> str:
    """A copy just printed."""
    copy = f"Copy {job.copy} of the voucher" if job.copy > 1 else "The voucher"
    return f"{copy} is printed on {PrinterAddress.parse(job.printer).where}."
