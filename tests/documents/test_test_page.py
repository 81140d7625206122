"""The test page of a receipt printer shows what its questions ask about."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_recovery.documents import escpos_profiles, test_page
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.printers import PrinterHabits
from pos_recovery.domain.voucher_code import ALPHABET
from tests.documents.escpos_decoder import Bars, Qr, Told, Words, decode, paper, pictures, words
from tests.documents.eyes import Eyes


@pytest.mark.parametrize("roll", [Paper.ESCPOS_80, Paper.ESCPOS_58])
@pytest.mark.parametrize("profile", ["default", "TM-T88V", "ZJ-5870", "simple"])
def test_each_numbered_line_is_written_in_its_page(profile: str, roll: Paper, fonts: Path) -> None:
    """Chosen as the habit, that page writes the same letters on a voucher."""
    events = decode(test_page.test_page_bytes(profile, roll, fonts), profile)
    lines = words(events).splitlines()
    for number, page, sample in test_page.candidates(profile):
        assert f"{number:2} {sample}" in lines
        letters = escpos_profiles.letters(PrinterHabits(profile, page))
        assert letters.encoded(sample) == sample.encode(escpos_profiles.codec(page))
        assert letters.number == escpos_profiles.model(profile, roll).pages[page]


def test_the_usual_model_offers_letters_of_all_its_languages() -> None:
    samples = " ".join(candidate.sample for candidate in test_page.candidates("default"))
    assert set("éß€łżğşαωжи") <= set(samples)
    assert [candidate.number for candidate in test_page.candidates("default")] == list(range(1, 17))


def test_codes_stand_on_it_twice_as_a_picture_and_by_the_printer(fonts: Path, eyes: Eyes) -> None:
    events = decode(test_page.test_page_bytes("TM-T88V", Paper.ESCPOS_80, fonts), "TM-T88V")
    assert eyes.scanned(paper(events, 512)) == {("qr", "TEST PAGE"), ("bars", "TEST PAGE")}
    assert [event.payload for event in events if isinstance(event, Qr | Bars)] == ["TEST PAGE", b"{BTEST PAGE"]
    assert not set("TEST PAGE") <= set(ALPHABET)  # it is never taken for a voucher
    without = decode(test_page.test_page_bytes("POS-5890", Paper.ESCPOS_58, fonts), "POS-5890")
    assert not [event for event in without if isinstance(event, Qr | Bars)]
    assert "B\n" not in words(without).splitlines(keepends=True)


@pytest.mark.parametrize(("roll", "dots"), [(Paper.ESCPOS_80, 512), (Paper.ESCPOS_58, 384)])
def test_a_frame_reaches_from_the_first_dot_to_the_last(roll: Paper, dots: int, fonts: Path) -> None:
    frame = pictures(decode(test_page.test_page_bytes("default", roll, fonts)))[-1].convert("L")
    assert frame.width == dots
    for x in (0, dots - 1):
        assert frame.crop((x, 0, x + 1, frame.height)).getextrema() == (0, 0)


def test_it_ends_with_the_cut_and_opens_nothing(fonts: Path) -> None:
    events = decode(test_page.test_page_bytes("default", Paper.ESCPOS_80, fonts))
    assert events[-1] == Told("cut full")
    assert "drawer" not in {event.name for event in events if isinstance(event, Told)}
    assert isinstance(events[-3], Words)
