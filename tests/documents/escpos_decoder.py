"""A receipt printer made of paper: reads a job's bytes (ESC/POS) and says what it would do.

It knows nothing of how our jobs are made. It is strict: a command it does not know, a control byte in text, a letter
its page does not have, a picture that is cut short are errors, so that no byte is swallowed.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from pos_recovery.documents.escpos_library import library


@dataclass(frozen=True)
class Words:
    """A stretch of text up to the next command, line feeds included; `size` is (times wider, times higher)."""

    text: str
    size: tuple[int, int]


@dataclass(frozen=True)
class Told:
    """A command with its numbers: `init`, `page`, `align`, `bold`, `cut`, `drawer` and so on."""

    name: str
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Qr:
    """A QR code the printer draws; `dots` is the side of a module, `level` the letter of its error correction."""

    payload: str
    dots: int
    level: str


@dataclass(frozen=True)
class Bars:
    """A bar code the printer draws. `kind` 73 is Code 128; `payload` is as sent, with the choice of its set."""

    kind: int
    payload: bytes
    dots: int


@dataclass(frozen=True)
class Raster:
    """A picture in one bit."""

    picture: Image.Image


Event = Words | Told | Qr | Bars | Raster

_ONE_NUMBER = {
    b"\x1bt": "page", b"\x1ba": "align", b"\x1bE": "bold", b"\x1b-": "underline", b"\x1bM": "font", b"\x1bR": "country",
    b"\x1bd": "feed lines", b"\x1bJ": "feed dots", b"\x1b3": "line spacing", b"\x1b{": "upside down", b"\x1b!": "look",
    b"\x1d!": "size", b"\x1dB": "inverted", b"\x1dh": "bars height", b"\x1dw": "bars width", b"\x1df": "bars font",
    b"\x1dH": "bars words",
}  # fmt: skip
_CUTS = {0: "full", 1: "part", 48: "full", 49: "part"}
_LEVELS = {48: "L", 49: "M", 50: "Q", 51: "H"}
_QR = 49


class _Reader:
    def __init__(self, data: bytes, profile: str) -> None:
        self.data = data
        self.place = 0
        self.events: list[Event] = []
        self._pages = library().models[profile]["codePages"]
        self._page = 0
        self._size = (1, 1)
        self._qr: dict[str, int | bytes] = {}
        self._bars_dots = 3

    def take(self, count: int) -> bytes:
        found = self.data[self.place : self.place + count]
        if len(found) < count:
            raise ValueError(f"the job ends inside a command, at {self.place}")
        self.place += count
        return found

    def number(self) -> int:
        return self.take(1)[0]

    def two_bytes(self) -> int:
        low, high = self.take(2)
        return low + 256 * high

    def read(self) -> list[Event]:
        while self.place < len(self.data):
            if self.data[self.place] in b"\x1b\x1d":
                self.command(self.take(2))
            else:
                self.text()
        return self.events

    def text(self) -> None:
        start = self.place
        while self.place < len(self.data) and self.data[self.place] not in b"\x1b\x1d":
            byte = self.data[self.place]
            if (byte < 0x20 and byte != 0x0A) or byte == 0x7F:
                raise ValueError(f"control byte {byte:#04x} in text at {self.place}")
            self.place += 1
        about = library().pages[self._pages[str(self._page)]]
        self.events.append(Words(self.data[start : self.place].decode(about["python_encode"]), self._size))

    def command(self, what: bytes) -> None:
        if what in _ONE_NUMBER:
            self.one_number(_ONE_NUMBER[what], self.number())
        elif what == b"\x1b@":
            self._page, self._size, self._qr = 0, (1, 1), {}
            self.events.append(Told("init"))
        elif what == b"\x1bp":
            self.events.append(Told("drawer", tuple(self.take(3))))
        elif what == b"\x1dV":
            mode = self.number()
            self.events.append(Told(f"cut {_CUTS[mode]}"))
        elif what == b"\x1dv":
            self.raster()
        elif what == b"\x1d(":
            self.symbol()
        elif what == b"\x1dk":
            kind, count = self.number(), self.number()
            if kind < 65:
                raise ValueError(f"bar code of the old form at {self.place}")
            self.events.append(Bars(kind, self.take(count), self._bars_dots))
        else:
            raise ValueError(f"unknown command {what!r} at {self.place - 2}")

    def one_number(self, name: str, number: int) -> None:
        if name == "page":
            self._page = number
        elif name == "size":
            self._size = ((number >> 4) + 1, (number & 15) + 1)
        elif name == "bars width":
            self._bars_dots = number
        self.events.append(Told(name, (number,)))

    def raster(self) -> None:
        if self.take(2) != b"0\x00":
            raise ValueError(f"a picture that is not dot for dot at {self.place}")
        wide, high = self.two_bytes(), self.two_bytes()
        dots = bytes(255 - byte for byte in self.take(wide * high))
        self.events.append(Raster(Image.frombytes("1", (wide * 8, high), dots)))

    def symbol(self) -> None:
        if self.take(1) != b"k":
            raise ValueError(f"unknown command GS ( at {self.place}")
        numbers = self.take(self.two_bytes())
        if numbers[0] != _QR:
            raise ValueError(f"a symbol that is no QR code at {self.place}")
        match numbers[1]:
            case 65:
                self._qr["model"] = numbers[2]
            case 67:
                self._qr["dots"] = numbers[2]
            case 69:
                self._qr["level"] = numbers[2]
            case 80:
                self._qr["payload"] = numbers[3:]
            case 81:
                payload, dots, level = self._qr["payload"], self._qr["dots"], self._qr["level"]
                assert isinstance(payload, bytes)
                assert isinstance(dots, int)
                assert isinstance(level, int)
                self.events.append(Qr(payload.decode("ascii"), dots, _LEVELS[level]))
            case _:
                raise ValueError(f"unknown part of a QR code at {self.place}")


def decode(data: bytes, profile: str = "default") -> list[Event]:
    """What a printer of this model does with a job, in order. ValueError, KeyError for what it does not know."""
    return _Reader(data, profile).read()


def words(events: list[Event]) -> str:
    """All the text there is, stretches joined; empty lines stay."""
    return "".join(event.text for event in events if isinstance(event, Words))


def pictures(events: list[Event]) -> list[Image.Image]:
    """The pictures, in order."""
    return [event.picture for event in events if isinstance(event, Raster)]


def paper(events: list[Event], dots: int) -> Image.Image:
    """The pictures under each other in the middle of `dots`, with the white of the paper around: in grey, 0 is black.

    Text and codes that the printer draws itself leave a gap.
    """
    margin, gap = 32, 24
    height = sum(event.picture.height if isinstance(event, Raster) else 0 for event in events)
    gaps = sum(isinstance(event, Words | Qr | Bars) for event in events)
    sheet = Image.new("L", (dots + 2 * margin, height + gaps * gap + 2 * margin), 255)
    y = margin
    for event in events:
        if isinstance(event, Raster):
            sheet.paste(event.picture, (margin + (dots - event.picture.width) // 2, y))
            y += event.picture.height
        elif not isinstance(event, Told):
            y += gap
    return sheet
