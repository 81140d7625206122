"""Settings > Printer: whichever way it is plugged in, its paper, and a test page whose answers are kept."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.printers import PrinterHabits
from tests.desktop.at_settings import settings, shown
from tests.desktop.plugged_in import there
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.host import listeners
from tests.host.listeners import listening, nobody
from ui.pages.settings import SettingsPage
from ui.pages.settings.receipt_part import ReceiptPart
from ui.sheets.network_printer import NetworkPrinterSheet
from ui.sheets.test_page import TestPageSheet
from ui.texts import printers as texts
from ui.texts import settings as words

FOUND = ("Epson TM-T20III", "raw:Kitchen", "usb:04b8:0e28", "serial:/dev/ttyUSB0")


def machine(stage: Stage) -> MachineChoices:
    """What is chosen on this computer."""
    choices: MachineChoices = stage.office(lambda office: office.machine.choices())
    return choices


def at_printers(stage: Stage, *found: str, chosen: MachineChoices | None = None) -> SettingsPage:
    """The owner looks at the printers; those were found, one may be chosen."""
    if chosen is not None:
        stage.office(lambda office: office.machine.choose(chosen))
    page = settings(stage)
    page.printer.part.found = lambda: there(*found)
    stage.tap("Printer and cards")
    stage.until(lambda: len(page.printer.part.buttons) > len(found))
    stage.settled()
    return page


def receipt(page: SettingsPage) -> ReceiptPart:
    """What is to be known of a receipt printer."""
    return page.printer.part.receipt


def test_printers_are_shown_by_the_way_they_are_plugged_in(stage: Stage) -> None:
    page = at_printers(stage, *FOUND)
    assert [(one.text(), one.sub) for one in page.printer.part.buttons] == [
        ("Epson TM-T20III", ""),
        ("Kitchen", "Receipt printer of this computer"),
        ("04b8:0e28", "Receipt printer on USB"),
        ("/dev/ttyUSB0", "Serial port"),
        (words.NO_PRINTER, words.NO_PRINTER_SUB),
    ]
    assert not receipt(page).isVisible()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Epson TM-T20III", "Epson TM-T20III"),
        ("Kitchen", "raw:Kitchen"),
        ("04b8:0e28", "usb:04b8:0e28"),
        ("/dev/ttyUSB0", "serial:/dev/ttyUSB0"),
        (words.NO_PRINTER, None),
    ],
)
def test_the_one_that_is_tapped_prints(stage: Stage, name: str, kept: str | None) -> None:
    at_printers(stage, *FOUND, chosen=MachineChoices("raw:Kitchen" if kept != "raw:Kitchen" else None))
    stage.tap(name)
    stage.settled()
    assert machine(stage).printer == kept


def test_a_receipt_printer_takes_rolls_and_what_was_known_of_another_is_forgotten(stage: Stage) -> None:
    known = PrinterHabits("TM-T88V", "CP858", native_qr=True, answers=True)
    page = at_printers(stage, *FOUND, chosen=MachineChoices("raw:Kitchen", Paper.RECEIPT_58, habits=known))
    assert receipt(page).test_row.sub == "Writes accents itself, draws codes itself, cuts, says when it has no paper"
    stage.tap("Epson TM-T20III")
    stage.settled()
    stage.tap("Card A6")
    stage.settled()
    assert not receipt(page).isVisible()
    stage.tap("04b8:0e28")
    stage.settled()
    assert (machine(stage).paper, machine(stage).habits) == (Paper.RECEIPT_80, PrinterHabits())
    assert not page.printer.part.paper.isVisible()
    stage.tap(receipt_58(page))
    stage.settled()
    assert machine(stage).paper is Paper.RECEIPT_58


def receipt_58(page: SettingsPage) -> Any:
    """The narrow roll's button."""
    return page.printer.part.roll.buttons()[1]


def test_a_printer_on_the_network_is_typed_and_nobody_looks_for_it(stage: Stage) -> None:
    page = at_printers(stage)
    stage.tap(texts.ON_NETWORK)
    stage.until(lambda: isinstance(stage.window.sheet, NetworkPrinterSheet))
    sheet: Any = stage.window.sheet
    check_targets(sheet)
    stage.type("192.168.1.50 x")
    stage.tap(texts.USE)
    assert "such as 192.168.1.50" in sheet.refusal
    sheet.host.setText("192.168.1.50")
    sheet.port.setText("99999")
    stage.key(Qt.Key.Key_Return)
    assert "1 to 65535" in sheet.refusal
    sheet.port.setText("")
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    assert machine(stage).printer == "network:192.168.1.50"
    assert [(one.text(), one.sub) for one in page.printer.part.buttons][0] == (
        "192.168.1.50", "Receipt printer on the network",
    )  # fmt: skip
    assert receipt(page).isVisible()


