"""UUIDv7 keys (RFC 9562), made at the counter from its clock and its source of chance."""

from __future__ import annotations

import uuid
from datetime import datetime

_VERSION_7 = 7 << 76 | 2 << 62  # and the variant
_CHANCE = (1 << 76) - 1 & ~(3 << 62)


def new_id(now: datetime, chance: bytes) -> uuid.UUID:
    """The key of a row made at `now` (aware); `chance` is 10 random bytes."""
    millis = int(now.timestamp() * 1000)
    return uuid.UUID(int=millis << 80 | _VERSION_7 | int.from_bytes(chance[:10], "big") & _CHANCE)
