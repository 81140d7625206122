"""What is to be known of a receipt printer: its model, the speed of its line, and what its test page showed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.printers import (
    PrinterAddress,
    PrinterHabits,
    PrinterKind,
    TestPage,
    TestSeen,
    habits_seen,
)

from ...front import Front
from ...locality import Entry
from ...sample_paper import SamplePaper
from ...sheets.pick import PickSheet
from ...sheets.test_page import TestPageSheet
from ...texts import printers as texts
from ...texts.settings import said
from ...widgets.big_choice import Picked
from ...widgets.button import Button
from ...widgets.choice import Segments, Toggle
from ...widgets.setting_row import InsetLine, SettingRow, with_lines
from ...widgets.surface import Card, column

SPEEDS = ("9600", "19200", "38400", "115200")
_ANY = PrinterHabits().profile
_WIDE = 230


class ReceiptPart(Card):
    """`wanted` tells what shall be chosen on this computer, by the fields of MachineChoices."""

    wanted = Signal(object)

    def __init__(self, front: Front, paper: SamplePaper) -> None:
        super().__init__()
        self._front, self._paper = front, paper
        self._machine = MachineChoices()
        self._tested: PrinterHabits | None = None  # what the page that is out was drawn for
        self.model = Picked(texts.MODEL, height=52, width=_WIDE)
        self.model.clicked.connect(self._ask_model)
        self.model_row = SettingRow(texts.MODEL, texts.MODEL_SUB, self.model)
        self.speed = Segments(SPEEDS, 0, height=52, pad=12)
        self.speed.chosen.connect(self._set_speed)
        self.speed_row, self._below_speed = SettingRow(texts.SPEED, texts.SPEED_SUB, self.speed), InsetLine()
        self.picture = Toggle(texts.AS_PICTURE)
        self.picture.clicked.connect(self._set_picture)
        self.picture_row = SettingRow(texts.AS_PICTURE, texts.AS_PICTURE_SUB, self.picture)
        self.test = Button(texts.PRINT_TEST, "secondary", icon="printer", height=52)
        self.test.clicked.connect(self._print)
        self.test_row = SettingRow(texts.TEST, texts.NOT_TESTED, self.test)
        rows = with_lines(self.model_row, self.picture_row, self.test_row)
        self.setLayout(column(self.speed_row, self._below_speed, *rows, gap=0, margins=(0, 4, 0, 4)))

    def show_machine(self, machine: MachineChoices) -> None:
        """What is chosen on this computer; there is nothing to see where no receipt printer is."""
        address = address_of(machine)
        self._machine = machine
        self.setVisible(address is not None and address.takes_bytes)
        serial = address is not None and address.kind is PrinterKind.SERIAL
        self.speed_row.setVisible(serial)
        self._below_speed.setVisible(serial)
        if address is not None and serial:
            baud = address.where.partition("@")[2] or SPEEDS[0]
            self.speed.set(SPEEDS.index(baud)) if baud in SPEEDS else self.speed.clear()
        self.model.show_value(model_words(machine.habits.profile))
        self.picture.setChecked(machine.habits.as_picture)
        self.test_row.tell(texts.known(machine.habits) if machine.habits != _untested(machine) else texts.NOT_TESTED)

    def _set_picture(self) -> None:
        self.wanted.emit({"habits": replace(self._machine.habits, as_picture=self.picture.isChecked())})

    def _set_speed(self, place: int) -> None:
        address = address_of(self._machine)
        if address is not None:
            port = address.where.partition("@")[0]
            self.wanted.emit({"printer": PrinterAddress(address.kind, f"{port}@{SPEEDS[place]}").text})

    def _ask_model(self) -> None:
        self._front.desk.run(self, lambda office: office.printers.models(), self._lay_models)

    def _lay_models(self, models: tuple[str, ...]) -> None:
        if not self.isVisible():
            return
        entries = [Entry(one, model_words(one), texts.ANY_SUB if one == _ANY else "") for one in models]
        sheet = PickSheet(texts.PICK_MODEL, texts.PICK_MODEL_HINT, entries, now=self._machine.habits.profile)
        sheet.picked.connect(self._take_model)
        self._front.places.lay(sheet)

    def _take_model(self, model: str) -> None:
        """Another model has other letters: what was seen of the one before says nothing of it."""
        if model != self._machine.habits.profile:
            self.wanted.emit({"habits": PrinterHabits(model, as_picture=self._machine.habits.as_picture)})

    def _print(self) -> None:
        address = address_of(self._machine)
        if address is None:
            return
        self._tested = self._machine.habits
        self.test.setEnabled(False)
        self.test_row.refuse(None)
        self.test_row.tell(texts.PRINTING_TEST)
        self._paper.test(self, (address, self._machine.paper, self._machine.habits), self._out, self._not_out)

    def _out(self, page: TestPage, answers: bool) -> None:
        self.test.setEnabled(True)
        self.show_machine(self._machine)
        if not self.isVisible() or address_of(self._machine) != page.printer:
            return  # somebody has turned to something else meanwhile
        sheet = TestPageSheet(page, answers=answers)
        sheet.seen.connect(lambda seen: self._seen(page, seen))
        sheet.again.connect(self._print)
        self._front.places.lay(sheet)

    def _seen(self, page: TestPage, seen: TestSeen) -> None:
        self.wanted.emit({"habits": habits_seen(self._tested or self._machine.habits, page, seen)})

    def _not_out(self, failure: Failure) -> None:
        self.test.setEnabled(True)
        self.show_machine(self._machine)
        self.test_row.refuse(said(failure, self._front.words_for(failure)))


def address_of(machine: MachineChoices) -> PrinterAddress | None:
    """The printer that is chosen."""
    return None if machine.printer is None else PrinterAddress.parse(machine.printer)


def model_words(profile: str) -> str:
    """A model as people know it."""
    return texts.ANY_MODEL if profile == _ANY else profile


def _untested(machine: MachineChoices) -> PrinterHabits:
    return PrinterHabits(machine.habits.profile, as_picture=machine.habits.as_picture)
