"""What opening a shop checks of its journal: enough to notice a file put back, cheap enough for every start."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import column, select
from sqlalchemy.exc import DBAPIError

from .chains import Anchor, as_told, broken, check_newest
from .schema_text import difference
from .shop_tables import ShopRow
from .unit_of_work import Reading

_NO_TEXT = re.compile(r"Could not decode to UTF-8 column '(\w+)'")
_SHOPS: Any = select(column("id"), column("shop_id")).select_from(ShopRow)


def quick_check(reading: Reading, anchors: Mapping[uuid.UUID, Anchor]) -> None:
    """What opening checks: the schema, heads and anchors, and the newest 2,000 entries. Failures as `verify`."""
    with only_text():
        check_schema(reading)
        shop = check_newest(reading.connection, anchors)
        if [tuple(map(as_told, row)) for row in reading.connection.execute(_SHOPS)] != [(shop, shop)]:
            raise broken("", None, "table shop: not the one shop that the journal tells of")


@contextmanager
def only_text() -> Iterator[None]:
    """A byte that was changed may leave what is no text at all. The driver's message quotes it; ours does not."""
    try:
        yield
    except DBAPIError as error:
        column_name = _NO_TEXT.search(str(error.orig))
        if column_name is None:
            raise
        raise broken("", None, f"a row, column {column_name[1]}: what stands there is no text") from None


def check_schema(reading: Reading) -> None:
    """First of all: a view in the place of a table may never end, and a trigger may swallow rows."""
    found = difference(reading.connection)
    if found is not None:
        raise broken("", None, found)
