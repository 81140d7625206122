"""A voucher to print, the bundled fonts, and eyes: a paper as a picture, as words, as what a scanner reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from pos_recovery.documents import faces, lettering, scripts
from pos_recovery.domain.views.paper import Paper, VoucherPaper

RECEIPTS = (Paper.RECEIPT_80, Paper.RECEIPT_58)
CODE = "KXTFBRNVGHLD"


@pytest.fixture(scope="session")
def fonts() -> Path:
    return Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def voucher() -> Callable[..., VoucherPaper]:
    def make(**changes: object) -> VoucherPaper:
        facts: dict[str, object] = {
            "shop": "Harbour Street Bakery",
            "address": "12 Harbour Street",
            "what": "One pastry of your choice",
            "left": None,
            "good_until": date(2027, 2, 21),
            "code": CODE,
            "copy": 1,
            "practice": False,
            "one_use": True,
        }
        return VoucherPaper(**{**facts, **changes})

    return make


class Eyes:
    """Looks at the one page of a PDF."""

    @contextmanager
    def page(self, pdf: bytes) -> Iterator[pypdfium2.PdfPage]:
        document = pypdfium2.PdfDocument(pdf)
        assert len(document) == 1
        page = document[0]
        try:
            yield page
        finally:
            page.close()
            document.close()

    def picture(self, pdf: bytes, dpi: float) -> Image.Image:
        with self.page(pdf) as page:
            return page.render(scale=dpi / 72, grayscale=True).to_pil().copy()

    def printed(self, pdf: bytes, paper: Paper) -> Image.Image:
        """As it comes out of the printer: one bit at 8 dots a millimetre from a roll, 150 dpi otherwise."""
        if paper in RECEIPTS:
            return self.picture(pdf, 203.2).point(lambda value: 255 if value > 140 else 0).convert("1").convert("L")
        return self.picture(pdf, 150)

    def scanned(self, picture: Image.Image) -> set[tuple[str, str]]:
        found = zxingcpp.read_barcodes(picture)
        return {("qr" if "QR" in str(code.format) else "bars", code.text) for code in found}

    def words(self, pdf: bytes) -> list[str]:
        with self.page(pdf) as page:
            text = page.get_textpage()
            words = text.get_text_bounded()
            text.close()
        return words.split()


@pytest.fixture(scope="session")
def eyes() -> Eyes:
    return Eyes()


@pytest.fixture
def system_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path | None], None]]:
    """Says which folder of fonts the machine has; None for a machine without any."""

    def forget() -> None:
        scripts.system_files.cache_clear()
        faces.others.cache_clear()
        lettering.forget()

    def choose(folder: Path | None) -> None:
        monkeypatch.setattr(scripts, "folders", lambda: () if folder is None else (folder,))
        forget()

    yield choose
    monkeypatch.undo()
    forget()
