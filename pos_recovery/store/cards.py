"""Cards printed in advance."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from pos_recovery.domain.card import CardState
from pos_recovery.domain.views.cards import CardRecord

from .card_table import CardRow
from .statements import Prepared, Query
from .unit_of_work import Reading

_C: Any = CardRow


@dataclass(frozen=True, slots=True)
class StackLine:
    """How many cards of a stack are in a state."""

    batch_id: uuid.UUID
    made_at: datetime
    made_by: uuid.UUID
    state: str
    count: int


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_C.shop_id == bindparam("shop_id"))


_BY_CODE = Query(
    CardRecord,
    CardRow,
    lambda query: _here(query).where(or_(_C.code == bindparam("code"), _C.friend_code == bindparam("code"))),
)
_BY_END = Query(
    CardRecord,
    CardRow,
    lambda query: _here(query).where(_C.code_end == bindparam("code_end"), _C.state == CardState.BLANK.value),
)
_OF_STACK = Query(
    CardRecord, CardRow, lambda query: _here(query).where(_C.batch_id == bindparam("batch_id")).order_by(_C.id)
)
_ANY = Prepared(_here(select(_C.id)).limit(1))
_STACKS = Prepared(
    _here(select(_C.batch_id, func.min(_C.made_at), _C.made_by, _C.state, func.count()))
    .group_by(_C.batch_id, _C.made_by, _C.state)
    .order_by(_C.batch_id)
)


def by_code(reading: Reading, code: str) -> CardRecord | None:
    """The card on which a whole code stands, on either half."""
    return _BY_CODE.first(reading.link, shop_id=reading.shop_id, code=code)


def blanks_by_end(reading: Reading, code_end: str) -> list[CardRecord]:
    """Blank cards whose guest's code ends with these four letters."""
    return _BY_END.all(reading.link, shop_id=reading.shop_id, code_end=code_end)


def of_stack(reading: Reading, stack: uuid.UUID) -> list[CardRecord]:
    """The cards of a stack, in the order they were made."""
    return _OF_STACK.all(reading.link, shop_id=reading.shop_id, batch_id=stack)


def any_made(reading: Reading) -> bool:
    """Whether the shop has ever made cards."""
    return bool(_ANY.all(reading.link, shop_id=reading.shop_id))


def stacks(reading: Reading) -> list[StackLine]:
    """Every stack, oldest first, one line for each state that its cards are in."""
    return [StackLine(*row) for row in _STACKS.all(reading.link, shop_id=reading.shop_id)]


def ids(reading: Reading) -> Iterable[uuid.UUID]:
    """Every stack's key."""
    return {line.batch_id for line in stacks(reading)}
