"""The counter: one tap saves a moment; what is left, who still waits and whose voucher it is stand beside the tiles."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.voucher_code import make_code
from pos_recovery.office.commands import LogMoment, SetBudget, SetSetting
from pos_recovery.office.moments import Moments
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.office.bakery import usd
from ui.pages.counter import CounterPage
from ui.sheets.pin import PinSheet
from ui.widgets.budget_card import BudgetCard
from ui.widgets.button import Eye
from ui.widgets.came_back_card import CameBackCard
from ui.widgets.strip import Strip
from ui.widgets.tile import CauseTile
from ui.widgets.waiting_card import WaitingMoment


def at_counter(stage: Stage, name: str = "Maya", *, confirmed: bool = True) -> CounterPage:
    """Somebody stands at the counter."""
    stage.sign_in(name, confirmed=confirmed)
    page = stage.go("counter")
    assert isinstance(page, CounterPage)
    return page


def moments(stage: Stage) -> tuple[MomentView, ...]:
    """All unfinished moments, oldest first."""
    found: tuple[MomentView, ...] = stage.office(lambda office: office.moments.unfinished(stage.staff["Rita"]))
    return found


def log(stage: Stage, name: str, cause: Cause, **more: Any) -> None:
    """Another counter logs a moment."""
    stage.office(lambda office: office.moments.log(LogMoment(actor=stage.staff[name], cause=cause, **more)))


def budget(stage: Stage, per: str, amount: str | None, person: str | None = None) -> None:
    """The owner sets a budget."""
    money = None if amount is None else usd(amount)
    rita = stage.staff["Rita"]
    stage.office(lambda office: office.budgets.set(SetBudget(actor=rita, per=per, amount=money, person=person)))


def everything_told(root: QWidget) -> str:
    """All that any widget says, shown or not, to eyes or to a screen reader."""
    told = []
    for one in root.findChildren(QWidget):
        told += [one.accessibleName(), one.accessibleDescription()]
        told += [one.text()] if isinstance(one, QLabel) else []
    return " | ".join(filter(None, told))


def tile(stage: Stage, cause: Cause) -> CauseTile:
    """The tile of a cause."""
    return next(one for one in stage.all(CauseTile) if one.card.cause is cause)


def valid_code() -> str:
    """A practice code whose letters fit."""
    return make_code(bytes(range(17, 50)), practice=True)


def test_one_tap_saves_the_moment_and_opens_what_to_do(stage: Stage) -> None:
    """P1, P3: a cause is enough, nothing is typed, and walking away from here loses nothing."""
    at_counter(stage)
    stage.tap(tile(stage, Cause.WAIT))
    stage.until(lambda: stage.page.place == "remedy")
    (saved,) = moments(stage)
    assert (saved.cause, saved.logged_by, saved.said, saved.ticket) == (Cause.WAIT, "Maya", None, None)


def test_two_taps_make_it_right_for_who_is_signed_in(stage: Stage) -> None:
    """P1, DESIGN 16.38: the tile, then the answer that is preselected."""
    at_counter(stage)
    stage.tap(tile(stage, Cause.ORDER))
    stage.until(lambda: stage.page.place == "remedy")
    stage.settled()
    stage.until(lambda: [name for name in stage.names() if name.startswith("Make it right")])
    stage.tap(next(name for name in stage.names() if name.startswith("Make it right")))
    stage.until(lambda: stage.page.place == "done")
    assert moments(stage) == ()


def test_a_double_tap_logs_once(stage: Stage) -> None:
    """P91."""
    page = at_counter(stage)
    where = tile(stage, Cause.OUT)
    for _ in range(2):
        QTest.mouseClick(where, Qt.MouseButton.LeftButton)
    assert where.chosen
    stage.until(lambda: stage.page is not page)
    stage.settled()
    assert len(moments(stage)) == 1


def test_a_number_key_is_its_tile(stage: Stage) -> None:
    """P100: the number that stands on the tile."""
    at_counter(stage)
    stage.type("2")
    stage.until(lambda: stage.page.place == "remedy")
    assert moments(stage)[0].cause is Cause.ORDER


def test_a_strange_bar_code_taps_no_tile(stage: Stage) -> None:
    """DESIGN 8: digits that come in one breath are a scanner's."""
    page = at_counter(stage)
    stage.scan("4006381333931")
    stage.settled()
    assert stage.page is page
    assert moments(stage) == ()


def test_arrow_keys_move_among_the_tiles_and_space_taps(stage: Stage) -> None:
    """P100: by keyboard alone."""
    at_counter(stage)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        stage.key(key)
    focus = QApplication.focusWidget()
    assert isinstance(focus, CauseTile)
    assert focus.ringed
    assert focus.card.cause is Cause.ORDER  # first tile, below it, beside that, above that
    stage.key(Qt.Key.Key_Space)
    stage.until(lambda: stage.page.place == "remedy")
    assert moments(stage)[0].cause is Cause.ORDER


