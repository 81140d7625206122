"""Scenes of a promise: nobody is here to say yes, it waits, and somebody answers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.office.commands import EndMoment
from tests.desktop.scenes_at_counter import AT_COUNTER, here, sheet_lies
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter
from ui.pages.moment import MomentPage
from ui.sheets.answer import AnswerSheet
from ui.texts import promise as texts

Scene = Callable[[Stage], object]


def promise(counter: Counter) -> object:
    """Maya wrote down money back and something for next time."""
    moment = counter.log(counter.staff["Maya"], cause=Cause.QUALITY, said="The whole cake was dry.")
    return counter.promise("refund:19.40", "voucher:CINN", moment=moment).moment


def _kept(stage: Stage) -> None:
    AT_COUNTER["approve"](stage)
    stage.tap(texts.NOBODY_HERE)
    stage.until(lambda: stage.window.sheet is not None and not hasattr(stage.window.sheet, "pad"))
    stage.settled()


def _at(place: str) -> Scene:
    def play(stage: Stage) -> None:
        at_the_counter(stage, promise)
        here(stage, place)

    return play


def _before(stage: Stage) -> None:
    """It has waited since Saturday, and Sunday has begun."""
    at_the_counter(stage, promise)
    stage.goto("2026-11-22T09:20:00-05:00")
    at_the_counter(stage, lambda counter: counter.give("remake:FLAT", by=counter.staff["Maya"]))
    at_the_counter(stage, lambda counter: counter.log(counter.staff["Ben"], cause=Cause.WAIT))
    here(stage, "today")


def _moment(stage: Stage) -> MomentPage:
    stage.sign_in("Maya")
    page = stage.go("moment", at_the_counter(stage, promise))
    assert isinstance(page, MomentPage)
    return page


def _refused(stage: Stage) -> None:
    page = _moment(stage)
    made = page.promises[0].view
    at_the_counter(stage, lambda counter: counter.no(made, reason="Half of it, please"))
    stage.go("moment", made.moment)


def _lapsed(stage: Stage) -> None:
    """They left before anybody said yes."""
    made = _moment(stage).promises[0].view
    end = EndMoment(actor=stage.staff["Maya"], moment=made.moment, ending=Ending.LEFT)
    stage.office(lambda office: office.moments.end(end))
    stage.go("moment", made.moment)


def _hints(stage: Stage) -> None:
    """Ines opens what Maya asked for: somebody who was unlucky before."""
    known: dict[str, Any] = {"customer_email": "novak@example.com", "contact_ok": True}

    def third(counter: Counter) -> object:
        maya = counter.staff["Maya"]
        for _ in range(2):
            counter.give("comp:FLAT", by=maya, moment=counter.log(maya, **known))
        return counter.promise("refund:19.40", moment=counter.log(maya, said="Cold again.", **known)).moment

    key = at_the_counter(stage, third)
    stage.sign_in("Ines")
    stage.go("moment", key)


def _answer(stage: Stage) -> None:
    button = _moment(stage).promises[0].answer
    assert button is not None
    stage.tap(button)
    sheet_lies(stage)


def _no(stage: Stage) -> None:
    _answer(stage)
    stage.tap(texts.SAY_NO)
    stage.until(lambda: not isinstance(stage.window.sheet, AnswerSheet))
    sheet_lies(stage)


WITH_PROMISES: dict[str, Scene] = {
    "promise-kept": _kept,
    "promise-counter": _at("counter"),
    "promise-today": _at("today"),
    "promise-today-before": _before,
    "promise-moment": _moment,
    "promise-refused": _refused,
    "promise-lapsed": _lapsed,
    "promise-hints": _hints,
    "promise-answer": _answer,
    "promise-no": _no,
}
