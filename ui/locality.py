"""What the machine tells of where it stands: a time zone and a currency to begin with, and the lists to change them."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale, QTimeZone

from pos_recovery.domain.currencies import ACTIVE, SYMBOLS

_NO_TERRITORY = QLocale.Country.AnyCountry
_FALLBACK_ZONE, _FALLBACK_CURRENCY = "UTC", "EUR"
_NOT_PLACES = ("Etc/", "SystemV/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/")
_MOST_COUNTRIES = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list to pick from: what it stands for, its words, a line below, and words it is also found by."""

    key: str
    text: str
    sub: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Locality:
    """Where we are, as far as the machine knows, and everything else that could be picked."""

    zone: str
    currency: str
    zones: tuple[Entry, ...]
    currencies: tuple[Entry, ...]


def look_around() -> Locality:
    """Ask the machine. Reads tables, so it belongs on a thread of its own."""
    known = available_timezones()
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    if zone not in known:
        zone = _FALLBACK_ZONE
    currency = _currency_of(zone)
    names = {name for name in known if "/" in name and not name.startswith(_NOT_PLACES)} | {zone, _FALLBACK_ZONE}
    return Locality(zone, currency, _zones(names, zone), _currencies(currency))


def zone_words(zone: str) -> str:
    """A zone as people say it: `New York, America`."""
    region, _, city = zone.rpartition("/")
    place = city.replace("_", " ")
    if region == "Etc":
        return place
    return f"{place}, {region.replace('_', ' ').replace('/', ', ')}" if region else place


def currency_words(code: str) -> str:
    """A currency with its sign: `EUR €`."""
    return f"{code} {SYMBOLS[code]}" if code in SYMBOLS else code


def _currency_of(zone: str) -> str:
    territory = QTimeZone(zone.encode()).territory()
    places = QLocale.matchingLocales(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, territory)
    here = [] if territory == _NO_TERRITORY else places
    for locale in (*here, QLocale.system()):
        code = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        if code in ACTIVE:
            return code
    return _FALLBACK_CURRENCY


def _zones(names: set[str], zone: str) -> tuple[Entry, ...]:
    """The machine's first, then those of its region, then the rest."""
    region = zone.partition("/")[0]
    ordered = sorted(names, key=lambda name: (name != zone, name.partition("/")[0] != region, name))
    return tuple(Entry(name, zone_words(name), "", name) for name in ordered)


def _currencies(first: str) -> tuple[Entry, ...]:
    """The likely one first, then those with a sign of their own, then the rest; also found by their countries."""
    countries: dict[str, list[str]] = {code: [] for code in ACTIVE}
    for locale in QLocale.matchingLocales(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, _NO_TERRITORY):
        code = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        country = QLocale.territoryToString(locale.territory())
        if code in countries and country not in countries[code]:
            countries[code].append(country)
    ordered = sorted(countries, key=lambda code: (code != first, code not in SYMBOLS, code))
    return tuple(_currency(code, sorted(countries[code])) for code in ordered)


def _currency(code: str, countries: list[str]) -> Entry:
    more = "…" if len(countries) > _MOST_COUNTRIES else ""
    return Entry(code, currency_words(code), ", ".join(countries[:_MOST_COUNTRIES]) + more, " ".join(countries))
