"""The shop's secrets on this machine: made once, opened at each start, never in plain text in a real shop (P96)."""

from __future__ import annotations

import json
import secrets
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..domain.errors import Refusal, Trouble
from .files import read_file, write_file
from .keychain import (
    MOST_CHARACTERS,
    KeychainState,
    drop_secret,
    keychain_state,
    keychain_trouble,
    read_secret,
    write_secret,
)
from .places import machine_folder, make_folder
from .sealed_file import read_sealed, seal, unseal, write_sealed

PRACTICE_FILE = "practice-secrets.json"
_KEY_BYTES = 32
_MOST_BYTES = 64 * 1024
_ABOUT = "A practice shop's secrets, in plain text: they protect nothing real."


@dataclass(frozen=True, slots=True)
class Bundle:
    """One shop's secrets: `pepper` for PINs and `store_key` for an encrypted store, 32 bytes each, and named texts.

    Together at most 1,280 characters as JSON. Its repr shows none of them.
    """

    pepper: bytes = field(repr=False)
    store_key: bytes = field(repr=False)
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)

    def with_text(self, name: str, text: str | None) -> Bundle:
        """The same with `text` under `name`, or with nothing there."""
        rest = {key: kept for key, kept in self.texts.items() if key != name}
        return replace(self, texts=rest if text is None else {**rest, name: text})


def make_bundle(shop_id: uuid.UUID, practice: bool, data: Path, passphrase: bytes | None = None) -> Bundle:
    """New secrets for a new shop, kept before the shop itself is written.

    Practice: in the data folder, which is made. Real: sealed under `passphrase`, or without one in the keychain, which
    is tried first. Trouble `keychain-none`, `keychain-locked` (facts: state), nothing written.
    """
    bundle = Bundle(secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_KEY_BYTES))
    if not practice and passphrase is None:
        state = keychain_state()
        if state is not KeychainState.USABLE:
            raise keychain_trouble(state)
    save_bundle(bundle, shop_id, practice, data, passphrase)
    return bundle


@contextmanager
def new_bundle(shop_id: uuid.UUID, practice: bool, data: Path, passphrase: bytes | None = None) -> Iterator[Bundle]:
    """As `make_bundle`, for `with`: when what follows fails, the secrets are dropped again."""
    bundle = make_bundle(shop_id, practice, data, passphrase)
    done = False
    try:
        yield bundle
        done = True
    finally:
        if not done:
            drop_bundle(shop_id, practice, data)


def open_bundle(shop_id: uuid.UUID, practice: bool, data: Path, passphrase: bytes | None = None) -> Bundle:
    """The shop's secrets.

    Trouble (facts: state) `keychain-locked`: locked, wrong-passphrase. `keychain-none`: none, died, forgets, missing
    (this machine never had them), damaged, sealed (they lie in a sealed file and no passphrase was given).
    """
    sealed = _sealed_file(shop_id)
    if practice:
        return _parse(_practice_text(data, shop_id))
    if sealed.exists():
        if not passphrase:
            raise keychain_trouble("sealed")
        return _parse(read_sealed(sealed, shop_id, passphrase))
    text = read_secret(str(shop_id))
    if text is None:
        state = keychain_state()
        raise keychain_trouble("missing" if state is KeychainState.USABLE else state)
    return _parse(text)


def save_bundle(bundle: Bundle, shop_id: uuid.UUID, practice: bool, data: Path, passphrase: bytes | None) -> None:
    """Keep changed secrets where `make_bundle` kept them. Failures as there, and as `write_file`."""
    value = _as_json(bundle)
    if practice:
        make_folder(data)
        text = json.dumps({"about": _ABOUT, "shop": str(shop_id), **value}, indent=1)
        write_file(data / PRACTICE_FILE, text.encode("utf-8"), private=True)
        return
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if len(text) > MOST_CHARACTERS:
        raise ValueError("a shop's secrets are at most 1,280 characters")
    if passphrase is not None:
        write_sealed(_sealed_file(shop_id), text, shop_id, passphrase)
        return
    write_secret(str(shop_id), text)
    if read_secret(str(shop_id)) != text:
        raise keychain_trouble(KeychainState.FORGETS)


def seal_bundle(bundle: Bundle, shop_id: uuid.UUID, code: str) -> str:
    """What another counter needs of these secrets, sealed under a code: all but what is this machine's own."""
    return seal(json.dumps(_as_json(replace(bundle, texts={}))), shop_id, code.encode("ascii"))


def unseal_bundle(sealed: str, shop_id: uuid.UUID, code: str) -> Bundle:
    """Those secrets. Trouble `keychain-locked` (state `wrong-passphrase`) for another code."""
    return _parse(unseal(sealed.encode("ascii"), shop_id, code.encode("ascii")))


def drop_bundle(shop_id: uuid.UUID, practice: bool, data: Path) -> None:
    """Forget this shop's secrets, as far as they are there: for a shop that did not come to be."""
    if practice:
        # Another shop that was made here in the meantime keeps its own.
        with suppress(Trouble):
            _practice_text(data, shop_id)
            (data / PRACTICE_FILE).unlink(missing_ok=True)
        return
    sealed = _sealed_file(shop_id)
    if sealed.exists():
        sealed.unlink()
        return
    with suppress(Trouble):
        drop_secret(str(shop_id))


def secrets_file(shop_id: uuid.UUID, practice: bool, data: Path) -> Path:
    """The file that holds them: in plain text for a practice shop, sealed for a real one that has no keychain."""
    return data / PRACTICE_FILE if practice else _sealed_file(shop_id)


def _sealed_file(shop_id: uuid.UUID) -> Path:
    return machine_folder() / "secrets" / f"{shop_id}.json"


def _practice_text(data: Path, shop_id: uuid.UUID) -> str:
    """The practice file's text, when it is there and this shop's."""
    path = data / PRACTICE_FILE
    if not path.exists():
        raise keychain_trouble("missing")
    try:
        text = read_file(path, _MOST_BYTES).decode("utf-8")
        ours = json.loads(text)["shop"] == str(shop_id)
    except (Refusal, ValueError, KeyError, TypeError, RecursionError) as failure:
        raise keychain_trouble("damaged") from failure
    if not ours:
        raise keychain_trouble("missing")
    return text


def _as_json(bundle: Bundle) -> dict[str, object]:
    return {"pepper": bundle.pepper.hex(), "store_key": bundle.store_key.hex(), "texts": dict(bundle.texts)}


def _parse(text: str) -> Bundle:
    try:
        value = json.loads(text)
        pepper, store_key = bytes.fromhex(value["pepper"]), bytes.fromhex(value["store_key"])
        texts = {str(name): str(kept) for name, kept in value["texts"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as failure:
        raise keychain_trouble("damaged") from failure
    if len(pepper) != _KEY_BYTES or len(store_key) != _KEY_BYTES:
        raise keychain_trouble("damaged")
    return Bundle(pepper, store_key, texts)
