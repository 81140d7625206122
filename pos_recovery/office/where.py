"""Where a shop lies. Light to import: the window knows it before the store is loaded."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pos_recovery.host.places import data_folder
from pos_recovery.host.server_address import ServerAddress, server_address

if TYPE_CHECKING:
    from .ports import Clock, Codes


@dataclass(frozen=True, slots=True)
class Where:
    """Where a shop lies: `--data` or the environment, the passphrase of sealed secrets, and the environment itself.

    `clock` and `codes` replace the machine's own in a practice shop (the demo's moved clock and seeded chance).
    """

    data: str | None = field(default=None, repr=False)
    passphrase: bytes | None = field(default=None, repr=False)
    environ: Mapping[str, str] | None = None
    clock: Clock | None = None
    codes: Codes | None = None

    @property
    def env(self) -> Mapping[str, str]:
        """The environment that counts."""
        return os.environ if self.environ is None else self.environ

    @property
    def folder(self) -> Path:
        """The folder of the shop's data. Refusal and Troubles as `data_folder`."""
        return data_folder(self.data, self.env)

    @property
    def server(self) -> ServerAddress | None:
        """The database the shop shares with other counters; None where it lies in a folder. Refusal `usage`."""
        return server_address(self.data, self.env)
