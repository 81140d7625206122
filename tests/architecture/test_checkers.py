"""The checkers of style, types and imports find nothing."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.architecture.checkout import ROOT


def run(*command: str) -> None:
    """Runs a checker in the checkout; its whole answer is the failure's text."""
    quiet = {**os.environ, "NO_COLOR": "1", "COLUMNS": "120"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def test_ruff_finds_no_fault() -> None:
    run(sys.executable, "-m", "ruff", "check", ".")


def test_every_file_is_formatted() -> None:
    run(sys.executable, "-m", "ruff", "format", "--check", ".")


def test_types_hold_under_strict_mypy() -> None:
    run(sys.executable, "-m", "mypy")


def test_the_bootstrap_is_typed_as_strictly_as_the_product() -> None:
    run(sys.executable, "-m", "mypy", "--strict", "packaging/bootstrap.py")


def test_imports_point_inward() -> None:
    contracts = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    run(sys.executable, "-c", contracts)
