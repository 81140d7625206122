"""`visits`: they came back, by the till's sales file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import report as shapes
from pos_recovery.cli.texts import report as texts
from pos_recovery.cli.texts.layout import columns
from pos_recovery.office.commands import ImportFile

app = noun("They came back, by the till's sales file.")
Text = str | None
_MAP = "Which column is what: date=COL,total=COL,… for a file that is not known."
_ANSWER = "What the file cannot say: date=dmy,currency=EUR,hour=first."


@app.command("import")
def read(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The till's export.")],
    format_name: Annotated[
        str, typer.Option("--format", metavar="NAME", help="auto, or one of visits formats.")
    ] = "auto",
    mapping: Annotated[Text, typer.Option("--map", metavar="PAIRS", help=_MAP)] = None,
    answer: Annotated[Text, typer.Option(metavar="PAIRS", help=_ANSWER)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only look: show the rows, keep nothing.")] = False,
    request: o.RequestId = None,
) -> None:
    """Read a sales file. Bad rows are listed, good ones kept; the same file twice adds nothing."""

    def work(counter: Counter) -> Answer:
        key = o.request_id(request)
        named, answers = o.pairs(mapping, "--map"), o.pairs(answer, "--answer")
        command = ImportFile(
            actor=counter.signed_in(), request_id=key, file=file, format=format_name, dry_run=dry_run,
            mapping=named, answers=answers,
        )  # fmt: skip
        done = counter.office.sales.run(command)
        local = counter.office.local
        return Answer(shapes.sales_import(done.receipt, local), texts.sales_import(done.receipt, local), done.warnings)

    serve(ctx, work)


@app.command("formats")
def formats(ctx: typer.Context) -> None:
    """The tills' files that are read."""

    def work(_counter: Counter) -> Answer:
        from pos_recovery.office.sales_imports import SalesImports

        found = SalesImports.formats()
        rows = [(one.name, one.about) for one in found]
        return Answer({"items": [{"name": one.name, "about": one.about} for one in found]}, columns(rows))

    serve(ctx, work)
