"""Printers as screens and the command line name them, and what a receipt printer can do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ..errors import Refusal

LONGEST_PRINTER = 200
PLAIN_LETTERS = "CP437"  # what a printer wakes up with; of it only ASCII is taken for granted
_MOST_PORTS = 1 << 16


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

    @classmethod
    def on_network(cls, host: str, port: str = "") -> PrinterAddress:
        """As somebody types it. Refusal `usage`, as `parse`, and for what is no host or no port."""
        number = int(port) if port.isascii() and port.isdigit() and len(port) < 6 else 0
        if not host or any(letter.isspace() or letter in "[]/@" for letter in host):
            raise Refusal("usage", what="the address of a printer is a name or numbers, such as 192.168.1.50")
        if port and not 0 < number < _MOST_PORTS:
            raise Refusal("usage", what="a port is a number from 1 to 65535; most printers have 9100")
        where = f"[{host}]" if host.count(":") > 1 else host
        return cls.parse(f"{PrinterKind.NETWORK}:{where}:{number}" if port else f"{PrinterKind.NETWORK}:{where}")

    @property
    def text(self) -> str:
        """The one text it is kept as."""
        return f"{self.kind}:{self.where}"

    @property
    def short(self) -> str:
        """As few letters as name it: what people type, and what is chosen is kept as."""
        return self.where if PrinterAddress.parse(self.where) == self else self.text

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


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A line of a test page that shows whether the printer writes one page of letters right: its number there, the
    page's name, and how the line should look."""

    number: int
    code_page: str
    sample: str


@dataclass(frozen=True, slots=True)
class TestPage:
    """A page to try a printer with, and what it asks. Only a receipt printer's asks: `lines` of letters, and whether it
    was told to draw codes itself (`draws_codes`); what the answers mean is `habits_seen`.
    """

    __test__ = False  # no test of pytest's

    printer: PrinterAddress
    data: bytes
    title: str
    lines: tuple[LetterLine, ...] = ()
    draws_codes: bool = False


@dataclass(frozen=True, slots=True)
class TestSeen:
    """What somebody saw on a test page: the number of the line that is right (None: none is), whether there are codes
    under B, whether the paper was cut; and whether the printer told of its paper (`answers`)."""

    __test__ = False

    line: int | None
    codes: bool
    cut: bool
    answers: bool


def habits_seen(habits: PrinterHabits, page: TestPage, seen: TestSeen) -> PrinterHabits:
    """What is known of a printer after its test page was looked at. A line that was not there counts as none."""
    right = next((line.code_page for line in page.lines if line.number == seen.line), PLAIN_LETTERS)
    return replace(
        habits, code_page=right, native_qr=page.draws_codes and seen.codes, cuts=seen.cut, answers=seen.answers
    )


class PrintTrouble(StrEnum):
    """Why a paper is not out: `gone` (no such printer, refused, switched off), `silent` (no answer in time), `paper`
    (none left), `cover` (open), `cut-off` (it ended half-way, or nobody said that it arrived: something may be on
    paper). With every other than `cut-off` nothing was printed."""

    GONE = "gone"
    SILENT = "silent"
    PAPER = "paper"
    COVER = "cover"
    CUT_OFF = "cut-off"
