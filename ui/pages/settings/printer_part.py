"""Which printer, what paper lies in it, and a sample to see that it works."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper

from ...front import Front
from ...printer_list import printer_names
from ...sample_paper import SamplePaper
from ...texts import first_run as first
from ...texts import settings as texts
from ...widgets.big_choice import BigChoice
from ...widgets.button import Button
from ...widgets.choice import Segments
from ...widgets.label import Label
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.surface import STRETCH, Card, column, row

PAPERS = (Paper.RECEIPT_80, Paper.RECEIPT_58, Paper.A6, Paper.A4, Paper.LETTER)
_IN_A_ROW = 2


class PrinterPart(QWidget):
    """`chosen` tells a printer's name or None, `paper_chosen` a Paper. `names` asks the system, beside the window."""

    chosen = Signal(object)
    paper_chosen = Signal(object)

    def __init__(self, front: Front, names: Callable[[], tuple[str, ...]] = printer_names) -> None:
        super().__init__()
        self._front, self.names = front, names
        self.sample_paper = SamplePaper(front.desk)
        self._machine = MachineChoices()
        self._known: tuple[str, ...] | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: list[tuple[str | None, BigChoice]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._says = Label(first.LOOKING, 15, 400, "ink2", wrap=True)
        self._again = Button(texts.LOOK_AGAIN, "ghost", icon="refresh-cw", height=48)
        self._again.clicked.connect(self.look)
        self.paper = Segments([texts.PAPERS[paper.value] for paper in PAPERS], 0, height=52, pad=12)
        self.paper.chosen.connect(lambda place: self.paper_chosen.emit(PAPERS[place]))
        self.paper_row = SettingRow(texts.PAPER, texts.PAPER_SUB, self.paper)
        self.sample = Button(texts.PRINT_SAMPLE, "secondary", icon="printer", height=52)
        self.sample.clicked.connect(self._print)
        self.sample_row = SettingRow(texts.SAMPLE, texts.SAMPLE_SUB, self.sample)
        card = Card()
        card.setLayout(column(*with_lines(self.paper_row, self.sample_row), gap=0, margins=(0, 4, 0, 4)))
        self.setLayout(column(self._grid, row(self._says, STRETCH, self._again), card, gap=12))

    @property
    def buttons(self) -> tuple[BigChoice, ...]:
        """The printers, "No printer" last."""
        return tuple(button for _, button in self._buttons)

    def look(self) -> None:
        """Ask the system which printers there are."""
        self._again.setEnabled(False)
        self._says.setText(first.LOOKING)
        self._front.desk.beside(self, self.names, self._found)

    def show_machine(self, machine: MachineChoices) -> None:
        """What is chosen on this computer."""
        self._machine = machine
        self.paper.set(PAPERS.index(machine.paper))
        self._lay_out()

    def _found(self, names: tuple[str, ...]) -> None:
        self._known = names
        self._again.setEnabled(True)
        self._says.setText("" if names else first.NO_PRINTER_FOUND)
        self._lay_out()

    def _wanted(self) -> list[tuple[str | None, str, str, str]]:
        """(printer, name, line, icon) of every button that shall be there."""
        known, chosen = self._known or (), self._machine.printer
        gone = [] if chosen is None or chosen in known else [chosen]
        found: list[tuple[str | None, str, str, str]] = [(name, name, "", "printer") for name in known]
        missing = texts.GONE if self._known is not None else ""
        found += [(name, name, missing, "printer-x" if missing else "printer") for name in gone]
        return [*found, (None, texts.NO_PRINTER, texts.NO_PRINTER_SUB, "pencil-line")]

    def _lay_out(self) -> None:
        wanted = self._wanted()
        if [name for name, _ in self._buttons] != [name for name, *_ in wanted]:
            for _, button in self._buttons:
                self._group.removeButton(button)
                self._grid.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = [(name, self._button(name, place)) for place, (name, *_) in enumerate(wanted)]
        for (name, button), (_, text, sub, icon) in zip(self._buttons, wanted, strict=True):
            button.tell(text, sub, icon=icon)
            button.setChecked(name == self._machine.printer)
        self.sample.setEnabled(self._machine.printer is not None)
        self.sample_row.tell(texts.SAMPLE_SUB if self._machine.printer else texts.SAMPLE_NO_PRINTER)

    def _button(self, name: str | None, place: int) -> BigChoice:
        button = BigChoice("", height=72)
        self._group.addButton(button, place)
        self._grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
        button.show()
        button.clicked.connect(lambda: self.chosen.emit(name))
        return button

    def _print(self) -> None:
        printer = self._machine.printer
        if printer is None:
            return
        self.sample.setEnabled(False)
        self.sample_row.refuse(None)
        self.sample_paper.print(self, (printer, self._machine.paper), self._sent, self._not_sent)

    def _sent(self, _: None) -> None:
        self.sample.setEnabled(True)
        self.sample_row.tell(texts.SAMPLE_SENT)

    def _not_sent(self, failure: Failure) -> None:
        self.sample.setEnabled(True)
        self.sample_row.refuse(texts.said(failure, self._front.words_for(failure)))
