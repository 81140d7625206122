"""Insights, its front: sentences with their denominators, charts with a table twin, a padlock that forgets."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from tests.desktop.stage import Stage
from tests.desktop.test_settings_look import choose
from tests.desktop.test_today import at_the_counter
from tests.office import insights as till
from tests.office.bakery import NOW, Counter, at, check_store, staff_of, where
from ui.charts.chart_card import ChartCard
from ui.pages.insights import InsightsPage
from ui.sheets.chat import ChatSheet
from ui.sheets.let_down import LetDownSheet
from ui.texts import insights as texts

CAUSES = (Cause.WAIT, Cause.WAIT, Cause.ORDER, Cause.WAIT, Cause.QUALITY)


def a_month(counter: Counter) -> None:
    """Thirty-five moments from 13 November on, one a day; each third one got a flat white made again. One is open."""
    for place in range(35):
        counter.goto(f"{date(2026, 11, 13) + timedelta(days=place)}T10:15:00-05:00")
        key = counter.log(cause=CAUSES[place % 5])
        counter.give("remake:FLAT" if place % 3 == 0 else "sorry", moment=key)
    counter.goto("2026-12-18T10:00:00-05:00")
    counter.log(cause=Cause.OUT)


@pytest.fixture(scope="module")
def month_folder(built_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bakery after a month: built once, copied for each test."""
    folder = tmp_path_factory.mktemp("month") / "bakery"
    shutil.copytree(built_shop, folder)
    clock = MovedClock(at(NOW))
    with open_office(where(folder, clock)) as office:
        a_month(Counter(office, clock, staff_of(office)))
    return folder


@pytest.fixture
def shop_folder(month_folder: Path, tmp_path: Path) -> Iterator[Path]:
    """This test's own copy of it."""
    folder = tmp_path / "bakery"
    shutil.copytree(month_folder, folder)
    yield folder
    check_store(folder)


@pytest.fixture
def month(stage: Stage) -> Stage:
    """The afternoon of 18 December; Rita, the owner, is here."""
    stage.goto("2026-12-18T15:12:00-05:00")
    stage.sign_in("Rita")
    return stage


def insights(stage: Stage, actor: str = "Rita") -> InsightsPage:
    """The page, opened by somebody's PIN, with what the office said."""
    page = stage.go("insights", stage.staff[actor])
    assert isinstance(page, InsightsPage)
    stage.until(lambda: page.facts[0].words is not None)
    return page


def unfolded(stage: Stage) -> InsightsPage:
    """The same with the statistics, and with what the office said of them."""
    page = insights(stage)
    page.long.ensureWidgetVisible(page.statistics.show_button)
    stage.tap("Show the statistics")
    stage.until(lambda: not stage.desk.busy)
    return page


def said(page: QWidget) -> str:
    """Every word that stands there."""
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    names = [one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible()]
    return " ".join((*labels, *names))


def fact(page: InsightsPage, place: int) -> tuple[str, str, tuple[str, ...]]:
    """A fact card's number, sentence and sources."""
    words = page.facts[place].words
    assert words is not None
    return words.number, words.sentence, words.sources


def test_without_a_tills_file_there_is_a_count_and_no_rate(month: Stage) -> None:
    """P67."""
    page = insights(month)
    assert fact(page, 0)[:2] == ("36", "moments")


def test_with_a_tills_file_moments_stand_against_a_hundred_sales(month: Stage, tmp_path: Path) -> None:
    """P67."""

    def sales(counter: Counter) -> None:
        till.till(counter, tmp_path, *[(str(1000 + n), f"2026-12-{1 + n % 11:02}", "") for n in range(120)])

    at_the_counter(month, sales)
    number, sentence, sources = fact(insights(month), 0)
    assert (number, sentence) == ("9.2", "moments in 100 sales")
    assert sources[0] == "11 moments, 120 sales. On other days 25, without a till’s file."


