"""An opened moment: its words, its gives, and what may still be done about it."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from pos_recovery.domain.moment import Cause, MomentState
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.office.print_commands import DropPrint
from tests.desktop.paper_desk import tray_at
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from ui.pages.moment import MomentPage
from ui.printing import Printer, Printing
from ui.sheets.ending import EndingSheet
from ui.sheets.words import WordsSheet


@pytest.fixture
def opened(stage: Stage) -> uuid.UUID:
    """Maya logged a wrong order at 14:32, and is here."""
    key: uuid.UUID = at_the_counter(stage, lambda counter: counter.log(counter.staff["Maya"], said="You forgot me."))
    stage.sign_in("Maya")
    return key


def moment(stage: Stage, key: uuid.UUID) -> MomentPage:
    """The page with this moment on it."""
    page = stage.go("moment", key)
    assert isinstance(page, MomentPage)
    return page


def in_the_book(stage: Stage, key: uuid.UUID) -> MomentView:
    """The moment as the office tells it to the owner."""
    view: MomentView = stage.office(lambda office: office.moments.show(stage.staff["Rita"], key))
    return view


def give(stage: Stage, key: uuid.UUID, *what: str, by: str = "Maya") -> Any:
    """Somebody gives something for it."""
    return at_the_counter(stage, lambda counter: counter.give(*what, by=counter.staff[by], moment=key))


def test_their_words_stand_there_as_they_said_them_never_as_markup(stage: Stage) -> None:
    """P4."""
    said = "<b>Nobody</b> said a word & I was first."
    key = at_the_counter(stage, lambda counter: counter.log(counter.staff["Maya"], said=said, wish="money"))
    stage.sign_in("Maya")
    page = moment(stage, key)
    assert page.told.words.text() == said
    assert page.told.words.textFormat() is Qt.TextFormat.PlainText
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in stage.all(QLabel, page))


def test_an_open_moment_may_be_made_right_closed_or_told_more_of(stage: Stage, opened: uuid.UUID) -> None:
    moment(stage, opened)
    assert {"Make it right", "Close", "Add words", "Change cause"} <= set(stage.names())
    assert "Reopen" not in stage.names()


def test_closing_asks_how_it_ended_and_opening_again_keeps_the_moment(stage: Stage, opened: uuid.UUID) -> None:
    """P31, P51."""
    moment(stage, opened)
    stage.tap("Close")
    assert isinstance(stage.window.sheet, EndingSheet)
    stage.tap("They left")
    stage.until(lambda: "Reopen" in stage.names())
    assert in_the_book(stage, opened).ending == "left"
    stage.tap("Reopen")
    stage.until(lambda: "Close" in stage.names())
    assert in_the_book(stage, opened).state is MomentState.OPEN


def test_a_mis_tap_is_offered_for_two_minutes_to_whoever_tapped(stage: Stage, opened: uuid.UUID) -> None:
    """P9."""
    moment(stage, opened)
    stage.tap("Close")
    assert "Tapped by mistake" in stage.names()
    stage.tap("Not now")
    stage.goto("2026-11-12T14:34:01-05:00")
    stage.tap("Close")
    assert "Tapped by mistake" not in stage.names()


def test_the_cause_changes_within_ten_minutes(stage: Stage, opened: uuid.UUID) -> None:
    """P9."""
    moment(stage, opened)
    stage.tap("Change cause")
    stage.tap("We ran out")
    stage.until(lambda: in_the_book(stage, opened).cause is Cause.OUT)
    assert len(in_the_book(stage, opened).remedies) == 0


def test_after_ten_minutes_the_bar_says_that_the_cause_stays(stage: Stage, opened: uuid.UUID) -> None:
    """P9: said in place, not after a choice."""
    stage.goto("2026-11-12T14:42:01-05:00")
    page = moment(stage, opened)
    stage.tap("Change cause")
    assert stage.window.sheet is None
    assert page.notice.text().startswith("The cause can be changed for 10 minutes")


def test_words_are_added_to_what_was_said(stage: Stage, opened: uuid.UUID) -> None:
    """P4: nothing they said before is lost."""
    page = moment(stage, opened)
    stage.tap("Add words")
    sheet = stage.window.sheet
    assert isinstance(sheet, WordsSheet)
    assert not sheet.save.isEnabled()
    stage.type("twice already.")
    stage.tap("Very")
    stage.tap("Save")
    stage.until(lambda: stage.window.sheet is None)
    stage.until(lambda: page.told.words.text() == "You forgot me.\ntwice already.")
    assert in_the_book(stage, opened).upset == "very"


def test_the_shops_own_words_are_one_tap(stage: Stage, opened: uuid.UUID) -> None:
    page = moment(stage, opened)
    stage.tap("Add words")
    sheet = stage.window.sheet
    assert isinstance(sheet, WordsSheet)
    answer = sheet.chips[0].text()
    stage.tap(sheet.chips[0])
    stage.tap("Save")
    stage.until(lambda: page.told.words.text() == f"You forgot me.\n{answer}")


def test_words_that_cannot_be_kept_stay_in_the_sheet_with_the_reason(stage: Stage, opened: uuid.UUID) -> None:
    """P92."""
    moment(stage, opened)
    stage.tap("Add words")
    stage.type("twice already.")
    at_the_counter(stage, lambda counter: take_back(counter, opened))
    stage.tap("Save")
    sheet = stage.window.sheet
    assert isinstance(sheet, WordsSheet)
    stage.until(lambda: sheet.refusal)
    assert sheet.field.text() == "twice already."


def take_back(counter: Any, key: uuid.UUID) -> None:
    """Maya takes a moment back as a mis-tap at another counter."""
    from pos_recovery.domain.moment import Ending
    from pos_recovery.office.commands import EndMoment

    counter.office.moments.end(EndMoment(actor=counter.staff["Maya"], moment=key, ending=Ending.MISTAKE))


def test_a_give_shows_its_parts_and_only_the_end_of_its_code(stage: Stage, opened: uuid.UUID) -> None:
    """P46: nobody reads a whole code off the screen."""
    given = give(stage, opened, "remake:FLAT", "voucher:CROI")
    page = moment(stage, opened)
    card = page.gives[0]
    assert card.says == "Made again: Flat white · For next time: Butter croissant"
    text = " ".join(label.text() for label in stage.all(QLabel, card))
    assert given.vouchers[0].code[-4:] in text
    assert given.vouchers[0].code not in text


def test_the_giver_may_undo_for_two_minutes_then_a_manager(stage: Stage, opened: uuid.UUID) -> None:
    """P16."""
    give(stage, opened, "remake:FLAT")
    undo = "Undo: Made again: Flat white"
    moment(stage, opened)
    assert undo in stage.names()
    stage.goto("2026-11-12T14:34:01-05:00")
    moment(stage, opened)
    assert undo not in stage.names()
    stage.sign_in("Ines")
    moment(stage, opened)
    assert undo in stage.names()


def test_undo_asks_whether_they_already_got_it_and_leaves_the_moment_unfinished(
    stage: Stage, opened: uuid.UUID
) -> None:
    """P16."""
    from ui.sheets.undo import UndoSheet

    give(stage, opened, "remake:FLAT")
    page = moment(stage, opened)
    stage.tap("Undo: Made again: Flat white")
    sheet = stage.window.sheet
    assert isinstance(sheet, UndoSheet)
    stage.tap(sheet.reason.chips[0])
    stage.tap(sheet.no)
    stage.until(lambda: page.gives and page.gives[0].view.state is RemedyState.UNDONE)
    assert in_the_book(stage, opened).state is MomentState.OPEN


def test_print_again_is_one_more_copy_of_the_same_voucher(stage: Stage, opened: uuid.UUID, tmp_path: Path) -> None:
    """P41: without a printer the copy is kept as a PDF, and the foot says where."""
    given = give(stage, opened, "voucher:CROI")
    stage.front.printing = Printing(stage.desk, Printer(tmp_path / "paper"))
    moment(stage, opened)
    stage.tap("Print again: For next time: Butter croissant")
    stage.until(lambda: stage.window.toast.words)
    assert len(list((tmp_path / "paper").glob("*.pdf"))) == 1
    shown = stage.office(lambda office: office.vouchers.show(given.vouchers[0].code))
    assert shown.copies == 1


def test_print_again_tries_a_silent_printer_each_time(stage: Stage, opened: uuid.UUID, tmp_path: Path) -> None:
    """P45: each press says how it went, and all of them are one copy."""
    code = give(stage, opened, "voucher:CROI").vouchers[0].code
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    page = moment(stage, opened)
    for _ in range(2):
        stage.tap("Print again: For next time: Butter croissant")
        stage.settled()
        assert page.notice.text().startswith("The voucher is safe, but Receipts does not answer.")
    tray.silent = False
    stage.tap("Print again: For next time: Butter croissant")
    stage.until(lambda: stage.window.toast.words == "Sent to Receipts.")
    assert len(tray.jobs) == 1
    assert stage.office(lambda office: office.vouchers.show(code)).copies == 1


@pytest.mark.parametrize("place", ["moment", "counter"])
def test_a_paper_that_does_not_come_is_not_told_of_the_next_moment(
    stage: Stage, opened: uuid.UUID, tmp_path: Path, place: str
) -> None:
    """The printer was waited for, and somebody has turned to something else by then: the foot says it."""
    give(stage, opened, "voucher:CROI")
    other: uuid.UUID = at_the_counter(stage, lambda counter: counter.log(counter.staff["Maya"]))
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    tray.let_go.clear()
    page = moment(stage, opened)
    stage.tap("Print again: For next time: Butter croissant")
    stage.until(lambda: stage.front.printing.runner._turn is not None)
    stage.window.go(place, *([other] if place == "moment" else []))
    tray.let_go.set()
    stage.until(lambda: stage.window.toast.words.startswith("The voucher is safe, but Receipts does not answer."))
    assert page.notice.text() == ""


def test_a_paper_that_was_taken_out_of_the_queue_is_told_to_whoever_waits_for_it(
    stage: Stage, opened: uuid.UUID, tmp_path: Path
) -> None:
    """The printer hangs with the first of two, and somebody looks at the list of Today."""
    give(stage, opened, "voucher:CROI", "voucher:CINN", by="Rita")
    tray = tray_at(stage, tmp_path)
    tray.let_go.clear()
    page = moment(stage, opened)
    [again] = [one for one in stage.all(QAbstractButton, page) if one.accessibleName().startswith("Print again")]
    stage.tap(again)
    stage.until(lambda: stage.front.printing.runner._turn is not None)
    rita = stage.staff["Rita"]
    waits = stage.office(lambda office: office.print_queue.not_out(rita))[-1]
    stage.office(lambda office: office.print_queue.drop(DropPrint(actor=rita, job=waits.id)))
    stage.until(lambda: page.notice.text() == "The voucher is safe. Its paper was taken out of the queue.")
    tray.let_go.set()
    stage.settled()
    assert len(tray.jobs) == 1


def test_what_a_customer_said_is_gone_once_the_page_is_left(stage: Stage, opened: uuid.UUID) -> None:
    """P101: the next person may be anybody."""
    page = moment(stage, opened)
    stage.window.lock()
    assert not page.told.isVisibleTo(page)
    assert page.gives == []


def test_make_it_right_leads_to_its_answers(stage: Stage, opened: uuid.UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[tuple[Any, ...]] = []
    moment(stage, opened)
    monkeypatch.setattr(stage.window, "go", lambda *where: went.append(where))
    stage.key(Qt.Key.Key_Return)
    assert went == [("remedy", opened)]


def test_by_a_name_alone_only_ones_own_moment_opens_and_nothing_is_closed(stage: Stage, opened: uuid.UUID) -> None:
    """P25: giving a little and adding words need no PIN, the rest does."""
    stage.sign_in("Maya", confirmed=False)
    moment(stage, opened)
    assert {"Make it right", "Add words"} <= set(stage.names())
    assert not {"Close", "Change cause", "Reopen"} & set(stage.names())
    stage.sign_in("Ben", confirmed=False)
    page = moment(stage, opened)
    assert not page.told.isVisible()
    assert page.notice.text()


def test_a_refusal_is_said_in_the_bar_and_the_buttons_work_again(stage: Stage, opened: uuid.UUID) -> None:
    """P31: somebody else closed it in between."""
    page = moment(stage, opened)
    stage.tap("Close")
    at_the_counter(stage, lambda counter: counter.give("sorry", by=counter.staff["Ben"], moment=opened))
    stage.tap("They left")
    stage.until(lambda: page.notice.text())
    assert page.notice.text().startswith("This moment is closed already")
    assert page.give.isEnabled()


def test_escape_leads_back_to_the_day(stage: Stage, opened: uuid.UUID) -> None:
    moment(stage, opened)
    stage.key(Qt.Key.Key_Escape)
    assert stage.page.place == "today"
