"""What a manager or owner does with one voucher: a new code, a later last day, cancelled, its last use undone."""

from __future__ import annotations

import uuid
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.vouchers import LIVE, VoucherState, VoucherView
from pos_recovery.domain.voucher_code import grouped
from pos_recovery.office.commands import ChangeVoucher, Done, TakePaper
from pos_recovery.office.office import Office

from .front import Front
from .texts import vouchers as texts

if TYPE_CHECKING:
    from .sheets.voucher import NewCodeSheet


class Change(StrEnum):
    """What can be done with a voucher."""

    LOST = "lost"
    LONGER = "longer"
    CANCEL = "cancel"
    UNDO = "undo"


def possible(view: VoucherView) -> tuple[Change, ...]:
    """What may be done with it now; the office decides it again when it is asked."""
    undo = (Change.UNDO,) if any(not use.undone for use in view.redemptions) else ()
    if view.replaced_by is not None or view.state is VoucherState.CANCELLED:
        return ()
    if view.state in LIVE:
        return (Change.LOST, Change.LONGER, Change.CANCEL, *undo)
    return (Change.LONGER,) if view.state is VoucherState.ENDED else undo


class VoucherChanges(QObject):
    """Asks for a reason, lets the office do it as whoever opened the list, and says what came of it."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front

    def ask(self, actor: Actor, view: VoucherView, change: Change) -> None:
        """Why, and for a longer one until when."""
        from .sheets.voucher_change import ChangeSheet

        today = self._front.shop.now().date()
        sheet = ChangeSheet(change, f"{texts.what(view)}. {texts.head(view)}", max(today, view.good_until))
        key = uuid.uuid4()
        sheet.given.connect(
            lambda why: self._change(change, view, self._command(actor, view, why, sheet.good_until, key))
        )
        self._front.places.lay(sheet)

    @staticmethod
    def _command(actor: Actor, view: VoucherView, why: str, until: date | None, key: uuid.UUID) -> ChangeVoucher:
        return ChangeVoucher(actor=actor, code=view.code, reason=why, good_until=until, request_id=key)

    def _change(self, change: Change, old: VoucherView, command: ChangeVoucher) -> None:
        def work(office: Office) -> Done[VoucherView]:
            vouchers = office.vouchers
            do = {Change.CANCEL: vouchers.cancel, Change.UNDO: vouchers.undo_redeem}
            return do.get(change, vouchers.reissue)(command)

        def done(new: VoucherView) -> None:
            if change is Change.CANCEL:
                self._front.places.tell(texts.cancelled(old.code), "ok")
            elif change is Change.UNDO:
                self._front.places.tell(texts.undone(old.code), "ok")
            else:
                self._show_new(command.actor, old, new)

        self._front.desk.run(self, work, done)

    def _show_new(self, actor: Actor, old: VoucherView, new: VoucherView) -> None:
        from .sheets.voucher import NewCodeSheet

        sheet = NewCodeSheet(new, grouped(new.code), old.code)
        sheet.printing.connect(lambda: self._print(actor, new, sheet))
        self._front.places.lay(sheet)

    def _print(self, actor: Actor, view: VoucherView, sheet: NewCodeSheet) -> None:
        machine = self._front.shop.machine
        command = TakePaper(actor=actor, code=view.code, paper=Paper(machine.paper), request_id=uuid.uuid4())
        self._front.printing.another(
            sheet, command, machine,
            (sheet.say, lambda failure: sheet.say(self._front.words_for(failure), wrong=True)),
        )  # fmt: skip
