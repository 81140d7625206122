"""The counter locks with the computer: on a real private message bus, and after idle minutes without one."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from tests.desktop.stage import Stage
from ui.system_lock import SCREEN_SAVERS, SystemLock

_DAEMON = shutil.which("dbus-daemon")


@pytest.fixture
def address(qapp: object) -> Iterator[str]:
    """Where a private session bus listens; nowhere on a machine that has no bus."""
    if _DAEMON is None:
        yield ""
        return
    words = [_DAEMON, "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def say(bus: QDBusConnection, saver: str, *, active: bool) -> None:
    """What a desktop's screen saver tells everybody."""
    signal = QDBusMessage.createSignal("/ScreenSaver", saver, "ActiveChanged")
    signal.setArguments([active])
    assert bus.send(signal)


@pytest.mark.parametrize("saver", SCREEN_SAVERS)
def test_the_screen_saver_of_every_desktop_is_heard_on_a_real_bus(address: str, qtbot: QtBot, saver: str) -> None:
    """DESIGN, Lock: "also lock on OS session lock". Only when it begins."""
    lock, heard = SystemLock(), []
    lock.locked.connect(lambda: heard.append(saver))
    here = QDBusConnection.connectToBus(address, f"here-{saver}")
    there = QDBusConnection.connectToBus(address, f"there-{saver}")
    assert lock.listen_on(here, QDBusConnection("no such bus")) is bool(address)
    if address:
        here.interface().isServiceRegistered("any")  # answered after the bus knows what we listen to
        say(there, saver, active=False)
        say(there, saver, active=True)
        qtbot.waitUntil(lambda: bool(heard))
        assert heard == [saver]
    for name in (here.name(), there.name()):
        QDBusConnection.disconnectFromBus(name)


def test_logind_may_ask_this_session_to_lock(qapp: object) -> None:
    lock, heard = SystemLock(), []
    lock.locked.connect(lambda: heard.append(1))
    assert QMetaObject.invokeMethod(lock, "_asked", Qt.ConnectionType.DirectConnection)
    assert heard == [1]


def test_without_any_bus_nothing_is_heard_and_nothing_breaks(qapp: object) -> None:
    nowhere = QDBusConnection("no such bus")
    assert SystemLock().listen_on(nowhere, nowhere) is False


def test_a_computer_that_locks_takes_the_counter_with_it(stage: Stage) -> None:
    """What was half done stays; nobody is here any more, and a second time changes nothing."""
    stage.sign_in("Maya")
    stage.go("counter")
    lock = stage.window.findChild(SystemLock)
    assert lock is not None
    for _ in range(2):
        lock.locked.emit()
        stage.settled()
        assert stage.session.locked
        assert stage.page.place == "lock"
