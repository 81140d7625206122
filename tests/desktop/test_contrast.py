"""Every pair of ink and ground that the screens use holds the contrast of WCAG, by day and by night."""

from __future__ import annotations

import pytest

from pos_recovery.domain.moment import Cause
from tests.desktop.inks import GRAPHIC, LOOKS, SHAPES, TEXT, WORDS, contrast, hexed, rgb
from ui import theme

_WORDS = [(ink, ground) for ground, inks in WORDS.items() for ink in inks]
_SHAPES = [(ink, ground) for ground, inks in SHAPES.items() for ink in inks]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("ink", "ground"), _WORDS)
def test_words_can_be_read(ink: str, ground: str, look: str) -> None:
    """P100: 4.5 to 1 and more. (`test_every_state` fails for a pair on a screen that is not in this table.)"""
    assert contrast(rgb(hexed(ink, look)), rgb(hexed(ground, look))) >= TEXT


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("ink", "ground"), _SHAPES)
def test_icons_and_the_edges_of_controls_can_be_seen(ink: str, ground: str, look: str) -> None:
    """3 to 1 and more."""
    assert contrast(rgb(hexed(ink, look)), rgb(hexed(ground, look))) >= GRAPHIC


@pytest.mark.parametrize("cause", Cause)
def test_a_cause_can_be_read_on_its_own_tint_and_on_a_card(cause: Cause) -> None:
    for place, look in enumerate(LOOKS):
        ink, tint = theme.CAUSES[cause][2 * place : 2 * place + 2]
        assert contrast(rgb(ink), rgb(tint)) >= TEXT
        assert contrast(rgb(ink), rgb(hexed("surface", look))) >= TEXT
        assert contrast(rgb(ink), rgb(hexed("bg", look))) >= TEXT


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast(rgb("#767676"), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
