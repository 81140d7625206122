"""Scenes behind the counter: the day, a moment opened, Insights, Settings."""

from __future__ import annotations

from tests.desktop.scenes_at_counter import Scene, here, sheet_lies, unfinished
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from ui.pages.insights import InsightsPage
from ui.pages.settings import SettingsPage

PRINTERS = ("Epson TM-T20III", "Brother HL-L2350DW")
_GIVEN = ("remake:FLAT", "voucher:category:Pastry")


def _quiet_day(stage: Stage) -> None:
    stage.goto("2026-11-23T09:00:00-05:00")
    here(stage, "today")


def _moment(stage: Stage) -> None:
    """With a give."""
    stage.sign_in("Maya")
    key = unfinished(stage)
    at_the_counter(stage, lambda counter: counter.give(*_GIVEN, by=counter.staff["Maya"], moment=key))
    stage.goto("2026-11-21T14:37:00-05:00")
    stage.go("moment", key)


def _on_moment(button: str) -> Scene:
    def play(stage: Stage) -> None:
        stage.sign_in("Maya")
        stage.go("moment", unfinished(stage))
        stage.tap(button)
        sheet_lies(stage)

    return play


def _insights(stage: Stage) -> InsightsPage:
    stage.sign_in("Rita")
    page = stage.go("insights", stage.staff["Rita"])
    assert isinstance(page, InsightsPage)
    stage.until(lambda: page.facts[0].words is not None)
    return page


def _insights_below(stage: Stage) -> None:
    bar = _insights(stage).long.verticalScrollBar()
    stage.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())


def _insights_tables(stage: Stage) -> None:
    _insights(stage).turn_tables()


def _settings(stage: Stage, tab: str | None = None) -> SettingsPage:
    """Opened by the owner while Maya is at the counter."""
    stage.sign_in("Maya")
    page = stage.go("settings", stage.staff["Rita"])
    assert isinstance(page, SettingsPage)
    page.printer.part.names = lambda: PRINTERS
    if tab is not None:
        stage.tap(tab)
        stage.settled()
    return page


def _unfolded(stage: Stage) -> None:
    _settings(stage).numbers.fold.setChecked(True)


def _on_settings(tab: str, button: str) -> Scene:
    def play(stage: Stage) -> None:
        _settings(stage, tab)
        stage.tap(button)
        sheet_lies(stage)

    return play


def _on_more_limits(button: str) -> Scene:
    """A sheet of what few shops change, over the unfolded rest."""

    def play(stage: Stage) -> None:
        more = _settings(stage).numbers.more
        next(one for one in (*more.buttons.values(), more.choose) if one.accessibleName() == button).click()
        sheet_lies(stage)

    return play


def _zone(stage: Stage) -> None:
    page = _settings(stage, "The shop")
    stage.tap(page.shop.zone)
    sheet_lies(stage)


BEHIND: dict[str, Scene] = {
    "today": lambda stage: here(stage, "today"),
    "today-nothing": _quiet_day,
    "moment": _moment,
    "moment-words": _on_moment("Add words"),
    "moment-cause": _on_moment("Change cause"),
    "moment-ending": _on_moment("Close"),
    "insights": _insights,
    "insights-below": _insights_below,
    "insights-tables": _insights_tables,
    "insights-early": _insights,
    "settings": _settings,
    "settings-unfolded": _unfolded,
    "settings-people": lambda stage: _settings(stage, "People"),
    "settings-shop": lambda stage: _settings(stage, "The shop"),
    "settings-printer": lambda stage: _settings(stage, "Printer"),
    "settings-amount": _on_settings("Two numbers", "Goodwill in a month: type it"),
    "settings-person": _on_settings("People", "Add somebody"),
    "settings-person-change": _on_settings("People", "Change Tom"),
    "settings-role": _on_more_limits("What staff may give"),
    "settings-one-person": _on_more_limits("A budget for one person"),
    "settings-zone": _zone,
}
AFTER_A_MONTH = ("insights", "insights-below", "insights-tables")
