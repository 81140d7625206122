"""The tests can fail: each small wrong change to the money machine is noticed by the test that is named with it."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.checkout import ROOT
from tests.mutants.every import MUTANTS
from tests.mutants.mutant import Mutant

PATIENCE_SECONDS = 300
PASSED, FAILED = 0, 1  # how pytest says it with its exit code; all others are no answer
# A change that does not even run would make any test fail.
BROKEN = re.compile(r"^E +(NameError|ImportError|ModuleNotFoundError|SyntaxError|AttributeError)\b", re.MULTILINE)


def test_each_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(mutant.name for mutant in MUTANTS).items() if times > 1] == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_each_still_finds_its_place_and_its_test(mutant: Mutant) -> None:
    text = mutant.changed(ROOT)
    compile(text, mutant.file, "exec", dont_inherit=True)
    assert text != mutant.place(ROOT).read_text(encoding="utf-8")
    assert mutant.test in named_in(ROOT / "tests" / mutant.caught_by)


@cache
def named_in(file: Path) -> frozenset[str]:
    """The tests of a file, those of a class with its name before them."""
    found: set[str] = set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        inside = node.body if isinstance(node, ast.ClassDef) else [node]
        before = f"{node.name}::" if isinstance(node, ast.ClassDef) else ""
        found |= {
            f"{before}{one.name}" for one in inside if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
        }
    return frozenset(found)


@pytest.fixture
def checkout(tmp_path: Path) -> Iterator[Path]:
    """A checkout whose product may be changed; the rest is the one that this test is of."""
    copy = tmp_path / "checkout"
    copy.mkdir()
    shutil.copytree(ROOT / "pos_recovery", copy / "pos_recovery")
    for name in ("pyproject.toml", "tests", "ui", "resources"):
        (copy / name).symlink_to(ROOT / name)
    yield copy
    shutil.rmtree(copy)


def outcome(checkout: Path, *targets: str, on_a_server: bool) -> tuple[int, str]:
    """How a test run there ends, and what it says."""
    engine = "server" if on_a_server else "not server"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            "-k",
            engine,
            "-m",
            "not soak",
            *targets,
        ],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.soak
@pytest.mark.parametrize("on_a_server", [False, True], ids=["file", "server"])
def test_without_a_change_all_of_them_pass(checkout: Path, on_a_server: bool) -> None:
    """Otherwise what follows would show nothing."""
    targets = {mutant.target for mutant in MUTANTS if mutant.on_a_server is on_a_server}
    code, said = outcome(checkout, *sorted(targets), on_a_server=on_a_server)
    assert code == PASSED, said


@pytest.mark.soak
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_each_is_noticed(checkout: Path, mutant: Mutant) -> None:
    text = mutant.changed(checkout)
    mutant.place(checkout).write_text(text, encoding="utf-8")
    code, said = outcome(checkout, mutant.target, on_a_server=mutant.on_a_server)
    assert code == FAILED, said
    assert re.search(r"\d+ failed", said), said
    assert BROKEN.search(said) is None, said
