"""The chains of the journal, walked entry by entry: none missing, none changed, none added, none cut off.

What it finds it says as Refusal `journal-broken` (facts: chain, seq, what): the last 8 letters of the counter's ID, the
number of the entry (None: there is no entry for it) and the first bad thing in plain words.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, column, select

from pos_recovery.domain.errors import Refusal

from .columns import utc_text
from .journal import START, chained
from .journal_table import JournalRow
from .row import table_of

Anchor = tuple[int, str]
NEWEST = 2000
_KEY = re.compile("[0-9a-f]{32}")
_J: Any = JournalRow
_TABLE = table_of(JournalRow)
# Without their types, so that the file's own letters are compared: `2` is not a yes, and a time has one written form.
_COLUMNS: list[Any] = [column(known.name) for known in _TABLE.columns]
_LINES: Any = select(*_COLUMNS).select_from(_TABLE)
_ALWAYS = {"at", "day", "kind"}
_NO_KEY = "table journal: a shop_id or counter_id is none"
_NOWHERE = "0" * 32
_STREAMED = {"stream_results": True, "yield_per": 16}  # an import of till tickets is one entry of 700 kB


def broken(chain: str, seq: int | None, what: str) -> Refusal:
    """The one answer to everything that does not hold. `chain` is a counter's ID in hex."""
    return Refusal("journal-broken", chain=chain[-8:], seq=seq, what=what)


_WRITTEN: dict[type, Callable[[Any], Any]] = {
    bytes: bytes.hex,
    uuid.UUID: lambda value: value.hex,
    datetime: utc_text,
    date: date.isoformat,
    bool: int,
}


def as_told(value: Any) -> Any:
    """What the driver gives, as the journal writes it: keys in hex, times in UTC, yes and no as 1 and 0."""
    written = _WRITTEN.get(type(value))
    return value if written is None else written(value)


def is_key(text: Any) -> bool:
    """Whether it is a key in hex."""
    return isinstance(text, str) and _KEY.fullmatch(text) is not None


class Entry(NamedTuple):
    """An entry that holds: its counter in hex, its number, the request it answers in hex, the rows it tells of."""

    counter: str
    seq: int
    request: str | None
    rows: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chain stands: the number and hash of an entry; 0 before the first."""

    seq: int = 0
    hash: str = START


class Chain:
    """One counter's chain while it is walked, from an entry that is taken as it is."""

    def __init__(self, shop: str, counter: str, anchor: Anchor | None, place: Place | None = None) -> None:
        place = place or Place()
        self.counter, self.seq, self.hash = counter, place.seq, place.hash
        if not (is_key(shop) and is_key(counter)):
            raise broken(counter, None, _NO_KEY)
        self._keys = uuid.UUID(shop), uuid.UUID(counter)
        self._anchor = anchor or (0, START)

    def take(self, line: tuple[Any, ...]) -> Entry:
        """The next entry: its number, its place in the chain, its hash, the anchor; each column against the body."""
        seq, body, prev, hashed = line[2], line[8], line[9], line[10]
        if seq != self.seq + 1:
            raise broken(self.counter, self.seq + 1, f"entry {self.seq + 1} is not there; the next one is {seq}")
        if prev != self.hash:
            raise broken(self.counter, seq, f"entry {seq} does not follow the one before it")
        if hashed != chained(*self._keys, seq, prev, body):
            raise broken(self.counter, seq, f"entry {seq} was changed: its hash no longer fits")
        if seq == self._anchor[0] and hashed != self._anchor[1]:
            raise broken(self.counter, seq, f"entry {seq} is not the one that this counter remembers")
        told = self._read(seq, body)
        here = tuple(map(as_told, line[3:8]))
        said = (told["at"], told["day"], told["kind"], told.get("by"), told.get("request"))
        if here != said:
            place = next(place for place in range(5) if here[place] != said[place])
            what = f"table journal, entry {seq}, column {_COLUMNS[place + 3].name}"
            raise broken(self.counter, seq, f"{what}: {here[place]} in the table, {said[place]} in the entry")
        self.seq, self.hash = seq, hashed
        return Entry(self.counter, seq, told.get("request"), told["rows"])

    def _read(self, seq: int, body: str) -> dict[str, Any]:
        try:
            told: dict[str, Any] = json.loads(body)
            if type(told["rows"]) is not list or not told.keys() >= _ALWAYS:
                raise ValueError
        except (ValueError, KeyError, TypeError, RecursionError):
            raise broken(self.counter, seq, f"entry {seq} cannot be read") from None
        return told

    def end(self) -> None:
        """Nothing follows: the anchor must lie behind us."""
        if self.seq < self._anchor[0]:
            what = (
                f"the journal ends at entry {self.seq}, but this counter remembers {self._anchor[0]}: "
                "entries were cut off, or an older file was put back"
            )
            raise broken(self.counter, self.seq, what)


