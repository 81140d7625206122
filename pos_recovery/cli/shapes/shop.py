"""`init`, `staff`, `menu`, `limits`, `settings` as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pos_recovery.domain.people import Authority
from pos_recovery.domain.views.menu import MenuImport, MenuItem, RefusedRow
from pos_recovery.domain.views.people import StaffView
from pos_recovery.domain.views.replays import Replay
from pos_recovery.domain.views.shop import ShopOpened

from .plain import Clock, Shape, amount, instant


def opened(view: ShopOpened) -> Shape:
    """`init`."""
    return {
        "shop": view.shop, "data": view.data, "counter": view.counter, "owner": view.owner,
        "recovery_code": view.recovery_code,
    }  # fmt: skip


def staff(view: StaffView, local: Clock) -> Shape:
    """A person."""
    until = None if view.resting_until is None else instant(local, view.resting_until)
    return {
        "name": view.name, "role": view.role.value, "enabled": view.enabled, "resting_until": until,
        "badge": view.badge,
    }  # fmt: skip


def menu_item(item: MenuItem) -> Shape:
    """An item; the tax rate in per cent, as the menu file writes it."""
    return {
        "sku": item.sku, "name": item.name, "category": item.category, "price": amount(item.price),
        "cost": amount(item.cost), "tax_rate": tax_rate(item.tax_rate_milli), "alcohol": item.alcohol,
    }  # fmt: skip


def tax_rate(milli: int) -> str:
    """Thousandths of a per cent as a decimal string: 8875 is `8.875`, 13000 is `13`."""
    whole, rest = divmod(milli, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")


def refused_rows(rows: Iterable[RefusedRow]) -> list[Shape]:
    """Rows of a file that were not taken."""
    return [{"line": row.line, "reason": row.reason} for row in rows]


def menu_import(view: MenuImport) -> Shape:
    """`menu import`."""
    return {
        "new": view.new, "changed": view.changed, "same": view.same, "refused": refused_rows(view.refused),
    }  # fmt: skip


def limits(roles: Iterable[Authority], replay: Replay | None = None) -> Shape:
    """`limits show`; null is no limit, kinds null is every kind, kinds [] no gift. Those of the past replay nothing."""
    told: Shape = {
        "roles": [
            {
                "role": one.role.value, "per_remedy": amount(one.per_remedy), "per_moment": amount(one.per_moment),
                "per_day": amount(one.per_day), "per_week": amount(one.per_week),
                "kinds": None if one.kinds is None else list(one.kinds), "note_above": amount(one.note_above),
            }
            for one in roles
        ]
    }  # fmt: skip
    if replay is not None:
        told["last_month"] = {
            "from": replay.first.isoformat(), "to": replay.last.isoformat(),
            "gives": replay.gives, "would_ask": replay.would_ask,
        }  # fmt: skip
    return told


def settings(values: Mapping[str, str]) -> Shape:
    """`settings show`."""
    return {"settings": dict(values)}


def logo(width: int, height: int) -> Shape:
    """`settings logo`: the size of the picture kept, in dots."""
    return {"logo": {"width": width, "height": height} if width else None}
