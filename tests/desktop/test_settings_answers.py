"""The tab "Answers": the owner orders, changes, adds and takes out what is offered, by finger and by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.playbook import PlayView
from pos_recovery.office.commands import SetPlaybook
from tests.desktop.at_remedy import open_remedy, row_of
from tests.desktop.at_settings import saved, settings, shown
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from ui.pages.settings import SettingsPage
from ui.sheets.own_words import OwnWordsSheet
from ui.texts import answers as texts
from ui.widgets.answer_row import AnswerRow
from ui.widgets.big_choice import BigChoice
from ui.widgets.choice_card import ChoiceCard

ALT = Qt.KeyboardModifier.AltModifier


def play(stage: Stage, cause: Cause = Cause.WAIT) -> PlayView:
    """What the shop says."""
    rita = stage.staff["Rita"]
    view = stage.office(lambda office: office.playbook.of(rita, cause))
    assert isinstance(view, PlayView)
    return view


def offered(stage: Stage, cause: Cause = Cause.WAIT) -> list[str]:
    """The answers as `playbook set` takes them."""
    return [one.text for one in play(stage, cause).answers]


def choose(stage: Stage, *chosen: str) -> None:
    """The owner chose before."""
    command = SetPlaybook(actor=stage.staff["Rita"], cause=Cause.WAIT, texts=chosen)
    stage.office(lambda office: office.playbook.set(command))


def answers(stage: Stage, *chosen: str) -> SettingsPage:
    """The tab, opened by the owner."""
    if chosen:
        choose(stage, *chosen)
    return settings(stage, tab="Answers")


def sheet(stage: Stage) -> Any:
    """The sheet that lies on top, once it does."""
    stage.until(lambda: stage.window.sheet is not None)
    return stage.window.sheet


def test_the_order_is_changed_by_a_tap_and_the_counter_follows(stage: Stage) -> None:
    """DESIGN 4: saved at once; P20: Remedy shows the owner's order."""
    page = answers(stage)
    stage.tap("Something on us now: down")
    saved(stage, page)
    assert offered(stage) == ["next-time", "on-us", "money-off", "sorry"]
    open_remedy(stage, Cause.WAIT)
    assert [row.text() for row in stage.all(AnswerRow) if row.isVisible()] == [
        "Something for next time", "Something on us now", "Money off", "No gift",
    ]  # fmt: skip


def test_a_changed_amount_stands_on_remedy_and_is_given(stage: Stage) -> None:
    """P20, P22: what is chosen to begin with is what the owner wrote, and it needs no more than its button."""
    page = answers(stage, "discount:3.00", "comp:FLAT*2")
    stage.tap("Money off, $3.00")
    sheet(stage)
    stage.type("250")
    stage.tap("Use this")
    saved(stage, page)
    assert offered(stage) == ["discount:2.50", "comp:FLAT*2", "sorry"]
    remedy = open_remedy(stage, Cause.WAIT)
    assert row_of(stage, "Money off, $2.50").isChecked()
    stage.tap(row_of(stage, "Flat white, not charged"))
    stage.settled()
    assert [(spec.sku, spec.qty) for spec in remedy.choosing.specs] == [("FLAT", 2)]


def test_an_item_and_its_way_are_picked_from_the_menu(stage: Stage) -> None:
    page = answers(stage)
    stage.tap("Something on us now")
    sheet(stage)
    stage.tap("Pastry")
    stage.tap("Cinnamon bun, $3.20")
    saved(stage, page)
    assert offered(stage)[0] == "free-item:CINN"
    assert "Cinnamon bun, on the house" in stage.names()


def test_the_amount_may_be_asked_each_time_again(stage: Stage) -> None:
    page = answers(stage, "refund:4.00")
    stage.tap("Money back, $4.00")
    sheet(stage)
    stage.tap(texts.ASK_EACH_TIME)
    saved(stage, page)
    assert offered(stage) == ["refund", "sorry"]


