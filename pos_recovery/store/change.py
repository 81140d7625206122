"""What the journal says of a changed row: each column's value, or a digest where it is personal or secret."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import Table

from .columns import Convert, Day, Flag, Id, UtcTime, utc_text

Digest = Callable[[Any, str], str]
# How the journal writes a value of ours; any other stands as it is.
_WRITTEN: dict[type, Convert] = {Id: attrgetter("hex"), UtcTime: utc_text, Day: date.isoformat, Flag: int}


# HMAC's two pads, as what they make of a byte of the key (RFC 2104).
_OUTER, _INNER = (bytes([byte ^ pad for byte in range(256)]) for pad in (0x5C, 0x36))
_BLOCK = 64  # bytes of SHA-256; a salt is shorter


def _personal(value: Any, salt: str) -> str:
    """A digest under the row's own salt: forgetting the row's text and salt leaves nothing to guess from.

    HMAC-SHA-256, from the hash that each press needs for its entry anyway: the library's way round takes 20 µs of a
    press, for nothing else there goes that way.
    """
    key = salt.encode().ljust(_BLOCK, b"\0")
    inner = hashlib.sha256(key.translate(_INNER) + str(value).encode()).digest()
    return hashlib.sha256(key.translate(_OUTER) + inner).hexdigest()[:32]


def _secret(value: Any, _salt: str) -> str:
    return hashlib.sha256(str(value).encode()).hexdigest()[:32]


DIGESTS: dict[str, Digest] = {"personal": _personal, "secret": _secret}


class Telling:
    """How one table tells the journal of its rows: `written` in full, `digests` of what is personal or secret."""

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.salted = "salt" in table.columns
        self.written: dict[str, Convert | None] = {}
        self.digests: dict[str, Digest] = {}
        for column in table.columns:
            mark = column.info.get("mark")
            if mark in DIGESTS:
                self.digests[column.name] = DIGESTS[mark]
            elif mark is None and column.name not in ("id", "salt"):
                self.written[column.name] = _WRITTEN.get(type(column.type))

    def told(self, values: dict[str, Any], salt: str) -> dict[str, Any]:
        """Column -> what the journal says of it, for those columns of `values` that it tells. `plans` says the same."""
        told = dict.fromkeys(sorted(name for name in values if name in self.written or name in self.digests))
        for name in told:
            value = values[name]
            if value is not None:
                write, digest = self.written.get(name), self.digests.get(name)
                told[name] = digest(value, salt) if digest else write(value) if write else value
        return told
