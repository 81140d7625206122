"""Nobody is here to say yes: it is written down, waits on every counter, and is answered on Today (P30)."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Ending
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.office.commands import Approver, ChangePerson, EndMoment
from tests.desktop.at_remedy import approve_sheet, ask_for_money, moment, open_remedy, row_of
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter
from ui.pages.counter import CounterPage
from ui.pages.moment import MomentPage
from ui.pages.today import TodayPage
from ui.sheets.answer import AnswerSheet
from ui.sheets.pin import PinSheet
from ui.sheets.promised import PromisedSheet
from ui.sheets.say_no import NoSheet
from ui.texts import promise as texts
from ui.widgets.label import Label
from ui.widgets.waiting_card import WaitingCard


@pytest.fixture
def promised(stage: Stage) -> PromiseView:
    """Maya promised 20.00 off and a cinnamon bun for next time."""
    made: PromiseView = at_the_counter(stage, lambda counter: counter.promise("discount:20.00", "voucher:CINN"))
    return made


def opened(stage: Stage, promise: PromiseView, by: str = "Maya") -> MomentPage:
    """Today, by somebody with a PIN; the row on top opens the moment."""
    stage.sign_in(by)
    page = stage.go("today")
    assert isinstance(page, TodayPage)
    stage.tap(page.rows[0])
    stage.settled()
    assert isinstance(stage.page, MomentPage)
    assert [card.view.id for card in stage.page.promises] == [promise.id]
    return stage.page


def tap_answer(stage: Stage, page: MomentPage) -> None:
    """Say yes or no."""
    button = page.promises[0].answer
    assert button is not None
    stage.tap(button)


def answer_sheet(stage: Stage, page: MomentPage) -> AnswerSheet:
    """What is asked of whoever answers."""
    tap_answer(stage, page)
    stage.until(lambda: isinstance(stage.window.sheet, AnswerSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, AnswerSheet)
    return sheet


def in_the_book(stage: Stage, promise: PromiseView) -> MomentView:
    """The moment as the owner sees it."""
    view: MomentView = stage.office(lambda office: office.moments.show(stage.staff["Rita"], promise.moment))
    return view


def test_nobody_is_here_and_it_ends_at_the_counter_with_words_to_say(stage: Stage) -> None:
    """P30: nothing is given; the words promise an answer and no gift."""
    page = ask_for_money(stage)
    approve_sheet(stage)
    stage.tap(texts.NOBODY_HERE)
    stage.until(lambda: isinstance(stage.window.sheet, PromisedSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, PromisedSheet)
    assert sheet.say.spoken == texts.say("Ines or Rita")
    view = moment(stage, page)
    (made,) = view.promises
    assert (made.asked_by, made.value.text, view.remedies, view.ending) == ("Maya", "19.40", (), None)
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: stage.page.place == "counter")
    stage.settled()
    rows = stage.all(WaitingCard)[0].rows()
    assert [row.accessibleName() for row in rows][0].startswith("Unfinished: Wrong order, Promised")


def test_pressed_twice_it_is_written_down_once(stage: Stage) -> None:
    """P91."""
    page = ask_for_money(stage)
    sheet = approve_sheet(stage)
    for _ in range(2):
        sheet.promise_wanted.emit()
    stage.until(lambda: isinstance(stage.window.sheet, PromisedSheet))
    assert len(moment(stage, page).promises) == 1


def test_a_promise_that_is_none_any_more_is_said_in_place(stage: Stage) -> None:
    """Somebody closed the moment at another counter: nothing is kept, and the page says why."""
    page = ask_for_money(stage)
    approve_sheet(stage)
    key = page.half_done()
    assert key is not None
    left = EndMoment(actor=stage.staff["Rita"], moment=key[1], ending=Ending.LEFT)
    stage.office(lambda office: office.moments.end(left))
    stage.settled()
    stage.tap(texts.NOBODY_HERE)
    stage.until(lambda: "closed already" in page.bar.left.notice)
    assert moment(stage, page).promises == ()


def test_where_one_may_say_yes_to_ones_own_nothing_is_put_off(stage: Stage) -> None:
    """P28: the only approver there is stands at the counter."""
    ines = ChangePerson(actor=stage.staff["Rita"], name="Ines", enabled=False)
    stage.office(lambda office: office.people.change(ines))
    at_the_counter(stage, lambda counter: counter.give("discount:1.00", moment=counter.log(ticket="1042")))
    page = open_remedy(stage, by="Rita", ticket="1042")  # the same ticket again (P15)
    stage.tap(row_of(stage, "Make it again, first in line"))
    stage.until(lambda: page.bar.primary.text() == "Ask a manager")
    stage.tap(page.bar.primary)
    assert texts.NOBODY_HERE not in stage.names(approve_sheet(stage))


def test_today_has_it_on_top_in_words(stage: Stage, promised: PromiseView) -> None:
    """DESIGN 41: whatever was logged since; also what waits since yesterday, by its day."""
    stage.goto("2026-11-13T09:00:00-05:00")
    at_the_counter(stage, lambda counter: counter.log())
    stage.sign_in("Ben")
    page = stage.go("today")
    assert isinstance(page, TodayPage)
    first = page.rows[0].words
    assert (first.at, first.given, first.amount, first.tag) == ("Thu", "Money off and voucher", "$23.20", texts.WAITS)
    assert page.rows[1].words.tag[0] == "Unfinished"
    assert page.count == "1 moment, 1 unfinished · 1 promise from before"


def test_the_counters_row_leads_to_the_promise_after_a_pin(stage: Stage, promised: PromiseView) -> None:
    """P25, P101: by face alone nobody reads what was asked."""
    stage.sign_in("Ben", confirmed=False)
    page = stage.go("counter")
    assert isinstance(page, CounterPage)
    stage.tap(stage.all(WaitingCard)[0].rows()[0])
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    stage.type("3962")
    stage.until(lambda: isinstance(stage.page, MomentPage) and stage.page.promises)


def test_a_manager_says_yes_at_mayas_counter_and_its_paper_comes_out(stage: Stage, promised: PromiseView) -> None:
    """P26: what, why, who and the figures, then the PIN; Maya stays the giver and signed in."""
    page = opened(stage, promised)
    sheet = answer_sheet(stage, page)
    said = [one.accessibleName() or one.text() for one in stage.all(QLabel, sheet)]
    named = {one.accessibleName() for one in stage.all(QWidget, sheet)}
    assert "Money off $20.00 · For next time: Cinnamon bun" in said
    assert any(one.startswith("Wrong order. Maya asked, ") for one in said)
    assert {
        "$8.20 over Maya’s limit", "Worth to them: $23.20", "Maya may give: $15.00",
        "Left this month: $640.00 → $619.15",
    } <= named  # fmt: skip
    stage.tap(sheet.chips[0])
    stage.type("835926")
    stage.until(lambda: stage.page.place == "done")
    (remedy,) = in_the_book(stage, promised).remedies
    assert (remedy.given_by, remedy.approved_by, len(remedy.vouchers)) == ("Maya", "Ines", 1)
    assert stage.session.actor.name == "Maya"


def test_many_things_are_a_short_heading_and_all_of_them_stand_behind_it(stage: Stage) -> None:
    """P22."""
    wanted = ("discount:20.00", "voucher:CINN", "comp:FLAT*2", "comp:QUIC")
    made: PromiseView = at_the_counter(stage, lambda counter: counter.promise(*wanted))
    page = opened(stage, made)
    assert page.promises[0].says.count(" · ") == 3
    sheet = answer_sheet(stage, page)
    assert "Money off $20.00, and 3 more" in [one.text() for one in stage.all(Label, sheet)]


def test_a_wrong_pin_is_said_and_another_try_works(stage: Stage, promised: PromiseView) -> None:
    """P29."""
    sheet = answer_sheet(stage, opened(stage, promised))
    stage.tap(sheet.chips[0])
    stage.type("000000")
    stage.until(lambda: "4 more before a rest" in sheet.sentence)
    assert in_the_book(stage, promised).remedies == ()
    stage.type("835926")
    stage.until(lambda: stage.page.place == "done")


def test_the_pin_of_a_yes_is_nowhere_once_it_was_checked(stage: Stage, promised: PromiseView) -> None:
    """P27."""
    sheet = answer_sheet(stage, opened(stage, promised))
    stage.tap(sheet.chips[0])
    stage.type("000001")
    stage.until(lambda: bool(sheet.sentence))
    stage.settled()
    gc.collect()
    assert [one for one in gc.get_objects() if isinstance(one, Approver)] == []


def test_somebody_who_left_a_second_ago_is_told_in_the_sheet(stage: Stage, promised: PromiseView) -> None:
    """The sheet lay there already: their PIN opens nothing any more, and somebody else may be tapped."""
    sheet = answer_sheet(stage, opened(stage, promised))
    stage.tap(sheet.chips[0])
    ines = ChangePerson(actor=stage.staff["Rita"], name="Ines", enabled=False)
    stage.office(lambda office: office.people.change(ines))
    stage.type("835926")
    stage.until(lambda: "may not act" in sheet.sentence)
    assert in_the_book(stage, promised).remedies == ()
    stage.tap(sheet.chips[1])
    stage.type("471147")
    stage.until(lambda: stage.page.place == "done")


def test_a_manager_who_is_here_says_no_with_a_reason(stage: Stage, promised: PromiseView) -> None:
    """It stays readable, and the moment is unfinished."""
    page = opened(stage, promised, by="Ines")
    answer_sheet(stage, page)
    stage.tap(texts.SAY_NO)
    stage.until(lambda: isinstance(stage.window.sheet, NoSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, NoSheet)
    stage.tap(sheet.no)
    assert sheet.reason.says == texts.NO_MISSING
    stage.tap("Too much")
    stage.tap(sheet.no)
    stage.until(lambda: page.promises and page.promises[0].view.state is PromiseState.REFUSED)
    (said,) = in_the_book(stage, promised).promises
    assert (said.answered_by, said.reason) == ("Ines", "Too much")
    assert any("Ines said no: Too much." in one.text() for one in stage.all(Label, page))
    assert page.give.text() == "Make it right"


def test_at_mayas_counter_a_no_needs_a_managers_pin(stage: Stage, promised: PromiseView) -> None:
    page = opened(stage, promised)
    answer_sheet(stage, page)
    stage.tap(texts.SAY_NO)
    stage.until(lambda: isinstance(stage.window.sheet, NoSheet))
    stage.tap("Something smaller")
    sheet = stage.window.sheet
    assert isinstance(sheet, NoSheet)
    stage.tap(sheet.no)
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    pin = stage.window.sheet
    assert isinstance(pin, PinSheet)
    stage.tap(stage.button("Ines", pin))
    stage.type("835926")
    stage.until(lambda: page.promises and page.promises[0].view.state is PromiseState.REFUSED)
    assert in_the_book(stage, promised).promises[0].answered_by == "Ines"


def test_what_cannot_be_given_any_more_says_why_and_takes_only_a_no(stage: Stage, promised: PromiseView) -> None:
    """The moment was put right another way meanwhile."""
    page = opened(stage, promised)
    at_the_counter(stage, lambda counter: counter.give("sorry", moment=promised.moment))
    stage.settled()
    tap_answer(stage, page)
    stage.until(lambda: isinstance(stage.window.sheet, NoSheet))
    assert any("closed already" in one.text() for one in stage.all(Label, stage.window.sheet))


@pytest.mark.parametrize("name", ["Maya", "Ines"])
def test_a_manager_reads_what_is_worth_knowing_before_the_yes_and_staff_do_not(stage: Stage, name: str) -> None:
    """P71, P101: in the opened moment, by their own PIN; at Maya's counter nobody finds anything of it."""

    def third(counter: Counter) -> PromiseView:
        known: dict[str, Any] = {"customer_phone": "(202) 555-0101", "contact_ok": True}
        keys = [counter.log(counter.staff["Maya"], **known) for _ in range(3)]
        return counter.promise("discount:20.00", moment=keys[-1])

    page = opened(stage, at_the_counter(stage, third), by=name)
    seen = [one.text() for one in stage.all(Label, page) if "60 days" in one.text()]
    assert seen == (["This customer has had 3 moments within 60 days."] if name == "Ines" else [])
    answer_sheet(stage, page)
    assert not [one.text() for one in stage.all(Label, stage.window.sheet) if "60 days" in one.text()]


