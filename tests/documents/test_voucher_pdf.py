"""A voucher on paper: it scans, it says what it should and nothing else, and it is the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_recovery.documents.voucher_pdf import voucher_pdf
from pos_recovery.domain.views.paper import PDF_PAPERS, Paper
from tests.documents.eyes import Eyes
from tests.documents.makers import MakeVoucher

CODE = "KXTFBRNVGHLD"
BOTH = {("qr", CODE), ("bars", CODE)}
LETTERS = "BCDFGHJKLNPRSTVX"
REAL = [
    *("Harbour", "Street", "Bakery", "The", "next", "one", "is", "on", "us.", "One", "pastry", "of", "your", "choice"),
    *("until", "21", "February", "2027", "KXTF", "BRNV", "GHLD"),
    *("Promotional.", "No", "money", "was", "paid", "for", "this.", "One", "use,", "no", "cash."),
    *("Not", "right", "again?", "Ask", "at", "the", "counter."),
    *("Harbour", "Street", "Bakery,", "12", "Harbour", "Street"),
]
HOSTILE = (
    "W" * 5000,
    "wide word " * 500,
    "日" * 5000,
    "ش" * 5000,
    "e" + "\u0301" * 5000,
    "👨‍👩‍👧 Café ☕ 🥐 Łódź €5 Ελλάς Кофе",
    "\x1bp\x00\r\n\t\u202eabc\u2028\ud800\uffff\ue000",
    "<img src='/etc/passwd'/><b>&#1114112;",
    "",
    " \u200d\u0301",
    "𝟙𝟚 ﷽ Ω≈ç√ ① क्षत्रिय กาแฟ",
)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("changes", [{}, {"practice": True, "copy": 2, "left": "$3.50 left", "one_use": False}])
def test_both_codes_scan_from_every_paper_p44(
    paper: Paper, changes: dict[str, Any], voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    pdf = voucher_pdf(voucher(**changes), paper, fonts)
    assert eyes.scanned(eyes.printed(pdf, paper)) == BOTH


@pytest.mark.parametrize("paper", [Paper.RECEIPT_80, Paper.RECEIPT_58, Paper.A6])
@given(code=st.text(LETTERS, min_size=12, max_size=12))
@settings(max_examples=8)
def test_any_code_scans_as_its_bare_letters_p44(
    paper: Paper, code: str, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    pdf = voucher_pdf(voucher(code=code), paper, fonts)
    assert eyes.scanned(eyes.printed(pdf, paper)) == {("qr", code), ("bars", code)}


@pytest.mark.parametrize("paper", Paper)
def test_says_these_words_and_nothing_else_p43(paper: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    assert sorted(eyes.words(voucher_pdf(voucher(), paper, fonts))) == sorted(REAL)


@pytest.mark.parametrize("paper", Paper)
def test_a_reprint_says_copy_2_and_what_is_left_p41(
    paper: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    words = eyes.words(voucher_pdf(voucher(copy=2, left="$3.50 left", one_use=False), paper, fonts))
    expected = [*REAL, "Copy", "2", "$3.50", "left", *["No", "cash,", "no", "change."]]
    for gone in ["One", "use,", "no", "cash."]:
        expected.remove(gone)
    assert sorted(words) == sorted(expected)


@pytest.mark.parametrize("paper", Paper)
def test_a_practice_voucher_says_practice_in_large_letters_p43(
    paper: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    sizes = []
    with eyes.page(voucher_pdf(voucher(practice=True), paper, fonts)) as page:
        text = page.get_textpage()
        words = text.get_text_bounded()
        start = words.index("PRACTICE")
        sizes = [pdfium.FPDFText_GetFontSize(text.raw, start + place) for place in range(8)]
        text.close()
    assert min(sizes) >= 20
    assert "PRACTICE" not in eyes.words(voucher_pdf(voucher(), paper, fonts))


@pytest.mark.parametrize(("paper", "content_mm"), [(Paper.RECEIPT_80, 70), (Paper.RECEIPT_58, 48)])
@pytest.mark.parametrize("name", ["One pastry of your choice", "W" * 5000, "日" * 5000])
def test_a_receipt_stays_inside_what_the_printer_reaches(
    paper: Paper, content_mm: int, name: str, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    """Only the seam runs to the edges, and may: the printer cuts it off."""
    pdf = voucher_pdf(voucher(shop=name, what=name, practice=True, copy=12), paper, fonts)
    picture = eyes.printed(pdf, paper)
    margin = round((picture.width - content_mm * 8) / 2) - 1
    inked = [
        row
        for row in range(picture.height)
        if min(picture.crop((0, row, margin, row + 1)).tobytes()) < 128
        or min(picture.crop((picture.width - margin, row, picture.width, row + 1)).tobytes()) < 128
    ]
    assert inked[-1] - inked[0] < 6 * 8


def test_an_ordinary_receipt_is_about_168_mm_long_and_black_only(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    with eyes.page(voucher_pdf(voucher(), Paper.RECEIPT_80, fonts)) as page:
        width, height = (size / 72 * 25.4 for size in page.get_size())
        assert width == pytest.approx(80, abs=0.1)
        assert height == pytest.approx(168, abs=2)
    picture = eyes.picture(voucher_pdf(voucher(), Paper.RECEIPT_80, fonts), 203.2 * 3)
    grey = sum(1 for value in picture.tobytes() if 60 < value < 195)
    assert grey < 0.01 * picture.width * picture.height  # soft edges only, no tints that a thermal head would dither


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_the_paper_p44(paper: Paper, name: str, voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    started = time.perf_counter()
    pdf = voucher_pdf(voucher(shop=name, what=name, address=name, left=name, practice=True, copy=9), paper, fonts)
    assert time.perf_counter() - started < 1
    assert eyes.scanned(eyes.printed(pdf, paper)) == BOTH
    assert "again?" in eyes.words(pdf)
    assert sum(word.count("?") for word in eyes.words(pdf)) == 1


@given(name=st.text(max_size=60), what=st.text(max_size=60))
@settings(max_examples=15)
def test_any_name_leaves_a_voucher_that_scans(
    name: str, what: str, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    pdf = voucher_pdf(voucher(shop=name, what=what, address=None), Paper.A6, fonts)
    assert eyes.scanned(eyes.printed(pdf, Paper.A6)) == BOTH


def test_markup_in_a_name_is_only_letters(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    words = eyes.words(voucher_pdf(voucher(shop='<b>Bob</b> & "Sons"'), Paper.A6, fonts))
    assert "<b>Bob</b>" in words
    assert "&" in words


def test_a_long_name_ends_with_an_ellipsis(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    words = eyes.words(voucher_pdf(voucher(what="wide word " * 500), Paper.RECEIPT_80, fonts))
    assert any(word.endswith("…") for word in words)


def test_the_last_day_is_written_out(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    words = eyes.words(voucher_pdf(voucher(good_until=date(2026, 5, 1)), Paper.A6, fonts))
    assert " ".join(["until", "1", "May", "2026"]) in " ".join(words)


@pytest.mark.parametrize("paper", Paper)
def test_the_same_voucher_is_the_same_file_in_any_process(paper: Paper, voucher: MakeVoucher, fonts: Path) -> None:
    script = (
        "import sys, hashlib; from datetime import date; from pathlib import Path\n"
        "from pos_recovery.documents.voucher_pdf import voucher_pdf\n"
        "from pos_recovery.domain.views.paper import PDF_PAPERS, Paper, VoucherPaper\n"
        "v = VoucherPaper('Harbour Street Bakery', '12 Harbour Street', 'One pastry of your choice', None, "
        "date(2027, 2, 21), 'KXTFBRNVGHLD', 1, False, True)\n"
        "sys.stdout.buffer.write(voucher_pdf(v, Paper(sys.argv[1]), Path(sys.argv[2])))"
    )
    root = Path(__file__).parents[2]
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "PYTHONPATH": str(root)}
        command = [sys.executable, "-c", script, str(paper), str(fonts)]
        other = subprocess.run(command, env=environment, cwd=root, check=True, capture_output=True).stdout
        assert other == voucher_pdf(voucher(), paper, fonts)


def test_earlier_papers_leave_no_trace_in_later_ones(voucher: MakeVoucher, fonts: Path) -> None:
    name = "e\u0301\u0301 q\u0302\u0323 Ω"
    first = voucher_pdf(voucher(what=name), Paper.A6, fonts)
    voucher_pdf(voucher(what="q\u0323\u0302x\u0327 other marks"), Paper.A6, fonts)
    assert voucher_pdf(voucher(what=name), Paper.A6, fonts) == first


def test_the_file_tells_nothing_but_voucher(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    pdf = voucher_pdf(voucher(), Paper.A6, fonts)
    with eyes.page(pdf) as page:
        about = page.pdf.get_metadata_dict()
    assert (about["Title"], about["Author"], about["Subject"]) == ("Voucher", "", "")
    assert len(pdf) < 100_000
    assert str(fonts.parent).encode() not in pdf


def test_papers_made_at_the_same_time_do_not_disturb_each_other(voucher: MakeVoucher, fonts: Path) -> None:
    alone = {paper: voucher_pdf(voucher(), paper, fonts) for paper in PDF_PAPERS}
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda paper: (paper, voucher_pdf(voucher(), paper, fonts)), list(PDF_PAPERS) * 4))
    assert all(pdf == alone[paper] for paper, pdf in together)


def test_asking_for_the_room_does_not_load_the_drawing_libraries() -> None:
    script = (
        "import sys, pos_recovery.documents.voucher_pdf, pos_recovery.documents.report_pdf\n"
        "sys.exit(bool({'reportlab', 'segno', 'uharfbuzz', 'bidi'} & sys.modules.keys()))"
    )
    subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[2], check=True)
