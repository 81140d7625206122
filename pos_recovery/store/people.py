"""People of the shop and what each role may give."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Select, bindparam, select

from pos_recovery.domain.money import Currency, Money
from pos_recovery.domain.people import Authority, Role
from pos_recovery.domain.views.people import AuthorityRecord, PersonRecord

from .shop_tables import AuthorityRow, PersonRow
from .statements import Prepared, Query
from .unit_of_work import Reading

_P: Any = PersonRow
_A: Any = AuthorityRow


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_P.shop_id == bindparam("shop_id")).order_by(_P.joined_at, _P.name)


_ALL = Query(PersonRecord, PersonRow, _here)
_BY_KEY = Query(PersonRecord, PersonRow, lambda query: _here(query).where(_P.name_key == bindparam("name_key")))
_BY_BADGE = Query(PersonRecord, PersonRow, lambda query: _here(query).where(_P.badge_key == bindparam("badge_key")))
_BY_ID = Query(PersonRecord, PersonRow, lambda query: _here(query).where(_P.id == bindparam("id")))
_NAMES = Prepared(select(_P.id, _P.name).where(_P.shop_id == bindparam("shop_id")))
_LIMITS = Prepared(
    select(
        _A.id, _A.revision, _A.role, _A.per_remedy_minor, _A.per_moment_minor, _A.per_day_minor, _A.per_week_minor,
        _A.kinds, _A.note_above_minor,
    ).where(_A.shop_id == bindparam("shop_id"))
)  # fmt: skip


def everybody(reading: Reading) -> list[PersonRecord]:
    """All people, former ones included, in the order they joined."""
    return _ALL.all(reading.link, shop_id=reading.shop_id)


def by_name_key(reading: Reading, name_key: str) -> PersonRecord | None:
    """The person of a folded name (`text.name_key`)."""
    return _BY_KEY.first(reading.link, shop_id=reading.shop_id, name_key=name_key)


def by_id(reading: Reading, key: uuid.UUID) -> PersonRecord | None:
    """The person of a key."""
    return _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)


def by_badge(reading: Reading, badge_key: str) -> PersonRecord | None:
    """The person who carries the badge of this digest."""
    return _BY_BADGE.first(reading.link, shop_id=reading.shop_id, badge_key=badge_key)


def names(reading: Reading) -> dict[uuid.UUID, str]:
    """Key -> name."""
    return dict(_NAMES.all(reading.link, shop_id=reading.shop_id))


def roles(reading: Reading) -> dict[uuid.UUID, Role]:
    """Key -> role, of those who work here."""
    return {person.id: Role(person.role) for person in everybody(reading) if person.enabled}


def authorities(reading: Reading, currency: Currency) -> dict[Role, AuthorityRecord]:
    """Role -> its limits. A role without a line has none set."""
    found = {}
    for key, revision, role, *limits, kinds, note_above in _LIMITS.all(reading.link, shop_id=reading.shop_id):
        amounts = [None if limit is None else Money(limit, currency) for limit in (*limits, note_above)]
        allowed = None if kinds is None else tuple(kinds.split())
        per_remedy, per_moment, per_day, per_week, note = amounts
        authority = Authority(Role(role), per_remedy, per_moment, per_day, per_week, allowed, note)
        found[authority.role] = AuthorityRecord(key, revision, authority)
    return found
