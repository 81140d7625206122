"""`remedy`: make it right, or take it back."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.give_words import Single, specs
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import goodwill as shapes
from pos_recovery.cli.texts import goodwill as texts
from pos_recovery.domain.business_day import parse_day
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import OnTill
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import Done, Give, Promise, Undo

app = noun("Make it right, or take it back.")
Text = str | None
_KINDS = "sorry, comp, free-item, remake, discount, refund, correction, upgrade, extra or voucher."
_SPECS = "KIND[:WHAT][*QTY], such as comp:FLAT*2, refund:9.40, voucher:CINN; again for each part."


@app.command("give")
def give(
    ctx: typer.Context,
    moment: o.MomentId,
    parts: Annotated[list[str] | None, typer.Option("--give", metavar="SPEC", help=_SPECS)] = None,
    kind: Annotated[Text, typer.Option(metavar="KIND", help=_KINDS)] = None,
    item: Annotated[
        Text, typer.Option(metavar="SKU", help="The item, or category:NAME; FROM/TO for an upgrade.")
    ] = None,
    qty: Annotated[int, typer.Option(min=1, max=50, metavar="N", help="How many.")] = 1,
    value: Annotated[Text, typer.Option(metavar="AMT", help="The amount, where no item is given.")] = None,
    cost: Annotated[Text, typer.Option(metavar="AMT", help="What it costs us, where the menu does not say.")] = None,
    on_till: Annotated[OnTill | None, typer.Option(help="What the till knows of it, if not as usual.")] = None,
    note: Annotated[Text, typer.Option(metavar="T", help="A few words for the record.")] = None,
    good_until: Annotated[Text, typer.Option(metavar="DATE", help="The last day of its vouchers.")] = None,
    card: Annotated[
        Text, typer.Option(metavar="CODE|LAST4", help="A blank card that becomes its voucher: scanned, or its end.")
    ] = None,
    friend: Annotated[bool, typer.Option("--friend", help="And one for a friend, with a code of its own.")] = False,
    approve_by: o.ApproveBy = None,
    promise: Annotated[
        bool, typer.Option("--promise", help="Nobody is here to say yes: keep it until somebody does.")
    ] = False,
    request: o.RequestId = None,
) -> None:
    """Give it, one or several at once, all or nothing. A small give needs no PIN. Vouchers print their codes."""

    def work(counter: Counter) -> Answer:
        key, last = o.request_id(request), None if good_until is None else parse_day(good_until)
        single = None if kind is None else Single(kind, item, qty, value, cost)
        if single is None and (item or value or cost or qty != 1):
            raise Refusal("usage", what="--item, --qty, --value and --cost go with --kind")
        if promise and approve_by is not None:
            raise Refusal("usage", what="--promise waits for a yes and --approve-by says it: take one of the two")
        wanted = specs(counter, parts or [], single)
        found, approver = counter.office.moments.find(moment), counter.approver(approve_by)

        def make_it_right(actor: Actor) -> Answer:
            if cost is not None:
                require(actor, Right.MANAGE)
            command = (Promise if promise else Give)(
                actor=actor, request_id=key, moment=found, specs=wanted, on_till=on_till, note=note,
                good_until=last, approver=approver, card=card, friend=friend,
            )  # fmt: skip
            if isinstance(command, Promise):
                return _promised(counter, counter.office.promises.make(command))
            return _answer(counter, counter.office.remedies.give(command))

        return counter.with_pin_if_needed(make_it_right)

    serve(ctx, work)


@app.command("undo")
def undo(
    ctx: typer.Context,
    remedy: Annotated[str, typer.Argument(metavar="ID", help="The give: its ID or 8 of its letters.")],
    reason: o.Reason = None,
    got_it: Annotated[str, typer.Option(metavar="yes|no", help="Yes: they keep it, only unused vouchers end.")] = "no",
    request: o.RequestId = None,
) -> None:
    """Take it back, with a reason: your own within 2 minutes, a manager later."""

    def work(counter: Counter) -> Answer:
        why, key = o.reason(reason), o.request_id(request)
        if got_it not in ("yes", "no"):
            raise Refusal("usage", option="--got-it", reason="it is yes or no")
        remedies, actor = counter.office.remedies, counter.signed_in()
        command = Undo(actor=actor, request_id=key, remedy=remedies.find(remedy), reason=why, got_it=got_it == "yes")
        return _answer(counter, remedies.undo(command))

    serve(ctx, work)


def _promised(counter: Counter, done: Done[PromiseView]) -> Answer:
    from pos_recovery.cli.shapes import promise as promise_shapes
    from pos_recovery.cli.texts import promise as promise_texts

    view = done.receipt
    return Answer(promise_shapes.promised(view, counter.office.local), promise_texts.promised(view), done.warnings)


def _answer(counter: Counter, done: Done[RemedyView]) -> Answer:
    view, local = done.receipt, counter.office.local
    unlimited = view.left is not None and not view.left.shop
    warnings = (*done.warnings, ("no-budget", {})) if unlimited else done.warnings
    return Answer(shapes.remedy(view, local), texts.remedy(view), warnings)
