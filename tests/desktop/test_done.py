"""Done: the paper, the till, what they said; a printer that is silent loses nothing and stops nobody."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.remedy import OnTill
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.bootstrap import STORE_FILE
from tests.desktop.paper_desk import given, scanned, tray_at, voucher_now
from tests.desktop.stage import Stage
from tests.documents.eyes import Eyes
from ui.pages.done import DonePage
from ui.widgets.pads import PinPad


def done(stage: Stage, remedy: RemedyView) -> DonePage:
    """The page after a give."""
    page = stage.go("done", remedy)
    assert isinstance(page, DonePage)
    return page


def laid_out(stage: Stage, page: DonePage) -> None:
    """Wait until the chips that just came stand beside each other."""
    chips = page.said.chips
    stage.until(lambda: all(one.x() < other.x() for one, other in zip(chips, chips[1:], strict=False)))


def moment_of(stage: Stage, remedy: RemedyView) -> MomentView:
    """The moment as a manager reads it."""
    view: MomentView = stage.office(lambda office: office.moments.show(stage.staff["Ines"], remedy.moment))
    return view


def words_on(stage: Stage) -> str:
    """Every word that is to be read in the window."""
    return " | ".join([label.text() for label in stage.all(QLabel)] + stage.names())


def test_the_paper_is_handed_over_as_soon_as_the_page_opens(stage: Stage, tmp_path: Path) -> None:
    """P1, P45: both codes scan from the very dots that the printer got."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "comp:FLAT", "voucher:category:Pastry")
    page = done(stage, remedy)
    [job] = tray.jobs
    [code] = [voucher.code for voucher in remedy.vouchers]
    assert scanned(job.pages[0]) == {code}
    assert (job.printer, job.plain) == ("Receipts", True)
    assert page.tag.text == "Printed, 14:32"
    assert page.title.text() == "Done. Now thank them."
    assert page.panel.paper_shown is not None
    assert voucher_now(stage, code).copies == 1


def test_a_silent_printer_loses_and_doubles_nothing(stage: Stage, tmp_path: Path) -> None:
    """P45: the voucher is safe, its code can be written down, one button tries again, no second copy."""
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    stage.sign_in("Maya")
    remedy = given(stage, "voucher:category:Pastry")
    page = done(stage, remedy)
    code = remedy.vouchers[0].code
    assert page.title.text() == "The voucher is safe."
    assert page.tag.text == "Printer is not answering"
    assert page.panel.code_shown is not None
    assert "".join(page.panel.code_shown.groups) == code
    stage.tap("Try again")
    stage.settled()
    assert page.tag.text == "Printer is not answering"
    tray.silent = False
    stage.tap("Try again")
    stage.settled()
    assert page.tag.text == "Printed, 14:32"
    assert len(tray.jobs) == 1
    view = voucher_now(stage, code)
    assert (view.copies, view.state.value) == (1, "open")


def test_a_printer_that_says_nothing_stops_nobody(stage: Stage, tmp_path: Path) -> None:
    """P45: the till, the way out and the next moment all work while it hangs; what came of it is told later."""
    tray = tray_at(stage, tmp_path)
    tray.let_go.clear()
    tray.silent = True
    stage.sign_in("Maya")
    remedy = given(stage, "comp:FLAT", "voucher:category:Pastry")
    stage.window.go("done", remedy)
    page = stage.page
    assert isinstance(page, DonePage)
    stage.until(lambda: page.panel.paper_shown is not None)
    assert page.tag.text == "Printing…"
    stage.tap("Rung")
    stage.until(lambda: page.till.rung.isChecked())
    stage.tap("Back to counter")
    assert stage.page.place == "counter"
    tray.let_go.set()
    stage.settled()
    assert "The voucher is safe" in stage.window.toast.words


def test_print_again_is_copy_two_however_often_it_is_pressed(stage: Stage, tmp_path: Path) -> None:
    """P41, P91."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "voucher:category:Pastry")
    page = done(stage, remedy)
    tray.let_go.clear()
    stage.tap("Print again")
    assert not page.panel.again.isEnabled()
    stage.tap(page.panel.again)
    stage.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    tray.let_go.set()
    stage.settled()
    assert len(tray.jobs) == 2
    assert tray.jobs[0].pages[0].rgb != tray.jobs[1].pages[0].rgb
    assert voucher_now(stage, remedy.vouchers[0].code).copies == 2


def test_control_p_prints_again(stage: Stage, tmp_path: Path) -> None:
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    done(stage, given(stage, "voucher:category:Pastry"))
    stage.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    stage.settled()
    assert len(tray.jobs) == 2


def test_a_scan_between_prints_nothing_again(stage: Stage, tmp_path: Path) -> None:
    """P41: back on the page there is still the first paper, and one copy."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "voucher:category:Pastry")
    page = done(stage, remedy)
    stage.scan(given(stage, "voucher:10.00").vouchers[0].code)
    assert stage.page.place == "redeem"
    stage.until(lambda: stage.button("Back to the moment").x() > 0)
    stage.tap("Back to the moment")
    stage.settled()
    assert stage.page is page
    assert page.tag.text == "Printed, 14:32"
    assert page.panel.paper_shown is not None
    assert len(tray.jobs) == 1


