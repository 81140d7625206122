"""What holds for every test: no test is skipped on the build server, and hypothesis plays the same cards each time."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.host.private_cups import Cups, private_cups
from tests.postgres import SAFE, Server, running_server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in [name for name in os.environ if name.startswith("QT_") and name != "QT_QPA_PLATFORM"]:
    del os.environ[name]  # scale factors and styles of this machine would change our pixels
os.environ["QT_QPA_PLATFORMTHEME"] = "none"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parent / "golden" / "no-system-fonts.conf")  # only our own fonts

settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.register_profile(
    "soak", deadline=None, database=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")

NO_SKIPS = os.environ.get("CI") == "true"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that is skipped or expected to fail is a failed one on the build server."""
    report = yield
    if NO_SKIPS and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"Skipped on the build server: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole file that is skipped while it is read."""
    report = yield
    if NO_SKIPS and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"Skipped on the build server: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A real PostgreSQL."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def steady_server() -> Iterator[Server]:
    """A real PostgreSQL that keeps what it has committed, as a real shop asks for; it may be killed."""
    with running_server(*SAFE) as server:
        yield server


@pytest.fixture(scope="module")
def running_cups() -> Iterator[Cups]:
    """A real CUPS, for all tests of a file."""
    with private_cups() as cups:
        yield cups


@pytest.fixture
def cups(running_cups: Cups, monkeypatch: pytest.MonkeyPatch) -> Cups:
    """The same, as this machine's own."""
    monkeypatch.setenv("CUPS_SERVER", running_cups.server)
    return running_cups
