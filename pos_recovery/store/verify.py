"""`journal verify`: the chains hold, every row is what the journal tells, every budget is what its ledger explains."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import and_, case, func, literal, select

from pos_recovery.domain.views.upkeep import Verified

from .budget_tables import BudgetRow, LedgerRow
from .chains import Anchor, Walk, broken
from .columns import Flag
from .opening_check import check_schema, only_text
from .unit_of_work import Reading

_B: Any = BudgetRow
_L: Any = LedgerRow
# How each kind of line moves a budget: (spent, held), in minor units (DECISIONS, "Budgets, holds, periods").
MOVES = {
    "spend": (1, 0),
    "hold": (0, 1),
    "settle": (1, -1),
    "release": (0, -1),
    "reverse": (-1, 0),
    "rehold": (-1, 1),
}


def _moved(place: int) -> Any:
    signs = case({kind: move[place] for kind, move in MOVES.items()}, value=_L.kind, else_=0)
    return func.coalesce(func.sum(signs * _L.amount_minor), 0)


_BUDGETS = (
    select(_B.id, _B.counter_id, _B.spent_minor, _B.held_minor, _moved(0), _moved(1))
    .select_from(_B)
    .outerjoin(_L, and_(_L.shop_id == _B.shop_id, _L.budget_id == _B.id, _L.moves == literal(True, Flag)))
    .group_by(_B.id, _B.counter_id, _B.spent_minor, _B.held_minor)
    .order_by(_B.id)
)


def verify(reading: Reading, anchors: Mapping[uuid.UUID, Anchor]) -> Verified:
    """Check everything. `anchors`: counter -> number and hash of the newest entry that somebody outside remembers.

    Refusal `journal-broken` (facts: chain, seq, what) names the first bad thing.
    """
    from .rebuild import Rebuild  # it knows every table; opening a shop needs few

    with only_text():
        check_schema(reading)
        walk = Walk(reading.connection, anchors)
        rebuild = Rebuild(reading.connection)
        shop = reading.shop_id.hex
        for entry in walk:
            shop = walk.shop or shop
            rebuild.take(shop, entry)
        rebuild.finish(shop, Walk(reading.connection, anchors))
        return Verified(walk.chains, walk.entries, _check_budgets(reading))


def _check_budgets(reading: Reading) -> int:
    """Spent and held of each budget, added up anew from the ledger lines that move it (P80)."""
    count = 0
    for key, counter, *found, spent, held in reading.connection.execute(_BUDGETS):
        for name, here, told in zip(("spent_minor", "held_minor"), found, (int(spent), int(held)), strict=True):
            if here != told:
                what = f"table budget, row …{key.hex[-8:]}, column {name}: {here} in the table, {told} by its ledger"
                raise broken(counter.hex, None, what)
        count += 1
    return count
