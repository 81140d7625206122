"""A TOML file of words, as the app brings them along: its tables, and how it is refused."""

from __future__ import annotations

import tomllib
from typing import Any, NoReturn

from pos_recovery.domain.errors import Refusal


def read_tables(data: bytes, most_bytes: int, what: str) -> dict[str, Any]:
    """The file's tables. Refusal `file-unknown` (fact `why`) for no TOML, and for more than `what` (a file of words)
    has."""
    if len(data) > most_bytes:
        refuse(f"larger than {what}")
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        raise Refusal("file-unknown", why="no TOML file") from None


def refuse(why: str) -> NoReturn:
    """Refusal `file-unknown`: which place of the file is not as it should be."""
    raise Refusal("file-unknown", why=why)
