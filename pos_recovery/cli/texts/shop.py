"""`init`, `staff`, `menu`, `limits`, `settings` for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Authority
from pos_recovery.domain.views.menu import MenuImport, MenuItem
from pos_recovery.domain.views.people import StaffView
from pos_recovery.domain.views.replays import Replay
from pos_recovery.domain.views.shop import ShopOpened

from ..shapes.shop import tax_rate
from .layout import Clock, clock_time, columns, lines, pairs


def opened(view: ShopOpened, *, practice: bool) -> str:
    """A new shop, with the code that is shown only now."""
    kind = " This is a practice shop: nothing in it counts." if practice else ""
    told = pairs(("Owner", view.owner), ("Counter", view.counter), ("Data", view.data))
    if view.recovery_code is None:
        return lines(f"{view.shop} is open.{kind}", told, "\nIts recovery code was shown when it was made.")
    return lines(
        f"{view.shop} is open.{kind}",
        told,
        f"\nRecovery code: {view.recovery_code}",
        "Write it down and keep it away from the till. It opens the shop when the owner's PIN is lost,"
        " and it is shown only this once.",
    )


def staff(people: Iterable[StaffView], local: Clock) -> str:
    """People, one line each."""
    rows = []
    for one in people:
        state = "" if one.enabled else "disabled"
        if one.resting_until is not None:
            state = f"rests until {clock_time(local, one.resting_until)}"
        rows.append((one.name, one.role.value, "badge" if one.badge else "", state))
    return columns(rows)


def menu(items: Sequence[MenuItem]) -> str:
    """The menu."""
    if not items:
        return "The menu is empty. Read one in with menu import FILE.csv."
    rows = [
        (
            item.sku, item.name, item.category, item.price.text, "" if item.cost is None else item.cost.text,
            f"{tax_rate(item.tax_rate_milli)} %", "alcohol" if item.alcohol else "",
        )
        for item in items
    ]  # fmt: skip
    return columns(rows, ("SKU", "Item", "Category", "Price", "Cost", "Tax", ""), frozenset({3, 4, 5}))


def menu_import(view: MenuImport) -> str:
    """What a menu file changed."""
    return f"The menu is read: {view.new} new, {view.changed} changed, {view.same} the same."


def limits(roles: Iterable[Authority], replay: Replay | None = None) -> str:
    """What each role may give, and what that would have meant for last month."""
    rows = [
        (
            one.role.value, _limit(one.per_remedy), _limit(one.per_moment), _limit(one.per_day), _limit(one.per_week),
            "any kind" if one.kinds is None else " ".join(one.kinds) or "sorry only", _limit(one.note_above),
        )
        for one in roles
    ]  # fmt: skip
    headings = ("Role", "A remedy", "A moment", "A day", "A week", "Kinds", "Note above")
    return lines(columns(rows, headings, frozenset({1, 2, 3, 4, 6})), None if replay is None else _replayed(replay))


def _replayed(replay: Replay) -> str:
    if not replay.gives:
        return ""
    month = f"{replay.first:%B}"
    return f"With these numbers {replay.would_ask} of {replay.gives} gives of {month} would have asked first."


def _limit(limit: Money | None) -> str:
    return "–" if limit is None else limit.shown


def settings(values: Mapping[str, str]) -> str:
    """Every setting."""
    return columns(values.items())


def logo(width: int, height: int) -> str:
    """What stands on the papers from now on."""
    if not width:
        return "The papers have no logo of yours any more. Our bowl stands there."
    return f"Your logo stands on the papers from now on, {width} x {height} dots."
