"""`voucher print` into a file of a receipt printer's bytes."""

from __future__ import annotations

import pytest

from tests.cli.till import Till
from tests.documents.escpos_decoder import Told, decode, words


@pytest.mark.parametrize(("paper", "columns"), [("escpos-80", 42), ("escpos-58", 32)])
def test_a_file_holds_what_a_receipt_printer_takes(till: Till, moment: str, paper: str, columns: int) -> None:
    code = till.done("remedy", "give", moment, "--give", "voucher:CINN")["voucher"]["code"]
    file = till.folder / "voucher.bin"
    told = till.done("voucher", "print", code, "--out", str(file), "--paper", paper)
    assert (told["copies"], told["file"]) == (1, str(file))
    events = decode(file.read_bytes())
    assert "Cinnamon bun" in words(events)
    assert max(map(len, words(events).splitlines())) == columns
    assert [event.name for event in events if isinstance(event, Told)][-1] == "cut full"
    shown = till("voucher", "print", code, "--out", str(file), "--paper", paper, who="Rita")
    assert (shown.code, shown.out.strip()) == (0, f"The voucher is in {file}")
    assert "Copy 2" in words(decode(file.read_bytes()))
