"""Paper: what a file is called, and where it went."""

from __future__ import annotations

from pathlib import Path

from pos_recovery.domain.voucher_code import last_four

from ..language import tr

FOLDER = "Make It Right"
JOB = tr("Voucher")


def file_name(code: str, copy: int) -> str:
    """Only the last four letters: a folder is read by more people than the voucher."""
    if copy > 1:
        return tr("Voucher {code}, copy {copy}.pdf", code=last_four(code), copy=copy)
    return tr("Voucher {code}.pdf", code=last_four(code))


def saved_in(path: Path) -> str:
    """Where a PDF was kept."""
    return tr("Saved as {name} in {folder}", name=path.name, folder=path.parent)


def sent_to(printer: str) -> str:
    """A printer has it."""
    return tr("Sent to {printer}.", printer=printer)
