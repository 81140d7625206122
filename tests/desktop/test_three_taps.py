"""P1, DESIGN 16.38: from the locked counter to a give in three taps, nothing typed, whatever went wrong."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.moment import Cause
from tests.desktop.at_remedy import given
from tests.desktop.stage import Stage
from ui.pages.counter import CounterPage
from ui.pages.remedy import RemedyPage
from ui.widgets.face import FaceTile

_ASKS_HOW_MUCH = Cause.CHARGE  # nobody can know what was charged too much


@pytest.mark.parametrize("place", range(9))
def test_tile_face_make_it_right(stage: Stage, place: int) -> None:
    """P25: what goes on top by itself never makes it cost a PIN."""
    taps: list[QWidget] = []

    def tap(widget: QWidget) -> None:
        taps.append(widget)
        stage.tap(widget)
        stage.settled()

    page = stage.go("counter")
    assert isinstance(page, CounterPage)
    stage.until(lambda: page.tiles.tiles[place].isVisible())
    cause = page.tiles.tiles[place].card.cause
    tap(page.tiles.tiles[place])
    stage.until(lambda: any(one.face.name == "Maya" for one in stage.all(FaceTile)))
    tap(next(one for one in stage.all(FaceTile) if one.face.name == "Maya"))
    stage.until(lambda: stage.page.place == "remedy")
    remedy = stage.page
    assert isinstance(remedy, RemedyPage)
    stage.until(lambda: remedy.choosing.now is not None)
    if cause is _ASKS_HOW_MUCH:
        return
    stage.until(lambda: remedy.choosing.result is not None)
    key = remedy.half_done()
    assert key is not None
    tap(remedy.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    assert len(taps) == 3
    stage.sign_in("Rita")
    gives = given(stage, stage.go("remedy", key[1]))
    assert [(one.given_by, one.confirmed) for one in gives] == [("Maya", False)]
