"""`limits`: what each role may give by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, Warnings, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.shapes import shop as shapes
from pos_recovery.cli.texts import shop as texts
from pos_recovery.domain.people import Authority, Role
from pos_recovery.domain.views.replays import Replay
from pos_recovery.office.commands import SetLimits

app = noun("What each role may give by itself.")
Text = str | None


@app.command("show")
def show(
    ctx: typer.Context,
    at: Annotated[Text, typer.Option(metavar="TIME", help="Those that held then; nothing is set backwards.")] = None,
) -> None:
    """The limits of every role, and how many of last month's gives would have asked first."""

    def work(counter: Counter) -> Answer:
        limits = counter.office.limits
        actor = counter.signed_in()
        if at is not None:
            then = limits.all(actor, counter.office.days.instant(at))
            return Answer(shapes.limits(then), texts.limits(then))
        return _answer(limits.all(actor), limits.replay(actor))

    serve(ctx, work)


def _answer(roles: Sequence[Authority], replay: Replay, warnings: Warnings = ()) -> Answer:
    return Answer(shapes.limits(roles, replay), texts.limits(roles, replay), warnings)


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
        Text, typer.Option(metavar="LIST", help="Only these kinds, with commas; none: no gift; all: every kind.")
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
        actor = counter.signed_in()
        command = SetLimits(
            actor=actor, request_id=key, role=role, amounts=amounts,
            kinds=_kinds(kinds), kinds_given=kinds is not None,
        )  # fmt: skip
        done = counter.office.limits.set(command)
        return _answer(done.receipt, counter.office.limits.replay(actor), done.warnings)

    serve(ctx, work)


def _kinds(text: str | None) -> tuple[str, ...] | None:
    """The kinds as typed: `none` is no gift at all, `all` every kind."""
    words = (text or "all").strip()
    if words in ("none", "all"):
        return () if words == "none" else None
    return tuple(word.strip() for word in words.split(","))
