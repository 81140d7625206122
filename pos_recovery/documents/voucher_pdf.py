"""A voucher as a PDF: the same voucher on the same paper gives the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from pos_recovery.documents import faces
from pos_recovery.documents.lettering import Lettering, lettering
from pos_recovery.documents.voucher_card import HEIGHT, MM, WIDTH, Card
from pos_recovery.documents.voucher_receipt import ROLLS, Receipt
from pos_recovery.domain.views.paper import Paper

if TYPE_CHECKING:
    from pathlib import Path

    from pos_recovery.domain.views.paper import VoucherPaper

SHEETS = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (612.0, 792.0)}


def voucher_pdf(voucher: VoucherPaper, paper: Paper, fonts: Path) -> bytes:
    """One page with the voucher: a receipt as long as it needs, an A6 card, or that card on a sheet with cut marks.

    `fonts` is the folder of the bundled type faces; OSError when one is missing there. Thread-safe.
    """
    with faces.ONE_PAPER:
        letters = lettering(fonts)
        if paper in ROLLS:
            return _receipt(voucher, paper, letters)
        width, height = SHEETS.get(paper, (WIDTH, HEIGHT))
        canvas, buffer = new_canvas("Voucher", (width, height), letters)
        left, bottom = (width - WIDTH) / 2, (height - HEIGHT) * 0.62
        if paper in SHEETS:
            canvas.translate(left, bottom)
            _draw_cut_marks(canvas)
        Card(canvas, letters, voucher).draw()
        return finished(canvas, buffer)


def new_canvas(title: str, size_pt: tuple[float, float], letters: Lettering) -> tuple[Any, BytesIO]:
    """A canvas in memory that writes the same bytes for the same drawing: no dates, no name of this machine.

    It begins in a face that every paper uses: reportlab's own beginning, Helvetica, would stand in it unembedded.
    """
    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=size_pt,
        invariant=1,
        pageCompression=1,
        lang="en",
        initialFontName=letters.face(faces.MEDIUM).name,
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Make It Right")
    return canvas, buffer


def finished(canvas: Any, buffer: BytesIO) -> bytes:
    """The bytes of a canvas whose one page is drawn."""
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _receipt(voucher: VoucherPaper, paper: Paper, letters: Lettering) -> bytes:
    receipt = Receipt(ROLLS[paper], letters)
    receipt.set(voucher)
    canvas, buffer = new_canvas("Voucher", (receipt.roll.width_pt, receipt.length_pt), letters)
    receipt.draw(canvas)
    return finished(canvas, buffer)


def _draw_cut_marks(canvas: Any) -> None:
    """Short hairlines outside each corner of the card: they fall away with the rest of the sheet."""
    canvas.setStrokeColor("#7A8F8B")
    canvas.setLineWidth(0.4)
    gap, long = 3 * MM, 7 * MM
    for x, outward in ((0.0, -1), (WIDTH, 1)):
        for y, upward in ((0.0, -1), (HEIGHT, 1)):
            canvas.line(x + outward * gap, y, x + outward * (gap + long), y)
            canvas.line(x, y + upward * gap, x, y + upward * (gap + long))
