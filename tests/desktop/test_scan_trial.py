"""The test of a scanner: it says what came, proposes the settings that fit, and a scan goes nowhere else."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pos_recovery.domain.views.counter import MachineChoices, ScanEnd, ScannerHabits
from pos_recovery.office.commands import GiveBadge
from tests.desktop.scenes_of_look import CODE, NO_KEY, lay_test
from tests.desktop.stage import Stage
from tests.desktop.test_foreign_codes import EAN, unknown_ones
from ui.sheets.scan_test import ScanTestSheet
from ui.texts import look as texts

BADGE = "STAFF-0007"
MISREAD = CODE[:-1] + ("B" if CODE[-1] != "B" else "C")


def facts(sheet: ScanTestSheet) -> tuple[str, ...]:
    """What stands in its lines."""
    return tuple(sheet.found(name) for name in (texts.CAME, texts.KIND, texts.SPEED, texts.ENDED))


def scanned(stage: Stage, sheet: ScanTestSheet, code: str, gap_ms: int = 5, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """A scan, and what was found of it stands there."""
    for line in sheet._lines.values():
        line.value.setText("")
    stage.scan(code, gap_ms=gap_ms, end=end)
    stage.until(lambda: sheet.found(texts.KIND))
    stage.settled()


def choose(stage: Stage, habits: ScannerHabits) -> None:
    """These hold, by whoever has chosen them."""
    stage.office(lambda office: office.machine.choose(MachineChoices(scanner=habits)))
    stage.settled()


def habits(stage: Stage) -> ScannerHabits:
    """How the scanner of this computer types."""
    choices: MachineChoices = stage.office(lambda office: office.machine.choices())
    return choices.scanner


def test_it_says_what_came_and_how_and_nothing_else_hears_of_it(stage: Stage) -> None:
    """A badge is known by its bearer, and its code is not shown to whoever looks on."""
    stage.office(lambda office: office.badges.give(GiveBadge(actor=stage.staff["Rita"], name="Ben", code=BADGE)))
    sheet, page = lay_test(stage), stage.page
    assert (facts(sheet), sheet.verdict.says) == (("–",) * 4, texts.WAITING)
    shown = f"{CODE[:4]} {CODE[4:8]} {CODE[8:]}"
    for code, gap_ms, end, found in (
        (CODE.lower(), 5, Qt.Key.Key_Return, (shown, texts.VOUCHER, "5 ms", "Enter")),
        (EAN, 1, Qt.Key.Key_Tab, (EAN, texts.OTHER, "1 ms", "Tab")),
        (MISREAD, 30, Qt.Key.Key_Enter, (MISREAD, texts.MISREAD, "30 ms", "Enter")),
        (BADGE, 5, Qt.Key.Key_Return, (texts.HIDDEN, "Ben’s badge", "5 ms", "Enter")),
    ):
        scanned(stage, sheet, code, gap_ms, end)
        assert facts(sheet) == found
        assert (sheet.verdict.says, sheet.use.isEnabled()) == (texts.FITS, False)
    stage.scan(CODE)
    stage._send(Qt.Key.Key_Return, "\r")  # some put two keys there
    assert stage.window.sheet is sheet
    assert stage.page is page
    assert unknown_ones(stage) == 0
    assert BADGE not in " ".join(stage.words())


FITTING = (
    (CODE, 45, Qt.Key.Key_Return, ScannerHabits(60)),
    (CODE, 64, Qt.Key.Key_Tab, ScannerHabits(80)),
    (CODE, 80, NO_KEY, ScannerHabits(100, ScanEnd.NONE)),
    (f"]Q3{CODE}", 5, Qt.Key.Key_Return, ScannerHabits(prefix="]Q3")),
    (EAN, 80, NO_KEY, ScannerHabits(100, ScanEnd.NONE)),
    (f"77{CODE}", 64, NO_KEY, ScannerHabits(80, ScanEnd.NONE, "77")),
)


def test_the_settings_that_fit_are_one_tap_away(stage: Stage) -> None:
    """What was found to fit does, at the next scan of the day."""
    sheet = lay_test(stage)
    for code, gap_ms, end, fitting in FITTING:
        choose(stage, ScannerHabits())
        scanned(stage, sheet, code, gap_ms, end)
        assert sheet.verdict.says == texts.needs(fitting)
        stage.tap(sheet.use)
        stage.until(lambda: sheet.verdict.says == texts.USED)
        assert habits(stage) == fitting
        scanned(stage, sheet, code, gap_ms, end)
        assert (sheet.verdict.says, sheet.use.isEnabled()) == (texts.FITS, False)
    stage.key(Qt.Key.Key_Escape)
    assert stage.window.sheet is None
    stage.refresh()
    stage.scan(code, gap_ms=gap_ms, end=end)
    stage.until(lambda: stage.page.place == "redeem")
    stage.settled()


def test_settings_that_understand_it_already_stay_for_the_other_scanner(stage: Stage) -> None:
    choose(stage, ScannerHabits(100, ScanEnd.NONE, "~"))
    sheet = lay_test(stage)
    for code in (CODE, f"~{CODE}"):
        scanned(stage, sheet, code)
        assert sheet.verdict.says == texts.FITS


def test_what_a_person_types_is_no_scanner_and_a_hand_still_works_the_sheet(stage: Stage) -> None:
    """P100: by keyboard alone; what was typed proposes nothing."""
    sheet = lay_test(stage)
    stage.type("kxtf")
    stage.until(lambda: sheet.found(texts.KIND) == texts.OTHER)
    assert (sheet.verdict.says, sheet.use.isEnabled()) == (texts.BY_HAND, False)
    scanned(stage, sheet, CODE, 64)
    stage.key(Qt.Key.Key_Tab)
    assert sheet.use.hasFocus()
    stage.key(Qt.Key.Key_Space)
    stage.until(lambda: habits(stage) == ScannerHabits(80))
    stage.settled()
    stage.key(Qt.Key.Key_Return)
    assert stage.window.sheet is None