def test_a_serial_printer_has_a_speed(stage: Stage) -> None:
    page = at_printers(stage, *FOUND, chosen=MachineChoices("serial:/dev/ttyUSB0"))
    assert receipt(page).speed.place == 0
    stage.tap("19200")
    stage.settled()
    assert machine(stage).printer == "serial:/dev/ttyUSB0@19200"
    assert [one.text() for one in page.printer.part.buttons if one.isChecked()] == ["/dev/ttyUSB0"]


def test_another_model_is_picked_and_has_to_be_tried_again(stage: Stage) -> None:
    known = PrinterHabits("default", "CP858", answers=True, as_picture=True)
    page = at_printers(stage, *FOUND, chosen=MachineChoices("raw:Kitchen", habits=known))
    stage.tap(receipt(page).model)
    stage.until(lambda: stage.window.sheet is not None)
    stage.type("88v")
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    assert machine(stage).habits == PrinterHabits("TM-T88V", as_picture=True)
    assert receipt(page).model.shown == "TM-T88V"
    assert receipt(page).test_row.sub == texts.NOT_TESTED
    stage.tap(receipt(page).picture)
    stage.settled()
    assert not machine(stage).habits.as_picture


def asked_about(stage: Stage) -> Any:
    """A printer on the network that tells of its paper prints its test page; the sheet that asks."""
    with listening(listeners.answering(listeners.FINE)) as printer:
        habits = PrinterHabits("TM-T88V")
        page = at_printers(stage, chosen=MachineChoices(printer.address.text, habits=habits))
        stage.tap(texts.PRINT_TEST)
        stage.until(lambda: isinstance(stage.window.sheet, TestPageSheet))
    assert printer.printed.count(b"Test page") == 1
    assert receipt(page).test.isEnabled()
    return stage.window.sheet


def test_did_this_print_right_is_asked_and_its_answers_are_kept(stage: Stage) -> None:
    """Nothing is preset, and nothing is kept before all is answered."""
    sheet = asked_about(stage)
    check_targets(sheet)
    assert not sheet.keep.isEnabled()
    stage.tap("Line 1: é à ç ö ß ñ å €")
    for question, answer in ((texts.CODES, texts.YES), (texts.FRAME, texts.NO), (texts.CUT, texts.NO)):
        assert not sheet.keep.isEnabled()
        stage.tap(f"{question} {answer}")
    assert texts.FRAME_NO in shown(stage)
    stage.tap(texts.KEEP)
    stage.settled()
    assert machine(stage).habits == PrinterHabits("TM-T88V", "CP858", native_qr=True, cuts=False, answers=True)
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: machine(stage).habits == PrinterHabits("TM-T88V"))
    stage.settled()


def test_where_no_line_is_right_accents_are_drawn(stage: Stage) -> None:
    sheet = asked_about(stage)
    stage.tap(texts.NO_LINE)
    for question in (texts.CODES, texts.FRAME, texts.CUT):
        stage.tap(f"{question} {texts.NO if question == texts.CODES else texts.YES}")
    stage.tap(sheet.keep)
    stage.settled()
    assert machine(stage).habits == PrinterHabits("TM-T88V", "CP437", answers=True)


def test_not_now_keeps_what_was_known(stage: Stage) -> None:
    asked_about(stage)
    stage.tap(texts.NOT_NOW)
    stage.settled()
    assert machine(stage).habits == PrinterHabits("TM-T88V")


@pytest.mark.parametrize(
    ("state", "says"), [(listeners.NO_PAPER, "has no paper"), (listeners.COVER_OPEN, "is open"), (None, "is not there")]
)
def test_why_there_is_no_page_is_said_in_its_row(stage: Stage, state: dict[int, int] | None, says: str) -> None:
    """P92: a plain sentence, and the button is there for the next try."""
    with listening(listeners.answering(state or listeners.FINE)) as printer:
        address = nobody() if state is None else printer.address
        page = at_printers(stage, chosen=MachineChoices(address.text))
        stage.tap(texts.PRINT_TEST)
        stage.until(lambda: receipt(page).test_row.refusal)
        stage.settled()
    assert says in receipt(page).test_row.refusal
    assert "oucher" not in receipt(page).test_row.refusal
    assert receipt(page).test.isEnabled()


def test_a_sample_voucher_reaches_a_receipt_printer_too(stage: Stage) -> None:
    with listening(listeners.answering(listeners.FINE)) as printer:
        page = at_printers(stage, chosen=MachineChoices(printer.address.text))
        stage.tap(words.PRINT_SAMPLE)
        stage.until(lambda: page.printer.part.sample_row.sub == words.SAMPLE_SENT)
        stage.settled()
    assert b"PRACTICE" in printer.printed
