"""From a tile to the answers: one errand of the office and one painting, whatever stands in the way (P1, U1)."""

from __future__ import annotations

import uuid
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.remedy import Spec
from pos_recovery.domain.views.remedies import OffersView, Weighed
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import ChangeCause, SetLimits
from pos_recovery.office.remedies import Remedies
from tests.desktop.at_remedy import chosen, moment, open_remedy, set_limit, set_rule
from tests.desktop.stage import Stage
from tests.office.bakery import usd
from ui.pages.remedy import RemedyPage
from ui.texts.window import OUR_FAULT
from ui.widgets.answer_row import AnswerRow
from ui.widgets.answers import AnswerCard, Answers
from ui.widgets.tile import CauseTile


class Paintings(QObject):
    """How often each kind of widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[type[QObject]] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen[type(watched)] += 1
        return False


class Places(QObject):
    """Where the rows stood each time they were painted."""

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self._answers = answers
        self.seen: list[list[QRect]] = []

    @property
    def now(self) -> list[QRect]:
        """Where they stand."""
        return [card.geometry() for card in self._answers.cards]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._answers and event.type() is QEvent.Type.Paint:
            self.seen.append(self.now)
        return False


def tap(stage: Stage, cause: Cause = Cause.ORDER) -> RemedyPage:
    """One tap at the counter, until everything is there."""
    stage.sign_in("Maya")
    stage.go("counter")
    stage.tap(next(tile for tile in stage.all(CauseTile) if tile.card.cause is cause))
    stage.until(lambda: stage.page.place == "remedy")
    stage.settled()
    page = stage.page
    assert isinstance(page, RemedyPage)
    return page


def test_the_answers_come_weighed_and_are_painted_once(stage: Stage, qapp: QApplication) -> None:
    """The office is asked once for all of it; nothing is painted before it is there, nor twice."""
    tap(stage)
    stage.go("counter")
    stage.until(lambda: not stage.desk.busy)
    came, paintings = stage.desk.arrivals, Paintings()
    stage.tap(next(tile for tile in stage.all(CauseTile) if tile.card.cause is Cause.ORDER))
    qapp.installEventFilter(paintings)
    stage.until(lambda: paintings.seen[Answers] > 0)
    stage.settled()
    qapp.removeEventFilter(paintings)
    page = stage.page
    assert isinstance(page, RemedyPage)
    assert page.choosing.result is not None
    assert stage.desk.arrivals - came == 1
    assert paintings.seen[RemedyPage] == paintings.seen[Answers] == 1
    assert paintings.seen[AnswerCard] == len(page.answers.cards) > 1


def test_answers_that_cannot_be_read_lose_no_moment(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P92: it is saved; the page asks again, and says why when it is refused again."""
    real, asked = Remedies.offers, []

    def read(remedies: Remedies, moment: uuid.UUID, actor: Actor | None = None) -> OffersView:
        asked.append(moment)
        if len(asked) == 1:
            raise Trouble("store-busy")
        return real(remedies, moment, actor)

    monkeypatch.setattr(Remedies, "offers", read)
    page = tap(stage)
    assert asked[0] == asked[1]
    assert chosen(stage) == "Make it again, first in line"
    assert page.bar.left.notice == ""
    assert len(stage.office(lambda office: office.moments.waiting())) == 1


def test_each_tile_brings_its_own_answers(stage: Stage) -> None:
    """The rows are the same widgets; what stands on them, what is chosen and how many there are is not."""
    seen: dict[Cause, list[str]] = {}
    for cause in (Cause.ORDER, Cause.WAIT, Cause.CHARGE, Cause.ORDER):
        tap(stage, cause)
        words = [row.text() for row in stage.all(AnswerRow)]
        assert words == [row.accessibleName() for row in stage.all(AnswerRow)]
        assert [row.isChecked() for row in stage.all(AnswerRow)] == [True] + [False] * (len(words) - 1)
        assert seen.setdefault(cause, words) == words
    assert len({tuple(words) for words in seen.values()}) == 3


def test_a_row_that_becomes_another_under_the_finger_is_not_chosen(stage: Stage) -> None:
    """The owner lowers a limit while a finger lies on a row, and it trembles: what comes there was never tapped."""
    page = open_remedy(stage)
    row, before = page.answers.cards[-2].row, chosen(stage)
    was = row.text()
    stage.hold(row)
    set_limit(stage, Role.STAFF, per_remedy="0.01", per_moment="0.01")
    stage.until(lambda: row.text() != was)
    stage.tremble()
    stage.let_go()
    stage.settled()
    assert chosen(stage) == before
    stage.tap(row)
    assert row.isChecked()