def test_a_long_till_line_is_never_cut(stage: Stage, tmp_path: Path) -> None:
    """Money never elides: the card grows before the last amount would be lost."""
    tray_at(stage, tmp_path)
    stage.size("1024")
    stage.sign_in("Rita")
    page = done(stage, given(stage, "comp:FLAT", "comp:QUIC", "comp:SAND", "refund:12.40", "discount:3.00", by="Rita"))
    stage.until(lambda: page.till.line.height() >= page.till.line.least_height(page.till.line.width()))
    assert page.till.line.text.endswith("3.00.")


def test_several_vouchers_come_out_one_after_the_other(stage: Stage, tmp_path: Path) -> None:
    """P22."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Rita")
    remedy = given(stage, "voucher:category:Pastry", "voucher:10.00", by="Rita")
    page = done(stage, remedy)
    assert [scanned(job.pages[0]) for job in tray.jobs] == [{one.code} for one in remedy.vouchers]
    first = page.panel.paper_shown
    stage.tap("The next voucher")
    assert page.panel.paper_shown is not first
    assert "1 of 2" not in words_on(stage)


def test_without_a_printer_the_paper_is_kept_as_a_pdf_and_it_says_where(stage: Stage, tmp_path: Path) -> None:
    """DECISIONS, Defaults: the paper, "Save PDF" and the code in large letters."""
    tray = tray_at(stage, tmp_path, printer=None)
    stage.sign_in("Maya")
    remedy = given(stage, "voucher:category:Pastry")
    page = done(stage, remedy)
    code = remedy.vouchers[0].code
    assert page.panel.paper_shown is not None
    assert page.strip.code.text().replace(" ", "") == code
    assert tray.jobs == []
    stage.tap("Save PDF")
    stage.until(lambda: page.tag.text == "Saved as PDF")
    [file] = tray.folder.iterdir()
    assert file.name == f"Voucher {code[-4:]}.pdf"
    assert str(tray.folder) in page.strip.words.text
    eyes = Eyes()
    assert {text for _, text in eyes.scanned(eyes.picture(file.read_bytes(), 203))} == {code}
    assert voucher_now(stage, code).copies == 1


def test_a_full_disk_is_said_and_the_voucher_stays(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P92."""
    tray = tray_at(stage, tmp_path, printer=None)
    stage.sign_in("Maya")
    page = done(stage, given(stage, "voucher:category:Pastry"))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        stage.tap("Save PDF")
        stage.until(lambda: "disk is full" in stage.window.toast.words)
    assert list(tray.folder.iterdir()) == []
    assert page.tag.text == "No printer here"
    stage.tap("Save PDF")
    stage.until(lambda: page.tag.text == "Saved as PDF")


