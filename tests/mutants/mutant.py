"""A small wrong change to the product, and the test that shall notice it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mutant:
    """What would go wrong in the shop's words; `old` becomes `new` in `file`; `test` of `caught_by` fails then.

    The test runs on a file, or with `on_a_server` on PostgreSQL, where it can do both.
    """

    name: str
    file: str
    old: str
    new: str
    caught_by: str
    test: str
    on_a_server: bool = False

    @property
    def target(self) -> str:
        """The test as pytest is asked for it, in a checkout."""
        return f"tests/{self.caught_by}::{self.test}"

    def place(self, checkout: Path) -> Path:
        """The file that it changes."""
        return checkout / "pos_recovery" / self.file

    def changed(self, checkout: Path) -> str:
        """The text of that file with the change. ValueError unless the place is there exactly once."""
        text = self.place(checkout).read_text(encoding="utf-8")
        if text.count(self.old) != 1:
            raise ValueError(f"{self.name}: {text.count(self.old)} places in {self.file}")
        return text.replace(self.old, self.new)
