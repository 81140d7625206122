"""`invite`: a code for another counter."""

from __future__ import annotations

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import counters as shapes
from pos_recovery.cli.texts import counters as texts

app = noun("Let another machine join a shop on a server.")


@app.command("invite")
def invite(ctx: typer.Context) -> None:
    """A code, good for ten minutes and one machine, by which that machine joins the shop. Only an owner may."""

    def work(counter: Counter) -> Answer:
        view = counter.office.counters.invite(counter.signed_in(), counter.where().passphrase)
        local = counter.office.local
        return Answer(shapes.invitation(view, local), texts.invitation(view, local))

    serve(ctx, work)
