"""What is done with one voucher at the counter: used whole or in part, accepted late, looked after, printed anew."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right
from pos_recovery.domain.views.moments import MomentLogged
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.vouchers import Redeemed, VoucherView
from pos_recovery.office.commands import LogMoment, Redeem, TakePaper

from .front import Front
from .padlock import Padlock
from .sheets.late import LateSheet
from .sheets.part_use import PartUseSheet


class VoucherUse(QObject):
    """`used` tells a Redeemed, `not_used` why not, `refused` any other failure, `printed` a sentence for the foot, and
    `waits` that a sheet asks something first. What comes of a voucher that is not shown any more is told to nobody.
    """

    used = Signal(object)
    not_used = Signal(object)
    refused = Signal(object)
    printed = Signal(str)
    waits = Signal()

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front
        self._padlock = Padlock(front)
        self._code: str | None = None
        self._view: VoucherView | None = None
        self._ticket: str | None = None
        self._request: tuple[object, uuid.UUID] | None = None

    def begin(self, code: str, view: VoucherView, ticket: str | None) -> None:
        """From here on it is about this voucher; `ticket` is the number of the receipt it is used for."""
        self._code, self._view, self._ticket = code, view, ticket

    def forget(self) -> None:
        """It is not shown any more."""
        self._code = self._view = self._ticket = self._request = None

    def use(self, value: Money | None = None) -> None:
        """Use it, all of what is left unless a value is said, as somebody who gave a PIN."""
        session = self._front.session
        if session.confirmed:
            self._redeem(session.actor, value, None)
        else:
            self.waits.emit()
            self._padlock.confirm(lambda: self.use(value))

    def ask_part(self) -> None:
        """Ask how much of it."""
        self.waits.emit()
        if self._view is not None:
            sheet = PartUseSheet(self._view.left)
            sheet.chosen.connect(self.use)
            self._front.places.lay(sheet)

    def ask_late(self, ended: str) -> None:
        """It has ended: ask for a reason, then for a manager."""
        self.waits.emit()

        def with_reason(reason: str) -> None:
            self._padlock.open(Right.MANAGE, lambda actor: self._redeem(actor, None, reason))

        sheet = LateSheet(ended)
        sheet.given.connect(with_reason)
        self._front.places.lay(sheet)

    def look_after(self) -> None:
        """A new moment that knows which code it came after (P33)."""
        tiles = [card.cause for card in self._front.shop.words.tiles]
        cause = Cause.OTHER if Cause.OTHER in tiles else tiles[-1]
        command = LogMoment(
            actor=self._front.session.actor, cause=cause, after_voucher=self._code, request_id=uuid.uuid4()
        )  # fmt: skip

        def logged(moment: MomentLogged) -> None:
            self._front.places.go("remedy", moment.id)

        self._front.desk.run(self, lambda office: office.moments.log(command), logged, self.refused.emit)

    def print_left(self) -> None:
        """A new paper that says what is left (P39). Where another voucher is shown by then, the foot tells of it."""
        code, machine, front = self._code, self._front.shop.machine, self._front

        def printed(words: str) -> None:
            if code == self._code:
                self.printed.emit(words)
            else:
                front.places.tell(words, "ok")

        def refused(failure: Failure) -> None:
            if code == self._code:
                self.refused.emit(failure)
            else:
                front.places.tell(front.words_for(failure), "bad")

        if code is not None:
            command = TakePaper(
                actor=self._front.session.actor, code=code, paper=Paper(machine.paper), request_id=uuid.uuid4()
            )  # fmt: skip
            front.printing.another(self, command, machine, (printed, refused))

    def _redeem(self, actor: Actor, value: Money | None, reason: str | None) -> None:
        code = self._code
        if code is None:
            return
        what = (code, value, self._ticket, reason, actor.id)
        if self._request is None or self._request[0] != what:  # the same again is the same request
            self._request = (what, uuid.uuid4())
        command = Redeem(
            actor=actor, code=code, value=value, ticket=self._ticket, reason=reason, request_id=self._request[1]
        )  # fmt: skip

        def done(use: Redeemed) -> None:
            if code == self._code:
                self._request = None
                self.used.emit(use)

        self._front.desk.run(
            self,
            lambda office: office.vouchers.redeem(command),
            done,
            lambda failure: self.not_used.emit(failure) if code == self._code else None,
        )