def test_goodwill_stands_against_what_the_budgets_allowed(month: Stage) -> None:
    """P10: twelve flat whites at 0.66."""
    number, sentence, _ = fact(insights(month), 1)
    assert number == "$7.92"
    assert re.fullmatch(r"of \$[\d,.]+ goodwill given", sentence)


def test_the_most_frequent_cause_stands_with_its_denominator(month: Stage) -> None:
    number, sentence, sources = fact(insights(month), 2)
    assert (number, sentence) == ("21 of 36", "were waiting too long")
    assert sources[0] == "Next: wrong order 7, not good enough 7."


def test_unfinished_moments_are_counted_and_the_oldest_told(month: Stage) -> None:
    """P31."""
    assert fact(insights(month), 3) == (
        "1 unfinished",
        "moment without an ending",
        ("The oldest has waited five hours.",),
    )


def test_promises_that_wait_are_counted_among_what_is_unfinished(month: Stage) -> None:
    """P30: behind the padlock, where somebody who may say yes looks; those that ended with their moment are not."""
    made = at_the_counter(month, lambda counter: counter.promise())
    assert fact(insights(month), 3)[:2] == ("2 unfinished", "1 promise waits for a yes")
    at_the_counter(month, lambda counter: counter.promise("discount:30.00", moment=made.moment))
    assert fact(insights(month), 3)[:2] == ("2 unfinished", "2 promises wait for a yes")
    at_the_counter(month, lambda counter: counter.give("sorry", moment=made.moment))
    assert fact(insights(month), 3)[:2] == ("1 unfinished", "moment without an ending")


def test_under_thirty_moments_the_first_pieces_stand_instead_of_charts(stage: Stage) -> None:
    stage.goto("2027-06-10T10:00:00-04:00")  # long after that month
    at_the_counter(stage, lambda counter: [counter.log() for _ in range(12)])
    stage.sign_in("Rita")
    page = insights(stage)
    assert page.early.says == "12 moments in. The first pieces."
    assert page.charts == ()
    assert not page.statistics.show_button.isVisible()
    assert fact(page, 2)[2] == ("Too early to say if that is a pattern.",)


def test_who_was_seen_again_has_denominators_and_no_percentage(month: Stage) -> None:
    """P61, P63."""
    page = unfolded(month)
    seen = page.statistics.seen
    assert seen.sentence == "We could recognise nobody; 36 moments had no way to tell."
    assert texts.came_back(14, 22, 31) == "14 of 22 we could recognise came back; 31 moments had no way to tell."
    assert "People choose what they get, so this shows no effect." in said(seen)
    assert "%" not in said(page)
    assert not page.statistics.curve.isVisible()
    assert not page.statistics.cost.isVisible()


def test_a_friend_is_a_new_guest_beside_those_who_came_back(month: Stage) -> None:
    """P48: said beside the figures, and in none of them."""
    halves: list[str] = []
    at_the_counter(month, lambda counter: halves.append(counter.give("voucher:CINN", friend=True).vouchers[1].code))
    page = unfolded(month)
    seen = page.statistics.seen
    before = seen.sentence
    assert "new guest" not in said(seen)
    at_the_counter(month, lambda counter: counter.redeem(halves[0]))
    unfolded(month)
    month.until(lambda: "Besides, 1 new guest by a friend’s half" in said(seen))
    assert seen.sentence == before


def test_days_without_an_entry_are_counted(month: Stage) -> None:
    """P67."""
    month.goto("2026-12-20T09:00:00-05:00")
    at_the_counter(month, lambda counter: counter.set("small-amount", "4.00"))  # somebody is there
    page = insights(month)
    assert page.strip.says == "Nothing logged on 2 of 38 open days. Lovely, or forgotten?"


def test_the_range_is_chosen_above_and_asks_anew(month: Stage) -> None:
    page = insights(month)
    assert page.spending.twin.rowCount() == 13
    month.tap("Year")
    month.until(lambda: page.spending.twin.rowCount() > 50)
    assert page.days == 365


