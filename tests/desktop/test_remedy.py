"""Remedy: the answers, a little more, what is left, and the one button that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.office.commands import Give, SetBudget
from pos_recovery.office.remedies import Remedies
from tests.desktop.at_remedy import (
    Strays,
    chosen,
    given,
    kinds,
    moment,
    open_remedy,
    row_of,
    say_amount,
    set_limit,
    set_rule,
)
from tests.desktop.stage import SIZES, Stage
from tests.office.bakery import usd
from ui.sheets.amount import AmountSheet
from ui.sheets.item import ItemSheet
from ui.sheets.pin import PinSheet
from ui.texts import remedy as texts
from ui.widgets.answer_row import AnswerRow
from ui.widgets.button import Pressable
from ui.widgets.choice import Chip

MONEY = re.compile(r"[$€]\s?\d|\d[.,]\d\d")


@pytest.fixture(autouse=True)
def strays(stage: Stage, qapp: QApplication) -> Iterator[Strays]:
    """No widget of ours is ever a window of its own, not for a moment: it would take the keyboard."""
    strays = Strays()
    qapp.installEventFilter(strays)
    yield strays
    qapp.removeEventFilter(strays)
    assert strays.seen == []


def words_of(widget: QWidget) -> str:
    """Everything that is or could be read of a widget and what is in it."""
    said = []
    for one in [widget, *widget.findChildren(QWidget)]:
        said += [one.accessibleName(), one.accessibleDescription()]
        said += [one.text()] if isinstance(one, QLabel | Pressable) else []
        said += ["".join(one.shown)] if isinstance(one, AnswerRow) else []
    return " | ".join(said)


def test_the_first_answer_is_chosen_and_one_press_gives_it(stage: Stage) -> None:
    """P1: the tile saved it; Enter gives the first answer with what the trade puts on top."""
    page = open_remedy(stage)
    assert chosen(stage) == "Make it again, first in line"
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: stage.page.place == "done")
    (remedy,) = given(stage, page)
    assert kinds(remedy) == ["remake", "voucher"]
    assert moment(stage, page).ending is Ending.PUT_RIGHT


def test_only_the_first_answer_and_its_own_extra_are_on(stage: Stage) -> None:
    """P1, DESIGN 16.39: no answer is there that nobody gave."""
    open_remedy(stage)
    assert [row.text() for row in stage.all(AnswerRow) if row.isChecked()] == ["Make it again, first in line"]
    assert [chip.text() for chip in stage.all(Chip) if chip.isChecked()] == ["Pastry next time"]


def test_a_double_press_gives_once(stage: Stage) -> None:
    """P91."""
    page = open_remedy(stage)
    QTest.mouseDClick(page.bar.primary, Qt.MouseButton.LeftButton)
    page.primary()
    stage.until(lambda: stage.page.place == "done")
    stage.settled()
    assert len(given(stage, page)) == 1


def test_after_a_trouble_the_same_press_gives_no_second_time(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P91, P92: it was written, but the answer was lost; the sentence is in the bar, and the press goes out again."""
    page, give, lost = open_remedy(stage), Remedies.give, [True]

    def lose_the_first(remedies: Remedies, command: Give) -> object:
        answer = give(remedies, command)
        if lost.pop() if lost else False:
            raise Trouble("store-busy")
        return answer

    monkeypatch.setattr(Remedies, "give", lose_the_first)
    stage.tap(page.bar.primary)
    stage.until(lambda: page.bar.left.notice)
    stage.until(lambda: page.choosing.result is not None)
    assert page.bar.left.notice
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    assert len(given(stage, page)) == 1


def test_the_button_says_print_where_paper_comes_of_it(stage: Stage) -> None:
    """P1: a voucher and a printer; without one of them it is made right, and that is all."""
    page = open_remedy(stage)
    assert page.bar.primary.text() == "Make it right"
    stage.office(lambda office: office.machine.choose(MachineChoices(printer="Counter")))
    stage.refresh()
    page = open_remedy(stage)
    assert page.bar.primary.text() == "Make it right and print"
    stage.tap("Pastry next time")
    stage.until(lambda: page.bar.primary.text() == "Make it right")


