"""The shop's rows, wherever they lie: read as they are at one instant, written one press at a time."""

from __future__ import annotations

import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from pos_recovery.domain.views.shop import ShopView
from pos_recovery.domain.views.upkeep import BackupMade

from .press import Press, Touching, Writer
from .shops import read_shop
from .unit_of_work import Reading


class Store(ABC):
    """One shop, in a file or on a server. `place` is where, as it may be shown; `shared` whether by other machines."""

    shared: ClassVar[bool] = False

    def __init__(self, place: str) -> None:
        self.place = place
        self._writer: Writer | None = None

    @cached_property
    def shop(self) -> ShopView:
        """The shop in this store."""
        with self.read() as reading:
            return read_shop(reading)

    def read_shop_again(self) -> None:
        """Follow a change of name or address."""
        with self.read() as reading:
            self.__dict__["shop"] = read_shop(reading)

    @abstractmethod
    def read(self) -> AbstractContextManager[Reading]:
        """Look at the shop's rows as they are now. Troubles `store-*`."""

    @abstractmethod
    def token(self) -> object:
        """Changes when another program commits, and not when this one does. Troubles `store-*`."""

    @abstractmethod
    def check(self) -> None:
        """Trouble when what would be committed now would be lost."""

    @abstractmethod
    def check_writable(self) -> None:
        """Trouble `store-read-only` where nothing can be written."""

    @abstractmethod
    def copy_to(self, target: Path) -> BackupMade:
        """Copy all of it into one file, verified. Failures as `backup.copy_verified`; Refusal `usage` on a server."""

    @abstractmethod
    def _new_writer(self) -> Writer:
        """The connection that writes."""

    def write(
        self, wall: datetime, counter_id: uuid.UUID, chance: Callable[[int], bytes], touching: Touching = None
    ) -> Press:
        """One transaction: commits at the end, or leaves nothing when anything is raised.

        `wall` is the time now; `chance(n)` gives n random bytes for keys and salts; `touching` as `Writer.begin`.
        """
        if self._writer is None:
            self._writer = self._new_writer()
        if touching is not None:
            touching = (*touching, counter_id)  # its chain: the other programs of this counter wait
        return Press(self._writer, (self.shop.id, counter_id), wall, chance, self.check, touching)

    def first_write(
        self, shop_id: uuid.UUID, wall: datetime, counter_id: uuid.UUID, chance: Callable[[int], bytes]
    ) -> Press:
        """The transaction that makes the shop itself; as `write`."""
        self._writer = self._new_writer()
        return Press(self._writer, (shop_id, counter_id), wall, chance, lambda: None)

    def _shop_id(self) -> uuid.UUID:
        known = self.__dict__.get("shop")
        return known.id if isinstance(known, ShopView) else uuid.UUID(int=0)

    def close(self) -> None:
        """Let go of it."""
        if self._writer is not None:
            self._writer.close()
        self._writer = None
