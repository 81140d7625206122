"""UUIDv7 keys (RFC 9562), made at the counter from its clock and its source of chance."""

from __future__ import annotations

import uuid
from datetime import datetime

_VERSION_7 = 7 << 76 | 2 << 62  # and the variant
_CHANCE = (1 << 76) - 1 & ~(3 << 62)
_FEW_CHANCE = (1 << 48) - 1


def new_id(now: datetime, chance: bytes) -> uuid.UUID:
    """The key of a row made at `now` (aware); `chance` is 10 random bytes."""
    millis = int(now.timestamp() * 1000)
    return uuid.UUID(int=millis << 80 | _VERSION_7 | int.from_bytes(chance[:10], "big") & _CHANCE)


def next_id(now: datetime, chance: bytes, order: int) -> uuid.UUID:
    """The same with `order` (26 bits, larger ones are cut) right behind the time, and 48 bits of chance.

    Keys of one millisecond keep the order in which they were made (RFC 9562 section 6.2, method 1): a list of a shop
    whose clock stands still must not be shuffled.
    """
    millis = int(now.timestamp() * 1000)
    place = (order >> 14 & 0xFFF) << 64 | (order & 0x3FFF) << 48
    return uuid.UUID(int=millis << 80 | _VERSION_7 | place | int.from_bytes(chance[:10], "big") & _FEW_CHANCE)
