"""One step of the first run, and what all steps share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.shop import ShopOpened

from ...front import Front
from ...texts import first_run as texts
from ...widgets.surface import Ground

if TYPE_CHECKING:
    from pos_recovery.office.opening import OpenShop

Opener = Callable[["OpenShop", Callable[[ShopOpened], None], Callable[[Failure], None], "bytes | None"], Any]


@dataclass(slots=True)
class Beginning:
    """The front, how a shop is made, its kind, and its owner once there is one."""

    front: Front
    open_new: Opener | None = None
    owner: Actor | None = None
    trade: str = "bakery"


class Step(Ground):
    """`done` tells that it is over; `changed` that its head or its buttons read otherwise now."""

    done = Signal()
    changed = Signal()
    can_skip: ClassVar[bool] = True

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self.beginning, self.front = beginning, beginning.front
        self._busy = False

    @property
    def head(self) -> tuple[str, str]:
        """Title, and the line below it."""
        return "", ""

    @property
    def next_words(self) -> str:
        """What the button says that goes on."""
        return texts.RIGHT

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._busy

    @property
    def can_go_back(self) -> bool:
        """Whether the step before may be seen again."""
        return True

    def begin(self) -> None:
        """It is shown."""

    def go_on(self) -> None:
        """Carry out what it asks, then be done."""
        self.done.emit()

    def go_back(self) -> bool:
        """True when it went back inside itself."""
        return False

    def leave(self) -> None:
        """Somebody looks at another step."""

    def wait(self, *, busy: bool) -> None:
        """An answer is waited for, or came."""
        self._busy = busy
        self.changed.emit()
