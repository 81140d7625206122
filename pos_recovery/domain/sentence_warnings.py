"""The sentences of warnings: it was done, and there is something to know besides. Forms as in `sentence_forms`."""

from __future__ import annotations

from collections.abc import Mapping

WARNINGS: Mapping[str, tuple[str, ...]] = {
    "already-exported": (
        "Exported {at} by {by}: these are the same entries, and {new} new. Do not import them twice.",
        "Exported {at} by {by}. Do not import it twice.",
        "This period was exported before. Do not import it twice.",
    ),
    "clock-back": (
        "The clock was set back by {minutes} minutes; the journal goes on from its last time. Check the clock.",
        "The clock was set back; the journal goes on from its last time. Check the clock.",
    ),
    "clock-forward": (
        "The last entry is {hours} hours old. If nobody closed the shop, check the clock.",
        "The last entry is long ago. If nobody closed the shop, check the clock.",
    ),
    "no-budget": ("No budget is set yet: only limits count. Set one with budget set.",),
}
