"""`limits`: what each role may give by itself."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.shapes import shop as shapes
from pos_recovery.cli.texts import shop as texts
from pos_recovery.domain.people import Role
from pos_recovery.office.commands import SetLimits

app = noun("What each role may give by itself.")
Text = str | None


@app.command("show")
def show(ctx: typer.Context) -> None:
    """The limits of every role."""

    def work(counter: Counter) -> Answer:
        roles = counter.office.limits.all(counter.signed_in())
        return Answer(shapes.limits(roles), texts.limits(roles))

    serve(ctx, work)


@app.command("set")
def put(
    ctx: typer.Context,
    role: Annotated[Role, typer.Argument(metavar="ROLE", help="staff, lead, manager or owner.")],
    per_remedy: Annotated[Text, typer.Option(metavar="AMT", help="At most so much a give; none: no limit.")] = None,
    per_moment: Annotated[Text, typer.Option(metavar="AMT", help="At most so much a moment; none: no limit.")] = None,
    per_day: Annotated[Text, typer.Option(metavar="AMT", help="At most so much a day; none: no limit.")] = None,
    per_week: Annotated[Text, typer.Option(metavar="AMT", help="At most so much a week; none: no limit.")] = None,
    note_above: Annotated[Text, typer.Option(metavar="AMT", help="Above it a note is needed; none: never.")] = None,
    kinds: Annotated[
        Text, typer.Option(metavar="LIST", help="Only these kinds, with commas; none: no such limit.")
    ] = None,
    request: RequestId = None,
) -> None:
    """Set some limits of a role; the others stay."""
    asked = {
        "per_remedy": per_remedy, "per_moment": per_moment, "per_day": per_day, "per_week": per_week,
        "note_above": note_above,
    }  # fmt: skip

    def work(counter: Counter) -> Answer:
        key = request_id(request)
        amounts = {
            name: None if text.strip() == "none" else counter.amount(text)
            for name, text in asked.items()
            if text is not None
        }
        words = None if kinds in (None, "none") else tuple(word.strip() for word in (kinds or "").split(","))
        command = SetLimits(
            actor=counter.signed_in(), request_id=key, role=role, amounts=amounts,
            kinds=words, kinds_given=kinds is not None,
        )  # fmt: skip
        done = counter.office.limits.set(command)
        return Answer(shapes.limits(done.receipt), texts.limits(done.receipt), done.warnings)

    serve(ctx, work)
