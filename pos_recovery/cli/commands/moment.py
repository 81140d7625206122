"""`moment`: unhappy moments."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import moment as shapes
from pos_recovery.cli.texts import moment as texts
from pos_recovery.domain.business_day import FIRST_DAY
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Channel, Ending, OurFault, Upset
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.office.commands import ChangeCause, Done, EndMoment, LogMoment, ReopenMoment
from pos_recovery.office.moment_views import MomentFilter

app = noun("Unhappy moments: log, show, list, close.")
Text = str | None
_CAUSES = "wait, order, quality, taste, manner, charge, out, kind, clean, broken, safety or other."
CauseWord = Annotated[str, typer.Option("--cause", metavar="CAUSE", help=_CAUSES)]


@app.command("log")
def log(
    ctx: typer.Context,
    cause: CauseWord,
    channel: Annotated[Channel, typer.Option(help="Where we heard of it.")] = Channel.COUNTER,
    said: Annotated[Text, typer.Option(metavar="TEXT", help="What they said, in their words.")] = None,
    wish: Annotated[Text, typer.Option(metavar="WISH", help="fix, money, next-time, heard, or their words.")] = None,
    upset: Annotated[Upset | None, typer.Option(help="How upset they were.")] = None,
    our_fault: Annotated[OurFault | None, typer.Option(help="Whether it was our fault; never shown to them.")] = None,
    ticket: o.Ticket = None,
    ticket_total: Annotated[Text, typer.Option(metavar="AMT", help="What the ticket came to.")] = None,
    customer_name: Annotated[Text, typer.Option(metavar="T", help="Their name, kept with --contact-ok.")] = None,
    customer_phone: Annotated[Text, typer.Option(metavar="T", help="Their phone, kept with --contact-ok.")] = None,
    customer_email: Annotated[Text, typer.Option(metavar="T", help="Their e-mail, kept with --contact-ok.")] = None,
    contact_ok: Annotated[bool, typer.Option("--contact-ok", help="They said yes to being written to.")] = False,
    party: Annotated[int | None, typer.Option(metavar="N", help="How many people they were.")] = None,
    link: Annotated[Text, typer.Option(metavar="URL", help="Where it stands online.")] = None,
    after_voucher: Annotated[Text, typer.Option(metavar="CODE", help="A used voucher they showed.")] = None,
    at: Annotated[Text, typer.Option(metavar="TIME", help="When it happened, at most 30 days ago.")] = None,
    request: o.RequestId = None,
) -> None:
    """Log an unhappy moment; only the cause is needed, and no PIN. Prints its ID."""

    def work(counter: Counter) -> Answer:
        named, key = o.cause(cause), o.request_id(request)
        total = counter.amount(ticket_total)
        happened = None if at is None else counter.office.days.instant(at)
        command = LogMoment(
            actor=counter.named(), request_id=key, cause=named, channel=channel, said=said, wish=wish, upset=upset,
            our_fault=our_fault, ticket=ticket, ticket_total=total, customer_name=customer_name,
            customer_phone=customer_phone, customer_email=customer_email, contact_ok=contact_ok, party=party,
            link=link, after_voucher=after_voucher, at=happened,
        )  # fmt: skip
        done = counter.office.moments.log(command)
        local = counter.office.local
        return Answer(shapes.logged(done.receipt, local), texts.logged(done.receipt, local), done.warnings)

    serve(ctx, work)


@app.command("show")
def show(ctx: typer.Context, moment: o.MomentId) -> None:
    """One moment, what was given, and whether they came back."""

    def work(counter: Counter) -> Answer:
        actor = counter.signed_in()
        view = counter.office.moments.show(actor, counter.office.moments.find(moment))
        return _answer(counter, view)

    serve(ctx, work)


@app.command("list")
def listed(
    ctx: typer.Context,
    unfinished: Annotated[bool, typer.Option("--unfinished", help="Those without an ending, of any day.")] = False,
    open_only: Annotated[bool, typer.Option("--open", help="Only those that are open.")] = False,
    first: o.FromDay = None,
    last: o.ToDay = None,
    cause: Annotated[Text, typer.Option(metavar="CAUSE", help=_CAUSES)] = None,
    search: Annotated[Text, typer.Option(metavar="TEXT", help="In what they said, their wish, the ticket.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Mis-taps too.")] = False,
    limit: o.Limit = None,
) -> None:
    """Today's moments, or those of other days."""

    def work(counter: Counter) -> Answer:
        wanted = MomentFilter(None if cause is None else o.cause(cause), search, open_only, everything)
        begin, end = o.day(first), o.day(last)
        if unfinished and (begin or end or search or cause):
            raise Refusal("usage", option="--unfinished", reason="it lists every open moment and stands alone")
        actor = counter.signed_in()
        moments = counter.office.moments
        if begin or end or search:  # from there to today, from the first to there, or anywhere
            begin, end = begin or FIRST_DAY, end or counter.office.days.on(counter.office.now())
        found = moments.unfinished(actor) if unfinished else moments.between(actor, begin, end, wanted)
        views, local = o.newest(found, limit), counter.office.local
        return Answer({"items": [shapes.moment(view, local) for view in views]}, texts.moments(views, local))

    serve(ctx, work)


