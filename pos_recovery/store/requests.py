"""Requests that were answered: the same again gets the same answer (P91)."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import bindparam, select

from .books_tables import RequestRow
from .statements import Prepared
from .unit_of_work import Reading

_R: Any = RequestRow
_FIND = Prepared(select(_R.fingerprint, _R.answer).where(_R.shop_id == bindparam("shop_id"), _R.id == bindparam("id")))


def answered(reading: Reading, request_id: uuid.UUID) -> tuple[str, str] | None:
    """(fingerprint, answer) of a request, None when it is new."""
    row = _FIND.first(reading.link, shop_id=reading.shop_id, id=request_id)
    return None if row is None else (row[0], row[1])
