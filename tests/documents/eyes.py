"""Eyes: a paper as a picture, as words, as what a scanner reads."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import zxingcpp
from PIL import Image

from pos_recovery.domain.views.paper import Paper

RECEIPTS = (Paper.RECEIPT_80, Paper.RECEIPT_58)


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
        """In grey: one byte for each dot, 0 is black."""
        with self.page(pdf) as page:
            picture: Image.Image = page.render(scale=dpi / 72, grayscale=True).to_pil()
            return picture.copy()

    def printed(self, pdf: bytes, paper: Paper) -> Image.Image:
        """As it comes out of the printer: one bit at 8 dots a millimetre from a roll, 150 dpi otherwise."""
        if paper in RECEIPTS:
            return self.picture(pdf, 203.2).point(lambda value: 255 if value > 140 else 0).convert("1").convert("L")
        return self.picture(pdf, 150)

    def scanned(self, picture: Image.Image) -> set[tuple[str, str]]:
        found = zxingcpp.read_barcodes(picture)
        return {("qr" if "QR" in str(code.format) else "bars", code.text) for code in found}

    def read_by_zbar(self, pictures: list[Path]) -> list[tuple[str, str]]:
        """What zbar reads in all of them, kind and text, sorted within each."""
        command = ["zbarimg", "--quiet", "--xml", *map(str, pictures)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        found: list[tuple[str, str]] = []
        for source in ElementTree.fromstring(done.stdout).findall("{*}source"):
            symbols = [
                (symbol.get("type", ""), symbol.findtext("{*}data") or "") for symbol in source.findall(".//{*}symbol")
            ]
            found.extend(sorted(set(symbols)))
        return found

    def words(self, pdf: bytes) -> list[str]:
        with self.page(pdf) as page:
            text = page.get_textpage()
            words: str = text.get_text_bounded()
            text.close()
        return words.split()
