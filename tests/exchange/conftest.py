"""The shared samples, and books that could come out of any month."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .square_rows import Change, rewritten

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The menu files that everybody shares."""
    return SHARED / "samples"


@pytest.fixture(scope="session")
def till_files() -> Path:
    """Exports of tills with `expected.json`, what is in them."""
    return SHARED / "formats" / "pos"


@pytest.fixture(scope="session")
def square(till_files: Path) -> bytes:
    """Square's transactions file as it came."""
    return (till_files / "square-transactions.csv").read_bytes()


@pytest.fixture(scope="session")
def rewrite(square: bytes) -> Callable[[Change], bytes]:
    """Square's file after a change to its rows."""
    return lambda change: rewritten(square, change)
