"""The address of a PostgreSQL database that several counters share, and what of it may be shown."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from ..domain.errors import Refusal

DATA_VARIABLE = "MAKE_IT_RIGHT_DATA"
_SERVER = re.compile(r"postgres(ql)?(\+\w+)?://", re.IGNORECASE)
_SHOWN = ("host", "port", "user", "dbname", "sslmode", "application_name", "connect_timeout")  # none holds a secret
_REFUSED = ("service", "options")  # another file would say where it leads; ours say how it behaves


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
        return dict(_options(parts)).get("password") if parts.password is None else unquote(parts.password)

    def with_password(self, password: str | None) -> str:
        """The address to connect with: with this password where there is one."""
        if password is None:
            return self.address
        parts = urlsplit(self.address)
        return _put_together(parts, parts.netloc, [*_options(parts), ("password", password)])

    @property
    def digest(self) -> str:
        """A name for what is kept of it on this machine: the same however the address is written."""
        parts = urlsplit(self.place)
        options = dict(_options(parts))
        host, port = parts.hostname or options.get("host", ""), parts.port or options.get("port", "5432")
        database = f"/{options['dbname']}" if "dbname" in options else parts.path
        return hashlib.sha256(f"{host} {port} {database}".encode()).hexdigest()[:16]


def server_address(explicit: str | None, environ: Mapping[str, str] = os.environ) -> ServerAddress | None:
    """The address of a PostgreSQL database that was given as the shop's data, as `data_folder`; None for a folder.

    Refusal `usage` (facts: option, reason) for one that cannot be read.
    """
    text = (explicit if explicit is not None else environ.get(DATA_VARIABLE) or "").strip()
    if not _SERVER.match(text):
        return None
    place = _shown(text)
    if place is None:
        reason = (
            "it must read postgresql://user@host/database, where signs such as @ / # ? in a name are written as %40, "
            "without service= and options="
        )
        raise Refusal("usage", option="--data", reason=reason)
    return ServerAddress(text, place)


def _shown(address: str) -> str | None:
    """What of it may be shown and leads there again; None for one that cannot be read.

    A sign of the password that is not written as it must be would end up in another part: such addresses are refused.
    """
    try:
        parts = urlsplit(address)
        options = _options(parts)
        database = dict(options).get("dbname") or unquote(parts.path, errors="strict").strip("/")
        unquote(parts.netloc, errors="strict")
        no_port = parts.port == 0
    except ValueError:
        return None
    strange = parts.fragment or "@" in parts.path + parts.query or any(ord(letter) < 33 for letter in address)
    if parts.scheme not in ("postgresql", "postgres") or strange or no_port or not database:
        return None
    if any(name in _REFUSED for name, _ in options):
        return None
    who, at, host = parts.netloc.rpartition("@")
    return _put_together(parts, f"{who.partition(':')[0]}{at}{host}", [one for one in options if one[0] in _SHOWN])


def _options(parts: SplitResult) -> list[tuple[str, str]]:
    """What stands behind the question mark, read as PostgreSQL reads it: a plus is a plus. ValueError."""
    text = parts.query.replace("+", "%2B")
    return parse_qsl(text, strict_parsing=True, errors="strict") if text else []


def _put_together(parts: SplitResult, netloc: str, options: list[tuple[str, str]]) -> str:
    """An address of its parts; with both slashes, also where no host stands between them."""
    words = urlencode(options, safe="/", quote_via=quote)
    return f"{parts.scheme}://{netloc}{parts.path}{'?' if words else ''}{words}"