def test_a_full_disk_says_so_keeps_the_page_and_the_next_tap_saves_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P92: a sentence, work goes on. The second tap asks with the same request."""
    page = at_counter(stage)
    real, asked = Moments.log, []

    def full(moments: Moments, command: LogMoment) -> Any:
        asked.append(command.request_id)
        if len(asked) == 1:
            raise Trouble("store-full")
        return real(moments, command)

    monkeypatch.setattr(Moments, "log", full)
    stage.tap(tile(stage, Cause.WAIT))
    stage.until(lambda: "The disk is full" in stage.window.standing)
    assert "on paper" in stage.window.standing
    assert stage.page is page
    stage.tap(tile(stage, Cause.WAIT))
    stage.until(lambda: stage.page.place == "remedy")
    assert asked[0] == asked[1] is not None
    assert len(moments(stage)) == 1


def test_a_cause_switched_off_at_another_counter_is_refused_in_a_sentence(stage: Stage) -> None:
    """P8, P92: the shop's no is said at the tiles."""
    page = at_counter(stage)
    rita = stage.staff["Rita"]
    stage.office(lambda office: office.settings.set(SetSetting(actor=rita, key="cause.wait", value="off")))
    stage.settled()
    stage.tap(tile(stage, Cause.WAIT))
    strip = page.findChild(Strip)
    assert strip is not None
    stage.until(lambda: strip.isVisible())
    assert stage.page is page
    assert all(one.isEnabled() for one in stage.all(CauseTile))


def test_money_shows_only_while_the_eye_is_held(stage: Stage) -> None:
    """P10, P101: before and after, no widget holds a figure at all."""
    page = at_counter(stage)
    budget(stage, "day", "30")
    stage.settled()
    card, eye = stage.all(BudgetCard)[0], stage.all(Eye)[0]
    assert card.ring.shown == (1.0, "Plenty", "")
    assert "$" not in everything_told(page)
    stage.hold(eye)
    told = everything_told(page)
    assert card.ring.shown == (1.0, "$30", "today")
    assert "$640 this month" in told
    assert "You may give up to $15 per customer" in told
    stage.let_go()
    assert "$" not in everything_told(page)


def test_the_keyboard_holds_the_eye_too(stage: Stage) -> None:
    """P100: Ctrl+H while it is held."""
    page = at_counter(stage)
    held = Qt.KeyboardModifier.ControlModifier
    QTest.keyPress(stage.window.windowHandle(), Qt.Key.Key_H, held)
    assert "$640" in everything_told(page)
    QTest.keyRelease(stage.window.windowHandle(), Qt.Key.Key_H, held)
    assert "$640" not in everything_told(page)


def test_without_the_quiet_screen_money_shows_always(stage: Stage) -> None:
    """P101: the owner said that customers cannot see this screen."""
    rita = stage.staff["Rita"]
    stage.office(lambda office: office.settings.set(SetSetting(actor=rita, key="quiet", value="off")))
    stage.refresh()
    at_counter(stage)
    assert stage.all(BudgetCard)[0].ring.shown == (1.0, "$640", "this month")
    assert stage.all(Eye) == []


@pytest.mark.parametrize(
    ("day", "word", "shown"),
    [("700", "Plenty", "Left to give this month"), ("30", "Plenty", "Left to give today"),
     ("0", "Used up", "Left to give today")],
)  # fmt: skip
def test_the_budget_with_least_left_is_the_one_that_is_shown(stage: Stage, day: str, word: str, shown: str) -> None:
    """P10, P12: the smaller one binds. Used up, the tiles still work."""
    budget(stage, "day", day)
    at_counter(stage)
    card = stage.all(BudgetCard)[0]
    assert card.ring.shown[1] == word
    assert shown in everything_told(card)
    assert ("Sorry, fixing and logging still work." in [one.text() for one in stage.all(QLabel, card)]) == (day == "0")
    assert tile(stage, Cause.WAIT).isEnabled()


def test_ones_own_budget_is_shown_and_nobody_elses(stage: Stage) -> None:
    """P10: mine and the shop's. A manager is told everybody's by the office, and shown their own."""
    budget(stage, "day", "8", person="Ben")
    at_counter(stage, "Ben")
    assert "Left for you today" in everything_told(stage.all(BudgetCard)[0])
    at_counter(stage, "Ines")
    assert "Left to give this month" in everything_told(stage.all(BudgetCard)[0])


def test_a_shop_without_a_budget_says_so(stage: Stage) -> None:
    """DECISIONS: no row is no budget, and only limits count."""
    budget(stage, "month", None)
    at_counter(stage)
    card = stage.all(BudgetCard)[0]
    assert "No budget set yet" in [one.text() for one in stage.all(QLabel, card)]
    assert not card.ring.isVisible()