def test_a_press_before_the_office_has_weighed_waits_for_it(stage: Stage) -> None:
    """P1: the second tap is never lost, however fast."""
    page = open_remedy(stage)
    page.choosing.weigh()
    page.primary()
    stage.until(lambda: stage.page.place == "done")
    assert len(given(stage, page)) == 1


def test_no_gift_is_a_moment_in_two_taps(stage: Stage) -> None:
    """P2: heard, and nothing given but the apology."""
    page = open_remedy(stage)
    stage.tap(row_of(stage, "No gift"))
    stage.until(lambda: page.bar.primary.text() == "Save, no gift")
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    assert kinds(given(stage, page)[0]) == ["sorry"]
    assert moment(stage, page).ending is Ending.HEARD


def test_keys_choose_the_rows_and_arrows_move_between_them(stage: Stage) -> None:
    """P100: by keyboard alone; the last number is "No gift"."""
    page = open_remedy(stage)
    stage.key(Qt.Key.Key_2)
    stage.until(lambda: chosen(stage) == "Don’t charge it")
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Down)
    assert chosen(stage) == "No gift"
    assert stage.window.sheet is None  # an arrow over "Money back" opens nothing
    stage.key(Qt.Key.Key_Up)
    stage.key(Qt.Key.Key_Up)
    stage.until(lambda: page.choosing.result is not None)
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: stage.page.place == "done")
    assert kinds(given(stage, page)[0]) == ["comp"]


def test_chips_stepper_and_plus_make_one_give(stage: Stage) -> None:
    """P22: both dishes, a place in the queue and something in the hand, given at once."""
    set_limit(stage, Role.STAFF, per_moment="40.00")
    page = open_remedy(stage)
    stage.tap("Goes first next time")
    stage.tap("How many: more")
    stage.tap(texts.ADD_MORE)
    stage.until(lambda: isinstance(stage.window.sheet, ItemSheet))
    stage.tap("Coffee")
    stage.tap("Flat white, $3.10")
    stage.until(lambda: page.choosing.result is not None)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    (remedy,) = given(stage, page)
    assert kinds(remedy) == ["remake", "voucher", "extra", "free-item"]
    assert [part.qty for part in remedy.parts] == [2, 1, 1, 1]


