"""What happens to papers in a shop where anything can happen: printed, printed in vain, and cut off by a crash."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.printers import PrintTrouble
from tests.office.shop_model import Paper, ShopModel
from tests.office.trays import Desk

PICK = st.integers(0, 1_000)


class PaperRules(RuleBasedStateMachine):
    """The rules about paper; the shop, its second account and its presses are the whole machine's."""

    model: ShopModel
    desk: Desk
    printed: list[tuple[str, bytes]]
    later: Callable[[], None]
    refused: Callable[[Callable[[], object]], Refusal]
    done: Callable[[Callable[..., Any]], Any]
    paper: Callable[..., Paper]
    restart: Callable[[], None]

    @rule(pick=PICK, trouble=st.sampled_from([None, PrintTrouble.GONE, PrintTrouble.PAPER, PrintTrouble.CUT_OFF]))
    @precondition(lambda self: self.model.papers)
    def print_a_copy(self, pick: int, trouble: PrintTrouble | None) -> None:
        """P41, P45: counted once, and not again where nothing came; what is good for nothing is not printed."""
        self.later()
        paper = self.paper(pick, live=False)
        if not paper.live or paper.ends <= self.model.now:
            assert self.refused(lambda: self.desk.ask(paper.code)).code.startswith("voucher-")
            return
        asked = self.done(lambda key: self.desk.ask(paper.code, request=key))
        self.model.ask_paper(paper)
        assert asked.job.copy == paper.copies
        self.desk.tray.trouble = trouble
        self.desk.print()
        self.model.print(paper, trouble)

    @rule(pick=PICK)
    @precondition(lambda self: any(paper.live for paper in self.model.papers))
    def crash_while_printing(self, pick: int) -> None:
        """P92: it is asked about afterwards, and never sent again by itself."""
        self.later()
        paper = self.paper(pick)
        if paper.ends <= self.model.now:
            return
        job = self.desk.ask(paper.code).job.id
        self.model.ask_paper(paper)
        assert self.desk.take() is not None
        turn = self.desk.queue.worker._turn
        assert turn is not None
        turn.end()  # as the system does with a process that is gone
        self.desk.queue.__dict__.pop("worker")
        self.restart()
        before = len(self.printed)
        self.desk.print()
        assert self.desk.state(job) is JobState.UNSURE
        assert len(self.printed) == before
        self.model.print(paper, PrintTrouble.CUT_OFF)
