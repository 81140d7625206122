"""Another program works in the same shop while a page is open: the page follows, in the right words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.views.moments import MomentLogged
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import Changed, ChangePerson, Done, Give, LogMoment, RenameShop, SetSetting
from pos_recovery.office.office import Office
from pos_recovery.office.remedies import Remedies
from tests.desktop.at_remedy import given, log, open_remedy
from tests.desktop.stage import Stage
from tests.office.bakery import specs, staff_of, where
from ui import theme
from ui.app import App
from ui.pages.counter import CounterPage
from ui.texts import remedy as remedy_texts
from ui.texts import window as texts
from ui.widgets.face import FaceTile
from ui.widgets.rail import Rail
from ui.widgets.tile import CauseTile

Work = Callable[[Office, dict[str, Actor]], Any]


class Two:
    """The app on a shop, and another program beside it."""

    def __init__(self, qtbot: QtBot, folder: Path, clock: MovedClock) -> None:
        self.qtbot, self.folder, self.clock = qtbot, folder, clock
        self.app = App(where(folder, clock))
        self.window = self.app.window
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.app.open()
        self.until(lambda: self.window.page.place == "lock" and not self.app.desk.busy)

    def until(self, so: Callable[[], bool]) -> None:
        """Wait until it is so; the app looks around once a second."""
        self.qtbot.waitUntil(so, timeout=10_000)

    def elsewhere(self, work: Work) -> Any:
        """The other program does something."""
        with open_office(where(self.folder, self.clock)) as office:
            return work(office, staff_of(office))

    def set(self, key: str, value: str) -> None:
        """The other program changes a setting."""
        self.elsewhere(lambda office, staff: office.settings.set(SetSetting(actor=staff["Rita"], key=key, value=value)))

    def words(self) -> list[str]:
        """Every label on the screen."""
        return [one.text() for one in self.window.findChildren(QLabel) if one.isVisible()]

    def close(self) -> None:
        """Leave."""
        self.window.close()
        self.app.close()


@pytest.fixture
def two(qapp: QApplication, qtbot: QtBot, shop_folder: Path, clock: MovedClock) -> Iterator[Two]:
    """The app at its lock screen."""
    theme.use("light", still=True)
    with closing(Two(qtbot, shop_folder, clock)) as standing:
        yield standing


def test_money_hides_and_shows_as_the_setting_says(two: Two) -> None:
    """P101: with the setting that holds now, not with the one before."""
    two.app.session.sign_in(two.elsewhere(lambda _, staff: staff["Maya"]))
    two.window.go("counter")
    page = two.window.page
    assert isinstance(page, CounterPage)
    for _ in range(2):
        two.set("quiet", "off")
        two.until(lambda: any("$15" in one for one in two.words()))
        two.set("quiet", "on")
        two.until(lambda: not any("$" in one for one in two.words()))


def test_a_cause_that_is_switched_off_leaves_the_tiles(two: Two) -> None:
    """P8: also on the locked tiles."""
    two.window.go("counter")
    page = two.window.page
    assert isinstance(page, CounterPage)
    two.set("cause.wait", "off")
    two.until(lambda: len(page.tiles.tiles) == 8)


def test_the_lock_screen_says_the_new_name_and_shows_who_still_works_here(two: Two) -> None:
    two.elsewhere(
        lambda office, staff: office.shop_changes.rename(
            RenameShop(actor=staff["Rita"], name="Harbour Two", address=None)
        )
    )
    two.until(lambda: "Harbour Two" in two.words())
    two.elsewhere(
        lambda office, staff: office.people.change(ChangePerson(actor=staff["Rita"], name="Ben", enabled=False))
    )
    two.until(lambda: sorted(one.face.name for one in faces(two)) == ["Ines", "Maya", "Rita", "Tom"])


def faces(two: Two) -> list[FaceTile]:
    """Whoever may be tapped."""
    return [one for one in two.window.findChildren(FaceTile) if one.isVisible()]


@pytest.mark.parametrize("change", [{"enabled": False}, {"role": Role.LEAD}])
def test_whoever_was_changed_signs_in_anew(stage: Stage, change: dict[str, Any]) -> None:
    """Somebody who was let go gives nothing more from a counter that they left open."""
    open_remedy(stage)
    command = ChangePerson(actor=stage.staff["Rita"], name="Maya", **change)
    stage.office(lambda office: office.people.change(command))
    stage.until(lambda: stage.page.place == "lock")
    assert stage.session.locked
    assert stage.window.toast.words == texts.changed_meanwhile("Maya")


def test_an_owner_who_lets_somebody_go_stays_in_the_settings(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("settings", stage.staff["Rita"])
    command = ChangePerson(actor=stage.staff["Rita"], name="Maya", enabled=False)
    stage.office(lambda office: office.people.change(command))
    stage.until(lambda: stage.session.locked)
    assert stage.page.place == "settings"
    stage.page.back()
    stage.until(lambda: stage.page.place == "counter" and not stage.all(Rail))  # the locked tiles


def test_a_press_that_waited_for_another_program_does_not_hide_what_that_has_changed(stage: Stage) -> None:
    """It is changed after the window has looked last, and before the window's own press is saved."""
    heard = list[Changed]()
    stage.settled()
    stage.desk.changed.connect(heard.append)
    log_it = LogMoment(actor=stage.staff["Maya"], cause=Cause.ORDER)

    def press(office: Office) -> Done[MomentLogged]:
        with open_office(where(stage.folder, stage.clock)) as line:
            line.settings.set(SetSetting(actor=stage.staff["Rita"], key="cause.wait", value="off"))
        return office.moments.log(log_it)

    stage.office(press)
    stage.until(lambda: any(Changed.SHOP in changed for changed in heard))


