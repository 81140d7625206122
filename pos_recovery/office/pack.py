"""The shop's trade pack: its words and its playbook, read once."""

from __future__ import annotations

from pos_recovery.domain.money import mean
from pos_recovery.domain.playbook import MenuLook, TradePack
from pos_recovery.domain.views.menu import MenuItem

from .backroom import Backroom, Look

_packs: dict[tuple[str, str], TradePack] = {}
MOST_BYTES = 1_000_000


def pack_of(room: Backroom, look: Look) -> TradePack:
    """The pack that the shop chose; another pack changes words, never figures (P8)."""
    return look.kept("pack", lambda: _read(room, look.settings.now("pack")))


def _read(room: Backroom, name: str) -> TradePack:
    known = _packs.get((str(room.resources), name))
    if known is None:
        from pos_recovery.exchange.trade_pack import read_pack

        data = room.ports.files.read(room.resources / "trades" / f"{name}.toml", MOST_BYTES)
        known = _packs[(str(room.resources), name)] = read_pack(data)
    return known


def menu_looks(look: Look) -> tuple[MenuLook, ...]:
    """Each category of the menu at a glance, from the items that may be given."""
    groups: dict[str, list[MenuItem]] = {}
    for _, _, item in look.menu().values():
        groups.setdefault(item.category, []).append(item)
    answer = []
    for category, items in groups.items():
        dry = [item for item in items if not item.alcohol] or items
        prices = [item.price for item in dry]
        costs = [item.cost for item in dry if item.cost is not None]
        alcohol_only = all(item.alcohol for item in items)
        answer.append(
            MenuLook(category, alcohol_only, len(dry), mean(prices), mean(costs) if costs else None, max(prices))
        )
    return tuple(answer)
