"""Papers that are not out: what Done and Today say of each, what can be done, and that nobody waits for a printer."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.print_jobs import PrintAsked, PrintJobView
from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.host.clock import MovedClock
from pos_recovery.office import paper_drawing
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import AskPrint, ChangeVoucher, Done
from pos_recovery.office.office import Office
from pos_recovery.office.print_commands import RetryPrint
from tests.desktop.paper_desk import Tray, given, scanned, tray_at, voucher_now
from tests.desktop.stage import Stage
from tests.office.bakery import Counter, staff_of, where
from tests.office.trays import Desk
from ui.app import App
from ui.pages.done import DonePage
from ui.pages.today import TodayPage
from ui.print_hand import PrintJob
from ui.printing import Printing

PASTRY = "voucher:category:Pastry"


def done(stage: Stage, *what: str) -> tuple[DonePage, str]:
    """The page after a give, and the code of its voucher."""
    remedy = given(stage, *(what or (PASTRY,)))
    page = stage.go("done", remedy)
    assert isinstance(page, DonePage)
    return page, remedy.vouchers[0].code


def waiting(stage: Stage, count: int, printer: str = "Receipts") -> list[PrintJobView]:
    """So many copies are in the queue, and no window has looked yet."""
    jobs = []
    for _ in range(count):
        code = given(stage, PASTRY, by="Rita").vouchers[0].code
        ask = AskPrint(actor=stage.staff["Rita"], code=code, printer=printer, paper=stage.front.shop.machine.paper)
        jobs.append(stage.office(partial(_asked, ask)).job)
    return jobs


def _asked(ask: AskPrint, office: Office) -> Done[PrintAsked]:
    return office.print_queue.ask(ask)


def today(stage: Stage) -> TodayPage:
    """The day, as it stands."""
    page = stage.go("today")
    assert isinstance(page, TodayPage)
    return page


def half_of_presses_s(stage: Stage) -> float:
    """Half of ten presses were answered within so many seconds: a page is turned to, and the office asked."""
    took = []
    for place in ("counter", "redeem") * 5:
        began = time.perf_counter()
        stage.window.go(place)
        stage.office(lambda office: office.moments.waiting())
        took.append(time.perf_counter() - began)
    return sorted(took)[len(took) // 2]


def state_of(stage: Stage, job: PrintJobView) -> JobState:
    """Where a paper is."""
    view: PrintJobView = stage.office(lambda office: office.print_queue.job(job.id))
    return view.state


@pytest.mark.parametrize(
    ("why", "tag", "strip"),
    [
        (PrintTrouble.PAPER, "Printer is out of paper", "Put paper in"),
        (PrintTrouble.COVER, "Printer cover is open", "Close the cover"),
        (PrintTrouble.GONE, "Printer is not answering", "Check paper and cable"),
    ],
)
def test_what_is_wrong_with_the_printer_is_said_and_the_same_copy_tried_again(
    stage: Stage, tmp_path: Path, why: PrintTrouble, tag: str, strip: str
) -> None:
    """P45: where the driver tells."""
    tray = tray_at(stage, tmp_path)
    tray.silent, tray.why = True, why
    stage.sign_in("Maya")
    page, code = done(stage)
    assert (page.tag.text, page.title.text()) == (tag, "The voucher is safe.")
    assert page.strip.words.text.startswith(strip)
    tray.silent = False
    stage.tap("Try again")
    stage.settled()
    assert page.tag.text == "Printed, 14:32"
    assert voucher_now(stage, code).copies == 1


def test_what_may_have_printed_is_asked_and_printed_again_it_says_so(stage: Stage, tmp_path: Path) -> None:
    """P41, P45: never sent again by itself."""
    tray = tray_at(stage, tmp_path)
    tray.silent, tray.why = True, PrintTrouble.CUT_OFF
    stage.sign_in("Maya")
    page, code = done(stage)
    assert page.tag.text == "May have printed"
    assert page.strip.words.text == "This may have printed. Print again?"
    assert page.panel.code_shown is not None
    assert "".join(page.panel.code_shown.groups) == code
    tray.silent = False
    stage.front.printing.runner.poke()
    stage.settled()
    assert tray.jobs == []
    stage.tap(page.strip.again)
    stage.settled()
    assert page.tag.text == "Printed, 14:32"
    assert scanned(tray.jobs[0].pages[0]) == {code}
    assert voucher_now(stage, code).copies == 2


def test_what_may_have_printed_and_lies_there_is_printed(stage: Stage, tmp_path: Path) -> None:
    tray = tray_at(stage, tmp_path)
    tray.silent, tray.why = True, PrintTrouble.CUT_OFF
    stage.sign_in("Maya", confirmed=False)
    page = stage.go("done", given(stage, PASTRY, confirmed=False))
    assert isinstance(page, DonePage)
    stage.tap("It is there")
    stage.settled()
    assert page.tag.text == "Printed, 14:32"
    assert page.title.text() == "Done. Now thank them."


def test_several_papers_say_which_one_comes(stage: Stage, tmp_path: Path) -> None:
    """P22: and a silent printer is one try for all of them."""
    tray = tray_at(stage, tmp_path)
    tray.let_go.clear()
    stage.sign_in("Maya")
    stage.window.go("done", given(stage, PASTRY, "voucher:10.00"))
    page = stage.page
    assert isinstance(page, DonePage)
    stage.until(lambda: page.tag.text == "Printing 1 of 2…")
    tray.silent = True
    tray.let_go.set()
    stage.settled()
    assert page.tag.text == "Printer is not answering"
    assert [slip.state.value for slip in page.slips.slips] == ["silent", "silent"]
    tray.silent = False
    stage.tap("Try again")
    stage.settled()
    assert page.tag.text == "Printed, 14:32"
    assert len(tray.jobs) == 2


def test_a_card_as_pdf_is_the_copy_that_did_not_come_out(stage: Stage, tmp_path: Path) -> None:
    """P41: no copy is counted of which no paper exists, and the printer does not print it later."""
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    stage.sign_in("Maya")
    page, code = done(stage)
    stage.tap("Card as PDF")
    stage.until(lambda: page.tag.text == "Saved as PDF")
    [file] = tray.folder.iterdir()
    assert file.name == f"Voucher {code[-4:]}.pdf"
    assert voucher_now(stage, code).copies == 1
    tray.silent = False
    stage.front.printing.runner.poke()
    stage.settled()
    assert tray.jobs == []


def test_a_voucher_that_was_cancelled_meanwhile_is_not_printed(stage: Stage, tmp_path: Path) -> None:
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    stage.sign_in("Maya")
    page, code = done(stage)
    command = ChangeVoucher(actor=stage.staff["Ines"], code=code, reason="misprint")
    stage.office(lambda office: office.vouchers.cancel(command))
    stage.settled()
    assert page.tag.text == "Not on paper"


def test_a_silent_printer_is_tried_again_by_itself(stage: Stage, tmp_path: Path) -> None:
    """It was only switched on late."""
    tray = tray_at(stage, tmp_path)
    stage.front.printing = Printing(stage.desk, tray)
    tray.silent = True
    stage.sign_in("Maya")
    page, _ = done(stage)
    assert page.tag.text == "Printer is not answering"
    tray.silent = False
    stage.until(lambda: page.tag.text == "Printed, 14:32", ms=15_000)
    assert len(tray.jobs) == 1


def test_whoever_is_gone_before_the_second_paper_was_asked_for_gets_it_all_the_same(
    stage: Stage, tmp_path: Path
) -> None:
    """P22: two vouchers, and the next customer is at the counter already."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Rita")
    remedy = given(stage, PASTRY, "voucher:10.00", by="Rita")
    stage.window.go("done", remedy)
    stage.window.go("counter")
    stage.settled()
    assert [scanned(job.pages[0]) for job in tray.jobs] == [{one.code} for one in remedy.vouchers]
    assert [voucher_now(stage, one.code).copies for one in remedy.vouchers] == [1, 1]


