"""A shop's only counter that has lost its memory invites itself, by its own secrets and an owner's PIN (P96, P97)."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.people import Role
from pos_recovery.host.keychain import SERVICE
from pos_recovery.host.secrets import make_bundle
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.coming_back import own_code
from pos_recovery.office.commands import AddPerson
from pos_recovery.office.joining import Join, join
from tests.host.keychains import StopsKeeping
from tests.office.bakery import staff_of
from tests.office.conftest import Refused
from tests.office.test_joining import memory_of

PIN, OTHER = "471147", uuid.UUID(int=1)


def lost(place: Where) -> Where:
    """The file that says which counter it is, gone."""
    with open_office(place) as office:
        shop_id = office.shop.id
    memory_of(place, shop_id).unlink()
    return place


def code_of(place: Where, owner: str = "Rita", pin: str = PIN) -> str | None:
    """The code of its own invitation."""
    return own_code(place, owner, lambda: pin)


def never() -> str:
    """A PIN that must not be asked for."""
    raise AssertionError("asked for a PIN")


def test_the_only_counter_comes_back_by_an_owners_pin(real: Where, refused: Refused) -> None:
    """It is another counter then; all is told in the journal, and it holds."""
    place = lost(real)
    with refused("usage") as facts:
        open_office(place)
    assert "make-it-right --as OWNER join" in str(facts["reason"])
    code = code_of(place)
    assert code is not None
    assert join(Join(code), place).counter == "Counter 2"
    with open_office(place) as office:
        assert office.people.sign_in("Rita", PIN).confirmed
        assert office.upkeep.verify().chains == 2
    assert own_code(place, "Rita", never) is None  # it is a counter, and no longer the only one


def test_nobody_but_an_owner_lets_it_in_and_wrong_pins_count(real: Where, refused: Refused) -> None:
    with open_office(real) as office:
        rita = staff_of(office)["Rita"]
        office.people.add(AddPerson(actor=rita, name="Ines", role=Role.MANAGER, pin="582093"))
    place = lost(real)
    with refused("not-allowed"):
        code_of(place, "Ines", "582093")
    for _ in range(5):
        with refused("wrong-pin"):
            code_of(place, pin="000000")
    with refused("person-rests"):
        code_of(place)


def test_secrets_of_another_shop_let_nobody_in(
    real: Where, keychain: StopsKeeping, tmp_path: Path, refused: Refused
) -> None:
    """Whatever lies in the keychain under the shop's name: no PIN is right by them."""
    [kept] = keychain.kept
    place = lost(real)
    make_bundle(OTHER, False, tmp_path / "other")
    keychain.kept[kept] = keychain.kept.pop((SERVICE, str(OTHER)))
    with refused("wrong-pin"):
        code_of(place)


def test_without_its_secrets_or_beside_other_counters_a_machine_is_invited(
    real: Where, keychain: StopsKeeping, tmp_path: Path
) -> None:
    assert own_code(real, "Rita", never) is None  # it has its memory
    with open_office(real) as office:
        code = office.counters.invite(staff_of(office)["Rita"]).code
    place, kept = lost(real), dict(keychain.kept)
    keychain.kept.clear()
    assert own_code(place, "Rita", never) is None
    assert own_code(replace(place, passphrase=b"four rolls"), "Rita", never) is None
    keychain.kept.update(kept)
    join(Join(code), replace(real, environ={"MAKE_IT_RIGHT_HOME": str(tmp_path / "second")}))
    assert own_code(place, "Rita", never) is None


def test_a_locked_keychain_is_to_be_unlocked_first(
    real: Where, keychain: StopsKeeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise keyring.errors.KeyringLocked("locked")

    place = lost(real)
    monkeypatch.setattr(keychain, "get_password", locked)
    with pytest.raises(Trouble) as trouble:
        own_code(place, "Rita", never)
    assert trouble.value.code == "keychain-locked"
