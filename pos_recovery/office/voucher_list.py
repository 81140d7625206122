"""Vouchers listed for a manager or owner: by state, by the last letters, by moment, by customer."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherRecord, VoucherView, VoucherWindow
from pos_recovery.domain.voucher_code import read_end
from pos_recovery.store import voucher_list
from pos_recovery.store.voucher_list import Sought

from .backroom import Backroom, Look
from .customers import contact_keys
from .voucher_views import Beside, view_of

_LONGEST_TEXT = 254
_MOST_CUSTOMERS = 50  # beyond that a name says nothing


def listed(room: Backroom, actor: Actor, wanted: VoucherFilter) -> tuple[VoucherView, ...]:
    """The vouchers of a filter, newest last. Refusals `not-allowed`, `usage`."""
    return window(room, actor, wanted, None).vouchers[::-1]


def window(room: Backroom, actor: Actor, wanted: VoucherFilter, before: uuid.UUID | None) -> VoucherWindow:
    """So many of them as the filter's limit says, newest first, older than the voucher of a key; and where the next
    ones begin. Refusals `not-allowed`, `usage`."""
    require(actor, Right.MANAGE)
    most = None if wanted.limit is None else wanted.limit + 1
    with room.look() as look:
        records = _records(look, wanted, before, most)
        more = wanted.limit is not None and len(records) > wanted.limit
        records = records[: wanted.limit]
        return VoucherWindow(_views(look, records), records[-1].id if more and records else None)


def _records(look: Look, wanted: VoucherFilter, before: uuid.UUID | None, most: int | None) -> list[VoucherRecord]:
    end = None if wanted.end is None else read_end(wanted.end)

    moments: tuple[uuid.UUID, ...] | None = None if wanted.moment is None else (wanted.moment,)
    if wanted.customer is not None:
        theirs = voucher_list.moments_of(look.reading, _customers(look, wanted.customer))
        moments = theirs if moments is None else tuple(key for key in moments if key in theirs)
    return voucher_list.found(look.reading, Sought(look.now, wanted.state, end, moments, before, most))


def _customers(look: Look, typed: str) -> set[uuid.UUID]:
    """Whom a part of a name, a phone or an e-mail address means. Nobody is found by what they did not agree to."""
    text = clean(typed, _LONGEST_TEXT)
    if not text:
        raise Refusal("usage", what="Type a customer's name, phone or e-mail")
    found = set(voucher_list.customers_named(look.reading, text))
    for phone, email in ((text, None), (None, text)):
        try:
            keys = contact_keys(look, phone, email)
        except Refusal:  # it is no phone, or no address: then it is only a name
            continue
        found.update(voucher_list.customers_by_contact(look.reading, *keys))
    if len(found) > _MOST_CUSTOMERS:
        raise Refusal("usage", what=f"'{text[:40]}' fits {len(found)} customers. Type more of the name")
    return found


def _views(look: Look, records: Iterable[VoucherRecord]) -> tuple[VoucherView, ...]:
    """Three statements for a hundred vouchers, not three for each."""
    found = tuple(records)
    uses = voucher_list.uses_of(look.reading, (one.id for one in found))
    others = (key for one in found for key in (one.replaced_by_id, one.friend_of_id) if key is not None)
    beside = Beside.of(look, voucher_list.ends_of(look.reading, others))
    return tuple(view_of(look, one, uses.get(one.id, ()), beside) for one in found)
