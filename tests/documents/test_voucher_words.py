"""The fixed words of a voucher in five languages: they fit, and say nothing they should not (P43)."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from pos_recovery.documents import faces, voucher_words
from pos_recovery.documents.fitting import Style, fit
from pos_recovery.documents.lettering import lettering
from pos_recovery.documents.voucher_pdf import voucher_pdf
from pos_recovery.documents.voucher_receipt import ROLLS
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.paper import Paper, PaperTitle, PaperWords
from pos_recovery.exchange.paper_words import read_paper_words
from pos_recovery.office.bootstrap import resources_folder
from pos_recovery.office.settings_table import LANGUAGES
from tests.documents.eyes import Eyes
from tests.documents.makers import MakeVoucher

FILE = (resources_folder() / "words" / "paper.toml").read_bytes()
WORDS = read_paper_words(FILE)
FONTS = resources_folder() / "fonts"
# Complaint, compensation, cost, staff, in each language: nothing a customer's friend should read (P43).
NEVER = {
    "en": "sorry|complain|compensat|mistake|cost|staff|refund", "es": "siento|queja|compensa|error|coste|personal",
    "de": "leid|beschwer|entschädig|fehler|kosten|personal", "fr": "désol|plainte|dédommag|erreur|coût|personnel",
    "pt": "desculp|reclama|compensa|erro|custo|pessoal",
}  # fmt: skip


def every_text(words: PaperWords) -> list[str]:
    found: list[str] = []
    for field in fields(words):
        value = getattr(words, field.name)
        found.extend(value if isinstance(value, tuple) else [value])
    return found


def test_all_five_are_there_and_english_is_what_the_paper_says_by_itself() -> None:
    assert set(WORDS) == set(LANGUAGES)
    assert WORDS["en"] == voucher_words.ENGLISH
    assert WORDS["en"].promotional == "Promotional. No money was paid for this."


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_tells_of_complaint_cost_or_staff_p43(language: str) -> None:
    texts = every_text(WORDS[language])
    assert not re.search(NEVER[language], " ".join(texts), re.IGNORECASE)
    assert not [text for text in texts if "!" in text or "'" in text or '"' in text]
    if language != "en":
        same = set(texts) & set(every_text(WORDS["en"]))
        assert {text for text in same if text not in (*WORDS["en"].months, "Copie {copy}")} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_stay_large_and_the_small_print_readable(language: str) -> None:
    """On a card and on both rolls: no title under 21, 22 and 14.5 points, no small print under 6."""
    words, letters = WORDS[language], lettering(FONTS)
    small = (words.promotional, words.one_use, words.part_use, words.no_alcohol, words.again)
    rolls = [(roll.content_pt, roll.title_pt, least, roll.small_pt, faces.MEDIUM) for roll, least in
             ((ROLLS[Paper.RECEIPT_80], 21.0), (ROLLS[Paper.RECEIPT_58], 14.5))]  # fmt: skip
    for room, size, least, small_size, face in [(246.6, 35.0, 22.0, 7.6, faces.REGULAR), *rolls]:
        for title in (words.goods, words.money, words.better, words.friend):
            assert min(fit(letters, line, Style(faces.TITLE, size, 5, room)).size_pt for line in title) >= least, title
        beside = 153.0 if size == 35.0 else room
        for line in small:
            assert fit(letters, line, Style(face, small_size, 4, beside)).size_pt >= 6, line


@pytest.mark.parametrize("title", PaperTitle)
@pytest.mark.parametrize("paper", [Paper.A6, Paper.RECEIPT_58])
def test_each_title_and_the_shops_own_stand_on_the_paper(
    title: PaperTitle, paper: Paper, voucher: MakeVoucher, eyes: Eyes
) -> None:
    own = "Something warm from all of us at the bakery, with love"
    for changes in ({}, {"own_title": own}, {"words": WORDS["pt"], "language": "pt"}):
        paper_of: Any = voucher(title=title, **changes)
        said = " ".join(eyes.words(voucher_pdf(paper_of, paper, FONTS)))
        assert own in said if "own_title" in changes else " ".join(voucher_words.title(paper_of)) in said


def test_the_last_day_in_each_language(voucher: MakeVoucher) -> None:
    said = {language: voucher_words.until(voucher(words=WORDS[language], good_until=date(2026, 3, 1)))
            for language in LANGUAGES}  # fmt: skip
    assert said == {
        "en": "until 1 March 2026", "es": "hasta el 1 de marzo de 2026", "de": "bis 1. März 2026",
        "fr": "jusqu’au 1 mars 2026", "pt": "até 1 de março de 2026",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"{day} {month}", b"{day!r} {month}"), (b"{day} {month}", b"{day} {}"), (b"{money} left", b"left"),
     (b"{money} left", b"{money} left {"), (b'"January", ', b""), (b'again = "', b'again = "{again} '),
     (b"goods =", b"goodies ="), (b'["The next one", "is on us."]', b'["The next one"]'),
     (b'copy = "Copy {copy}"', b"copy = 2"), (b"[en]", b"[en"), (b"[en]", b"\xff"), (b"[en]", b"en = 1\n[xx]")],
)  # fmt: skip
def test_a_damaged_file_of_words_is_refused(old: bytes, new: bytes) -> None:
    assert old in FILE
    with pytest.raises(Refusal) as caught:
        read_paper_words(FILE.replace(old, new, 1))
    assert caught.value.code == "file-unknown"
