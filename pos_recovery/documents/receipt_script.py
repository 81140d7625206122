"""Lines and codes put into a job: as text and commands where the printer can, as pictures where it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_recovery.documents import receipt_pictures
from pos_recovery.documents.receipt_lines import BLANK, Codes, ReceiptLine, broken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pos_recovery.documents.escpos_job import Job

_WIDE = 480  # from so many dots on the codes are larger
_QR_DOTS, _QR_DOTS_WIDE = 8, 10


def write(job: Job, items: Sequence[ReceiptLine | Codes], fonts: Path) -> None:
    """Put `items` (words cleaned before) into the job, in their order."""
    lines = [item for item in items if isinstance(item, ReceiptLine)]
    # All that must be drawn stands in one PDF.
    lacking = [line for line in dict.fromkeys(lines) if job.letters.encoded(line.words) is None]
    pictures = (
        dict(zip(lacking, receipt_pictures.drawn(lacking, job.model.dots, fonts), strict=True)) if lacking else {}
    )
    for item in items:
        if isinstance(item, Codes):
            write_codes(job, item)
        elif item in pictures:
            job.picture(pictures[item])
        else:
            _write_text(job, item)


def write_codes(job: Job, codes: Codes) -> None:
    """The QR code and the bar code, each on its own."""
    qr_dots = _QR_DOTS_WIDE if job.model.dots >= _WIDE else _QR_DOTS
    bar_dots = receipt_pictures.bar_module(job.model.dots)
    if codes.native:
        job.line(b"")
        job.qr(codes.payload, qr_dots)
        job.line(b"")
        job.bars(codes.payload, bar_dots)
    else:
        job.picture(receipt_pictures.qr(codes.payload, qr_dots))
        job.picture(receipt_pictures.bars(codes.payload, bar_dots, job.model.dots))


def _write_text(job: Job, line: ReceiptLine) -> None:
    if line == BLANK:
        job.line(b"")
    for words in broken(line.words, job.model.columns // line.size[0], line.most):
        data = job.letters.encoded(f" {words} " if line.inverted else words)
        job.line(data or b"", line.size, bold=line.bold, inverted=line.inverted)
