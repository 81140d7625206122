"""The system's own printers by its spooler: CUPS' `lp`."""

from __future__ import annotations

import subprocess

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrinterKind, PrintTrouble

_PATIENCE_S = 20.0


class SystemPrinters:
    """What CUPS prints on: pages, and the bytes of its raw queues."""

    def found(self) -> tuple[FoundPrinter, ...]:
        """None by itself."""
        return ()

    def send(self, printer: PrinterAddress, data: bytes, *, title: str, answers: bool = False) -> None:
        """Hand it to the spooler. Trouble `printer-silent` (facts: printer, why)."""
        if printer.kind not in (PrinterKind.SYSTEM, PrinterKind.RAW):
            raise Trouble("printer-silent", printer=printer.where, why=PrintTrouble.GONE.value)
        raw = ("-o", "raw") if printer.kind is PrinterKind.RAW else ()
        command = ("lp", "-d", printer.where, "-t", title, *raw, "-")
        try:
            done = subprocess.run(command, input=data, timeout=_PATIENCE_S, capture_output=True, check=False)
        except OSError:
            raise Trouble("printer-silent", printer=printer.where, why=PrintTrouble.GONE.value) from None
        except subprocess.TimeoutExpired:  # the spooler may have taken it
            raise Trouble("printer-silent", printer=printer.where, why=PrintTrouble.CUT_OFF.value) from None
        if done.returncode != 0:
            raise Trouble("printer-silent", printer=printer.where, why=PrintTrouble.GONE.value)
