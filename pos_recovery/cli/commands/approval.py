"""`approval`: what was promised while nobody who may say yes was there, and the yes or no to it."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli import options as o
from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import promise as shapes
from pos_recovery.cli.texts import promise as texts
from pos_recovery.domain.views.promises import PromiseAnswered
from pos_recovery.office.commands import Done, SayNo, SayYes

app = noun("What waits for a yes.")
PromiseId = Annotated[str, typer.Argument(metavar="ID", help="What waits: its ID, or 8 of its first or last letters.")]


@app.command("list")
def listed(ctx: typer.Context) -> None:
    """What waits for a yes, oldest first."""

    def work(counter: Counter) -> Answer:
        found, local = counter.office.promises.waiting(counter.signed_in()), counter.office.local
        document = {"items": [shapes.approval(view, local) for view in found]}
        return Answer(document, texts.approvals(found, local))

    serve(ctx, work)


@app.command("yes")
def yes(ctx: typer.Context, promise: PromiseId, request: o.RequestId = None) -> None:
    """Give exactly what was promised, now. Vouchers print their codes."""

    def work(counter: Counter) -> Answer:
        key, promises, actor = o.request_id(request), counter.office.promises, counter.signed_in()
        return _answer(counter, promises.say_yes(SayYes(actor=actor, request_id=key, promise=promises.find(promise))))

    serve(ctx, work)


@app.command("no")
def no(ctx: typer.Context, promise: PromiseId, reason: o.Reason = None, request: o.RequestId = None) -> None:
    """Refuse it, with a reason. Nothing is given, and the moment stays unfinished."""

    def work(counter: Counter) -> Answer:
        why, key = o.reason(reason), o.request_id(request)
        promises, actor = counter.office.promises, counter.signed_in()
        command = SayNo(actor=actor, request_id=key, promise=promises.find(promise), reason=why)
        return _answer(counter, promises.say_no(command))

    serve(ctx, work)


def _answer(counter: Counter, done: Done[PromiseAnswered]) -> Answer:
    local = counter.office.local
    return Answer(shapes.answered(done.receipt, local), texts.answered(done.receipt), done.warnings)
