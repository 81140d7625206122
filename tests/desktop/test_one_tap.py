"""From a tile to the answers: one errand of the office and one painting, whatever stands in the way (P1, U1)."""

from __future__ import annotations

import uuid
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.views.remedies import OffersView
from pos_recovery.office.remedies import Remedies
from tests.desktop.at_remedy import chosen, open_remedy, set_limit
from tests.desktop.stage import Stage
from ui.pages.remedy import RemedyPage
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
    """The owner lowers a limit while a finger lies on a row: what comes there was never tapped."""
    page = open_remedy(stage)
    row, before = page.answers.cards[-2].row, chosen(stage)
    was = row.text()
    stage.hold(row)
    set_limit(stage, Role.STAFF, per_remedy="0.01", per_moment="0.01")
    stage.until(lambda: row.text() != was)
    stage.let_go()
    stage.settled()
    assert chosen(stage) == before
