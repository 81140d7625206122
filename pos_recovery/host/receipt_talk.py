"""Handing a receipt printer its bytes whole: ask for paper, send, hear that they arrived; or say why not.

The rule of what is said: once a byte of the paper has left, a failure is `cut-off`, for something may be on paper.
"""

from __future__ import annotations

import errno
import time
from contextlib import suppress
from typing import Protocol

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.printers import PrinterAddress, PrintTrouble

CHUNK = 4096
_ANSWER_S = 2.0
# DLE EOT n asks for the status of the printer (1), what keeps it off line (2) and the paper roll (4); it is answered at
# once, whatever waits in the printer's buffer. Epson, ESC/POS Command Reference, "DLE EOT (real-time status)".
_ASK = b"\x10\x04"
_STATUS, _CAUSE, _ROLL = 1, 2, 4
_FIXED, _FIXED_SET = 0x93, 0x12  # the bits that are the same in every answer
_OFF_LINE, _COVER_OPEN, _STOPPED_BY_PAPER, _ROLL_END = 0x08, 0x04, 0x20, 0x60
_MOST_NOISE = 64  # bytes of other talk before an answer


class Patience:
    """How long one errand at a printer may take in all."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left, never below 0."""
        return max(0.0, self._end - time.monotonic())

    def at_most(self, seconds: float) -> Patience:
        """A part of it."""
        return Patience(min(seconds, self.left))


class Wire(Protocol):
    """What carries bytes to a printer. Every method ends when the patience does, and raises OSError when it breaks."""

    def write(self, data: bytes, patience: Patience) -> int:
        """Hand some of it over; how many bytes, 0 when none were taken in time."""
        ...

    def read(self, patience: Patience) -> bytes:
        """At most one byte of what the printer says, none when it says nothing in time."""
        ...

    def arrived(self, patience: Patience) -> bool:
        """Wait until all that was written is out of our hands; whether it is. Nothing is written afterwards."""
        ...


def silent(printer: PrinterAddress, why: PrintTrouble) -> Trouble:
    """Why nothing, or not all, was printed."""
    return Trouble("printer-silent", printer=printer.text, why=why.value)


def not_ours(printer: PrinterAddress, number: int | None, device: str) -> Trouble:
    """Why its device could not be opened, by the system's error number; `device` is named to whom it is denied."""
    if number in (errno.EACCES, errno.EPERM):
        return Trouble("printer-silent", printer=printer.text, why=PrintTrouble.GONE.value, device=device)
    return silent(printer, PrintTrouble.GONE)


def deliver(printer: PrinterAddress, wire: Wire, data: bytes, patience: Patience, *, answers: bool) -> None:
    """Hand it over whole. Trouble `printer-silent`."""
    if answers:
        ask(printer, wire, patience)
    _write(printer, wire, data, patience)
    try:
        if answers:
            ask(printer, wire, patience)
            _end(wire, patience)
            return
        arrived = wire.arrived(patience)
    except (OSError, Trouble) as failure:
        raise silent(printer, PrintTrouble.CUT_OFF) from failure
    if not arrived:
        raise silent(printer, PrintTrouble.CUT_OFF)


def _end(wire: Wire, patience: Patience) -> None:
    """Say that it was all. It has answered behind the last byte: how it ends its side, and when, says nothing more."""
    with suppress(OSError):
        wire.arrived(patience.at_most(_ANSWER_S))


def ask(printer: PrinterAddress, wire: Wire, patience: Patience) -> None:
    """Ask whether it can print now. Trouble `printer-silent`, why `silent`, `cover` or `paper`."""
    try:
        status, cause, roll = (_answer(printer, wire, what, patience) for what in (_STATUS, _CAUSE, _ROLL))
    except OSError as failure:
        raise silent(printer, PrintTrouble.SILENT) from failure
    if cause & _COVER_OPEN:
        raise silent(printer, PrintTrouble.COVER)
    if roll & _ROLL_END or cause & _STOPPED_BY_PAPER:
        raise silent(printer, PrintTrouble.PAPER)
    if status & _OFF_LINE:
        raise silent(printer, PrintTrouble.SILENT)


def _answer(printer: PrinterAddress, wire: Wire, what: int, patience: Patience) -> int:
    for_this = patience.at_most(_ANSWER_S)
    question = _ASK + bytes([what])
    while question and (count := wire.write(question, for_this)):
        question = question[count:]
    for _ in range(_MOST_NOISE):
        said = wire.read(for_this)
        if not said:
            break
        if said[0] & _FIXED == _FIXED_SET:
            return said[0]
    raise silent(printer, PrintTrouble.SILENT)


def _write(printer: PrinterAddress, wire: Wire, data: bytes, patience: Patience) -> None:
    sent = 0
    while sent < len(data):
        try:
            count = wire.write(data[sent : sent + CHUNK], patience)
        except ConnectionError as failure:
            why = PrintTrouble.CUT_OFF if sent else PrintTrouble.GONE
            raise silent(printer, why) from failure
        except OSError as failure:  # how much of this piece went through is not known
            raise silent(printer, PrintTrouble.CUT_OFF) from failure
        if not count:
            raise silent(printer, PrintTrouble.CUT_OFF if sent else PrintTrouble.SILENT)
        sent += count
