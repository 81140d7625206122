"""A receipt printer on USB, by its vendor and product numbers."""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrinterKind, PrintTrouble

from .receipt_talk import Patience, not_ours, silent

PRINTER_CLASS = 7  # USB Device Class Definition for Printing Devices 1.1, section 4.2.1
_NUMBERS = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")
_LONGEST_NAME = 60
_UNREADABLE = (OSError, ValueError)  # no access, or no such text


def numbers_of(where: str) -> tuple[int, int]:
    """`04b8:0202` -> vendor and product. Refusal `usage`."""
    found = _NUMBERS.fullmatch(where)
    if found is None:
        raise Refusal("usage", what="a printer on USB is named usb:VENDOR:PRODUCT, four hexadecimal digits each")
    return int(found[1], 16), int(found[2], 16)


class UsbWire:
    """A claimed interface of a printer."""

    def __init__(self, out: Any, into: Any | None) -> None:
        self._out, self._into = out, into

    def write(self, data: bytes, patience: Patience) -> int:
        """As `Wire`: a piece that does not go through in time may have gone in part, so the line counts as broken."""
        return int(self._out.write(data, _milliseconds(patience)))

    def read(self, patience: Patience) -> bytes:
        """As `Wire`; a printer that can only listen says nothing."""
        from usb.core import USBTimeoutError

        if self._into is None:
            return b""
        while patience.left:
            try:
                said = bytes(self._into.read(self._into.wMaxPacketSize, _milliseconds(patience)))
            except USBTimeoutError:
                return b""
            if said:
                return said[-1:]  # to one question there is one byte
        return b""

    def arrived(self, patience: Patience) -> bool:
        """Each piece is acknowledged by the printer itself."""
        return True


@contextmanager
def claimed(printer: PrinterAddress) -> Iterator[UsbWire]:
    """Its printing interface, for us alone. Refusal `usage`; Trouble `printer-silent`, why `gone`."""
    import usb.util

    device = find(printer)
    try:
        interface = _claimed(printer, device)
        out, into = _endpoint(interface, usb.util.ENDPOINT_OUT), _endpoint(interface, usb.util.ENDPOINT_IN)
        if out is None:
            raise silent(printer, PrintTrouble.GONE)
        yield UsbWire(out, into)
    finally:
        usb.util.dispose_resources(device)  # lets go of the interface, too


def _claimed(printer: PrinterAddress, device: Any) -> Any:
    from usb.util import claim_interface

    try:
        with _by_number():
            interface = _interface(device)
            if interface is None:
                raise silent(printer, PrintTrouble.GONE)
            number = interface.bInterfaceNumber
            if sys.platform == "linux" and device.is_kernel_driver_active(number):  # elsewhere none stands in between
                device.detach_kernel_driver(number)
            claim_interface(device, number)
    except OSError as failure:
        raise not_ours(printer, failure.errno, "USB") from failure
    return interface


def find(printer: PrinterAddress) -> Any:
    """The device. Refusal `usage`; Trouble `printer-silent`, why `gone`."""
    import usb.core

    vendor, product = numbers_of(printer.where)
    try:
        device = usb.core.find(idVendor=vendor, idProduct=product)
    except (usb.core.NoBackendError, OSError) as failure:
        raise silent(printer, PrintTrouble.GONE) from failure
    if device is None:
        raise silent(printer, PrintTrouble.GONE)
    return device


def found_on_usb() -> tuple[FoundPrinter, ...]:
    """Every printer on USB. None where the system has no libusb, or lets nobody look."""
    import usb.core

    try:
        devices = list(usb.core.find(find_all=True))
    except (usb.core.NoBackendError, OSError):
        return ()
    return tuple(_found(device) for device in devices if _prints(device))


def _prints(device: Any) -> bool:
    try:
        with _by_number():
            return any(one.bInterfaceClass == PRINTER_CLASS for config in device for one in config)
    except _UNREADABLE:
        return False


def _found(device: Any) -> FoundPrinter:
    where = f"{device.idVendor:04x}:{device.idProduct:04x}"
    words = [clean(word, _LONGEST_NAME) for word in (_text(device, "manufacturer"), _text(device, "product")) if word]
    return FoundPrinter(PrinterAddress(PrinterKind.USB, where), " ".join(words) or f"Printer {where}")


def _text(device: Any, name: str) -> str:
    try:
        with _by_number():
            return str(getattr(device, name) or "")
    except _UNREADABLE:
        return ""


@contextmanager
def _by_number() -> Iterator[None]:
    """Every answer of libusb as an OSError. pyusb makes one of all but "not supported", which Windows says of a printer
    whose driver is not WinUSB: for that it raises a class of its own (`usb.backend.libusb1._check`)."""
    try:
        yield
    except NotImplementedError as answer:
        raise OSError(errno.ENOSYS, str(answer)) from answer


def _interface(device: Any) -> Any | None:
    try:
        config = device.get_active_configuration()
    except OSError:
        device.set_configuration()
        config = device.get_active_configuration()
    return next((one for one in config if one.bInterfaceClass == PRINTER_CLASS), None)


def _endpoint(interface: Any, direction: int) -> Any | None:
    from usb.util import endpoint_direction, endpoint_type

    bulk = 2  # Universal Serial Bus Specification 2.0, table 9-13
    return next(
        (
            one for one in interface
            if endpoint_direction(one.bEndpointAddress) == direction and endpoint_type(one.bmAttributes) == bulk
        ),
        None,
    )  # fmt: skip


def _milliseconds(patience: Patience) -> int:
    return max(1, int(patience.left * 1000))  # 0 would be for ever
