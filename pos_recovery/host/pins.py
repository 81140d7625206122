"""PIN hashes: slow, salted, and worth nothing without this shop's pepper."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import b64decode
from typing import Protocol

PEPPER_BYTES = 32
# RFC 9106's second choice; 158 ms on two shared cores (RELIABILITY.md section 6).
MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
_SALT_BYTES, _HASH_BYTES = 16, 32
# How the Argon2 reference code writes a hash with our costs: salt and hash in base64 without padding.
_OURS = re.compile(rf"\$argon2id\$v=19\$m={MEMORY_KIB},t={PASSES},p={LANES}\$([\w+/]{{22}})\$([\w+/]{{43}})", re.ASCII)


class Chance(Protocol):
    """Where random PINs come from."""

    def chance(self, count: int) -> bytes:
        """`count` bytes."""
        ...


class ArgonPins:
    """Argon2id over HMAC-SHA-256(pepper, PIN). `pepper` is 32 bytes from the shop's secrets."""

    def __init__(self, pepper: bytes) -> None:
        if len(pepper) != PEPPER_BYTES:
            raise ValueError("a pepper is 32 bytes")
        self._pepper = pepper

    def __repr__(self) -> str:
        return "ArgonPins()"

    def hash(self, pin: str) -> str:
        """As text, with its own salt and the costs inside (`$argon2id$…`)."""
        from argon2.low_level import Type, hash_secret

        salt = secrets.token_bytes(_SALT_BYTES)
        text = hash_secret(self._peppered(pin), salt, PASSES, MEMORY_KIB, LANES, _HASH_BYTES, Type.ID)
        return text.decode("ascii")

    def check(self, pin: str, hashed: str | None) -> bool:
        """Whether it is the one. For None (no such person, no PIN yet) it takes the same time and is never right.

        A hash with other costs than ours is not from us: it is never right, and cannot make a counter spend 16 GB.
        """
        from argon2.low_level import Type, hash_secret_raw

        ours = _OURS.fullmatch(hashed or "")
        salt = b64decode(f"{ours[1]}==") if ours else bytes(_SALT_BYTES)
        made = hash_secret_raw(self._peppered(pin), salt, PASSES, MEMORY_KIB, LANES, _HASH_BYTES, Type.ID)
        return ours is not None and hmac.compare_digest(made, b64decode(f"{ours[2]}="))

    def badge_key(self, code: str) -> str:
        """HMAC-SHA-256(pepper, code of a badge): the same each time, so that it can be looked up."""
        return hmac.digest(self._pepper, b"badge\0" + code.encode(), hashlib.sha256).hex()

    def _peppered(self, pin: str) -> bytes:
        return hmac.digest(self._pepper, pin.encode("utf-8", "surrogatepass"), hashlib.sha256)
