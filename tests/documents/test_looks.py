"""A shop's logo and its ink saver on paper."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from pos_recovery.documents.logo_picture import one_bit, read_logo
from pos_recovery.documents.voucher_pdf import voucher_pdf
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.paper import PDF_PAPERS, LogoPicture, Paper
from tests.documents.eyes import RECEIPTS, Eyes
from tests.documents.makers import MakeVoucher

CODE = "KXTFBRNVGHLD"
EVERYTHING = {
    "copy": 2, "left": "$3.50 left", "one_use": False, "practice": True, "no_alcohol": True,
    "line": "Open every day but Monday, and on the pier when the sun is out.",
    "own_title": "Have another one on us all",
}  # fmt: skip


def drawing(mode: str = "RGBA", size: tuple[int, int] = (300, 200), kind: str = "PNG", **how: Any) -> bytes:
    """A red disc on nothing, with room around it."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4), fill="#c02020")
    flat = Image.new("RGBA", size, "white")
    shown = image if mode == "RGBA" else Image.alpha_composite(flat, image).convert(mode)
    out = BytesIO()
    shown.save(out, kind, **how)
    return out.getvalue()


def opened(logo: LogoPicture) -> Image.Image:
    return Image.open(BytesIO(logo.png)).convert("RGB")


@pytest.mark.parametrize(
    ("mode", "kind"), [("RGBA", "PNG"), ("RGB", "PNG"), ("L", "PNG"), ("RGB", "JPEG"), ("P", "PNG")]
)
def test_a_logo_stands_on_white_cut_to_its_drawing(mode: str, kind: str) -> None:
    logo = read_logo(drawing(mode, kind=kind))
    picture = opened(logo)
    assert picture.size == (logo.width, logo.height)
    assert (logo.width, logo.height) == pytest.approx((151, 101), abs=3)
    assert min(picture.crop((0, 0, 1, 1)).tobytes()) > 240
    assert picture.crop((75, 50, 76, 51)).tobytes()[1] < 110


@pytest.mark.parametrize("how", [{}, {"transparency": 0}])
def test_a_scan_in_sixteen_bits_of_grey_is_a_logo_too(how: dict[str, int]) -> None:
    """As scanners keep it. It was told to be blank."""
    grey = Image.open(BytesIO(drawing("L"))).convert("I").point(lambda value: value * 257 + 0)
    out = BytesIO()
    grey.convert("I;16").save(out, "PNG", **how)
    picture = opened(read_logo(out.getvalue()))
    assert picture.size == pytest.approx((151, 101), abs=3)
    assert min(picture.crop((0, 0, 1, 1)).tobytes()) > 240
    assert picture.crop((75, 50, 76, 51)).tobytes()[1] < 110


def test_a_photograph_is_turned_as_it_was_taken() -> None:
    about = Image.Exif()
    about[0x0112] = 6
    logo = read_logo(drawing("RGB", kind="JPEG", exif=about))
    assert logo.height > logo.width


def test_a_large_picture_becomes_small() -> None:
    noise = Image.effect_noise((1000, 700), 80).convert("RGB")
    out = BytesIO()
    noise.save(out, "PNG")
    logo = read_logo(out.getvalue())
    assert max(logo.width, logo.height) <= 800
    assert len(logo.png) <= 64 * 1024


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that says it is `side` dots wide and high."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def gif() -> bytes:
    out = BytesIO()
    Image.new("P", (40, 40)).save(out, "GIF")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", gif(), drawing()[:400], drawing("RGB", kind="JPEG")[:500], bomb(9_000),
     bomb(12_000), bomb(60_000), drawing("L", (12, 12)), b"%PDF-1.4", bomb(0)],
)  # fmt: skip
def test_what_is_no_fitting_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal) as caught:
        read_logo(data)
    assert caught.value.code == "file-unknown"


def test_a_blank_picture_is_no_logo() -> None:
    out = BytesIO()
    Image.new("RGBA", (200, 200)).save(out, "PNG")
    with pytest.raises(Refusal, match="file-unknown") as caught:
        read_logo(out.getvalue())
    assert caught.value.facts["what"] == "the picture is blank"


def test_on_a_roll_a_drawing_is_black_and_white_and_a_photograph_dotted() -> None:
    def changes(logo: LogoPicture) -> int:
        row = one_bit(logo, (200, 140)).convert("L").crop((0, 70, 200, 71)).tobytes()
        return sum(1 for one, two in zip(row, row[1:], strict=False) if one != two)

    photo = Image.linear_gradient("L").resize((400, 300)).rotate(90, expand=True)
    out = BytesIO()
    photo.save(out, "PNG")
    assert changes(read_logo(drawing())) <= 3
    assert changes(read_logo(out.getvalue())) > 40


@pytest.mark.parametrize("paper", PDF_PAPERS)
def test_with_everything_on_it_both_codes_still_scan_p44(
    paper: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    logo = read_logo(drawing())
    for saver in (False, True):
        given = voucher(logo=logo, ink_saver=saver, **EVERYTHING)
        pdf = voucher_pdf(given, paper, fonts)
        assert eyes.scanned(eyes.printed(pdf, paper)) == {("qr", CODE), ("bars", CODE)}
        assert pdf == voucher_pdf(given, paper, fonts)
        assert len(pdf) < 100_000
        said = " ".join(eyes.words(pdf))
        for words in ("Not for alcohol.", "Have another one on us all", "Copy 2", "No cash, no change.", "PRACTICE"):
            assert words in said, words


@pytest.mark.parametrize("paper", RECEIPTS)
def test_a_roll_has_no_grey_with_a_logo_either(paper: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    logo = read_logo(drawing())
    plain, marked = (eyes.printed(voucher_pdf(voucher(logo=one), paper, fonts), paper) for one in (None, logo))
    assert marked.height != plain.height
    head = eyes.picture(voucher_pdf(voucher(logo=logo), paper, fonts), 203.2).crop((0, 0, plain.width, 150))
    dark = sum(1 for value in head.tobytes() if value < 60)
    grey = sum(1 for value in head.tobytes() if 60 <= value < 195)
    assert dark > 3000
    assert grey < 0.12 * dark  # the edge of a scaled dot, no tint


def test_a_card_shows_the_logos_own_colours(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    for saver in (False, True):
        pdf = voucher_pdf(voucher(logo=read_logo(drawing()), ink_saver=saver), Paper.A6, fonts)
        with eyes.page(pdf) as page:
            picture = page.render(scale=1).to_pil().convert("RGB")
        dots = picture.tobytes()
        red = [at // 3 for at in range(0, len(dots), 3) if dots[at] > 150 and dots[at + 1] < 90 and dots[at + 2] < 90]
        assert 500 < len(red) < 2500
        assert max(place // picture.width for place in red) < 70


def test_the_ink_saver_has_no_dark_panel_and_the_same_words(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    def dark(pdf: bytes) -> float:
        picture = eyes.picture(pdf, 72)
        return sum(1 for value in picture.tobytes() if value < 128) / (picture.width * picture.height)

    full, saving = (voucher_pdf(voucher(ink_saver=saver, practice=True), Paper.A6, fonts) for saver in (False, True))
    assert dark(full) > 0.45
    assert dark(saving) < 0.13
    assert eyes.words(full) == eyes.words(saving)
