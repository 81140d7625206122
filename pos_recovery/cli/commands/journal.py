"""`journal`: the audit trail."""

from __future__ import annotations

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import report as shapes
from pos_recovery.cli.texts import report as texts
from pos_recovery.domain.business_day import FIRST_DAY, LAST_DAY, parse_day

app = noun("The audit trail.")


@app.command("verify")
def verify(ctx: typer.Context) -> None:
    """Check every entry and recompute every figure from it. Exit 1 and the first bad entry when it does not hold."""

    def work(counter: Counter) -> Answer:
        view = counter.office.upkeep.verify()
        return Answer(shapes.verified(view), texts.verified(view))

    serve(ctx, work)


@app.command("show")
def show(ctx: typer.Context, first: o.FromDay = None, last: o.ToDay = None, limit: o.Limit = None) -> None:
    """Who did what when. No customer's name and no code stands in it."""

    def work(counter: Counter) -> Answer:
        days = parse_day(first) if first else FIRST_DAY, parse_day(last) if last else LAST_DAY
        found = counter.office.upkeep.journal(counter.signed_in(), *days)
        views, local = o.newest(found, limit), counter.office.local
        return Answer(shapes.journal(views, local), texts.journal(views, local))

    serve(ctx, work)
