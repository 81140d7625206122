"""The start: the lock screen is there before the shop is open, and a tap on it is not lost."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE
from tests.office.bakery import where
from ui import paint, theme
from ui.app import App
from ui.pages import lock
from ui.pages.lock import LockPage
from ui.pages.opening import OpeningPage
from ui.start import Start
from ui.widgets import seam
from ui.widgets.face import FaceTile


@pytest.fixture
def open_app(qapp: QApplication, qtbot: QtBot, shop_folder: Path, clock: MovedClock) -> Iterator[Callable[[], App]]:
    """Open the app on the shop, as often as wanted; closed in the end."""
    theme.use("light", still=True)
    opened: list[App] = []

    def begin() -> App:
        app = App(where(shop_folder, clock))
        qtbot.addWidget(app.window)
        app.window.resize(1366, 768)
        app.window.show()
        app.open()
        opened.append(app)
        return app

    yield begin
    for app in opened:
        app.window.close()
        app.close()


def at_lock(app: App, qtbot: QtBot) -> None:
    """Wait until the shop is open and the lock screen has heard from it."""
    qtbot.waitUntil(lambda: app.window.page.place == "lock" and not app.desk.busy, timeout=10_000)


def test_the_first_start_waits_for_the_shop(open_app: Callable[[], App], qtbot: QtBot) -> None:
    app = open_app()
    assert isinstance(app.window.page, OpeningPage)
    at_lock(app, qtbot)


def test_the_next_start_shows_the_faces_at_once_and_takes_a_tap(open_app: Callable[[], App], qtbot: QtBot) -> None:
    """P98: before the store is even loaded; what was tapped is carried out when it is."""
    first = open_app()
    at_lock(first, qtbot)
    first.window.close()
    first.close()
    app = open_app()
    assert isinstance(app.window.page, LockPage)
    assert app.desk.busy
    faces = [face.accessibleName() for face in app.window.findChildren(FaceTile)]
    assert any("Maya" in name for name in faces)
    app.window.page.primary()
    assert app.window.page.place == "counter"
    qtbot.waitUntil(lambda: not app.desk.busy, timeout=10_000)
    assert app.window.page.place == "counter"


def test_a_shop_that_is_gone_meanwhile_is_not_pretended(
    open_app: Callable[[], App], qtbot: QtBot, shop_folder: Path, tmp_path: Path
) -> None:
    """P92: the remembered front gives way to what is true."""
    first = open_app()
    at_lock(first, qtbot)
    first.window.close()
    first.close()
    file = shop_folder / "shop" / STORE_FILE
    kept = file.read_bytes()
    file.write_bytes(b"not a store at all")
    app = open_app()
    assert isinstance(app.window.page, LockPage)
    qtbot.waitUntil(lambda: isinstance(app.window.page, OpeningPage) and not app.desk.busy, timeout=10_000)
    file.write_bytes(kept)


def test_a_shop_that_was_taken_away_is_opened_again_when_it_is_back(
    open_app: Callable[[], App], qtbot: QtBot, shop_folder: Path
) -> None:
    """P92: a disk pulled out and plugged in, a copy put back: nobody has to start anything anew."""
    app = open_app()
    at_lock(app, qtbot)
    file = shop_folder / "shop" / STORE_FILE
    kept, away = shop_folder / "kept.db", shop_folder / "away.db"
    shutil.copyfile(file, kept)
    file.rename(away)
    qtbot.waitUntil(lambda: "not where it was" in app.window.standing)
    shutil.copyfile(kept, file)
    found: list[object] = []

    def look() -> bool:
        app.desk.run(app, lambda office: office.people.faces(), found.append, lambda _: None)
        return bool(found)

    qtbot.waitUntil(look, timeout=10_000)
    at_lock(app, qtbot)
    assert app.session.locked


def test_the_window_is_painted_before_anything_is_loaded(
    qapp: QApplication, qtbot: QtBot, shop_folder: Path, clock: MovedClock
) -> None:
    """S1: the shell first, the app in it after."""
    start = Start(where(shop_folder, clock))
    qtbot.addWidget(start.shell)
    with qtbot.waitSignal(start.shell.painted):
        start.show()
        assert start.app is None
    qtbot.waitUntil(lambda: start.app is not None and start.app.window.page.place == "lock", timeout=10_000)
    assert start.app is not None
    qtbot.waitUntil(lambda: start.app is not None and not start.app.desk.busy, timeout=10_000)
    assert "Harbour Street Bakery" in start.shell.windowTitle()
    start.app.close()


def start_to_lock(qtbot: QtBot, shop_folder: Path, clock: MovedClock) -> tuple[Start, App]:
    """The program's own start, until the lock is there and the shop behind it open."""
    start = Start(where(shop_folder, clock))
    qtbot.addWidget(start.shell)
    start.show()
    qtbot.waitUntil(lambda: start.app is not None and start.app.window.page.place == "lock", timeout=10_000)
    assert start.app is not None
    qtbot.waitUntil(lambda: start.app is not None and not start.app.desk.busy, timeout=10_000)
    return start, start.app


def test_the_app_starts_where_the_seam_cannot_be_drawn_ahead(
    qapp: QApplication, qtbot: QtBot, shop_folder: Path, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No room for a picture, say: the lock draws it when it is seen."""

    def no_room(*_: Any) -> None:
        monkeypatch.undo()
        raise MemoryError

    monkeypatch.setattr(lock, "draw_seam", no_room)
    paint.picture_of.cache_clear()
    _start, app = start_to_lock(qtbot, shop_folder, clock)
    app.close()


def test_the_seam_of_the_lock_is_drawn_beside_the_main_thread(
    qapp: QApplication, qtbot: QtBot, shop_folder: Path, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S2: half of the lock's first paint is done before the lock is there; the paint finds it."""
    drawn: list[str] = []

    def draw_seam(*asked: Any) -> None:
        drawn.append(threading.current_thread().name)
        seam.draw_seam(*asked)

    monkeypatch.setattr(lock, "draw_seam", draw_seam)
    paint.picture_of.cache_clear()
    _start, app = start_to_lock(qtbot, shop_folder, clock)
    app.window.page.grab()
    assert drawn == ["loader"]
    app.close()
