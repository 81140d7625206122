"""UUIDv7 keys (RFC 9562), made at the counter from its clock and its source of chance."""

from __future__ import annotations

import uuid
from datetime import datetime


def new_id(now: datetime, chance: bytes) -> uuid.UUID:
    """The key of a row made at `now` (aware); `chance` is 10 random bytes."""
    millis = int(now.timestamp() * 1000)
    value = millis << 80 | int.from_bytes(chance[:10], "big")
    value = value & ~(0xF << 76) | 7 << 76
    value = value & ~(0x3 << 62) | 2 << 62
    return uuid.UUID(int=value)
