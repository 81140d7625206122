"""People as the store knows them and as `staff` shows them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from ..people import Actor, Authority, Role


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person with the hash of the PIN, the wrong tries since the last right one, and the digest of their badge."""

    id: uuid.UUID
    name: str
    role: str
    enabled: bool
    pin_hash: str
    tries: int
    rests: int
    resting_until: datetime | None
    salt: str
    revision: int
    badge_key: str | None

    def actor(self, *, confirmed: bool) -> Actor:
        """The person as the one who acts."""
        return Actor(self.id, self.name, Role(self.role), confirmed)


@dataclass(frozen=True, slots=True)
class StaffView:
    """`staff list`: a person, until when wrong PINs make them rest, and whether they carry a badge."""

    name: str
    role: Role
    enabled: bool
    resting_until: datetime | None
    badge: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody to tap: name, role, how many digits their PIN has, and until when wrong PINs make them rest.

    `stopped`: after ten wrong PINs they rest until an owner sets a new one, so there is no time to wait for (P29).
    `place` gives its colour (`face_places`).
    """

    name: str
    role: Role
    pin_digits: int
    resting_until: datetime | None
    stopped: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class AuthorityRecord:
    """The limits of a role with the key of their row."""

    id: uuid.UUID
    revision: int
    authority: Authority
