"""Paper: what a file is called, and where it went."""

from __future__ import annotations

from pathlib import Path

from pos_recovery.domain.voucher_code import last_four

FOLDER = "Make It Right"
JOB = "Voucher"


def file_name(code: str, copy: int) -> str:
    """Only the last four letters: a folder is read by more people than the voucher."""
    more = f", copy {copy}" if copy > 1 else ""
    return f"Voucher {last_four(code)}{more}.pdf"


def saved_in(path: Path) -> str:
    """Where a PDF was kept."""
    return f"Saved as {path.name} in {path.parent}"


def sent_to(printer: str) -> str:
    """A printer has it."""
    return f"Sent to {printer}."
