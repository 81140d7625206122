"""P90: the window is closed at the worst moment. What was answered is there, and nothing is there by half."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_recovery.domain.views.moments import MomentView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from tests.desktop.at_remedy import approve_sheet, ask_for_money, open_remedy
from tests.desktop.stage import Stage
from tests.office.bakery import staff_of, where
from ui.app import App
from ui.shell import Shell


def found_again(stage: Stage, key: uuid.UUID) -> MomentView:
    """The moment, by whoever opens the shop next."""
    with open_office(where(stage.folder, stage.clock)) as office:
        return office.moments.open_one(staff_of(office)["Rita"], key)


@pytest.mark.parametrize("presses", [1, 2])
def test_closed_in_the_middle_of_a_give_it_is_given_once_and_whole(stage: Stage, presses: int) -> None:
    page = open_remedy(stage)
    key = page.half_done()
    assert key is not None
    for _ in range(presses):
        page.primary()
    stage.close()
    gives = found_again(stage, key[1]).remedies
    assert len(gives) == 1
    assert len(gives[0].parts) == 2
    assert len(gives[0].vouchers) == 1


def test_closed_with_a_pin_half_typed_nothing_is_given(stage: Stage) -> None:
    key = ask_for_money(stage).half_done()
    assert key is not None
    approve_sheet(stage)
    stage.type("835")
    stage.close()
    assert found_again(stage, key[1]).remedies == ()


def test_closed_while_the_shop_opens_it_opens_the_next_time(
    qtbot: QtBot, qapp: object, shop_folder: Path, clock: MovedClock
) -> None:
    for _ in range(2):
        app = App(where(shop_folder, clock))
        qtbot.addWidget(app.window)
        app.window.show()
        app.open()
        app.window.close()
        app.close()
    app = App(where(shop_folder, clock))
    qtbot.addWidget(app.window)
    app.window.show()
    app.open()
    qtbot.waitUntil(lambda: app.window.page.place == "lock" and not app.desk.busy, timeout=10_000)
    app.window.close()
    app.close()


def test_a_closed_window_is_gone_before_it_waits_for_anything(qtbot: QtBot) -> None:
    """A printer that is silent for seconds does not leave a dead window standing there."""
    shell = Shell()
    qtbot.addWidget(shell)
    shell.show()
    seen: list[bool] = []
    shell.closing.connect(lambda: seen.append(shell.isVisible()))
    shell.close()
    assert seen == [False]


def test_a_window_that_may_not_close_stays(qtbot: QtBot) -> None:
    """What is shown only now is not lost by a slip of the finger."""
    shell, answers = Shell(), [False, True]
    qtbot.addWidget(shell)
    shell.hold(QWidget(), lambda: answers.pop(0))
    shell.show()
    shell.close()
    assert shell.isVisible()
    shell.close()
    assert not shell.isVisible()
