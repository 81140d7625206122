"""One job for a receipt printer: a new printer of python-escpos, of which only the bytes are wanted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pos_recovery.documents.escpos_library import library

if TYPE_CHECKING:
    from PIL import Image

    from pos_recovery.documents.escpos_profiles import Letters, Model

NORMAL, TALL, LARGE = (1, 1), (1, 2), (2, 2)  # times wider, times higher
_LEVEL_Q = 2
_SLICE_DOTS = 240  # small printers keep no more of a picture
_BARS_DOTS = 80
# DLE with EOT, ENQ or DC4 is obeyed wherever it comes, in a picture too: some open the drawer. Epson, ESC/POS Command
# Reference, "GS ( D": image data may match DLE DC4.
_AT_ONCE = re.compile(rb"\x10(?=[\x04\x05\x14])")


class Job:
    """Collects the bytes of one job, from the reset at its start to the cut at its end."""

    def __init__(self, model: Model, letters: Letters) -> None:
        """Reset the printer, choose its page of letters, write in the middle."""
        self.model = model
        self.letters = letters
        known = library()
        self._printer = known.printer(profile=known.profile(columns=model.columns, features=model.features))
        self._parts: list[bytes] = []
        self._look: tuple[tuple[int, int], bool, bool] = (NORMAL, False, False)
        self._printer.hw("INIT")
        # ASCII as it is, whatever country is set on the printer's switches.
        self._add(b"\x1bR\x00")
        if letters.number is not None:
            self.choose(letters.number)
        self._printer.set(align="center")

    def choose(self, page: int) -> None:
        """Another page of letters, by its number."""
        self._add(b"\x1bt" + bytes([page]))

    def line(self, data: bytes, size: tuple[int, int] = NORMAL, *, bold: bool = False, inverted: bool = False) -> None:
        """A line of ready bytes. The library would encode text itself, with `?` for what its page lacks."""
        look = (size, bold, inverted)
        if look != self._look:
            self._printer.set(custom_size=True, width=size[0], height=size[1], bold=bold, invert=inverted)
            self._look = look
        self._add(data + b"\n")

    def picture(self, picture: Image.Image) -> None:
        """A picture in one bit, no wider than the printer.

        The library would take it apart four times first, and say on standard output that it knows no width. Dots that
        would be a real-time command get one more beside them.
        """
        wide = (picture.width + 7) // 8
        for top in range(0, picture.height, _SLICE_DOTS):
            high = min(_SLICE_DOTS, picture.height - top)
            part = picture.crop((0, top, picture.width, top + high))
            self._add(b"\x1dv0\x00" + bytes([wide, 0, high, 0]) + _AT_ONCE.sub(b"\x18", part.tobytes("raw", "1;I")))

    def qr(self, payload: str, dots: int) -> None:
        """A QR code that the printer draws; `dots` is the side of a module."""
        self._printer.qr(payload, ec=_LEVEL_Q, size=dots, native=True)

    def bars(self, payload: str, dots: int) -> None:
        """A Code 128 (set B) that the printer draws; `dots` is the width of a module.

        The library prints on standard output which way it takes, so these are written by hand.
        """
        data = b"{B" + payload.encode("ascii")
        self._add(b"\x1dh" + bytes([_BARS_DOTS]) + b"\x1dw" + bytes([dots]) + b"\x1dH\x00")
        self._add(b"\x1dkI" + bytes([len(data)]) + data)

    def end(self, *, cut: bool) -> bytes:
        """All of it, fed past the tear bar, and cut where the printer cuts."""
        if cut:
            self._printer.cut()
        else:
            self._printer.print_and_feed(6)
        self._take()
        return b"".join(self._parts)

    def _add(self, data: bytes) -> None:
        self._take()
        self._parts.append(data)

    def _take(self) -> None:
        """What the library has written since; there is no public way to put our own bytes among its."""
        self._parts.append(self._printer.output)
        self._printer.clear()
