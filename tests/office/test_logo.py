"""The shop's logo: the owner's to set and to take away, and remembered with a paper; P91."""

from __future__ import annotations

import uuid
from pathlib import Path

from PIL import Image, ImageDraw

from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.vouchers import PaperTaken
from pos_recovery.office.commands import SetLogo, TakePaper
from tests.office.bakery import Counter
from tests.office.conftest import Refused

PICTURE = b"/Subtype /Image"


def take(shop: Counter, code: str, request: uuid.UUID | None = None) -> PaperTaken:
    asked = TakePaper(actor=shop.rita, code=code, paper=Paper.A6, request_id=request)
    return shop.office.vouchers.paper(asked).receipt


def picture(folder: Path, colour: str) -> Path:
    image = Image.new("RGBA", (200, 120))
    ImageDraw.Draw(image).ellipse((10, 10, 190, 110), fill=colour)
    image.save(folder / f"{colour}.png")
    return folder / f"{colour}.png"


def set_logo(shop: Counter, file: Path | None) -> tuple[int, int]:
    return shop.office.settings.set_logo(SetLogo(actor=shop.rita, file=file)).receipt


def test_the_owner_sets_the_logo_and_takes_it_away(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    """The practice clock stands still here: the last one set counts."""
    code = shop.voucher("10.00")
    assert PICTURE not in take(shop, code).pdf
    assert shop.office.settings.logo(shop.rita) is None
    red = set_logo(shop, picture(tmp_path, "red"))
    kept = shop.office.settings.logo(shop.rita)
    assert kept is not None
    assert (kept.width, kept.height) == red == (181, 101)
    assert PICTURE in take(shop, code).pdf
    with refused("not-allowed"):
        shop.office.settings.set_logo(SetLogo(actor=shop.staff["Ines"], file=None))
    assert set_logo(shop, None) == (0, 0)
    assert shop.office.settings.logo(shop.rita) is None
    assert PICTURE not in take(shop, code).pdf


def test_the_last_one_set_counts_though_the_clock_went_back(shop: Counter, tmp_path: Path) -> None:
    set_logo(shop, picture(tmp_path, "red"))
    shop.goto("2026-11-12T13:02:00-05:00")
    set_logo(shop, None)
    assert shop.office.settings.logo(shop.rita) is None


def test_a_repeated_request_makes_the_same_paper_though_logo_and_words_changed(shop: Counter, tmp_path: Path) -> None:
    """P91: the receipt of a request holds neither the picture nor the fixed words, and finds both again."""
    shop.set("language", "fr")
    set_logo(shop, picture(tmp_path, "red"))
    code, request = shop.voucher("10.00"), uuid.uuid4()
    first = take(shop, code, request)
    set_logo(shop, picture(tmp_path, "blue"))
    shop.set("language", "de")
    shop.set("paper.line", "Closed on Mondays.")
    assert take(shop, code, request) == first
    assert take(shop, code).pdf != first.pdf


def test_what_is_no_picture_is_refused_by_name(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "menu.csv").write_text("sku,name\n")
    with refused("file-unknown") as facts:
        set_logo(shop, tmp_path / "menu.csv")
    assert facts["file"] == "menu.csv"
    with refused("file-unreadable"):
        set_logo(shop, tmp_path / "not-there.png")
    assert shop.office.settings.logo(shop.rita) is None
