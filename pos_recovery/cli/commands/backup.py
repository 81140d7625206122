"""`backup`: a verified copy."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.shapes import report as shapes
from pos_recovery.cli.texts import report as texts

app = noun("Write a verified copy of the shop.")


@app.command("backup")
def backup(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    request: RequestId = None,
) -> None:
    """Write a verified copy of the shop into one file."""

    def work(counter: Counter) -> Answer:
        view = counter.office.upkeep.backup(file, request_id(request))
        return Answer(shapes.backup(view), texts.backup(view))

    serve(ctx, work)
