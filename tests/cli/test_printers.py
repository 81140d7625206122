"""`printers`: what can print, a test page, and why there is none; nobody is named. P45, P92."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.till import Till
from tests.host import listeners
from tests.host.listeners import listening, nobody
from tests.host.private_cups import Cups

_WAIT_S = 10


@pytest.fixture
def no_cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without printers of its own."""
    monkeypatch.setenv("PATH", str(tmp_path))


def queues(told: Any) -> dict[str, dict[str, Any]]:
    """What was found, by address: the system's alone, for what is plugged in here is nobody's business."""
    return {one["address"]: one for one in told["items"] if one["kind"] in ("system", "raw")}


def test_what_can_print_is_listed_for_people_and_programs(calm: Till, cups: Cups) -> None:
    found = queues(calm.done("printers", who=None))
    assert found == {
        "system:PDF": {
            "name": "The PDF one", "address": "system:PDF", "kind": "system", "default": False, "chosen": False,
        },
        "raw:RAW": {
            "name": "The RAW one", "address": "raw:RAW", "kind": "raw", "default": False, "chosen": False,
        },
    }  # fmt: skip
    told = calm("printers")
    assert told.code == 0
    assert "system:PDF" in told.out
    assert "The RAW one" in told.out
    assert "network:ADDRESS" in told.out


def test_before_there_is_a_shop_what_can_print_is_known(tmp_path: Path, cups: Cups) -> None:
    assert set(queues(Till(tmp_path).done("printers", who=None))) == {"system:PDF", "raw:RAW"}
    assert Till(tmp_path).refused("printers", "test", "PDF", who=None) == (4, "store-missing")


@pytest.mark.usefixtures("no_cups")
def test_a_machine_without_printers_says_so(calm: Till) -> None:
    assert queues(calm.done("printers", who=None)) == {}


def test_a_printer_of_the_system_gets_a_sample_of_its_own_paper(calm: Till, cups: Cups) -> None:
    told = calm.done("printers", "test", "PDF", "--paper", "a6", who=None)
    assert told == {"printer": "system:PDF", "kind": "system", "answers": False, "lines": []}
    assert cups.pdf.jobs.get(timeout=_WAIT_S).startswith(b"%PDF-")


def test_a_raw_queue_gets_the_bytes_of_a_receipt_printer(calm: Till, cups: Cups) -> None:
    told = calm.done("printers", "test", "raw:RAW", who=None)
    assert told["kind"] == "raw"
    page = cups.raw.jobs.get(timeout=_WAIT_S)
    assert page.startswith(b"\x1b@")
    assert b"Test page" in page


@pytest.mark.parametrize(
    ("manners", "answers"), [(listeners.answering(listeners.FINE), True), (listeners.prints, False)]
)
def test_a_printer_on_the_network_is_tried_and_known_to_answer_or_not(
    calm: Till, manners: listeners.Manners, answers: bool
) -> None:
    """Asked first; one that never answers prints all the same, once."""
    with listening(manners) as printer:
        told = calm.done("printers", "test", printer.address.text, "--paper", "escpos-58", who=None)
    assert told["answers"] is answers
    assert [line["line"] for line in told["lines"]] == list(range(1, len(told["lines"]) + 1))
    assert printer.printed.count(b"Test page") == 1


def test_a_page_says_where_it_went_and_what_to_look_at(calm: Till) -> None:
    with listening(listeners.answering(listeners.FINE)) as printer:
        told = calm("printers", "test", printer.address.text)
    assert told.code == 0
    assert told.out.startswith(f"The test page went to the printer at 127.0.0.1:{printer.port}. Look at the paper.")


@pytest.mark.parametrize(
    ("state", "why", "says"),
    [
        (listeners.NO_PAPER, "paper", "has no paper. Put paper in, then try again."),
        (listeners.COVER_OPEN, "cover", "is open. Close it, then try again."),
        (None, "gone", "is not there. Switch it on and plug it in, then try again."),
    ],
)
def test_why_there_is_no_page_is_a_sentence_and_a_word(
    calm: Till, state: dict[int, int] | None, why: str, says: str
) -> None:
    """Exit 4; the sentence speaks of no voucher, for there is none."""
    if state is None:
        told = calm("--json", "printers", "test", nobody().text)
    else:
        with listening(listeners.answering(state)) as printer:
            told = calm("--json", "printers", "test", printer.address.text)
    assert told.error == (4, "printer-silent")
    assert told.json["error"]["facts"]["why"] == why
    message = told.json["error"]["message"]
    assert message.endswith(says)
    assert message.startswith("Not printing: ")
    assert "oucher" not in message


@pytest.mark.parametrize(
    "words",
    [
        ("network::9100",), ("usb:epson",), ("serial:@1",), ("",), ("x" * 201,), ("PDF\x1b[31m",),
        ("PDF", "--paper", "escpos-80"), ("raw:RAW", "--paper", "a4"), ("raw:RAW", "--paper", "wall"),
    ],
)  # fmt: skip
def test_what_is_no_printer_or_no_paper_is_bad_input(calm: Till, words: tuple[str, ...]) -> None:
    assert calm.refused("printers", "test", *words, who=None) == (2, "usage")


def test_a_regular_file_is_no_printer(calm: Till, tmp_path: Path) -> None:
    file = tmp_path / "books.csv"
    file.write_text("date,amount\n", encoding="utf-8")
    assert calm.refused("printers", "test", f"file:{file}", who=None) == (2, "usage")
    assert file.read_text(encoding="utf-8") == "date,amount\n"
