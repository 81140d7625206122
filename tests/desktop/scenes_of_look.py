"""Scenes of what is chosen for this computer's window: language and look, and the test of its scanner."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pos_recovery.domain.voucher_code import make_code
from tests.desktop.at_settings import settings
from tests.desktop.scenes_at_counter import Scene, sheet_lies
from tests.desktop.stage import Stage
from ui.sheets.scan_test import ScanTestSheet
from ui.texts import look as texts
from ui.widgets.long_ground import LongGround

CODE = make_code(bytes(range(16)), practice=True)
NO_KEY = Qt.Key.Key_Shift  # of a scanner that puts nothing at the end


def lay_test(stage: Stage) -> ScanTestSheet:
    """The owner holds a scanner in the hand."""
    page = settings(stage, tab=texts.TAB)
    floor = stage.all(LongGround)[-1]
    floor.bring(page.look.scanner.test_row)
    stage.tap(page.look.scanner.test)
    sheet_lies(stage)
    sheet = stage.window.sheet
    assert isinstance(sheet, ScanTestSheet)
    return sheet


def _look(stage: Stage) -> None:
    settings(stage, tab=texts.TAB)


def _unfolded_end(stage: Stage) -> None:
    page = settings(stage, tab=texts.TAB)
    page.look.scanner.fold.setChecked(True)
    bar = stage.all(LongGround)[-1].verticalScrollBar()
    stage.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())


def _slow_scan(stage: Stage) -> None:
    """One by radio, with a sign ahead of every code and no key behind it."""
    sheet = lay_test(stage)
    stage.scan(f"]Q3{CODE}", gap_ms=64, end=NO_KEY)
    stage.until(lambda: sheet.found(texts.KIND) == texts.VOUCHER)


OF_LOOK: dict[str, Scene] = {
    "settings-look": _look,
    "settings-look-end": _unfolded_end,
    "settings-scan-slow": _slow_scan,
}
