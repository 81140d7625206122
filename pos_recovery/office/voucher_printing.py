"""A voucher on paper."""

from __future__ import annotations

from pos_recovery.domain.errors import Overtaken, Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import RECEIPT_BYTES, Paper, VoucherPaper
from pos_recovery.domain.views.vouchers import LIVE, VoucherRecord, VoucherView
from pos_recovery.store import vouchers
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, Outcome, PrintVoucher
from .issuing import used_once
from .logo import logo_now
from .paper_words import fixed_words, good_for, says_no_alcohol, title_of
from .voucher_lookup import known
from .voucher_views import refusal, state_now, voucher_view


def print_voucher(room: Backroom, command: PrintVoucher, code: str) -> Done[VoucherView]:
    """Print it into a PDF file, or into a file of a receipt printer's bytes; it is there before the copy is counted.

    Refusals `file-unwritable`, `usage` for an unknown paper, and those of a voucher that is not live.
    """
    require(command.actor, Right.SERVE)
    if command.paper not in list(Paper):
        raise Refusal("usage", what=f"'{command.paper[:40]}' is not one of: {', '.join(Paper)}")
    try:
        return _printed(room, command, code)
    except Overtaken:  # another counter has printed or used it since it was drawn
        return _printed(room, command, code)


def _printed(room: Backroom, command: PrintVoucher, code: str) -> Done[VoucherView]:
    with room.look() as look:
        voucher = known(room, look, code)
        if not room.was_answered(command, look.reading):
            _check_live(look, voucher)
        paper = voucher_paper(look, voucher)
    data = drawn(room, paper, Paper(command.paper))

    def run(work: Work) -> Outcome[VoucherView]:
        now = known(room, work, code)
        _check_live(work, now)
        if voucher_paper(work, now) != paper:
            raise Overtaken("voucher")
        # In here a request answered before writes no second paper, which would say "Copy 2" (P91).
        room.ports.files.write(command.file, data)
        work.tx.update(VoucherRow, now.id, now.revision, copies=now.copies + 1)
        after = vouchers.by_id(work.reading, now.id) or now
        fact = Fact(FactKind.VOUCHER_PRINTED, by=command.actor.id, facts={"voucher": now.id.hex})
        return Outcome(voucher_view(work, after), fact, Changed.VOUCHERS)

    return room.act(command, VoucherView, run)


def _check_live(look: Look, voucher: VoucherRecord) -> None:
    if state_now(look, voucher) not in LIVE:
        raise refusal(look, voucher)


def voucher_paper(look: Look, voucher: VoucherRecord) -> VoucherPaper:
    """What stands on the paper of the next print."""
    from pos_recovery.documents.voucher_words import ENGLISH

    settings, language = look.settings, look.settings.now("language")
    words, title, logo = fixed_words(look.room, language), title_of(voucher), logo_now(look)
    left = None
    if voucher.left_minor != voucher.worth_minor:
        left = (words or ENGLISH).left.format(money=look.money(voucher.left_minor).shown)
    return VoucherPaper(
        shop=look.shop.name, address=look.shop.address, what=good_for(look, voucher, words), left=left,
        good_until=voucher.good_until, code=voucher.code, copy=voucher.copies + 1, practice=look.shop.practice,
        one_use=used_once(voucher), title=title, own_title=settings.now(f"paper.title.{title}") or None,
        line=settings.now("paper.line") or None, language=language, ink_saver=settings.flag("paper.ink-saver"),
        no_alcohol=says_no_alcohol(look, voucher), logo=None if logo is None else logo[1], words=words,
    )  # fmt: skip


def drawn(room: Backroom, paper: VoucherPaper, size: Paper) -> bytes:
    """A PDF, or a receipt printer's bytes by what this machine knows of its printer (the safest if nothing).

    It takes long: never inside a transaction.
    """
    fonts = room.resources / "fonts"
    if size in RECEIPT_BYTES:
        from pos_recovery.documents.receipt_bytes import receipt_bytes

        return receipt_bytes(paper, size, room.ports.choices.load(room.shop.id).habits, fonts)
    from pos_recovery.documents.voucher_pdf import voucher_pdf

    return voucher_pdf(paper, size, fonts)
