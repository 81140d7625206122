"""Secrets sealed by a passphrase."""

from __future__ import annotations

import json
import stat
import uuid
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.host.sealed_file import read_sealed, write_sealed

SHOP = uuid.UUID(int=1)
PHRASE = "vier Brötchen".encode()


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    path = tmp_path / "secrets" / "shop.json"
    write_sealed(path, "the pepper: ä", SHOP, PHRASE)
    return path


def state_of(path: Path, shop: uuid.UUID = SHOP, phrase: bytes = PHRASE) -> tuple[str, object]:
    """How opening the file fails."""
    with pytest.raises(Trouble) as trouble:
        read_sealed(path, shop, phrase)
    return trouble.value.code, trouble.value.facts["state"]


def test_the_passphrase_opens_what_it_sealed_and_the_file_shows_nothing_of_it(sealed: Path) -> None:
    """P96."""
    assert read_sealed(sealed, SHOP, PHRASE) == "the pepper: ä"
    assert b"pepper" not in sealed.read_bytes()
    assert PHRASE not in sealed.read_bytes()


def test_only_this_user_may_read_the_file_or_enter_its_folder(sealed: Path) -> None:
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    assert stat.S_IMODE(sealed.parent.stat().st_mode) == 0o700


def test_another_passphrase_or_another_shop_does_not_open_it(sealed: Path) -> None:
    assert state_of(sealed, phrase=PHRASE + b" ") == ("keychain-locked", "wrong-passphrase")
    assert state_of(sealed, shop=uuid.UUID(int=2)) == ("keychain-locked", "wrong-passphrase")


def test_sealing_twice_gives_two_different_boxes(sealed: Path, tmp_path: Path) -> None:
    write_sealed(tmp_path / "again.json", "the pepper: ä", SHOP, PHRASE)
    first, second = (json.loads(path.read_bytes()) for path in (sealed, tmp_path / "again.json"))
    assert all(first[name] != second[name] for name in ("salt", "nonce", "box"))


@pytest.mark.parametrize("name", ["salt", "nonce", "box"])
def test_one_changed_bit_is_noticed(sealed: Path, name: str) -> None:
    value = json.loads(sealed.read_bytes())
    changed = bytearray.fromhex(value[name])
    changed[0] ^= 1
    sealed.write_text(json.dumps({**value, name: changed.hex()}))
    assert state_of(sealed) == ("keychain-locked", "wrong-passphrase")


@pytest.mark.parametrize(
    "change",
    [{"format": "make-it-right-sealed-2"}, {"salt": "00"}, {"nonce": ""}, {"box": "zz"}, {"salt": None}, {"box": 7}],
)
def test_a_file_of_another_form_is_damaged(sealed: Path, change: dict[str, object]) -> None:
    sealed.write_text(json.dumps({**json.loads(sealed.read_bytes()), **change}))
    assert state_of(sealed) == ("keychain-none", "damaged")


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b"null", b"[" * 20_000])
def test_a_file_that_is_something_else_is_damaged(sealed: Path, data: bytes) -> None:
    sealed.write_bytes(data)
    assert state_of(sealed) == ("keychain-none", "damaged")


def test_an_empty_passphrase_seals_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        write_sealed(tmp_path / "secrets" / "shop.json", "x", SHOP, b"")
    assert (refused.value.code, refused.value.facts["option"]) == ("usage", "--passphrase-file")
    assert list(tmp_path.iterdir()) == []
