"""What can be printed on from this machine: the system's printers, and receipt printers on USB and serial ports.

The network is not searched: it is not ours to knock at every door. A printer there is named by its address.
"""

from __future__ import annotations

import sys
from typing import Protocol

from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress

from .receipt_talk import Patience


class Spooler(Protocol):
    """The system's own printers."""

    def found(self, patience: Patience) -> tuple[FoundPrinter, ...]:
        """All of them."""
        ...

    def look(self, printer: PrinterAddress, patience: Patience) -> None:
        """Whether a paper handed over now would print. Trouble `printer-silent`."""
        ...

    def send(self, printer: PrinterAddress, data: bytes, title: str, patience: Patience) -> None:
        """Hand it a PDF, or a raw queue its bytes. Trouble `printer-silent`."""
        ...


def system_spooler() -> Spooler:
    """The one of this system."""
    if sys.platform == "win32":
        from .windows_spooler import WindowsSpooler

        return WindowsSpooler()
    from .spooler import CupsSpooler

    return CupsSpooler()


def search(spooler: Spooler, patience: Patience) -> tuple[FoundPrinter, ...]:
    """The default printer of the system first, then by name; then USB; then serial ports."""
    from .serial_printer import found_ports
    from .usb_printer import found_on_usb

    queues = sorted(spooler.found(patience), key=lambda one: (not one.is_default, one.name.casefold()))
    return (*queues, *found_on_usb(), *found_ports())
