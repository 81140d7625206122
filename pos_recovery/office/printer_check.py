"""What `doctor` says of this machine's printer: whether it is there, and what became of its last paper."""

from __future__ import annotations

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.print_job import STUCK, JobState
from pos_recovery.domain.sentences import sentence
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.domain.views.upkeep import Check
from pos_recovery.store.last_print import LastPrint

from .backroom import Backroom
from .printers import Printers

_NAME = "printer"
_LAST = {
    JobState.SILENT: "the printer did not answer, so a paper waits",
    JobState.NO_PAPER: "there was no paper in it or its cover was open, so a voucher waits",
    JobState.UNSURE: "nobody knows whether a paper came out whole",
}


def printer_check(room: Backroom, last: LastPrint | None) -> Check:
    """Looks at the printer itself; prints nothing. `last` is the counter's newest paper."""
    choices = room.ports.choices.load(room.shop.id)
    if choices.printer is None:
        return Check(_NAME, True, "No printer is set up.", "Save vouchers as PDF and print them from there.")
    printer = PrinterAddress.parse(choices.printer)
    try:
        Printers(room).look(printer, answers=choices.habits.answers and printer.takes_bytes)
    except (Refusal, Trouble) as failure:
        return Check(_NAME, False, sentence(failure.code, failure.facts), "Then: printers test NAME")
    called = printer.shown[:1].upper() + printer.shown[1:]
    if last is not None and last.state in STUCK:
        says = f"{called} is there, but the last time {_LAST[JobState(last.state)]}."
        return Check(_NAME, False, says, "Look at Today in the window: what is not on paper yet stands there.")
    return Check(_NAME, True, f"{called} is there.")
