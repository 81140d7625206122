"""The printers of this machine before there is a shop, and for a process of its own that has none. Imports little."""

from __future__ import annotations

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress
from pos_recovery.host.receipt_port import MachinePrinters


def printers_here() -> tuple[FoundPrinter, ...]:
    """What can be printed on from this machine."""
    return MachinePrinters().found()


def would_print(printer: PrinterAddress) -> bool:
    """Whether the system would print what it is handed for this printer now. Prints nothing.

    Qt does not tell: a queue that refuses a paper loses it without a word.
    """
    try:
        MachinePrinters().look(printer)
    except Failure:
        return False
    return True
