"""The shop's own name and address, from now on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean, clean_name
from pos_recovery.domain.views.shop import ADDRESS_KEY, NAME_KEY, ShopView
from pos_recovery.store.shop_tables import SettingRow

from .backroom import Backroom, Work
from .commands import Changed, Done, Outcome, RenameShop
from .settings import set_at

LONGEST_ADDRESS = 200


@dataclass(frozen=True, slots=True)
class Renamed:
    """What the request remembers."""

    name: str
    address: str | None


class ShopChanges:
    """What an owner changes about the shop itself."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def rename(self, command: RenameShop) -> Done[ShopView]:
        """Another name and address: new lines beside the row of the shop, which stays as it was opened.

        Refusal `not-allowed`, `bad-name`, `usage`.
        """
        require(command.actor, Right.OWN)
        name, address = clean_name(command.name), _address(command.address)

        def run(work: Work) -> Outcome[Renamed]:
            for key, value in ((NAME_KEY, name), (ADDRESS_KEY, address or "")):
                work.tx.insert(SettingRow, key=key, value=value, since=work.today, set_at=set_at(work, key))
            fact = Fact(FactKind.SHOP_RENAMED, by=command.actor.id)
            return Outcome(Renamed(name, address), fact, Changed.SHOP)

        done = self._room.act(command, Renamed, run)
        if done.changed:
            self._room.store.read_shop_again()
        view = replace(self._room.shop, name=done.receipt.name, address=done.receipt.address)
        return Done(done.changed, view, done.warnings)


def _address(typed: str | None) -> str | None:
    if typed is not None and len(typed) > LONGEST_ADDRESS:
        raise Refusal("usage", what=f"an address has at most {LONGEST_ADDRESS} characters")
    return clean(typed or "", LONGEST_ADDRESS) or None
