"""Secrets sealed by a passphrase: in a file, for a machine without a keychain, or on their way to another counter."""

from __future__ import annotations

import json
import secrets
import uuid
from pathlib import Path

from ..domain.errors import Refusal
from .files import read_file, write_file
from .keychain import keychain_trouble
from .places import make_folder

# AES-256-GCM under Argon2id(64 MiB, t=3, p=4) of the passphrase (RELIABILITY.md section 0.6). The costs belong to the
# format: read from the file, whoever wrote it could make them cheap, or ruinous.
_FORMAT = "make-it-right-sealed-1"
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 3, 4
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32
_MOST_BYTES = 64 * 1024


def write_sealed(path: Path, text: str, shop_id: uuid.UUID, passphrase: bytes) -> None:
    """Seal `text` for this shop into `path` (0600, its folder 0700).

    Failures as `write_file`; Refusal `usage` (facts: option, reason) for an empty passphrase.
    """
    if not passphrase:
        raise Refusal("usage", option="--passphrase-file", reason="the passphrase is empty")
    make_folder(path.parent)
    write_file(path, seal(text, shop_id, passphrase).encode("ascii"), private=True)


def seal(text: str, shop_id: uuid.UUID, passphrase: bytes) -> str:
    """`text`, sealed for this shop, as text again."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    box = AESGCM(_key(passphrase, salt)).encrypt(nonce, text.encode("utf-8"), _bound_to(shop_id))
    return json.dumps({"format": _FORMAT, "salt": salt.hex(), "nonce": nonce.hex(), "box": box.hex()}, indent=1)


def read_sealed(path: Path, shop_id: uuid.UUID, passphrase: bytes) -> str:
    """What was sealed for this shop.

    Trouble `keychain-locked` (state `wrong-passphrase`; a changed box looks the same), `keychain-none` (state
    `damaged`) when the file is no sealed file. Refusal `file-unreadable` when it cannot be read.
    """
    return unseal(read_file(path, _MOST_BYTES), shop_id, passphrase)


def unseal(sealed: bytes, shop_id: uuid.UUID, passphrase: bytes) -> str:
    """What `seal` has sealed. Troubles as `read_sealed`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, box = _parts(sealed)
    try:
        plain = AESGCM(_key(passphrase, salt)).decrypt(nonce, box, _bound_to(shop_id))
    except InvalidTag as failure:
        raise keychain_trouble("wrong-passphrase") from failure
    return plain.decode("utf-8")


def _parts(data: bytes) -> tuple[bytes, bytes, bytes]:
    try:
        value = json.loads(data)
        if value["format"] != _FORMAT:
            raise ValueError("another format")
        salt, nonce, box = (bytes.fromhex(value[name]) for name in ("salt", "nonce", "box"))
    except (ValueError, KeyError, TypeError, RecursionError) as failure:
        raise keychain_trouble("damaged") from failure
    if len(salt) != _SALT_BYTES or len(nonce) != _NONCE_BYTES:
        raise keychain_trouble("damaged")
    return salt, nonce, box


def _key(passphrase: bytes, salt: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(passphrase, salt, _PASSES, _MEMORY_KIB, _LANES, _KEY_BYTES, Type.ID)


def _bound_to(shop_id: uuid.UUID) -> bytes:
    """Sealed along: the box of one shop does not open as another's."""
    return f"{_FORMAT}/{shop_id}".encode("ascii")