@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_chart_has_a_twin_with_the_same_numbers(month: Stage, place: int) -> None:
    page = unfolded(month)
    card: ChartCard = page.charts[place]
    page.long.ensureWidgetVisible(card.switch)
    month.tap(card.switch)
    assert card.as_table
    assert not card.chart.isVisible()
    assert card.twin.rowCount() > 0
    told = " ".join(card.chart._told)
    for row in card.twin.cells():
        assert any(cell in told for cell in row[1:]), row


def test_t_turns_the_charts_into_tables_and_back(month: Stage) -> None:
    page = unfolded(month)
    assert len(page.charts) == 3
    month.type("t")
    assert all(card.as_table for card in page.charts)
    month.type("t")
    assert not any(card.as_table for card in page.charts)


def test_t_turns_nothing_where_keys_alone_do_nothing(month: Stage) -> None:
    """WCAG 2.1.4, as set under Language and look."""
    choose(month, single_keys=False)
    page = unfolded(month)
    month.type("t")
    assert not any(card.as_table for card in page.charts)


def test_t_turns_only_the_chart_that_has_the_focus(month: Stage) -> None:
    page = unfolded(month)
    page.spending.bars.setFocus(Qt.FocusReason.TabFocusReason)
    month.key(Qt.Key.Key_T)
    assert [card.as_table for card in page.charts] == [True, False, False]


def test_the_arrow_keys_tell_each_week(month: Stage) -> None:
    page = insights(month)
    page.spending.bars.setFocus(Qt.FocusReason.TabFocusReason)
    month.key(Qt.Key.Key_End)
    assert page.spending.bars.said.startswith("This week so far: $")


def test_leaving_forgets_whoever_opened_it_and_their_numbers(month: Stage) -> None:
    """DECISIONS: the one who is signed in does not change."""
    month.sign_in("Maya")
    page = insights(month, "Ines")
    month.window.go("lock")
    assert page.key.actor is None
    assert all(one.words is None for one in page.facts)
    assert month.session.actor.name == "Maya"


def test_after_two_minutes_without_a_touch_the_counter_is_back(month: Stage) -> None:
    month.sign_in("Maya")
    page = insights(month, "Ines")
    assert page.key.away.interval() == 120_000
    assert page.key.away.isActive()
    page.key.away.start(1)
    month.until(lambda: month.page.place == "counter")
    assert page.key.actor is None
    assert month.session.actor.name == "Maya"


