"""`settings`: how this shop does things."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.shapes import shop as shapes
from pos_recovery.cli.texts import shop as texts
from pos_recovery.office.commands import SetLogo, SetSetting

app = noun("How this shop does things.")


@app.command("show")
def show(ctx: typer.Context) -> None:
    """Every setting with its value."""

    def work(counter: Counter) -> Answer:
        values = counter.office.settings.all(counter.signed_in())
        return Answer(shapes.settings(values), texts.settings(values))

    serve(ctx, work)


@app.command("set")
def put(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY", help="A key that settings show lists.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="Its new value.")],
    request: RequestId = None,
) -> None:
    """Change one setting."""

    def work(counter: Counter) -> Answer:
        identity = request_id(request)
        command = SetSetting(actor=counter.signed_in(), request_id=identity, key=key, value=value)
        done = counter.office.settings.set(command)
        values = dict(done.receipt)
        return Answer(shapes.settings(values), f"{key} is now {values.get(key, value)}.", done.warnings)

    serve(ctx, work)


@app.command("logo")
def logo(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|none", help="A PNG or JPEG picture; none takes the logo away.")],
    request: RequestId = None,
) -> None:
    """Put the shop's logo on its papers."""

    def work(counter: Counter) -> Answer:
        identity, picture = request_id(request), None if file == "none" else Path(file)
        done = counter.office.settings.set_logo(SetLogo(actor=counter.signed_in(), request_id=identity, file=picture))
        return Answer(shapes.logo(*done.receipt), texts.logo(*done.receipt), done.warnings)

    serve(ctx, work)