def test_what_was_printed_meanwhile_is_printed_on_the_way_back(stage: Stage, tmp_path: Path) -> None:
    """P45: the printer gave up, and was switched on, while somebody scanned another voucher."""
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    tray.let_go.clear()
    stage.sign_in("Maya")
    remedy = given(stage, PASTRY)
    stage.window.go("done", remedy)
    stage.until(lambda: stage.front.printing.runner._turn is not None)
    stage.window.go("redeem")
    tray.let_go.set()
    stage.until(lambda: "The voucher is safe" in stage.window.toast.words)
    tray.silent = False
    [job] = stage.office(lambda office: office.print_queue.not_out(stage.staff["Rita"]))
    stage.office(lambda office: office.print_queue.retry(RetryPrint(actor=stage.staff["Rita"], job=job.id)))
    stage.settled()
    page = stage.go("done", remedy)
    assert isinstance(page, DonePage)
    assert page.tag.text == "Printed, 14:32"
    assert len(tray.jobs) == 1


def test_today_shows_what_is_not_on_paper_yet_and_what_can_be_done(stage: Stage, tmp_path: Path) -> None:
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    stage.sign_in("Maya")
    jobs = waiting(stage, 2)
    stage.settled()
    page = today(stage)
    assert page.papers.says == "2 vouchers are not on paper yet"
    assert [(one.which.text(), one.tag.text) for one in page.papers.rows] == [
        (f"Code ends in {job.code_end}", "Printer is not answering") for job in jobs
    ]
    stage.tap(page.papers.rows[0].drop)
    stage.settled()
    assert page.papers.says == "Not on paper yet"
    assert state_of(stage, jobs[0]) is JobState.DROPPED
    tray.silent = False
    stage.tap(page.papers.rows[0].again)
    stage.settled()
    assert page.papers.says == ""
    assert state_of(stage, jobs[1]) is JobState.PRINTED
    assert len(tray.jobs) == 1


