"""What the voucher list knows: parts of a long list as they come home, the newest first, and where the next begins."""

from __future__ import annotations

import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherState, VoucherView, VoucherWindow
from pos_recovery.domain.voucher_code import read_end

PART = 50
STATES = (VoucherState.OPEN, VoucherState.USED, VoucherState.ENDED, VoucherState.CANCELLED, None)


def filter_of(place: int, typed: str) -> VoucherFilter:
    """What is asked for: one of the five filters, and what was typed, the last letters of a code or a customer."""
    if not typed:
        return VoucherFilter(STATES[place], limit=PART)
    try:
        read_end(typed)
    except Refusal:
        return VoucherFilter(STATES[place], customer=typed, limit=PART)
    return VoucherFilter(STATES[place], end=typed, limit=PART)


class VoucherModel:
    """The rows that are known. `asked` is counted up: an answer to an older question is nobody's."""

    def __init__(self) -> None:
        self.rows: list[VoucherView] = []
        self.before: uuid.UUID | None = None
        self.wanted = VoucherFilter(limit=PART)
        self.asked = 0

    def ask(self, wanted: VoucherFilter) -> int:
        """Another question; its number. Asked again it shows as many rows as there were."""
        again = (wanted.state, wanted.end, wanted.customer) == (
            self.wanted.state,
            self.wanted.end,
            self.wanted.customer,
        )
        most = max(PART, len(self.rows)) if again else PART
        self.wanted = VoucherFilter(wanted.state, wanted.end, wanted.moment, wanted.customer, most)
        self.asked += 1
        return self.asked

    def take(self, part: VoucherWindow, *, older: bool) -> None:
        """A part came home: instead of what is there, or after it."""
        self.rows = [*self.rows, *part.vouchers] if older else list(part.vouchers)
        self.before = part.before

    def forget(self) -> None:
        """Whoever opened the list is gone."""
        self.rows, self.before = [], None
        self.asked += 1
