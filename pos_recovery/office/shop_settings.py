"""The settings of a shop as they hold on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pos_recovery.domain.business_day import BusinessDays, DayRule, parse_clock
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind, OnTill
from pos_recovery.domain.views.shop import ShopView

from .settings_table import default_for

RECOVERY_KEY = "recovery-code"  # kept beside the settings, never shown with them
Lines = Mapping[str, list[tuple[date, str]]]


class ShopSettings:
    """Key -> value on a day; without a line the default holds."""

    def __init__(self, shop: ShopView, lines: Lines) -> None:
        self._shop = shop
        self._lines = lines
        self._now: dict[str, str] = {}
        self._amounts: dict[str, Money] = {}
        self._on_till: dict[Kind, OnTill] = {}

    def on(self, key: str, day: date) -> str:
        """The value that holds on a business day."""
        found = None
        for since, value in self._lines.get(key, ()):
            if since <= day:
                found = value
        return default_for(key, self._shop) if found is None else found

    def now(self, key: str) -> str:
        """The value set last. For settings that hold at once."""
        value = self._now.get(key)
        if value is None:
            lines = self._lines.get(key)
            value = self._now[key] = lines[-1][1] if lines else default_for(key, self._shop)
        return value

    def flag(self, key: str) -> bool:
        """Whether a switch is on."""
        return self.now(key) == "on"

    def number(self, key: str) -> int:
        """A whole number."""
        return int(self.now(key))

    def amount(self, key: str) -> Money:
        """An amount in the shop's currency."""
        amount = self._amounts.get(key)
        if amount is None:
            amount = self._amounts[key] = Money.parse(self.now(key), self._shop.currency)
        return amount

    def set_keys(self) -> list[str]:
        """The keys that somebody has set a value for."""
        return sorted(key for key in self._lines if key != RECOVERY_KEY)

    def cost_share(self, category: str | None) -> int:
        """Per cent of the price that an item costs when nobody knows better, by category if set."""
        if category is not None:
            for key, lines in self._lines.items():
                if key.startswith("cost-share.") and key[11:].casefold() == category.casefold():
                    return int(lines[-1][1])
        return self.number("cost-share")

    def on_till(self, kind: Kind) -> OnTill:
        """What the till knows of a kind, unless somebody says otherwise (P32)."""
        known = self._on_till.get(kind)
        if known is None:
            key = f"on-till.{kind if kind is not Kind.SORRY else Kind.EXTRA}"
            known = self._on_till[kind] = OnTill(self.now(key))
        return known

    def days(self) -> BusinessDays:
        """The shop's business days, with every zone and day start it ever had."""
        zones, starts = self._lines.get("timezone", []), self._lines.get("day-start", [])
        changes = sorted({since for since, _ in (*zones, *starts)}) or [date.min]
        return BusinessDays(
            tuple(
                DayRule(since, self.on("timezone", since), parse_clock(self.on("day-start", since)))
                for since in changes
            )
        )

    def kept(self, key: str) -> str | None:
        """What was kept last under a key that `settings set` does not know; None when nothing ever was."""
        lines = self._lines.get(key)
        return lines[-1][1] if lines else None

    def recovery_digest(self) -> str:
        """The digest of the owner's recovery code, made at `init`; empty when there is none."""
        return self.kept(RECOVERY_KEY) or ""
