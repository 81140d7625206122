"""Every setting of a shop: its key, what it may be, its default, and from when a change holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from pos_recovery.domain.business_day import check_zone, parse_clock
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind, OnTill
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.paper import PaperTitle
from pos_recovery.domain.views.shop import ShopView

Check = Callable[[str, ShopView], str]
TRADES = ("bakery", "cafe", "restaurant", "hotel", "salon", "garage", "vet", "retail")
LANGUAGES = ("en", "es", "de", "fr", "pt")
_CHECKS_IN = ("hotel", "garage", "vet", "salon")


class Since(Enum):
    """From when a change holds."""

    NOW = auto()
    NEXT_DAY = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: how a typed value is checked and written, its default in a shop, and from when it holds."""

    check: Check
    default: str
    since: Since = Since.NOW


def _refuse(value: str, form: str) -> Refusal:
    return Refusal("usage", what=f"'{value[:40]}' is not one of: {form}")


def _one_of(*words: str) -> Check:
    def check(value: str, _shop: ShopView) -> str:
        if value.strip().lower() not in words:
            raise _refuse(value, ", ".join(words))
        return value.strip().lower()

    return check


def _whole(least: int, most: int) -> Check:
    def check(value: str, _shop: ShopView) -> str:
        text = value.strip()
        if not (text.isascii() and text.isdigit() and len(text) < 6 and least <= int(text) <= most):
            raise _refuse(value, f"a whole number from {least} to {most}")
        return str(int(text))

    return check


def _amount(value: str, shop: ShopView) -> str:
    amount = Money.parse(value, shop.currency)
    if amount.units < 0:
        raise Refusal("bad-amount", amount=value, form=Money(500, shop.currency).text)
    return amount.text


def _zone(value: str, _shop: ShopView) -> str:
    check_zone(value)
    return value


def _clock(value: str, _shop: ShopView) -> str:
    return parse_clock(value).strftime("%H:%M")


def _words(most: int) -> Check:
    def check(value: str, _shop: ShopView) -> str:
        words = clean(value, 1000)
        if len(words) > most:
            raise Refusal("usage", what=f"that is {len(words)} characters, at most {most} fit on the paper")
        return words

    return check


_ON_OFF = _one_of("on", "off")
_TABLE: dict[str, Setting] = {
    "books": Setting(_one_of("memo", "at-cost", "at-price"), "memo", Since.MONTH),
    "accrual": Setting(_ON_OFF, "off", Since.MONTH),
    "voucher-is-payment": Setting(_ON_OFF, "off", Since.MONTH),
    "small-amount": Setting(_amount, "5.00"),
    "correction-asks-above": Setting(_amount, "0"),
    "cost-share": Setting(_whole(0, 100), "35"),
    "good-until-months": Setting(_whole(1, 36), "3"),
    "no-alcohol.vouchers": Setting(_ON_OFF, "on"),
    "no-alcohol.counter": Setting(_ON_OFF, "off"),
    "day-start": Setting(_clock, "04:00", Since.NEXT_DAY),
    "timezone": Setting(_zone, "UTC", Since.NEXT_DAY),
    "language": Setting(_one_of(*LANGUAGES), "en"),
    "pack": Setting(_one_of(*TRADES), "bakery"),
    "quiet": Setting(_ON_OFF, "on"),
    "idle-lock-minutes": Setting(_whole(1, 120), "5"),
    "numbers-never-repeat": Setting(_ON_OFF, "off"),
    "return-window-days": Setting(_whole(1, 365), "60"),
    "check-ins": Setting(_ON_OFF, "off"),
    "chat-above": Setting(_amount, "20.00"),
    **{f"paper.title.{title}": Setting(_words(60), "") for title in PaperTitle},
    "paper.line": Setting(_words(80), ""),
    "paper.ink-saver": Setting(_ON_OFF, "off"),
    "paper.friend": Setting(_ON_OFF, "off"),
}
_COINS = {"small-amount": 5, "chat-above": 20}  # whole coins; hundreds of them where a currency has nothing smaller
_NOT_A_SALE = (Kind.REMAKE, Kind.FREE_ITEM, Kind.EXTRA, Kind.UPGRADE)
_RUNG_KINDS = (Kind.COMP, Kind.DISCOUNT, Kind.REFUND, Kind.CORRECTION, Kind.VOUCHER)


def setting(key: str) -> Setting:
    """The setting of a key. Refusal `unknown-setting`."""
    if key in _TABLE:
        return _TABLE[key]
    family, dot, rest = key.partition(".")
    if dot and family == "on-till" and rest in (*_NOT_A_SALE, *_RUNG_KINDS):
        default = OnTill.NOT_A_SALE if rest in _NOT_A_SALE else OnTill.RUNG
        return Setting(_one_of(*OnTill), default.value)
    if dot and family == "cause" and rest in list(Cause):
        return Setting(_ON_OFF, "on")
    if dot and family == "cost-share" and 0 < len(rest) <= 80:
        return Setting(_whole(0, 100), "")
    raise Refusal("unknown-setting", setting=key[:60])


def keys() -> tuple[str, ...]:
    """Every key that `settings show` lists, families spelled out."""
    kinds = (*_RUNG_KINDS, *_NOT_A_SALE)
    return (*_TABLE, *(f"on-till.{kind}" for kind in kinds), *(f"cause.{cause}" for cause in Cause))


def default_for(key: str, shop: ShopView) -> str:
    """The default of a key in this shop: check-ins and the pack follow the trade, amounts the currency."""
    known = setting(key)
    if key == "check-ins":
        return "on" if shop.trade in _CHECKS_IN else "off"
    if key == "pack":
        return shop.trade
    if key == "language":
        return shop.language
    if key in _COINS:
        return Money(_COINS[key] * 10 ** (shop.currency.digits or 2), shop.currency).text
    if key == "correction-asks-above":
        return Money(0, shop.currency).text
    return known.default
