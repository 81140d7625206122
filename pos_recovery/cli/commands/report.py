"""`report`: the numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import report as shapes
from pos_recovery.cli.shapes import watching as watching_shapes
from pos_recovery.cli.texts import report as texts
from pos_recovery.cli.texts import watching as watching_texts
from pos_recovery.domain.business_day import parse_day
from pos_recovery.domain.people import Actor

app = noun("The numbers: what was given, by whom, who was seen again.")


@app.command("spending")
def spending(ctx: typer.Context, first: o.FirstDay, last: o.LastDay, out: o.OutPdf = None) -> None:
    """What was given, what it was worth and what it cost."""

    def work(counter: Counter) -> Answer:
        days = parse_day(first), parse_day(last)
        actor = counter.signed_in()
        view = counter.office.reports.spending(actor, *days)
        answer = Answer(shapes.spending(view), texts.spending(view))
        return _with_paper(counter, (actor, "spending", days, None), out, answer)

    serve(ctx, work)


@app.command("returns")
def returns(
    ctx: typer.Context,
    first: o.FirstDay,
    last: o.LastDay,
    within: Annotated[int | None, typer.Option(metavar="30|60|90", help="Seen again within so many days.")] = None,
    out: o.OutPdf = None,
) -> None:
    """Who was seen again, of those we could recognise."""

    def work(counter: Counter) -> Answer:
        days = parse_day(first), parse_day(last)
        actor = counter.signed_in()
        view = counter.office.reports.returns(actor, *days, within)
        answer = Answer(shapes.returns(view), texts.returns(view))
        return _with_paper(counter, (actor, "returns", days, within), out, answer)

    serve(ctx, work)


@app.command("staff")
def staff(ctx: typer.Context, first: o.FirstDay, last: o.LastDay, out: o.OutPdf = None) -> None:
    """Who gave how much beside colleagues, and what is worth a chat. The owner's."""

    def work(counter: Counter) -> Answer:
        days = parse_day(first), parse_day(last)
        actor = counter.signed_in()
        view = counter.office.reports.staff(actor, *days)
        answer = Answer(watching_shapes.staff(view, counter.office.local), watching_texts.staff(view))
        return _with_paper(counter, (actor, "staff", days, None), out, answer)

    serve(ctx, work)


def _with_paper(
    counter: Counter, asked: tuple[Actor, str, tuple[date, date], int | None], out: Path | None, answer: Answer
) -> Answer:
    """The answer, and the same on one page when a file is named."""
    if out is None:
        return answer
    actor, name, days, within = asked
    counter.office.reports.write(actor, name, *days, out, within)
    return replace(answer, document={**answer.document, "file": str(out)}, words=f"{answer.words}\nOn paper in {out}")
