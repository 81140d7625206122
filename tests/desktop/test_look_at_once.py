"""What is chosen for the window is seen while it is open, as after a new start; a look like the system's follows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.host.clock import MovedClock
from tests.office.bakery import STAFF, where
from ui import theme
from ui.app import App
from ui.pages.settings import SettingsPage
from ui.widgets.fitted import FittedLine
from ui.widgets.surface import column

_LOOK = 5  # the place of its tab


class System:
    """A system that is dark, or light, as theme asks Qt for it: the screen of these tests knows neither."""

    scheme = Qt.ColorScheme.Light

    @classmethod
    def styleHints(cls) -> type[System]:
        """Itself."""
        return cls

    @classmethod
    def colorScheme(cls) -> Qt.ColorScheme:
        """What somebody chose there."""
        return cls.scheme

    @classmethod
    def turn(cls, scheme: Qt.ColorScheme) -> None:
        """Somebody chooses another, and Qt tells."""
        cls.scheme = scheme
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


@pytest.fixture
def open_app(qapp: QApplication, qtbot: QtBot, shop_folder: Path, clock: MovedClock) -> Iterator[Callable[[], App]]:
    """Open the app on the shop, as often as wanted; closed in the end."""
    opened: list[App] = []

    def begin() -> App:
        app = App(where(shop_folder, clock))
        qtbot.addWidget(app.window)
        app.window.resize(1366, 900)  # nothing is scrolled
        app.window.show()
        app.open()
        opened.append(app)
        qtbot.waitUntil(lambda: app.window.page.place == "lock" and not app.desk.busy, timeout=10_000)
        return app

    yield begin
    for app in opened:
        app.window.close()
        app.close()
    theme.use("light", still=True)


def asked(app: App, qtbot: QtBot, work: Any) -> Any:
    """Ask the office, and wait until the window has heard of what was changed."""
    answers: list[Any] = []
    app.desk.run(app.window, work, answers.append)
    qtbot.waitUntil(lambda: bool(answers) and not app.desk.busy)
    return answers[0]


def choose(app: App, qtbot: QtBot, choices: MachineChoices) -> None:
    """Somebody chooses this."""
    asked(app, qtbot, lambda office: office.machine.choose(choices))


def picture(app: App, qtbot: QtBot, place: str) -> QImage:
    """A place as Rita sees it, standing still."""
    actor = asked(app, qtbot, lambda office: office.people.sign_in("Rita", STAFF["Rita"][1]))
    app.session.sign_in(actor)
    app.window.go(place, actor)
    page = app.window.page
    if isinstance(page, SettingsPage):
        page.side.tab(_LOOK).click()
    seen: list[QImage] = []

    def same() -> bool:
        if not app.desk.busy:
            seen.append(app.window.grab().toImage())
        return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

    qtbot.waitUntil(same)
    return seen[-1]


def test_letters_of_another_size_are_laid_out_as_after_a_start_anew(open_app: Callable[[], App], qtbot: QtBot) -> None:
    """Whatever was shown before."""
    first = open_app()
    before = {place: picture(first, qtbot, place) for place in ("counter", "settings")}
    choose(first, qtbot, MachineChoices(text_percent=130, less_motion=True))
    live = {place: picture(first, qtbot, place) for place in before}
    first.window.close()
    first.close()
    anew = open_app()
    for place, seen in live.items():
        assert seen != before[place]
        assert seen == picture(anew, qtbot, place), place


def test_words_that_are_only_painted_get_their_room_too(qapp: QApplication, qtbot: QtBot) -> None:
    theme.use("light", still=True)
    page, line = QWidget(), FittedLine("Lemon tart, and a coffee")
    layout = column(line)
    page.setLayout(layout)
    qtbot.addWidget(page)
    page.show()
    before = layout.minimumSize().height()
    theme.use("light", percent=130, still=True)
    assert layout.minimumSize().height() > before
    theme.use("light", still=True)


def test_a_look_like_the_systems_follows_it_while_the_window_is_open(
    open_app: Callable[[], App], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "QGuiApplication", System)
    app = open_app()
    dark: list[bool] = []
    for look in ("system", "light"):
        choose(app, qtbot, MachineChoices(look=look))
        for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
            System.turn(scheme)
            dark.append(theme.is_dark())
    assert dark == [True, False, False, False]
