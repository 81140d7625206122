"""Fixtures for every test of the window: the bakery's own copy, its clock, and the stage on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.host.clock import MovedClock
from tests.desktop.scenes import Studio
from tests.desktop.stage import Stage
from tests.office.bakery import NOW, at, build, check_store
from ui import theme
from ui.app import make_app


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The app with our fonts and look."""
    return make_app()


@pytest.fixture(scope="session")
def built_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop that the others are copied from."""
    folder = tmp_path_factory.mktemp("bakery")
    build(folder)
    return folder


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """Where every state of the screens can be set."""
    return Studio(tmp_path_factory.mktemp("saturday"), tmp_path_factory.mktemp("month"))


@pytest.fixture
def shop_folder(built_shop: Path, tmp_path: Path) -> Iterator[Path]:
    """This test's own shop. Its journal is verified when the test is over."""
    folder = tmp_path / "bakery"
    shutil.copytree(built_shop, folder)
    yield folder
    check_store(folder)


@pytest.fixture
def clock() -> MovedClock:
    """Thursday 12 November 2026, 14:32 in the shop, until somebody moves it."""
    return MovedClock(at(NOW))


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, shop_folder: Path, clock: MovedClock) -> Iterator[Stage]:
    """The window on that shop, nobody signed in yet."""
    theme.use("light", still=True)
    standing = Stage(qtbot, shop_folder, clock)
    yield standing
    standing.close()
