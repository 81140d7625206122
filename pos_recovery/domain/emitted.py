"""A function written as text: what is known once about tables and types is written out as straight-line Python."""

from __future__ import annotations

from typing import Any


class Emitted:
    """A function on its way: its lines, and the names of ours that they use."""

    def __init__(self, takes: str) -> None:
        self._lines = [f"def emitted({takes}):"]
        self.names: dict[str, Any] = {}

    def add(self, line: str) -> None:
        """One more line of its body."""
        self._lines.append(f"    {line}")

    @property
    def text(self) -> str:
        """What was written so far."""
        return "\n".join(self._lines)

    def compiled(self) -> Any:
        """The function."""
        exec(compile(self.text, "<emitted>", "exec"), self.names)
        return self.names["emitted"]
