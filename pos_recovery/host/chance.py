"""Chance: the system's, or a repeatable one for the demo."""

from __future__ import annotations

import hashlib
import os


class SystemChance:
    """Unpredictable bytes from the operating system."""

    def chance(self, count: int) -> bytes:
        """`count` bytes fit for voucher codes, keys and salts."""
        return os.urandom(count)


class SeededChance:
    """The same bytes for the same seed, on every machine and Python. Never for a real shop.

    The stream is SHA-256(seed, 0), SHA-256(seed, 1), … so asking for 4 and 6 bytes gives the same ten as asking for 10.
    """

    def __init__(self, seed: int) -> None:
        self._seed = str(seed).encode("ascii")
        self._block = 0
        self._left = b""

    def chance(self, count: int) -> bytes:
        """The next `count` bytes of the stream."""
        while len(self._left) < count:
            self._left += hashlib.sha256(b"%s/%d" % (self._seed, self._block)).digest()
            self._block += 1
        taken, self._left = self._left[:count], self._left[count:]
        return taken
