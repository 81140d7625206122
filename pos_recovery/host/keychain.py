"""The system's keychain, in its five states: usable, none, locked, died, forgets."""

from __future__ import annotations

import secrets
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from ..domain.errors import Trouble

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Make It Right"
# Windows' Credential Manager holds no more (RELIABILITY.md section 5).
MOST_CHARACTERS = 1280


class KeychainState(StrEnum):
    """What the keychain of this machine is good for."""

    USABLE = "usable"
    NONE = "none"
    LOCKED = "locked"
    DIED = "died"
    FORGETS = "forgets"


def keychain_state() -> KeychainState:
    """Try it: write a random value, read it back, delete it."""
    name, value = f"self-test-{secrets.token_hex(4)}", secrets.token_hex(16)
    try:
        write_secret(name, value)
        kept = read_secret(name)
        if kept == value:
            drop_secret(name)
    except Trouble as trouble:
        return KeychainState(str(trouble.facts["state"]))
    return KeychainState.USABLE if kept == value else KeychainState.FORGETS


def read_secret(name: str) -> str | None:
    """What is kept under `name`, None when nothing is.

    Trouble `keychain-none` or `keychain-locked` (facts: state, one of KeychainState); so do the others here.
    """
    backend = _backend()
    try:
        return backend.get_password(SERVICE, name)
    except _failures() as failure:
        raise _trouble(failure) from failure


def write_secret(name: str, text: str) -> None:
    """Keep `text` (at most 1,280 characters) under `name`, in place of what was there."""
    if len(text) > MOST_CHARACTERS:
        raise ValueError("a keychain entry is at most 1,280 characters")
    backend = _backend()
    try:
        backend.set_password(SERVICE, name, text)
    except _failures() as failure:
        raise _trouble(failure) from failure


def drop_secret(name: str) -> None:
    """Keep nothing under `name` any longer. Nothing was there: Trouble, with state `died`."""
    backend = _backend()
    try:
        backend.delete_password(SERVICE, name)
    except _failures() as failure:
        raise _trouble(failure) from failure


def keychain_trouble(state: str) -> Trouble:
    """The failure for a state that is not `usable`: `keychain-locked` for locked ones, else `keychain-none`."""
    locked = state in (KeychainState.LOCKED, "wrong-passphrase")
    return Trouble("keychain-locked" if locked else "keychain-none", state=str(state))


def _backend() -> KeyringBackend:
    import keyring

    try:
        backend = keyring.get_keyring()
    except (ImportError, AttributeError, ValueError) as failure:
        # PYTHON_KEYRING_BACKEND, or keyring's own settings, name something that is not there.
        raise keychain_trouble(KeychainState.NONE) from failure
    if any(_writes_plain_text(part) for part in (backend, *getattr(backend, "backends", ()))):
        raise keychain_trouble(KeychainState.NONE)
    return backend


def _writes_plain_text(backend: KeyringBackend) -> bool:
    """keyrings.alt keeps passwords in files that anybody may read, or asks on a terminal: no keychain (P96)."""
    return type(backend).__module__.startswith("keyrings.alt")


def _failures() -> tuple[type[Exception], ...]:
    """What the libraries below raise when the keychain says no; keyring lets some of it through as it is."""
    from keyring.errors import KeyringError

    found: tuple[type[Exception], ...] = (KeyringError, OSError, EOFError)
    try:
        bus, storage = import_module("jeepney.wrappers"), import_module("secretstorage.exceptions")
    except ImportError:  # not Linux
        return found
    return (*found, bus.DBusErrorResponse, storage.SecretStorageException)


def _trouble(failure: Exception) -> Trouble:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    if isinstance(failure, NoKeyringError):
        return keychain_trouble(KeychainState.NONE)
    # InitError: there is a keychain, but the question for its password was turned down or could not be shown.
    if isinstance(failure, KeyringLocked | InitError):
        return keychain_trouble(KeychainState.LOCKED)
    return keychain_trouble(KeychainState.DIED)
