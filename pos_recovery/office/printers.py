"""The printers of this machine: which there are, and a page to try one with. It changes nothing of the shop."""

from __future__ import annotations

from pathlib import Path

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.paper import RECEIPT_BYTES, Paper
from pos_recovery.domain.views.printers import (
    FoundPrinter,
    LetterLine,
    PrinterAddress,
    PrinterHabits,
    PrinterKind,
    PrintTrouble,
    TestPage,
)

from .backroom import Backroom
from .ports import Printers as PrintersPort

_BYTES = {Paper.RECEIPT_58: Paper.ESCPOS_58, Paper.ESCPOS_58: Paper.ESCPOS_58}
_ROLLS = {Paper.ESCPOS_80: Paper.RECEIPT_80, Paper.ESCPOS_58: Paper.RECEIPT_58}
_TITLE = "Make It Right: test page"


class Printers:
    """Looks, draws, tries. `found`, `put_out` and `look` wait for printers, and may be called from any thread."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    @property
    def _port(self) -> PrintersPort:
        return self._room.ports.printers

    def found(self) -> tuple[FoundPrinter, ...]:
        """What can be printed on. Nobody need be named."""
        return self._port.found()

    def models(self) -> tuple[str, ...]:
        """The models of receipt printers that are known by name, the unknown one first."""
        from pos_recovery.documents.escpos_profiles import models

        return models()

    def look(self, printer: PrinterAddress, *, answers: bool = False) -> None:
        """Whether it can be reached now. Prints nothing. Refusal `usage`; Trouble `printer-silent`."""
        try:
            self._port.look(printer, answers=answers)
        except Trouble as trouble:
            raise _tested(trouble) from None

    def test_page(
        self, printer: PrinterAddress, paper: Paper | None = None, habits: PrinterHabits | None = None
    ) -> TestPage:
        """A page to try it with: on one of the system's a sample voucher, on a receipt printer what asks for its
        habits. Without paper or habits: those chosen on this machine. Nobody need be named; nothing is written.
        """
        choices = self._room.ports.choices.load(self._room.shop.id)
        size = paper or choices.paper
        if not printer.takes_bytes:
            return self.sample_page(printer, size)
        return _bytes_page(printer, _BYTES.get(size, Paper.ESCPOS_80), habits or choices.habits, self._room.resources)

    def sample_page(self, printer: PrinterAddress, paper: Paper) -> TestPage:
        """A sample voucher, which says PRACTICE, as this printer takes it. Nobody need be named; nothing is written."""
        from .voucher_paper import sample

        size = _BYTES.get(paper, Paper.ESCPOS_80) if printer.takes_bytes else _ROLLS.get(paper, paper)
        return TestPage(printer, sample(self._room, size), _TITLE)

    def put_out(self, page: TestPage) -> bool:
        """Print it; whether the printer tells of its paper. It is asked; one that does not answer prints all the same.

        Refusal `usage`; Trouble `printer-silent` (facts: printer, tested, why).
        """
        asks = page.printer.kind not in (PrinterKind.SYSTEM, PrinterKind.RAW)
        try:
            if asks:
                try:
                    self._port.send(page.printer, page.data, title=page.title, answers=True)
                except Trouble as trouble:
                    if trouble.facts.get("why") != PrintTrouble.SILENT:
                        raise
                else:
                    return True
            self._port.send(page.printer, page.data, title=page.title)
        except Trouble as trouble:
            raise _tested(trouble) from None
        return False


def paper_of(text: str | None, printer: PrinterAddress) -> Paper | None:
    """A paper as somebody writes it. Refusal `usage` for one that is none, or none for this printer."""
    if text is None:
        return None
    rolls = (*_ROLLS, *_ROLLS.values())
    known = rolls if printer.takes_bytes else tuple(one for one in Paper if one not in RECEIPT_BYTES)
    if text not in known:
        raise Refusal("usage", what=f"'{text[:40]}' is not one of: {', '.join(known)}")
    return Paper(text)


def _bytes_page(printer: PrinterAddress, size: Paper, habits: PrinterHabits, resources: Path) -> TestPage:
    from pos_recovery.documents import escpos_profiles, test_page

    lines = tuple(LetterLine(line.number, line.code_page, line.sample) for line in test_page.candidates(habits.profile))
    data = test_page.test_page_bytes(habits.profile, size, resources / "fonts")
    draws = escpos_profiles.model(habits.profile, size).draws_codes
    return TestPage(printer, data, _TITLE, lines, draws_codes=draws)


def _tested(trouble: Trouble) -> Trouble:
    """No voucher is meant: the sentence says what to do before the next try."""
    return Trouble(trouble.code, **trouble.facts, tested=trouble.facts.get("printer"))
