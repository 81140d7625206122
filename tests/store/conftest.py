"""The bakery's file, furnished once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos_recovery.store.file_store import FileStore
from tests.store.shop_floor import furnish

Opened = Callable[[Path], FileStore]


@pytest.fixture(scope="session")
def furnished_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that the others are copied from."""
    file = tmp_path_factory.mktemp("bakery") / "shop.db"
    furnish(file)
    return file


@pytest.fixture
def furnished(furnished_once: Path, tmp_path: Path) -> Path:
    """The furnished bakery's file, closed."""
    return Path(shutil.copy(furnished_once, tmp_path / "shop.db"))


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens stores and closes them at the end."""
    stores: list[FileStore] = []

    def open_it(file: Path) -> FileStore:
        stores.append(FileStore(file))
        return stores[-1]

    yield open_it
    for store in stores:
        store.close()
