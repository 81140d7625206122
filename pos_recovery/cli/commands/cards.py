"""`cards`: cards printed in advance."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import cards as shapes
from pos_recovery.cli.texts import cards as texts
from pos_recovery.office.commands import MakeCards, VoidCards

app = noun("Cards printed in advance: make, list, void.")


@app.command("make")
def make(
    ctx: typer.Context,
    count: Annotated[int, typer.Option(metavar="N", help="How many cards, 1 to 400; a sheet of A4 holds eight.")],
    out: Annotated[Path, typer.Option(metavar="FILE.pdf", help="The file to print into.")],
    request: o.RequestId = None,
) -> None:
    """Blank cards for a counter without a printer. Each is worth nothing until it is given with a moment."""

    def work(counter: Counter) -> Answer:
        command = MakeCards(actor=counter.signed_in(), request_id=o.request_id(request), count=count, file=out)
        done = counter.office.cards.make(command)
        return Answer(shapes.made(done.receipt, counter.office.local), texts.made(done.receipt), done.warnings)

    serve(ctx, work)


@app.command("list")
def listed(ctx: typer.Context) -> None:
    """The stacks of cards, and how many of each are blank, given and void."""

    def work(counter: Counter) -> Answer:
        found, local = counter.office.cards.stacks(counter.signed_in()), counter.office.local
        return Answer({"items": [shapes.stack(view, local) for view in found]}, texts.stacks(found, local))

    serve(ctx, work)


@app.command("void")
def void(
    ctx: typer.Context,
    stack: Annotated[str, typer.Argument(metavar="STACK", help="The stack: its ID or 8 of its letters.")],
    request: o.RequestId = None,
) -> None:
    """A stack was lost: what is blank of it can never be given. It cost nothing."""

    def work(counter: Counter) -> Answer:
        cards, actor = counter.office.cards, counter.signed_in()
        command = VoidCards(actor=actor, request_id=o.request_id(request), batch=cards.find(stack))
        done = cards.void(command)
        return Answer(shapes.stack(done.receipt, counter.office.local), texts.voided(done.receipt), done.warnings)

    serve(ctx, work)
