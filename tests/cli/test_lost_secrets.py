"""A real shop whose secrets' file, or the file with its passphrase, was deleted by hand (P92, P96)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from tests.cli.till import OWNER_PIN, Till
from tests.host.keychains import GoodKeychain, failing

INIT = ("init", "--shop", "Padaria", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita")


@pytest.fixture
def phrase(tmp_path: Path) -> Path:
    """The passphrase file."""
    file = tmp_path / "phrase"
    file.write_text("four warm rolls")
    return file


@pytest.fixture
def sealed(tmp_path: Path, phrase: Path) -> Iterator[tuple[Till, Path]]:
    """A shop on a machine without a keychain, and the sealed file of its secrets."""
    before = keyring.get_keyring()
    keyring.set_keyring(failing("no backend"))
    till = Till(tmp_path)
    assert till("--passphrase-file", str(phrase), *INIT, pin=OWNER_PIN).code == 0
    [file] = (till.home / "secrets").iterdir()
    yield till, file
    keyring.set_keyring(before)


def test_a_sealed_file_that_is_gone_is_named_and_no_passphrase_is_asked_for(
    sealed: tuple[Till, Path], phrase: Path
) -> None:
    """No passphrase opens a file that is not there; put back, it does."""
    till, file = sealed
    away = file.rename(till.folder / "away.json")
    for given in ((), ("--passphrase-file", str(phrase))):
        told = till(*given, "budget", "show")
        assert told.code == 4
        assert f"{file}, which holds the shop's secrets where there is none, is gone. Put it back" in told.err
        assert "passphrase" not in told.err
    doctor = till("--passphrase-file", str(phrase), "--json", "doctor")
    assert (doctor.code, doctor.json["checks"][0]["name"]) == (4, "secrets")
    away.rename(file)
    assert till("--passphrase-file", str(phrase), "budget", "show").code == 0


def test_secrets_that_a_working_keychain_does_not_have_either(sealed: tuple[Till, Path], phrase: Path) -> None:
    till, file = sealed
    keyring.set_keyring(GoodKeychain())
    file.unlink()
    told = till("--passphrase-file", str(phrase), "budget", "show")
    assert told.code == 4
    assert f"neither in its keychain nor sealed in {file}. Put that file back" in told.err


def test_a_passphrase_file_that_is_gone_can_be_written_again(sealed: tuple[Till, Path], phrase: Path) -> None:
    till, _file = sealed
    phrase.unlink()
    told = till("--passphrase-file", str(phrase), "budget", "show")
    assert told.code == 2
    assert f"The passphrase file {phrase} cannot be read" in told.err
    assert "write the passphrase into it again" in told.err
