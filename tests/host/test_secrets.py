"""The shop's secrets on this machine."""

from __future__ import annotations

import stat
import uuid
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.host.keychain import SERVICE
from pos_recovery.host.secrets import drop_bundle, make_bundle, new_bundle, open_bundle, save_bundle
from tests.host.keychains import ForgetfulKeychain, GoodKeychain, StubbornKeychain, failing

SHOP, OTHER = uuid.UUID(int=1), uuid.UUID(int=2)
PHRASE = b"four rolls"


@pytest.fixture(autouse=True)
def keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[GoodKeychain]:
    """A machine of its own with a keychain that works."""
    monkeypatch.setenv("MAKE_IT_RIGHT_HOME", str(tmp_path / "machine"))
    before, good = keyring.get_keyring(), GoodKeychain()
    keyring.set_keyring(good)
    yield good
    keyring.set_keyring(before)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "shop"


def files(folder: Path) -> list[str]:
    """Every file below, by its path."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def state_of(practice: bool, data: Path, passphrase: bytes | None = None) -> tuple[str, object]:
    """How opening the secrets fails."""
    with pytest.raises(Trouble) as trouble:
        open_bundle(SHOP, practice, data, passphrase)
    return trouble.value.code, trouble.value.facts["state"]


@pytest.mark.parametrize(("practice", "passphrase"), [(True, None), (False, None), (False, PHRASE)])
def test_the_secrets_that_were_made_are_opened_again_and_no_two_shops_have_the_same(
    data: Path, practice: bool, passphrase: bytes | None
) -> None:
    made = make_bundle(SHOP, practice, data, passphrase)
    assert open_bundle(SHOP, practice, data, passphrase) == made
    assert (len(made.pepper), len(made.store_key)) == (32, 32)
    other = make_bundle(OTHER, practice, data / "other", passphrase)
    assert len({made.pepper, made.store_key, other.pepper, other.store_key}) == 4


def test_a_practice_shop_keeps_them_in_a_closed_file_of_its_own_that_says_what_it_is(
    data: Path, tmp_path: Path, keychain: GoodKeychain
) -> None:
    make_bundle(SHOP, True, data)
    path = data / "practice-secrets.json"
    assert files(tmp_path) == ["shop/practice-secrets.json"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "protect nothing real" in path.read_text(encoding="utf-8")
    assert keychain.kept == {}


def test_a_practice_shop_runs_where_there_is_no_keychain(data: Path) -> None:
    keyring.set_keyring(failing("no backend"))
    made = make_bundle(SHOP, True, data)
    assert open_bundle(SHOP, True, data) == made


def test_a_real_shop_keeps_them_in_the_keychain_and_writes_no_file(
    data: Path, tmp_path: Path, keychain: GoodKeychain
) -> None:
    """P96."""
    make_bundle(SHOP, False, data)
    assert files(tmp_path) == []
    assert list(keychain.kept) == [(SERVICE, str(SHOP))]
    assert all(len(text) <= 1280 for text in keychain.kept.values())


def test_with_a_passphrase_a_real_shop_keeps_them_sealed_in_the_machines_folder(
    data: Path, tmp_path: Path, keychain: GoodKeychain
) -> None:
    """P96: nowhere in plain text."""
    made = make_bundle(SHOP, False, data, PHRASE)
    assert files(tmp_path) == [f"machine/secrets/{SHOP}.json"]
    written = (tmp_path / "machine" / "secrets" / f"{SHOP}.json").read_text(encoding="ascii")
    assert made.pepper.hex() not in written
    assert made.store_key.hex() not in written
    assert keychain.kept == {}


def test_sealed_secrets_need_their_passphrase_at_each_start(data: Path) -> None:
    make_bundle(SHOP, False, data, PHRASE)
    assert state_of(False, data) == ("keychain-none", "sealed")
    assert state_of(False, data, b"") == ("keychain-none", "sealed")
    assert state_of(False, data, b"five rolls") == ("keychain-locked", "wrong-passphrase")


def test_a_passphrase_that_is_not_needed_does_no_harm(data: Path) -> None:
    made = make_bundle(SHOP, False, data)
    assert open_bundle(SHOP, False, data, PHRASE) == made


@pytest.mark.parametrize(
    ("name", "code", "state"),
    [
        ("no backend", "keychain-none", "none"),
        ("locked", "keychain-locked", "locked"),
        ("bus gone", "keychain-none", "died"),
    ],
)
def test_without_a_keychain_no_real_shop_is_made_or_opened_and_nothing_is_written(
    data: Path, tmp_path: Path, name: str, code: str, state: str
) -> None:
    """P96, hostile input 167."""
    make_bundle(SHOP, False, data)
    keyring.set_keyring(failing(name))
    assert state_of(False, data) == (code, state)
    with pytest.raises(Trouble) as trouble:
        make_bundle(OTHER, False, data)
    assert (trouble.value.code, trouble.value.facts["state"]) == (code, state)
    assert files(tmp_path) == []


def test_a_keychain_that_forgets_is_found_out_before_the_shop_is_made(data: Path, tmp_path: Path) -> None:
    keyring.set_keyring(ForgetfulKeychain())
    assert state_of(False, data) == ("keychain-none", "forgets")
    with pytest.raises(Trouble) as trouble:
        make_bundle(SHOP, False, data)
    assert trouble.value.facts["state"] == "forgets"
    assert files(tmp_path) == []


def test_a_keychain_is_tried_with_a_value_that_means_nothing_first(data: Path) -> None:
    """What cannot be deleted again must not be a shop's secret."""
    stubborn = StubbornKeychain()
    keyring.set_keyring(stubborn)
    with pytest.raises(Trouble):
        make_bundle(SHOP, False, data)
    assert (SERVICE, str(SHOP)) not in stubborn.kept


