"""Who is at the counter, and what every page knows of the shop without asking again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.shop import CounterRules, ShopView
from pos_recovery.domain.views.words import TradeWords


@dataclass(frozen=True, slots=True)
class Shop:
    """The open shop: itself, its rules for the counter, its words, this machine's choices, and its clock.

    `now` gives the present time in the shop's zone; `owners` are their names, for whom to call.
    """

    view: ShopView
    rules: CounterRules
    words: TradeWords
    machine: MachineChoices
    now: Callable[[], datetime]
    owners: tuple[str, ...] = ()


class Session(QObject):
    """Who is signed in here. `changed` is told when somebody else is, or nobody."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._actor: Actor | None = None

    @property
    def actor(self) -> Actor:
        """Who acts now. RuntimeError while the counter is locked: a page that acts is not shown then."""
        if self._actor is None:
            raise RuntimeError("the counter is locked")
        return self._actor

    @property
    def locked(self) -> bool:
        """Whether nobody is signed in."""
        return self._actor is None

    @property
    def confirmed(self) -> bool:
        """Whether the one here gave a PIN."""
        return self._actor is not None and self._actor.confirmed

    def is_role(self, *roles: Role) -> bool:
        """Whether somebody of one of these roles is here with a PIN."""
        return self._actor is not None and self._actor.confirmed and self._actor.role in roles

    def sign_in(self, actor: Actor) -> None:
        """Somebody is here, by face or by PIN."""
        self._actor = actor
        self.changed.emit()

    def lock(self) -> None:
        """Nobody is here."""
        self._actor = None
        self.changed.emit()
