"""Rehearse: a new colleague plays three scenes with the real tiles and words, and the shop hears nothing of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.moment import Cause
from tests.desktop.scenes_of_rehearsal import three
from tests.desktop.stage import Stage
from ui.pages.rehearse import RehearsePage
from ui.texts import rehearse as texts
from ui.widgets.tile import CauseTile


@pytest.fixture
def page(stage: Stage) -> RehearsePage:
    """The three scenes to choose from."""
    return three(stage)


def journal(stage: Stage) -> object:
    """What `journal verify` counts."""
    return stage.office(lambda office: office.upkeep.verify())


def test_it_is_found_on_today(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("today")
    stage.tap(stage.button("Rehearse"))
    stage.until(lambda: stage.page.place == "rehearse")


def test_all_three_scenes_are_played_by_touch_and_nothing_is_written(stage: Stage, page: RehearsePage) -> None:
    before = journal(stage)
    stage.tap(page.choices[0])
    for scene, cause in enumerate((Cause.WAIT, Cause.QUALITY, None)):
        if cause is not None:
            stage.tap(next(tile for tile in stage.all(CauseTile) if tile.card.cause is cause))
        while not page.again.isVisible():
            stage.tap(page.then if page.then.isVisible() else page.rows[0])
        assert stage.page is page, scene
        stage.tap(page.then)
    assert stage.page.place == "today"
    stage.settled()
    assert journal(stage) == before


def test_by_keyboard_alone(stage: Stage, page: RehearsePage) -> None:
    page.setFocus()
    stage.type("1")
    stage.until(lambda: page.hint == texts.WAITED_LISTEN)
    stage.type("1")
    stage.until(lambda: page.hint == texts.SAY_IT)
    stage.key(Qt.Key.Key_Return)
    assert page.hint == texts.ASK_IT
    for hint in (texts.SAY_IT, texts.WAITED_LISTEN, texts.SUB):
        stage.key(Qt.Key.Key_Escape)
        assert page.hint == hint
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: stage.page.place == "today")


def test_another_tile_is_no_fault_and_the_scene_waits(stage: Stage, page: RehearsePage) -> None:
    stage.tap(page.choices[0])
    stage.tap(next(tile for tile in stage.all(CauseTile) if tile.card.cause is Cause.KIND))
    assert page.hint == f"{texts.WAITED_LISTEN} {texts.NOT_THIS}"
    stage.tap(next(tile for tile in stage.all(CauseTile) if tile.card.cause is Cause.WAIT))
    assert page.hint == texts.SAY_IT


def test_it_says_the_shops_own_words(stage: Stage, page: RehearsePage) -> None:
    words = stage.front.shop.words
    page.digit(1)
    page.tiles.tap_number(1)
    assert page.say.spoken == words.label_of(Cause.WAIT).say
    page.primary()
    assert page.say.spoken == words.ask


def test_the_scene_can_be_played_again(stage: Stage, page: RehearsePage) -> None:
    page.digit(3)
    page.primary()
    page.primary()
    assert page.again.isVisible()
    stage.tap(page.again)
    assert page.hint == texts.CAME_BACK_SCAN
