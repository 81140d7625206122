"""The books go out as a file: the same bytes twice, and a word that they went out before."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.office.commands import ExportBooks
from pos_recovery.store import books as stored
from tests.office.bakery import Counter
from tests.office.book_desk import DECEMBER, NOVEMBER, close, export, flat_white_and_a_bun


@pytest.mark.parametrize("format", ["csv", "hledger"])
def test_the_same_month_twice_warns_and_gives_the_same_bytes(shop: Counter, format: str) -> None:
    """P82, closed and as an unchanged draft."""
    flat_white_and_a_bun(shop)
    for at in ("2026-11-25T10:00:00-05:00", "2026-12-02T10:00:00-05:00"):
        shop.goto(at)
        first, _ = export(shop, format=format)
        shop.clock.move(datetime.fromisoformat(at) + timedelta(days=1))
        again, done = export(shop, format=format)
        assert again == first
        assert done.receipt.entries == 3
        assert b"PRACTICE" in again
        ((code, facts),) = done.warnings
        assert code == "already-exported"
        assert (facts["at"], facts["by"], facts["new"]) == (_utc(at), "Rita", 0)
        if at.startswith("2026-12"):
            continue
        shop.goto("2026-12-01T10:00:00-05:00")
        close(shop)


def _utc(text: str) -> str:
    return (datetime.fromisoformat(text) + timedelta(hours=5)).replace(tzinfo=None).isoformat() + "+00:00"


def test_the_first_export_warns_of_nothing_and_a_later_one_says_what_is_new(shop: Counter) -> None:
    """P82."""
    shop.give("remake:FLAT")
    assert export(shop)[1].warnings == ()
    shop.give("remake:FLAT")
    assert export(shop)[1].warnings[0][1]["new"] == 1
    shop.goto("2026-12-02T10:00:00-05:00")
    shop.give("remake:FLAT")
    assert export(shop, (NOVEMBER[0], DECEMBER[1]))[1].warnings[0][1]["new"] == 1
    assert export(shop, DECEMBER)[1].warnings[0][1]["new"] == 0


def test_a_file_that_cannot_be_written_is_not_noted(shop: Counter) -> None:
    with pytest.raises(Refusal, match="file-unwritable"):
        shop.office.books.export(
            ExportBooks(actor=shop.rita, first=NOVEMBER[0], last=NOVEMBER[1], format="csv", file=Path("/proc/no/such"))
        )
    with pytest.raises(Refusal, match="unknown-format"):
        export(shop, format="datev")
    with shop.office._room.look() as look:
        assert stored.exports(look.reading, *NOVEMBER) == []
