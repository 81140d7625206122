"""`join`: this machine becomes another counter."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.pins import JOIN_CODE
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

    The shop's only counter, if it has lost its own memory but not the shop's secrets, joins again without a code: by an
    owner, named with --as, and their PIN.
    The database's password is better given in PGPASSWORD than in the address: others see a command's words in a list.
    """

    def work(counter: Counter) -> Answer:
        from pos_recovery.office.coming_back import own_code
        from pos_recovery.office.joining import Join
        from pos_recovery.office.joining import join as join_shop

        where, asked = replace(counter.where(), data=url), counter.asked
        owner, code = asked.name, asked.pins.given(JOIN_CODE)
        if code is None and owner:
            code = own_code(where, owner, lambda: asked.pins.of(owner))
        view = join_shop(Join(code or asked.pins.invitation(), name), where)
        return Answer(shapes.joined(view), texts.joined(view))

    serve(ctx, work)
