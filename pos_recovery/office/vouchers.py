"""Vouchers: shown, used, cancelled, issued anew, printed."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.vouchers import PaperTaken, Redeemed, VoucherFilter, VoucherView, VoucherWindow
from pos_recovery.store import vouchers

from .backroom import Backroom
from .voucher_lookup import UnknownCounted, code_of, known
from .voucher_views import voucher_view

if TYPE_CHECKING:
    from .commands import ChangeVoucher, Done, PrintVoucher, Redeem, TakePaper

EVERYONE = VoucherFilter()


@cache
def _redeem() -> Callable[[Backroom, Redeem, str], Done[Redeemed]]:
    from .redeem import redeem

    return redeem


class Vouchers:
    """Do-over vouchers. What changes one is imported when it is asked for: showing one is the commonest call."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def show(self, typed: str) -> VoucherView:
        """A voucher by its whole code; nobody need be named. Refusals `voucher-mistyped`, `-practice`, `-unknown`.

        Trouble `store-unreachable` says what was known of the code when the server could last be asked.
        """
        code = code_of(self._room, typed)
        try:
            with UnknownCounted(self._room), self._room.look() as look:
                return voucher_view(look, known(self._room, look, code))
        except Trouble as trouble:
            from .codes_known import unasked

            raise unasked(self._room, code, trouble) from trouble

    def listed(self, actor: Actor, wanted: VoucherFilter = EVERYONE) -> tuple[VoucherView, ...]:
        """Vouchers, newest last; see `voucher_list.listed`."""
        from .voucher_list import listed

        return listed(self._room, actor, wanted)

    def window(self, actor: Actor, wanted: VoucherFilter, before: uuid.UUID | None = None) -> VoucherWindow:
        """A part of a long list, newest first; see `voucher_list.window`."""
        from .voucher_list import window

        return window(self._room, actor, wanted, before)

    def unknown_today(self, actor: Actor) -> tuple[tuple[str, int], ...]:
        """Counter and how many codes that nobody gave were tried there today; see `unknown_codes.tried_today`."""
        from .unknown_codes import tried_today

        require(actor, Right.MANAGE)
        with self._room.look() as look:
            return tuple((one.counter, one.count) for one in tried_today(look))

    def redeem(self, command: Redeem) -> Done[Redeemed]:
        """Use a voucher; see `redeem.redeem`."""
        code = code_of(self._room, command.code)
        with UnknownCounted(self._room):
            return _redeem()(self._room, command, code)

    def undo_redeem(self, command: ChangeVoucher) -> Done[VoucherView]:
        """Undo its newest use; see `redeem.undo_redeem`."""
        from .redeem import undo_redeem

        with UnknownCounted(self._room):
            return undo_redeem(self._room, command, code_of(self._room, command.code))

    def cancel(self, command: ChangeVoucher) -> Done[VoucherView]:
        """Cancel what is left of it; see `voucher_changes.cancel`."""
        from .voucher_changes import cancel

        with UnknownCounted(self._room):
            return cancel(self._room, command, code_of(self._room, command.code))

    def reissue(self, command: ChangeVoucher) -> Done[VoucherView]:
        """A new code for a lost or ended one; see `voucher_changes.reissue`."""
        from .voucher_changes import reissue

        with UnknownCounted(self._room):
            return reissue(self._room, command, code_of(self._room, command.code))

    def print(self, command: PrintVoucher) -> Done[VoucherView]:
        """Print it into a PDF file; see `voucher_printing.print_voucher`."""
        from .voucher_printing import print_voucher

        with UnknownCounted(self._room):
            return print_voucher(self._room, command, code_of(self._room, command.code))

    def paper(self, command: TakePaper) -> Done[PaperTaken]:
        """A copy of it as bytes; see `voucher_paper.take_paper`."""
        from .voucher_paper import take_paper

        with UnknownCounted(self._room):
            return take_paper(self._room, command, code_of(self._room, command.code))

    def sample(self, paper: Paper) -> bytes:
        """A practice sample to try a printer with; see `voucher_paper.sample`."""
        from .voucher_paper import sample

        return sample(self._room, paper)

    def on_the_till(self, typed: str) -> str:
        """What using it will say to do on the till; see `voucher_paper.on_the_till`."""
        from .voucher_paper import on_the_till

        with UnknownCounted(self._room):
            return on_the_till(self._room, code_of(self._room, typed))

    def end_overdue(self) -> int:
        """End every voucher whose last day is over, and free what it holds. Gives how many."""
        ended = some = self.end_some()
        while some:
            some = self.end_some()
            ended += some
        return ended

    def remember(self) -> None:
        """Remember which codes are good, for when other counters cannot be asked; see `codes_known.remember`."""
        from .codes_known import remember

        remember(self._room)

    def end_some(self) -> int:
        """The same for as many as one transaction may end: a part of it, none when nothing is left to do."""
        with self._room.look() as look:
            if not vouchers.overdue(look.reading, look.now, 1):
                return 0
        from .voucher_closing import end_overdue

        return end_overdue(self._room)