class Walk:
    """Every chain from its first entry. Iterate once; `chains` and `entries` count what held."""

    def __init__(self, connection: Connection, anchors: Mapping[uuid.UUID, Anchor]) -> None:
        self._connection = connection
        self._anchors = {counter.hex: anchor for counter, anchor in anchors.items()}
        self.shop: str | None = None
        self.chains = self.entries = 0

    def __iter__(self) -> Iterator[Entry]:
        """The entries in order, chain by chain; raises at the first bad one."""
        waiting = dict(self._anchors)
        chain: Chain | None = None
        ordered = _LINES.order_by(_J.shop_id, _J.counter_id, _J.seq)
        for lines in self._connection.execute(ordered, execution_options=_STREAMED).partitions():
            for line in lines:
                shop, counter = as_told(line[0]), as_told(line[1])
                self.shop = self.shop or shop
                if shop != self.shop:
                    raise broken(counter, line[2], f"entry {line[2]} belongs to another shop")
                if chain is None or counter != chain.counter:
                    if chain is not None:
                        chain.end()
                    chain = Chain(shop, counter, waiting.pop(counter, None))
                    self.chains += 1
                self.entries += 1
                yield chain.take(line)
        if chain is not None:
            chain.end()
        _nothing_left(waiting)


def check_chains(connection: Connection, anchors: Mapping[uuid.UUID, Anchor]) -> Walk:
    """Walk every chain and nothing else; for copies, whose tables may be of an older version."""
    walk = Walk(connection, anchors)
    for _entry in walk:
        pass
    return walk


def check_newest(connection: Connection, anchors: Mapping[uuid.UUID, Anchor]) -> str:
    """Heads and anchors of all chains, and the newest 2,000 entries of each. The shop they belong to, in hex."""
    waiting = {counter.hex: anchor for counter, anchor in anchors.items()}
    keys = _chain_keys(connection)
    if not keys:
        raise broken("", None, "the journal is empty")
    for shop, counter in keys:
        if shop != keys[0][0]:
            raise broken(counter, None, "table journal: there are entries of another shop")
        _check_newest_of(connection, (shop, counter), waiting.pop(counter, None))
    _nothing_left(waiting)
    return keys[0][0]


def _chain_keys(connection: Connection) -> list[tuple[str, str]]:
    """(shop, counter) of every chain, one step of the primary key each: DISTINCT would read the whole journal."""
    found: list[tuple[str, str]] = []
    query = select(*_COLUMNS[:2]).select_from(_TABLE).order_by(_J.shop_id, _J.counter_id).limit(1)
    row = connection.execute(query).first()
    while row is not None:
        shop, counter = as_told(row[0]), as_told(row[1])
        if not (is_key(shop) and is_key(counter)):
            raise broken(counter, None, _NO_KEY)
        found.append((shop, counter))
        same, behind = _J.shop_id == uuid.UUID(shop), _J.counter_id > uuid.UUID(counter)
        row = connection.execute(query.where(same, behind)).first()
        row = row or connection.execute(query.where(_J.shop_id > uuid.UUID(shop))).first()
    return found


def _check_newest_of(connection: Connection, keys: tuple[str, str], anchor: Anchor | None) -> None:
    shop, counter = keys
    mine = _LINES.where(_J.shop_id == uuid.UUID(shop), _J.counter_id == uuid.UUID(counter))
    place = _start_of_newest(connection, mine, counter)
    chain = Chain(shop, counter, anchor, place)
    ordered = mine.where(_J.seq > place.seq).order_by(_J.seq)
    for lines in connection.execute(ordered, execution_options=_STREAMED).partitions():
        for line in lines:
            chain.take(tuple(line))
    chain.end()
    if anchor is not None and 0 < anchor[0] <= place.seq:
        found = connection.execute(mine.where(_J.seq == anchor[0])).first()
        if found is None or found[10] != anchor[1]:
            raise broken(counter, anchor[0], f"entry {anchor[0]} is not the one that this counter remembers")


def _start_of_newest(connection: Connection, mine: Select[Any], counter: str) -> Place:
    """The entry before the newest 2,000; where there are fewer, the beginning. They are read in parts, not held."""
    newest = connection.execute(mine.order_by(_J.seq.desc()).limit(1)).first()
    seq = 0 if newest is None else newest[2] - NEWEST
    if seq <= 0:
        return Place()
    line = connection.execute(mine.where(_J.seq == seq)).first()
    if line is None:
        raise broken(counter, seq, f"entry {seq} is not there")
    return Place(seq, line[10])


def _nothing_left(waiting: dict[str, Anchor]) -> None:
    """Every counter that somebody remembers has a chain."""
    for counter, anchor in waiting.items():
        Chain(_NOWHERE, counter, anchor).end()
