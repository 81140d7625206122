"""Paper that was carried about still reads: 203 dpi, blurred, turned, pale, crumpled; the share is told. P44."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from pos_recovery.documents.receipt_bytes import receipt_bytes
from pos_recovery.documents.voucher_pdf import voucher_pdf
from pos_recovery.domain.views.paper import RECEIPT_BYTES, Paper
from pos_recovery.domain.views.printers import PrinterHabits
from tests.documents.escpos_decoder import decode
from tests.documents.escpos_decoder import paper as printed
from tests.documents.eyes import Eyes
from tests.documents.makers import MakeVoucher
from tests.documents.wear import KINDS

CODE = "KXTFBRNVGHLD"
PAPERS = (Paper.RECEIPT_80, Paper.RECEIPT_58, Paper.A6, Paper.ESCPOS_80, Paper.ESCPOS_58)
GATE = 0.95  # of the QR codes, by zxing-cpp; who cannot scan types the letters


@pytest.fixture(scope="module")
def codes(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> dict[Paper, Image.Image]:
    """Each paper at 203 dots an inch, cut to its two codes."""
    pages = {paper: eyes.picture(voucher_pdf(voucher(), paper, fonts), 203.2) for paper in PAPERS[:3]}
    for roll in RECEIPT_BYTES:
        pages[roll] = printed(decode(receipt_bytes(voucher(), roll, PrinterHabits(), fonts)), 512)
    return {paper: cut(pages[paper]) for paper in PAPERS}


def cut(page: Image.Image) -> Image.Image:
    corners = [
        corner
        for code in zxingcpp.read_barcodes(page)
        for corner in (code.position.top_left, code.position.top_right, code.position.bottom_left)
    ]
    assert len(corners) == 6
    left, right = min(corner.x for corner in corners), max(corner.x for corner in corners)
    top, bottom = min(corner.y for corner in corners), max(corner.y for corner in corners)
    return page.crop((max(left - 40, 0), top - 30, min(right + 40, page.width), bottom + 30))


def shares(
    kind: str, count: int, codes: dict[Paper, Image.Image], eyes: Eyes, folder: Path
) -> dict[tuple[str, str], float]:
    """(reader, code) -> the share read of `count` worn papers, of each size in turn."""
    chance = random.Random(f"{kind} {count}")
    files, got = [], Counter[tuple[str, str]]()
    for number in range(count):
        worn = KINDS[kind](codes[PAPERS[number % len(PAPERS)]], chance)
        scanned = eyes.scanned(worn)
        assert {text for _, text in scanned} <= {CODE}, "read as another code"
        got.update(("zxing", code) for code, _ in scanned)
        files.append(folder / f"{number}.png")
        worn.save(files[-1], compress_level=1)
    read = eyes.read_by_zbar(files)
    assert {text for _, text in read} <= {CODE}, "read as another code"
    got.update(("zbar", "qr" if code == "QR-Code" else "bars") for code, _ in read)
    return {(reader, code): got[reader, code] / count for reader in ("zxing", "zbar") for code in ("qr", "bars")}


@pytest.fixture
def read(
    codes: dict[Paper, Image.Image], eyes: Eyes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[str, int], float]:
    """Wears papers and tells the shares; gives that of the QR code by zxing-cpp."""

    def share(kind: str, count: int) -> float:
        found = shares(kind, count, codes, eyes, tmp_path)
        each = ", ".join(f"{code} by {reader} {part:.0%}" for (reader, code), part in found.items())
        with capsys.disabled():
            sys.stdout.write(f"\n{count} papers {kind}: {each}\n")
        return found["zxing", "qr"]

    return share


@pytest.mark.parametrize("kind", KINDS)
def test_a_worn_voucher_reads(kind: str, read: Callable[[str, int], float]) -> None:
    assert read(kind, 20) >= GATE


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS)
def test_two_hundred_worn_vouchers_read(kind: str, read: Callable[[str, int], float]) -> None:
    assert read(kind, 200) >= GATE
