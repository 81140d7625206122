"""`journal verify`: the chains hold, every row is what the journal tells, every budget is what its ledger explains."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import and_, case, column, func, literal, select
from sqlalchemy.exc import DBAPIError

from pos_recovery.domain.views.upkeep import Verified

from .budget_tables import BudgetRow, LedgerRow
from .chains import Anchor, Walk, as_told, broken, check_newest
from .columns import Flag
from .rebuild import Rebuild
from .schema_text import difference
from .shop_tables import ShopRow
from .unit_of_work import Reading

_B: Any = BudgetRow
_L: Any = LedgerRow
_NO_TEXT = re.compile(r"Could not decode to UTF-8 column '(\w+)'")
# How each kind of line moves a budget: (spent, held), in minor units (DECISIONS, "Budgets, holds, periods").
MOVES = {
    "spend": (1, 0),
    "hold": (0, 1),
    "settle": (1, -1),
    "release": (0, -1),
    "reverse": (-1, 0),
    "rehold": (-1, 1),
}

_SHOPS: Any = select(column("id"), column("shop_id")).select_from(ShopRow)


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
    with _only_text():
        _check_schema(reading)
        walk = Walk(reading.connection, anchors)
        rebuild = Rebuild(reading.connection)
        shop = reading.shop_id.hex
        for entry in walk:
            shop = walk.shop or shop
            rebuild.take(shop, entry)
        rebuild.finish(shop, Walk(reading.connection, anchors))
        return Verified(walk.chains, walk.entries, _check_budgets(reading))


def quick_check(reading: Reading, anchors: Mapping[uuid.UUID, Anchor]) -> None:
    """What opening checks: the schema, heads and anchors, and the newest 2,000 entries. Failures as `verify`."""
    with _only_text():
        _check_schema(reading)
        shop = check_newest(reading.connection, anchors)
        if [tuple(map(as_told, row)) for row in reading.connection.execute(_SHOPS)] != [(shop, shop)]:
            raise broken("", None, "table shop: not the one shop that the journal tells of")


@contextmanager
def _only_text() -> Iterator[None]:
    """A byte that was changed may leave what is no text at all. The driver's message quotes it; ours does not."""
    try:
        yield
    except DBAPIError as error:
        column_name = _NO_TEXT.search(str(error.orig))
        if column_name is None:
            raise
        raise broken("", None, f"a row, column {column_name[1]}: what stands there is no text") from None


def _check_schema(reading: Reading) -> None:
    """First of all: a view in the place of a table may never end, and a trigger may swallow rows."""
    found = difference(reading.connection)
    if found is not None:
        raise broken("", None, found)


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
