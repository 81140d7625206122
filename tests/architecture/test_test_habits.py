"""Tests wait for conditions, never for time, and none is left out."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.architecture.checkout import ROOT, called, place, python_files, tree

BANNED_CALLS = re.compile(r"(^|\.)(sleep|processEvents)$|^qtbot\.wait$|^pytest\.(skip|xfail|importorskip)$")
BANNED_MARKS = re.compile(r"(^|\.)mark\.(skip|skipif|xfail)$|(^|\.)skip(If|Unless)?$")


def test_no_test_sleeps_or_turns_the_event_loop_by_hand_or_skips() -> None:
    faults = [
        f"{place(path, node)} {called(node)}"
        for path in python_files("tests")
        for node in ast.walk(tree(path))
        if BANNED_CALLS.search(called(node))
    ]
    assert faults == [], "\n".join(faults)


def test_no_test_is_marked_to_be_skipped_or_to_fail() -> None:
    faults = [
        place(path, node)
        for path in python_files("tests")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and BANNED_MARKS.search(ast.unparse(node))
        if not ast.unparse(node).startswith("re.")
    ]
    assert faults == [], "\n".join(faults)


def test_a_skipped_test_fails_on_the_build_server_and_only_there(tmp_path: Path) -> None:
    (tmp_path / "test_marked.py").write_text("import pytest\n@pytest.mark.skip\ndef test_it(): pass\n")
    (tmp_path / "test_inside.py").write_text("import pytest\ndef test_it(): pytest.skip('not today')\n")
    (tmp_path / "test_absent.py").write_text("import pytest\npytest.importorskip('no_such_library')\n")
    assert outcome(tmp_path, ci="false").startswith("3 skipped")
    assert outcome(tmp_path, ci="true").startswith("1 failed, 2 errors")


def outcome(folder: Path, ci: str) -> str:
    """The closing line of a test run in the folder, under the rules of the root conftest."""
    command = [sys.executable, "-m", "pytest", "-q", "--continue-on-collection-errors", "-p", "tests.conftest"]
    environment = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", "-p", "no:pytest-qt", "--rootdir", str(folder), str(folder)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.splitlines()[-1]
