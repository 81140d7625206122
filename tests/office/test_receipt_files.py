"""A voucher as a receipt printer's bytes in a file: counted like any paper, made for the printer this machine knows."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import RECEIPT_BYTES, Paper
from pos_recovery.domain.views.printers import PrinterHabits
from pos_recovery.office.commands import PrintVoucher, TakePaper
from tests.documents.escpos_decoder import Bars, Event, Qr, Told, decode, pictures, words
from tests.office.bakery import Counter
from tests.office.conftest import Refused


def printed(shop: Counter, code: str, file: Path, paper: str = "escpos-80", profile: str = "default") -> list[Event]:
    shop.office.vouchers.print(PrintVoucher(actor=shop.rita, code=code, file=file, paper=paper))
    return decode(file.read_bytes(), profile)


@pytest.mark.parametrize("paper", RECEIPT_BYTES)
def test_bytes_count_their_copies_like_any_paper_p41(shop: Counter, tmp_path: Path, paper: Paper) -> None:
    code = shop.voucher("10.00")
    first = words(printed(shop, code, tmp_path / "1.bin", paper))
    assert " ".join(code[start : start + 4] for start in (0, 4, 8)) in first
    assert "Copy" not in first
    assert "Copy 2" in words(printed(shop, code, tmp_path / "2.bin", paper))
    shop.office.vouchers.print(PrintVoucher(actor=shop.rita, code=code, file=tmp_path / "3.pdf", paper="a6"))
    shop.redeem(code, value="6.50")
    last = words(printed(shop, code, tmp_path / "4.bin", paper))
    assert "Copy 4" in last
    assert "3.50 left" in last
    assert shop.show(code).copies == 4


def test_a_machine_that_knows_nothing_of_its_printer_plays_safe(shop: Counter, tmp_path: Path) -> None:
    events = printed(shop, shop.voucher("CINN"), tmp_path / "v.bin")
    assert words(events).isascii()
    assert pictures(events)
    assert not [event for event in events if isinstance(event, Qr | Bars)]


def test_what_this_machine_knows_of_its_printer_is_used(shop: Counter, tmp_path: Path) -> None:
    habits = PrinterHabits("TM-T88V", "CP858", native_qr=True, cuts=False)
    shop.office.machine.choose(MachineChoices("network:127.0.0.1:9100", habits=habits))
    code = shop.voucher("CINN")
    events = printed(shop, code, tmp_path / "v.bin", profile="TM-T88V")
    assert [event.payload for event in events if isinstance(event, Qr)] == [code]
    assert Told("page", (19,)) in events
    assert events[-1] == Told("feed lines", (6,))
    shop.office.machine.choose(MachineChoices(habits=replace(habits, as_picture=True)))
    assert words(printed(shop, code, tmp_path / "w.bin", profile="TM-T88V")) == ""


def test_a_retry_makes_the_same_bytes_and_no_second_copy_p91(shop: Counter, tmp_path: Path) -> None:
    file, code = tmp_path / "v.bin", shop.voucher("10.00")
    asked = PrintVoucher(actor=shop.rita, request_id=uuid.uuid4(), code=code, file=file, paper="escpos-58")
    first = shop.office.vouchers.print(asked).receipt
    data = file.read_bytes()
    assert shop.office.vouchers.print(asked).receipt == first
    assert file.read_bytes() == data
    assert shop.show(code).copies == 1


def test_bytes_that_cannot_be_written_leave_the_voucher_safe_p45(
    shop: Counter, tmp_path: Path, refused: Refused
) -> None:
    code = shop.voucher("10.00")
    with refused("file-unwritable"):
        printed(shop, code, tmp_path / "no" / "v.bin")
    assert shop.show(code).copies == 0
    with refused("usage") as facts:
        printed(shop, code, tmp_path / "v.bin", paper="escpos-57")
    assert "escpos-58" in facts["what"]


def test_the_window_takes_bytes_for_a_receipt_printer_too(shop: Counter) -> None:
    code = shop.voucher("CINN")
    taken = shop.office.vouchers.paper(TakePaper(actor=shop.rita, code=code, paper=Paper.ESCPOS_80)).receipt
    assert code[:4] in words(decode(taken.pdf))
    assert "PRACTICE" in words(decode(shop.office.vouchers.sample(Paper.ESCPOS_58)))
