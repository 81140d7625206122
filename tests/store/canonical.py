"""The written form of the journal's entries, by the library's encoder: what the shop's own pieces have to add up to."""

from __future__ import annotations

import json
from typing import Any

_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def canonical(body: dict[str, Any]) -> str:
    """Canonical JSON: sorted keys, no spaces, UTF-8, whole numbers only (RELIABILITY section 7)."""
    return _JSON.encode(body)
