"""A shop on a server, seen from this machine: which shop it is, and the password that its keychain keeps."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.shop import ShopView
from pos_recovery.host.files import read_file, write_file
from pos_recovery.host.places import make_folder
from pos_recovery.host.server_address import ServerAddress
from pos_recovery.store.server_engine import NO_ENTRY
from pos_recovery.store.server_store import ServerStore

from .lost_secrets import told_of_server
from .where import Where

NOTE = "joined.json"
COPY = "shop-before-upgrade.zip"
PASSWORD = "database-password"
_MOST_BYTES = 4096

if TYPE_CHECKING:
    from pos_recovery.host.secrets import Bundle


@dataclass(frozen=True, slots=True)
class Joined:
    """The shop that this machine joined there."""

    shop_id: uuid.UUID
    practice: bool


def note_joined(data: Path, shop: ShopView) -> None:
    """Remember which shop it is. `data` is this machine's folder for that server."""
    make_folder(data)
    note = {"shop": str(shop.id), "practice": shop.practice}
    write_file(data / NOTE, json.dumps(note, indent=1).encode(), private=True)


def joined(data: Path) -> Joined | None:
    """Which shop this machine joined there; None before. A note that cannot be read counts as none."""
    if not (data / NOTE).exists():
        return None
    try:
        note = json.loads(read_file(data / NOTE, _MOST_BYTES))
        return Joined(uuid.UUID(note["shop"]), bool(note["practice"]))
    except (Refusal, ValueError, KeyError, TypeError, RecursionError):
        return None


def refuse_password(server: ServerAddress, *, practice: bool) -> None:
    """Refusal `usage` for a password in the address of a real shop: others read it over a shoulder or in a list."""
    if server.has_password and not practice:
        reason = "a password is kept in the keychain (make-it-right join) or in PGPASSFILE, not here"
        raise Refusal("usage", option="--data", reason=reason)


def open_server_store(server: ServerAddress, where: Where) -> ServerStore:
    """The store there. Troubles as `ServerStore` and `open_bundle`; Refusal `usage` as `refuse_password`."""
    known = joined(where.folder)
    if known is not None and not known.practice:
        refuse_password(server, practice=False)
    try:
        store = ServerStore(kept_address(server, where), server.place, where.folder / COPY)
    except Trouble as trouble:
        if known is not None and trouble.facts.get("why") == NO_ENTRY:
            _tell_if_lost(known, where)
        raise
    try:
        refuse_password(server, practice=store.shop.practice)
        if not store.shop.practice:
            store.check_writable()
    except BaseException:
        store.close()
        raise
    return store


def kept_address(server: ServerAddress, where: Where) -> str:
    """The address to connect with: with the password that the keychain keeps, unless another one is given."""
    known = joined(where.folder)
    if known is None or known.practice or server.has_password:
        return server.address
    try:
        return server.with_password(_bundle(known, where).texts.get(PASSWORD))
    except Trouble:  # said when the shop itself asks for its secrets
        return server.address


def _bundle(known: Joined, where: Where) -> Bundle:
    from pos_recovery.host.secrets import open_bundle

    return open_bundle(known.shop_id, known.practice, where.folder, where.passphrase)


def _tell_if_lost(known: Joined, where: Where) -> None:
    """The server wants a password, and the keychain that had it is lost: then that is what has to be said."""
    try:
        _bundle(known, where)
    except Trouble as trouble:
        raise told_of_server(trouble) from None
