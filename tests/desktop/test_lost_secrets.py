"""The window on a real shop without a keychain whose sealed secrets were deleted by hand, or are there (P92, P96)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pos_recovery.office.bootstrap import Where
from pos_recovery.office.opening import OpenShop, open_shop
from tests.host.keychains import failing
from ui.app import App
from ui.pages.opening import OpeningPage


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Where]:
    """Where that shop lies; its passphrase is given."""
    monkeypatch.setenv("MAKE_IT_RIGHT_HOME", str(tmp_path / "machine"))
    before = keyring.get_keyring()
    keyring.set_keyring(failing("no backend"))
    found = Where(data=str(tmp_path / "shop"), passphrase=b"four warm rolls")
    open_shop(OpenShop("Padaria", "EUR", "Europe/Lisbon", "Rita", "471147"), found)
    yield found
    keyring.set_keyring(before)


def opened(place: Where, qtbot: QtBot) -> tuple[App, OpeningPage]:
    """The window once it says why it could not open."""
    app = App(place)
    qtbot.addWidget(app.window)
    app.window.show()
    app.open()
    page = app.window.page
    assert isinstance(page, OpeningPage)
    qtbot.waitUntil(lambda: bool(said(page)), timeout=10_000)
    return app, page


def said(page: OpeningPage) -> str:
    """What it says, once it says something."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text())


def test_a_sealed_file_that_is_gone_is_named_and_no_passphrase_is_asked_for(
    qapp: QApplication, qtbot: QtBot, place: Where, tmp_path: Path
) -> None:
    [file] = (tmp_path / "machine" / "secrets").iterdir()
    file.unlink()
    app, page = opened(place, qtbot)
    assert f"{file}, which holds the shop’s secrets where there is none, is gone. Put it back" in said(page)
    assert not page.findChildren(QLineEdit)[0].isVisible()
    app.close()


@pytest.mark.parametrize(("given", "says"), [(None, "sealed in a file"), (b"other rolls", "does not open")])
def test_a_passphrase_is_asked_for_where_it_helps(
    qapp: QApplication, qtbot: QtBot, place: Where, given: bytes | None, says: str
) -> None:
    app, page = opened(replace(place, passphrase=given), qtbot)
    assert says in said(page)
    assert page.findChildren(QLineEdit)[0].isVisible()
    app.close()