def test_a_chip_that_was_added_goes_when_it_is_tapped(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.tap(texts.ADD_MORE)
    stage.until(lambda: isinstance(stage.window.sheet, ItemSheet))
    stage.tap("Cinnamon bun, $3.20")
    stage.tap("Cinnamon bun on the house")
    stage.tap("Pastry next time")
    stage.until(lambda: page.choosing.result is not None)
    assert page.choosing.now is not None
    assert not page.choosing.now.on_top


def test_quiet_shows_words_and_the_eye_shows_figures(stage: Stage) -> None:
    """P10, P101: in quiet nothing of money is in any widget; while the eye is held it is."""
    page = open_remedy(stage)
    assert not MONEY.search(words_of(page))
    assert "Plenty" in words_of(page.bar)
    stage.hold(page.bar.left.eye)
    assert page.bar.left.figures == ("This month $640.00 → $638.83", "For this customer $15.00 → $8.40")
    assert row_of(stage, "Make it again, first in line").shown[0] == "about $1.17 in all"
    stage.let_go()
    assert not MONEY.search(words_of(page))


def test_with_quiet_off_the_figures_always_show(stage: Stage) -> None:
    """P10: every change of choice is weighed anew."""
    set_rule(stage, "quiet", "off")
    page = open_remedy(stage)
    assert page.bar.left.figures[0] == "This month $640.00 → $638.83"
    stage.tap("Pastry next time")
    stage.until(lambda: page.bar.left.figures[0] == "This month $640.00 → $639.45")
    assert not page.bar.left.eye.isVisible()


def test_control_h_holds_the_eye(stage: Stage) -> None:
    """P100: the keyboard has the eye too."""
    page = open_remedy(stage)
    QTest.keyPress(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.left.figures
    QTest.keyRelease(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert not page.bar.left.figures


def test_what_goes_on_top_by_itself_is_left_out_where_it_would_ask(stage: Stage) -> None:
    """P1: 3.40 is within 4.00; with the pastry it were not. A tap puts it back, and then it asks."""
    set_limit(stage, Role.STAFF, per_moment="4.00")
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Make it again, first in line"))
    stage.until(lambda: page.choosing.result is not None)
    assert not any(chip.isChecked() for chip in stage.all(Chip))
    assert page.bar.primary.text() == "Make it right"
    stage.tap("Pastry next time")
    stage.until(lambda: page.bar.primary.text() == "Ask a manager")
    assert row_of(stage, "Make it again, first in line").shown[1] == "Over your limit: a manager’s PIN"


def test_a_budget_set_to_stop_turns_the_button_off_and_says_why(stage: Stage) -> None:
    """P12: nothing goes, but an apology is always possible."""
    rita = stage.staff["Rita"]
    stop = SetBudget(actor=rita, per="month", amount=usd("0.10"), when_used_up="stop")
    stage.office(lambda office: office.budgets.set(stop))
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Make it again, first in line"))
    stage.until(lambda: not page.bar.primary.isEnabled())
    assert page.bar.left.notice == texts.STOPPED_BUDGET
    stage.tap(row_of(stage, "No gift"))
    stage.until(page.bar.primary.isEnabled)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")


def test_a_face_gives_the_small_amount_alone_and_more_with_a_pin(stage: Stage) -> None:
    """P25: above 5.00 the PIN of the one who is here is asked; they are not signed in by it."""
    page = open_remedy(stage, confirmed=False)
    assert not page.they_left.isVisible()
    stage.tap("Pastry next time")
    stage.tap(page.bar.primary)
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    stage.type("7429")
    stage.until(lambda: stage.page.place == "done")
    assert given(stage, page)[0].confirmed
    assert not stage.session.confirmed


def test_below_the_small_amount_a_face_is_enough(stage: Stage) -> None:
    """P25: marked "not confirmed"."""
    page = open_remedy(stage, confirmed=False)
    stage.until(lambda: page.choosing.result is not None)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    assert not given(stage, page)[0].confirmed


def test_the_owner_asks_for_a_few_words_above_an_amount(stage: Stage) -> None:
    set_limit(stage, Role.STAFF, note_above="2.00")
    page = open_remedy(stage)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.window.sheet is not None)
    stage.type("WRONG BUN")
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: stage.page.place == "done")
    assert len(given(stage, page)) == 1


def test_an_item_is_said_for_something_better(stage: Stage) -> None:
    page = open_remedy(stage, Cause.OUT)
    stage.tap(row_of(stage, "Something better, same price"))
    stage.until(lambda: isinstance(stage.window.sheet, ItemSheet))
    stage.tap("Coffee")
    stage.tap("Flat white, $3.10")
    stage.until(lambda: isinstance(stage.window.sheet, ItemSheet))
    stage.tap("Latte, $3.40")
    stage.until(lambda: stage.page.place == "done")
    assert given(stage, page)[0].parts[0].label == "Flat white to Latte"


@pytest.mark.parametrize("size", SIZES)
def test_every_button_is_large_enough_named_and_inside_the_window(stage: Stage, size: str) -> None:
    """P100, DESIGN section 11: 44 pixels and more, and a name."""
    stage.size(size)
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Money back"))
    stage.until(lambda: isinstance(stage.window.sheet, AmountSheet))
    say_amount(stage, "940")
    for button in stage.all(Pressable, page):
        assert button.accessibleName(), button
        assert min(button.width(), button.height()) >= 44, button.accessibleName()
    assert stage.window.width() == SIZES[size].width()
