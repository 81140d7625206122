"""What the tests of Remedy do again and again: log, open, press, type a PIN, and look at what was given."""

from __future__ import annotations

import uuid
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import LogMoment, SetLimits, SetSetting
from tests.desktop.stage import Stage
from tests.office.bakery import usd
from ui.pages.page import Page
from ui.pages.remedy import RemedyPage
from ui.sheets.amount import AmountSheet
from ui.sheets.approve import ApproveSheet
from ui.widgets.answer_row import AnswerRow
from ui.widgets.button import Button


def log(stage: Stage, cause: Cause = Cause.ORDER, by: str = "Maya", **facts: Any) -> uuid.UUID:
    """A moment, as its tile logs it."""
    command = LogMoment(actor=stage.staff[by], cause=cause, **facts)
    return uuid.UUID(str(stage.office(lambda office: office.moments.log(command)).id))


def open_remedy(
    stage: Stage, cause: Cause = Cause.ORDER, by: str = "Maya", *, confirmed: bool = True, **facts: Any
) -> RemedyPage:
    """Somebody is here and opens a moment they just logged."""
    stage.sign_in(by, confirmed=confirmed)
    page = stage.go("remedy", log(stage, cause, by, **facts))
    assert isinstance(page, RemedyPage)
    if cause is not Cause.SAFETY:
        stage.until(lambda: page.choosing.now is not None)
        stage.until(lambda: page.choosing.result is not None or not page.choosing.specs)
    return page


def moment(stage: Stage, page: Page) -> MomentView:
    """The moment as the office knows it."""
    key = page.half_done()
    assert key is not None
    view = stage.office(lambda office: office.moments.open_one(stage.staff["Rita"], key[1]))
    assert isinstance(view, MomentView)
    return view


def given(stage: Stage, page: Page) -> tuple[RemedyView, ...]:
    """What was given for it."""
    return moment(stage, page).remedies


def kinds(remedy: RemedyView) -> list[str]:
    """Its parts, in order."""
    return [part.kind.value for part in remedy.parts]


def row_of(stage: Stage, title: str) -> AnswerRow:
    """The row of an answer, by its words, once it is shown."""
    stage.until(lambda: any(row.text() == title for row in stage.all(AnswerRow)))
    return next(row for row in stage.all(AnswerRow) if row.text() == title)


def chosen(stage: Stage) -> str:
    """The words of the chosen row."""
    return next(row.text() for row in stage.all(AnswerRow) if row.isChecked())


def say_amount(stage: Stage, digits: str) -> None:
    """On the pad by the keyboard, then Use. (Enter would end four keys in one breath: a scan.)"""
    stage.until(lambda: isinstance(stage.window.sheet, AmountSheet))
    stage.type(digits)
    stage.tap(next(one for one in stage.all(Button, stage.window.sheet) if one.text().startswith("Use ")))
    stage.settled()


def approve_sheet(stage: Stage) -> ApproveSheet:
    """The sheet that asks for a yes, once it lies there."""
    stage.until(lambda: isinstance(stage.window.sheet, ApproveSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, ApproveSheet)
    return sheet


def ask_for_money(stage: Stage, digits: str = "1940") -> RemedyPage:
    """Maya wants to give money back above her 15.00."""
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Money back"))
    say_amount(stage, digits)
    return page


def set_limit(stage: Stage, role: Role, **amounts: str) -> None:
    """The owner sets limits of a role."""
    money = {name: usd(text) for name, text in amounts.items()}
    command = SetLimits(actor=stage.staff["Rita"], role=role, amounts=money)
    stage.office(lambda office: office.limits.set(command))


def set_rule(stage: Stage, key: str, value: str) -> None:
    """The owner changes a setting, and the front knows."""
    command = SetSetting(actor=stage.staff["Rita"], key=key, value=value)
    stage.office(lambda office: office.settings.set(command))
    stage.refresh()


class Strays(QObject):
    """Windows that came up beside ours."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False
