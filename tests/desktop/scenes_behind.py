"""Scenes behind the counter: the day, a moment opened, Insights, Settings."""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageDraw

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.printers import PrinterHabits
from pos_recovery.office.commands import SetLogo, SetPlaybook, SetSetting
from tests.desktop.plugged_in import there
from tests.desktop.scenes_at_counter import Scene, here, sheet_lies, unfinished
from tests.desktop.stage import Stage
from tests.desktop.test_today import at_the_counter
from tests.host.listeners import FINE, answering, listening
from tests.office.bakery import Counter
from ui.pages.insights import InsightsPage
from ui.pages.settings import SettingsPage
from ui.texts import printers
from ui.widgets.long_ground import LongGround

PRINTERS = ("Epson TM-T20III", "Brother HL-L2350DW")
_GIVEN = ("remake:FLAT", "voucher:category:Pastry")


def _quiet_day(stage: Stage) -> None:
    stage.goto("2026-11-23T09:00:00-05:00")
    here(stage, "today")


def _moment(stage: Stage) -> None:
    """With a give."""
    stage.sign_in("Maya")
    key = unfinished(stage)
    at_the_counter(stage, lambda counter: counter.give(*_GIVEN, by=counter.staff["Maya"], moment=key))
    stage.goto("2026-11-21T14:37:00-05:00")
    stage.go("moment", key)


def _on_moment(button: str) -> Scene:
    def play(stage: Stage) -> None:
        stage.sign_in("Maya")
        stage.go("moment", unfinished(stage))
        stage.tap(button)
        sheet_lies(stage)

    return play


def _insights(stage: Stage) -> InsightsPage:
    stage.sign_in("Rita")
    page = stage.go("insights", stage.staff["Rita"])
    assert isinstance(page, InsightsPage)
    stage.until(lambda: page.facts[0].words is not None)
    return page


def _insights_below(stage: Stage) -> None:
    """The statistics where nobody could be recognised: counts, and no curve."""
    page = _insights(stage)
    bar = page.long.verticalScrollBar()
    page.long.ensureWidgetVisible(page.statistics.show_button)
    stage.tap(page.statistics.show_button)
    stage.until(lambda: page.statistics.seen.isVisible() and bar.maximum() > 300)
    bar.setValue(bar.maximum())


def _worth_a_chat(stage: Stage) -> None:
    """Maya has given far more than the others, and took in her own vouchers."""

    def a_week(counter: Counter) -> None:
        maya = counter.staff["Maya"]
        for name, amounts in (
            ("Maya", ("15.00", "12.50")),
            ("Ben", ("9.40",)),
            ("Tom", ("7.20",)),
            ("Ines", ("8.00",)),
        ):
            for amount in amounts:
                moment = counter.log(counter.staff[name], ticket=f"{name} {amount}")
                counter.give(f"refund:{amount}", by=counter.staff[name], moment=moment, yes="Rita")
        for number in range(2):
            moment = counter.log(maya, ticket=f"V{number}")
            counter.redeem(counter.voucher("CINN", by=maya, moment=moment, yes="Rita"), by=maya, ticket="1077")

    at_the_counter(stage, a_week)
    page = _insights(stage)
    stage.until(page.chat.isVisible)
    page.long.ensureWidgetVisible(page.chat.look)
    stage.tap(page.chat.look)
    sheet_lies(stage)
    stage.tap("What Maya gave")


def _let_down(stage: Stage) -> None:
    """Mrs Novak was unlucky four times; Ben was there for three."""

    def unlucky(counter: Counter) -> None:
        known: dict[str, Any] = {"customer_email": "novak@example.com", "customer_name": "Mrs Novak"}
        for name, cause in (("Ben", Cause.WAIT), ("Ben", Cause.ORDER), ("Ben", Cause.WAIT), ("Tom", Cause.QUALITY)):
            giver = counter.staff[name]
            counter.give("comp:FLAT", by=giver, moment=counter.log(giver, cause, contact_ok=True, **known))
        for _ in range(3):
            counter.log(cause=Cause.OUT, contact_ok=True, customer_phone="(202) 555-0101")

    at_the_counter(stage, unlucky)
    page = _insights(stage)
    stage.until(page.let_down.isVisible)
    page.long.ensureWidgetVisible(page.let_down.look)
    stage.tap(page.let_down.look)
    sheet_lies(stage)


def _insights_tables(stage: Stage) -> None:
    _insights(stage).turn_tables()


def _settings(stage: Stage, tab: str | None = None) -> SettingsPage:
    """Opened by the owner while Maya is at the counter."""
    stage.sign_in("Maya")
    page = stage.go("settings", stage.staff["Rita"])
    assert isinstance(page, SettingsPage)
    page.printer.part.found = lambda: there(*PRINTERS)
    if tab is not None:
        stage.tap(tab)
        stage.settled()
    return page


def _receipt_printer(stage: Stage) -> None:
    """On a serial line, tried and known."""
    habits = PrinterHabits("TM-T88V", "CP858", native_qr=True, answers=True)
    stage.office(lambda office: office.machine.choose(MachineChoices("serial:/dev/ttyUSB0@19200", habits=habits)))
    page = _settings(stage, "Printer and cards")
    floor = stage.all(LongGround)[0]
    stage.until(lambda: floor.verticalScrollBar().maximum() > 0)
    floor.bring(page.printer.part.receipt)