def test_a_finger_on_more_of_an_answer_that_is_gone_adds_none(stage: Stage) -> None:
    """Somebody else says it was another cause while + of the first answer is held."""
    page = open_remedy(stage, Cause.QUALITY)
    more = page.answers.cards[0].more
    assert more is not None
    stage.hold(more.stepper.more)
    change = ChangeCause(actor=stage.staff["Maya"], moment=moment(stage, page).id, cause=Cause.WAIT)
    stage.office(lambda office: office.moments.change_cause(change))
    stage.until(lambda: chosen(stage) == "Something on us now")
    stage.tremble()
    stage.let_go()
    stage.settled()
    assert page.choosing.now is not None
    assert page.choosing.now.qty == 1


def test_a_finger_on_a_row_of_the_last_moment_chooses_nothing_of_this_one(stage: Stage) -> None:
    page = tap(stage, Cause.QUALITY)
    stage.hold(page.answers.cards[-1].row)
    stage.go("counter")
    stage.page.digit(1)
    stage.until(lambda: stage.page.place == "remedy")
    stage.settled()
    before = chosen(stage)
    stage.tremble()
    stage.let_go()
    stage.settled()
    assert chosen(stage) == before


def test_what_is_written_elsewhere_meanwhile_is_seen_soon(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The owner lowers a limit at another program just after the answers were read: the page asks again."""
    once: list[bool] = []
    real = Remedies.weigh

    def weigh(
        remedies: Remedies, moment: uuid.UUID, actor: Actor, specs: tuple[Spec, ...], *, friend: bool = False
    ) -> Weighed:
        found = real(remedies, moment, actor, specs, friend=friend)
        if not once:
            once.append(True)
            with open_office(stage.where) as elsewhere:
                nothing = {"per_remedy": usd("0.01"), "per_moment": usd("0.01")}
                elsewhere.limits.set(SetLimits(actor=stage.staff["Rita"], role=Role.STAFF, amounts=nothing))
        return found

    monkeypatch.setattr(Remedies, "weigh", weigh)
    page = tap(stage)
    stage.until(lambda: page.choosing.result is not None and page.choosing.result.why is not None)


def test_a_bug_in_the_reading_hides_no_moment(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P1: it is saved, and whoever tapped is told what went wrong with the rest; never that nothing was saved."""

    def broken(*_: object) -> OffersView:
        raise KeyError("our bug")

    monkeypatch.setattr(Remedies, "offers", broken)
    with stage.qtbot.captureExceptions() as raised:
        page = tap(stage)
        stage.until(lambda: page.bar.left.notice == OUR_FAULT)
    assert {kind for kind, *_ in raised} == {KeyError}
    assert len(stage.office(lambda office: office.moments.waiting())) == 1


def test_a_trouble_in_the_weighing_takes_no_answer_away(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P92: the rows and the button stand; pressed, it asks again."""
    ready: list[bool] = []
    real = Remedies.weigh

    def weigh(
        remedies: Remedies, moment: uuid.UUID, actor: Actor, specs: tuple[Spec, ...], *, friend: bool = False
    ) -> Weighed:
        if not ready:
            raise Trouble("store-busy")
        return real(remedies, moment, actor, specs, friend=friend)

    monkeypatch.setattr(Remedies, "weigh", weigh)
    page = tap(stage)
    stage.until(lambda: "Try again" in page.bar.left.notice)
    assert len(stage.all(AnswerRow)) > 2
    ready.append(True)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")


@pytest.mark.parametrize("size", ["small", "1366"])
def test_the_next_moment_begins_at_the_top_and_is_painted_as_it_stays(
    stage: Stage, qapp: QApplication, size: str
) -> None:
    """A low window: the chosen card opens, and the list may be longer than its place."""
    stage.size(size)
    page = tap(stage, Cause.QUALITY)
    page.digit(len(page.answers.cards))
    stage.settled()
    stage.go("counter")
    places = Places(page.answers)
    qapp.installEventFilter(places)
    tap(stage, Cause.WAIT)
    stage.until(lambda: places.seen)
    stage.settled()
    qapp.removeEventFilter(places)
    assert places.seen == [places.now] * len(places.seen)
    assert page.answers.mapTo(page, page.answers.rect().topLeft()).y() >= page.head.geometry().bottom()


def test_nothing_of_an_earlier_person_stands_beside_what_could_not_be_weighed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P101: Rita's figures go when Maya's cannot be read."""
    set_rule(stage, "quiet", "off")
    page = open_remedy(stage, by="Rita")
    assert page.bar.left.figures

    def busy(*_: object, **__: object) -> Weighed:
        raise Trouble("store-busy")

    monkeypatch.setattr(Remedies, "weigh", busy)
    tap(stage)
    assert page.bar.left.figures == ()
