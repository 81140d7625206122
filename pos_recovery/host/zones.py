"""Which country a time zone lies in, from the zone tables that come with the system or the `tzdata` package."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from importlib import resources
from pathlib import Path


def zone_country(zone: str) -> str | None:
    """The ISO 3166 code of an IANA zone (`Europe/Lisbon` -> `PT`), None when no table tells."""
    for table in _tables():
        for line in table.splitlines():
            columns = line.split("\t")
            if len(columns) >= 3 and columns[2] == zone:
                return columns[0]
    return None


def _tables() -> Iterator[str]:
    for folder in zoneinfo.TZPATH:
        file = Path(folder) / "zone.tab"
        if file.is_file():
            yield file.read_text(encoding="utf-8", errors="replace")
    try:
        yield (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    except (ModuleNotFoundError, FileNotFoundError):
        return
