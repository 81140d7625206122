"""A receipt printer on the network: a connection of our own, to IPv4 and IPv6, and one deadline for all of it."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import Any

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.printers import PrinterAddress, PrintTrouble

from .receipt_talk import Patience, silent

RAW_PORT = 9100  # the port of raw printing, registered as "pdl-datastream" (IANA)
_FORM = "a printer on the network is named network:HOST or network:HOST:PORT"


def host_and_port(where: str) -> tuple[str, int]:
    """`10.0.0.7`, `10.0.0.7:9100`, `printer.local`, `::1`, `[::1]:9100`. Refusal `usage`."""
    if where.startswith("["):
        host, bracket, rest = where[1:].partition("]")
        if not bracket or (rest and not rest.startswith(":")):
            raise Refusal("usage", what=_FORM)
        port = rest[1:]
    elif where.count(":") > 1:  # an IPv6 address alone
        host, port = where, ""
    else:
        host, _, port = where.partition(":")
    number = int(port) if port.isascii() and port.isdigit() else 0
    if not host or (port and not 0 < number < 1 << 16):
        raise Refusal("usage", what=_FORM)
    return host, number or RAW_PORT


class NetworkWire:
    """A connection that is open."""

    def __init__(self, link: socket.socket) -> None:
        self._link = link

    def write(self, data: bytes, patience: Patience) -> int:
        """As `Wire`. A connection that was closed on the other side is broken, not only full."""
        self._link.settimeout(max(patience.left, 0.001))
        try:
            return self._link.send(data)
        except TimeoutError:
            return 0

    def read(self, patience: Patience) -> bytes:
        """As `Wire`. ConnectionError when the other side has closed."""
        if not _readable(self._link, patience):
            return b""
        said = self._link.recv(1)
        if not said:
            raise ConnectionResetError
        return said

    def arrived(self, patience: Patience) -> bool:
        """Say that this was all; a printer closes its side once it has taken everything (CUPS waits for the same)."""
        self._link.shutdown(socket.SHUT_WR)
        while _readable(self._link, patience):
            if not self._link.recv(1024):
                return True
        return False


def _readable(link: socket.socket, patience: Patience) -> bool:
    found, _, _ = select.select([link], [], [], patience.left)
    return bool(found)


@contextmanager
def connected(printer: PrinterAddress, patience: Patience) -> Iterator[NetworkWire]:
    """A connection to it. Refusal `usage`; Trouble `printer-silent`, why `gone` or `silent`."""
    with _connected(printer, _found(printer, patience), patience) as link:
        yield NetworkWire(link)


def _connected(printer: PrinterAddress, addresses: list[Any], patience: Patience) -> socket.socket:
    last: OSError | None = None
    for place, found in enumerate(addresses):
        share = patience.left / (len(addresses) - place)  # one that leads nowhere leaves time for the next
        try:
            return _linked(found, share)
        except OSError as failure:
            last = failure
    why = PrintTrouble.SILENT if isinstance(last, TimeoutError) else PrintTrouble.GONE
    raise silent(printer, why) from last


def _linked(found: Any, seconds: float) -> socket.socket:
    family, kind, protocol, _, address = found
    link = socket.socket(family, kind, protocol)  # OSError where this system does not speak it, IPv6 for instance
    try:
        link.settimeout(max(seconds, 0.001))
        link.connect(address)
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        link.close()
        raise
    return link


def _found(printer: PrinterAddress, patience: Patience) -> list[Any]:
    """The addresses of its name. Asking for a name may take longer than anybody waits, and cannot be called back."""
    host, port = host_and_port(printer.where)
    answer: SimpleQueue[list[Any] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            answer.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as failure:
            answer.put(failure if isinstance(failure, OSError) else OSError("no name of a machine"))

    threading.Thread(target=look_up, name="printer-name", daemon=True).start()
    try:
        found = answer.get(timeout=max(patience.left, 0.001))
    except Empty:
        raise silent(printer, PrintTrouble.SILENT) from None
    if isinstance(found, OSError):
        raise silent(printer, PrintTrouble.GONE) from found
    return found
