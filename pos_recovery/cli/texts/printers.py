"""`printers` for people."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.views.printers import FoundPrinter, PrinterKind, TestPage

from .layout import columns, lines

_KINDS = {
    PrinterKind.SYSTEM: "the system's, prints pages",
    PrinterKind.RAW: "the system's, hands bytes on",
    PrinterKind.USB: "on USB",
    PrinterKind.SERIAL: "on a serial port",
}
_NETWORK = "A receipt printer on the network is not searched for. It is named network:ADDRESS, network:192.168.1.50."


def found(printers: Iterable[FoundPrinter], chosen: str | None) -> str:
    """One a line, and how those are named that nobody can find."""
    rows = [(one.address.text, one.name, _about(one, chosen)) for one in printers]
    none = None if rows else "No printer was found on this machine."
    return lines(columns(rows, ("NAME", "CALLED", "IT IS"), most=100) if rows else none, f"\n{_NETWORK}")


def _about(one: FoundPrinter, chosen: str | None) -> str:
    marks = [_KINDS.get(one.address.kind, one.address.kind.value)]
    marks += ["its default"] if one.is_default else []
    marks += ["chosen here"] if one.address.text == chosen else []
    return ", ".join(marks)


def tested(page: TestPage, *, answers: bool) -> str:
    """Where it went, and what to look at."""
    went = f"The test page went to {page.printer.shown}. Look at the paper."
    if not page.printer.takes_bytes:
        return lines(went, "It is a sample voucher: it should be whole, and its codes should scan.")
    return lines(
        went,
        "Its four questions are answered in the window: Settings, Printer.",
        "This printer tells of its paper." if answers else None,
    )
