"""The menu: what the shop sells, read from a file."""

from __future__ import annotations

from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.menu import MenuImport, MenuItem
from pos_recovery.store import menu

from .backroom import Backroom, Work
from .commands import Changed, Done, ImportFile, Outcome

MOST_BYTES = 20_000_000


class Menu:
    """What the shop sells."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def items(self) -> tuple[MenuItem, ...]:
        """Every item, by SKU. Anybody may ask."""
        with self._room.look() as look:
            return tuple(item for _, _, item in look.menu().values())

    def read_file(self, command: ImportFile) -> Done[MenuImport]:
        """Take a menu file: new, changed and same are counted by SKU, items it no longer has stay.

        Refusal `bad-rows` with all of them: then nothing is taken. `file-unreadable`, `file-unknown`,
        `currency-differs`.
        """
        require(command.actor, Right.MANAGE)
        from pos_recovery.exchange.menu_csv import read_menu

        data = self._room.ports.files.read(command.file, MOST_BYTES)
        items = read_menu(data, self._room.shop.currency)

        def run(work: Work) -> Outcome[MenuImport]:
            known = work.menu()
            new = [item for item in items if item.sku not in known]
            changed = [item for item in items if item.sku in known and known[item.sku][2] != item]
            for item in new:
                menu.put(work.tx, item, None)
            for item in changed:
                menu.put(work.tx, item, known[item.sku][:2])
            answer = MenuImport(len(new), len(changed), len(items) - len(new) - len(changed))
            facts = {"new": answer.new, "changed": answer.changed, "same": answer.same}
            return Outcome(answer, Fact(FactKind.MENU_IMPORTED, by=command.actor.id, facts=facts), Changed.MENU)

        return self._room.act(command, MenuImport, run)