def test_what_waited_ends_with_its_moment_and_waits_again_when_that_is_reopened(
    stage: Stage, promised: PromiseView
) -> None:
    """P30: nobody has to say no to it first."""
    page = opened(stage, promised)
    stage.tap(page.close_it)
    stage.tap("They left")
    stage.until(lambda: page.promises and page.promises[0].view.lapsed)
    stage.settled()
    assert page.promises[0].answer is None
    assert page.give.text() == "Make it right"  # nothing was given that there could be more of
    assert texts.LAPSED[0] in {one.accessibleName() for one in stage.all(QWidget, page)}
    today = stage.go("today")
    assert isinstance(today, TodayPage)
    assert [row.words.tag[0] for row in today.rows] == ["They left"]
    stage.tap(today.rows[0])
    stage.settled()
    stage.tap(page.reopen)
    stage.until(lambda: page.promises and page.promises[0].answer is not None)


def test_somebody_was_quicker_and_nothing_is_given_twice(stage: Stage, promised: PromiseView) -> None:
    """P91: answered at another counter while the sheet lies here."""
    page = opened(stage, promised)
    sheet = answer_sheet(stage, page)
    at_the_counter(stage, lambda counter: counter.yes(promised, by="Rita"))
    stage.tap(sheet.chips[0])
    stage.type("835926")
    stage.until(lambda: "said yes to this" in page.notice.text())
    assert len(in_the_book(stage, promised).remedies) == 1
    with pytest.raises(Refusal):
        stage.office(lambda office: office.promises.weigh(stage.staff["Ines"], promised.id))


def test_without_a_pin_nothing_can_be_answered(stage: Stage) -> None:
    """By face alone only one's own moment opens, and its promise shows no button."""
    made: PromiseView = at_the_counter(stage, lambda counter: counter.promise())
    stage.sign_in("Maya", confirmed=False)
    page = stage.go("moment", made.moment)
    assert isinstance(page, MomentPage)
    stage.until(lambda: page.promises)
    assert (page.promises[0].view.id, page.promises[0].answer) == (made.id, None)
