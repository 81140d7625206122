"""The address of a PostgreSQL database that several counters share, and what of it may be shown."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from ..domain.errors import Refusal

DATA_VARIABLE = "MAKE_IT_RIGHT_DATA"
_SERVER = re.compile(r"postgres(ql)?(\+\w+)?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A PostgreSQL database. `address` may hold a password and is shown to nobody; `place` and `digest` never do."""

    address: str = field(repr=False)
    place: str

    @property
    def has_password(self) -> bool:
        """Whether a password stands in it."""
        return self.password is not None

    @property
    def password(self) -> str | None:
        """The password that stands in it."""
        parts = urlsplit(self.address)
        return parts.password or dict(parse_qsl(parts.query)).get("password")

    def with_password(self, password: str | None) -> str:
        """The address to connect with: with this password where there is one."""
        if password is None:
            return self.address
        parts = urlsplit(self.address)
        options = urlencode([*parse_qsl(parts.query), ("password", password)])
        return urlunsplit((parts.scheme, parts.netloc, parts.path, options, ""))

    @property
    def digest(self) -> str:
        """A name for what is kept of it on this machine."""
        return hashlib.sha256(self.place.encode()).hexdigest()[:16]


def server_address(explicit: str | None, environ: Mapping[str, str] = os.environ) -> ServerAddress | None:
    """The address of a PostgreSQL database that was given as the shop's data, as `data_folder`; None for a folder.

    Refusal `usage` (facts: option, reason) for one that cannot be read.
    """
    text = explicit if explicit is not None else environ.get(DATA_VARIABLE) or ""
    if not _SERVER.match(text):
        return None
    try:
        parts = urlsplit(text)
        place = _without_password(text)
    except ValueError:
        parts, place = None, ""
    if parts is None or parts.scheme not in ("postgresql", "postgres") or any(ord(letter) < 33 for letter in text):
        raise Refusal("usage", option="--data", reason="it must read postgresql://user@host/database")
    return ServerAddress(text, place)


def _without_password(address: str) -> str:
    """The same without the password before the host or among the options."""
    parts = urlsplit(address)
    who, at, host = parts.netloc.rpartition("@")
    options = urlencode([(name, value) for name, value in parse_qsl(parts.query) if name != "password"], safe="/")
    return urlunsplit((parts.scheme, f"{who.partition(':')[0]}{at}{host}", parts.path, options, ""))
