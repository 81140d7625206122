"""A voucher as the bytes of a receipt printer (ESC/POS): the same voucher for the same printer gives the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_recovery.documents.receipt_lines import Codes, above_codes, below_codes, cleaned

if TYPE_CHECKING:
    from pathlib import Path

    from pos_recovery.domain.views.paper import Paper, VoucherPaper
    from pos_recovery.domain.views.printers import PrinterHabits


def receipt_bytes(voucher: VoucherPaper, paper: Paper, habits: PrinterHabits, fonts: Path) -> bytes:
    """All that is sent for one voucher; `paper` is `escpos-80` or `escpos-58`, `fonts` the folder of type faces.

    A line goes out as text when the printer's one tested page holds all of it, else as a picture (FORMATS 4b). Each job
    is whole in itself: it begins with the reset. No drawer is opened. OSError when a type face is missing. Thread-safe.
    """
    from pos_recovery.documents import escpos_guard, escpos_profiles, receipt_pictures
    from pos_recovery.documents.escpos_job import Job
    from pos_recovery.documents.receipt_script import write

    model, letters = escpos_profiles.model(habits.profile, paper), escpos_profiles.letters(habits)
    job = Job(model, letters)
    if habits.as_picture:
        job.picture(receipt_pictures.whole(voucher, model.dots, fonts))
    else:
        if voucher.logo is not None:
            job.picture(receipt_pictures.logo(voucher.logo, model.dots))
        above, below = cleaned(above_codes(voucher, model.columns)), cleaned(below_codes(voucher))
        native = habits.native_qr and model.draws_codes
        write(job, [*above, Codes(voucher.code, native), *below], fonts)
    pages = () if letters.number is None else (letters.number,)
    return escpos_guard.checked(job.end(cut=habits.cuts), dots=model.dots, payload=voucher.code, pages=pages)
