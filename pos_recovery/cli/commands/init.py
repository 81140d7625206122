"""`init`: a new shop."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.pins import PIN
from pos_recovery.domain.errors import Refusal

app = noun("Make a new shop.")
Text = str | None


@app.command("init")
def init(
    ctx: typer.Context,
    shop: Annotated[str, typer.Option(metavar="NAME", help="The shop's name, as it stands on vouchers.")],
    currency: Annotated[str, typer.Option(metavar="EUR", help="ISO 4217 code of the currency.")],
    timezone: Annotated[str, typer.Option(metavar="Europe/Lisbon", help="IANA name of the time zone.")],
    owner: Annotated[str, typer.Option(metavar="NAME", help="The owner; their PIN has 6 digits.")],
    trade: Annotated[
        str, typer.Option(metavar="TRADE", help="bakery, restaurant, cafe, salon, hotel, garage, vet or retail.")
    ] = "bakery",
    day_starts: Annotated[str, typer.Option(metavar="HH:MM", help="When the business day starts.")] = "04:00",
    language: Annotated[
        Text, typer.Option(metavar="CODE", help="en, es, de, fr or pt, else the system's if it is one of them.")
    ] = None,
    country: Annotated[Text, typer.Option(metavar="CODE", help="ISO 3166 code, else from the time zone.")] = None,
    practice: Annotated[
        bool, typer.Option("--practice", help="Nothing counts; MAKE_IT_RIGHT_NOW sets the clock.")
    ] = False,
    encrypt: Annotated[bool, typer.Option("--encrypt", help="Encrypt the shop's file.")] = False,
    request: RequestId = None,
) -> None:
    """Make a new shop. The owner's PIN from MAKE_IT_RIGHT_PIN or typed twice; prints the recovery code once."""

    def work(counter: Counter) -> Answer:
        from pos_recovery.cli.shapes.shop import opened
        from pos_recovery.cli.texts.shop import opened as told
        from pos_recovery.office.opening import OpenShop, open_shop

        if encrypt:
            raise Refusal("usage", option="--encrypt", reason="this version does not encrypt the shop's file yet")
        pin = counter.asked.pins.new(owner, PIN)
        asked = OpenShop(
            shop, currency, timezone, owner, pin, trade=trade, day_starts=day_starts, practice=practice,
            language=language, country=country, request_id=request_id(request),
        )  # fmt: skip
        view = open_shop(asked, counter.where())
        return Answer(opened(view), told(view, practice=practice))

    serve(ctx, work)
