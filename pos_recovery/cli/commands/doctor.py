"""`doctor`: what is wrong here, and what to do."""

from __future__ import annotations

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.exits import DONE, WORLD_SAYS_NO
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import report as shapes
from pos_recovery.cli.texts import report as texts
from pos_recovery.domain.errors import Failure

app = noun("What is wrong here, and what to do.")


@app.command("doctor")
def doctor(ctx: typer.Context) -> None:
    """Look at the store, the disk, the clock and the secrets. Exit 4 when something is not well."""

    def work(counter: Counter) -> Answer:
        try:
            view = counter.office.upkeep.doctor()
        except Failure as failure:
            from pos_recovery.office.doctor import doctor_of_closed

            if failure.code == "usage":  # there is no folder to look at
                raise
            view = doctor_of_closed(failure, counter.where().folder)
        return Answer(shapes.doctor(view), texts.doctor(view), code=DONE if view.ok else WORLD_SAYS_NO)

    serve(ctx, work)
