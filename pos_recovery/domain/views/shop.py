"""The shop as everybody knows it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from ..money import Currency, Money

# The settings that hold another name and address than the shop was opened with; they are set by renaming it.
NAME_KEY, ADDRESS_KEY = "shop-name", "shop-address"


@dataclass(frozen=True, slots=True)
class ShopView:
    """A shop: its key, name, currency, trade pack, whether it is for practice. `match_key` keys customer digests."""

    id: uuid.UUID
    name: str
    currency: Currency
    language: str
    country: str | None
    trade: str
    practice: bool
    address: str | None
    match_key: str


@dataclass(frozen=True, slots=True)
class CounterRules:
    """What every counter screen goes by: quiet figures (P10), the idle lock, the amount given without a PIN (P25), and
    how many days contact data is kept (P95). `friend`: one for a friend goes with each voucher by itself.
    """

    quiet: bool
    idle_lock_minutes: int
    small_amount: Money
    return_window_days: int
    friend: bool


@dataclass(frozen=True, slots=True)
class ShopOpened:
    """`init`: the shop, where it lies, its first counter, its owner, and the recovery code (None when said before)."""

    shop: str
    data: str
    counter: str
    owner: str
    recovery_code: str | None