def test_somebody_else_who_was_changed_disturbs_nobody(stage: Stage) -> None:
    page = open_remedy(stage)
    command = ChangePerson(actor=stage.staff["Rita"], name="Ben", enabled=False)
    stage.office(lambda office: office.people.change(command))
    stage.settled()
    assert stage.page is page


def test_a_moment_that_another_counter_has_just_made_right_says_so(stage: Stage) -> None:
    page = open_remedy(stage)
    key = page.half_done()
    assert key is not None
    command = Give(actor=stage.staff["Ben"], moment=key[1], specs=specs("comp:FLAT"))
    stage.office(lambda office: office.remedies.give(command))
    stage.until(lambda: page.bar.left.notice == remedy_texts.given_meanwhile("Ben"))
    stage.settled()
    assert page.bar.left.notice == remedy_texts.given_meanwhile("Ben")
    assert len(given(stage, page)) == 1


@contextmanager
def busy(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[None]:
    """Another program holds the store while this is asked of it."""

    def refuse(*_: object, **__: object) -> object:
        raise Trouble("store-busy")

    with monkeypatch.context() as patch:
        patch.setattr(Remedies, name, refuse)
        yield


def test_a_sentence_about_a_give_stays_while_others_work(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P92: it goes when the one who reads it does something, not when another counter does."""
    page = open_remedy(stage)

    with busy(monkeypatch, "give"):
        stage.tap(page.bar.primary)
        stage.settled()
    said = page.bar.left.notice
    assert "Try again" in said
    log(stage, by="Ben")
    stage.settled()
    assert page.bar.left.notice == said
    stage.tap(page.answers.cards[-1].row)
    stage.settled()
    assert page.bar.left.notice == ""


def test_what_could_not_be_read_is_said_only_until_it_can_be(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_remedy(stage)

    with busy(monkeypatch, "weigh"):
        stage.tap(page.answers.cards[-1].row)
        stage.settled()
        assert "Try again" in page.bar.left.notice
    log(stage, by="Ben")
    stage.settled()
    assert page.bar.left.notice == ""


def test_what_a_page_has_just_asked_for_it_does_not_ask_twice(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """U1: the tap logs a moment, and the page that opens for it knows of that already."""
    asked: list[object] = []
    offers = Remedies.offers

    def counted(*what: Any) -> Any:
        asked.append(what)
        return offers(*what)

    monkeypatch.setattr(Remedies, "offers", counted)
    stage.sign_in("Maya")
    stage.go("counter")
    stage.tap(stage.all(CauseTile)[0])
    stage.until(lambda: stage.page.place == "remedy")
    stage.settled()
    assert len(asked) == 1
    log(stage, by="Ben")  # and what comes later it asks for
    stage.settled()
    assert len(asked) == 2


def test_a_face_stays_where_it_is_while_nobody_comes_or_goes(two: Two) -> None:
    """S2: nor is the whole lock screen painted anew when the shop is open behind it."""
    before = faces(two)
    two.window.page.look_again()
    two.until(lambda: not two.app.desk.busy)
    assert faces(two) == before


def test_a_page_that_an_answer_opens_shows_the_shop_as_the_answer_left_it(two: Two) -> None:
    """The new name is read before the page that was turned to is drawn for the last time."""
    two.window.go("counter")
    two.until(lambda: not two.app.desk.busy)
    rename = RenameShop(actor=two.elsewhere(lambda _, staff: staff["Rita"]), name="Harbour Two", address=None)
    two.app.desk.run(two.window, lambda office: office.shop_changes.rename(rename), lambda _: two.window.go("lock"))
    two.until(lambda: two.window.page.place == "lock" and not two.app.desk.busy)
    assert "Harbour Two" in two.words()
