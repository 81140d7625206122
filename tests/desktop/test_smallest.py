"""P100: in the smallest window there is, everything can still be hit."""

from __future__ import annotations

from PySide6.QtCore import QSize

from tests.desktop.at_remedy import open_remedy
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from ui.shell import SMALLEST


def test_every_other_cause_can_be_hit_after_a_wrong_tile(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.window.resize(QSize(*SMALLEST))
    stage.tap(page.head.wrong_tile)
    assert stage.window.sheet is not None
    check_targets(stage.window.sheet)


def test_the_days_of_insights_can_be_hit(stage: Stage) -> None:
    stage.sign_in("Rita")
    page = stage.go("insights", stage.staff["Rita"])
    check_targets(page)
    stage.window.resize(QSize(*SMALLEST))
    check_targets(page)
