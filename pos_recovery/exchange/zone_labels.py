"""Time zones as tills call them, and the IANA zones they mean."""

from __future__ import annotations

from datetime import timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Square shows the names of Rails (activesupport/lib/active_support/values/time_zone.rb, MAPPING).
_LABELS = {
    "international date line west": "Etc/GMT+12",
    "american samoa": "Pacific/Pago_Pago",
    "midway island": "Pacific/Midway",
    "hawaii": "Pacific/Honolulu",
    "alaska": "America/Juneau",
    "pacific time (us & canada)": "America/Los_Angeles",
    "tijuana": "America/Tijuana",
    "arizona": "America/Phoenix",
    "chihuahua": "America/Chihuahua",
    "mazatlan": "America/Mazatlan",
    "mountain time (us & canada)": "America/Denver",
    "central america": "America/Guatemala",
    "central time (us & canada)": "America/Chicago",
    "guadalajara": "America/Mexico_City",
    "mexico city": "America/Mexico_City",
    "monterrey": "America/Monterrey",
    "saskatchewan": "America/Regina",
    "bogota": "America/Bogota",
    "eastern time (us & canada)": "America/New_York",
    "indiana (east)": "America/Indiana/Indianapolis",
    "lima": "America/Lima",
    "quito": "America/Lima",
    "atlantic time (canada)": "America/Halifax",
    "caracas": "America/Caracas",
    "georgetown": "America/Guyana",
    "la paz": "America/La_Paz",
    "puerto rico": "America/Puerto_Rico",
    "santiago": "America/Santiago",
    "newfoundland": "America/St_Johns",
    "brasilia": "America/Sao_Paulo",
    "buenos aires": "America/Argentina/Buenos_Aires",
    "montevideo": "America/Montevideo",
    "greenland": "America/Nuuk",
    "mid-atlantic": "Atlantic/South_Georgia",
    "azores": "Atlantic/Azores",
    "cape verde is.": "Atlantic/Cape_Verde",
    "dublin": "Europe/Dublin",
    "edinburgh": "Europe/London",
    "lisbon": "Europe/Lisbon",
    "london": "Europe/London",
    "monrovia": "Africa/Monrovia",
    "casablanca": "Africa/Casablanca",
    "utc": "Etc/UTC",
    "amsterdam": "Europe/Amsterdam",
    "belgrade": "Europe/Belgrade",
    "berlin": "Europe/Berlin",
    "bern": "Europe/Zurich",
    "bratislava": "Europe/Bratislava",
    "brussels": "Europe/Brussels",
    "budapest": "Europe/Budapest",
    "copenhagen": "Europe/Copenhagen",
    "ljubljana": "Europe/Ljubljana",
    "madrid": "Europe/Madrid",
    "paris": "Europe/Paris",
    "prague": "Europe/Prague",
    "rome": "Europe/Rome",
    "sarajevo": "Europe/Sarajevo",
    "skopje": "Europe/Skopje",
    "stockholm": "Europe/Stockholm",
    "vienna": "Europe/Vienna",
    "warsaw": "Europe/Warsaw",
    "west central africa": "Africa/Algiers",
    "zagreb": "Europe/Zagreb",
    "zurich": "Europe/Zurich",
    "athens": "Europe/Athens",
    "bucharest": "Europe/Bucharest",
    "cairo": "Africa/Cairo",
    "harare": "Africa/Harare",
    "helsinki": "Europe/Helsinki",
    "jerusalem": "Asia/Jerusalem",
    "kyiv": "Europe/Kiev",
    "pretoria": "Africa/Johannesburg",
    "riga": "Europe/Riga",
    "sofia": "Europe/Sofia",
    "tallinn": "Europe/Tallinn",
    "vilnius": "Europe/Vilnius",
    "istanbul": "Europe/Istanbul",
    "abu dhabi": "Asia/Dubai",
    "chennai": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "singapore": "Asia/Singapore",
    "hong kong": "Asia/Hong_Kong",
    "taipei": "Asia/Taipei",
    "seoul": "Asia/Seoul",
    "tokyo": "Asia/Tokyo",
    "osaka": "Asia/Tokyo",
    "sapporo": "Asia/Tokyo",
    "perth": "Australia/Perth",
    "adelaide": "Australia/Adelaide",
    "darwin": "Australia/Darwin",
    "brisbane": "Australia/Brisbane",
    "canberra": "Australia/Canberra",
    "hobart": "Australia/Hobart",
    "melbourne": "Australia/Melbourne",
    "sydney": "Australia/Sydney",
    "auckland": "Pacific/Auckland",
    "wellington": "Pacific/Auckland",
}

# Only abbreviations that mean one thing; CST in a till's file is North America's.
_HOURS = {
    "UTC": 0, "GMT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "AKDT": -8, "HST": -10, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
}  # fmt: skip


def zone_called(label: str) -> ZoneInfo | None:
    """The zone of a till's label ("Eastern Time (US & Canada)") or IANA name; None when nothing is called so."""
    name = _LABELS.get(" ".join(label.split()).casefold(), label.strip())
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # "../x" is a ValueError, a folder's name an OSError
        return None


def offset_called(word: str) -> timezone | None:
    """The fixed offset of `EST`, `Z`, `+0200` or `-05:00`; None for anything else."""
    upper = word.upper()
    if upper in _HOURS:
        return timezone(timedelta(hours=_HOURS[upper]))
    digits = upper[1:].replace(":", "")
    if upper[:1] in ("+", "-") and digits.isdigit() and digits.isascii() and len(digits) in (2, 4):
        minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
        if minutes < 24 * 60:
            return timezone(timedelta(minutes=-minutes if upper[0] == "-" else minutes))
    return None
