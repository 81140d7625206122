"""This machine: what was chosen for its own window. It is no part of the shop and stands in no journal."""

from __future__ import annotations

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.counter import (
    GAPS_MS,
    LONGEST_PREFIX,
    LOOKS,
    TEXT_PERCENT,
    MachineChoices,
    ScannerHabits,
    is_prefix,
)
from pos_recovery.domain.views.printers import PrinterAddress

from .backroom import Backroom
from .commands import Changed, Done


class Machine:
    """The machine this office runs on."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def choices(self) -> MachineChoices:
        """What was chosen last; a file that is damaged is as at first."""
        return self._room.ports.choices.load(self._room.shop.id)

    def choose(self, choices: MachineChoices) -> Done[MachineChoices]:
        """Keep it. Refusal `usage`; failures of the disk as `write_file`."""
        if choices.look not in LOOKS:
            raise Refusal("usage", what=f"the look is one of: {', '.join(LOOKS)}")
        if choices.text_percent not in TEXT_PERCENT:
            raise Refusal("usage", what=f"the size of text is one of: {_listed(TEXT_PERCENT)} per cent")
        if choices.printer is not None:
            PrinterAddress.parse(choices.printer)
        _check_scanner(choices.scanner)
        self._room.ports.choices.save(self._room.shop.id, choices)
        return Done(Changed.SHOP, choices)


def _check_scanner(habits: ScannerHabits) -> None:
    if habits.gap_ms not in GAPS_MS:
        raise Refusal("usage", what=f"the pause between two keys is one of: {_listed(GAPS_MS)} milliseconds")
    if not is_prefix(habits.prefix):
        raise Refusal(
            "usage", what=f"a scanner's prefix has at most {LONGEST_PREFIX} letters, digits or signs, and no blank"
        )


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in numbers)
