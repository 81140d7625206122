"""The system's own printers on Windows, by pywin32. The modules are handed in, so that it can be tried elsewhere."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrinterKind, PrintTrouble

from .receipt_talk import Patience, silent

_ALL = 0x02 | 0x04  # PRINTER_ENUM_LOCAL, PRINTER_ENUM_CONNECTIONS: what was set up on this machine
_RAW_DRIVERS = ("generic / text only",)
# Status and attributes of a printer: PRINTER_INFO_2, Microsoft Learn.
_PAUSED, _PAPER_OUT, _COVER_OPEN, _OFF_LINE = 0x01, 0x10, 0x400000, 0x80 | 0x1000
_WORK_OFF_LINE = 0x400
_HIDDEN = 0
_BEGINS, _ENDS = "make-it-right-", ".pdf"
_READ_BY_S = 3600


@dataclass(frozen=True, slots=True)
class WindowsCalls:
    """pywin32's modules `win32print`, `win32api` and `pywintypes`."""

    printing: Any
    api: Any
    types: Any

    @classmethod
    def real(cls) -> WindowsCalls:
        """Those that are installed."""
        return cls(import_module("win32print"), import_module("win32api"), import_module("pywintypes"))


class WindowsSpooler:
    """The spooler of Windows."""

    def __init__(self, calls: WindowsCalls | None = None) -> None:
        self._calls = calls or WindowsCalls.real()

    def found(self, _: Patience) -> tuple[FoundPrinter, ...]:
        """Its printers; one with a driver for plain text takes bytes."""
        try:
            rows = self._calls.printing.EnumPrinters(_ALL, None, 2)
        except self._calls.types.error:
            return ()
        default = self._default()
        return tuple(
            FoundPrinter(PrinterAddress(_kind(row), row["pPrinterName"]), row["pPrinterName"],
                         is_default=row["pPrinterName"] == default)
            for row in rows
        )  # fmt: skip

    def _default(self) -> str | None:
        try:
            return str(self._calls.printing.GetDefaultPrinter())
        except (self._calls.types.error, RuntimeError):  # pywin32's word for none
            return None

    def look(self, printer: PrinterAddress, _: Patience) -> None:
        """Whether a paper handed over now would print. Trouble `printer-silent`."""
        with self._opened(printer) as handle:
            self._check(printer, handle)

    def send(self, printer: PrinterAddress, data: bytes, title: str, patience: Patience) -> None:
        """Let the spooler take it whole. Trouble `printer-silent`."""
        with self._opened(printer) as handle:
            self._check(printer, handle)
            if printer.takes_bytes:
                with self._or(printer, PrintTrouble.CUT_OFF):  # some of it may be in the spooler
                    self._hand_over(printer, handle, data, title)
        if not printer.takes_bytes:
            self._print_pages(printer, data)

    def _hand_over(self, printer: PrinterAddress, handle: Any, data: bytes, title: str) -> None:
        printing = self._calls.printing
        with self._or(printer, PrintTrouble.GONE):
            printing.StartDocPrinter(handle, 1, (title, None, "RAW"))
        try:
            printing.StartPagePrinter(handle)
            while data:
                taken = printing.WritePrinter(handle, data)
                if not taken:
                    raise silent(printer, PrintTrouble.CUT_OFF)
                data = data[taken:]
            printing.EndPagePrinter(handle)
        finally:
            printing.EndDocPrinter(handle)

    def _print_pages(self, printer: PrinterAddress, pdf: bytes) -> None:
        """By the program that opens PDFs here; it reads the file after we are gone, so the next paper takes it away."""
        _take_away_old()
        number, file = tempfile.mkstemp(suffix=_ENDS, prefix=_BEGINS)
        with os.fdopen(number, "wb") as written:
            written.write(pdf)
        try:
            self._calls.api.ShellExecute(0, "printto", file, f'"{printer.where}"', None, _HIDDEN)
        except self._calls.types.error as failure:  # nothing here prints PDFs
            os.unlink(file)
            raise silent(printer, PrintTrouble.GONE) from failure

    @contextmanager
    def _opened(self, printer: PrinterAddress) -> Iterator[Any]:
        printing = self._calls.printing
        with self._or(printer, PrintTrouble.GONE):
            handle = printing.OpenPrinter(printer.where)
        try:
            yield handle
        finally:
            printing.ClosePrinter(handle)

    @contextmanager
    def _or(self, printer: PrinterAddress, why: PrintTrouble) -> Iterator[None]:
        """What Windows cannot do here means `why`."""
        try:
            yield
        except self._calls.types.error as failure:
            raise silent(printer, why) from failure

    def _check(self, printer: PrinterAddress, handle: Any) -> None:
        with self._or(printer, PrintTrouble.GONE):
            told = self._calls.printing.GetPrinter(handle, 2)
        status = told["Status"]
        if status & _COVER_OPEN:
            raise silent(printer, PrintTrouble.COVER)
        if status & _PAPER_OUT:
            raise silent(printer, PrintTrouble.PAPER)
        if status & (_OFF_LINE | _PAUSED) or told["Attributes"] & _WORK_OFF_LINE:
            raise silent(printer, PrintTrouble.GONE)


def _take_away_old() -> None:
    """What programs have read long since: whoever finds a voucher's code may use it."""
    for file in Path(tempfile.gettempdir()).glob(f"{_BEGINS}*{_ENDS}"):
        with suppress(OSError):  # somebody else's, or still open
            if time.time() - file.stat().st_mtime > _READ_BY_S:
                file.unlink()


def _kind(row: Any) -> PrinterKind:
    return PrinterKind.RAW if str(row["pDriverName"]).lower() in _RAW_DRIVERS else PrinterKind.SYSTEM
