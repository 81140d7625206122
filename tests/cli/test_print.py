"""`voucher print CODE --printer NAME`: one copy, taken to its printer, and told as it is (P41, P45, P91)."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

import pytest

from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.paper import Paper
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.commands import AskPrint
from tests.cli.till import Till
from tests.documents.eyes import Eyes
from tests.office.bakery import staff_of

# The system's spooler of these tests: what it is given lies in a folder, unless it has to say no.
LP = """#!/bin/sh
while [ "$1" != "-d" ]; do shift; done
[ -e "$SPOOL/no" ] && { echo "lp: The printer or class does not exist." >&2; exit 1; }
mkdir -p "$SPOOL/$2"
cat > "$SPOOL/$2/$(ls "$SPOOL/$2" | wc -l)"
"""

LPOPTIONS = """#!/bin/sh
echo "printer-is-accepting-jobs=true printer-state=3 printer-state-reasons=none"
"""


@pytest.fixture
def spool(till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where printed papers lie, a folder for each printer."""
    programs, spool = tmp_path / "bin", tmp_path / "spool"
    programs.mkdir()
    spool.mkdir()
    for name, program in (("lp", LP), ("lpoptions", LPOPTIONS)):
        (programs / name).write_text(program)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("SPOOL", str(spool))
    return spool


@pytest.fixture
def code(till: Till, moment: str) -> str:
    """A voucher for a cinnamon bun."""
    given = till.done("remedy", "give", moment, "--kind", "voucher", "--item", "CINN")
    return str(given["voucher"]["code"])


def papers(spool: Path, printer: str = "Receipts") -> list[bytes]:
    """What a printer has printed, in its order."""
    return [file.read_bytes() for file in sorted((spool / printer).glob("*"))]


def test_a_voucher_goes_to_the_printer_and_its_copies_are_counted(till: Till, spool: Path, code: str) -> None:
    told = till.done("voucher", "print", code, "--printer", "Receipts", who="Ana")
    assert (told["code"], told["copies"], told["copy"], told["printer"]) == (code, 1, 1, "system:Receipts")
    said = till("voucher", "print", code, "--printer", "Receipts", who="Ana")
    assert (said.code, said.out) == (0, "Copy 2 of the voucher is printed on Receipts.\n")
    words = [" ".join(Eyes().words(pdf)) for pdf in papers(spool)]
    assert ["Copy 2" in one for one in words] == [False, True]


def test_a_printer_that_says_no_is_told_and_the_voucher_is_safe(till: Till, spool: Path, code: str) -> None:
    """P45: exit 4, and what to do; the next try is the same copy."""
    (spool / "no").touch()
    told = till("--json", "voucher", "print", code, "--printer", "Receipts", who="Rita")
    assert told.error == (4, "printer-silent")
    assert "The voucher is safe" in told.json["error"]["message"]
    assert told.json["error"]["facts"]["printer"] == "Receipts"
    (spool / "no").unlink()
    again = till.done("voucher", "print", code, "--printer", "Receipts")
    assert (again["copy"], again["copies"], again["state"]) == (1, 1, "open")
    assert len(papers(spool)) == 1


def test_the_same_request_is_printed_once(till: Till, spool: Path, code: str) -> None:
    """P91: and tried again where nothing came of it."""
    request = str(uuid.uuid4())
    asked = ("voucher", "print", code, "--printer", "Receipts", "--request-id", request)
    (spool / "no").touch()
    assert till.refused(*asked) == (4, "printer-silent")
    (spool / "no").unlink()
    first = till.done(*asked)
    assert till.done(*asked) == first
    assert len(papers(spool)) == 1
    assert till.refused("voucher", "print", code, "--printer", "Kitchen", "--request-id", request) == (
        1, "request-id-reused",
    )  # fmt: skip


def test_while_the_window_is_at_its_papers_the_command_waits_for_its_own(till: Till, spool: Path, code: str) -> None:
    """One worker a counter: what the window has taken is not printed a second time, and nobody waits for ever."""
    window = Where(
        data=str(till.data),
        environ={"MAKE_IT_RIGHT_HOME": str(till.home), "MAKE_IT_RIGHT_NOW": "2026-11-12T14:32:00-05:00"},
    )
    second = str(till.done("moment", "log", "--cause", "wait")["id"])
    with open_office(window) as office:
        asked = AskPrint(actor=staff_of(office)["Rita"], code=code, printer="Receipts", paper=Paper.RECEIPT_80)
        job = office.print_queue.ask(asked).receipt.job.id
        sheet = office.print_queue.worker.take().receipt
        assert sheet is not None
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("pos_recovery.office.print_now.PATIENCE_S", 0.2)
            other = till.done("remedy", "give", second, "--kind", "voucher", "--value", "5.00")["voucher"]["code"]
            told = till("voucher", "print", other, "--printer", "Receipts", who="Rita")
        assert told.code == 4
        assert told.err == "The voucher is safe. Its paper waits in the queue of Receipts, behind others.\n"
        assert papers(spool) == []
        office.print_queue.worker.note(sheet, office.papers.put_out(sheet))
        office.print_queue.worker.tell()
        assert office.print_queue.job(job).state is JobState.PRINTED
    assert till.done("voucher", "print", other, "--printer", "Receipts")["copy"] == 1
    assert len(papers(spool)) == 2


def test_a_paper_goes_to_a_file_or_to_a_printer(till: Till, code: str, tmp_path: Path) -> None:
    for where in ((), ("--out", str(tmp_path / "v.pdf"), "--printer", "Receipts")):
        assert till.refused("voucher", "print", code, *where) == (2, "usage")
    assert till.refused("voucher", "print", code, "--printer", "Receipts", "--paper", "a5") == (2, "usage")
    assert till.refused("voucher", "print", code, "--printer", "") == (2, "usage")
