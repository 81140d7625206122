"""The ranges of Insights: how many business days, up to today."""

from __future__ import annotations

from pos_recovery.domain.errors import Refusal

RANGES = {30: 13, 90: 13, 365: 53}  # days -> the most weeks that are drawn


def check_days(days: int) -> None:
    """Refusal `usage` for a range that Insights does not have."""
    if days not in RANGES:
        raise Refusal("usage", what=f"the days are one of {', '.join(map(str, RANGES))}, not {days}")
