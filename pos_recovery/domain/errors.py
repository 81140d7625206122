"""Two kinds of failure: the shop's no, and the world's. Anything else is our own bug and is never caught."""

from __future__ import annotations


class Failure(Exception):
    """What went wrong, as a stable code with facts; `domain.sentences` turns it into words."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        if not self.facts:
            return self.code
        return f"{self.code} ({', '.join(f'{key}={value}' for key, value in self.facts.items())})"


class Refusal(Failure):
    """The shop's rules, or what was typed, say no."""


class Trouble(Failure):
    """Disk, store, printer, keychain or network say no."""


class Overtaken(Trouble):
    """Another counter changed what was being decided on; nothing is kept, and the same can be tried at once."""

    def __init__(self, what: str) -> None:
        super().__init__("store-busy", what=what)
