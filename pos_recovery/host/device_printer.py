"""A receipt printer behind a device file, such as /dev/usb/lp0. Never a regular file: it would be lost."""

from __future__ import annotations

import errno
import os
import select
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.printers import PrinterAddress

from .receipt_talk import Patience, not_ours


class DeviceWire:
    """An open device."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def write(self, data: bytes, patience: Patience) -> int:
        """As `Wire`."""
        if not _ready(self._handle, select.POLLOUT, patience):
            return 0
        return os.write(self._handle, data)

    def read(self, patience: Patience) -> bytes:
        """As `Wire`."""
        if not _ready(self._handle, select.POLLIN, patience):
            return b""
        return os.read(self._handle, 1)

    def arrived(self, patience: Patience) -> bool:
        """Whether the printer has taken what was written last: to close the device would take it back (`usblp`)."""
        return _ready(self._handle, select.POLLOUT, patience)


def _ready(handle: int, what: int, patience: Patience) -> bool:
    asked, gone = select.poll(), select.POLLERR | select.POLLHUP
    asked.register(handle, what)
    return any(told & what and not told & gone for _, told in asked.poll(patience.left * 1000))


@contextmanager
def opened_device(printer: PrinterAddress, *, answers: bool) -> Iterator[DeviceWire]:
    """The device, opened without making or cutting a file.

    Refusal `usage` for what is no device; Trouble `printer-silent`, why `gone`.
    """
    if sys.platform == "win32":
        raise Refusal("usage", what="on Windows a printer is taken by its name, or as raw:NAME")
    way = os.O_RDWR if answers else os.O_WRONLY
    try:
        handle = os.open(printer.where, way | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as failure:
        if failure.errno in (errno.EISDIR, errno.ENXIO):  # a folder; a pipe that nobody reads
            raise _no_device(printer) from None
        raise not_ours(printer, failure.errno, printer.where) from failure
    try:
        if not stat.S_ISCHR(os.fstat(handle).st_mode):
            raise _no_device(printer)
        yield DeviceWire(handle)
    finally:
        os.close(handle)


def _no_device(printer: PrinterAddress) -> Refusal:
    return Refusal("usage", what=f"{printer.where} is no device of a printer, such as /dev/usb/lp0")
