"""`books`: bookkeeping."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import report as shapes
from pos_recovery.cli.texts import report as texts
from pos_recovery.domain.business_day import parse_day, parse_month
from pos_recovery.office.commands import CloseMonth, ExportBooks

app = noun("Bookkeeping: look, close a month, export.")


@app.command("preview")
def preview(ctx: typer.Context, first: o.FirstDay, last: o.LastDay) -> None:
    """The entries of these days, balanced, and the vouchers."""

    def work(counter: Counter) -> Answer:
        days = parse_day(first), parse_day(last)
        view = counter.office.books.preview(counter.signed_in(), *days)
        return Answer(shapes.books(view), texts.books(view))

    serve(ctx, work)


@app.command("close")
def close(
    ctx: typer.Context,
    month: Annotated[str, typer.Argument(metavar="MONTH", help="The month, 2026-11.")],
    request: o.RequestId = None,
) -> None:
    """Close a month for ever: its entries get their numbers."""

    def work(counter: Counter) -> Answer:
        day, key = parse_month(month), o.request_id(request)
        command = CloseMonth(actor=counter.signed_in(), request_id=key, month=day)
        done = counter.office.books.close(command)
        return Answer(shapes.books(done.receipt), texts.books(done.receipt), done.warnings)

    serve(ctx, work)


@app.command("export")
def export(
    ctx: typer.Context,
    first: o.FirstDay,
    last: o.LastDay,
    format_name: Annotated[str, typer.Option("--format", metavar="NAME", help="One of books formats.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="The file to write.")],
    request: o.RequestId = None,
) -> None:
    """Write the books for a bookkeeper's program. An open month is a draft without numbers."""

    def work(counter: Counter) -> Answer:
        days, key = (parse_day(first), parse_day(last)), o.request_id(request)
        command = ExportBooks(
            actor=counter.signed_in(), request_id=key, first=days[0], last=days[1], format=format_name, file=out
        )
        done = counter.office.books.export(command)
        return Answer(shapes.books_file(done.receipt), texts.books_file(done.receipt), done.warnings)

    serve(ctx, work)


@app.command("formats")
def formats(ctx: typer.Context) -> None:
    """The formats that are written."""

    def work(_counter: Counter) -> Answer:
        from pos_recovery.office.books import Books

        names = Books.formats()
        return Answer({"items": [{"name": name} for name in names]}, "\n".join(names))

    serve(ctx, work)
