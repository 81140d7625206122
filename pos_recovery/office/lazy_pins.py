"""PIN hashes whose secrets are opened when the first PIN comes."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from pos_recovery.domain.errors import Trouble

if TYPE_CHECKING:
    from pos_recovery.host.pins import ArgonPins


class LazyPins:
    """The `Pins` port. Argon2 and the secrets cost more than most commands, and most need no PIN."""

    def __init__(
        self, shop_id: uuid.UUID, practice: bool, data: Path, passphrase: bytes | None, *, shared: bool = False
    ) -> None:
        self._where, self._shared = (shop_id, practice, data, passphrase), shared
        self._pins: ArgonPins | None = None

    def open(self) -> ArgonPins:
        """Open the secrets. Trouble `keychain-none`, `keychain-locked`."""
        if self._pins is None:
            from pos_recovery.host.pins import ArgonPins
            from pos_recovery.host.secrets import open_bundle

            try:
                self._pins = ArgonPins(open_bundle(*self._where).pepper)
            except Trouble as trouble:
                from .lost_secrets import told_of_lost

                raise told_of_lost(trouble, *self._where, shared=self._shared) from None
        return self._pins

    def hash(self, pin: str) -> str:
        """As `Pins.hash`."""
        return self.open().hash(pin)

    def check(self, pin: str, hashed: str | None) -> bool:
        """As `Pins.check`."""
        return self.open().check(pin, hashed)

    def badge_key(self, code: str) -> str:
        """As `Pins.badge_key`."""
        return self.open().badge_key(code)