def test_an_a6_card_is_another_copy_in_a_file(stage: Stage, tmp_path: Path) -> None:
    """P41, P44."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "voucher:category:Pastry")
    done(stage, remedy)
    stage.tap("A6 card")
    stage.until(lambda: tray.folder.exists() and list(tray.folder.glob("*.pdf")))
    [file] = tray.folder.glob("*.pdf")
    assert file.name.endswith(", copy 2.pdf")
    stage.until(lambda: file.name in stage.window.toast.words)
    with Eyes().page(file.read_bytes()) as page:
        assert page.get_size() == pytest.approx((297.6, 419.5), abs=1)


def test_while_another_program_holds_the_shop_the_code_can_be_written_down(stage: Stage, tmp_path: Path) -> None:
    """P92: the paper cannot be counted; its code is known all the same, and the next try is the first copy."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "voucher:category:Pastry")
    other = driver.connect(str(stage.folder / "shop" / STORE_FILE), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    stage.window.go("done", remedy)
    page = stage.page
    assert isinstance(page, DonePage)
    stage.until(lambda: page.panel.code_shown is not None, ms=20_000)
    assert page.tag.text == "The paper is not ready"
    assert "busy" in page.strip.words.text
    other.execute("ROLLBACK")
    other.close()
    stage.tap("Try again")
    stage.settled()
    assert page.tag.text == "Printed, 14:32"
    assert voucher_now(stage, remedy.vouchers[0].code).copies == 1
    assert len(tray.jobs) == 1


def test_the_till_is_asked_and_nothing_is_preset(stage: Stage, tmp_path: Path) -> None:
    """P32: the answer is kept once, and can be changed."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "comp:FLAT")
    page = done(stage, remedy)
    assert "Flat white" in page.till.line.text
    assert not page.till.rung.isChecked()
    assert not page.till.not_yet.isChecked()
    stage.tap("Not yet")
    stage.until(lambda: page.till.not_yet.isChecked())
    assert [part.on_till for part in moment_of(stage, remedy).remedies[0].parts] == [OnTill.NOT_RUNG]
    stage.tap("Rung")
    stage.until(lambda: page.till.rung.isChecked())
    assert not page.till.not_yet.isChecked()
    assert [part.on_till for part in moment_of(stage, remedy).remedies[0].parts] == [OnTill.RUNG]


def test_the_till_is_not_asked_where_nothing_is_rung(stage: Stage, tmp_path: Path) -> None:
    """P32, P101: what was done stands in words, without money."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    page = done(stage, given(stage, "remake:FLAT", 'extra:"goes first"'))
    assert not page.till.isVisible()
    assert page.panel.words_shown == ("Made again: Flat white", "Goes first")
    assert page.tag.text == "Saved, 14:32"
    assert not any(sign in words_on(stage) for sign in ("$", "0.66", "3.10"))


def test_what_they_said_is_kept_after_a_breath_and_a_mistap_is_not(stage: Stage, tmp_path: Path) -> None:
    """P4: as said, each once."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "remake:FLAT", cause=Cause.ORDER)
    page = done(stage, remedy)
    laid_out(stage, page)
    first, second, *_ = page.said.chips
    stage.tap(first)
    stage.tap(second)
    stage.tap(second)
    stage.until(lambda: not first.isEnabled())
    stage.settled()
    assert moment_of(stage, remedy).said == first.text()
    stage.tap(page.said.field)
    stage.type("no milk")
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    assert stage.page is page
    assert (moment_of(stage, remedy).said or "").lower() == f"{first.text()}\nno milk".lower()


def test_a_lock_does_not_lose_the_last_words(stage: Stage, tmp_path: Path) -> None:
    """P1: walking away loses nothing."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "remake:FLAT")
    page = done(stage, remedy)
    laid_out(stage, page)
    stage.tap(page.said.chips[2])
    stage.key(Qt.Key.Key_F9)
    stage.settled()
    assert stage.session.locked
    assert moment_of(stage, remedy).said == page.said.chips[2].text()


def test_how_upset_is_kept_only_when_somebody_says_so(stage: Stage, tmp_path: Path) -> None:
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    remedy = given(stage, "remake:FLAT")
    page = done(stage, remedy)
    assert page.upset.place is None
    assert moment_of(stage, remedy).upset is None
    stage.tap("Quite")
    stage.settled()
    assert moment_of(stage, remedy).upset == "quite"


def test_somebody_here_by_face_sees_the_same_and_leaves_a_locked_counter(stage: Stage, tmp_path: Path) -> None:
    """P25: the first paper needs no PIN, a second does."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya", confirmed=False)
    done(stage, given(stage, "voucher:category:Pastry", confirmed=False))
    assert len(tray.jobs) == 1
    stage.tap("Print again")
    stage.settled()
    pad = stage.all(PinPad)
    assert len(pad) == 1
    stage.type("7429")
    stage.until(lambda: len(tray.jobs) == 2)
    stage.sign_in("Maya", confirmed=False)
    stage.tap("Back to counter")
    assert stage.page.place == "lock"


def test_the_whole_page_by_keyboard(stage: Stage, tmp_path: Path) -> None:
    """P100."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    page = done(stage, given(stage, "comp:FLAT"))
    for _ in range(30):
        if page.till.rung.hasFocus():
            break
        stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Space)
    stage.until(lambda: page.till.rung.isChecked())
    page.setFocus()
    stage.key(Qt.Key.Key_Return)
    assert stage.page.place == "counter"


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
@pytest.mark.parametrize("silent", [False, True])
def test_every_button_can_be_hit_and_has_a_name(stage: Stage, tmp_path: Path, size: str, silent: bool) -> None:
    """P100: 44 pixels and more, inside the window, none over another."""
    tray = tray_at(stage, tmp_path)
    tray.silent = silent
    stage.size(size)
    stage.sign_in("Rita")
    page = done(stage, given(stage, "comp:FLAT", "voucher:category:Pastry", "voucher:10.00", by="Rita"))
    stage.until(lambda: page.height() == stage.window.height() and page.to_counter.y() > 0)
    places = []
    for button in stage.all(QAbstractButton, page):
        assert button.accessibleName()
        place = QRect(button.mapTo(page, QPoint(0, 0)), button.size())
        assert min(place.width(), place.height()) >= 44, button.accessibleName()
        assert page.rect().contains(place), button.accessibleName()
        places.append(place)
    for at, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[at + 1 :])
