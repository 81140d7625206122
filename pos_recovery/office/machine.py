"""This machine's own choices: they are no part of the shop, so no journal tells of them."""

from __future__ import annotations

from pos_recovery.domain.views.counter import MachineChoices

from .backroom import Backroom
from .commands import Changed, Done


class Machine:
    """Printer, paper and look of this one machine."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def choices(self) -> MachineChoices:
        """What was chosen last, or the defaults."""
        return self._room.ports.choices.load(self._room.shop.id)

    def choose(self, choices: MachineChoices) -> Done[MachineChoices]:
        """Keep them. Refusal `file-unwritable`; Trouble `store-full`."""
        self._room.ports.choices.save(self._room.shop.id, choices)
        return Done(Changed.SHOP, choices)
