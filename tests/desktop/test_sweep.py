"""A window that stands open for days: vouchers whose last day is over are ended without anybody opening the shop."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.office.voucher_closing import AT_ONCE
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.session import Session
from ui.sweep import EVERY_MS


def test_an_open_window_frees_what_ended_vouchers_hold_once_an_hour(stage: Stage) -> None:
    many = AT_ONCE + 1  # so that a second part is needed
    at_the_counter(stage, lambda shop: [shop.voucher("1.00", until=date(2026, 11, 20)) for _ in range(many)])
    stage.goto("2026-11-25T12:00:00-05:00")
    assert stage.window.sweep.hourly.isActive()
    assert stage.window.sweep.hourly.interval() == EVERY_MS == 60 * 60 * 1000
    assert at_the_counter(stage, lambda shop: shop.money())[1] == f"{many}.00"
    stage.window.sweep.hourly.timeout.emit()
    stage.settled()
    assert at_the_counter(stage, lambda shop: shop.money()) == ("0.00", "0.00", "640.00")
    assert stage.office(lambda office: office.vouchers.end_some()) == 0


def test_without_a_shop_nothing_is_asked(qapp: QApplication, qtbot: QtBot) -> None:
    """First run, or a shop that could not be opened."""
    desk = Desk()
    window = MainWindow(desk, Session())
    qtbot.addWidget(window)
    window.sweep.begin()
    assert not desk.busy
    window.deafen()
    desk.close()
