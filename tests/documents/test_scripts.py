"""Eleven scripts on five papers: no box, shaped, in the right direction, every face in the file, both codes read."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont, ImageOps

from pos_recovery.documents import direction, faces
from pos_recovery.documents.lettering import Lettering, Run, draw, lettering
from pos_recovery.documents.report_pdf import report_pdf
from pos_recovery.documents.voucher_pdf import SHEETS, finished, new_canvas, voucher_pdf
from pos_recovery.documents.wording import clean
from pos_recovery.domain.views.paper import PDF_PAPERS, Paper, ReportPaper
from tests.documents.eyes import Eyes
from tests.documents.makers import FontFolder, MakeVoucher

CODE = "KXTFBRNVGHLD"
SHAPES = Path(__file__).parent / "faces" / "NotoSansSC-Regular.otf"
# Each with the shop's name and what it is good for. Chinese and Japanese come from the machine (fonts-droid-fallback).
SCRIPTS = {
    "accents": ("Café Grüße & Søn", "Crème brûlée, ñandú"),
    "greek": ("Καφές Λιμάνι", "Ένα κουλούρι"),
    "cyrillic": ("Пекарня на углу", "Булочка с корицей"),
    "polish": ("Łódź Żółć piekarnia", "Ciastko z różą"),
    "turkish": ("İğne Şişli Fırını", "Çikolatalı ığdır"),
    "hebrew": ("קפה הנמל (טרי)", "עוגת גבינה 12.50"),
    "arabic": ("مقهى الميناء (طازج)", "كعكة ١٢ قطعة"),
    "hindi": ("क्षत्रिय मिष्ठान्न", "एक समोसा"),
    "chinese": ("海港街面包店", "肉桂卷一个"),
    "japanese": ("港町パン屋", "シナモンロール"),
    "emoji": ("Café ☕ 🥐", "🍰 slice 🎉"),
}


@pytest.mark.parametrize("paper", PDF_PAPERS)
def test_every_script_leaves_both_codes_to_two_readers_p44(
    paper: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes, tmp_path: Path
) -> None:
    """By zxing-cpp and by zbar; no file is large."""
    files = []
    for script, (shop, what) in SCRIPTS.items():
        pdf = voucher_pdf(voucher(shop=shop, what=what, address=shop, own_title=shop), paper, fonts)
        assert len(pdf) < 100_000
        page = eyes.printed(pdf, paper)
        page = page.crop(ImageOps.invert(page).getbbox()) if paper in SHEETS else page  # what is white reads as white
        page = ImageOps.expand(page, 20, 255)
        assert eyes.scanned(page) == {("qr", CODE), ("bars", CODE)}, script
        files.append(tmp_path / f"{script}.png")
        page.save(files[-1], compress_level=1)
    assert eyes.read_by_zbar(files) == [("CODE-128", CODE), ("QR-Code", CODE)] * len(SCRIPTS)


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_of_a_script_is_a_box_or_a_question_mark_p44(
    script: str, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    shop, what = SCRIPTS[script]
    for face in (faces.TITLE, faces.BOLD, faces.SEMI, faces.MEDIUM):
        for words in SCRIPTS[script]:
            runs = runs_of(fonts, words, face)
            assert all(run.face is not None for run in runs)
            assert sorted("".join(run.words for run in runs)) == sorted(words)
    said = "".join(eyes.words(voucher_pdf(voucher(shop=shop, what=what, address=None), Paper.A6, fonts)))
    assert said.count("?") == 1
    assert all(letter in said for letter in what if letter.isalnum())


def test_every_face_is_inside_the_file(voucher: MakeVoucher, fonts: Path, tmp_path: Path) -> None:
    """As poppler sees it: nothing is left to what a printer's own Helvetica looks like."""
    report = ReportPaper(
        "Harbour Street Bakery", "A title", "October 2026", practice=True, sentences=("One.",), tables=()
    )
    files = {paper.value: voucher_pdf(voucher(what="עוגה 蛋糕 🍰"), paper, fonts) for paper in PDF_PAPERS}
    for name, pdf in {**files, "report": report_pdf(report, fonts)}.items():
        (tmp_path / f"{name}.pdf").write_bytes(pdf)
        listed = subprocess.run(["pdffonts", tmp_path / f"{name}.pdf"], check=True, capture_output=True, text=True)
        rows = [line.split() for line in listed.stdout.splitlines()[2:]]
        assert len(rows) >= 4
        assert {(row[-5], row[-4]) for row in rows} == {("yes", "yes")}, name  # embedded, and only its used letters


def runs_of(fonts: Path, words: str, face: str = faces.BOLD) -> tuple[Run, ...]:
    return Lettering(fonts).line(words, face).runs


def drawn(fonts: Path, words: str) -> list[str]:
    """The glyphs of a word from left to right, each under the name of its own that it is drawn by."""
    return [glyph for run in runs_of(fonts, words) for text, _, _ in run.parts for glyph in text]