def test_nothing_is_no_amount_and_is_refused_beside_the_list(stage: Stage) -> None:
    """P40."""
    page = answers(stage, "refund:4.00")
    stage.tap("Money back, $4.00")
    sheet(stage)
    stage.type("0")
    stage.tap("Use this")
    stage.until(lambda: page.answers.answers.refusal)
    assert "is not an amount" in page.answers.answers.refusal
    assert offered(stage) == ["refund:4.00", "sorry"]
    stage.tap("Wrong order")
    assert page.answers.answers.refusal == ""


def test_one_more_of_the_trades_and_one_in_own_words(stage: Stage) -> None:
    page = answers(stage, "discount:3.00")
    stage.tap(texts.ADD)
    sheet(stage)
    sheet(stage).search.setText("don’t charge")
    stage.key(Qt.Key.Key_Return)
    saved(stage, page)
    stage.tap(texts.ADD)
    sheet(stage)
    stage.tap(texts.WORDS_TITLE)
    stage.until(lambda: isinstance(stage.window.sheet, OwnWordsSheet))
    sheet(stage).field.setText('a "quiet" seat')
    stage.tap(texts.WORDS_USE)
    stage.until(lambda: stage.window.sheet is None)
    saved(stage, page)
    assert offered(stage) == ["discount:3.00", "not-charged", 'extra:"a ”quiet” seat"', "sorry"]


def test_words_that_are_there_already_are_refused_in_the_field_and_kept(stage: Stage) -> None:
    answers(stage, 'extra:"a seat"', "discount:3.00")
    stage.tap(texts.ADD)
    sheet(stage)
    stage.tap(texts.WORDS_TITLE)
    stage.until(lambda: isinstance(stage.window.sheet, OwnWordsSheet))
    sheet(stage).field.setText("a seat")
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: sheet(stage).refusal)
    assert sheet(stage).refusal == texts.ALREADY
    assert sheet(stage).field.typed == "a seat"
    assert offered(stage) == ['extra:"a seat"', "discount:3.00", "sorry"]


def test_no_gift_stays_and_so_does_the_last_answer_beside_it(stage: Stage) -> None:
    page = answers(stage, "discount:3.00", "refund")
    assert texts.remove("No gift") not in stage.names()
    stage.tap(texts.remove("Money back"))
    saved(stage, page)
    assert not page.answers.answers.lines[0].out.isEnabled()
    assert texts.ALWAYS_LAST in page.answers.answers.lines[1].body.sub


def test_more_than_fit_cannot_be_added_and_it_says_why(stage: Stage) -> None:
    page = answers(stage, "discount:1.00", "discount:2.00", "discount:3.00", "discount:4.00")
    assert not page.answers.answers.add.isEnabled()
    assert texts.full(on_top=False) in shown(stage)


def test_the_trades_own_comes_back_and_every_change_can_be_taken_back(stage: Stage) -> None:
    page = answers(stage, "discount:3.00")
    stage.tap(texts.TRADES)
    saved(stage, page)
    assert (offered(stage), play(stage).own) == (["on-us", "next-time", "money-off", "sorry"], False)
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: offered(stage) == ["discount:3.00", "sorry"])
    stage.settled()


def test_the_first_change_taken_back_is_the_trades_own_again(stage: Stage) -> None:
    page = answers(stage)
    stage.tap("Something on us now: down")
    saved(stage, page)
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: not play(stage).own)
    stage.settled()


def test_what_goes_on_top_is_the_owners_too(stage: Stage) -> None:
    page = answers(stage)
    stage.tap(texts.remove("Goes first next time"))
    saved(stage, page)
    stage.tap(texts.ADD_ON_TOP)
    stage.tap(next(one for one in stage.all(BigChoice, sheet(stage)) if one.text() == "Money off"))
    stage.until(lambda: "Money off" in shown(stage))
    stage.type("100")
    stage.tap("Use this")
    stage.until(lambda: [one.text for one in play(stage).on_top] == ["voucher:category:Pastry", "discount:1.00"])
    stage.settled()
    remedy = open_remedy(stage, Cause.WAIT)
    stage.until(lambda: "Money off, $1.00" in stage.names())
    assert remedy.choosing.now is not None


