"""`playbook`: what is offered for each cause."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import playbook as shapes
from pos_recovery.cli.texts import playbook as texts
from pos_recovery.domain.views.playbook import PlayView
from pos_recovery.office.commands import AddToPlaybook, Done, ResetPlaybook, SetPlaybook

app = noun("What is offered for each cause.")
_CAUSE = "wait, order, quality, taste, manner, charge, out, kind, clean, broken or other."
_SPEC = (
    "An answer: KIND[:WHAT][*QTY] as for remedy give, parts joined by +, such as remake:FLAT+voucher:CINN; discount "
    "alone is asked for at the counter. Or one of the trade's own by its name, as show tells it."
)
CauseWord = Annotated[str, typer.Argument(metavar="CAUSE", help=_CAUSE)]
OnTop = Annotated[bool, typer.Option("--on-top", help="What may go on top (a little more), not the answers.")]


@app.command("show")
def show(
    ctx: typer.Context,
    cause: Annotated[str | None, typer.Argument(metavar="CAUSE", help=f"One cause only: {_CAUSE}")] = None,
) -> None:
    """What is offered, first the preselected answer, "No gift" last.

    --json: {"cause", "label", "own", "answers": [{"answer", "kind", "label", "why": [TEXT], "give": [SPEC], "value",
    "cost", "about", "problem"}], "own_on_top", "on_top": [the same]}, without CAUSE {"items": [the same for each]}.
    "answer" is what set takes, "own" whether the owner chose it, "value" null: the amount is said at the counter;
    "problem" unknown-item or alcohol: it is kept, and not offered until that is mended.
    """

    def work(counter: Counter) -> Answer:
        actor, playbook = counter.signed_in(), counter.office.playbook
        if cause is None:
            views = playbook.all(actor)
            return Answer({"items": [shapes.play(view) for view in views]}, texts.plays(views))
        view = playbook.of(actor, o.cause(cause))
        return Answer(shapes.play(view), texts.play(view))

    serve(ctx, work)


@app.command("set")
def put(
    ctx: typer.Context,
    cause: CauseWord,
    specs: Annotated[list[str] | None, typer.Argument(metavar="SPEC", help=_SPEC)] = None,
    on_top: OnTop = False,
    request: o.RequestId = None,
) -> None:
    """Offer these, in this order, from now on. "No gift" always comes last by itself."""

    def work(counter: Counter) -> Answer:
        command = SetPlaybook(
            actor=counter.signed_in(), request_id=o.request_id(request), cause=o.cause(cause),
            texts=tuple(specs or ()), on_top=on_top,
        )  # fmt: skip
        return _answer(counter.office.playbook.set(command))

    serve(ctx, work)


@app.command("add")
def add(
    ctx: typer.Context,
    cause: CauseWord,
    spec: Annotated[str, typer.Argument(metavar="SPEC", help=_SPEC)],
    on_top: OnTop = False,
    request: o.RequestId = None,
) -> None:
    """Offer one answer more, the last before "No gift"."""

    def work(counter: Counter) -> Answer:
        command = AddToPlaybook(
            actor=counter.signed_in(), request_id=o.request_id(request), cause=o.cause(cause), text=spec, on_top=on_top
        )
        return _answer(counter.office.playbook.add(command))

    serve(ctx, work)


@app.command("reset")
def reset(ctx: typer.Context, cause: CauseWord, request: o.RequestId = None) -> None:
    """Offer the trade's own again, and what goes on top of it."""

    def work(counter: Counter) -> Answer:
        command = ResetPlaybook(actor=counter.signed_in(), request_id=o.request_id(request), cause=o.cause(cause))
        return _answer(counter.office.playbook.reset(command))

    serve(ctx, work)


def _answer(done: Done[PlayView]) -> Answer:
    return Answer(shapes.play(done.receipt), texts.play(done.receipt), done.warnings)
