"""The five states of a keychain, each with its own name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend

from pos_recovery.domain.errors import Trouble
from pos_recovery.host.keychain import (
    KeychainState,
    drop_secret,
    keychain_state,
    keychain_trouble,
    read_secret,
    write_secret,
)
from tests.host.keychains import ForgetfulKeychain, GoodKeychain, PlaintextKeyring, failing

Use = Callable[[KeyringBackend], KeyringBackend]


@pytest.fixture
def use() -> Iterator[Use]:
    """Put a keychain in the place of the machine's own."""
    before = keyring.get_keyring()

    def put(backend: KeyringBackend) -> KeyringBackend:
        keyring.set_keyring(backend)
        return backend

    yield put
    keyring.set_keyring(before)


def test_a_keychain_that_works_is_usable_and_nothing_of_the_test_is_left_in_it(use: Use) -> None:
    good = GoodKeychain()
    use(good)
    assert keychain_state() is KeychainState.USABLE
    assert good.kept == {}


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("no backend", "none"),
        ("locked", "locked"),
        ("prompt dismissed", "locked"),
        ("broken", "died"),
        ("bus gone", "died"),
        ("end of stream", "died"),
        ("daemon gone", "died"),
        ("storage", "died"),
    ],
)
def test_each_way_to_fail_has_its_state_and_its_code(use: Use, name: str, state: str) -> None:
    """P96, hostile input 167."""
    use(failing(name))
    assert keychain_state() == state
    for call in (lambda: read_secret("shop"), lambda: write_secret("shop", "x"), lambda: drop_secret("shop")):
        with pytest.raises(Trouble) as trouble:
            call()
        assert trouble.value.code == ("keychain-locked" if state == "locked" else "keychain-none")
        assert trouble.value.facts == {"state": state}


def test_keyrings_own_backends_for_nothing_are_known(use: Use) -> None:
    use(null.Keyring())
    assert keychain_state() is KeychainState.FORGETS
    use(fail.Keyring())
    assert keychain_state() is KeychainState.NONE
    use(ForgetfulKeychain())
    assert keychain_state() is KeychainState.FORGETS


def test_a_keychain_that_writes_plain_text_counts_as_none_also_among_others(use: Use) -> None:
    """P96: no secret ever stands in a file."""
    plain = PlaintextKeyring()
    use(plain)
    assert keychain_state() is KeychainState.NONE

    class Several(ChainerBackend):
        backends = (GoodKeychain(), plain)

    use(Several())
    assert keychain_state() is KeychainState.NONE
    assert plain.kept == {}


def test_a_keychain_that_was_set_but_is_not_installed_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "nowhere.Keyring")
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    assert keychain_state() is KeychainState.NONE


def test_what_is_kept_is_read_back_replaced_and_dropped(use: Use) -> None:
    use(GoodKeychain())
    assert read_secret("shop") is None
    write_secret("shop", "one")
    write_secret("shop", "two")
    assert read_secret("shop") == "two"
    drop_secret("shop")
    assert read_secret("shop") is None


def test_no_more_is_kept_than_windows_can_hold(use: Use) -> None:
    use(GoodKeychain())
    write_secret("shop", "x" * 1280)
    with pytest.raises(ValueError, match="1,280"):
        write_secret("shop", "x" * 1281)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("none", "keychain-none"),
        ("died", "keychain-none"),
        ("forgets", "keychain-none"),
        ("missing", "keychain-none"),
        ("locked", "keychain-locked"),
        ("wrong-passphrase", "keychain-locked"),
    ],
)
def test_what_can_be_unlocked_is_locked_and_the_rest_is_none(state: str, code: str) -> None:
    assert (keychain_trouble(state).code, keychain_trouble(state).facts) == (code, {"state": state})
