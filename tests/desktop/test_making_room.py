"""What makes way for what where a window has little room, and what takes the room where it has much."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.at_remedy import open_remedy
from tests.desktop.paper_desk import given, tray_at
from tests.desktop.stage import Stage
from tests.desktop.test_done import done, laid_out
from ui import paint, theme
from ui.shell import SMALLEST
from ui.texts import remedy as texts
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.little_more import LittleMore
from ui.widgets.paper_slot import PaperSlot
from ui.widgets.tile import CauseTile

_ROLL = (576, 1210)  # dots of a usual voucher
_TEETH_AND_SHADOW = 18


@pytest.mark.parametrize(("high", "foot", "wide"), [(728, 64, 285), (900, 64, 300), (728, 0, 300)])
def test_paper_is_as_wide_as_designed_where_it_has_the_height(
    high: int, foot: int, wide: int, qapp: QApplication, qtbot: QtBot
) -> None:
    """Its torn edge never stands on the buttons."""
    slot = PaperSlot()
    qtbot.addWidget(slot)
    slot.resize(372, high)
    slot.leave_foot(foot)
    slot.show_paper(QImage(*_ROLL, QImage.Format.Format_RGB32), "Paper", torn=True)
    shown = slot._fit().deviceIndependentSize()
    assert round(shown.width()) == wide
    assert 40 + shown.height() + _TEETH_AND_SHADOW <= high - foot


def test_what_they_said_is_typed_beside_the_chips_or_below_them(stage: Stage, tmp_path: Path) -> None:
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    page = done(stage, given(stage, "voucher:category:Pastry"))
    laid_out(stage, page)
    chip, field = page.said.chips[0], page.said.field
    stage.until(lambda: field.y() == chip.y())
    stage.window.resize(QSize(1280, 800))
    stage.until(lambda: field.y() > chip.y() + chip.height())
    assert field.width() > 400


def test_chips_draw_closer_before_their_label_goes(stage: Stage) -> None:
    page = open_remedy(stage)
    more = stage.all(LittleMore)[0]

    def label() -> list[str]:
        return [one.text() for one in stage.all(Label, more) if one.text() in (texts.MORE, texts.MORE_SHORT)]

    wide = more.chips.width()
    assert label() == [texts.MORE]
    stage.window.resize(QSize(1024, 768))
    stage.until(lambda: label() == [texts.MORE_SHORT])
    stage.until(lambda: more.chips.horizontalScrollBar().maximum() == 0)
    assert more.chips.width() < wide
    stage.window.resize(QSize(*SMALLEST))
    stage.until(lambda: label() == [])
    stage.until(lambda: more.chips.horizontalScrollBar().maximum() == 0)
    assert page.say.height() >= 116


def test_larger_text_leaves_the_example_of_a_tile_out_and_keeps_its_icon_large(stage: Stage) -> None:
    """DESIGN 9: the example goes first."""
    stage.sign_in("Maya")
    stage.go("counter")
    tile = stage.all(CauseTile)[0]
    for percent, has_example in ((100, True), (130, False)):
        theme.use("light", percent=percent, still=True)
        assert (_said_on(tile).count(tile.card.example) == 1) is has_example
    theme.use("light", still=True)


def _said_on(tile: CauseTile) -> list[str]:
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paint, "words", lambda painter, area, text, *_: said.append(text))
        tile.grab()
    return said


def test_the_icon_of_a_field_makes_room_for_its_hint(qapp: QApplication, qtbot: QtBot) -> None:
    field = Field("Your name", "How you are called", icon="user-round")
    qtbot.addWidget(field)
    field.show()
    begins = []
    for width in (260, 200, 260):
        field.resize(width, 56)
        begins.append(field.begin)
    assert begins == [48, 14, 48]


def test_no_word_of_a_title_stands_alone(qapp: QApplication) -> None:
    font = theme.font(40, 600, "title")
    text = "One pastry of your choice"
    width = paint.width_of("One pastry of your", font) + 1
    assert paint.lines_of(text, font, width) == ["One pastry of your", "choice"]
    assert paint.balanced(text, font, width) == ["One pastry of", "your choice"]
    assert paint.balanced("choice", font, 10) == ["choice"]
