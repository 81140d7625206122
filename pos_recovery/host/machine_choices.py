"""What is chosen for this machine: one small file for each shop, beside the counter's memory."""

from __future__ import annotations

import json
import uuid
from pathlib import Path

from ..domain.errors import Refusal
from ..domain.views.counter import MachineChoices
from ..domain.views.paper import Paper
from .files import read_file, write_file
from .places import make_folder

LOOKS = ("light", "dark", "system")
_MOST_BYTES = 64 * 1024
_LEAST_PERCENT, _MOST_PERCENT = 100, 130
_LONGEST_NAME = 300


class FileChoices:
    """`counters/<shop>.choices.json` under the machine folder. Each value that makes no sense is the default."""

    def __init__(self, machine_folder: Path) -> None:
        self._folder = machine_folder / "counters"

    def load(self, shop_id: uuid.UUID) -> MachineChoices:
        """What was saved last."""
        try:
            value = json.loads(read_file(self._file(shop_id), _MOST_BYTES))
        except (Refusal, ValueError, RecursionError):
            return MachineChoices()
        return _checked(value) if isinstance(value, dict) else MachineChoices()

    def save(self, shop_id: uuid.UUID, choices: MachineChoices) -> None:
        """Keep it, whole or not at all. Failures as `write_file` and `make_folder`."""
        make_folder(self._folder)
        value = {
            "printer": choices.printer,
            "paper": choices.paper.value,
            "look": choices.look,
            "less_motion": choices.less_motion,
            "text_percent": choices.text_percent,
        }
        write_file(self._file(shop_id), json.dumps(value, ensure_ascii=False, indent=1).encode(), private=True)

    def _file(self, shop_id: uuid.UUID) -> Path:
        return self._folder / f"{shop_id}.choices.json"


def _checked(value: dict[str, object]) -> MachineChoices:
    printer, paper, look = value.get("printer"), value.get("paper"), value.get("look")
    percent, usual = value.get("text_percent"), MachineChoices()
    sized = type(percent) is int and _LEAST_PERCENT <= percent <= _MOST_PERCENT  # a bool is an int to Python
    return MachineChoices(
        printer=printer if isinstance(printer, str) and 0 < len(printer) <= _LONGEST_NAME else None,
        paper=Paper(paper) if isinstance(paper, str) and paper in list(Paper) else usual.paper,
        look=look if isinstance(look, str) and look in LOOKS else usual.look,
        less_motion=value.get("less_motion") is True,
        text_percent=percent if isinstance(percent, int) and sized else usual.text_percent,
    )
