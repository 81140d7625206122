"""On a terminal a PIN is asked for when it is needed and not set, and never shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.till import NOW, Till

# Types each answer when its question has come, as somebody at a keyboard does; getpass throws away what came before.
TYPIST = """
import json, os, pty, sys
program, answers = json.loads(sys.argv[1]), json.loads(sys.argv[2])
child, terminal = pty.fork()
if child == 0:
    os.execv(program[0], program)
shown = b""
for question, answer in answers:
    while not shown.endswith(question.encode()):
        piece = os.read(terminal, 1)
        if not piece:
            break
        shown += piece
    os.write(terminal, answer.encode() + b"\\n")
try:
    while piece := os.read(terminal, 1000):
        shown += piece
except OSError:  # Linux says so when the other side is closed
    pass
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(json.dumps([code, shown.decode()]))
"""


def typed(till: Till, words: list[str], answers: list[tuple[str, str]], who: str = "Rita") -> tuple[int, str]:
    """Exit code and all that the terminal showed."""
    environment = {
        "PATH": os.environ["PATH"], "MAKE_IT_RIGHT_DATA": str(till.data), "MAKE_IT_RIGHT_HOME": str(till.home),
        "MAKE_IT_RIGHT_NOW": NOW, "MAKE_IT_RIGHT_AS": who, "LANG": "C.UTF-8",
    }  # fmt: skip
    program = [str(Path(sys.prefix) / "bin" / "make-it-right"), *words]
    command = [sys.executable, "-c", TYPIST, json.dumps(program), json.dumps(answers)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    code, shown = json.loads(done.stdout)
    return code, shown


def test_a_pin_is_asked_for_and_not_shown(calm: Till) -> None:
    code, shown = typed(calm, ["staff", "list"], [("Rita's PIN: ", "471147")])
    assert code == 0, shown
    assert "Ana" in shown
    assert "471147" not in shown


def test_a_new_pin_is_typed_twice_and_two_different_ones_change_nothing(calm: Till) -> None:
    words = ["staff", "add", "Zoe", "--role", "staff"]
    code, shown = typed(calm, words, [("New PIN for Zoe: ", "2946"), ("The same again: ", "2947")])
    assert code == 2
    assert "differ" in shown
    assert "Zoe" not in [one["name"] for one in calm.done("staff", "list")["items"]]


def test_logging_a_moment_asks_for_nothing(calm: Till) -> None:
    code, shown = typed(calm, ["moment", "log", "--cause", "order"], [], who="Ana")
    assert code == 0, shown
    assert "PIN" not in shown


def test_a_give_above_the_small_amount_asks_for_the_pin_then(till: Till, moment: str) -> None:
    """P25."""
    words = ["remedy", "give", moment, "--give", "refund:5.01"]
    code, shown = typed(till, words, [("Ana's PIN: ", "2904")], who="Ana")
    assert code == 0, shown
    assert "Made right" in shown