def test_grey_bars_stand_there_when_the_answer_takes_long(month: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = insights(month)
    go_on = Event()

    def slow(office: Any) -> Any:
        go_on.wait(5)
        return None

    month.desk.run(page, slow, lambda _: None)  # the office thread is busy with something else
    month.tap("30 days")
    month.until(lambda: page.facts[0].words is None)
    go_on.set()
    month.until(lambda: page.facts[0].words is not None)


def test_somebody_who_may_not_see_money_sees_a_sentence_and_no_number(month: Stage) -> None:
    maya: Actor = month.staff["Maya"]
    month.sign_in("Maya")
    page = month.go("insights", maya)
    assert isinstance(page, InsightsPage)
    assert all(one.words is None for one in page.facts)
    assert "Maya" in said(page)


class TestWorthAChat:
    """P70, P74: the owner's alone, and never a verdict."""

    def gave(self, stage: Stage, **amounts: str) -> None:
        """Money back, by some of the staff; Rita says yes."""

        def work(counter: Counter) -> None:
            for name, amount in amounts.items():
                moment = counter.log(counter.staff[name], ticket=name)
                counter.give(f"refund:{amount}", by=counter.staff[name], moment=moment, yes="Rita")

        at_the_counter(stage, work)

    def test_the_owner_reads_who_and_opens_the_facts(self, month: Stage) -> None:
        self.gave(month, Maya="45.00", Ben="12.00", Tom="10.00")
        page = insights(month)
        assert page.chat.says == "Maya and Rita: 2 facts to ask about, no verdict."
        page.long.ensureWidgetVisible(page.chat.look)
        month.tap(page.chat.look)
        sheet = month.window.sheet
        assert isinstance(sheet, ChatSheet)
        assert [card.person.name for card in sheet.cards] == ["Maya", "Rita", "Ben", "Tom"]
        words = said(sheet)
        assert "Gives without a ticket number and without words: 12 of 12." in words
        assert "Gave $45.00 at cost in one give on one day, 4.50 times the $10.00" in words
        assert "4.50 times colleagues’ median" in words
        assert "above your minimum of $20." in words
        maya = sheet.cards[0]
        assert "Money back" not in said(maya)
        month.tap("What Maya gave")
        assert "18 December" in said(maya)
        assert "Money back" in said(maya)
        sheet.primary()
        assert month.window.sheet is None

    def test_a_shop_too_small_to_compare_says_why(self, month: Stage) -> None:
        page = insights(month)
        page.long.ensureWidgetVisible(page.chat.look)
        month.tap(page.chat.look)
        assert isinstance(month.window.sheet, ChatSheet)
        assert "Only one person gave something in these days. It takes three to compare" in said(month.window.sheet)
        assert "median" not in said(month.window.sheet.cards[0])

    def test_a_manager_reads_whom_we_let_down_again_and_again(self, month: Stage) -> None:
        """P71."""

        def unlucky(counter: Counter) -> None:
            known: dict[str, Any] = {"customer_email": "novak@example.com", "customer_name": "Mrs Novak"}
            for _ in range(3):
                ben = counter.staff["Ben"]
                counter.give("comp:FLAT", by=ben, moment=counter.log(ben, Cause.WAIT, contact_ok=True, **known))

        assert not insights(month, "Ines").let_down.isVisible()
        month.window.go("counter")
        at_the_counter(month, unlucky)
        page = insights(month, "Ines")
        assert page.let_down.says == "One customer with three moments or more within 60 days. Worth looking after."
        assert "Novak" not in said(page)
        page.long.ensureWidgetVisible(page.let_down.look)
        month.tap(page.let_down.look)
        assert isinstance(month.window.sheet, LetDownSheet)
        words = said(month.window.sheet)
        for part in ("Mrs Novak", "3 moments", "waited too long", "Ben gave to them 3 times."):
            assert part in words

    def test_a_manager_sees_nothing_of_it(self, month: Stage) -> None:
        self.gave(month, Maya="45.00", Ben="12.00", Tom="10.00")
        page = insights(month, "Ines")
        assert not page.chat.isVisible()
        assert page.chat.says == ""
        assert "Maya" not in said(page)

    def test_leaving_forgets_it_and_takes_the_sheet_away(self, month: Stage) -> None:
        page = insights(month)
        page.long.ensureWidgetVisible(page.chat.look)
        month.tap(page.chat.look)
        month.window.go("lock")
        assert month.window.sheet is None
        assert page.chat.says == ""

    def test_another_range_compares_other_days(self, month: Stage) -> None:
        self.gave(month, Maya="45.00", Ben="12.00", Tom="10.00")
        month.goto("2027-01-30T10:00:00-05:00")
        page = insights(month)
        assert page.chat.says.startswith("Maya")
        month.tap("30 days")
        month.until(lambda: page.early.isVisible())
        assert page.chat.says == ""


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_every_card_is_inside_the_page(month: Stage, size: str) -> None:
    month.size(size)
    page = unfolded(month)
    width, inside = page.long.viewport().width(), page.long.widget()
    assert inside is not None
    for card in (*page.facts, *page.charts, page.strip, page.chat):
        left = card.mapTo(inside, QPoint(0, 0)).x()
        assert 18 <= left <= left + card.width() <= width - 17
    assert page.long.horizontalScrollBar().maximum() == 0
