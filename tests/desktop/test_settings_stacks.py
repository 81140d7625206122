"""Settings, stacks of cards: made into a file, and made void when they are lost (P47)."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_recovery.domain.views.cards import StackView
from tests.desktop.at_settings import settings, shown
from tests.desktop.stage import Stage
from ui.pages.settings.stacks import StacksCard


def stacks(stage: Stage) -> tuple[StackView, ...]:
    """What the shop says."""
    found: tuple[StackView, ...] = stage.office(lambda office: office.cards.stacks(stage.staff["Rita"]))
    return found


def card_of(stage: Stage, file: Path | None, who: str = "Ines") -> StacksCard:
    """The card in Settings; the file is what somebody would choose."""
    page = settings(stage, who, "Printer and cards")
    page.printer.stacks.choose = lambda *_: file
    return page.printer.stacks


@pytest.mark.parametrize("who", ["Ines", "Rita"])
def test_a_manager_and_an_owner_make_sixteen_cards(stage: Stage, who: str) -> None:
    file = stage.folder / "For the van.pdf"
    card = card_of(stage, file, who)
    stage.tap(card.make)
    stage.until(lambda: "For the van.pdf" in card.row.sub)
    assert file.read_bytes().startswith(b"%PDF")
    assert [(one.count, one.blank, one.made_by) for one in stacks(stage)] == [(16, 16, who)]
    stage.until(lambda: f"16 cards of 12 November 2026, by {who}" in shown(stage))


def test_whoever_thinks_better_of_it_makes_none(stage: Stage) -> None:
    card = card_of(stage, None)
    stage.tap(card.make)
    stage.settled()
    assert stacks(stage) == ()


def test_a_file_that_cannot_be_written_is_said_and_makes_none(stage: Stage) -> None:
    card = card_of(stage, stage.folder / "no" / "such" / "cards.pdf")
    stage.tap(card.make)
    stage.until(lambda: bool(card.row.refusal))
    assert stacks(stage) == ()


def test_a_lost_stack_is_void_after_a_second_tap(stage: Stage) -> None:
    card = card_of(stage, stage.folder / "cards.pdf")
    stage.tap(card.make)
    stage.until(lambda: "It is lost" in stage.names(card))
    stage.tap("It is lost")
    assert [one.blank for one in stacks(stage)] == [16]
    stage.tap("Yes, make it void")
    stage.until(lambda: "Yes, make it void" not in stage.names(card))
    assert [(one.blank, one.void) for one in stacks(stage)] == [(0, 16)]
