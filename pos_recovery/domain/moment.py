"""An unhappy moment: what went wrong, where it came in, and how it ended."""

from __future__ import annotations

from enum import StrEnum


class Cause(StrEnum):
    """What went wrong, from a short list."""

    WAIT = "wait"
    ORDER = "order"
    QUALITY = "quality"
    TASTE = "taste"
    MANNER = "manner"
    CHARGE = "charge"
    OUT = "out"
    KIND = "kind"
    CLEAN = "clean"
    BROKEN = "broken"
    SAFETY = "safety"
    OTHER = "other"


class Channel(StrEnum):
    """Where we heard of it."""

    COUNTER = "counter"
    PHONE = "phone"
    EMAIL = "email"
    REVIEW = "review"
    SOCIAL = "social"
    DELIVERY = "delivery"


class Upset(StrEnum):
    """How upset they were, as the staff saw it."""

    LITTLE = "little"
    QUITE = "quite"
    VERY = "very"


class OurFault(StrEnum):
    """Whether it was our fault. Optional, and never shown to the customer (P4)."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class MomentState(StrEnum):
    """Open moments stand in "Unfinished" until they have an ending (P31)."""

    OPEN = "open"
    CLOSED = "closed"


class Ending(StrEnum):
    """How a moment ended. `mistake` counts nowhere."""

    PUT_RIGHT = "put-right"
    HEARD = "heard"
    NO_THANKS = "no-thanks"
    LEFT = "left"
    NOT_REACHED = "not-reached"
    MISTAKE = "mistake"


WISHES = ("fix", "money", "next-time", "heard")
