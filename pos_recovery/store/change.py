"""What the journal says of a changed row: each column's value, or a digest where it is personal or secret."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import Table

from .columns import Convert, Day, Flag, Id, UtcTime, utc_text
from .statements import picker

Digest = Callable[[Any, str], str]
# How the journal writes a value of ours; any other stands as it is.
_WRITTEN: dict[type, Convert] = {Id: attrgetter("hex"), UtcTime: utc_text, Day: date.isoformat, Flag: int}


def _personal(value: Any, salt: str) -> str:
    """A digest under the row's own salt: forgetting the row's text and salt leaves nothing to guess from."""
    return hmac.digest(salt.encode(), str(value).encode(), "sha256").hex()[:32]


def _secret(value: Any, _salt: str) -> str:
    return hashlib.sha256(str(value).encode()).hexdigest()[:32]


_DIGESTS: dict[str, Digest] = {"personal": _personal, "secret": _secret}


class Telling:
    """How one table tells the journal of its rows: `written` in full, `digests` of what is personal or secret."""

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.salted = "salt" in table.columns
        self.written: dict[str, Convert | None] = {}
        self.digests: dict[str, Digest] = {}
        for column in table.columns:
            mark = column.info.get("mark")
            if mark in _DIGESTS:
                self.digests[column.name] = _DIGESTS[mark]
            elif mark is None and column.name not in ("id", "salt"):
                self.written[column.name] = _WRITTEN.get(type(column.type))

        self._shapes: dict[tuple[str, ...], _Shape] = {}

    def told(self, values: dict[str, Any], salt: str) -> dict[str, Any]:
        """Column -> what the journal says of it, for those columns of `values` that it tells."""
        names = tuple(values)
        shape = self._shapes.get(names)
        if shape is None:
            shape = self._shapes[names] = _Shape(self, names)
        told = dict(zip(shape.names, shape.pick(values), strict=True))
        for name, write in shape.written:
            value = told[name]
            if value is not None:
                told[name] = write(value)
        for name, digest in shape.digests:
            value = told[name]
            if value is not None:
                told[name] = digest(value, salt)
        return told


class _Shape:
    """Which of these columns are told and how, found out once: the same ones come again and again."""

    def __init__(self, telling: Telling, given: Iterable[str]) -> None:
        self.names = sorted(name for name in given if name in telling.written or name in telling.digests)
        self.pick = picker(self.names)
        pairs = [(name, telling.written.get(name)) for name in self.names]
        self.written = [(name, write) for name, write in pairs if write is not None]
        self.digests = [(name, telling.digests[name]) for name in self.names if name in telling.digests]
