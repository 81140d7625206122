"""What a demo is asked for, and what it leaves."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pos_recovery.domain.errors import Refusal
from pos_recovery.office.bootstrap import Where

MOST_YEARS = 10
Progress = Callable[[int, int, str], None]
Pictures = Callable[[Where, Path], tuple[str, ...]]  # of the screens on a shop, into a folder; the files' names


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """A practice shop with `years` of history under `out`; the same `seed` and MAKE_IT_RIGHT_NOW give the same one.

    Of `environ` only MAKE_IT_RIGHT_NOW counts. The same `request_id` again makes it once. Refusal `usage` for a number
    of years that is not 1 to 10.
    """

    out: Path
    years: int = 1
    seed: int = 1
    environ: Mapping[str, str] = field(default_factory=dict)
    request_id: uuid.UUID | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.years <= MOST_YEARS:
            raise Refusal("usage", option="--years", reason=f"it is a whole number from 1 to {MOST_YEARS}")


@dataclass(frozen=True, slots=True)
class DemoFile:
    """A file or folder that the demo left, and what it is in a few words."""

    path: Path
    says: str
