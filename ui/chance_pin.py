"""A PIN made by chance, none of those that anybody tries first."""

from __future__ import annotations

import secrets

from pos_recovery.domain.people import Role
from pos_recovery.domain.pin import weak_pin


def pin_by_chance(role: Role) -> str:
    """A good PIN for a role, to be shown once."""
    while True:
        pin = f"{secrets.randbelow(10**role.pin_digits):0{role.pin_digits}d}"
        if not weak_pin(pin):
            return pin
