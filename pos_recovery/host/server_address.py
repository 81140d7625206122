"""The address of a PostgreSQL database that several counters share, and what of it may be shown."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from ..domain.errors import Refusal

DATA_VARIABLE = "MAKE_IT_RIGHT_DATA"
_SERVER = re.compile(r"postgres(ql)?(\+\w+)?://", re.IGNORECASE)
_SHOWN = ("host", "port", "user", "dbname", "sslmode", "application_name", "connect_timeout")  # none holds a secret


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
        return dict(parse_qsl(parts.query)).get("password") if parts.password is None else unquote(parts.password)

    def with_password(self, password: str | None) -> str:
        """The address to connect with: with this password where there is one."""
        if password is None:
            return self.address
        parts = urlsplit(self.address)
        options = urlencode([*parse_qsl(parts.query), ("password", password)], quote_via=quote)
        return urlunsplit((parts.scheme, parts.netloc, parts.path, options, ""))

    @property
    def digest(self) -> str:
        """A name for what is kept of it on this machine: the same however the address is written."""
        parts = urlsplit(self.place)
        options = dict(parse_qsl(parts.query))
        host, port = parts.hostname or options.get("host", ""), parts.port or options.get("port", "5432")
        return hashlib.sha256(f"{host} {port} {parts.path}".encode()).hexdigest()[:16]


def server_address(explicit: str | None, environ: Mapping[str, str] = os.environ) -> ServerAddress | None:
    """The address of a PostgreSQL database that was given as the shop's data, as `data_folder`; None for a folder.

    Refusal `usage` (facts: option, reason) for one that cannot be read.
    """
    text = explicit if explicit is not None else environ.get(DATA_VARIABLE) or ""
    if not _SERVER.match(text):
        return None
    place = _shown(text)
    if place is None:
        reason = (
            "it must read postgresql://user@host/database, where signs such as @ / # ? in a name are written as %40"
        )
        raise Refusal("usage", option="--data", reason=reason)
    return ServerAddress(text, place)


def _shown(address: str) -> str | None:
    """What of it may be shown and leads there again; None for one that cannot be read.

    A sign of the password that is not written as it must be would end up in another part: such addresses are refused.
    """
    try:
        parts = urlsplit(address)
        _ = parts.port
        options = parse_qsl(parts.query, strict_parsing=True) if parts.query else []
    except ValueError:
        return None
    strange = parts.fragment or "@" in parts.path + parts.query or any(ord(letter) < 33 for letter in address)
    if parts.scheme not in ("postgresql", "postgres") or strange:
        return None
    who, at, host = parts.netloc.rpartition("@")
    shown = urlencode([one for one in options if one[0] in _SHOWN], safe="/", quote_via=quote)
    return urlunsplit((parts.scheme, f"{who.partition(':')[0]}{at}{host}", parts.path, shown, ""))
