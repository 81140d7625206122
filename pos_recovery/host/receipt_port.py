"""The printers of this machine, however each is reached: one way to look at them, and one to hand them a paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrinterKind

if TYPE_CHECKING:
    from .printer_search import Spooler
    from .receipt_talk import Patience, Wire

PATIENCE_S = 20.0
_LOOK_S = 5.0


class MachinePrinters:
    """As `office.ports.Printers`. `patience_s` is the most that one errand takes (a slow serial line takes its own
    time besides); everything waits, so nothing of this belongs on the window's thread or into a transaction.

    What talks to printers is imported when somebody prints: every command comes through here.
    """

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s

    @cached_property
    def _spooler(self) -> Spooler:
        from .printer_search import system_spooler

        return system_spooler()

    def found(self) -> tuple[FoundPrinter, ...]:
        """What can be printed on; see `printer_search`."""
        from .printer_search import search
        from .receipt_talk import Patience

        return search(self._spooler, Patience(self._patience_s))

    def look(self, printer: PrinterAddress, *, answers: bool = False) -> None:
        """Whether it can be reached now, with `answers` also whether it has paper.

        Refusal `usage`; Trouble `printer-silent`.
        """
        from .receipt_talk import Patience, ask

        patience = Patience(min(_LOOK_S, self._patience_s))
        if printer.kind in (PrinterKind.SYSTEM, PrinterKind.RAW):
            self._spooler.look(printer, patience)
            return
        with _wire(printer, patience, answers=answers) as wire:
            if answers:
                ask(printer, wire, patience)

    def send(self, printer: PrinterAddress, data: bytes, *, title: str, answers: bool = False) -> None:
        """Hand it over whole. Refusal `usage`; Trouble `printer-silent` (facts: printer, why)."""
        from .receipt_talk import Patience, deliver

        patience = Patience(self._patience_s + _line_seconds(printer, data))
        if printer.kind in (PrinterKind.SYSTEM, PrinterKind.RAW):
            self._spooler.send(printer, data, title, patience)
            return
        with _wire(printer, patience, answers=answers) as wire:
            deliver(printer, wire, data, patience, answers=answers)


def _line_seconds(printer: PrinterAddress, data: bytes) -> float:
    if printer.kind is not PrinterKind.SERIAL:
        return 0.0
    from .serial_printer import seconds_for

    return seconds_for(printer.where, data)


@contextmanager
def _wire(printer: PrinterAddress, patience: Patience, *, answers: bool) -> Iterator[Wire]:
    """The way to it, opened. Each kind is imported when it is used: a counter has one printer."""
    match printer.kind:
        case PrinterKind.NETWORK:
            from .network_printer import connected

            with connected(printer, patience) as link:
                yield link
        case PrinterKind.USB:
            from .usb_printer import claimed

            with claimed(printer) as interface:
                yield interface
        case PrinterKind.SERIAL:
            from .serial_printer import opened

            with opened(printer) as port:
                yield port
        case PrinterKind.FILE:
            from .device_printer import opened_device

            with opened_device(printer, answers=answers) as device:
                yield device
        case _:
            raise ValueError(f"{printer.kind} takes no bytes of ours")