def test_a_shops_data_on_a_machine_that_never_had_its_secrets_is_told(data: Path) -> None:
    assert state_of(False, data) == ("keychain-none", "missing")
    assert state_of(True, data) == ("keychain-none", "missing")
    make_bundle(OTHER, True, data)
    assert state_of(True, data) == ("keychain-none", "missing")


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"pepper": "00", "store_key": "00", "texts": {}}', "[" * 20_000])
def test_damaged_secrets_are_told(data: Path, keychain: GoodKeychain, text: str) -> None:
    """P92."""
    make_bundle(SHOP, True, data)
    (data / "practice-secrets.json").write_text(text)
    assert state_of(True, data)[0] == "keychain-none"
    keychain.kept[SERVICE, str(SHOP)] = text
    assert state_of(False, data) == ("keychain-none", "damaged")


@pytest.mark.parametrize(("practice", "passphrase"), [(True, None), (False, None), (False, PHRASE)])
def test_named_secrets_are_added_and_taken_away(data: Path, practice: bool, passphrase: bytes | None) -> None:
    made = make_bundle(SHOP, practice, data, passphrase)
    more = made.with_text("mail-password", "ä“s3cret")
    save_bundle(more, SHOP, practice, data, passphrase)
    assert open_bundle(SHOP, practice, data, passphrase).texts == {"mail-password": "ä“s3cret"}
    save_bundle(more.with_text("mail-password", None), SHOP, practice, data, passphrase)
    assert open_bundle(SHOP, practice, data, passphrase) == made


def test_secrets_that_outgrow_a_keychain_entry_change_nothing(data: Path) -> None:
    made = make_bundle(SHOP, False, data)
    with pytest.raises(ValueError, match="1,280"):
        save_bundle(made.with_text("mail-password", "x" * 1280), SHOP, False, data, None)
    assert open_bundle(SHOP, False, data) == made


@pytest.mark.parametrize(("practice", "passphrase"), [(True, None), (False, None), (False, PHRASE)])
def test_when_the_shop_does_not_come_to_be_its_secrets_go_too(
    data: Path, tmp_path: Path, keychain: GoodKeychain, practice: bool, passphrase: bytes | None
) -> None:
    with pytest.raises(Refusal), new_bundle(SHOP, practice, data, passphrase):
        raise Refusal("bad-zone")
    assert files(tmp_path) == []
    assert keychain.kept == {}


@pytest.mark.parametrize(("practice", "passphrase"), [(True, None), (False, None), (False, PHRASE)])
def test_when_the_shop_came_to_be_its_secrets_stay(data: Path, practice: bool, passphrase: bytes | None) -> None:
    with new_bundle(SHOP, practice, data, passphrase) as made:
        pass
    assert open_bundle(SHOP, practice, data, passphrase) == made


def test_dropping_takes_only_this_shops_secrets_and_twice_is_once(data: Path, keychain: GoodKeychain) -> None:
    kept = [make_bundle(OTHER, True, data), make_bundle(OTHER, False, data)]
    make_bundle(SHOP, False, data)
    for _ in range(2):
        drop_bundle(SHOP, True, data)
        drop_bundle(SHOP, False, data)
    assert [open_bundle(OTHER, True, data), open_bundle(OTHER, False, data)] == kept
    assert list(keychain.kept) == [(SERVICE, str(OTHER))]


def test_no_secret_is_in_a_printout(data: Path) -> None:
    """P96: a log or a traceback may show the bundle, never what is in it."""
    made = make_bundle(SHOP, True, data).with_text("mail-password", "s3cret")
    assert repr(made) == "Bundle()"
