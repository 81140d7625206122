"""`join`: this machine becomes another counter."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.shapes import counters as shapes
from pos_recovery.cli.texts import counters as texts

app = noun("Make this machine a counter of a shop on a server.")


@app.command("join")
def join(
    ctx: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="postgresql://user@host/database; its password is kept.")],
    name: Annotated[str | None, typer.Option("--counter", metavar="NAME", help="Its name, else a number.")] = None,
) -> None:
    """Join with the code of an invitation, from MAKE_IT_RIGHT_JOIN_CODE or typed. Then --data takes that address.

    The database's password is better given in PGPASSWORD than in the address: others see a command's words in a list.
    """

    def work(counter: Counter) -> Answer:
        from pos_recovery.office.joining import Join
        from pos_recovery.office.joining import join as join_shop

        where = replace(counter.where(), data=url)
        view = join_shop(Join(counter.asked.pins.invitation(), name), where)
        return Answer(shapes.joined(view), texts.joined(view))

    serve(ctx, work)
