"""USB without a plug: a backend below pyusb that plays the devices, so that all of pyusb above it is the real one."""

from __future__ import annotations

import array
import errno
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core
from usb.backend import libusb1

PRINTER, KEYBOARD = 7, 3
_OUT, _IN, _BULK = 0x01, 0x82, 2
_STRINGS = {1: "EPSON", 2: "TM-T20III"}


@dataclass
class UsbDevice:
    """A device that is plugged in. `answers` to each question; `denied`: not for this user; `foreign`: its driver is
    not one that libusb works with, as on Windows; `full`: it takes nothing;
    `unplugged_after` so many bytes."""

    vendor: int = 0x04B8
    product: int = 0x0E28
    interface_class: int = PRINTER
    answers: dict[int, int] | None = None
    denied: bool = False
    foreign: bool = False
    full: bool = False
    unplugged_after: int | None = None
    taken: bytearray = field(default_factory=bytearray)
    said: list[int] = field(default_factory=list)
    claimed: int = 0
    opened: int = 0
    driver_let_go: bool = False


def _failed(number: int) -> usb.core.USBError:
    return usb.core.USBError("the system says no", errno=number)


class UsbBackend(usb.backend.IBackend):
    """As libusb, for `devices`."""

    def __init__(self, *devices: UsbDevice) -> None:
        self.devices = devices

    def enumerate_devices(self) -> Iterator[UsbDevice]:
        return iter(self.devices)

    def get_device_descriptor(self, device: UsbDevice) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x0200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=device.vendor, idProduct=device.product, bcdDevice=0x0100, iManufacturer=1,
            iProduct=2, iSerialNumber=0, bNumConfigurations=1, address=1, bus=1, port_number=1, port_numbers=(1,),
            speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, device: UsbDevice, config: int) -> Any:
        if config:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, device: UsbDevice, interface: int, alternate: int, config: int) -> Any:
        if interface or alternate:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=2,
            bInterfaceClass=device.interface_class, bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
            extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, device: UsbDevice, endpoint: int, *_: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(_OUT, _IN)[endpoint], bmAttributes=_BULK,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, device: UsbDevice) -> UsbDevice:
        if device.denied:
            raise _failed(errno.EACCES)
        if device.foreign:
            libusb1._check(libusb1.LIBUSB_ERROR_NOT_SUPPORTED)  # raises what pyusb makes of it
        device.opened += 1
        return device

    def close_device(self, device: UsbDevice) -> None:
        device.claimed = 0
        device.opened -= 1

    def get_configuration(self, device: UsbDevice) -> int:
        return 1

    def is_kernel_driver_active(self, device: UsbDevice, interface: int) -> bool:
        return not device.driver_let_go

    def detach_kernel_driver(self, device: UsbDevice, interface: int) -> None:
        device.driver_let_go = True

    def claim_interface(self, device: UsbDevice, interface: int) -> None:
        device.claimed += 1

    def release_interface(self, device: UsbDevice, interface: int) -> None:
        device.claimed -= 1

    def bulk_write(self, device: UsbDevice, endpoint: int, interface: int, data: Any, timeout: int) -> int:
        if device.full:
            raise usb.core.USBTimeoutError("nothing goes through", errno=errno.ETIMEDOUT)
        if device.unplugged_after is not None and len(device.taken) >= device.unplugged_after:
            raise _failed(errno.ENODEV)
        sent = bytes(data)
        device.taken += sent
        if device.answers is not None and sent[:2] == b"\x10\x04":
            device.said.append(device.answers[sent[2]])
        return len(sent)

    def bulk_read(self, device: UsbDevice, endpoint: int, interface: int, buffer: Any, timeout: int) -> int:
        if not device.said:
            raise usb.core.USBTimeoutError("it says nothing", errno=errno.ETIMEDOUT)
        buffer[0] = device.said.pop(0)
        return 1

    def ctrl_transfer(self, device: UsbDevice, *asked: Any) -> int:
        """Its names: a list of languages, then a text in one of them."""
        _, _, value, _, buffer, _ = asked
        text = _STRINGS.get(value & 0xFF)
        words = b"\x09\x04" if text is None else text.encode("utf-16-le")
        answer = array.array("B", [len(words) + 2, 3, *words])
        count = min(len(buffer), len(answer))
        buffer[:count] = answer[:count]
        return count
