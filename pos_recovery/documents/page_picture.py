"""Pages of a PDF as pictures, for a screen or a printer that takes no PDF."""

from __future__ import annotations

import threading
from typing import Any

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.paper import PagePicture

_POINTS = 72
_CHANNELS = 3
_MOST_DOTS = 100_000_000  # 600 dots an inch on A4 are 35 million
_ONE_AT_A_TIME = threading.Lock()  # PDFium keeps one state for the whole process


def page_pictures(pdf: bytes, dots_per_inch: int) -> tuple[PagePicture, ...]:
    """Every page, in order. Refusal `file-unreadable` for what is no PDF. ValueError for no or too many dots."""
    import pypdfium2

    if dots_per_inch < 1:
        raise ValueError("a picture needs at least one dot an inch")
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            raise Refusal("file-unreadable", what="it is no PDF") from None
        try:
            return tuple(_picture(document[place], dots_per_inch) for place in range(len(document)))
        finally:
            document.close()


def _picture(page: Any, dots_per_inch: int) -> PagePicture:
    scale = dots_per_inch / _POINTS
    width_pt, height_pt = page.get_size()
    if width_pt * height_pt * scale * scale > _MOST_DOTS:
        raise ValueError("so many dots on this page are more than a machine should hold")
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        data, row = memoryview(bitmap.buffer).cast("B"), bitmap.width * _CHANNELS
        rows = (bytes(data[top : top + row]) for top in range(0, bitmap.stride * bitmap.height, bitmap.stride))
        return PagePicture(bitmap.width, bitmap.height, b"".join(rows))
    finally:
        bitmap.close()
        page.close()
