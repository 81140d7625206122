"""`offers`: what to offer for a moment."""

from __future__ import annotations

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import MomentId
from pos_recovery.cli.shapes import goodwill as shapes
from pos_recovery.cli.texts import goodwill as texts

app = noun("What to offer for a moment, best first.")


@app.command("offers")
def offers(ctx: typer.Context, moment: MomentId) -> None:
    """What to offer, best first: cost, worth, within limits or not, and why. With --as by your limits."""

    def work(counter: Counter) -> Answer:
        office = counter.office
        found = office.moments.find(moment)
        view = office.remedies.offers(found, counter.anybody())
        return Answer(shapes.offers(view), texts.offers(view))

    serve(ctx, work)
