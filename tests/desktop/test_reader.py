"""What reads the screens for other tests sees what a person would: letters that are cut off, and words over words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.reader import Reader, reading
from ui import assets, paint, theme
from ui.widgets.label import Label
from ui.widgets.surface import Painted, column

_FIRST = QRectF(10, 10, 180, 26)


class Sign(Painted):
    """The same word in some boxes, and an icon or two."""

    def __init__(self, *boxes: QRectF, icons: tuple[QRectF, ...] = ()) -> None:
        super().__init__()
        self._boxes, self._icons = boxes, icons

    def paint(self, painter: QPainter) -> None:
        """The words."""
        for place in self._boxes:
            paint.words(painter, place, "Saying", (theme.font(20), theme.colour("ink")))
        for place in self._icons:
            assets.draw_icon(painter, "x", place, theme.colour("ink"))


@pytest.fixture
def ground(qapp: QApplication, qtbot: QtBot) -> QWidget:
    """Something to lay a sign on."""
    theme.use("light", still=True)
    found = QWidget()
    qtbot.addWidget(found)
    found.resize(240, 120)
    return found


def read(ground: QWidget, monkeypatch: pytest.MonkeyPatch, *signs: QWidget) -> Reader:
    """What is said there, in the order it is painted."""
    for sign in signs:
        sign.setParent(ground)
        sign.show()
        if ground.layout() is None:
            sign.resize(ground.size())
    ground.show()
    with reading(monkeypatch) as reader:
        reader.look(ground)
    return reader


@pytest.mark.parametrize(("down", "meet"), [(26, False), (20, False), (17, True), (8, True)])
def test_words_may_stand_close_but_not_on_each_other(
    down: float, meet: bool, ground: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line is higher than its letters: two lines may meet where their letters do not."""
    reader = read(ground, monkeypatch, Sign(_FIRST, _FIRST.translated(0, down)))
    assert bool(reader.meetings(ground)) is meet


def test_words_of_two_widgets_meet_too(ground: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = read(ground, monkeypatch, Sign(_FIRST), Sign(_FIRST.translated(30, 6)))
    assert len(reader.meetings(ground)) == 1


def test_an_icon_lies_on_no_word_but_on_an_icon(ground: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    apart = QRectF(150, 50, 24, 24)
    reader = read(ground, monkeypatch, Sign(_FIRST, icons=(apart, apart.translated(8, -8))))
    assert reader.meetings(ground) == []
    reader = read(ground, monkeypatch, Sign(icons=(QRectF(40, 12, 24, 24),)))
    assert len(reader.meetings(ground)) == 1


@pytest.mark.parametrize(("high", "cut"), [(26, False), (24, False), (17, True), (10, True)])
def test_letters_are_cut_by_a_box_that_is_too_low(
    high: float, cut: bool, ground: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt paints nothing of a line outside its box: the g loses its foot."""
    reader = read(ground, monkeypatch, Sign(QRectF(10, 10, 180, high)))
    assert [bool(one.cut) for one in reader.inside(ground)] == [cut]


def test_a_label_that_is_squeezed_is_cut(ground: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    label = Label("What happened?", 32)
    label.setFixedSize(120, 40)
    ground.setLayout(column(label))
    reader = read(ground, monkeypatch, label)
    assert [bool(one.cut) for one in reader.inside(ground)] == [True]


def test_what_a_label_paints_itself_is_read_once(ground: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    class Own(Label):
        def paintEvent(self, event: object) -> None:
            with paint.painting(self) as painter:
                paint.words(painter, QRectF(self.rect()), self.text(), (self.font(), theme.colour("ink")))

    reader = read(ground, monkeypatch, Own("Rita"))
    assert [one.text for one in reader.inside(ground)] == ["Rita"]
    assert reader.meetings(ground) == []
