"""A voucher to print, the bundled fonts, the fonts of the machine, and eyes to look at a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.documents import lettering, scripts
from pos_recovery.domain.views.paper import VoucherPaper
from tests.documents.eyes import Eyes
from tests.documents.makers import FontFolder, MakeVoucher

CODE = "KXTFBRNVGHLD"


@pytest.fixture(scope="session")
def fonts() -> Path:
    return Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def voucher() -> MakeVoucher:
    usual = VoucherPaper(
        shop="Harbour Street Bakery",
        address="12 Harbour Street",
        what="One pastry of your choice",
        left=None,
        good_until=date(2027, 2, 21),
        code=CODE,
        copy=1,
        practice=False,
        one_use=True,
    )

    def make(**changes: Any) -> VoucherPaper:
        return replace(usual, **changes)

    return make


@pytest.fixture(scope="session")
def eyes() -> Eyes:
    return Eyes()


@pytest.fixture
def system_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[FontFolder]:
    """Says which folder of fonts the machine has; None for a machine without any."""

    def forget() -> None:
        scripts.system_files.cache_clear()
        lettering.forget()

    def choose(folder: Path | None) -> None:
        monkeypatch.setattr(scripts, "folders", lambda: () if folder is None else (folder,))
        forget()

    yield choose
    monkeypatch.undo()
    forget()
