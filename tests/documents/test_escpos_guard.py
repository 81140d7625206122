"""The gate before a receipt printer lets our own jobs through, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_recovery.documents.escpos_guard import checked
from pos_recovery.documents.receipt_bytes import receipt_bytes
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.printers import PrinterHabits
from tests.documents.makers import MakeVoucher

START, END = b"\x1b@\x1bR\x00", b"\x1bd\x06\x1dV\x00"
CODE = "KXTFBRNVGHLD"
QR = (
    b"\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C\x08\x1d(k\x03\x001E2\x1d(k\x0f\x001P0"
    + CODE.encode()
    + b"\x1d(k\x03\x001Q0"
)
BARS = b"\x1dhP\x1dw\x02\x1dH\x00\x1dkI\x0e{B" + CODE.encode()
PICTURE = b"\x1dv0\x00\x30\x00\x02\x00" + bytes(96)


def passes(middle: bytes, end: bytes = END) -> bytes:
    return checked(START + middle + end, dots=384, payload=CODE, pages=(19,))


@pytest.mark.parametrize(
    "middle", [b"", b"Caf\x82\n", b"\x1bt\x13", b"\x1ba\x01\x1d!\x11\x1bE\x01\x1dB\x01", PICTURE, QR, BARS + b"KXTF\n"]
)
def test_our_own_commands_pass(middle: bytes) -> None:
    assert passes(middle) == START + middle + END


@pytest.mark.parametrize(
    "middle",
    [
        b"\x1bp\x00\x19\x19",  # the drawer
        b"\x10\x14\x01\x00\x01",  # the drawer, at once
        b"\x1bB\x03\x03",  # the bell
        b"\x1b@",  # the reset, once more
        b"\x1b=\x02",  # another device
        b"\x1c.",
        b"\x00",
        b"\t",
        b"\r\n",
        b"\x7f",
        b"\x1bt\x10",  # a page nobody chose
        b"\x1bd\x06",  # an end in the middle
        b"\x1dV\x00",
        b"\x1d!\x77",
        b"\x1dv0\x00\x31\x00\x01\x00" + bytes(49),  # wider than the paper
        b"\x1dv0\x00\x00\x01\x01\x00" + bytes(256),
        b"\x1dv0\x00\x30\x00\xff\x00" + bytes(96),  # shorter than it says: it would swallow what comes after
        PICTURE[:-9] + b"\x10\x14\x01\x00\x01" + bytes(4),  # the drawer, drawn
        QR.replace(b"1C\x08", b"1C\x03"),  # modules too small to read
        QR.replace(b"KX", b"XK"),  # another code
        QR.replace(b"\x0f\x00", b"\x0e\x00"),
        BARS.replace(b"KX", b"XK"),
        BARS.replace(b"\x0e{", b"\x20{"),
    ],
)
def test_nothing_else_passes_g14(middle: bytes) -> None:
    for around in (b"", b"Bun\n"):
        with pytest.raises(ValueError, match="none of ours"):
            passes(around + middle + around)


@pytest.mark.parametrize("job", [b"", START, END, b"Bun\n", b"Bun\n" + END, START + b"Bun\n", START + END + b"\n"])
def test_half_a_job_does_not_pass(job: bytes) -> None:
    with pytest.raises(ValueError, match="none of ours"):
        checked(job, dots=384, payload=CODE, pages=())


@given(place=st.integers(0, 10**6), byte=st.sampled_from([0x00, 0x07, 0x0D, 0x10, 0x14, 0x18, 0x1B, 0x1C, 0x1D]))
@settings(max_examples=40)
def test_one_control_byte_among_the_words_stops_the_job_g14(
    place: int, byte: int, voucher: MakeVoucher, fonts: Path
) -> None:
    job = receipt_bytes(voucher(), Paper.ESCPOS_58, PrinterHabits("Sunmi-V2", "CP858", native_qr=True), fonts)
    start = job.index(b"Promotional")
    at = start + place % (job.index(b"counter.") - start)
    with pytest.raises(ValueError, match="none of ours"):
        checked(job[:at] + bytes([byte]) + job[at:], dots=384, payload=CODE, pages=(19,))
    assert checked(job, dots=384, payload=CODE, pages=(19,)) == job
