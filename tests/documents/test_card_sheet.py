"""Sheets of blank cards: every code scans, each stands on its half, and the same cards give the same paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from pos_recovery.documents.card_sheet import card_sheet_pdf
from pos_recovery.documents.card_words import card_words
from pos_recovery.documents.voucher_words import ENGLISH
from pos_recovery.domain.views.cards import CardSheetPaper
from pos_recovery.domain.views.paper import PaperWords
from pos_recovery.domain.voucher_code import grouped, make_code
from pos_recovery.exchange.paper_words import read_paper_words
from tests.documents.eyes import Eyes

MM = 150 / 25.4  # dots of an office printer


def some(
    count: int, *, practice: bool = False, saver: bool = False, shop: str = "Harbour Street Bakery", **words: Any
) -> CardSheetPaper:
    """A stack of this many cards."""
    codes = [make_code(bytes([number % 256, number >> 8, 91]) * 8, practice) for number in range(2 * count)]
    pairs = tuple(zip(codes[::2], codes[1::2], strict=True))
    return CardSheetPaper(shop, "12 Harbour Street", pairs, practice, ink_saver=saver, **words)


def codes_of(paper: CardSheetPaper) -> set[tuple[str, str]]:
    return {("qr", code) for pair in paper.codes for code in pair}


@pytest.mark.parametrize("saver", [False, True])
def test_the_sixteen_codes_of_a_sheet_scan_at_150_dpi(fonts: Path, eyes: Eyes, saver: bool) -> None:
    """A4, 2 x 4 cards of 105 x 74.25 mm."""
    paper = some(8, saver=saver)
    pdf = card_sheet_pdf(paper, fonts)
    with eyes.page(pdf) as page:
        assert [side / 72 * 25.4 for side in page.get_size()] == pytest.approx([210, 297], abs=0.1)
    assert eyes.scanned(eyes.picture(pdf, 150)) == codes_of(paper)
    assert len(codes_of(paper)) == 16


def test_each_card_scans_by_itself_and_each_half_after_the_tear(fonts: Path, eyes: Eyes) -> None:
    """The guest's code above the seam, the friend's below; neither is cut by the scissors or by the tear."""
    paper = some(8)
    sheet = eyes.picture(card_sheet_pdf(paper, fonts), 150)
    for place, (guest, friend) in enumerate(paper.codes):
        row, column = divmod(place, 2)
        card = cut(sheet, column * 105, row * 74.25, 105, 74.25)
        assert eyes.scanned(card) == {("qr", guest), ("qr", friend)}
        assert eyes.scanned(cut(sheet, column * 105, row * 74.25, 105, 40)) == {("qr", guest)}
        assert eyes.scanned(cut(sheet, column * 105, row * 74.25 + 46.5, 105, 27.7)) == {("qr", friend)}


def cut(sheet: Image.Image, left: float, top: float, width: float, height: float) -> Image.Image:
    right, bottom = left + width, top + height
    return sheet.crop((round(left * MM), round(top * MM), round(right * MM), round(bottom * MM)))


def test_a_card_says_these_words_and_its_codes(fonts: Path, eyes: Eyes) -> None:
    paper = some(1)
    words = " ".join(eyes.words(card_sheet_pdf(paper, fonts)))
    for said in (
        "Harbour Street Bakery", "12 Harbour Street", "The next one is on us.", "And one for a friend.", "What",
        "Until", "Good once we give it to you at the counter.",
        "One use, no cash.", "Promotional. No money was paid for this.",
        *(grouped(code) for code in paper.codes[0]),
    ):  # fmt: skip
        assert said in words
    assert "PRACTICE" not in words
    own = " ".join(
        eyes.words(card_sheet_pdf(some(1, title="Come back, please.", friend_title="Bring a friend."), fonts))
    )
    assert "Come back, please." in own
    assert "Bring a friend." in own
    assert "The next one" not in own


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "pt"])
def test_each_half_says_all_that_a_voucher_has_to_say_after_the_tear(fonts: Path, eyes: Eyes, language: str) -> None:
    """P43: where, what, until when, and that no money was paid for it. A friend was never at the counter."""
    said = language_words(language)
    paper = some(1, language=language, words=None if language == "en" else said)
    names = card_words(language)
    with eyes.page(card_sheet_pdf(paper, fonts)) as page:
        text = page.get_textpage()
        for top, bottom in ((0, 40), (46.5, 74.25)):
            below, above = (297 - bottom) / 25.4 * 72, (297 - top) / 25.4 * 72
            half = " ".join(text.get_text_bounded(0, below, 105 / 25.4 * 72, above).split())
            for words in ("Harbour Street Bakery", "12 Harbour Street", names.what, names.until, said.promotional):
                assert words in half, half


def language_words(language: str) -> PaperWords:
    if language == "en":
        return ENGLISH
    resources = Path(__file__).parents[2] / "resources" / "words" / "paper.toml"
    return read_paper_words(resources.read_bytes())[language]


def test_both_halves_of_a_practice_card_say_practice(fonts: Path, eyes: Eyes) -> None:
    assert eyes.words(card_sheet_pdf(some(1, practice=True), fonts)).count("PRACTICE") == 2


@pytest.mark.parametrize(("cards", "sheets"), [(1, 1), (8, 1), (9, 2), (16, 2), (400, 50)])
def test_eight_cards_a_sheet_and_the_rest_on_the_last(fonts: Path, cards: int, sheets: int) -> None:
    pdf = card_sheet_pdf(some(cards), fonts)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == sheets
    document.close()
    assert len(pdf) < 40_000 + 5_000 * sheets


def test_the_same_cards_give_the_same_bytes(fonts: Path) -> None:
    assert card_sheet_pdf(some(9), fonts) == card_sheet_pdf(some(9), fonts)


@pytest.mark.parametrize("name", ["W" * 500, "wide word " * 100, "日" * 300, "<b>&amp;</b>\x1bp\x00\u202eabc", ""])
def test_no_name_runs_into_a_code(fonts: Path, eyes: Eyes, name: str) -> None:
    paper = some(2, shop=name, title=name, friend_title=name, practice=True)
    sheet = eyes.picture(card_sheet_pdf(paper, fonts), 150)
    assert eyes.scanned(sheet) == codes_of(paper)
    empty = cut(sheet, 0.5, 76, 209, 220)  # below the two cards nothing is drawn
    assert min(empty.tobytes()) == 255
