"""The print queue: a copy is counted and waits, goes out once, and nothing about a printer loses or doubles it."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.office import paper_drawing
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.commands import AskPrint
from pos_recovery.office.print_worker import ELSEWHERE_MS, RETRY_MS, PrintWorker
from tests.documents.eyes import Eyes
from tests.office.bakery import Counter, hurry, staff_of
from tests.office.conftest import Refused
from tests.office.trays import RECEIPTS, Desk


@pytest.fixture
def desk(shop: Counter) -> Desk:
    """The print queue of the counter."""
    return Desk(shop)


@pytest.fixture
def milliseconds(desk: Desk) -> list[int]:
    """The time that the worker goes by, in its only place."""
    time = [0]
    desk.queue.__dict__["worker"] = PrintWorker(desk.shop.office._room, lambda: time[0])
    return time


def words(pdf: bytes) -> str:
    """What stands on a paper."""
    return " ".join(Eyes().words(pdf))


def test_a_copy_is_counted_when_it_is_asked_for_and_goes_out_once(shop: Counter, desk: Desk) -> None:
    """P41, P45: first the shop knows of it, then the printer."""
    code = shop.voucher("CINN")
    asked = desk.ask(code)
    assert (asked.job.copy, asked.job.state, asked.voucher.copies) == (1, JobState.WAITING, 1)
    assert desk.tray.papers == []
    assert desk.print() == 1
    [(printer, pdf)] = desk.tray.papers
    assert printer == RECEIPTS
    assert "Copy" not in words(pdf)
    assert desk.state(asked.job.id) is JobState.PRINTED
    assert desk.print() == 0
    again = desk.ask(code)
    assert again.job.copy == 2
    desk.print()
    assert "Copy 2" in words(desk.tray.papers[1][1])


def test_what_is_on_its_way_is_written_down_before_the_first_byte(shop: Counter, desk: Desk) -> None:
    """P45: seen from another program at the moment when the printer gets it."""
    asked = desk.ask(shop.voucher())
    seen: list[tuple[str, str]] = []
    desk.tray.before = lambda: seen.extend(desk.not_out())
    desk.print()
    assert seen == [(asked.job.code_end, "sending")]


def test_the_same_request_is_one_copy(shop: Counter, desk: Desk, refused: Refused) -> None:
    """P91: also when it was printed and used meanwhile."""
    code, request = shop.voucher("10.00"), uuid.uuid4()
    first = desk.ask(code, request=request)
    desk.print()
    shop.redeem(code)
    assert desk.ask(code, request=request) == first
    assert desk.print() == 0
    assert shop.show(code).copies == 1
    with refused("request-id-reused"):
        desk.ask(code, printer="system:Kitchen", request=request)
    with refused("voucher-used"):
        desk.ask(code)


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (PrintTrouble.GONE, JobState.SILENT), (PrintTrouble.SILENT, JobState.SILENT),
        (PrintTrouble.PAPER, JobState.NO_PAPER), (PrintTrouble.COVER, JobState.NO_PAPER),
    ],
)  # fmt: skip
def test_a_printer_that_prints_nothing_is_tried_again_with_the_same_copy(
    shop: Counter, desk: Desk, trouble: PrintTrouble, state: JobState
) -> None:
    """P45: one button, never a second voucher, never a second copy."""
    code = shop.voucher("CINN")
    job = desk.ask(code).job.id
    desk.tray.trouble = trouble
    assert desk.print() == 1
    view = desk.queue.job(job)
    assert (view.state, view.why, view.tries) == (state, trouble.value, 1)
    desk.tray.trouble = None
    assert desk.retry(job).state is JobState.WAITING
    assert desk.print() == 1
    assert desk.state(job) is JobState.PRINTED
    assert "Copy" not in words(desk.tray.papers[0][1])
    assert shop.show(code).copies == 1
    assert len(desk.tray.papers) == 1


def test_asking_for_what_did_not_come_out_is_trying_the_same_copy_again(shop: Counter, desk: Desk) -> None:
    """P41: no copy is counted of which no paper exists."""
    code = shop.voucher("CINN")
    first = desk.ask(code).job
    desk.tray.trouble = PrintTrouble.GONE
    desk.print()
    again = desk.ask(code, printer="system:Kitchen").job
    assert (again.id, again.copy, again.printer, again.tries) == (first.id, 1, "system:Kitchen", 0)
    desk.tray.trouble = None
    desk.print()
    assert [printer for printer, _ in desk.tray.papers] == ["system:Kitchen"]
    assert shop.show(code).copies == 1


def test_what_was_cut_off_half_way_is_asked_and_never_sent_again_by_itself(
    shop: Counter, desk: Desk, milliseconds: list[int], refused: Refused
) -> None:
    """P45: it may have printed; what is printed then says that it is a copy."""
    code = shop.voucher("CINN")
    job = desk.ask(code).job.id
    desk.tray.trouble = PrintTrouble.CUT_OFF
    desk.print()
    assert desk.state(job) is JobState.UNSURE
    desk.tray.trouble = None
    milliseconds[0] += 3_600_000
    assert desk.print() == 0
    with refused("usage"):
        desk.retry(job)
    new = desk.answer(job, is_there=False)
    assert (new.copy, new.state) == (2, JobState.WAITING)
    assert desk.state(job) is JobState.DROPPED
    desk.print()
    assert "Copy 2" in words(desk.tray.papers[-1][1])
    with refused("usage"):
        desk.answer(job, is_there=False)


def test_what_may_have_printed_and_is_there_is_printed(shop: Counter, desk: Desk) -> None:
    code = shop.voucher("CINN")
    job = desk.ask(code).job.id
    desk.tray.trouble = PrintTrouble.CUT_OFF
    desk.print()
    assert desk.answer(job, is_there=True).state is JobState.PRINTED
    assert desk.not_out() == []
    assert shop.show(code).copies == 1


def test_asking_anew_answers_what_may_have_printed(shop: Counter, desk: Desk) -> None:
    code = shop.voucher("CINN")
    job = desk.ask(code).job.id
    desk.tray.trouble = PrintTrouble.CUT_OFF
    desk.print()
    assert desk.ask(code).job.copy == 2
    assert desk.state(job) is JobState.DROPPED


def test_after_a_crash_the_queue_goes_on_and_what_was_on_its_way_is_asked(
    shop: Counter, desk: Desk, here: Where
) -> None:
    """P45, P92: the program ended in the middle of the first of two."""
    first, second = (desk.ask(shop.voucher("CINN")).job for _ in range(2))
    assert desk.take() is not None
    crashed = desk.queue.worker._turn
    assert crashed is not None
    crashed.end()  # as the system does with a process that is gone
    with open_office(here) as office:
        hurry(office)
        after = Desk(Counter(office, shop.clock, staff_of(office)))
        assert after.print() == 1
        assert (after.state(first.id), after.state(second.id)) == (JobState.UNSURE, JobState.PRINTED)
        assert after.not_out() == [(first.code_end, "unsure")]
        assert len(after.tray.papers) == 1


def test_the_other_program_of_a_counter_waits_while_one_is_at_it(shop: Counter, desk: Desk, here: Where) -> None:
    """The window and the command line are one worker: what one has on its way, the other neither sends nor asks."""
    job = desk.ask(shop.voucher("CINN")).job.id
    sheet = desk.take()
    assert sheet is not None
    with open_office(here) as office:
        hurry(office)
        other = Desk(Counter(office, shop.clock, staff_of(office)))
        assert other.print() == 0
        assert other.state(job) is JobState.SENDING
        assert other.queue.worker.next_try_ms == ELSEWHERE_MS
        desk.queue.worker.note(sheet, None)
        desk.queue.worker.tell()
        assert other.state(job) is JobState.PRINTED
        assert other.print() == 0
        assert other.queue.worker.next_try_ms is None
        other.ask(shop.voucher("CINN"))
        assert other.print() == 1


def test_a_shop_that_is_closed_tells_what_is_known_of_its_paper(shop: Counter, desk: Desk, here: Where) -> None:
    """The printer had taken it when somebody closed the window: it is printed, and nobody is asked."""
    job = desk.ask(shop.voucher("CINN")).job.id
    sheet = desk.take()
    assert sheet is not None
    desk.queue.worker.note(sheet, None)
    shop.office.close()
    with open_office(here) as office:
        assert office.print_queue.job(job).state is JobState.PRINTED


def test_a_silent_printer_is_tried_three_times_more_and_then_waits_for_a_hand(
    shop: Counter, desk: Desk, milliseconds: list[int]
) -> None:
    """No storm: after 1, 5 and 30 seconds, then when somebody asks."""
    job = desk.ask(shop.voucher("CINN")).job.id
    desk.tray.trouble = PrintTrouble.GONE
    tried = desk.print()
    for pause in RETRY_MS:
        assert desk.queue.worker.next_try_ms == pause
        milliseconds[0] += pause - 10
        assert desk.print() == 0
        milliseconds[0] += 20
        tried += desk.print()
    assert tried == 4
    assert desk.queue.worker.next_try_ms is None
    milliseconds[0] += 86_400_000
    assert desk.print() == 0
    desk.tray.trouble = None
    assert desk.retry(job).tries == 0
    assert desk.print() == 1


def test_fifty_papers_for_a_dead_printer_are_one_try_and_all_come_when_it_is_back(
    shop: Counter, desk: Desk, milliseconds: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """P45: whoever waits behind it hears at once; another printer goes on; when it prints again, the queue goes on."""
    monkeypatch.setattr(paper_drawing, "drawn", lambda _fonts, paper, _size: paper.code.encode())  # 50 take seconds
    desk.tray.trouble = PrintTrouble.GONE
    jobs = [desk.ask(shop.voucher("CINN")).job.id for _ in range(50)]
    assert desk.print() == 1
    assert {desk.state(job) for job in jobs} == {JobState.SILENT}
    desk.tray.trouble = None
    desk.ask(shop.voucher("CINN"), printer="system:Kitchen")
    assert desk.print() == 1
    milliseconds[0] += RETRY_MS[0]
    assert desk.print() == 50
    assert {desk.state(job) for job in jobs} == {JobState.PRINTED}
    assert len(desk.tray.papers) == len({pdf for _, pdf in desk.tray.papers}) == 51
    assert desk.queue.worker.next_try_ms is None


@pytest.mark.parametrize("state", [JobState.WAITING, JobState.SILENT, JobState.UNSURE])
def test_nobody_wants_the_paper_of_a_voucher_that_is_good_for_nothing(
    shop: Counter, desk: Desk, state: JobState
) -> None:
    """P41, P42: cancelled, replaced, taken back, used, or over."""
    gifts = [shop.give("voucher:CINN") for _ in range(5)]
    codes = [gift.vouchers[0].code for gift in gifts]
    jobs = [desk.ask(code).job.id for code in codes]
    if state is not JobState.WAITING:
        desk.tray.trouble = PrintTrouble.GONE if state is JobState.SILENT else PrintTrouble.CUT_OFF
        desk.print()
        desk.tray.trouble = None
    before = len(desk.tray.papers)
    shop.cancel(codes[0])
    shop.reissue(codes[1])
    shop.undo(gifts[2])
    assert [desk.state(job) for job in jobs] == [JobState.DROPPED] * 3 + [state] * 2
    shop.redeem(codes[3])
    assert len(desk.not_out()) == 1
    shop.goto("2027-03-01T12:00:00-05:00")
    assert desk.not_out() == []
    assert desk.print() == 0
    assert {desk.state(job) for job in jobs} == {JobState.DROPPED}
    assert len(desk.tray.papers) == before


def test_a_paper_says_what_is_left_when_it_goes_out(shop: Counter, desk: Desk) -> None:
    """P39, P41: a part was used while it waited."""
    code = shop.voucher("10.00")
    desk.ask(code)
    shop.redeem(code, "6.50")
    desk.print()
    assert "3.50 left" in words(desk.tray.papers[0][1])


def test_who_gave_it_asks_for_the_first_copy_by_name_alone(shop: Counter, desk: Desk, refused: Refused) -> None:
    """P25: no more than that; to try the same copy again is no other one."""
    maya, ben = (shop.office.people.sign_in(name, None) for name in ("Maya", "Ben"))
    code = shop.give("voucher:CINN", by=maya).vouchers[0].code
    with refused("usage"):
        desk.queue.ask(AskPrint(actor=ben, code=code, printer=RECEIPTS, paper=Paper.A6))
    desk.shop.staff["Maya"] = maya
    job = desk.ask(code, by="Maya").job.id
    desk.tray.trouble = PrintTrouble.GONE
    desk.print()
    assert desk.retry(job, by="Maya").state is JobState.WAITING
    with refused("usage"):
        desk.drop(job, by="Maya")
    with refused("usage"):
        desk.queue.not_out(maya)
    desk.tray.trouble = PrintTrouble.CUT_OFF
    desk.print()
    with refused("usage"):
        desk.answer(job, is_there=False, by="Maya")
    assert desk.answer(job, is_there=True, by="Maya").state is JobState.PRINTED
    with refused("usage"):
        desk.ask(code, by="Maya")


def test_what_nobody_wants_is_dropped_and_stays_away(shop: Counter, desk: Desk) -> None:
    code = shop.voucher("CINN")
    job = desk.ask(code).job.id
    assert desk.drop(job).state is JobState.DROPPED
    assert desk.print() == 0
    assert desk.ask(code).job.copy == 2


def test_a_printer_is_named_so_that_it_can_be_found(desk: Desk, shop: Counter, refused: Refused) -> None:
    code = shop.voucher("CINN")
    assert desk.ask(code, printer="Receipts").job.printer == RECEIPTS
    for name in ("", "x" * 201, "Rec\neipts"):
        with refused("usage"):
            desk.ask(code, printer=name)


def test_the_worker_knows_what_the_test_page_has_shown_of_this_machines_printer(shop: Counter, desk: Desk) -> None:
    mine = MachineChoices(printer="network:127.0.0.1:9100")
    mine = replace(mine, habits=replace(mine.habits, code_page="CP858", cuts=False))
    shop.office.machine.choose(mine)
    desk.ask(shop.voucher("CINN"), printer="network:127.0.0.1:9100")
    sheet = desk.take()
    assert sheet is not None
    assert (sheet.habits, sheet.size, sheet.tries) == (mine.habits, Paper.ESCPOS_80, 1)
    desk.queue.worker.note(sheet, None)
    desk.ask(shop.voucher("CINN"), printer="network:127.0.0.1:9101")
    other = desk.take()
    assert other is not None
    assert other.habits == MachineChoices().habits


def test_a_store_that_cannot_say_what_came_of_it_is_asked_again_before_anything_else(
    shop: Counter, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P92: the paper is out, the disk full; once there is room it is written down, and nothing was printed twice."""
    job = desk.ask(shop.voucher("CINN")).job.id
    desk.ask(shop.voucher("CINN"))
    sheet = desk.take()
    assert sheet is not None
    desk.queue.worker.note(sheet, shop.office.papers.put_out(sheet))

    def full(*_: object) -> None:
        raise Trouble("store-full", file="shop.db")

    with monkeypatch.context() as disk:
        disk.setattr(shop.office._room, "work", full)
        for step in (desk.queue.worker.tell, desk.take):
            with pytest.raises(Trouble, match="store-full"):
                step()
        assert desk.state(job) is JobState.SENDING
    assert desk.print() == 1
    assert desk.state(job) is JobState.PRINTED
    assert len(desk.tray.papers) == 2


def test_a_store_in_trouble_does_not_end_the_tries_of_a_silent_printer(
    shop: Counter, desk: Desk, milliseconds: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """P92: the disk was full at the very moment when the copy was due; it is tried once there is room, by itself."""
    job = desk.ask(shop.voucher("CINN")).job.id
    desk.tray.trouble = PrintTrouble.GONE
    desk.print()
    desk.tray.trouble = None
    milliseconds[0] += RETRY_MS[0]

    def full(*_: object) -> None:
        raise Trouble("store-full", file="shop.db")

    with monkeypatch.context() as disk:
        disk.setattr(shop.office._room, "work", full)
        with pytest.raises(Trouble, match="store-full"):
            desk.take()
    assert desk.queue.worker.next_try_ms == 0
    assert desk.print() == 1
    assert desk.state(job) is JobState.PRINTED


def test_a_copy_that_is_asked_for_and_never_was_is_told(desk: Desk, refused: Refused) -> None:
    for ask in (desk.queue.job, desk.queue.paper, desk.retry, desk.drop):
        with refused("usage"):
            ask(uuid.uuid4())
