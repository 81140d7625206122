"""Hints on the screens: a manager or owner finds them behind a tap, staff find nothing of them (P71, P101)."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pos_recovery.domain.views.remedies import RemedyView
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter
from ui.pages.done import DonePage
from ui.pages.moment import MomentPage
from ui.sheets.hints import HintsSheet

HINT = "This customer has had 3 moments within 60 days."


def third(stage: Stage, by: str) -> RemedyView:
    """Something for the third moment of a customer, given by somebody who is here now."""

    def work(counter: Counter) -> RemedyView:
        known: dict[str, Any] = {
            "customer_phone": "(202) 555-0101", "customer_name": "Mrs Novak", "contact_ok": True,
        }  # fmt: skip
        keys = [counter.log(counter.staff[by], **known) for _ in range(3)]
        return counter.give("comp:FLAT", by=counter.staff[by], moment=keys[-1])

    stage.sign_in(by)
    remedy: RemedyView = at_the_counter(stage, work)
    return remedy


def done(stage: Stage, remedy: RemedyView) -> DonePage:
    """The page after a give."""
    page = stage.go("done", remedy)
    assert isinstance(page, DonePage)
    return page


def words(stage: Stage) -> str:
    """Every word that is to be read in the window."""
    return " | ".join([label.text() for label in stage.all(QLabel)] + stage.names())


@pytest.mark.parametrize("name", ["Ines", "Rita"])
def test_on_done_it_waits_behind_a_tap_for_whoever_gave(stage: Stage, name: str) -> None:
    done(stage, third(stage, name))
    assert "customer" not in words(stage)  # who may be reading along
    stage.tap("For you")
    sheet = stage.window.sheet
    assert isinstance(sheet, HintsSheet)
    assert sheet.hints == (HINT,)
    assert HINT in words(stage)
    assert "Novak" not in words(stage)
    stage.key(Qt.Key.Key_Return)
    assert stage.window.sheet is None


@pytest.mark.parametrize("name", ["Maya", "Tom"])
def test_staff_and_leads_find_nothing_of_it(stage: Stage, name: str) -> None:
    """P101."""
    remedy = third(stage, name)
    assert not done(stage, remedy).note.isVisible()
    stage.go("moment", remedy.moment)
    assert "60 days" not in words(stage)


def test_where_there_is_nothing_to_know_there_is_no_button(stage: Stage) -> None:
    stage.sign_in("Ines")
    remedy = at_the_counter(stage, lambda counter: counter.give("comp:FLAT", by=counter.staff["Ines"]))
    assert not done(stage, remedy).note.isVisible()


def test_whoever_comes_back_to_a_managers_done_sees_no_button(stage: Stage) -> None:
    remedy = third(stage, "Ines")
    stage.sign_in("Maya")
    assert not done(stage, remedy).note.isVisible()


def test_an_opened_moment_tells_a_manager(stage: Stage) -> None:
    remedy = third(stage, "Maya")
    stage.sign_in("Ines")
    page = stage.go("moment", remedy.moment)
    assert isinstance(page, MomentPage)
    assert HINT in words(stage)
