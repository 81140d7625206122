"""A receipt printer on USB: found by its name, printed on, or one word that says why not."""

from __future__ import annotations

import pytest
import usb.backend.libusb0
import usb.backend.libusb1
import usb.backend.openusb

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.host.receipt_port import MachinePrinters
from pos_recovery.host.usb_printer import found_on_usb
from tests.host.listeners import COVER_OPEN, FINE, NO_PAPER
from tests.host.usb_plug import KEYBOARD, UsbBackend, UsbDevice

PAPER = b"\x1b@" + b"Cinnamon bun, on the house\n" * 400 + b"\x1dV\x00"
ADDRESS = PrinterAddress.parse("usb:04b8:0e28")


def plug(monkeypatch: pytest.MonkeyPatch, *devices: UsbDevice) -> UsbDevice:
    """Plug them in; the first one."""
    backend = UsbBackend(*devices)
    monkeypatch.setattr(usb.backend.libusb1, "get_backend", lambda *_: backend)
    return devices[0]


def why_not(*devices: UsbDevice, answers: bool = False) -> str:
    """Send a paper that does not arrive whole; which word says why. Whoever is told it holds no device any more."""
    with pytest.raises(Trouble, match="printer-silent") as trouble:
        MachinePrinters(0.5).send(ADDRESS, PAPER, title="Voucher", answers=answers)
    assert [one.opened for one in devices] == [0] * len(devices)
    return str(trouble.value.facts["why"])


def test_printers_are_found_and_keyboards_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch, UsbDevice(), UsbDevice(vendor=0x046D, product=0xC31C, interface_class=KEYBOARD))
    [found] = found_on_usb()
    assert (found.address.text, found.name) == ("usb:04b8:0e28", "EPSON TM-T20III")


@pytest.mark.parametrize("device", [UsbDevice(denied=True), UsbDevice(foreign=True)], ids=["denied", "foreign"])
def test_a_printer_that_cannot_be_asked_for_its_name_is_found_all_the_same(
    monkeypatch: pytest.MonkeyPatch, device: UsbDevice
) -> None:
    plug(monkeypatch, device)
    [found] = found_on_usb()
    assert found.name == "Printer 04b8:0e28"


def test_a_system_without_libusb_has_no_printers_on_usb(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is never an error."""
    for library in (usb.backend.libusb0, usb.backend.libusb1, usb.backend.openusb):
        monkeypatch.setattr(library, "get_backend", lambda *_: None)
    assert found_on_usb() == ()
    assert why_not() == "gone"


def test_every_byte_arrives_and_the_printer_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    device = plug(monkeypatch, UsbDevice())
    MachinePrinters().send(ADDRESS, PAPER, title="Voucher")
    assert bytes(device.taken) == PAPER
    assert (device.claimed, device.driver_let_go) == (0, True)


def test_a_printer_that_tells_of_its_paper_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    device = plug(monkeypatch, UsbDevice(answers=FINE))
    MachinePrinters().send(ADDRESS, PAPER, title="Voucher", answers=True)
    assert bytes(device.taken).count(b"\x10\x04") == 6
    assert PAPER in bytes(device.taken)


@pytest.mark.parametrize(
    ("device", "answers", "why"),
    [
        (UsbDevice(vendor=0x0416), False, "gone"),
        (UsbDevice(interface_class=KEYBOARD), False, "gone"),
        (UsbDevice(denied=True), False, "gone"),
        (UsbDevice(foreign=True), False, "gone"),
        (UsbDevice(answers=NO_PAPER), True, "paper"),
        (UsbDevice(answers=COVER_OPEN), True, "cover"),
        (UsbDevice(), True, "silent"),
        (UsbDevice(full=True), False, "cut-off"),
        (UsbDevice(unplugged_after=4096), False, "cut-off"),
    ],
    ids=[
        "another",
        "no-printer",
        "denied",
        "foreign",
        "no-paper",
        "cover",
        "says-nothing",
        "takes-nothing",
        "unplugged",
    ],
)  # fmt: skip
def test_why_nothing_or_not_all_was_printed(
    monkeypatch: pytest.MonkeyPatch, device: UsbDevice, answers: bool, why: str
) -> None:
    plug(monkeypatch, device)
    assert why_not(device, answers=answers) == why
    assert PAPER not in bytes(device.taken)
    assert device.claimed == 0
