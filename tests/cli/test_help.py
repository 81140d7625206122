"""Every command and every option says what it is, and what the papers name exists."""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from typing import Any

import pytest
from typer.main import get_command

from pos_recovery.cli.app import NOUNS, app, main
from tests.architecture.checkout import ROOT

# CLI.md and DECISIONS.md, as far as this version goes.
COMMANDS = """
init invite join demo offers backup doctor
staff: add list disable enable set-pin set-role badge
menu: import list
limits: show set
budget: show set
settings: show set logo
playbook: show set add reset
moment: log show list cause mistake close reopen
remedy: give undo
approval: list yes no
voucher: show redeem undo-redeem cancel reissue list print
cards: make list void
visit: add
visits: import formats
report: spending returns staff
books: preview close export formats
journal: verify show
printers: test
"""
_OPTION = re.compile(r"^--[a-z-]+")


def listed() -> set[str]:
    """`moment log`, `offers`, … as the papers list them."""
    found: set[str] = set()
    for line in COMMANDS.strip().splitlines():
        noun, colon, verbs = line.partition(":")
        found |= {f"{noun} {verb}" for verb in verbs.split()} if colon else set(line.split())
    return found


def commands() -> Iterator[tuple[str, Any]]:
    """Each command of the app by its words."""
    root: Any = get_command(app)
    with root.make_context("make-it-right", ["doctor"]) as context:
        for noun in root.list_commands(context):
            command = root.get_command(context, noun)
            inner = getattr(command, "commands", None)
            if inner is None:
                yield noun, command
            else:
                yield from ((f"{noun} {verb}", one) for verb, one in inner.items())


def test_the_commands_are_those_of_the_papers() -> None:
    assert {words for words, _ in commands()} == listed()


@pytest.mark.parametrize("words", sorted(listed()))
def test_every_command_and_each_of_its_options_has_a_help(words: str) -> None:
    command = dict(commands())[words]
    assert command.help, words
    assert command.help.splitlines()[0].endswith("."), words
    silent = [param.name for param in command.params if not getattr(param, "help", None)]
    assert silent == []


@pytest.mark.parametrize("words", ["", *NOUNS, *sorted(listed())])
def test_help_is_plain_text_and_exits_0(words: str) -> None:
    with redirect_stdout(io.StringIO()) as out:
        assert main([*words.split(), "--help"]) == 0
    assert out.getvalue().startswith("Usage: make-it-right")
    assert not {"│", "╭", "\x1b"} & set(out.getvalue())


def told_in(text: str) -> Iterator[list[str]]:
    """Each call of make-it-right in the code blocks of a page, as words."""
    for block in re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith("make-it-right "):
                yield shlex.split(line, comments=True)[1:]


def test_every_call_that_the_readme_shows_is_one() -> None:
    known = dict(commands())
    calls = list(told_in((ROOT / "README.md").read_text(encoding="utf-8")))
    assert calls
    for words in calls:
        name = " ".join(words[:2]) if " ".join(words[:2]) in known else words[0]
        assert name in known, words
        options = {option for param in known[name].params for option in param.opts}
        assert {word for word in words if _OPTION.match(word)} <= options, words
