"""Groups of commands that are imported when they are named: a call that reads one voucher must start fast."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
import typer.main
from typer.core import TyperGroup

if TYPE_CHECKING:
    from typer._click import Command, Context

# noun -> what it is about; the module of the same name in `commands` holds a Typer named `app`.
Nouns = Mapping[str, str]


class LazyGroup(TyperGroup):
    """Knows the names and one-line helps of its commands, and imports a command's module when it is called."""

    nouns: Nouns = {}

    def list_commands(self, ctx: Context) -> list[str]:
        """Every noun, in the order of a day's work."""
        return list(self.nouns)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """The command of a noun."""
        if cmd_name not in self.nouns:
            return None
        if cmd_name not in self.commands:
            module = import_module(f"pos_recovery.cli.commands.{cmd_name.replace('-', '_')}")
            command = typer.main.get_command(module.app)
            command.name = cmd_name
            self.commands[cmd_name] = command
        return self.commands[cmd_name]

    def format_commands(self, ctx: Context, formatter: Any) -> None:
        """List the nouns without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.nouns.items()))


def noun(about: str) -> typer.Typer:
    """A Typer for the commands of one noun."""
    return typer.Typer(
        help=about, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=False
    )
