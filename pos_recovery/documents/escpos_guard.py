"""The gate before a receipt printer: bytes that are not text or one of our own commands never leave (G14)."""

from __future__ import annotations

import re
from collections.abc import Collection

_START = re.compile(rb"\x1b@\x1bR\x00")
_AT_ONCE = re.compile(rb"\x10[\x04\x05\x14]")  # obeyed also in the middle of a picture
_WORDS = re.compile(rb"[\x20-\x7e\x80-\xff\n]+")
_LOOK = re.compile(
    rb"\x1ba[\x00\x01]|\x1bE[\x00\x01]|\x1d![\x00\x01\x11]|\x1dB[\x00\x01]|\x1bt(?P<page>[\x00-\xff])", re.DOTALL
)
_PICTURE = re.compile(rb"\x1dv0\x00(?P<wide>[\x01-\xff])\x00(?P<high>[\x01-\xff]\x00)", re.DOTALL)
_QR = re.compile(
    rb"\x1d\(k\x04\x001A2\x00\x1d\(k\x03\x001C[\x04-\x10]\x1d\(k\x03\x001E2"
    rb"\x1d\(k(?P<long>.)\x001P0(?P<payload>[A-Z ]+)\x1d\(k\x03\x001Q0",
    re.DOTALL,
)
_BARS = re.compile(rb"\x1dh[\x20-\xff]\x1dw[\x02\x03]\x1dH\x00\x1dkI(?P<long>.)\{B(?P<payload>[A-Z ]+)", re.DOTALL)
_END = re.compile(rb"\x1bd\x06(?:\x1dV[\x00\x01])?")
_QR_LONGER, _BARS_LONGER = 3, 2  # than the payload: what else their lengths count


def checked(data: bytes, *, dots: int, payload: str, pages: Collection[int]) -> bytes:
    """`data`, once every byte of it is known for what it is.

    It begins with the reset and ends with the feed and the cut; between them stand letters from 0x20 on and line feeds,
    their look, the `pages` of letters, pictures no wider than `dots`, and codes that say `payload`. Nothing opens a
    drawer, no dots of a picture either. ValueError for anything else: our bug.
    """
    start = _START.match(data)
    place = start.end() if start else 0
    ended = False
    while start and place < len(data) and not ended:
        found = _words(data, place) or _look(data, place, pages) or _picture(data, place, dots)
        found = found or _code(data, place, payload.encode("ascii"))
        if not found:
            end = _END.match(data, place)
            if not end:
                break
            ended, found = True, end.end()
        place = found
    if not ended or place != len(data):
        raise ValueError(f"byte {place} of a print job is none of ours")
    return data


def _words(data: bytes, place: int) -> int:
    """Where a stretch of text ends; 0 when there is none."""
    found = _WORDS.match(data, place)
    return found.end() if found else 0


def _look(data: bytes, place: int, pages: Collection[int]) -> int:
    found = _LOOK.match(data, place)
    if not found or (found["page"] is not None and found["page"][0] not in pages):
        return 0
    return found.end()


def _picture(data: bytes, place: int, dots: int) -> int:
    found = _PICTURE.match(data, place)
    if not found or found["wide"][0] * 8 > dots:
        return 0
    end = found.end() + found["wide"][0] * found["high"][0]
    if _AT_ONCE.search(data, place, end):
        return 0
    return end if end <= len(data) else 0


def _code(data: bytes, place: int, payload: bytes) -> int:
    qr, bars = _QR.match(data, place), _BARS.match(data, place)
    found = qr or bars
    if not found:
        return 0
    # What follows a bar code is text: only its own length says where it ends.
    long = found["long"][0] - (_QR_LONGER if qr else _BARS_LONGER)
    if long != len(payload) or not found["payload"].startswith(payload) or (qr and found["payload"] != payload):
        return 0
    return found.start("payload") + long if bars else found.end()
