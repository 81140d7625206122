"""In which order people's faces stand, and with it the colour that each of them has on every screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from .people import Role
from .text import name_key

_ORDER = (Role.STAFF, Role.LEAD, Role.MANAGER, Role.BOOKKEEPER, Role.OWNER)


class Somebody(Protocol):
    """What is to be known of a person for it."""

    @property
    def name(self) -> str:
        """As it stands under the face."""
        ...

    @property
    def role(self) -> str:
        """A `Role`, or its word."""
        ...

    @property
    def enabled(self) -> bool:
        """Whether they work here now."""
        ...


def counter_order(role: str, name: str) -> tuple[int, str]:
    """To sort by: staff first, the owner last, by name among equals."""
    return _ORDER.index(Role(role)), name_key(name)


def face_places(people: Iterable[Somebody]) -> dict[str, int]:
    """Name -> place on the lock screen, of all people of the shop; whoever has no face there comes after those.

    A face has the colour of its place, wherever it is shown and whoever stands beside it.
    """

    def order(one: Somebody) -> tuple[bool, tuple[int, str]]:
        return not (one.enabled and Role(one.role).at_the_counter), counter_order(one.role, one.name)

    return {one.name: place for place, one in enumerate(sorted(people, key=order))}
