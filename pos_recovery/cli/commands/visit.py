"""`visit`: they came back, by hand."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import moment as shapes
from pos_recovery.cli.texts import moment as texts
from pos_recovery.office.commands import AddVisit

app = noun("They came back, by hand.")
Text = str | None


@app.callback()
def visit() -> None:
    """They came back, by hand."""


@app.command("add")
def add(
    ctx: typer.Context,
    moment: Annotated[Text, typer.Option(metavar="ID", help="The moment they had.")] = None,
    customer_phone: Annotated[Text, typer.Option(metavar="T", help="Or their phone, if they left it.")] = None,
    customer_email: Annotated[Text, typer.Option(metavar="T", help="Or their e-mail, if they left it.")] = None,
    ticket: o.Ticket = None,
    value: Annotated[Text, typer.Option(metavar="AMT", help="What they spent.")] = None,
    request: o.RequestId = None,
) -> None:
    """Somebody knew them again: they came back today."""

    def work(counter: Counter) -> Answer:
        key, amount = o.request_id(request), counter.amount(value)
        found = None if moment is None else counter.office.moments.find(moment)
        command = AddVisit(
            actor=counter.signed_in(), request_id=key, moment=found, phone=customer_phone, email=customer_email,
            ticket=ticket, value=amount,
        )  # fmt: skip
        done = counter.office.visits.add(command)
        local = counter.office.local
        return Answer(shapes.visit(done.receipt, local), texts.visit(done.receipt, local), done.warnings)

    serve(ctx, work)
