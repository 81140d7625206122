"""What a counter still knows of codes when the server that it shares with others cannot be asked (RELIABILITY 0.4).

It words the answer and nothing else: a voucher is used in the shop's book or not at all (P97).
"""

from __future__ import annotations

import hashlib
import hmac
from contextlib import suppress

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.counter import CodesKnown
from pos_recovery.store import vouchers

from .backroom import Backroom

MOST = 5000  # of the newest; at 70 bytes each the file stays small


def remember(room: Backroom) -> None:
    """Keep digests of the codes that can be used now. A shop in a file has no other counters to ask.

    A disk that takes no file leaves the last ones there: they say themselves how old they are.
    """
    if not room.store.shared:
        return
    with room.look() as look:
        codes = vouchers.live_codes(look.reading, look.now, MOST)
        known = CodesKnown(look.now, frozenset(_digest(room, code) for code in codes))
    with suppress(Refusal, Trouble):
        room.ports.memory.keep_codes(room.shop.id, known)


def unasked(room: Backroom, code: str, trouble: Trouble) -> Trouble:
    """What to say of a code when nobody could be asked: how it was when they last could, where that is known."""
    known = room.ports.memory.codes(room.shop.id) if trouble.code == "store-unreachable" and room.store.shared else None
    if known is None:
        return trouble
    state = "good-then" if _digest(room, code) in known.digests else "not-good-then"
    return Trouble("store-unreachable", state=state, since=known.at.isoformat())


def _digest(room: Backroom, code: str) -> str:
    """Under the shop's own key, which lies on the server: the file alone tells nobody a code."""
    return hmac.new(room.shop.match_key.encode(), f"voucher\0{code}".encode(), hashlib.sha256).hexdigest()
