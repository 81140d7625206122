"""A shop with many managers, and a menu with long names: nothing covers anything, and all can be reached."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from pos_recovery.domain.people import Role
from pos_recovery.office.commands import AddPerson, ImportFile
from tests.desktop.at_remedy import approve_sheet, ask_for_money, open_remedy
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from ui.sheets.help import HelpSheet
from ui.sheets.item import ItemSheet
from ui.widgets.choice import Chip
from ui.widgets.face import FaceChip

_LONG = "Everything that our grandmothers baked on Sundays <b>and</b> holidays"


def hire(stage: Stage, count: int) -> None:
    """So many more managers."""
    for number in range(count):
        name, pin = f"{_LONG} {number}", f"{826173 + 77 * number}"
        hire_one(stage, AddPerson(actor=stage.staff["Rita"], name=name, role=Role.MANAGER, pin=pin))


def hire_one(stage: Stage, command: AddPerson) -> None:
    """One of them."""
    stage.office(lambda office: office.people.add(command))


def test_help_is_near_however_many_could_give_it(stage: Stage) -> None:
    hire(stage, 20)
    page = open_remedy(stage)
    stage.tap(page.head.help)
    stage.until(lambda: isinstance(stage.window.sheet, HelpSheet))
    assert len(stage.all(FaceChip)) == 22
    for size in ("1366", "1024", "small"):
        stage.size(size)
        sheet = stage.window.sheet
        assert sheet is not None
        check_targets(sheet)


def test_many_may_say_yes(stage: Stage) -> None:
    hire(stage, 20)
    ask_for_money(stage)
    sheet = approve_sheet(stage)
    assert len(sheet.chips) == 22
    for size in ("1366", "1024", "small"):
        stage.size(size)
        check_targets(sheet)
    stage.tap(sheet.chips[1])
    assert sheet.picked == sheet.chips[1].face.name
    check_targets(sheet)


def test_a_long_category_leaves_the_others_in_sight(stage: Stage, tmp_path: Path) -> None:
    menu = tmp_path / "menu.csv"
    rows = [f"S{number},Bun {number},{_LONG} {number % 9},2.00,1.00,13,no" for number in range(40)]
    menu.write_text("\n".join(["sku,name,category,price,cost,tax_rate,alcohol", *rows]) + "\n", encoding="utf-8")
    stage.office(lambda office: office.menu.read_file(ImportFile(actor=stage.staff["Rita"], file=menu)))
    page = open_remedy(stage)
    stage.tap(stage.button("Add something else"))
    stage.until(lambda: isinstance(stage.window.sheet, ItemSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, ItemSheet)
    assert {f"{_LONG} {number}" for number in range(9)} <= {chip.accessibleName() for chip in sheet.categories}
    for chip in stage.all(Chip, sheet):
        left = chip.mapTo(sheet, QPoint(0, 0)).x()
        assert left + chip.width() <= sheet.tiles[0].mapTo(sheet, QPoint(0, 0)).x(), chip.text()
    assert stage.page is page
