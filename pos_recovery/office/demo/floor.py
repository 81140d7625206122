"""The counter of the practice shop: each act goes through the office, at the time the clock is moved to."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import read_spec
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.commands import (
    AddVisit,
    Approver,
    ChangeCause,
    ChangeVoucher,
    EndMoment,
    Give,
    LogMoment,
    Redeem,
    ReopenMoment,
    Undo,
)
from pos_recovery.office.office import Office

from .answers import Specs
from .crew import Member, member
from .story import Story


@dataclass(slots=True)
class Floor:
    """Who is signed in, and what they do. `unnamed` are the same people without their PIN."""

    office: Office
    clock: MovedClock
    signed_in: Mapping[str, Actor]
    unnamed: Mapping[str, Actor]

    def log(self, who: Member, story: Story, cause: Cause | None = None, after: str | None = None) -> uuid.UUID:
        """Log a moment, as another cause when `cause` is given; `after` is the code of the voucher it came after."""
        asked = LogMoment(
            actor=self.signed_in[who.name], cause=cause or story.cause, channel=story.channel, said=story.said,
            wish=story.wish, upset=story.upset, our_fault=story.our_fault, ticket=story.ticket,
            ticket_total=story.ticket_total, customer_phone=story.phone, customer_email=story.email,
            contact_ok=story.contact, party=story.party, link=story.link, after_voucher=after,
        )  # fmt: skip
        return self.office.moments.log(asked).receipt.id

    def change_cause(self, who: Member, moment: uuid.UUID, cause: Cause) -> None:
        """It was something else."""
        self.office.moments.change_cause(ChangeCause(actor=self.signed_in[who.name], moment=moment, cause=cause))

    def end(self, who: Member, moment: uuid.UUID, ending: Ending) -> None:
        """Close it without a gift, or take back a mis-tap."""
        self.office.moments.end(EndMoment(actor=self.signed_in[who.name], moment=moment, ending=ending))

    def reopen(self, who: Member, moment: uuid.UUID) -> None:
        """They came back to it."""
        self.office.moments.reopen(ReopenMoment(actor=self.signed_in[who.name], moment=moment))

    def give(self, who: Member, moment: uuid.UUID, specs: Specs, note: str, *, named: bool = True) -> RemedyView:
        """Make it right. Over a limit or a budget Ines says yes, to her own gives Rita; a note where one is needed."""
        parts = tuple(read_spec(spec, self.office.shop.currency) for spec in specs)
        actor = (self.signed_in if named else self.unnamed)[who.name]
        said, approver = "", None
        while True:
            try:
                asked = Give(actor=actor, moment=moment, specs=parts, note=said or None, approver=approver)
                return self.office.remedies.give(asked).receipt
            except Refusal as no:
                if no.code == "reason-needed" and not said:
                    said = note
                elif no.code == "needs-approval" and approver is None:
                    approver, said = self._approver(no), note
                else:
                    raise

    def _approver(self, no: Refusal) -> Approver:
        able = no.facts["approvers"]
        names = [str(name) for name in able] if isinstance(able, list) else []
        yes = member("Ines" if "Ines" in names else "Rita")
        return Approver(yes.name, yes.pin)

    def undo(self, who: Member, remedy: uuid.UUID, reason: str, *, got_it: bool = False) -> None:
        """Take a give back."""
        self.office.remedies.undo(Undo(actor=self.signed_in[who.name], remedy=remedy, reason=reason, got_it=got_it))

    def redeem(
        self, who: Member, code: str, ticket: str, value: Money | None = None, reason: str | None = None
    ) -> Money:
        """Use a voucher; gives what is left of it."""
        asked = Redeem(actor=self.signed_in[who.name], code=code, value=value, ticket=ticket, reason=reason)
        return self.office.vouchers.redeem(asked).receipt.left

    def undo_redeem(self, code: str, reason: str) -> None:
        """Ines takes a use back."""
        self.office.vouchers.undo_redeem(self._change(code, reason))

    def cancel(self, code: str, reason: str) -> None:
        """Ines cancels a voucher."""
        self.office.vouchers.cancel(self._change(code, reason))

    def reissue(self, code: str, reason: str) -> str:
        """Ines issues a lost voucher anew; its new code."""
        return self.office.vouchers.reissue(self._change(code, reason)).receipt.code

    def seen(self, who: Member, moment: uuid.UUID | None, story: Story) -> None:
        """Somebody at the counter knows them again: by the moment, or by their phone or e-mail."""
        phone, email = (None, None) if moment is not None else (story.phone, story.email)
        self.office.visits.add(AddVisit(actor=self.signed_in[who.name], moment=moment, phone=phone, email=email))

    def _change(self, code: str, reason: str) -> ChangeVoucher:
        return ChangeVoucher(actor=self.signed_in["Ines"], code=code, reason=reason)

    def move(self, to: datetime) -> None:
        """It is later now."""
        self.clock.move(to)
