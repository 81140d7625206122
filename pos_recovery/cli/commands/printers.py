"""`printers`: what can print, and a test page. Nobody need be named."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import printers as shapes
from pos_recovery.cli.texts import printers as texts
from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress

app = noun("What can print, and a test page.")


@app.callback(invoke_without_command=True)
def found(ctx: typer.Context) -> None:
    """What can print, and a test page.

    Alone: the printers of this system, and receipt printers on USB and serial ports.
    """
    if ctx.invoked_subcommand is not None:
        return

    def work(counter: Counter) -> Answer:
        printers, chosen = _found(counter)
        return Answer(shapes.found(printers, chosen), texts.found(printers, chosen))

    serve(ctx, work)


def _found(counter: Counter) -> tuple[tuple[FoundPrinter, ...], str | None]:
    """What was found, and which one is chosen. Before there is a shop, none is."""
    from pos_recovery.office.printers_here import printers_here

    try:
        choices = counter.office.machine.choices()
    except Failure as failure:
        if failure.code not in ("store-missing", "usage"):
            raise
        return printers_here(), None
    chosen = None if choices.printer is None else PrinterAddress.parse(choices.printer).text
    return counter.office.printers.found(), chosen


@app.command("test")
def tried(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `printers` lists it, or network:ADDRESS.")],
    paper: Annotated[
        str | None, typer.Option(metavar="PAPER", help="What lies in it; without, what was chosen on this machine.")
    ] = None,
) -> None:
    """Print a page to try it with. Exit 4 when it does not answer, and why."""

    def work(counter: Counter) -> Answer:
        from pos_recovery.office.printers import paper_of

        printer, printers = PrinterAddress.parse(name), counter.office.printers
        page = printers.test_page(printer, paper_of(paper, printer))
        answers = printers.put_out(page)
        return Answer(shapes.tested(page, answers=answers), texts.tested(page, answers=answers))

    serve(ctx, work)
