"""The turned screen: what the customer sees, in their language, and what comes back."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from tests.desktop.at_remedy import chosen, given, log, open_remedy, set_limit
from tests.desktop.stage import SIZES, Stage
from tests.office.bakery import STAFF
from ui.pages.choose import ChoosePage
from ui.widgets.choice_card import ChoiceCard

FORBIDDEN = re.compile(r"\d|[$€£¥]|%", re.ASCII)


def turn(stage: Stage, cause: Cause = Cause.ORDER) -> ChoosePage:
    """Maya turns the screen to the customer."""
    open_remedy(stage, cause)
    stage.key(Qt.Key.Key_F8)
    stage.until(lambda: stage.page.place == "choose")
    page = stage.page
    assert isinstance(page, ChoosePage)
    stage.until(lambda: all(card.text() for card in page.cards))
    return page


def said(page: QWidget) -> list[str]:
    """Everything a customer could see or hear of it."""
    texts = []
    for one in [page, *page.findChildren(QWidget)]:
        texts += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        texts += [one.text()] if isinstance(one, QLabel | QAbstractButton) else []
    return [text for text in texts if text]


@pytest.mark.parametrize("cause", [cause for cause in Cause if cause is not Cause.SAFETY])
def test_nothing_of_money_limit_code_or_name_is_in_any_widget(stage: Stage, cause: Cause) -> None:
    """P21, P101: the whole widget tree, in all five languages."""
    stage.sign_in("Maya")
    stage.go("remedy", log(stage, cause))
    stage.key(Qt.Key.Key_F8)
    stage.until(lambda: stage.page.place == "choose")
    page = stage.page
    assert isinstance(page, ChoosePage)
    assert 2 <= len(page.cards) <= 4
    assert page.cards[-1].key == "sorry"
    for button in page.languages:
        stage.tap(button)
        stage.settled()
        for text in said(page):
            assert not FORBIDDEN.search(text), text
            assert not any(name in text for name in STAFF), text
    assert not stage.window._rail.isVisible()


def test_their_tap_chooses_and_the_staff_give_it(stage: Stage) -> None:
    """P21, DESIGN 3: the tile, Turn, their tap, Make it right."""
    page = turn(stage)
    stage.tap(page.cards[1])
    stage.until(lambda: stage.page.place == "remedy")
    remedy = stage.page
    stage.until(lambda: chosen(stage) == "Don’t charge it")
    assert given(stage, remedy) == ()
    stage.settled()
    stage.tap("Make it right")
    stage.until(lambda: stage.page.place == "done")


def test_no_thank_you_is_one_of_the_answers(stage: Stage) -> None:
    """P21."""
    page = turn(stage)
    stage.tap("No, thank you")
    stage.until(lambda: stage.page.place == "remedy")
    stage.until(lambda: chosen(stage) == "No gift")
    assert page.cards[-1].sub == "It is enough that you heard me."


def test_their_language(stage: Stage) -> None:
    """P102."""
    page = turn(stage)
    stage.tap("Deutsch")
    stage.until(lambda: page.cards[-1].text() == "Nein, danke")
    assert "Was würde es gutmachen?" in said(page)


def test_esc_turns_it_back_and_what_was_chosen_stays(stage: Stage) -> None:
    open_remedy(stage)
    stage.key(Qt.Key.Key_2)
    stage.until(lambda: chosen(stage) == "Don’t charge it")
    stage.settled()
    stage.tap("Let them choose")
    stage.until(lambda: stage.page.place == "choose")
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: stage.page.place == "remedy")
    stage.settled()
    assert chosen(stage) == "Don’t charge it"


def test_two_seconds_in_the_corner_turn_it_back_and_a_touch_does_not(stage: Stage) -> None:
    """DESIGN 16.15: for a counter without a keyboard."""
    page = turn(stage)
    page._holding.setInterval(200)
    corner = QPoint(page.width() - 10, 10)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=corner)
    assert not page._holding.isActive()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(20, page.height() - 10))
    assert not page._holding.isActive()
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=QPoint(20, page.height() - 10))
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=corner)
    stage.until(lambda: stage.page.place == "remedy")
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=corner)


def test_only_what_is_within_the_limit_is_shown(stage: Stage) -> None:
    """P20, P21: what somebody else has to say yes to is not offered to the customer."""
    set_limit(stage, Role.STAFF, per_moment="3.50")
    page = turn(stage)  # "make it again" with its pastry is 6.60 and asks
    assert [card.key for card in page.cards] == ["not-charged", "money-back", "sorry"]


def test_a_scan_is_kept_while_the_screen_is_turned(stage: Stage) -> None:
    page = turn(stage)
    stage.scan("BCDFGHJKLNPR")
    assert stage.page is page
    stage.key(Qt.Key.Key_F3)
    assert stage.page is page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", range(5))
def test_the_words_stand_whole_on_their_cards(stage: Stage, size: str, language: int) -> None:
    """DESIGN 11: no text is cut, in any language and on any screen; the cards are inside the window."""
    stage.size(size)
    page = turn(stage)
    stage.tap(page.languages[language])
    stage.settled()
    stage.until(lambda: page.width() == SIZES[size].width())
    for card in stage.all(ChoiceCard):
        below = card.mapTo(stage.window, card.rect().bottomRight())
        assert stage.window.rect().contains(below)
        assert card.words_fit(), (card.text(), card.sub)
