"""Single values as JSON holds them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from pos_recovery.domain.money import Money

Shape = dict[str, Any]
Clock = Callable[[datetime], datetime]


def instant(local: Clock, at: datetime) -> str:
    """ISO 8601 to the second with the shop's offset: `2026-11-12T14:32:00-05:00`."""
    return local(at).isoformat(timespec="seconds")


def amount(money: Money | None) -> str | None:
    """`"14.50"`, None where there is nothing."""
    return None if money is None else money.text


def plain(value: object) -> Any:
    """A fact of a failure: words, whole numbers, lists and mappings of them; anything else as text."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    return str(value)