def test_a_voucher_that_is_over_keeps_no_other_paper_back(stage: Stage, tmp_path: Path) -> None:
    """Used at the other counter a moment ago: it still stands in the list when all are tried again."""
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    stage.sign_in("Maya")
    jobs = waiting(stage, 3)
    stage.settled()
    page = today(stage)
    code = stage.office(lambda office: office.print_queue.paper(jobs[0].id))[0].code
    with open_office(stage.where) as other:
        Counter(other, stage.clock, staff_of(other)).redeem(code)
    tray.silent = False
    stage.tap("Try all again")
    stage.until(lambda: page.papers.says == "")
    assert [state_of(stage, job) for job in jobs[1:]] == [JobState.PRINTED] * 2
    assert len(tray.jobs) == 2


def test_today_asks_about_what_may_have_printed(stage: Stage, tmp_path: Path) -> None:
    tray = tray_at(stage, tmp_path)
    tray.silent, tray.why = True, PrintTrouble.CUT_OFF
    stage.sign_in("Maya")
    jobs = waiting(stage, 2)
    stage.settled()
    page = today(stage)
    assert [one.tag.text for one in page.papers.rows] == ["May have printed"] * 2
    stage.tap(page.papers.rows[0].there)
    stage.settled()
    assert state_of(stage, jobs[0]) is JobState.PRINTED
    tray.silent = False
    stage.tap(page.papers.rows[0].again)
    stage.settled()
    assert page.papers.says == ""
    assert voucher_now(stage, stage.office(lambda office: office.print_queue.paper(jobs[1].id))[0].code).copies == 2


def test_the_window_answers_while_a_printer_is_dead_and_fifty_papers_wait(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P45: the counter is never blocked by a printer: half of all presses within 100 ms, or as fast as they were before
    on a busy machine. All papers come out once it is back."""
    tray = tray_at(stage, tmp_path)
    monkeypatch.setattr(paper_drawing, "drawn", lambda *_: b"")  # to draw fifty takes seconds
    stage.front.printing.runner._hand = lambda _papers, sheet, _pdf: tray.hand_over(
        PrintJob(sheet.title, sheet.printer.where, 203, True, ())
    )
    tray.let_go.clear()
    stage.sign_in("Maya")
    before = half_of_presses_s(stage)
    waiting(stage, 50)
    stage.until(lambda: stage.front.printing.runner._turn is not None)
    assert half_of_presses_s(stage) < max(0.1, 2 * before), before
    stage.window.go("today")
    page = stage.page
    assert isinstance(page, TodayPage)
    stage.until(lambda: page.papers.says == "50 vouchers are not on paper yet")
    assert len(page.papers.rows) == 4
    tray.silent = True
    tray.let_go.set()
    stage.settled()
    assert {one.tag.text for one in page.papers.rows} == {"Printer is not answering"}
    assert tray.jobs == []
    tray.silent = False
    stage.tap("Try all again")
    stage.until(lambda: not stage.desk.busy, ms=60_000)
    assert page.papers.says == ""
    assert len(tray.jobs) == 50


def test_the_next_window_goes_on_with_what_waits_and_asks_about_what_was_on_its_way(
    qtbot: QtBot, qapp: object, shop_folder: Path, clock: MovedClock, tmp_path: Path
) -> None:
    """P45, P92: the program died in the middle of a paper."""
    with open_office(where(shop_folder, clock)) as office:
        desk = Desk(Counter(office, clock, staff_of(office)))
        first, second = (desk.ask(desk.shop.voucher("CINN")).job for _ in range(2))
        assert desk.take() is not None
    tray, app = Tray(tmp_path / "papers"), App(where(shop_folder, clock))
    qtbot.addWidget(app.window)
    app.window.front.printing = Printing(app.desk, tray, tries_by_itself=False)
    app.window.show()
    app.open()
    qtbot.waitUntil(lambda: len(tray.jobs) == 1 and not app.desk.busy, timeout=15_000)
    app.window.close()
    app.close()
    with open_office(where(shop_folder, clock)) as office:
        found = [office.print_queue.job(job.id).state for job in (first, second)]
    assert found == [JobState.UNSURE, JobState.PRINTED]


def test_a_window_that_is_closed_at_once_leaves_no_paper_in_doubt(stage: Stage, tmp_path: Path) -> None:
    """What the printer has taken by then is printed, and nobody is asked about it."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    tray.let_go.clear()
    [job] = waiting(stage, 1)
    stage.until(lambda: stage.front.printing.runner._turn is not None)
    tray.let_go.set()
    stage.close()
    assert len(tray.jobs) == 1
    with open_office(stage.where) as office:
        assert office.print_queue.job(job.id).state is JobState.PRINTED
        assert office.print_queue.not_out(staff_of(office)["Rita"]) == ()
