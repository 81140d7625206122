"""What keeps the shop from being saved, from the first press that met it until it is over."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Trouble

from .desk import Desk

NOT_SAVED = frozenset({"store-full", "store-read-only"})  # over when something is saved again
_NOT_REACHED = frozenset({"store-missing", "store-unreachable"})  # over when the shop answers again
STANDING = NOT_SAVED | _NOT_REACHED


class StandingTrouble(QObject):
    """Listens to the desk. `changed` is told when it begins, is another, or is over."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._code = ""
        desk.troubled.connect(self._met)
        desk.answered.connect(self._went_well)

    @property
    def code(self) -> str:
        """Its code of DECISIONS.md, empty while all is well."""
        return self._code

    def _met(self, trouble: Trouble) -> None:
        if trouble.code in STANDING:
            self._become(trouble.code)

    def _went_well(self, saved: bool) -> None:
        if saved or self._code in _NOT_REACHED:
            self._become("")

    def _become(self, code: str) -> None:
        if code != self._code:
            self._code = code
            self.changed.emit()
