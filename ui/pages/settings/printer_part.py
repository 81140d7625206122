"""Which printer, by which way, what paper lies in it, and a page to see that it works."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrinterHabits

from ...front import Front
from ...sample_paper import SamplePaper
from ...sheets.network_printer import NetworkPrinterSheet
from ...texts import first_run as first
from ...texts import printers as names
from ...texts import settings as texts
from ...widgets.big_choice import BigChoice
from ...widgets.button import Button
from ...widgets.choice import Segments
from ...widgets.label import Label
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.surface import STRETCH, Card, column, row
from .receipt_part import ReceiptPart, address_of

PAPERS = (Paper.RECEIPT_80, Paper.RECEIPT_58, Paper.A6, Paper.A4, Paper.LETTER)
ROLLS = PAPERS[:2]
_IN_A_ROW = 2
_MOST_PRINTERS = 40
Found = Callable[[], tuple[FoundPrinter, ...]]


class PrinterPart(QWidget):
    """`wanted` tells what shall be chosen on this computer, by the fields of MachineChoices.

    `found` asks the machine which printers there are, beside the window; None: the office's way. `with_habits`: also
    what is to be known of a receipt printer; on the first day it prints without.
    """

    wanted = Signal(object)

    def __init__(self, front: Front, *, with_habits: bool = True) -> None:
        super().__init__()
        self._front, self._with_habits = front, with_habits
        self.found: Found | None = None
        self.sample_paper = SamplePaper(front.desk)
        self._machine = MachineChoices()
        self._known: tuple[FoundPrinter, ...] | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: list[tuple[PrinterAddress | None, BigChoice]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._says = Label(first.LOOKING, 15, 400, "ink2", wrap=True)
        self._again = Button(texts.LOOK_AGAIN, "ghost", icon="refresh-cw", height=48)
        self._again.clicked.connect(self.look)
        self.network = Button(names.ON_NETWORK, "ghost", icon="plus", height=48, name=names.ON_NETWORK)
        self.network.clicked.connect(self._ask_address)
        self.paper, self.roll = self._papers(PAPERS), self._papers(ROLLS)
        self.paper_row = SettingRow(texts.PAPER, texts.PAPER_SUB, self.paper, self.roll)
        self.sample = Button(texts.PRINT_SAMPLE, "secondary", icon="printer", height=52)
        self.sample.clicked.connect(self._print)
        self.sample_row = SettingRow(texts.SAMPLE, texts.SAMPLE_SUB, self.sample)
        self.receipt = ReceiptPart(front, self.sample_paper)
        self.receipt.wanted.connect(self.wanted)
        self.receipt.hide()
        card = Card()
        card.setLayout(column(*with_lines(self.paper_row, self.sample_row), gap=0, margins=(0, 4, 0, 4)))
        foot = row(self._says, STRETCH, self.network, self._again, gap=4)
        self.setLayout(column(self._grid, foot, card, self.receipt, gap=12))
        self.show_machine(self._machine)

    @property
    def buttons(self) -> tuple[BigChoice, ...]:
        """The printers, "No printer" last."""
        return tuple(button for _, button in self._buttons)

    def look(self) -> None:
        """Ask the machine which printers there are."""
        self._again.setEnabled(False)
        self._says.setText(first.LOOKING)
        if self.found is not None:
            self._look_by(self.found)
        else:
            self._front.desk.run(self, lambda office: office.printers, lambda printers: self._look_by(printers.found))

    def _look_by(self, found: Found) -> None:
        self._front.desk.beside(self, found, self._show_found)

    def show_machine(self, machine: MachineChoices) -> None:
        """What is chosen on this computer."""
        self._machine = machine
        address = address_of(machine)
        rolls_only = address is not None and address.takes_bytes
        self.paper.setVisible(not rolls_only)
        self.roll.setVisible(rolls_only)
        if machine.paper in PAPERS:
            self.paper.set(PAPERS.index(machine.paper))
        if machine.paper in ROLLS:
            self.roll.set(ROLLS.index(machine.paper))
        if self._with_habits:
            self.receipt.show_machine(machine)
        self._lay_out()

    def _papers(self, papers: tuple[Paper, ...]) -> Segments:
        segments = Segments([texts.PAPERS[paper.value] for paper in papers], 0, height=52, pad=12)
        segments.chosen.connect(lambda place: self.wanted.emit({"paper": papers[place]}))
        return segments

    def _show_found(self, printers: tuple[FoundPrinter, ...]) -> None:
        self._known = printers[:_MOST_PRINTERS]
        self._again.setEnabled(True)
        self._says.setText("" if printers else first.NO_PRINTER_FOUND)
        self._lay_out()

    def _wanted(self) -> list[tuple[PrinterAddress | None, str, str, str]]:
        """(printer, name, line, icon) of every button that shall be there."""
        chosen = address_of(self._machine)
        shown = [
            (_chosen_as(one.address, chosen), one.name, names.KINDS[one.address.kind], "printer")
            for one in self._known or ()
        ]
        found: list[tuple[PrinterAddress | None, str, str, str]] = [*shown]
        if chosen is not None and chosen not in [address for address, *_ in shown]:
            found.append(self._not_found(chosen))
        return [*found, (None, texts.NO_PRINTER, texts.NO_PRINTER_SUB, "pencil-line")]

    def _not_found(self, chosen: PrinterAddress) -> tuple[PrinterAddress | None, str, str, str]:
        """A printer that was typed is never found; another one is gone."""
        is_gone = self._known is not None and chosen.kind not in names.TYPED
        line = texts.GONE if is_gone else names.KINDS[chosen.kind]
        return chosen, names.name_of(chosen), line, "printer-x" if is_gone else "printer"

    def _lay_out(self) -> None:
        wanted = self._wanted()
        if [address for address, _ in self._buttons] != [address for address, *_ in wanted]:
            for _, button in self._buttons:
                self._group.removeButton(button)
                self._grid.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = [(address, self._button(address, place)) for place, (address, *_) in enumerate(wanted)]
        chosen = address_of(self._machine)
        for (address, button), (_, text, sub, icon) in zip(self._buttons, wanted, strict=True):
            button.tell(text, sub, icon=icon)
            button.setChecked(address == chosen)
        self.sample.setEnabled(self._machine.printer is not None)
        self.sample_row.tell(texts.SAMPLE_SUB if self._machine.printer else texts.SAMPLE_NO_PRINTER)

    def _button(self, address: PrinterAddress | None, place: int) -> BigChoice:
        button = BigChoice("", height=72)
        self._group.addButton(button, place)
        self._grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
        button.show()
        button.clicked.connect(lambda: self._choose(address))
        return button

    def _ask_address(self) -> None:
        sheet = NetworkPrinterSheet(self._front)
        sheet.chosen.connect(self._choose)
        self._front.places.lay(sheet)

    def _choose(self, address: PrinterAddress | None) -> None:
        """Another printer has other habits, and a receipt printer takes rolls only."""
        changes: dict[str, object] = {"printer": None if address is None else address.short}
        if address != address_of(self._machine):
            changes["habits"] = PrinterHabits()
        if address is not None and address.takes_bytes and self._machine.paper not in ROLLS:
            changes["paper"] = Paper.RECEIPT_80
        self.wanted.emit(changes)

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


def _chosen_as(found: PrinterAddress, chosen: PrinterAddress | None) -> PrinterAddress:
    """A serial port is chosen together with its speed."""
    is_it = chosen is not None and chosen.kind is found.kind and chosen.where.partition("@")[0] == found.where
    return chosen if is_it and chosen is not None else found
