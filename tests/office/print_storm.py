"""kill -9 between any two steps of a copy's way to paper: `python -m tests.office.print_storm FOLDER lines STEP`, and a
worker of its own: `… FOLDER work TRAY`.

A child asks for a copy of a voucher and prints it, and kills itself before every so many-th line of the queue's code.
The next one to open the shop finds the voucher safe and its copy counted once; what may have printed it asks about.
"""

from __future__ import annotations

import os
import sys
import uuid
from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.paper import Paper, VoucherPaper
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.host.clock import MovedClock
from pos_recovery.office import paper_drawing
from pos_recovery.office.bootstrap import open_office
from tests.office.bakery import NOW, Counter, at, staff_of, where
from tests.office.trays import Desk, Tray
from tests.store.kill_storm import die_before_line, forked

TRACED = (
    "print_asking.py", "print_queue.py", "print_worker.py", "print_moves.py", "print_jobs.py", "print_storm.py",
)  # fmt: skip


@dataclass
class FileTray(Tray):
    """A tray whose paper outlives the program: a line when the first byte of a copy comes, one when it is whole."""

    file: Path = Path()

    def send(self, printer: PrinterAddress, data: bytes, *, title: str, answers: bool = False) -> None:
        """Print it."""
        for step in (b"begun", b"whole"):
            with self.file.open("ab") as paper:
                paper.write(step + b" " + data + b"\n")


def lying_in(tray: Path) -> Tally[str]:
    """What lies in a tray."""
    return Tally(tray.read_text().splitlines() if tray.exists() else [])


def quickly(fonts: Path, paper: VoucherPaper, size: Paper) -> bytes:
    """A paper that takes no time to draw."""
    assert fonts.is_dir()
    assert size is Paper.RECEIPT_80
    return f"{paper.code}/{paper.copy}".encode()


@contextmanager
def opened(folder: Path, tray: Path) -> Iterator[Desk]:
    """The shop, as one of its programs has it open."""
    clock = MovedClock(at(NOW))
    with open_office(where(folder, clock)) as office:
        desk = Desk(Counter(office, clock, staff_of(office)))
        office._room.ports = replace(office._room.ports, printers=FileTray(file=tray))
        yield desk


def ask_and_print(folder: Path, pipe: int, tray: Path, code: str, request: uuid.UUID, line: int) -> None:
    """The child: killed by itself before the so many-th line."""
    with opened(folder, tray) as desk:
        die_before_line(TRACED, line)
        desk.ask(code, request=request)
        os.write(pipe, b"asked")
        desk.print()
        os.write(pipe, b"+")
        sys.settrace(None)
    os._exit(0)


def line_by_line(folder: Path, step: int) -> str:
    """Kill before every so many-th line of the queue's own code; how often it was found in which state."""
    found: Tally[str] = Tally()
    line, finished, tray = 1, False, folder / "tray.txt"
    while not finished:
        with opened(folder, tray) as desk:
            code, request = desk.shop.voucher("CINN"), uuid.uuid4()
        child, pipe = forked(ask_and_print, folder, tray, code, request, line)
        status = os.waitpid(child, 0)[1]
        answered = os.read(pipe, 16)
        os.close(pipe)
        finished = os.WIFEXITED(status)
        assert not finished or os.WEXITSTATUS(status) == 0
        found[check(folder, tray, (code, request), answered)] += 1
        line += step
    return f"lines={line - step} " + " ".join(f"{state}={times}" for state, times in found.items())


def check(folder: Path, tray: Path, asked: tuple[str, uuid.UUID], answered: bytes) -> str:
    """The state in which a copy is found; from there the queue goes on, and nothing is printed twice."""
    code, request = asked
    begun, whole = f"begun {code}/1", f"whole {code}/1"
    came = lying_in(tray)
    assert came[begun] <= 1
    with opened(folder, tray) as desk:
        voucher = desk.shop.show(code)
        assert voucher.state.value == "open"
        assert voucher.copies in ((1,) if answered else (0, 1))
        job = desk.ask(code, request=request).job.id  # whoever was not answered asks again
        state = desk.state(job)
        assert desk.shop.show(code).copies == 1
        assert not came[begun] or state in (JobState.SENDING, JobState.PRINTED)
        assert state is not JobState.PRINTED or came[whole] == 1
        assert b"+" not in answered or state is JobState.PRINTED
        desk.print()
        after = {JobState.SENDING: JobState.UNSURE}.get(state, JobState.PRINTED)
        assert desk.state(job) is after
        again = lying_in(tray)
        assert again[begun] == (came[begun] if after is JobState.UNSURE else 1)
        if after is JobState.UNSURE:
            assert desk.answer(job, is_there=bool(came[whole])).copy == 2 - came[whole]
            desk.print()
            assert lying_in(tray)[f"whole {code}/2"] == 1 - came[whole]
    return "asked-again" if not voucher.copies else state.value


def work(folder: Path, tray: Path) -> str:
    """Print whatever waits, until nothing does."""
    with opened(folder, tray) as desk:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        sys.stdin.readline()
        printed = 0
        while any(state in ("waiting", "sending") for _, state in desk.not_out()):
            printed += desk.print()
        return f"printed={printed}"


if __name__ == "__main__":
    paper_drawing.drawn = quickly
    place = Path(sys.argv[1])
    report = line_by_line(place, int(sys.argv[3])) if sys.argv[2] == "lines" else work(place, Path(sys.argv[3]))
    sys.stdout.write(report + "\n")
