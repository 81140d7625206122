"""A bug of ours behind the counter: the app lives, says so, and whoever pressed can press again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from pos_recovery.office.office import Office
from tests.desktop.at_remedy import open_remedy, row_of, set_rule
from tests.desktop.stage import Stage
from tests.desktop.test_window import type_pin, voucher
from ui.pages.counter import CounterPage
from ui.pages.done import DonePage
from ui.pages.moment import MomentPage
from ui.pages.redeem import RedeemPage
from ui.sheets.pin import PinSheet
from ui.sheets.safety import SafetySheet
from ui.sheets.undo import UndoSheet
from ui.sheets.words import WordsSheet
from ui.texts import window as texts
from ui.voucher_faces import Step
from ui.widgets.danger_bar import DangerBar
from ui.widgets.face import FaceTile

_SECRET = "Ana, 555 0199"


class Broken:
    """The office, but for one verb of one noun, which raises what nobody expects."""

    def __init__(self, office: Any, path: tuple[str, ...]) -> None:
        self._whole, self._path = office, path

    def __getattr__(self, name: str) -> Any:
        if name != self._path[0]:
            return getattr(self._whole, name)
        if len(self._path) > 1:
            return Broken(getattr(self._whole, name), self._path[1:])
        raise RuntimeError(_SECRET)


@pytest.fixture
def broken(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """`with broken("moments.log"):` every call is a bug of ours inside; each reaches the hook, none the page."""

    @contextmanager
    def breaking(verb: str) -> Iterator[None]:
        run = stage.desk.run

        def run_broken(asker: Any, work: Callable[[Any], Any], *told: Any) -> None:
            run(asker, lambda office: work(Broken(office, tuple(verb.split(".")))), *told)

        with monkeypatch.context() as patch, qtbot.captureExceptions() as bugs:
            patch.setattr(stage.desk, "run", run_broken)
            yield
            stage.settled()
        assert [str(bug) for _, bug, _ in bugs] == [_SECRET]

    return breaking


def face(stage: Stage, name: str) -> FaceTile:
    """A face to tap."""
    stage.until(lambda: any(one.face.name == name for one in stage.all(FaceTile)))
    return next(one for one in stage.all(FaceTile) if one.face.name == name)


def test_a_tile_can_be_tapped_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    stage.sign_in("Maya")
    page = stage.go("counter")
    assert isinstance(page, CounterPage)
    with broken("moments.log"):
        stage.tap(page.tiles.tiles[0])
    stage.tap(page.tiles.tiles[0])
    stage.until(lambda: stage.page.place == "remedy")


def test_a_face_can_be_tapped_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    stage.go("counter")
    stage.type("1")
    stage.until(lambda: stage.page.place == "who")
    with broken("people.sign_in"):
        stage.tap(face(stage, "Maya"))
    stage.tap(face(stage, "Maya"))
    stage.until(lambda: stage.page.place == "remedy")


def test_a_pin_can_be_typed_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    stage.go("lock")
    stage.tap(face(stage, "Maya"))
    sheet = stage.window.sheet
    assert isinstance(sheet, PinSheet)
    with broken("people.sign_in"):
        type_pin(stage, "7429")
    assert sheet.sentence == texts.OUR_FAULT
    type_pin(stage, "7429")
    stage.until(lambda: stage.page.place == "counter")


def test_a_give_can_be_pressed_again_and_is_given_once(stage: Stage, broken: Callable[[str], Any]) -> None:
    page = open_remedy(stage)
    with broken("remedies.give"):
        stage.tap(page.bar.primary)
    stage.until(lambda: page.choosing.result is not None)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")


def test_an_answer_that_could_not_be_weighed_is_weighed_by_the_next_press(
    stage: Stage, broken: Callable[[str], Any]
) -> None:
    page = open_remedy(stage)
    with broken("remedies.weigh"):
        page.choosing.take(page.answers.cards[-1].offer.key)
    assert page.choosing.result is None
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")


@pytest.mark.parametrize(("verb", "what"), [("menu.items", "Money back"), ("people.approvers", "Get help")])
def test_a_sheet_can_be_asked_for_again(stage: Stage, broken: Callable[[str], Any], verb: str, what: str) -> None:
    page = open_remedy(stage)
    button = page.head.help if what == "Get help" else row_of(stage, what)
    with broken(verb):
        stage.tap(button)
    assert stage.window.sheet is None
    stage.tap(button)
    stage.until(lambda: stage.window.sheet is not None)


def test_the_own_pin_can_be_asked_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    set_rule(stage, "small-amount", "0.00")
    page = open_remedy(stage, confirmed=False)
    with broken("people.faces"):
        stage.tap(page.bar.primary)
    stage.tap(page.bar.primary)
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))


def test_a_padlock_can_be_tapped_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    with broken("people.padlock"):
        stage.tap("Insights")
    stage.tap("Insights")
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))


def test_a_voucher_can_be_used_again_and_is_used_once(stage: Stage, broken: Callable[[str], Any]) -> None:
    code = voucher(stage)
    stage.sign_in("Maya")
    page = stage.go("redeem")
    assert isinstance(page, RedeemPage)
    with broken("vouchers.show"):
        stage.scan(code)
    stage.scan(code)
    stage.until(lambda: Step.USE in page.panel.buttons)
    with broken("vouchers.redeem"):
        stage.tap(page.panel.buttons[Step.USE])
    stage.tap(page.panel.buttons[Step.USE])
    stage.until(lambda: list(page.panel.buttons) == [Step.ANOTHER])


def test_an_undo_can_be_pressed_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    page = open_remedy(stage)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    done = stage.page
    assert isinstance(done, DonePage)
    stage.tap(done.undo)
    sheet = stage.window.sheet
    assert isinstance(sheet, UndoSheet)
    stage.tap(sheet.reason.chips[0])
    with broken("remedies.undo"):
        stage.tap(sheet.no)
    assert sheet.sentence == texts.OUR_FAULT
    stage.tap(sheet.no)
    stage.until(lambda: not sheet.no.isVisible())


def test_words_stay_and_can_be_saved_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    key = open_remedy(stage).half_done()
    assert key is not None
    page = stage.go("moment", key[1])
    assert isinstance(page, MomentPage)
    stage.tap(page.told.add)
    sheet = stage.window.sheet
    assert isinstance(sheet, WordsSheet)
    stage.type("cold soup")
    with broken("moments.tell"):
        stage.tap(sheet.save)
    assert (sheet.refusal, sheet.field.text()) == (texts.OUR_FAULT, "cold soup")
    stage.tap(sheet.save)
    stage.until(lambda: stage.window.sheet is None)


def test_a_mis_tap_of_the_danger_bar_can_be_taken_back_again(stage: Stage, broken: Callable[[str], Any]) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    stage.tap(stage.all(DangerBar)[0])
    stage.until(lambda: isinstance(stage.window.sheet, SafetySheet))
    stage.settled()
    wrong = stage.button("Wrong tile", stage.window.sheet)
    with broken("moments.end"):
        stage.tap(wrong)
    stage.tap(wrong)
    stage.until(lambda: stage.window.sheet is None)


def test_a_bug_in_the_look_around_is_told_once(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not each second: the newest twenty reports would all be of it."""

    def token(_: Office) -> object:
        raise RuntimeError(_SECRET)

    monkeypatch.setattr(Office, "token", token)
    with qtbot.captureExceptions() as bugs:
        stage.until(lambda: bugs)
        stage.settled()
        assert not any(timer.isActive() for timer in stage.desk.findChildren(QTimer))
    assert len(bugs) == 1
