"""The shop's pictures: the newest of a kind counts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from .picture_table import ShopPictureRow
from .statements import Prepared
from .unit_of_work import Reading

_T: Any = ShopPictureRow
_COLUMNS = select(_T.id, _T.data, _T.width, _T.height, _T.set_at).where(_T.shop_id == bindparam("shop_id"))
_NEWEST = Prepared(_COLUMNS.where(_T.kind == bindparam("kind")).order_by(_T.set_at.desc(), _T.id.desc()).limit(1))
_BY_ID = Prepared(_COLUMNS.where(_T.id == bindparam("id")))


@dataclass(frozen=True, slots=True)
class PictureRecord:
    """One picture: base64 of its PNG ("" when it was taken away), its size in dots, and since when it counts."""

    id: uuid.UUID
    data: str
    width: int
    height: int
    set_at: datetime


def newest(reading: Reading, kind: str) -> PictureRecord | None:
    """What counts now; None when there never was one."""
    row = _NEWEST.first(reading.link, shop_id=reading.shop_id, kind=kind)
    return None if row is None else PictureRecord(*row)


def by_id(reading: Reading, key: uuid.UUID) -> PictureRecord | None:
    """One that counts or has counted."""
    row = _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)
    return None if row is None else PictureRecord(*row)
