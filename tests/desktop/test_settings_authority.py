"""Settings, authority: limits by role, budgets by week and person, badges, and what last month would have been."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.budget import Per
from pos_recovery.domain.people import Authority, Role
from pos_recovery.office.bootstrap import open_office
from tests.desktop.at_settings import budget, saved, settings, shown, value
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter, usd
from ui.pages.settings import SettingsPage
from ui.pages.settings.person_budgets import PersonBudgetsSheet
from ui.pages.settings.role_limits import RoleLimitsSheet
from ui.texts import authority as texts
from ui.widgets.long_ground import LongGround


def unfolded(stage: Stage) -> SettingsPage:
    """Two numbers, with Advanced open and its end in sight."""
    page = settings(stage)
    page.numbers.fold.setChecked(True)
    return page


def limits(stage: Stage, role: Role) -> Authority:
    """What the shop says."""
    rita = stage.staff["Rita"]
    found = stage.office(lambda office: office.limits.all(rita))
    authority: Authority = next(one for one in found if one.role is role)
    return authority


def role_sheet(stage: Stage, page: SettingsPage, role: Role) -> RoleLimitsSheet:
    """The limits of one role, opened."""
    page.numbers.more.buttons[role].click()
    stage.settled()
    sheet = stage.window.sheet
    assert isinstance(sheet, RoleLimitsSheet)
    return sheet


def test_every_limit_of_a_role_is_saved_at_once_and_read_back(stage: Stage) -> None:
    """P14: per remedy, customer, day and week; and from where a note is needed."""
    page = unfolded(stage)
    sheet = role_sheet(stage, page, Role.STAFF)
    for name in ("per_day", "per_week", "note_above"):
        sheet.amounts[name]._typed(usd("21.50"))
        stage.settled()
        assert getattr(limits(stage, Role.STAFF), name) == usd("21.50")
    stage.tap(texts.DONE)
    stage.settled()
    again = role_sheet(stage, page, Role.STAFF)
    assert {name: again.amounts[name].amount for name in ("per_remedy", "per_day", "note_above")} == {
        "per_remedy": usd("15.00"), "per_day": usd("21.50"), "note_above": usd("21.50"),
    }  # fmt: skip
    stage.tap(texts.DONE)


@pytest.mark.parametrize("off", [1, 9])
def test_kinds_are_tapped_off_and_on_again(stage: Stage, off: int) -> None:
    """All on is every kind, none on is a sorry alone."""
    sheet = role_sheet(stage, unfolded(stage), Role.LEAD)
    chips = list(sheet.chips.values())
    for chip in chips[:off]:
        chip.click()
        stage.settled()
    kinds = limits(stage, Role.LEAD).kinds
    assert kinds is not None
    assert len(kinds) == (0 if off == len(chips) else len(chips) - off + 1)
    for chip in chips[:off]:
        chip.click()
        stage.settled()
    assert limits(stage, Role.LEAD).kinds is None


def test_a_week_and_one_person_have_budgets_of_their_own(stage: Stage) -> None:
    """P10, P103: folded away until somebody wants it."""
    page = unfolded(stage)
    page.numbers.week._typed(usd("200.00"))
    saved(stage, page)
    assert budget(stage, Per.WEEK) == usd("200.00")
    page.numbers.more.choose.click()
    sheet = stage.window.sheet
    assert isinstance(sheet, PersonBudgetsSheet)
    stage.tap("Ben")
    sheet.settings[Per.DAY]._typed(usd("12.00"))
    stage.settled()
    stage.tap("Maya")
    assert sheet.settings[Per.DAY].amount is None
    stage.tap("Ben")
    assert sheet.settings[Per.DAY].amount == usd("12.00")
    stage.tap(texts.DONE)
    stage.settled()
    assert page.numbers.more.person_row.sub == "Ben $12 a day"
    standings = stage.office(lambda office: office.budgets.now(stage.staff["Rita"]))
    assert [(one.person, one.per, one.limit) for one in standings if one.person] == [("Ben", Per.DAY, usd("12.00"))]


def test_the_gold_card_replays_the_gives_against_the_new_numbers(stage: Stage) -> None:
    """DESIGN, Settings. Nothing was given: it says nothing."""
    page = settings(stage)
    assert not page.numbers.replayed.isVisible()
    with open_office(stage.where) as office:
        elsewhere = Counter(office, stage.clock, stage.staff)
        elsewhere.give("discount:9.00", by=stage.staff["Maya"])
        elsewhere.give("discount:4.00", by=stage.staff["Ben"])
    stage.until(lambda: page.numbers.replayed.isVisible())
    none = "With these numbers none of 2 gives of November so far would have asked first."
    assert page.numbers.replayed.says == none
    page.numbers.customer._typed(usd("5.00"))
    stage.until(lambda: "1 of 2 gives" in page.numbers.replayed.says)


def test_a_month_below_what_is_given_says_how_much_that_is(stage: Stage) -> None:
    """DECISIONS: left is 0.00, never negative, and the answer says how much is given already."""
    page = settings(stage)
    at_the_counter(stage, lambda counter: counter.give("discount:9.00", by=counter.staff["Maya"]))
    page.numbers.month._typed(usd("4.00"))
    stage.until(lambda: "$9 is given already in November" in page.numbers.month_row.sub)


def test_the_idle_minutes_are_a_choice(stage: Stage) -> None:
    page = unfolded(stage)
    page.numbers.more.idle.buttons()[2].click()
    saved(stage, page)
    assert value(stage, "idle-lock-minutes") == "15"


def test_from_where_on_gifts_are_worth_a_chat_is_the_owners_amount(stage: Stage) -> None:
    """P70: the same setting as on the command line, taken back as every other; leaving saves what still moves."""
    page = unfolded(stage)
    chat = page.numbers.more.chat
    assert chat.amount == usd("20.00")
    (long,) = stage.all(LongGround)
    stage.until(lambda: long.verticalScrollBar().maximum() > 0)
    long.ensureWidgetVisible(page.numbers.more.chat_row)
    stage.tap(f"{texts.CHAT}: more")
    saved(stage, page)
    assert value(stage, "chat-above") == "25.00"
    stage.tap("Take it back")
    stage.until(lambda: value(stage, "chat-above") == "20.00")
    stage.until(lambda: chat.amount == usd("20.00"))
    stage.tap(f"{texts.CHAT}: less")
    stage.go("counter")
    assert value(stage, "chat-above") == "19.00"


def test_a_badge_is_scanned_in_the_persons_sheet_and_never_shown(stage: Stage) -> None:
    """P103: folded away until they carry one; another person's is refused in its field."""
    settings(stage, tab="People")
    stage.tap("Change Maya")
    sheet: Any = stage.window.sheet
    assert not sheet.badge.field.isVisible()
    sheet.badge.fold.click()
    sheet.badge.field.field.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.scan("STAFF-0007")
    stage.until(lambda: texts.BADGE_SET in shown(stage))
    assert "STAFF-0007" not in shown(stage)
    assert stage.office(lambda office: office.badges.unlock("STAFF-0007")).name == "Maya"
    stage.tap(texts.DONE)
    stage.settled()
    stage.tap("Change Ben")
    sheet = stage.window.sheet
    sheet.badge.fold.click()
    sheet.badge.field.field.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.scan("STAFF-0007")
    stage.until(lambda: sheet.badge.field.refusal)
    assert "Maya’s already" in sheet.badge.field.refusal
    stage.tap(texts.DONE)
    stage.tap("Change Maya")
    sheet = stage.window.sheet
    assert sheet.badge.fold.isChecked()
    sheet.badge.take.click()
    stage.until(lambda: texts.BADGE_TAKEN in shown(stage))
    rita = stage.staff["Rita"]
    assert not any(one.badge for one in stage.office(lambda office: office.people.everybody(rita)))


def test_a_manager_sees_no_badges(stage: Stage) -> None:
    """DECISIONS: a manager's PIN opens Staff PINs, nothing more."""
    settings(stage, "Ines")
    stage.tap("Change Ben")
    sheet: Any = stage.window.sheet
    assert not sheet.badge.isVisible()


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_the_sheets_fit_every_screen(stage: Stage, size: str) -> None:
    """P100."""
    stage.size(size)
    page = unfolded(stage)
    role_sheet(stage, page, Role.STAFF)
    check_targets(stage.window.sheet or stage.window)
    stage.tap(texts.DONE)
    page.numbers.more.choose.click()
    stage.settled()
    check_targets(stage.window.sheet or stage.window)
