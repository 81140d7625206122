"""Printers as screens and the command line name them, and what a receipt printer can do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..errors import Refusal

LONGEST_PRINTER = 200


class PrinterKind(StrEnum):
    """How a printer is reached. `system`: one of the system's own, with pages; the rest take a receipt printer's bytes.

    `raw` is a queue of the system that hands bytes on as they are (CUPS raw, Windows raw).
    """

    SYSTEM = "system"
    RAW = "raw"
    NETWORK = "network"
    USB = "usb"
    SERIAL = "serial"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class PrinterAddress:
    """Where a printer is, as one text: `system:NAME`, `raw:QUEUE`, `network:HOST:PORT`, `usb:VID:PID`,
    `serial:PORT@BAUD`, `file:DEVICE`. A name alone is one of the system's."""

    kind: PrinterKind
    where: str

    @classmethod
    def parse(cls, text: str) -> PrinterAddress:
        """Refusal `usage` when it is empty, too long, or holds control characters."""
        if not 0 < len(text) <= LONGEST_PRINTER or not text.isprintable():
            raise Refusal("usage", what=f"a printer's name has 1 to {LONGEST_PRINTER} printable characters")
        kind, colon, where = text.partition(":")
        if colon and where and kind in list(PrinterKind):
            return cls(PrinterKind(kind), where)
        return cls(PrinterKind.SYSTEM, text)

    @property
    def text(self) -> str:
        """The one text it is kept as."""
        return f"{self.kind}:{self.where}"

    @property
    def shown(self) -> str:
        """What people call it: the name of a queue, or how it is plugged in."""
        match self.kind:
            case PrinterKind.SYSTEM | PrinterKind.RAW:
                return self.where
            case PrinterKind.NETWORK:
                return f"the printer at {self.where}"
            case PrinterKind.USB:
                return f"the USB printer {self.where}"
            case PrinterKind.SERIAL:
                return f"the printer on {self.where.partition('@')[0]}"
            case PrinterKind.FILE:
                return f"the printer on {self.where}"

    @property
    def takes_bytes(self) -> bool:
        """Whether it is a receipt printer, which takes bytes, not pages."""
        return self.kind is not PrinterKind.SYSTEM


@dataclass(frozen=True, slots=True)
class PrinterHabits:
    """What the test page has shown of a receipt printer. `profile` is python-escpos' name of the model.

    `code_page` names the one page of characters that came out right; `CP437`, which none was tested for, stands for
    plain ASCII. `as_picture`: print all of it as one picture.
    `answers`: it tells whether it has paper (DLE EOT); `native_qr`: it draws a QR code itself.
    """

    profile: str = "default"
    code_page: str = "CP437"
    native_qr: bool = False
    cuts: bool = True
    answers: bool = False
    as_picture: bool = False


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer that was found, with the name people know it by."""

    address: PrinterAddress
    name: str
    is_default: bool = False


class PrintTrouble(StrEnum):
    """Why a paper is not out: `gone` (no such printer, refused, switched off), `silent` (no answer in time), `paper`
    (none left), `cover` (open), `cut-off` (it ended half-way, or nobody said that it arrived: something may be on
    paper). With every other than `cut-off` nothing was printed."""

    GONE = "gone"
    SILENT = "silent"
    PAPER = "paper"
    COVER = "cover"
    CUT_OFF = "cut-off"
