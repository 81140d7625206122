"""`budget`: the shop's goodwill budget."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.shapes import goodwill as shapes
from pos_recovery.cli.texts import goodwill as texts
from pos_recovery.domain.budget import Counts, Per, WhenUsedUp
from pos_recovery.office.commands import SetBudget

app = noun("The shop's goodwill budget.")
Text = str | None


@app.command("show")
def show(ctx: typer.Context) -> None:
    """Limit, spent, held by open vouchers, left. With --as also your own."""

    def work(counter: Counter) -> Answer:
        found = counter.office.budgets.now(counter.anybody())
        return Answer(shapes.budgets(found), texts.budgets(found))

    serve(ctx, work)


@app.command("set")
def put(
    ctx: typer.Context,
    amount: Annotated[str, typer.Argument(metavar="AMT", help="The amount, or none to take the budget away.")],
    per: Annotated[Per, typer.Option(help="For a day, a week or a month.")],
    when_used_up: Annotated[WhenUsedUp | None, typer.Option(help="Then a manager says yes, or nothing goes.")] = None,
    counts: Annotated[Counts | None, typer.Option(help="What it costs us, or the price on the menu.")] = None,
    person: Annotated[Text, typer.Option(metavar="NAME", help="For one person, not the shop.")] = None,
    request: RequestId = None,
) -> None:
    """Set a budget; it applies in full to the running period."""

    def work(counter: Counter) -> Answer:
        key = request_id(request)
        money = None if amount.strip() == "none" else counter.amount(amount)
        command = SetBudget(
            actor=counter.signed_in(), request_id=key, per=per.value, amount=money, person=person,
            when_used_up=None if when_used_up is None else when_used_up.value,
            counts=None if counts is None else counts.value,
        )  # fmt: skip
        done = counter.office.budgets.set(command)
        found = done.receipt
        return Answer(shapes.budgets(found), texts.budgets(found), done.warnings)

    serve(ctx, work)
