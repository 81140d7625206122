"""`make-it-right` on the command line: the options before the command, and every way a call can end."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException
from typer.main import get_command

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.sentences import Here

from . import streams
from .desk import Asked, Counter, tell_failure
from .exits import BAD_INPUT, INTERRUPTED, OUR_MISTAKE
from .lazy_group import LazyGroup
from .pins import Pins
from .window import Window

NOUNS = {
    "init": "Make a new shop.",
    "invite": "Let another machine join a shop on a server.",
    "join": "Make this machine a counter of a shop on a server.",
    "staff": "People who work here, their roles and PINs.",
    "menu": "What the shop sells.",
    "limits": "What each role may give by itself.",
    "budget": "The shop's goodwill budget.",
    "settings": "How this shop does things.",
    "playbook": "What is offered for each cause.",
    "moment": "Unhappy moments: log, show, list, close.",
    "offers": "What to offer for a moment, best first.",
    "remedy": "Make it right, or take it back.",
    "approval": "What waits for a yes.",
    "voucher": "Do-over vouchers: show, redeem, print.",
    "cards": "Cards printed in advance: make, list, void.",
    "visit": "They came back, by hand.",
    "visits": "They came back, by the till's sales file.",
    "report": "The numbers: what was given, who was seen again.",
    "books": "Bookkeeping: look, close a month, export.",
    "journal": "The audit trail.",
    "backup": "Write a verified copy of the shop.",
    "printers": "What can print, and a test page.",
    "doctor": "What is wrong here, and what to do.",
    "demo": "A practice shop with a year of history.",
}


class _Root(LazyGroup):
    nouns = NOUNS


app = typer.Typer(
    cls=_Root,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from pos_recovery import __version__

        streams.tell(f"make-it-right {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    ctx: typer.Context,
    data: Annotated[
        str | None,
        typer.Option(envvar="MAKE_IT_RIGHT_DATA", metavar="WHERE", help="Its folder, or a postgresql:// address."),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--as", envvar="MAKE_IT_RIGHT_AS", metavar="NAME", help="Who acts.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    passphrase_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Opens a real shop's sealed secrets where there is no keychain."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Say which version this is.")
    ] = False,
) -> None:
    """From an unhappy moment to the books: log it, make it right, see whether they came back.

    PINs come from MAKE_IT_RIGHT_PIN, MAKE_IT_RIGHT_APPROVER_PIN and MAKE_IT_RIGHT_NEW_PIN, or are typed.
    """
    window: Window | None = ctx.obj
    ctx.obj = asked = Asked(data, name, as_json, passphrase_file, Pins.taken(), window)
    if ctx.invoked_subcommand is None:
        if window is None:
            raise Refusal("usage", what="Say a command; see --help")
        raise typer.Exit(window.show(Counter(asked).where()))


def main(arguments: list[str] | None = None, window: Window | None = None) -> int:
    """Run one call and give its exit code. Without a command `window` is shown.

    An exception that comes out of here is our bug.
    """
    words = sys.argv[1:] if arguments is None else arguments
    as_json = "--json" in words
    streams.prepare()
    try:
        code = get_command(app).main(words, prog_name="make-it-right", standalone_mode=False, obj=window)
    except Failure as failure:
        return tell_failure(failure, Here(), as_json=as_json)
    except TyperException as wrong:
        return _usage(wrong, as_json=as_json)
    except (KeyboardInterrupt, Abort):
        streams.say("")
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def run(window: Window | None = None) -> int:
    """The program: as `main`, and what is our bug says so without telling anybody's data."""
    sys.excepthook = _our_mistake
    return main(window=window)


def _usage(wrong: TyperException, *, as_json: bool) -> int:
    """Typer's own words about options and arguments, in one sentence."""
    said = " ".join(wrong.format_message().split()).rstrip(".").replace("Value error, ", "")
    tell_failure(Refusal("usage", what=said), Here(), as_json=as_json)
    return BAD_INPUT


def _our_mistake(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """For `sys.excepthook`. The traceback only on request: its lines may hold what a customer said."""
    message = "Something went wrong on our side. Run it again with MAKE_IT_RIGHT_DEBUG=1 and send us what it says."
    streams.say(message)
    if "--json" in sys.argv:
        streams.tell_json({"error": {"code": "internal", "message": message, "facts": {"kind": kind.__name__}}})
    if os.environ.get("MAKE_IT_RIGHT_DEBUG"):
        sys.__excepthook__(kind, error, trace)
    raise SystemExit(OUR_MISTAKE)
