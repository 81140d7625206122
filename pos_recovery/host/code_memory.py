"""Which codes could be used when the shop could last be asked: digests in a file beside the counter's own memory."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

from ..domain.errors import Refusal
from ..domain.views.counter import CodesKnown
from .files import read_file, write_file

_MOST_BYTES = 1024 * 1024
_DIGEST = re.compile(r"[0-9a-f]{64}")


def load_codes(file: Path) -> CodesKnown | None:
    """What was kept last; None when nothing was, or when the file is damaged."""
    try:
        value = json.loads(read_file(file, _MOST_BYTES))
        at, digests = datetime.fromisoformat(value["at"]), frozenset(value["digests"])
    except (Refusal, ValueError, KeyError, TypeError, RecursionError):
        return None
    if at.tzinfo is None or not all(isinstance(one, str) and _DIGEST.fullmatch(one) for one in digests):
        return None
    return CodesKnown(at, digests)


def save_codes(file: Path, known: CodesKnown) -> None:
    """Keep them instead of the last ones, whole or not at all; nobody else on this machine may read the file.

    Failures as `write_file`.
    """
    value = {"at": known.at.isoformat(), "digests": sorted(known.digests)}
    write_file(file, json.dumps(value).encode("ascii"), private=True)
