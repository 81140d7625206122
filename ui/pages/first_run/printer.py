"""The fifth step: a printer, or cards to write on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.counter import MachineChoices

from ...texts import first_run as texts
from ...texts import settings
from ...widgets.surface import STRETCH, column
from ..settings.printer_part import PrinterPart
from .step import Beginning, Step


class PrinterStep(Step):
    """What is tapped is kept at once; without a tap there is no printer."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__(beginning)
        self.part = PrinterPart(self.front, with_habits=False)
        self._machine = MachineChoices()
        self.part.wanted.connect(lambda changes: self._choose(**changes))
        self.setLayout(column(self.part, STRETCH, margins=(0, 0, 0, 8)))

    @property
    def head(self) -> tuple[str, str]:
        """Title, and the line below it."""
        return texts.PRINTER, texts.PRINTER_SUB

    def begin(self) -> None:
        """What is chosen so far, and which printers there are."""
        self.front.desk.run(self, lambda office: office.machine.choices(), self._show)
        self.part.look()

    def _show(self, machine: MachineChoices) -> None:
        self._machine = machine
        self.part.show_machine(machine)

    def _choose(self, **changes: Any) -> None:
        wanted = replace(self._machine, **changes)
        self.part.sample_row.refuse(None)
        self.front.desk.run(self, lambda office: office.machine.choose(wanted), self._show, self._not_chosen)

    def _not_chosen(self, failure: Failure) -> None:
        self.part.show_machine(self._machine)
        self.part.sample_row.refuse(settings.said(failure, self.front.words_for(failure)))
