"""However a call ends, it ends in words: no traceback, one JSON document, an exit code that means something."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from pos_recovery.cli import exits
from pos_recovery.cli.exits import EXITS
from pos_recovery.domain.sentences import known_codes
from tests.cli.till import NOW, OWNER_PIN, Till

WARNINGS = {"already-exported", "clock-back", "clock-forward", "no-budget"}
PROGRAM = str(Path(sys.prefix) / "bin" / "make-it-right")


def variables(till: Till, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a real call."""
    return {
        "PATH": os.environ["PATH"], "MAKE_IT_RIGHT_DATA": str(till.data), "MAKE_IT_RIGHT_HOME": str(till.home),
        "MAKE_IT_RIGHT_NOW": NOW, "MAKE_IT_RIGHT_AS": "Rita", "MAKE_IT_RIGHT_PIN": OWNER_PIN, **(more or {}),
    }  # fmt: skip


def called(till: Till, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A real process."""
    return subprocess.run(
        [PROGRAM, *words], env=variables(till, more), capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL, encoding="utf-8",
    )  # fmt: skip


def test_the_exit_codes_are_those_of_the_papers() -> None:
    assert set(EXITS) | WARNINGS == known_codes()
    assert {code for code, number in EXITS.items() if number == 3} == {"needs-approval"}
    assert exits.exit_for("no such code") == exits.OUR_MISTAKE


@pytest.mark.parametrize("words", [("settings", "show"), ("--json", "staff", "list")])
def test_a_reader_who_left_early_is_no_fault(calm: Till, words: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)  # as after `| head -1`
    with os.fdopen(writer, "wb") as out:
        done = subprocess.run(
            [PROGRAM, *words], env=variables(calm), stdout=out, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (0, "")


def test_an_answer_that_cannot_be_written_says_so(calm: Till) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [PROGRAM, "menu", "list"], env=variables(calm), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 4
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_any_output_to_write_to_the_work_is_done(calm: Till) -> None:
    shell = f"'{PROGRAM}' menu list >&- 2>&-"
    assert subprocess.run(["bash", "-c", shell], env=variables(calm), check=False).returncode == 0


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"LC_ALL": "C.UTF-8"}]
)
def test_letters_that_the_terminal_lacks_are_spelled_out(till: Till, locale: dict[str, str]) -> None:
    till.done("moment", "log", "--cause", "order", "--said", "Água, 日本, רחל 🥐", who="Ana")
    listed = called(till, "moment", "list", **locale)
    assert listed.returncode == 0, listed.stderr
    document = json.loads(called(till, "--json", "moment", "list", **locale).stdout)
    assert document["items"][0]["said"] == "Água, 日本, רחל 🥐"


def test_words_that_are_no_unicode_are_taken(calm: Till) -> None:
    done = subprocess.run(
        [PROGRAM.encode(), b"--json", b"moment", b"show", b"\xff\xfe"],
        env=variables(calm), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["code"] == "unknown-moment"
    assert b"Traceback" not in done.stderr


def test_wrong_words_are_one_plain_sentence_and_one_document(calm: Till) -> None:
    plain = called(calm, "moment", "log", "--cause")
    assert (plain.returncode, plain.stdout) == (2, "")
    assert len(plain.stderr.strip().splitlines()) == 1
    told = called(calm, "--json", "moment", "log", "--cause")
    assert told.returncode == 2
    assert json.loads(told.stdout)["error"]["code"] == "usage"


def test_no_command_points_to_the_help(calm: Till) -> None:
    done = called(calm)
    assert done.returncode == 2
    assert "--help" in done.stderr


def test_an_interrupted_call_ends_quietly_with_130(calm: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    from pos_recovery.office.menu import Menu

    def interrupted(_: Menu) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Menu, "items", interrupted)
    told = calm("menu", "list")
    assert (told.code, told.out, told.err.strip()) == (130, "", "")


BUG = """
import sys
from pos_recovery.office.menu import Menu
def broken(self):
    raise RuntimeError("Ana said something personal")
Menu.items = broken
from pos_recovery.__main__ import main
sys.argv = ["make-it-right", "--json", "menu", "list"]
sys.exit(main())
"""


@pytest.mark.parametrize("debug", ["", "1"])
def test_our_own_mistake_says_so_and_tells_nobodys_words(calm: Till, debug: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BUG], env=variables(calm, {"MAKE_IT_RIGHT_DEBUG": debug}), capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 70
    assert "Something went wrong on our side." in done.stderr
    assert json.loads(done.stdout)["error"]["code"] == "internal"
    assert ("Traceback" in done.stderr and "personal" in done.stderr) is bool(debug)


def test_a_warning_is_told_beside_the_answer_and_never_changes_the_exit_code(till: Till, moment: str) -> None:
    till.done("budget", "set", "--per", "month", "none")
    told = till("--json", "remedy", "give", moment, "--give", "remake:FLAT", who="Ana")
    assert told.code == 0
    assert [one["code"] for one in told.json["warnings"]] == ["no-budget"]
    assert told.err.strip() == told.json["warnings"][0]["message"]
    back = till("--json", "moment", "log", "--cause", "wait", who="Ana", now="2026-11-12T13:00:00-05:00")
    assert back.code == 0
    assert [one["code"] for one in back.json["warnings"]] == ["clock-back"]


def test_a_machine_folder_that_cannot_be_written_is_said_but_what_is_done_is_done(till: Till) -> None:
    """P90: an answered command is there; an exit code that says no would make a script do it again."""
    before = till.written()["moment"]
    home = till.folder / "menu.csv"
    told = till("--json", "moment", "log", "--cause", "order", who="Ana", pin=None, MAKE_IT_RIGHT_HOME=str(home))
    assert told.code == 0
    assert told.json["id"]
    assert str(home) in told.err
    assert till.written()["moment"] == before + 1


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    from pos_recovery import __version__
    from pos_recovery.cli.app import main

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"make-it-right {__version__}\n"