def test_arabic_letters_join_and_run_from_the_right(fonts: Path) -> None:
    first, middle, last = reversed(drawn(fonts, "ببب"))
    alone = drawn(fonts, "ب")
    assert len({first, middle, last, *alone}) == 4
    assert drawn(fonts, "بب")[::-1] == [first, last]
    assert drawn(fonts, "با ب")[-1] == first


def test_hindi_letters_become_one_and_a_vowel_stands_before_its_letter(fonts: Path) -> None:
    assert len(drawn(fonts, "क्ष")) == 1
    with_vowel = drawn(fonts, "कि")
    assert len(with_vowel) == 2
    assert with_vowel[1] == drawn(fonts, "क")[0]


def test_hebrew_stands_from_the_right_and_its_number_from_the_left(fonts: Path) -> None:
    assert drawn(fonts, "שלום") == [glyph for letter in "םולש" for glyph in drawn(fonts, letter)]
    assert [run.words for run in runs_of(fonts, "עוגה 12.50")] == ["12.50", " ", "עוגה"]


def test_a_flag_is_one_sign_and_a_cook_two(fonts: Path) -> None:
    assert len(drawn(fonts, "🇫🇷")) == 1
    assert len(drawn(fonts, clean("👩🏽\u200d🍳"))) == 2


@pytest.mark.parametrize("paper", [Paper.A6, Paper.A4])
def test_a_paragraph_from_the_right_begins_at_the_right_of_a_card(
    paper: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    def reach(what: str) -> tuple[float, float]:
        with eyes.page(voucher_pdf(voucher(shop="", what=what, address=None), paper, fonts)) as page:
            left, bottom, right, top = (page.get_size()[0] - 298) / 2, 185.0, 298.0, 212.0
            low = (page.get_size()[1] - 419.5) * 0.62 if paper is Paper.A4 else 0.0
            picture = page.render(scale=2, grayscale=True).to_pil()
            height = picture.height
            box = (left * 2 + 20, height - (top + low) * 2, (left + right) * 2 - 20, height - (bottom + low) * 2)
            inked = picture.crop(tuple(map(int, box))).point(lambda value: 255 if value < 128 else 0).getbbox()
            return (inked[0] + 20) / 2, (inked[2] + 20) / 2

    left, right = reach("שלום")
    assert right == pytest.approx(298 - 25.5, abs=2.5)
    assert left > 200
    assert reach("Bun")[0] == pytest.approx(25.5, abs=2.5)


@pytest.mark.parametrize(("plain", "bold"), [("שלום", faces.BOLD), ("海港", faces.BOLD), ("नमस्ते", faces.TITLE)])
def test_beside_bold_words_another_script_is_bold_too(
    plain: str, bold: str, system_fonts: FontFolder, fonts: Path, tmp_path: Path, eyes: Eyes
) -> None:
    (tmp_path / SHAPES.name).write_bytes(SHAPES.read_bytes())
    system_fonts(tmp_path)
    assert ink(inked(fonts, plain, bold, eyes)) > 1.12 * ink(inked(fonts, plain, faces.REGULAR, eyes))


def test_signs_come_with_the_program_even_those_of_other_scripts(system_fonts: FontFolder, fonts: Path) -> None:
    system_fonts(None)
    for sign in "☕🥐㊗〽":
        assert [run.face for run in runs_of(fonts, sign)] == ["NotoEmoji-Regular-0"], sign


def inked(fonts: Path, words: str, face: str, eyes: Eyes) -> Image.Image:
    """A line drawn 100 points high, black on white, a dot for a point."""
    letters = lettering(fonts)
    canvas, buffer = new_canvas("Voucher", (600.0, 160.0), letters)
    line = letters.line(words, face, from_right=direction.reads_right_to_left(words))
    draw(canvas, line, (20.0, 40.0), 100.0)
    return eyes.picture(finished(canvas, buffer), 72)


def ink(picture: Image.Image) -> int:
    return sum(1 for value in picture.tobytes() if value < 128)


@pytest.mark.parametrize("word", ["海港", "店卷", "街面包"])
def test_outlines_a_pdf_cannot_hold_are_drawn_as_they_are_p44(
    word: str, system_fonts: FontFolder, fonts: Path, tmp_path: Path, eyes: Eyes
) -> None:
    """PostScript outlines, as in the CJK faces of Ubuntu and macOS; FreeType is the judge."""
    (tmp_path / SHAPES.name).write_bytes(SHAPES.read_bytes())
    system_fonts(tmp_path)
    ours = inked(fonts, word, faces.REGULAR, eyes)
    theirs = Image.new("L", ours.size, 255)
    ImageDraw.Draw(theirs).text((20, 120), word, font=ImageFont.truetype(SHAPES, 100), fill=0, anchor="ls")
    both = sum(1 for a, b in zip(ours.tobytes(), theirs.tobytes(), strict=True) if a < 128 and b < 128)
    either = sum(1 for a, b in zip(ours.tobytes(), theirs.tobytes(), strict=True) if a < 128 or b < 128)
    assert both > 0.93 * either > 500
