"""PINs, badges and codes: from the environment, where each is removed when read, or typed on a terminal."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field

from pos_recovery.domain.errors import Refusal

PIN, APPROVER_PIN = "MAKE_IT_RIGHT_PIN", "MAKE_IT_RIGHT_APPROVER_PIN"
NEW_PIN, RECOVERY_CODE = "MAKE_IT_RIGHT_NEW_PIN", "MAKE_IT_RIGHT_RECOVERY_CODE"
BADGE, JOIN_CODE = "MAKE_IT_RIGHT_BADGE", "MAKE_IT_RIGHT_JOIN_CODE"


@dataclass(frozen=True, slots=True)
class Pins:
    """What the environment held. Never shown."""

    values: dict[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def taken(cls) -> Pins:
        """Take them out of the environment, so that no program started from here inherits them."""
        names = (PIN, APPROVER_PIN, NEW_PIN, RECOVERY_CODE, BADGE, JOIN_CODE)
        found = {name: os.environ.pop(name, "") for name in names}
        return cls({name: value for name, value in found.items() if value})

    def given(self, variable: str) -> str | None:
        """The one from the environment, if any."""
        return self.values.get(variable)

    def of(self, name: str, variable: str = PIN) -> str:
        """This person's PIN: from the environment, or typed. Refusal `usage` with neither."""
        return self.given(variable) or _typed(f"{name}'s PIN: ", f"{name}'s PIN is needed: set {variable}")

    def new(self, name: str, variable: str = NEW_PIN) -> str:
        """A new PIN: from the environment, or typed twice. Refusal `usage` with neither, or when the two differ."""
        given = self.given(variable)
        if given is not None:
            return given
        missing = f"a new PIN for {name} is needed: set {variable}"
        first = _typed(f"New PIN for {name}: ", missing)
        if _typed("The same again: ", missing) != first:
            raise Refusal("usage", what="The two PINs differ, so nothing was changed")
        return first

    def badge(self, name: str) -> str:
        """A badge: from the environment, or scanned at the terminal. Refusal `usage` with neither."""
        return self.given(BADGE) or _typed(f"Scan {name}'s badge: ", f"{name}'s badge is needed: set {BADGE}")

    def invitation(self) -> str:
        """The code of an invitation: from the environment, or typed. Refusal `usage` with neither."""
        return self.given(JOIN_CODE) or _typed(
            "Code of the invitation: ", f"the owner's code is needed: set {JOIN_CODE}"
        )


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def _typed(question: str, missing: str) -> str:
    if not can_ask():
        raise Refusal("usage", what=missing)
    from getpass import getpass

    try:
        return getpass(question)
    except EOFError:
        raise Refusal("usage", what=missing) from None
