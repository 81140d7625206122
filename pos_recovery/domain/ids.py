"""UUIDv7 keys (RFC 9562), made at the counter from its clock and its source of chance."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

_VERSION_7 = 7 << 76 | 2 << 62  # and the variant
_CHANCE = (1 << 76) - 1 & ~(3 << 62)
_FEW_CHANCE = (1 << 48) - 1


_UUID: Any = uuid.UUID
_UNKNOWN = uuid.SafeUUID.unknown
_new, _set_int, _set_safe = object.__new__, _UUID.int.__set__, _UUID.is_safe.__set__


def key_of(number: int) -> uuid.UUID:
    """The key of 128 bits, as `uuid.UUID(int=number)` makes it in three times the time: every row has some.

    ValueError when it has more bits.
    """
    if number >> 128:
        raise ValueError("a key has 128 bits")
    key = _new(uuid.UUID)
    _set_int(key, number)
    _set_safe(key, _UNKNOWN)
    return key


def start_of(now: datetime) -> int:
    """What the keys of a millisecond have in common: it, counted since 1970, and the version."""
    return int(now.timestamp() * 1000) << 80 | _VERSION_7


def new_id(now: datetime, chance: bytes) -> uuid.UUID:
    """The key of a row made at `now` (aware); `chance` is 10 random bytes."""
    return key_of(start_of(now) | int.from_bytes(chance[:10], "big") & _CHANCE)


def next_id(start: int, chance: bytes, order: int) -> uuid.UUID:
    """The same from its `start_of`, with `order` (26 bits, larger ones are cut) behind it and 48 bits of chance.

    Keys of one millisecond keep the order in which they were made (RFC 9562 section 6.2, method 1): a list of a shop
    whose clock stands still must not be shuffled.
    """
    place = (order >> 14 & 0xFFF) << 64 | (order & 0x3FFF) << 48
    key = _new(uuid.UUID)
    _set_int(key, start | place | int.from_bytes(chance, "big") & _FEW_CHANCE)
    _set_safe(key, _UNKNOWN)
    return key
