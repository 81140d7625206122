"""A receipt printer on a serial port, or on one that a USB cable plays."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrinterKind

from .receipt_talk import Patience, not_ours

BAUD = 9600
_BAUDS = range(300, 921_601)
_BITS_OF_A_BYTE = 10  # with start and stop bit
_WAIT_S = 0.05


def port_and_baud(where: str) -> tuple[str, int]:
    """`/dev/ttyUSB0`, `COM3@19200`. Refusal `usage`."""
    port, _, baud = where.rpartition("@") if "@" in where else (where, "", "")
    number = int(baud) if baud.isascii() and baud.isdigit() else 0
    if not port or (baud and number not in _BAUDS):
        raise Refusal("usage", what="a printer on a serial port is named serial:PORT or serial:PORT@BAUD")
    return port, number or BAUD


def seconds_for(where: str, data: bytes) -> float:
    """How long the line alone takes for so much."""
    return len(data) * _BITS_OF_A_BYTE / port_and_baud(where)[1]


class SerialWire:
    """An open port."""

    def __init__(self, port: Any) -> None:
        self._port = port

    def write(self, data: bytes, patience: Patience) -> int:
        """As `Wire`."""
        from serial import SerialTimeoutException

        self._port.write_timeout = max(patience.left, 0.001)
        try:
            return int(self._port.write(data) or 0)
        except SerialTimeoutException as late:  # some of it may have gone
            raise OSError(errno.ETIMEDOUT, "the line stands still") from late

    def read(self, patience: Patience) -> bytes:
        """As `Wire`."""
        self._port.timeout = patience.left
        return bytes(self._port.read(1))

    def arrived(self, patience: Patience) -> bool:
        """Whether the system has put all of it on the line. Whether anybody listens there it cannot know."""
        self._port.timeout = _WAIT_S
        while self._port.out_waiting:
            if not patience.left:
                self.forget()
                return False
            self._port.read(1)
        return True

    def forget(self) -> None:
        """Take back what the system still holds: closing would wait for it."""
        with suppress(*_broken()):
            self._port.reset_output_buffer()


@contextmanager
def opened(printer: PrinterAddress) -> Iterator[SerialWire]:
    """The port, for us alone: eight bits, no parity, one stop bit, XON/XOFF where the printer says it.

    Refusal `usage`; Trouble `printer-silent`, why `gone`.
    """
    from serial import Serial

    name, baud = port_and_baud(printer.where)
    try:
        port = Serial(name, baud, xonxoff=True, exclusive=True)
    except _broken() as failure:
        raise not_ours(printer, getattr(failure, "errno", None), name) from failure
    with closing(port):
        wire = SerialWire(port)
        try:
            yield wire
        except BaseException:
            wire.forget()
            raise


def _broken() -> tuple[type[Exception], ...]:
    """What pyserial lets through when a cable falls out: its SerialException is an OSError, `termios.error` is none."""
    if sys.platform == "win32":
        return OSError, ValueError
    import termios

    return OSError, ValueError, termios.error


def found_ports() -> tuple[FoundPrinter, ...]:
    """Every serial port, with what the system calls it: what is plugged in there only a person knows."""
    from serial.tools.list_ports import comports

    ports = [(str(port.device), str(port.description or "")) for port in comports()]
    return tuple(
        FoundPrinter(PrinterAddress(PrinterKind.SERIAL, device), _name(device, about))
        for device, about in sorted(ports)
    )


def _name(device: str, about: str) -> str:
    short = device.removeprefix("/dev/")
    return short if about in ("", "n/a", short) else f"{about} ({short})"
