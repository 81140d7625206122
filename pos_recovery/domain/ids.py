"""UUIDv7 keys (RFC 9562), made at the counter from its clock and its source of chance."""

from __future__ import annotations

import uuid
from datetime import datetime

_VERSION_7 = 7 << 76 | 2 << 62  # and the variant
_CHANCE = (1 << 76) - 1 & ~(3 << 62)
_FEW_CHANCE = (1 << 48) - 1


_UNKNOWN = uuid.SafeUUID.unknown
_new, _set = object.__new__, object.__setattr__


def key_of(number: int) -> uuid.UUID:
    """The key of 128 bits, as `uuid.UUID(int=number)` makes it in three times the time: every row has some.

    ValueError when it has more bits.
    """
    if number >> 128:
        raise ValueError("a key has 128 bits")
    key = _new(uuid.UUID)
    _set(key, "int", number)
    _set(key, "is_safe", _UNKNOWN)
    return key


def millis_of(now: datetime) -> int:
    """Milliseconds since 1970: what a key begins with."""
    return int(now.timestamp() * 1000)


def new_id(now: datetime, chance: bytes) -> uuid.UUID:
    """The key of a row made at `now` (aware); `chance` is 10 random bytes."""
    return key_of(millis_of(now) << 80 | _VERSION_7 | int.from_bytes(chance[:10], "big") & _CHANCE)


def next_id(millis: int, chance: bytes, order: int) -> uuid.UUID:
    """The same with `order` (26 bits, larger ones are cut) right behind the time, and 48 bits of chance.

    Keys of one millisecond keep the order in which they were made (RFC 9562 section 6.2, method 1): a list of a shop
    whose clock stands still must not be shuffled.
    """
    place = (order >> 14 & 0xFFF) << 64 | (order & 0x3FFF) << 48
    return key_of(millis << 80 | _VERSION_7 | place | int.from_bytes(chance[:10], "big") & _FEW_CHANCE)
