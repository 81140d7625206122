"""`menu`: what the shop sells."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.shapes import shop as shapes
from pos_recovery.cli.texts import shop as texts
from pos_recovery.office.commands import ImportFile

app = noun("What the shop sells.")
_ABOUT = "CSV with the columns sku,name,category,price,cost,tax_rate,alcohol."


@app.command("import")
def read(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help=_ABOUT)],
    request: RequestId = None,
) -> None:
    """Read the menu from a file. Any bad row: nothing is taken, and all bad rows are listed."""

    def work(counter: Counter) -> Answer:
        key = request_id(request)
        done = counter.office.menu.read_file(ImportFile(actor=counter.signed_in(), request_id=key, file=file))
        return Answer(shapes.menu_import(done.receipt), texts.menu_import(done.receipt), done.warnings)

    serve(ctx, work)


@app.command("list")
def listed(ctx: typer.Context) -> None:
    """Every item with price, cost and tax."""

    def work(counter: Counter) -> Answer:
        items = counter.office.menu.items()
        return Answer({"items": [shapes.menu_item(item) for item in items]}, texts.menu(items))

    serve(ctx, work)
