"""Settings: saved at once, read back from the shop, taken back with one key; the padlock closes behind whoever came."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.budget import Per
from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.paper import Paper
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from tests.desktop.at_settings import LONG, OVERRIDE, budget, limit, saved, settings, shown, value
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.office.bakery import Counter, usd, where
from ui import ladder
from ui.pages.settings import SettingsPage
from ui.pages.settings import money_setting as resting
from ui.print_hand import PrintJob
from ui.printing import Printer
from ui.texts import settings as texts
from ui.widgets.long_ground import LongGround


class Silent(Printer):
    """A printer that is switched off."""

    def hand_over(self, job: PrintJob) -> None:
        """It does not answer."""
        raise Trouble("printer-silent", printer=job.printer)


def unfold(stage: Stage, page: SettingsPage) -> None:
    """Open Advanced."""
    stage.tap(page.numbers.fold)
    stage.until(page.numbers.day_row.isVisible)


def test_the_month_is_stepped_saved_and_there_for_whoever_opens_the_shop_next(stage: Stage, clock: MovedClock) -> None:
    """DESIGN 4: saves at once, shows when. Fingers that go on stepping make one change, not many."""
    page = settings(stage)
    for _ in range(3):
        stage.tap("Goodwill in a month: more")
    saved(stage, page)
    assert budget(stage) == usd("700")
    assert "$700 left in November" in shown(stage)
    with open_office(where(stage.folder, clock)) as office:
        assert office.budgets.now()[0].limit == usd("700")


def test_ctrl_z_and_its_button_take_the_last_change_back(stage: Stage) -> None:
    """P100: by key and by touch; each is a change of its own in the journal."""
    page = settings(stage)
    stage.tap("For one customer: less")
    saved(stage, page)
    stage.tap(page.numbers.seen)
    stage.until(lambda: value(stage, "quiet") == "off")
    stage.settled()
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: value(stage, "quiet") == "on")
    stage.settled()
    assert page.numbers.seen.isChecked()
    stage.tap(texts.TAKE_BACK)
    stage.until(lambda: limit(stage, Role.STAFF) == (usd("15"), usd("15")))
    stage.settled()
    assert not page.back_button.isVisible()


def test_an_amount_is_typed_as_on_the_till(stage: Stage) -> None:
    """Letters, signs and exponents type nothing; 5, 2, 0, 0, 0 is 520.00."""
    page = settings(stage)
    stage.tap("Goodwill in a month: type it")
    stage.type("-5e2n,0a00")
    assert stage.window.sheet is not None
    assert "$520.00" in shown(stage)
    stage.tap(texts.AMOUNT_SET)
    saved(stage, page)
    assert budget(stage) == usd("520")


def test_an_amount_has_an_end(stage: Stage) -> None:
    """1e9 and more cannot be typed; the pad stops at what the shop can hold."""
    page = settings(stage)
    stage.tap("Goodwill in a month: type it")
    stage.type("9" * 40)
    stage.tap(texts.AMOUNT_SET)
    saved(stage, page)
    assert budget(stage) == usd("9999999.99")
    stage.tap("Goodwill in a month: less")
    stage.until(lambda: budget(stage) == usd("999999"))


def test_no_budget_is_a_choice_and_then_nothing_counts_down(stage: Stage) -> None:
    page = settings(stage)
    unfold(stage, page)
    stage.tap("Goodwill in a month: type it")
    stage.tap(texts.NONE)
    saved(stage, page)
    assert budget(stage) is None
    assert texts.NO_BUDGET_SUB in shown(stage)
    assert not page.numbers.used_up.isEnabled()
    assert page.numbers.used_up_row.sub == texts.NO_BUDGET_YET


def test_what_most_shops_never_need_is_folded(stage: Stage) -> None:
    """P103."""
    page = settings(stage)
    assert not page.numbers.day_row.isVisible()
    unfold(stage, page)
    stage.tap("At most on one day: more")
    stage.until(lambda: budget(stage, Per.DAY) == usd("25"))
    stage.tap("Leads may give: more")
    stage.until(lambda: limit(stage, Role.LEAD) == (usd("35"), usd("35")))
    stage.tap("Managers may give: less")
    stage.until(lambda: limit(stage, Role.MANAGER) == (usd("70"), usd("70")))
    stage.tap("Small amount without a PIN: less")
    stage.until(lambda: value(stage, "small-amount") == "4.00")
    stage.tap("Stop gifts")
    stage.until(lambda: {one.when_used_up.value for one in stage.office(lambda o: o.budgets.now())} == {"stop"})
    stage.settled()


def test_what_the_budget_counts_cannot_change_once_something_was_given(stage: Stage, clock: MovedClock) -> None:
    """The refusal stands in its row, and the row shows what holds."""
    stage.office(lambda office: Counter(office, clock, stage.staff).give("comp:FLAT"))
    page = settings(stage)
    unfold(stage, page)
    long = page._stack.currentWidget()
    assert isinstance(long, LongGround)
    stage.until(lambda: long.verticalScrollBar().maximum() > 0)
    long.ensureWidgetVisible(page.numbers.counts)
    stage.tap("The price")
    stage.until(lambda: page.numbers.counts_row.refusal)
    stage.settled()
    assert "when it is over" in page.numbers.counts_row.refusal
    assert "--help" not in page.numbers.counts_row.refusal
    assert page.numbers.counts.place == 0


def test_the_padlock_forgets_on_leaving_and_after_two_idle_minutes(stage: Stage) -> None:
    """DECISIONS: back after 2 minutes; the signed-in person does not change. What was stepped is saved first."""
    page = settings(stage)
    stage.tap("Goodwill in a month: more")
    page._key.away.timeout.emit()
    assert stage.page.place == "counter"
    stage.until(lambda: budget(stage) == usd("660"))
    assert page._key.actor is None
    assert stage.session.actor.name == "Maya"
    page.keeper.take_back()
    stage.settled()
    assert budget(stage) == usd("660")
    page = settings(stage)
    stage.key(Qt.Key.Key_F2)
    assert page._key.actor is None


def test_the_shops_name_and_address_are_saved_on_leaving_the_field(stage: Stage) -> None:
    page = settings(stage, tab="The shop")
    page.shop.name.setFocus()
    page.shop.name.selectAll()
    stage.type("harbour bakery")
    stage.key(Qt.Key.Key_Tab)
    saved(stage, page)
    assert stage.office(lambda office: office.shop.name) == "harbour bakery"
    page.shop.address.setText(f"1 Harbour\x07 Street{OVERRIDE}")
    page.shop.address.setModified(True)
    stage.tap("Printer and cards")
    stage.until(lambda: stage.office(lambda office: office.shop.address) == "1 Harbour Street")
    stage.settled()


@pytest.mark.parametrize(("typed", "says"), [("", "at least one letter"), (LONG, "characters long")])
def test_a_shop_without_a_name_is_refused_in_the_field(stage: Stage, typed: str, says: str) -> None:
    page = settings(stage, tab="The shop")
    page.shop.name.setFocus()
    page.shop.name.setText(typed)
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    assert says in page.shop.name_row.refusal
    assert page.shop.name.wrong
    assert stage.office(lambda office: office.shop.name) == "Harbour Street Bakery"


def test_a_megabyte_pasted_into_a_field_is_cut_and_refused(stage: Stage) -> None:
    page = settings(stage, tab="The shop")
    page.shop.name.setFocus()
    page.shop.name.setText("x" * 1_000_000)
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    assert "characters long" in page.shop.name_row.refusal


def test_a_time_zone_is_found_by_its_city_and_none_that_does_not_exist(stage: Stage) -> None:
    page = settings(stage, tab="The shop")
    stage.tap(page.shop.zone)
    stage.until(lambda: stage.window.sheet is not None)
    stage.type("atlantis")
    stage.until(lambda: texts.PICK_NOTHING in shown(stage))
    stage.key(Qt.Key.Key_Return)
    sheet: Any = stage.window.sheet
    sheet.search.setText("lisb")
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: value(stage, "timezone") == "Europe/Lisbon")
    stage.settled()
    assert page.shop.zone.shown == "Lisbon, Europe"


def test_a_day_may_begin_at_another_hour(stage: Stage) -> None:
    page = settings(stage, tab="The shop")
    stage.tap(page.shop.day_start)
    sheet: Any = stage.window.sheet
    sheet.search.setText("05:30")
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: value(stage, "day-start") == "05:30")
    stage.settled()


def test_printer_and_paper_are_this_computers(stage: Stage) -> None:
    settings(stage, tab="Printer and cards")
    stage.until(lambda: "Epson TM-T20III" in stage.names())
    for words in ("Epson TM-T20III", "Card A6"):
        stage.tap(words)
        stage.settled()
    chosen = stage.office(lambda office: office.machine.choices())
    assert (chosen.printer, chosen.paper) == ("Epson TM-T20III", Paper.A6)
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: stage.office(lambda office: office.machine.choices()).paper is not Paper.A6)
    stage.settled()


def test_a_printer_that_is_gone_says_so_and_a_silent_one_too(stage: Stage) -> None:
    """P92: a sentence, and work goes on."""
    page = settings(stage, tab="Printer and cards")
    stage.until(lambda: "Epson TM-T20III" in stage.names())
    stage.tap("Epson TM-T20III")
    stage.settled()

    page.printer.part.sample_paper.printer = Silent()
    stage.tap(texts.PRINT_SAMPLE)
    stage.until(lambda: "does not answer" in page.printer.part.sample_row.refusal)
    page.printer.part.found = tuple
    stage.tap(texts.LOOK_AGAIN)
    stage.until(lambda: [one.sub for one in page.printer.part.buttons][:1] == [texts.GONE])


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_everything_can_be_hit(stage: Stage, size: str) -> None:
    """P100."""
    stage.size(size)
    page = settings(stage)
    unfold(stage, page)
    for tab in ("Two numbers", "Answers", "People", "The shop", "Printer and cards", "Language and look"):
        stage.tap(tab)
        stage.settled()
        check_targets(stage.window)
    stage.tap("People")
    stage.tap("Change Ben")
    sheet = stage.window.sheet
    assert sheet is not None
    check_targets(sheet)


@pytest.mark.parametrize(
    ("amount", "more", "less"),
    [("0", "1", "0"), ("15", "16", "14"), ("20", "25", "19"), ("640", "660", "620"), ("5000", "5500", "4900")],
)
def test_steps_are_sensible(amount: str, more: str, less: str) -> None:
    assert ladder.stepped(usd(amount), 1) == usd(more)
    assert ladder.stepped(usd(amount), -1) == usd(less)


def test_fingers_rest_before_a_step_is_saved() -> None:
    """One change for a button that is held; still at once for a person."""
    assert 300 <= resting.RESTS_MS <= 1000
