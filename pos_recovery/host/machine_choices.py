"""What was chosen on this machine for its own window: one small file for each shop, beside the counter's memory."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from ..domain.errors import Refusal
from ..domain.views.counter import GAPS_MS, LOOKS, TEXT_PERCENT, MachineChoices, ScanEnd, ScannerHabits, is_prefix
from ..domain.views.paper import Paper
from ..domain.views.printers import PrinterAddress, PrinterHabits
from .files import read_file, write_file
from .places import make_folder

_MOST_BYTES = 64 * 1024
_LONGEST_WORD = 40


class FileChoices:
    """`counters/<shop>.window.json` under the machine folder."""

    def __init__(self, machine_folder: Path) -> None:
        self._folder = machine_folder / "counters"

    def load(self, shop_id: uuid.UUID) -> MachineChoices:
        """What was saved last; each thing that is missing or damaged is as at first."""
        try:
            value = json.loads(read_file(self._file(shop_id), _MOST_BYTES))
        except (Refusal, ValueError, RecursionError):
            return MachineChoices()
        return _parse(value) if isinstance(value, dict) else MachineChoices()

    def save(self, shop_id: uuid.UUID, choices: MachineChoices) -> None:
        """Keep it, whole or not at all. Failures as `write_file` and `make_folder`."""
        make_folder(self._folder)
        value = {
            "printer": choices.printer,
            "paper": choices.paper.value,
            "look": choices.look,
            "less_motion": choices.less_motion,
            "text_percent": choices.text_percent,
            "habits": asdict(choices.habits),
            "timers": choices.timers,
            "single_keys": choices.single_keys,
            "scanner": asdict(choices.scanner),
        }
        text = json.dumps(value, ensure_ascii=False, indent=1)
        write_file(self._file(shop_id), text.encode("utf-8"), private=True)

    def _file(self, shop_id: uuid.UUID) -> Path:
        return self._folder / f"{shop_id}.window.json"


def _parse(value: dict[str, object]) -> MachineChoices:
    first = MachineChoices()
    printer, paper, look = value.get("printer"), value.get("paper"), value.get("look")
    percent = value.get("text_percent")
    return MachineChoices(
        printer=printer if isinstance(printer, str) and _is_one(printer) else None,
        paper=Paper(paper) if isinstance(paper, str) and paper in list(Paper) else first.paper,
        look=look if isinstance(look, str) and look in LOOKS else first.look,
        less_motion=_switch(value.get("less_motion"), first.less_motion),
        # A bool is an int to Python, but no size.
        text_percent=percent if type(percent) is int and percent in TEXT_PERCENT else first.text_percent,
        habits=_parse_habits(value.get("habits")),
        timers=_switch(value.get("timers"), first.timers),
        single_keys=_switch(value.get("single_keys"), first.single_keys),
        scanner=_parse_scanner(value.get("scanner")),
    )


def _switch(value: object, first: bool) -> bool:
    return value if isinstance(value, bool) else first


def _is_one(printer: str) -> bool:
    try:
        PrinterAddress.parse(printer)
    except Refusal:
        return False
    return True


def _parse_habits(value: object) -> PrinterHabits:
    first = PrinterHabits()
    if not isinstance(value, dict):
        return first
    known: dict[str, Any] = {}
    for field in fields(first):
        found, kind = value.get(field.name), type(getattr(first, field.name))
        if isinstance(found, kind) and (not isinstance(found, str) or 0 < len(found) <= _LONGEST_WORD):
            known[field.name] = found
    return replace(first, **known)


def _parse_scanner(value: object) -> ScannerHabits:
    first = ScannerHabits()
    if not isinstance(value, dict):
        return first
    gap, end, prefix = value.get("gap_ms"), value.get("end"), value.get("prefix")
    return ScannerHabits(
        gap_ms=gap if type(gap) is int and gap in GAPS_MS else first.gap_ms,
        end=ScanEnd(end) if isinstance(end, str) and end in list(ScanEnd) else first.end,
        prefix=prefix if isinstance(prefix, str) and is_prefix(prefix) else first.prefix,
    )
