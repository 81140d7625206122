"""What is said when a shop is there and its secrets are not: where they were kept, and how they come back."""

from __future__ import annotations

import uuid
from pathlib import Path

from pos_recovery.domain.errors import Trouble
from pos_recovery.host.secrets import secrets_file

LOST = ("missing", "damaged")  # states of secrets that are not here any more
_NO_KEYCHAIN = ("none", "died", "forgets")


def told_of_lost(
    trouble: Trouble, shop_id: uuid.UUID, practice: bool, data: Path, passphrase: bytes | None, *, shared: bool
) -> Trouble:
    """The trouble of `open_bundle`, with what to do about it (facts: why, file).

    A file that a passphrase opened may have been deleted: then no passphrase helps, and none is asked for.
    """
    state, file = trouble.facts.get("state"), str(secrets_file(shop_id, practice, data))
    gone = state in _NO_KEYCHAIN  # and no sealed file either, else that would have been opened
    if shared and (state in LOST or (gone and passphrase is not None)):
        return Trouble(trouble.code, state=state, why="join-again")
    if gone:
        return Trouble(trouble.code, state=state, why="no-keychain-no-file", file=file)
    if state == "missing":
        return Trouble(trouble.code, state=state, why="file-gone" if practice else "nowhere", file=file)
    return trouble


def told_of_server(trouble: Trouble) -> Trouble:
    """Secrets that are lost come back by another invitation, where the shop has other counters."""
    if trouble.facts.get("state") not in LOST:
        return trouble
    return Trouble(trouble.code, state=trouble.facts["state"], why="join-again")
