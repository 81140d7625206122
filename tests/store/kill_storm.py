"""kill -9 at any moment, in a process of its own: `python -m tests.store.kill_storm FILE KILLS` or `FILE lines STEP`.

A child saves one press after the other and sends a moment's key up a pipe after each commit. Once it is killed, every
key that came is there, at most one more, each with its ledger line and its budget, and everything verifies.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import uuid
from collections.abc import Collection, Iterable
from pathlib import Path
from types import FrameType
from typing import Any

from sqlalchemy import func
from sqlalchemy import select as choose

from pos_recovery.domain.facts import FactKind
from pos_recovery.store import budgets
from pos_recovery.store import tables as t
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.unit_of_work import Writing
from pos_recovery.store.verify import verify
from tests.store import shop_floor
from tests.store.shop_floor import DAY, NOW, SHOP, Counter, add_person

TRACED = (
    "file_store.py", "press.py", "heads.py", "unit_of_work.py", "journal.py", "statements.py", "budgets.py",
    "engine.py",
)  # fmt: skip


def begin(file: Path) -> None:
    """A bakery with one person and an endless budget."""
    shop_floor.open_shop(file)
    store = FileStore(file)
    with Counter(store).press(FactKind.PERSON_ADDED) as writing:
        add_person(writing, "Ana")
        writing.insert(t.BudgetRow, whom=SHOP, per="month", first_day=DAY, last_day=DAY, limit_minor=10**9,
                       counts="cost", when_used_up="ask", closed=False)  # fmt: skip
    store.close()


def keys(store: FileStore, row: Any) -> list[uuid.UUID]:
    """The keys of a table's rows."""
    with store.read() as reading:
        return list(reading.connection.execute(choose(row.id)).scalars())


def press(writing: Writing, person: uuid.UUID, budget: uuid.UUID) -> uuid.UUID:
    """A moment, a line of the ledger, and the budget it moves."""
    moment = writing.insert(
        t.MomentRow, logged_at=NOW, happened_at=NOW, business_date=DAY, logged_by=person, confirmed=True, cause="wait",
        channel="counter", said="x" * random.randint(1, 3000), state="open",
    )  # fmt: skip
    writing.insert(t.LedgerRow, at=NOW, business_date=DAY, budget_id=budget, kind="spend", amount_minor=1, moves=True,
                   remedy_id=moment)  # fmt: skip
    assert budgets.move(writing, budget, spent=1, held=0, over_allowed=False)
    return moment


def work(file: Path, pipe: int) -> None:
    """The child: until it is killed."""
    shop_floor.start_turns_at(random.getrandbits(40) << 20)
    store = FileStore(file)
    person, budget = keys(store, t.PersonRow)[0], keys(store, t.BudgetRow)[0]
    while True:
        with Counter(store).press(FactKind.MOMENT_LOGGED) as writing:
            moment = press(writing, person, budget)
        os.write(pipe, moment.bytes)


def die_before_line(files: Collection[str], line: int) -> None:
    """From here on this process kills itself before the so many-th line that it runs through in these files."""
    left = [line]

    def trace(frame: FrameType, event: str, _arg: object) -> Any:
        if os.path.basename(frame.f_code.co_filename) not in files:
            return None
        if event == "line":
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)


def work_until_line(file: Path, pipe: int, line: int) -> None:
    """The child: killed by itself before the so many-th line of the store's code in its second press."""
    shop_floor.start_turns_at(random.getrandbits(40) << 20)
    store = FileStore(file)
    person, budget = keys(store, t.PersonRow)[0], keys(store, t.BudgetRow)[0]
    counter = Counter(store)
    with counter.press(FactKind.MOMENT_LOGGED) as writing:
        moment = press(writing, person, budget)
    os.write(pipe, moment.bytes)
    die_before_line(TRACED, line)
    with counter.press(FactKind.MOMENT_LOGGED) as writing:
        moment = press(writing, person, budget)
    sys.settrace(None)
    os.write(pipe, moment.bytes)
    os._exit(0)


def forked(job: Any, *told: Any) -> tuple[int, int]:
    """A child that does the job; its ID and the end of the pipe to read from."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(here)
        try:
            job(told[0], there, *told[1:])
        finally:
            os._exit(3)
    os.close(there)
    return child, here


def drained(pipe: int) -> list[uuid.UUID]:
    """Every key that came up the pipe."""
    data = b""
    while block := os.read(pipe, 65536):
        data += block
    os.close(pipe)
    return [uuid.UUID(bytes=data[at : at + 16]) for at in range(0, len(data) // 16 * 16, 16)]


class Tally:
    """What must be there."""

    def __init__(self) -> None:
        self.known: set[uuid.UUID] = set()
        self.answered = self.saved_unanswered = 0

    def check(self, file: Path, answered: Iterable[uuid.UUID]) -> None:
        """Nothing that was answered is lost, nothing is half there."""
        came = set(answered)
        store = FileStore(file)
        here = set(keys(store, t.MomentRow))
        assert self.known | came <= here, "an answered press was lost"
        more = here - self.known - came
        assert len(more) <= 1, "more than one press that was never answered"
        with store.read() as reading:
            verified = verify(reading, {})
            spent = reading.connection.execute(choose(func.sum(t.BudgetRow.spent_minor))).scalar_one()
        assert verified.entries == 2 + len(here)
        assert spent == len(here) == len(keys(store, t.LedgerRow))
        store.close()
        self.known = here
        self.answered += len(came)
        self.saved_unanswered += len(more)


def storm(file: Path, kills: int) -> str:
    """Kill at random moments: one in four while the file is opened, the others while presses are saved."""
    chosen, tally = random.Random(kills), Tally()
    fresh = file.read_bytes()
    for kill in range(kills):
        if len(tally.known) > 1500:  # keep verifying quick
            file.write_bytes(fresh)
            tally.known = set()
        child, pipe = forked(work, file)
        came = b""
        if kill % 4:
            came = b"".join(os.read(pipe, 16) for _ in range(chosen.randint(1, 12)))
        # Whichever comes first: one more answer, or a moment that was drawn by lot.
        select.select([pipe], [], [], chosen.uniform(0, 0.004))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        tally.check(file, [*(uuid.UUID(bytes=came[at : at + 16]) for at in range(0, len(came), 16)), *drained(pipe)])
    return f"kills={kills} answered={tally.answered} saved_unanswered={tally.saved_unanswered}"


def line_by_line(file: Path, step: int) -> str:
    """Kill before every so many-th line of the store's own code that a press runs through."""
    tally, line, finished = Tally(), 1, False
    while not finished:
        child, pipe = forked(work_until_line, file, line)
        status = os.waitpid(child, 0)[1]
        finished = os.WIFEXITED(status)
        assert not finished or os.WEXITSTATUS(status) == 0
        tally.check(file, drained(pipe))
        line += step
    return f"lines={line - step} answered={tally.answered} saved_unanswered={tally.saved_unanswered}"


if __name__ == "__main__":
    place = Path(sys.argv[1])
    begin(place)
    report = line_by_line(place, int(sys.argv[3])) if sys.argv[2] == "lines" else storm(place, int(sys.argv[2]))
    sys.stdout.write(report + "\n")
