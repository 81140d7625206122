"""While the shop cannot be saved every page says so, and whom to call, until it can again (P92)."""

from __future__ import annotations

import psycopg
import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.moment import Cause
from pos_recovery.office.bootstrap import STORE_FILE
from tests.desktop.full_disk import fill_up, room_for
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.desktop.test_on_a_server import on_server
from tests.office.bakery import cut_all
from ui.widgets.tile import CauseTile
from ui.widgets.trouble_band import TroubleBand

__all__ = ["on_server"]
FULL = "Cannot save. Keep going on paper, call Rita. The disk is full."


def band(stage: Stage) -> str:
    """What stands over the page; empty while nothing does."""
    found = stage.window.findChild(TroubleBand)
    assert found is not None
    assert found.isVisible() == bool(stage.window.standing)
    return stage.window.standing


def tap(stage: Stage, cause: Cause) -> None:
    """A tile."""
    stage.tap(next(tile for tile in stage.all(CauseTile) if tile.card.cause is cause))
    stage.settled()


def test_a_full_disk_is_said_over_every_page_until_something_is_saved_again(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    assert band(stage) == ""
    fill_up(stage)
    assert band(stage) == FULL
    tap(stage, Cause.WAIT)
    assert (stage.page.place, band(stage)) == ("counter", FULL)
    assert sum("disk" in words for words in stage.words()) == 1  # said once, not by the page as well
    assert not any(str(stage.folder) in words or STORE_FILE in words for words in stage.words())
    for place in ("today", "redeem", "counter"):
        stage.go(place)
        assert band(stage) == FULL
    stage.office(lambda office: room_for(office, 100_000))
    tap(stage, Cause.WAIT)
    assert (stage.page.place, band(stage)) == ("remedy", "")


def test_a_customer_is_not_told_of_it(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    tap(stage, Cause.WAIT)
    stage.tap(stage.button("Let them choose"))
    stage.settled()
    assert stage.page.place == "choose"
    fill_up(stage)
    assert band(stage) == ""
    stage.key(Qt.Key.Key_Escape)
    stage.settled()
    assert (stage.page.place, band(stage)) == ("remedy", FULL)


def test_a_shop_that_was_taken_away_is_said_until_it_is_back(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    file = stage.folder / "shop" / STORE_FILE
    away = file.rename(file.with_name("away.db"))
    stage.until(lambda: band(stage) == "Cannot save. Keep going on paper, call Rita. The shop is not where it was.")
    assert not stage.window.toast.isVisible()
    away.rename(file)
    stage.until(lambda: band(stage) == "")


def test_a_server_that_is_gone_is_said_until_it_answers_by_itself(
    on_server: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = on_server
    stage.go("counter")

    def refuses(*_: object, **__: object) -> None:
        raise psycopg.OperationalError("connection refused")

    cut_all(stage.folder)
    with monkeypatch.context() as gone:
        gone.setattr(psycopg, "connect", refuses)
        stage.until(lambda: band(stage) == "Cannot save. Keep going on paper, call Rita. The shop does not answer.")
    stage.until(lambda: band(stage) == "")


def test_it_stands_over_the_page_and_covers_nothing_of_it(stage: Stage) -> None:
    """On the smallest window, too."""
    stage.window.resize(960, 560)
    stage.sign_in("Maya")
    stage.go("counter")
    fill_up(stage)
    stage.settled()
    check_targets(stage.window)