@app.command("cause")
def change_cause(
    ctx: typer.Context,
    moment: o.MomentId,
    cause: Annotated[str, typer.Argument(metavar="CAUSE", help=_CAUSES)],
    request: o.RequestId = None,
) -> None:
    """Another cause, within ten minutes."""

    def work(counter: Counter) -> Answer:
        named, key = o.cause(cause), o.request_id(request)
        moments, actor = counter.office.moments, counter.signed_in()
        command = ChangeCause(actor=actor, request_id=key, moment=moments.find(moment), cause=named)
        return _answer(counter, moments.change_cause(command))

    serve(ctx, work)


@app.command("mistake")
def mistake(ctx: typer.Context, moment: o.MomentId, request: o.RequestId = None) -> None:
    """Tapped by mistake: your own within two minutes without a PIN, a lead until day end."""

    def work(counter: Counter) -> Answer:
        key, moments = o.request_id(request), counter.office.moments
        found = moments.find(moment)

        def take_back(actor: Actor) -> Done[MomentView]:
            return moments.end(EndMoment(actor=actor, request_id=key, moment=found, ending=Ending.MISTAKE))

        return _answer(counter, counter.with_pin_if_needed(take_back))

    serve(ctx, work)


@app.command("close")
def close(
    ctx: typer.Context,
    moment: o.MomentId,
    ending: Annotated[str, typer.Option(metavar="ENDING", help="put-right, heard, no-thanks, left or not-reached.")],
    request: o.RequestId = None,
) -> None:
    """Give a moment its ending."""

    def work(counter: Counter) -> Answer:
        endings = [one for one in Ending if one is not Ending.MISTAKE]
        if ending not in endings:
            raise Refusal("usage", option="--ending", reason=f"it is one of {', '.join(endings)}")
        key, moments, actor = o.request_id(request), counter.office.moments, counter.signed_in()
        command = EndMoment(actor=actor, request_id=key, moment=moments.find(moment), ending=Ending(ending))
        return _answer(counter, moments.end(command))

    serve(ctx, work)


@app.command("reopen")
def reopen(ctx: typer.Context, moment: o.MomentId, request: o.RequestId = None) -> None:
    """Open it again; the first ending is kept."""

    def work(counter: Counter) -> Answer:
        key, moments, actor = o.request_id(request), counter.office.moments, counter.signed_in()
        command = ReopenMoment(actor=actor, request_id=key, moment=moments.find(moment))
        return _answer(counter, moments.reopen(command))

    serve(ctx, work)


def _answer(counter: Counter, found: Done[MomentView] | MomentView) -> Answer:
    view, warnings = (found, ()) if isinstance(found, MomentView) else (found.receipt, found.warnings)
    local = counter.office.local
    return Answer(shapes.moment(view, local), texts.moment(view, local), warnings)
