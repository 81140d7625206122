"""What tests of the settings do again and again: open the padlock, wait for a save, ask the shop what holds."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from pos_recovery.domain.budget import Per
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Role
from tests.desktop.plugged_in import there
from tests.desktop.stage import Stage
from ui.pages.settings import SettingsPage

LONG = "Ba" * 2500
OVERRIDE = "\u202e"


def settings(stage: Stage, who: str = "Rita", tab: str | None = None) -> SettingsPage:
    """Somebody opened the padlock and turned to a tab."""
    stage.sign_in("Maya")
    page = stage.go("settings", stage.staff[who])
    assert isinstance(page, SettingsPage)
    page.printer.part.found = lambda: there("Epson TM-T20III")
    if tab is not None:
        stage.tap(tab)
        stage.settled()
    return page


def saved(stage: Stage, page: SettingsPage) -> None:
    """Wait until the last change is in the shop and on the screen."""
    stage.until(lambda: page.saved.isVisible() and page.saved.text == "Saved 14:32")
    stage.settled()


def budget(stage: Stage, per: Per = Per.MONTH) -> Money | None:
    """What the shop says."""
    standings = stage.office(lambda office: office.budgets.now())
    return next((one.limit for one in standings if one.per is per), None)


def limit(stage: Stage, role: Role) -> tuple[Money | None, Money | None]:
    """What a role may give by itself, per remedy and per customer."""
    rita = stage.staff["Rita"]
    limits = stage.office(lambda office: office.limits.all(rita))
    return next((one.per_remedy, one.per_moment) for one in limits if one.role is role)


def value(stage: Stage, key: str) -> str:
    """A setting."""
    rita = stage.staff["Rita"]
    return str(stage.office(lambda office: office.settings.all(rita))[key])


def shown(stage: Stage) -> str:
    """Every word on the screen."""
    return "\n".join(label.text() for label in stage.all(QLabel))
