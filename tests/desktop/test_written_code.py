"""A code to write down: every sentence beside it has its room, at each width of the panel and size of the letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from ui import paint, theme
from ui.texts import done as texts
from ui.widgets.paper_slot import WrittenCode, code_places

_GOOD_FOR = ("Good for € 12,345.00, until 28 February 2027.", "Good for one flat white or anything up to € 4.50.")
_WIDTHS = (300, 244)  # of the slot in a window of 1366 and of 1024


@pytest.fixture(params=[80, 100, 130, 150])
def size(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    """The size of text in percent."""
    theme.use("light", percent=request.param)
    yield request.param
    theme.use("light")


@pytest.mark.parametrize("wide", _WIDTHS)
@pytest.mark.parametrize(
    ("head", "what_to_do"),
    [
        (texts.NOT_PRINTED, texts.WRITE_DOWN),
        (texts.PERHAPS, texts.LOOK_FIRST),
        (texts.CARD_HEAD, texts.WRITE_ON_IT),
        (texts.CARD_FRIEND, texts.WRITE_ON_IT),
    ],
)
@pytest.mark.parametrize("good_for", _GOOD_FOR)
def test_no_sentence_beside_the_code_is_cut_or_covered(
    size: int, wide: int, head: str, what_to_do: str, good_for: str
) -> None:
    code = WrittenCode(head, what_to_do, ("BCDF", "GHJK", "LNPR"), good_for)
    places = code_places(code, QRectF(30, 64, wide, 470))
    for sentence, place, font in (
        (what_to_do, places.what_to_do, theme.font(15)),
        (good_for, places.good_for, theme.font(14.5, 500)),
    ):
        assert place.height() >= paint.height_of(sentence, font, place.width()), f"{sentence} at {size} %"
    column = (places.icon, places.head, places.what_to_do, *places.groups, places.good_for)
    for above, below in zip(column, column[1:], strict=False):
        assert above.bottom() <= below.top()
    assert places.good_for.bottom() <= 64 + 470
    assert places.icon.top() >= 64
