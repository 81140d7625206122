"""A voucher's paper as bytes: each a copy that is counted, and a sample that is none."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from pos_recovery.domain.business_day import months_on
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.playbook import till_words
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import Paper, VoucherPaper
from pos_recovery.domain.views.vouchers import LIVE, PaperTaken, VoucherRecord, VoucherView
from pos_recovery.domain.voucher_code import make_code
from pos_recovery.store import vouchers
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, Outcome, TakePaper
from .logo import logo_now, logo_then
from .pack import pack_of
from .paper_words import fixed_words
from .print_moves import move, unprinted
from .voucher_lookup import known
from .voucher_printing import drawn, voucher_paper
from .voucher_views import refusal, state_now, voucher_view, what


@dataclass(frozen=True, slots=True)
class CopyCounted:
    """What the request remembers: all that stands on the paper, so that the same bytes are made again (P91).

    The logo is remembered by its key and the fixed words by their language; neither is in a receipt.
    """

    paper: VoucherPaper
    view: VoucherView
    logo: uuid.UUID | None = None


def take_paper(room: Backroom, command: TakePaper, code: str) -> Done[PaperTaken]:
    """The paper, once its copy is counted. Whoever gave it takes the first copy that day by name alone.

    A copy that waits in vain for a printer of this counter is the one that is meant: it is this paper from now on.

    Refusals `usage`, `not-allowed`, and those of a voucher that is not live.
    """
    require(command.actor, Right.LOG)
    with room.look() as look:
        first = voucher_paper(look, known(room, look, code))
    pdf = _drawn(room, first, command.paper)  # before it is counted: a paper that cannot be drawn is no copy

    def run(work: Work) -> Outcome[CopyCounted]:
        voucher = known(room, work, code)
        _check(work, command, voucher)
        waits = unprinted(work, voucher)
        move(work, waits, JobState.DROPPED)
        if waits and waits[0].state != JobState.UNSURE:
            paper = replace(voucher_paper(work, voucher), copy=waits[0].copy_number)
        else:
            paper = voucher_paper(work, voucher)
            work.tx.update(VoucherRow, voucher.id, voucher.revision, copies=voucher.copies + 1)
        after = vouchers.by_id(work.reading, voucher.id) or voucher
        fact = Fact(FactKind.VOUCHER_PRINTED, by=command.actor.id, facts={"voucher": voucher.id.hex})
        logo = logo_now(work)
        counted = CopyCounted(paper, voucher_view(work, after), None if logo is None else logo[0])
        changed = Changed.VOUCHERS | Changed.PAPERS if waits else Changed.VOUCHERS
        return Outcome(counted, fact, changed)

    done = room.act(command, CopyCounted, run)
    paper = done.receipt.paper
    if done.changed is Changed.NOTHING:
        paper = _dressed(room, done.receipt)
    if paper != first:  # answered before, or another counter was faster
        pdf = _drawn(room, paper, command.paper)
    return Done(done.changed, PaperTaken(pdf, paper.copy, done.receipt.view), done.warnings)


def sample(room: Backroom, paper: Paper) -> bytes:
    """A voucher of this shop that says PRACTICE and is worth nothing, to try a printer. Nothing is written."""
    with room.look() as look:
        today, settings, logo = look.days.calendar_day(look.now), look.settings, logo_now(look)
        language = settings.now("language")
        drawn = VoucherPaper(
            shop=look.shop.name, address=look.shop.address, what="A sample", left=None,
            good_until=months_on(today, settings.number("good-until-months")),
            code=make_code(bytes(16), practice=True), copy=1, practice=True, one_use=True,
            own_title=settings.now("paper.title.goods") or None, line=settings.now("paper.line") or None,
            language=language, ink_saver=settings.flag("paper.ink-saver"),
            logo=None if logo is None else logo[1], words=fixed_words(room, language),
        )  # fmt: skip
    return _drawn(room, drawn, paper)


def on_the_till(room: Backroom, code: str) -> str:
    """What there will be to do on the till when it is used whole. Refusals of a voucher that is not live."""
    with room.look() as look:
        voucher = known(room, look, code)
        if state_now(look, voucher) not in LIVE:
            raise refusal(look, voucher)
        left = look.money(voucher.left_minor)
        return till_words(pack_of(room, look), "voucher-used", what(look, voucher), left.shown)


def _check(look: Look, command: TakePaper, voucher: VoucherRecord) -> None:
    just_given = voucher.issued_by == command.actor.id and voucher.issued_on == look.today
    if voucher.copies or not just_given:
        require(command.actor, Right.SERVE)
    if state_now(look, voucher) not in LIVE:
        raise refusal(look, voucher)


def _dressed(room: Backroom, counted: CopyCounted) -> VoucherPaper:
    """The paper of a receipt with what receipts leave out."""
    logo = None
    if counted.logo is not None:
        with room.look() as look:
            logo = logo_then(look, counted.logo)
    return replace(counted.paper, logo=logo, words=fixed_words(room, counted.paper.language))


def _drawn(room: Backroom, paper: VoucherPaper, size: Paper) -> bytes:
    return drawn(room, paper, size)
