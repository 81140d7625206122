"""The set-up of a fresh machine: what it installs, what it only says, and that it does nothing twice."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.checkout import ROOT

SCRIPT = ROOT / "packaging" / "bootstrap.py"
SCREEN = ("Xvfb", "xauth", "xdotool")
PRINTING = ("lpadmin", "cupsd")


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script as a module, with an environment of its own that is ready for nothing yet."""
    monkeypatch.setenv("VENV", str(tmp_path / "environment"))
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def commands(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the script would have run; each command succeeds and does nothing."""
    ran: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(bootstrap.subprocess, "run", run)
    return ran


def programs(*names: str) -> Callable[..., str | None]:
    """A search path on which only the named programs are found."""
    return lambda name, path=None: f"/usr/bin/{name}" if name in names else None


def test_an_old_python_gets_one_sentence(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 10, 13))
    assert bootstrap.main(["run"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_machine_without_apt_is_told_what_to_install(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", programs(*SCREEN, *PRINTING, "strace", "pdftotext"))
    assert bootstrap.main(["test"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.endswith("hledger zbar-tools\n")


def test_a_person_who_may_not_install_is_told_the_administrators_command(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there = (*SCREEN, *PRINTING, "apt-get", "hledger", "strace", "pdftotext")
    monkeypatch.setattr(bootstrap.shutil, "which", programs(*there))
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000)
    assert bootstrap.main(["test"]) == 1
    assert capsys.readouterr().err.endswith("apt-get install zbar-tools\n")


def test_an_administrator_gets_what_is_missing_and_nothing_else(
    bootstrap: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
    monkeypatch.setattr(bootstrap.shutil, "which", programs("apt-get"))
    there = iter([False, True])
    bootstrap.provide([bootstrap.Need("zbar-tools", lambda: next(there)), bootstrap.Need("strace", lambda: True)])
    (install,) = commands
    assert install[-2:] == ["--no-install-recommends", "zbar-tools"]


def test_running_asks_for_no_tool_of_the_tests(bootstrap: ModuleType) -> None:
    window = {need.package for need in bootstrap.WINDOW}
    assert {need.package for need in bootstrap.NEEDS["run"]} == {"tzdata", *window}
    assert all(package.startswith("lib") for package in window)


def test_a_library_that_the_window_lacks_is_found_out(bootstrap: ModuleType) -> None:
    assert not bootstrap.library("libno-such-thing.so.9", "libnone9").is_there()


def test_an_interrupted_set_up_starts_again_and_a_finished_one_does_nothing(
    bootstrap: ModuleType, commands: list[list[str]]
) -> None:
    bootstrap.VENV.mkdir()
    bootstrap.make_environment("run")
    assert [command[2] for command in commands] == ["venv", "pip", "pip"]
    assert "--clear" in commands[0]
    assert "--require-hashes" in commands[1]
    assert bootstrap.is_ready("run")
    assert not bootstrap.is_ready("test")


def test_an_environment_for_tests_serves_running_too_until_the_lock_changes(
    bootstrap: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bootstrap.VENV.mkdir()
    bootstrap.make_environment("test")
    assert bootstrap.is_ready("run")
    changed = tmp_path / "requirements-dev.txt"
    changed.write_text("something-newer==1\n")
    monkeypatch.setitem(bootstrap.LOCKS, "test", changed)
    assert not bootstrap.is_ready("run")
    assert commands


def test_a_step_that_fails_ends_the_set_up_with_a_sentence(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(bootstrap.subprocess, "run", run)
    assert bootstrap.main(["run"]) == 1
    assert "This step failed" in capsys.readouterr().err
    assert not bootstrap.is_ready("run")


def test_the_script_runs_on_the_standard_library_alone() -> None:
    alone = [sys.executable, "-I", "-S", str(SCRIPT)]
    done = subprocess.run(alone, env={"PATH": os.defpath}, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