def test_all_of_it_by_keyboard_alone(stage: Stage) -> None:
    """P100: arrows go from line to line, with Alt they take it along, Delete takes it out; the keyboard stays there."""
    page = answers(stage, "discount:1.00", "discount:2.00", "discount:3.00")
    lines = page.answers.answers.lines
    lines[0].body.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Down)
    assert lines[1].body.hasFocus()
    stage.key(Qt.Key.Key_Down, ALT)
    stage.until(lambda: offered(stage) == ["discount:1.00", "discount:3.00", "discount:2.00", "sorry"])
    stage.settled()
    assert lines[2].body.hasFocus()
    stage.key(Qt.Key.Key_Down, ALT)
    stage.key(Qt.Key.Key_Delete)
    stage.until(lambda: offered(stage) == ["discount:1.00", "discount:3.00", "sorry"])
    stage.settled()
    assert lines[1].body.hasFocus()
    lines[1].up.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Space)
    stage.until(lambda: offered(stage) == ["discount:3.00", "discount:1.00", "sorry"])
    stage.settled()
    assert lines[0].down.hasFocus()


def test_tab_reaches_every_cause_and_every_button(stage: Stage) -> None:
    page = answers(stage)
    page.answers.causes.tab(0).setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Down)
    stage.settled()
    assert page.answers.answers.head.words == "Wrong order"
    reached = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName())
        stage.key(Qt.Key.Key_Tab)
    for name in (
        "Don’t charge it",
        texts.up("Don’t charge it"),
        texts.remove("Money back"),
        texts.ADD,
        texts.ADD_ON_TOP,
    ):
        assert name in reached


def test_one_that_is_not_offered_now_says_why(stage: Stage) -> None:
    """P19: kept, and said."""
    choose(stage, "free-item:WINE", "discount:3.00")
    from pos_recovery.office.commands import SetSetting

    switch = SetSetting(actor=stage.staff["Rita"], key="no-alcohol.counter", value="on")
    stage.office(lambda office: office.settings.set(switch))
    page = answers(stage)
    first = page.answers.answers.lines[0].body
    assert (first.text(), first.sub) == ("Glass of vinho verde, on the house", "Not offered: alcohol is switched off")


def test_a_manager_does_not_see_the_tab(stage: Stage) -> None:
    """DECISIONS: the padlock opens Printer and Staff PINs for them."""
    page = settings(stage, who="Ines")
    assert not page.side.tab(1).isVisible()
    assert page.side.tab(2).isVisible()


def test_the_turned_screen_names_the_item_and_leaves_out_what_no_language_says(stage: Stage) -> None:
    """P21: in the customer's language, and never an amount of ours."""
    choose(stage, "free-item:CINN", "discount:3.00", 'extra:"a seat by the window"')
    open_remedy(stage, Cause.WAIT)
    stage.key(Qt.Key.Key_F8)
    stage.until(lambda: stage.page.place == "choose")
    stage.settled()
    said = [card.accessibleName() + " " + card.accessibleDescription() for card in stage.all(ChoiceCard)]
    assert len(said) == 3
    assert "Cinnamon bun" in said[0]
    assert not any("$" in one or "3.00" in one for one in said)


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_every_button_can_be_hit(stage: Stage, size: str) -> None:
    """P100: eleven causes with five rows each."""
    stage.size(size)
    page = answers(stage, "discount:1.00", "discount:2.00", "discount:3.00", "remake:FLAT+voucher:category:Pastry")
    check_targets(stage.window)
    page.answers.on_top.add.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Space)
    check_targets(sheet(stage))