def _test_page_out(stage: Stage) -> None:
    """The test page is out; the frame was not whole."""
    with listening(answering(FINE)) as printer:
        chosen = MachineChoices(printer.address.text, habits=PrinterHabits("TM-T88V"))
        stage.office(lambda office: office.machine.choose(chosen))
        _settings(stage, "Printer and cards")
        stage.tap(printers.PRINT_TEST)
        sheet_lies(stage)
    stage.tap("Line 1: é à ç ö ß ñ å €")
    stage.tap(f"{printers.FRAME} {printers.NO}")


def _unfolded(stage: Stage) -> None:
    _settings(stage).numbers.fold.setChecked(True)


def _unfolded_end(stage: Stage) -> None:
    _unfolded(stage)
    bar = stage.all(LongGround)[0].verticalScrollBar()
    stage.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())


def _paper_words(stage: Stage) -> None:
    """The shop has a logo, and one title of its own."""
    file = stage.folder / "logo.png"
    image = Image.new("RGB", (360, 160), "white")
    ImageDraw.Draw(image).ellipse((8, 8, 152, 152), fill="#b5442e")
    ImageDraw.Draw(image).rectangle((180, 40, 352, 120), fill="#2f6b4f")
    image.save(file)
    rita = stage.staff["Rita"]
    stage.office(lambda office: office.settings.set_logo(SetLogo(actor=rita, file=file)))
    own = SetSetting(actor=rita, key="paper.title.better", value="The next loaf is warm, and on us")
    stage.office(lambda office: office.settings.set(own))
    page = _settings(stage, "Printer and cards")
    stage.until(page.printer.words.remove_logo.isVisible)
    bar = stage.all(LongGround)[-1].verticalScrollBar()
    stage.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())


def _on_settings(tab: str, button: str) -> Scene:
    def play(stage: Stage) -> None:
        _settings(stage, tab)
        stage.tap(button)
        sheet_lies(stage)

    return play


def _choose(stage: Stage, command: SetPlaybook) -> None:
    stage.office(lambda office: office.playbook.set(command))


def _own_answers(stage: Stage) -> None:
    """As the owner chose them: an amount, an item, words, one whose item may not be given now."""
    rita = stage.staff["Rita"]
    chosen = ("next-time", "discount:3.00", "free-item:WINE", 'extra:"a seat by the window"')
    for texts, on_top in ((chosen, False), (("voucher:CINN",), True)):
        _choose(stage, SetPlaybook(actor=rita, cause=Cause.WAIT, texts=texts, on_top=on_top))
    switch = SetSetting(actor=rita, key="no-alcohol.counter", value="on")
    stage.office(lambda office: office.settings.set(switch))
    _settings(stage, "Answers")


def _own_words(stage: Stage) -> None:
    _settings(stage, "Answers")
    stage.tap("Add an answer")
    sheet_lies(stage)
    stage.tap("In your own words")
    sheet_lies(stage)


def _on_more_limits(button: str) -> Scene:
    """A sheet of what few shops change, over the unfolded rest."""

    def play(stage: Stage) -> None:
        more = _settings(stage).numbers.more
        next(one for one in (*more.buttons.values(), more.choose) if one.accessibleName() == button).click()
        sheet_lies(stage)

    return play


def _zone(stage: Stage) -> None:
    page = _settings(stage, "The shop")
    stage.tap(page.shop.zone)
    sheet_lies(stage)


BEHIND: dict[str, Scene] = {
    "today": lambda stage: here(stage, "today"),
    "today-nothing": _quiet_day,
    "moment": _moment,
    "moment-words": _on_moment("Add words"),
    "moment-cause": _on_moment("Change cause"),
    "moment-ending": _on_moment("Close"),
    "insights": _insights,
    "insights-below": _insights_below,
    "insights-tables": _insights_tables,
    "insights-chat": _worth_a_chat,
    "insights-let-down": _let_down,
    "insights-early": _insights,
    "settings": _settings,
    "settings-unfolded": _unfolded,
    "settings-unfolded-end": _unfolded_end,
    "settings-answers": lambda stage: _settings(stage, "Answers"),
    "settings-answers-own": _own_answers,
    "settings-answer-more": _on_settings("Answers", "Add an answer"),
    "settings-answer-words": _own_words,
    "settings-people": lambda stage: _settings(stage, "People"),
    "settings-shop": lambda stage: _settings(stage, "The shop"),
    "settings-printer": lambda stage: _settings(stage, "Printer and cards"),
    "settings-paper": _paper_words,
    "settings-printer-receipt": _receipt_printer,
    "settings-printer-address": _on_settings("Printer and cards", "One on the network"),
    "settings-printer-seen": _test_page_out,
    "settings-amount": _on_settings("Two numbers", "Goodwill in a month: type it"),
    "settings-person": _on_settings("People", "Add somebody"),
    "settings-person-change": _on_settings("People", "Change Tom"),
    "settings-role": _on_more_limits("What staff may give"),
    "settings-one-person": _on_more_limits("A budget for one person"),
    "settings-zone": _zone,
}
AFTER_A_MONTH = ("insights", "insights-below", "insights-tables", "insights-chat", "insights-let-down")
