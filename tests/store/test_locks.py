"""The locks of a press on a server."""

from __future__ import annotations

import uuid
from itertools import permutations

from pos_recovery.store.server_engine import _locks


def test_locks_are_taken_in_one_order_whoever_asks_p97() -> None:
    """Two counters that want the same things would otherwise wait for each other."""
    things = (uuid.UUID(int=1), uuid.UUID(int=2), ("ticket", "1042"), None)
    assert len({_locks(asked) for asked in permutations(things)}) == 1
    assert _locks((things[0], things[0])) == _locks((things[0],))
