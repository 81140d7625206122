"""Cards printed in advance: worth nothing until one is given with a moment (P47)."""

from __future__ import annotations

from enum import StrEnum


class CardState(StrEnum):
    """Where a card is in its life. `void`: its stack was lost, it can never be given."""

    BLANK = "blank"
    GIVEN = "given"
    VOID = "void"
