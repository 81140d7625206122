"""The shop's logo: set from a file, taken away, and found again for a paper."""

from __future__ import annotations

import base64
import uuid
from datetime import timedelta

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import LogoPicture
from pos_recovery.store import pictures
from pos_recovery.store.picture_table import ShopPictureRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, Outcome, SetLogo

_KIND = "logo"
_MOST_BYTES = 8 * 1024 * 1024


def set_logo(room: Backroom, command: SetLogo) -> Done[tuple[int, int]]:
    """From now on it stands on every paper; the receipt is its width and height in dots, 0 and 0 without one.

    Refusals `not-allowed`, `file-unreadable`, and `file-unknown` for what is no PNG or JPEG, too large, or blank.
    """
    require(command.actor, Right.OWN)
    logo = None if command.file is None else _read(room, command)

    def run(work: Work) -> Outcome[tuple[int, int]]:
        before = pictures.newest(work.reading, _KIND)
        # A practice clock may stand still, and the last one set counts.
        at = work.now if before is None else max(work.now, before.set_at + timedelta(microseconds=1))
        size = (0, 0) if logo is None else (logo.width, logo.height)
        data = "" if logo is None else base64.b64encode(logo.png).decode("ascii")
        work.tx.insert(
            ShopPictureRow, kind=_KIND, data=data, width=size[0], height=size[1], set_at=at, set_by=command.actor.id
        )
        fact = Fact(FactKind.LOGO_SET, by=command.actor.id, facts={"width": size[0], "height": size[1]})
        return Outcome(size, fact, Changed.SHOP)

    return room.act(command, tuple[int, int], run)


def _read(room: Backroom, command: SetLogo) -> LogoPicture:
    from pos_recovery.documents.logo_picture import read_logo

    if command.file is None:
        raise RuntimeError("no file to read")
    try:
        return read_logo(room.ports.files.read(command.file, _MOST_BYTES))
    except Refusal as refusal:
        refusal.facts.setdefault("file", command.file.name)
        raise


def logo_now(look: Look) -> tuple[uuid.UUID, LogoPicture] | None:
    """The shop's logo with its key; None where it has none."""
    return look.kept("logo", lambda: _picture(pictures.newest(look.reading, _KIND)))


def logo_then(look: Look, key: uuid.UUID) -> LogoPicture | None:
    """The logo of a key, which may have been replaced since."""
    found = _picture(pictures.by_id(look.reading, key))
    return None if found is None else found[1]


def _picture(record: pictures.PictureRecord | None) -> tuple[uuid.UUID, LogoPicture] | None:
    if record is None or not record.data:
        return None
    return record.id, LogoPicture(base64.b64decode(record.data), record.width, record.height)
