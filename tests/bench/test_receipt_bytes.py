"""P2: a receipt printer's bytes, first and next, against bare python-escpos that sends the same content."""

from __future__ import annotations

import pickle
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.documents import lettering, receipt_pictures
from pos_recovery.documents.receipt_bytes import receipt_bytes
from pos_recovery.documents.voucher_receipt import DOT, Receipt
from pos_recovery.domain.views.paper import Paper, VoucherPaper
from pos_recovery.domain.views.printers import PrinterHabits
from tests.bench import bare_receipt
from tests.bench.test_voucher_pdf import Record
from tests.documents.escpos_decoder import Bars, Qr, decode, pictures, words

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "resources" / "fonts"
DOTS = 512
VOUCHER = VoucherPaper(
    "Harbour Street Bakery", "12 Harbour Street", "One pastry of your choice", None, date(2027, 2, 21),
    bare_receipt.CODE, 1, practice=False, one_use=True,
)  # fmt: skip
AS_TEXT = PrinterHabits(bare_receipt.PROFILE, bare_receipt.PAGE, native_qr=True)
AS_PICTURE = PrinterHabits(bare_receipt.PROFILE, as_picture=True)
GOAL, SLACK = 1.3, 1.25
OURS = """
import pickle, sys, time
given = pickle.loads(sys.stdin.buffer.read())
started = time.perf_counter()
from pos_recovery.documents.receipt_bytes import receipt_bytes
receipt_bytes(*given)
print(time.perf_counter() - started)
"""
BARE = """
import pickle, sys, time
name, given = pickle.loads(sys.stdin.buffer.read())
started = time.perf_counter()
from tests.bench import bare_receipt
getattr(bare_receipt, name)(*given)
print(time.perf_counter() - started)
"""
Given = tuple[Any, ...]


def ours(habits: PrinterHabits) -> Given:
    return VOUCHER, Paper.ESCPOS_80, habits, FONTS


def page() -> Given:
    """What stands on the page that a whole voucher's picture is rendered from."""
    record = Record()
    receipt = Receipt(receipt_pictures.roll(DOTS), lettering.lettering(FONTS))
    receipt.set(VOUCHER)
    receipt.draw(record)
    names = {positional[0] for method, positional, _ in record.marks if method == "setFont"}
    files = {name: str(FONTS / f"{name.rsplit('-', 1)[0]}.ttf") for name in sorted(names)}
    return (float(DOTS), receipt.length_pt / DOT), record.marks, files, 1 / DOT


def test_both_send_the_same() -> None:
    """A ratio between two things that differ would say nothing."""
    mine, bare = (
        decode(data, bare_receipt.PROFILE) for data in (receipt_bytes(*ours(AS_TEXT)), bare_receipt.as_text())
    )
    assert words(mine).split("\n") == words(bare).split("\n")
    assert [one for one in mine if isinstance(one, Qr | Bars)] == [one for one in bare if isinstance(one, Qr | Bars)]
    drawn, theirs = (
        pictures(decode(data, bare_receipt.PROFILE))
        for data in (receipt_bytes(*ours(AS_PICTURE)), bare_receipt.as_picture(*page()))
    )
    assert [picture.size for picture in drawn] == [picture.size for picture in theirs]


def seconds(script: str, given: object) -> float:
    """How long a fresh interpreter says it took."""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, input=pickle.dumps(given), cwd=ROOT, check=True, capture_output=True)
    return float(done.stdout)


def took(call: Callable[..., bytes], given: Given) -> float:
    started = time.perf_counter()
    call(*given)
    return time.perf_counter() - started


@pytest.mark.bench
@pytest.mark.parametrize("kind", ["text", "picture"])
def test_first_receipt_of_a_process(kind: str) -> None:
    habits, bare = (AS_TEXT, ("as_text", ())) if kind == "text" else (AS_PICTURE, ("as_picture", page()))
    pairs = [(seconds(OURS, ours(habits)), seconds(BARE, bare)) for _ in range(7)]
    report(f"first {kind}", pairs)


@pytest.mark.bench
@pytest.mark.parametrize("kind", ["text", "picture"])
def test_next_receipt(kind: str) -> None:
    given, bare = (AS_TEXT, bare_receipt.as_text) if kind == "text" else (AS_PICTURE, bare_receipt.as_picture)
    marks = () if kind == "text" else page()
    pairs = [(took(receipt_bytes, ours(given)), took(bare, marks)) for _ in range(60)]
    report(f"next {kind}", pairs[5:])


def report(which: str, pairs: list[tuple[float, float]]) -> None:
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = mine / theirs
    print(f"\nP2 {which}: {mine * 1e3:.2f} ms to {theirs * 1e3:.2f} ms bare = {ratio:.2f} (goal <= {GOAL})")
    assert ratio <= GOAL * SLACK
