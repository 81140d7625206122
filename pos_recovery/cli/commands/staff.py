"""`staff`: people who work here."""

from __future__ import annotations

from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.pins import NEW_PIN, RECOVERY_CODE
from pos_recovery.cli.shapes import shop as shapes
from pos_recovery.cli.texts import shop as texts
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.text import clean_name
from pos_recovery.domain.views.people import StaffView
from pos_recovery.office.commands import AddPerson, ChangePerson, Done, GiveBadge, SetPin, TakeBadge

app = noun("People who work here, their roles, PINs and badges.")
Name = Annotated[str, typer.Argument(metavar="NAME", help="Whose name, in any case.")]
AsRole = Annotated[Role, typer.Option(help="Who they are in the shop.")]


def _answer(counter: Counter, done: Done[StaffView]) -> Answer:
    local = counter.office.local
    return Answer(shapes.staff(done.receipt, local), texts.staff((done.receipt,), local), done.warnings)


@app.command("add")
def add(ctx: typer.Context, name: Name, role: AsRole, request: RequestId = None) -> None:
    """Add somebody. Their PIN from MAKE_IT_RIGHT_NEW_PIN or typed twice: 4 digits, 6 from manager up."""

    def work(counter: Counter) -> Answer:
        key, called = request_id(request), clean_name(name)
        pin = counter.asked.pins.new(called)
        command = AddPerson(actor=counter.signed_in(), request_id=key, name=called, role=role, pin=pin)
        return _answer(counter, counter.office.people.add(command))

    serve(ctx, work)


@app.command("list")
def listed(ctx: typer.Context) -> None:
    """Everybody, former people included."""

    def work(counter: Counter) -> Answer:
        people = counter.office.people.everybody(counter.signed_in())
        local = counter.office.local
        return Answer({"items": [shapes.staff(one, local) for one in people]}, texts.staff(people, local))

    serve(ctx, work)


@app.command("disable")
def disable(ctx: typer.Context, name: Name, request: RequestId = None) -> None:
    """They left: their name stays in old records, their PIN opens nothing."""
    _change(ctx, name, request, enabled=False)


@app.command("enable")
def enable(ctx: typer.Context, name: Name, request: RequestId = None) -> None:
    """They are back."""
    _change(ctx, name, request, enabled=True)


@app.command("set-role")
def set_role(
    ctx: typer.Context,
    name: Name,
    role: Annotated[Role, typer.Argument(metavar="ROLE", help="staff, lead, manager, bookkeeper or owner.")],
    request: RequestId = None,
) -> None:
    """Give somebody another role. A role with a longer PIN needs a new one, from MAKE_IT_RIGHT_NEW_PIN."""
    _change(ctx, name, request, role=role)


def _change(
    ctx: typer.Context, name: str, request: str | None, *, enabled: bool | None = None, role: Role | None = None
) -> None:
    def work(counter: Counter) -> Answer:
        key = request_id(request)
        pin = None if role is None else counter.asked.pins.given(NEW_PIN)
        actor = counter.signed_in()
        command = ChangePerson(actor=actor, request_id=key, name=name, enabled=enabled, role=role, pin=pin)
        return _answer(counter, counter.office.people.change(command))

    serve(ctx, work)


@app.command("set-pin")
def set_pin(ctx: typer.Context, name: Name, request: RequestId = None) -> None:
    """A new PIN from MAKE_IT_RIGHT_NEW_PIN or typed twice; with MAKE_IT_RIGHT_RECOVERY_CODE an owner's."""

    def work(counter: Counter) -> Answer:
        key, pin = request_id(request), counter.asked.pins.new(name)
        people, code = counter.office.people, counter.asked.pins.given(RECOVERY_CODE)
        actor: Actor = counter.signed_in() if code is None else people.sign_in(name, None)
        command = SetPin(actor=actor, request_id=key, name=name, pin=pin)
        return _answer(counter, people.set_pin(command) if code is None else people.recover(command, code))

    serve(ctx, work)


@app.command("badge")
def badge(
    ctx: typer.Context,
    name: Name,
    remove: Annotated[bool, typer.Option("--remove", help="Take it away: it opens nothing any more.")] = False,
    request: RequestId = None,
) -> None:
    """A badge from MAKE_IT_RIGHT_BADGE or scanned here: it unlocks the screen, and never stands for a PIN."""

    def work(counter: Counter) -> Answer:
        key, badges = request_id(request), counter.office.badges
        actor = counter.signed_in()
        if remove:
            return _answer(counter, badges.take(TakeBadge(actor=actor, request_id=key, name=name)))
        code = counter.asked.pins.badge(name)
        return _answer(counter, badges.give(GiveBadge(actor=actor, request_id=key, name=name, code=code)))

    serve(ctx, work)