def test_unfinished_moments_stand_beside_the_tiles_and_open(stage: Stage) -> None:
    """P31: whoever logged them, wherever; newest first."""
    log(stage, "Ben", Cause.CHARGE)
    stage.goto("2026-11-12T14:40:00-05:00")
    log(stage, "Tom", Cause.OUT)
    at_counter(stage)
    rows = stage.all(WaitingMoment)
    assert [row.accessibleName() for row in rows] == [
        "Unfinished: We ran out, 14:40, Tom", "Unfinished: Charged wrong, 14:32, Ben",
    ]  # fmt: skip
    stage.tap(rows[1])
    stage.until(lambda: stage.page.place == "remedy")


def test_nothing_of_a_customer_stands_at_the_counter(stage: Stage) -> None:
    """P101: who it was and what they said stay out of every widget."""
    said = "My soup was cold, says Clara"
    log(stage, "Ben", Cause.QUALITY, said=said, customer_name="Clara Novak", customer_phone="+351912345678",
        contact_ok=True)  # fmt: skip
    page = at_counter(stage)
    assert stage.all(WaitingMoment)
    told = everything_told(page)
    assert not any(word in told for word in ("Clara", "Novak", "soup", "912345678"))


def test_none_unfinished_hides_the_card_and_a_new_one_shows_it(stage: Stage) -> None:
    """P31: also when another program logged it."""
    at_counter(stage)
    assert stage.all(WaitingMoment) == []
    log(stage, "Tom", Cause.TASTE)
    stage.until(lambda: len(stage.all(WaitingMoment)) == 1)


def test_more_than_three_unfinished_lead_to_the_whole_list(stage: Stage) -> None:
    """P31, DESIGN 16.10: three rows, the rest by their number."""
    for cause in (Cause.WAIT, Cause.OUT, Cause.TASTE, Cause.KIND):
        log(stage, "Tom", cause)
    at_counter(stage)
    assert len(stage.all(WaitingMoment)) == 3
    stage.tap("All 4 unfinished moments")
    stage.until(lambda: stage.page.place == "today")


def test_who_is_here_by_face_gives_the_pin_before_the_whole_list(stage: Stage) -> None:
    """P25: the day's moments need a PIN."""
    for cause in (Cause.WAIT, Cause.OUT, Cause.TASTE, Cause.KIND):
        log(stage, "Tom", cause)
    at_counter(stage, confirmed=False)
    stage.tap("All 4 unfinished moments")
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    stage.type("7429")
    stage.until(lambda: stage.page.place == "today")
    assert stage.session.confirmed


def test_a_code_that_was_typed_opens_the_voucher_place(stage: Stage) -> None:
    """P38: lower case and blanks are accepted."""
    at_counter(stage)
    code = valid_code()
    stage.tap(stage.all(CameBackCard)[0].field)
    stage.type(f"{code[:4].lower()} {code[4:]}")
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: stage.page.place == "redeem")


def test_a_mistyped_code_is_said_below_the_field(stage: Stage) -> None:
    """P37, P38: one wrong letter is caught before any look-up; typing on takes the sentence away."""
    page = at_counter(stage)
    card = stage.all(CameBackCard)[0]
    stage.tap(card.field)
    wrong = valid_code()[:-1]
    stage.type(wrong)
    stage.key(Qt.Key.Key_Return)
    assert "12 letters" in card.refusal
    assert stage.page is page
    stage.type("B")
    assert card.refusal == ""


def test_a_practice_shop_says_so(stage: Stage) -> None:
    """DECISIONS, Practice."""
    at_counter(stage)
    assert "PRACTICE" in everything_told(stage.page)


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_everything_to_press_is_large_enough_and_none_covers_another(stage: Stage, size: str) -> None:
    """P100: 44 px and more, inside the window, apart from each other, at every size of screen."""
    for cause in (Cause.WAIT, Cause.OUT, Cause.TASTE, Cause.KIND):
        log(stage, "Tom", cause)
    stage.size(size)
    at_counter(stage)
    stage.until(lambda: stage.window.width() in (1366, 1024))
    check_targets(stage.window)
    field = stage.all(CameBackCard)[0].field
    field.setText(valid_code()[:-1])
    stage.tap(field)
    stage.key(Qt.Key.Key_Return)  # the sentence below the field takes room from the rows above it
    stage.until(lambda: not field.visibleRegion().isEmpty())
    check_targets(stage.window)


@pytest.mark.parametrize("size", ["1366", "small"])
def test_holding_the_eye_on_a_low_screen_takes_rows_away_and_gives_them_back(stage: Stage, size: str) -> None:
    """P100: nothing is cut or covered; the number on top still leads to the rest."""
    for cause in (Cause.WAIT, Cause.OUT, Cause.TASTE):
        log(stage, "Tom", cause)
    budget(stage, "day", "30")
    stage.size(size)
    at_counter(stage)
    eye = stage.all(Eye)[0]
    before = len(stage.all(WaitingMoment))
    stage.hold(eye)
    stage.until(lambda: eye.held)
    assert len(stage.all(WaitingMoment)) == {"1366": 3, "small": 1}[size]
    check_targets(stage.window)
    stage.let_go()
    assert len(stage.all(WaitingMoment)) == before
    check_targets(stage.window)
