"""`voucher`: do-over vouchers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import voucher as shapes
from pos_recovery.cli.texts import voucher as texts
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherState, VoucherView
from pos_recovery.office.commands import AskPrint, ChangeVoucher, Done, PrintVoucher, Redeem

app = noun("Do-over vouchers: show, redeem, print.")
Text = str | None
_PAPERS = "receipt-80, receipt-58, a6, letter or a4; into FILE.bin, a receipt printer's bytes: escpos-80 or escpos-58."


@app.command("show")
def show(ctx: typer.Context, code: o.Code) -> None:
    """What a voucher is worth, until when, and what happened to it."""

    def work(counter: Counter) -> Answer:
        try:
            return _answer(counter, counter.office.vouchers.show(code))
        except Refusal as refusal:
            if refusal.code not in ("voucher-blank", "voucher-cancelled"):
                raise
        card, local = counter.office.cards.show(code), counter.office.local
        return Answer(shapes.blank(card, local), texts.blank(card, local))

    serve(ctx, work)


@app.command("redeem")
def redeem(
    ctx: typer.Context,
    code: o.Code,
    value: Annotated[Text, typer.Option(metavar="AMT", help="A part of it; without, all that is left.")] = None,
    ticket: o.Ticket = None,
    reason: o.Reason = None,
    approve_by: o.ApproveBy = None,
    request: o.RequestId = None,
) -> None:
    """Use it, whole or in part. A late one a manager accepts for 14 days with --reason."""

    def work(counter: Counter) -> Answer:
        key, amount, approver = o.request_id(request), counter.amount(value), counter.approver(approve_by)
        command = Redeem(
            actor=counter.signed_in(), request_id=key, code=code, value=amount, ticket=ticket, reason=reason,
            approver=approver,
        )  # fmt: skip
        done = counter.office.vouchers.redeem(command)
        return Answer(shapes.redeemed(done.receipt), texts.redeemed(done.receipt), done.warnings)

    serve(ctx, work)


@app.command("undo-redeem")
def undo_redeem(ctx: typer.Context, code: o.Code, reason: o.Reason = None, request: o.RequestId = None) -> None:
    """Undo its newest use, once, with a reason."""

    def work(counter: Counter) -> Answer:
        command = _change(counter, code, reason, request)
        return _answer(counter, counter.office.vouchers.undo_redeem(command))

    serve(ctx, work)


@app.command("cancel")
def cancel(ctx: typer.Context, code: o.Code, reason: o.Reason = None, request: o.RequestId = None) -> None:
    """Cancel what is left of it, with a reason."""

    def work(counter: Counter) -> Answer:
        return _answer(counter, counter.office.vouchers.cancel(_change(counter, code, reason, request)))

    serve(ctx, work)


@app.command("reissue")
def reissue(
    ctx: typer.Context,
    code: o.Code,
    reason: o.Reason = None,
    good_until: Annotated[
        Text, typer.Option(metavar="DATE", help="A new last day; this is how it is extended.")
    ] = None,
    request: o.RequestId = None,
) -> None:
    """A new code for a lost or ended one; the old one says so."""

    def work(counter: Counter) -> Answer:
        command = _change(counter, code, reason, request, good_until)
        return _answer(counter, counter.office.vouchers.reissue(command))

    serve(ctx, work)


@app.command("list")
def listed(
    ctx: typer.Context,
    is_open: Annotated[bool, typer.Option("--open", help="Those that can be used.")] = False,
    used: Annotated[bool, typer.Option("--used", help="Those used up.")] = False,
    ended: Annotated[bool, typer.Option("--ended", help="Those past their last day.")] = False,
    cancelled: Annotated[bool, typer.Option("--cancelled", help="Those cancelled.")] = False,
    search: Annotated[Text, typer.Option(metavar="LAST4", help="Its last four letters, or more.")] = None,
    moment: Annotated[Text, typer.Option(metavar="ID", help="Those given with this moment.")] = None,
    customer: Annotated[
        Text, typer.Option(metavar="TEXT", help="A customer's: part of the name, or the whole phone or e-mail.")
    ] = None,
    limit: o.Limit = None,
) -> None:
    """Vouchers, by their last four letters. A customer is found who said yes to being remembered."""
    chosen = {
        VoucherState.OPEN: is_open, VoucherState.USED: used, VoucherState.ENDED: ended,
        VoucherState.CANCELLED: cancelled,
    }  # fmt: skip

    def work(counter: Counter) -> Answer:
        states = [state for state, wanted in chosen.items() if wanted]
        if len(states) > 1:
            raise Refusal("usage", what="Take one of --open, --used, --ended and --cancelled")
        state = states[0] if states else None
        actor, office = counter.signed_in(), counter.office
        of_moment = None if moment is None else office.moments.find(moment)
        views = office.vouchers.listed(actor, VoucherFilter(state, search, of_moment, customer, limit))
        local = office.local
        return Answer({"items": [shapes.voucher(view, local, whole=False) for view in views]}, texts.vouchers(views))

    serve(ctx, work)


@app.command("print")
def put_on_paper(
    ctx: typer.Context,
    code: o.Code,
    out: Annotated[Path | None, typer.Option(metavar="FILE.pdf", help="The file to print into.")] = None,
    printer: Annotated[Text, typer.Option(metavar="NAME", help="The printer of this counter to print on.")] = None,
    paper: Annotated[str, typer.Option(metavar="PAPER", help=_PAPERS)] = "receipt-80",
    request: o.RequestId = None,
) -> None:
    """Print it into a PDF, or on a printer. A second print says "Copy 2" and what is left."""

    def work(counter: Counter) -> Answer:
        if (out is None) == (printer is None):
            raise Refusal("usage", what="Take one of --out and --printer")
        key, actor = o.request_id(request), counter.signed_in()
        if out is None:
            command = AskPrint(
                actor=actor, request_id=key, code=code, printer=printer or "", paper=o.paper(paper)
            )  # fmt: skip
            return _printed(counter, command)
        done = counter.office.vouchers.print(
            PrintVoucher(actor=actor, request_id=key, code=code, file=out, paper=paper)
        )
        answer = _answer(counter, done)
        return Answer({**answer.document, "file": str(out)}, f"The voucher is in {out}", answer.warnings)

    serve(ctx, work)


def _printed(counter: Counter, command: AskPrint) -> Answer:
    done = counter.office.print_queue.print_now(command)
    asked, local = done.receipt, counter.office.local
    document = {**shapes.voucher(asked.voucher, local), "printer": asked.job.printer, "copy": asked.job.copy}
    return Answer(document, texts.printed(asked.job), done.warnings)


def _change(
    counter: Counter, code: str, reason: str | None, request: str | None, good_until: str | None = None
) -> ChangeVoucher:
    from pos_recovery.domain.business_day import parse_day

    why, key = o.reason(reason), o.request_id(request)
    last = None if good_until is None else parse_day(good_until)
    return ChangeVoucher(actor=counter.signed_in(), request_id=key, code=code, reason=why, good_until=last)


def _answer(counter: Counter, found: Done[VoucherView] | VoucherView) -> Answer:
    view, warnings = (found, ()) if isinstance(found, VoucherView) else (found.receipt, found.warnings)
    local = counter.office.local
    return Answer(shapes.voucher(view, local), texts.voucher(view, local), warnings)
