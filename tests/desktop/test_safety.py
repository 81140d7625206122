"""Ill, allergic or hurt: one tap opens what to do, in order; it offers nothing and admits nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.moment import Cause, Ending, MomentState
from pos_recovery.domain.playbook import safety_card
from pos_recovery.exchange.trade_pack import read_pack
from tests.architecture.checkout import ROOT
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.desktop.test_counter import at_counter, everything_told, log, moments, tile
from tests.desktop.test_lock import LOG, face
from ui import paint, theme
from ui.sheets.safety import SafetySheet
from ui.widgets.danger_bar import DangerBar
from ui.widgets.face import FaceTile
from ui.widgets.safety_step import SafetyStep, head_of
from ui.widgets.sign import Tag
from ui.widgets.waiting_card import WaitingMoment


def opened(stage: Stage) -> SafetySheet:
    """Tap the bar; the card is there and says what to do."""
    stage.tap(stage.all(DangerBar)[0])
    stage.until(lambda: isinstance(stage.window.sheet, SafetySheet) and stage.window.sheet.steps)
    stage.settled()
    sheet = stage.window.sheet
    assert isinstance(sheet, SafetySheet)
    return sheet


def test_one_tap_opens_the_card_and_the_moment_counts(stage: Stage) -> None:
    """P7: are you all right; doctor or ambulance with the number of the country; who is in charge; keep what it was."""
    at_counter(stage)
    sheet = opened(stage)
    told = " ".join(sheet.steps)
    for words in ("Are you all right?", "call 911 now", "doctor", "Get Ines", "Keep the food, its label"):
        assert words in told
    (saved,) = moments(stage)
    assert (saved.cause, saved.logged_by) == (Cause.SAFETY, "Maya")


def test_it_offers_no_gift_and_admits_nothing(stage: Stage) -> None:
    """P7: no voucher, no money, nothing to choose, no words about whose doing it was."""
    at_counter(stage)
    sheet = opened(stage)
    told = f"{everything_told(sheet)} {sheet.spoken}".lower()
    assert not any(word in told for word in ("sorry", "our fault", "our mistake", "voucher", "free", "$", "refund"))
    assert sorted(stage.names(sheet)) == ["Get Ines now", "Wrong tile"]


def asked(sheet: SafetySheet) -> list[str]:
    """What the card says of who was called."""
    return [tag.text for tag in sheet.findChildren(Tag) if tag.isVisible()]


def test_when_somebody_is_fetched_the_steps_stay_and_nobody_speaks_for_the_customer(stage: Stage) -> None:
    """P4, P7, P31: it stays unfinished until the one in charge ends it; the customer's words stay theirs."""
    at_counter(stage)
    sheet = opened(stage)
    steps = sheet.steps
    stage.tap("Get Ines now")
    stage.until(lambda: "Back to counter" in stage.names(sheet))
    assert sheet.steps == steps
    assert asked(sheet) == ["We asked for Ines, 14:32"]
    stage.tap("Back to counter")
    assert stage.window.sheet is None
    (saved,) = moments(stage)
    assert saved.said is None
    assert saved.state is MomentState.OPEN
    assert "Ill, allergic or hurt" in stage.all(WaitingMoment)[0].accessibleName()


def test_it_opens_again_from_unfinished(stage: Stage) -> None:
    """P31: at any counter, by anybody."""
    log(stage, "Ben", Cause.SAFETY)
    at_counter(stage)
    stage.tap(stage.all(WaitingMoment)[0])
    stage.until(lambda: isinstance(stage.window.sheet, SafetySheet))
    assert len(moments(stage)) == 1


def test_a_wrong_tile_is_taken_back(stage: Stage) -> None:
    """P9: by the same person within two minutes; it counts nowhere."""
    at_counter(stage)
    opened(stage)
    key = moments(stage)[0].id
    stage.tap("Wrong tile")
    stage.until(lambda: stage.window.sheet is None)
    assert moments(stage) == ()
    view = stage.office(lambda office: office.moments.show(stage.staff["Rita"], key))
    assert view.ending is Ending.MISTAKE


def test_too_late_to_take_it_back_is_said_on_the_card(stage: Stage) -> None:
    """P9, P92: a sentence beside the button, and the card stays."""
    at_counter(stage)
    sheet = opened(stage)
    stage.goto("2026-11-12T14:40:00-05:00")
    stage.tap("Wrong tile")
    stage.settled()
    assert stage.window.sheet is sheet
    assert len(moments(stage)) == 1
    assert stage.button("Wrong tile", sheet).isEnabled()


def test_while_the_counter_is_locked_a_face_is_enough(stage: Stage) -> None:
    """P7, P25: tile, face, card."""
    stage.go("lock")
    stage.tap(LOG)
    stage.tap(stage.all(DangerBar)[0])
    stage.until(lambda: bool(stage.all(FaceTile)))
    stage.tap(face(stage, "Ben"))
    stage.until(lambda: isinstance(stage.window.sheet, SafetySheet) and stage.window.sheet.steps)
    stage.tap("Get Ines now")
    card = stage.window.sheet
    assert isinstance(card, SafetySheet)
    assert asked(card) == ["We asked for Ines, 14:32"]
    assert len(moments(stage)) == 1


def test_the_only_one_in_charge_is_not_sent_to_fetch_themselves(stage: Stage) -> None:
    """P7: whoever reads the card is not the one to get."""
    at_counter(stage, "Ines")
    sheet = opened(stage)
    assert "Get Rita now" in stage.names(sheet)


def test_enter_gets_somebody_and_esc_closes(stage: Stage) -> None:
    """P100: by keyboard alone."""
    at_counter(stage)
    opened(stage)
    sheet = stage.window.sheet
    assert isinstance(sheet, SafetySheet)
    stage.key(Qt.Key.Key_Return)
    assert asked(sheet) == ["We asked for Ines, 14:32"]
    stage.key(Qt.Key.Key_Escape)
    assert stage.window.sheet is None
    assert tile(stage, Cause.WAIT).isEnabled()


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_the_card_stands_whole_at_every_size(stage: Stage, size: str) -> None:
    """P100."""
    stage.size(size)
    at_counter(stage)
    sheet = opened(stage)
    check_targets(sheet)
    steps = sheet.findChildren(SafetyStep)
    assert len(steps) == 4
    stage.until(lambda: all(a.geometry().bottom() < b.y() for a, b in pairwise(steps)))
    assert all(one.height() >= 50 for one in steps)


@pytest.mark.parametrize("trade", ["bakery", "cafe", "restaurant", "hotel", "salon", "garage", "vet", "retail"])
def test_the_steps_of_every_trade_fit_their_lines(qapp: QApplication, trade: str) -> None:
    """P8: words change with the trade and none is cut, also where the country has no number that we know."""
    pack = read_pack((ROOT / "resources" / "trades" / f"{trade}.toml").read_bytes())
    assert "the person in charge" in pack.causes[Cause.SAFETY].say
    assert len(pack.card) == 5
    for country in ("US", None):
        for step in (step.replace("the person in charge", "Maximiliana") for step in safety_card(pack, country)[:4]):
            head, rest = head_of(step)
            if paint.width_of(head, theme.font(17, 600)) > 634:  # then all of it wraps in the height of the step
                assert paint.height_of(step, theme.font(17, 600), 634) <= 50, step
            else:
                assert paint.width_of(rest, theme.font(15)) <= 634, rest
