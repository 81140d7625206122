"""Read from right to left the window is the mirror of itself; digits, codes, clocks and papers stand as anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.golden import check_picture
from tests.desktop.reader import reading
from tests.desktop.scenes import Studio
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets, targets
from tests.desktop.test_every_state import check_inks, check_words
from ui import paint
from ui.widgets.face import FaceTile
from ui.widgets.tile import CauseTile

PICTURED = ("lock", "counter", "remedy", "redeem")
_OTHERS = ("amount", "approve", "choose", "done", "today", "insights", "settings", "first-shop")
_LEFT, _RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    """Everything opened from here on is read from right to left."""
    qapp.setLayoutDirection(_RIGHT)
    yield
    qapp.setLayoutDirection(_LEFT)


@pytest.mark.golden
@pytest.mark.parametrize("name", [*PICTURED, *_OTHERS])
def test_each_place_is_where_a_mirror_shows_it(
    name: str, studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, from_right: None
) -> None:
    """DESIGN 9. Targets, whole words and contrast hold as they do from the left."""
    with studio.scene(name, qtbot, tmp_path / "right") as shown:
        picture = shown.portrait()
        if name in PICTURED:
            check_picture(picture, f"{name}-1366-right", tmp_path)
        check_targets(shown.root)
        with reading(monkeypatch) as reader:
            seen = reader.look(shown.window)
        check_words(reader, shown, "1366")
        check_inks(reader, shown, seen, "light")
        mirrored = [place for one, place in places(shown.root) if one.isRightToLeft()]
    assert mirrored
    QApplication.setLayoutDirection(_LEFT)
    with studio.scene(name, qtbot, tmp_path / "left") as shown:
        shown.still()
        wide = shown.root.width()
        usual = [place for _, place in places(shown.root)]
    for place in mirrored:
        other = QRect(wide - place.x() - place.width(), place.y(), place.width(), place.height())
        assert any(_near(other, one) for one in usual), f"{place}, in a mirror {other}"


def places(root: QWidget) -> list[tuple[QWidget, QRect]]:
    """Where each button and field is."""
    return [
        (one, QRect(one.mapTo(root, QPoint(0, 0)), one.size()))
        for one in targets(root)
        if isinstance(one, (QAbstractButton, QLineEdit))
    ]


def _near(one: QRect, other: QRect) -> bool:
    """Halves of pixels fall to the other side in a mirror."""
    sides = ((one.left(), other.left()), (one.top(), other.top()), (one.right(), other.right()))
    return all(abs(here - there) <= 1 for here, there in sides) and one.height() == other.height()


def test_the_keys_of_a_code_stand_as_on_any_pad(from_right: None, stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("redeem")
    first, second = (stage.button(letter).mapTo(stage.window, QPoint(0, 0)).x() for letter in "BC")
    assert first < second


def test_an_arrow_goes_where_it_points(from_right: None, stage: Stage) -> None:
    """The second tile lies at the left of the first one."""
    stage.sign_in("Maya")
    stage.go("counter")
    stage.settled()
    first, second = stage.window.findChildren(CauseTile)[:2]
    assert second.mapTo(stage.window, QPoint(0, 0)).x() < first.mapTo(stage.window, QPoint(0, 0)).x()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is second
    stage.key(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is first


def test_a_shadow_lies_below_its_card(from_right: None, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the card does not stand to a pixel in the middle."""
    stage.window.resize(1367, 769)
    stage.go("lock")
    stage.tap(stage.all(FaceTile)[0])
    stage.until(lambda: stage.window.sheet is not None)
    shadows: list[tuple[object, QRectF]] = []

    def note(painter: QPainter, area: QRectF, radius: float, level: int) -> None:
        shadows.append((painter.device(), painter.worldTransform().mapRect(area)))

    monkeypatch.setattr(paint, "shadow", note)
    sheet = stage.window.sheet
    assert sheet is not None
    layer = sheet.parentWidget()
    assert layer is not None
    layer.grab()
    assert [area.toRect() for device, area in shadows if device is layer] == [sheet.geometry()]
