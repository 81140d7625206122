"""`join` cut off, done again, or done by a machine that has lost what it knew (P90, P96, P97)."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import keyring
import psycopg
import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.sentences import sentence
from pos_recovery.host.keychain import SERVICE
from pos_recovery.host.server_address import ServerAddress
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.joining import Join, join
from pos_recovery.office.office import Office
from pos_recovery.office.server_shop import PASSWORD
from tests.host.keychains import StopsKeeping
from tests.office.bakery import STAFF, Counter, address_of, staff_of
from tests.office.conftest import Refused
from tests.postgres import Server
from tests.store.kill_storm import die_before_line
from tests.wire import wired

Lose = Callable[[Where, uuid.UUID], None]


def invited(shop: Counter) -> str:
    """A new code."""
    return shop.office.counters.invite(shop.rita).code


def memory_of(place: Where, shop_id: uuid.UUID) -> Path:
    """The file that says which counter a machine is."""
    return Path(place.env["MAKE_IT_RIGHT_HOME"]) / "counters" / f"{shop_id}.json"


def lose_memory(place: Where, shop_id: uuid.UUID) -> None:
    """The file is gone."""
    memory_of(place, shop_id).unlink()


def damage_memory(place: Where, shop_id: uuid.UUID) -> None:
    """The file says nothing."""
    memory_of(place, shop_id).write_text("{")


def lose_secrets(place: Where, _shop_id: uuid.UUID) -> None:
    """Those of a practice shop."""
    (place.folder / "practice-secrets.json").unlink()


def lose_all(place: Where, shop_id: uuid.UUID) -> None:
    """A new disk."""
    lose_memory(place, shop_id)
    lose_secrets(place, shop_id)
    (place.folder / "joined.json").unlink()


@pytest.mark.parametrize("lose", [lose_memory, damage_memory, lose_secrets, lose_all])
def test_a_machine_that_has_lost_what_it_knew_joins_anew_and_its_old_chain_holds(
    shop: Counter, elsewhere: Where, lose: Lose
) -> None:
    """P97: what to do is said; it is another counter then, and what it wrote before stays as it was."""
    join(Join(invited(shop), "Terrace"), elsewhere)
    with open_office(elsewhere) as office:
        assert office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
    before = shop.office.upkeep.verify()
    lose(elsewhere, shop.office.shop.id)
    with pytest.raises((Refusal, Trouble)) as failure, open_office(elsewhere) as office:
        office.people.sign_in("Maya", STAFF["Maya"][1])
    said = sentence(failure.value.code, failure.value.facts)
    assert "make-it-right invite" in said
    assert "make-it-right join" in said
    assert join(Join(invited(shop)), elsewhere).counter == "Counter 2"
    with open_office(elsewhere) as office:
        assert office.counter == "Counter 2"
        assert office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
        after = office.upkeep.verify()
    assert (after.chains, after.entries > before.entries) == (before.chains + 1, True)


def test_what_has_never_joined_and_what_forgot_are_told_apart(
    shop: Counter, elsewhere: Where, refused: Refused
) -> None:
    with refused("usage") as facts:
        open_office(elsewhere)
    assert str(facts["reason"]).startswith("this machine has not joined that shop yet")
    join(Join(invited(shop)), elsewhere)
    lose_memory(elsewhere, shop.office.shop.id)
    with refused("usage") as facts:
        open_office(elsewhere)
    assert str(facts["reason"]).startswith("this machine has lost the file that says which counter it is")


ON_THE_WAY = ("joining.py", "server_shop.py", "counter_memory.py", "secrets.py")


def join_until_line(asked: Join, place: Where, line: int) -> bool:
    """In a process of its own, killed before the so many-th line that `join` runs through. Whether it came to its
    end."""
    child = os.fork()
    if child:
        return os.WIFEXITED(os.waitpid(child, 0)[1])
    die_before_line(ON_THE_WAY, line)
    try:
        join(asked, place)
    finally:
        os._exit(0)


@pytest.mark.parametrize("step", [23, pytest.param(3, marks=pytest.mark.soak)])
def test_a_join_that_was_killed_is_done_again_with_a_fresh_code_and_the_same_name(
    shop: Counter, here: Where, tmp_path: Path, step: int
) -> None:
    """P90: wherever it was killed. No counter without a machine breaks the journal, and PINs are right afterwards."""
    line, finished = 1, False
    while not finished:
        place = replace(here, environ={"MAKE_IT_RIGHT_HOME": str(tmp_path / f"machine-{line}")})
        asked = Join(invited(shop), f"Terrace {line}")
        finished = join_until_line(asked, place, line)
        with suppress(Refusal):  # it is that counter already, and only nobody was told
            join(Join(invited(shop), f"Terrace {line}"), place)
        with open_office(place) as office:
            assert office.counter == f"Terrace {line}"
            assert office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
            assert office.upkeep.verify().chains == 2 + (line - 1) // step
        line += step
    assert line > 60  # of one join; fewer would mean that nothing was traced


@pytest.mark.parametrize("where_cut", ["before", "after"])
def test_a_join_whose_wire_breaks_at_its_commit_ends_well(
    shop: Counter, elsewhere: Where, shop_folder: Path, postgres_server: Server, where_cut: str, refused: Refused
) -> None:
    """The shop knows of the counter or it does not; the machine finds out, and needs no other name."""
    address = address_of(shop_folder)
    assert address is not None
    code = invited(shop)
    with wired(postgres_server.socket) as wire:
        place = replace(elsewhere, data=wire.address(address))
        wire.breaks = where_cut
        with pytest.raises(Trouble) as trouble:
            join(Join(code, "Terrace"), place)
        assert (trouble.value.code, wire.broken) == ("store-unreachable", 1)
        if where_cut == "before":
            with refused("usage") as facts:
                open_office(place)
            assert "make-it-right join" in str(facts["reason"])
            assert join(Join(code, "Terrace"), place).counter == "Terrace"
        else:
            assert join(Join(invited(shop), "Terrace"), place).counter == "Terrace"
        with open_office(place) as office:
            assert office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
            assert office.upkeep.verify().chains == 2


def sealed(address: str) -> int:
    """How many invitations in the database hold secrets."""
    with psycopg.connect(address) as reader:
        found = reader.execute("SELECT count(*) FROM invite WHERE sealed <> ''").fetchone()
    assert found is not None
    return int(found[0])


def test_secrets_of_an_invitation_that_nobody_used_do_not_stay_in_the_database(
    shop: Counter, here: Where, elsewhere: Where, shop_folder: Path
) -> None:
    """P96: they are taken out when the shop is opened next after its ten minutes, not before."""
    address = address_of(shop_folder)
    assert address is not None
    until = shop.office.counters.invite(shop.rita).until
    open_office(here).close()
    assert sealed(address) == 1
    shop.clock.move(until)
    open_office(here).close()
    assert sealed(address) == 0
    assert shop.office.upkeep.verify().chains == 1


class Locked(StopsKeeping):
    """A keychain that nobody has unlocked yet."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("locked")


class Machine:
    """Another machine, with a keychain of its own, and the first one, which invites."""

    def __init__(self, first: Where, its: StopsKeeping, home: Path) -> None:
        assert first.data is not None
        self.address = first.data
        self._first, self._its, self.keychain = first, its, StopsKeeping()
        self.place = replace(first, environ={"MAKE_IT_RIGHT_HOME": str(home)})
        with open_office(first) as office:
            self.shop_id = office.shop.id

    def code(self) -> str:
        """From the first machine."""
        keyring.set_keyring(self._its)
        with open_office(self._first) as office:
            code = office.counters.invite(staff_of(office)["Rita"]).code
        keyring.set_keyring(self.keychain)
        return code

    def kept(self) -> str | None:
        """What lies in its keychain of that shop."""
        return self.keychain.kept.get((SERVICE, str(self.shop_id)))

    def opened(self) -> Office:
        """The shop, on this machine."""
        keyring.set_keyring(self.keychain)
        return open_office(self.place)

    def join(self, code: str, name: str | None = None, *, password: str | None = None) -> str:
        """Join; the counter's name. With a password in the address, if one is given."""
        keyring.set_keyring(self.keychain)
        address = ServerAddress(self.address, self.address).with_password(password)
        return join(Join(code, name), replace(self.place, data=address)).counter


@pytest.fixture
def machine(real: Where, keychain: StopsKeeping, tmp_path: Path) -> Machine:
    """Another machine that has not joined yet."""
    return Machine(real, keychain, tmp_path / "second")


def test_a_keychain_that_was_emptied_is_filled_again_by_a_new_invitation(machine: Machine) -> None:
    machine.join(machine.code())
    machine.opened().close()
    machine.keychain.kept.clear()
    with pytest.raises(Trouble) as trouble:
        machine.opened()
    assert (trouble.value.code, trouble.value.facts["why"]) == ("keychain-none", "join-again")
    assert machine.join(machine.code()) == "Counter 3"
    with machine.opened() as office:
        assert office.people.sign_in("Rita", "471147").confirmed
        assert office.upkeep.verify().chains == 3


def test_a_join_that_is_refused_leaves_no_secrets_on_a_machine_that_had_none(
    machine: Machine, refused: Refused
) -> None:
    with refused("name-taken"):
        machine.join(machine.code(), "Counter 1")
    assert machine.kept() is None
    assert machine.join(machine.code()) == "Counter 2"


def test_a_join_that_fails_loses_no_secrets_that_were_there(machine: Machine, refused: Refused) -> None:
    """The password of the database is one of them: nobody is asked for it again."""
    machine.join(machine.code(), password="b%c d")
    good = machine.kept()
    assert good is not None
    assert PASSWORD in good
    memory_of(machine.place, machine.shop_id).unlink()
    with refused("bad-code"):
        machine.join("AAAA-BBBB-CCCC-DDDD")
    with refused("name-taken"):
        machine.join(machine.code(), "Counter 1", password="another")
    assert machine.kept() == good
    code, machine.keychain.full = machine.code(), True
    with pytest.raises(Trouble):
        machine.join(code, password="another")
    machine.keychain.full = False
    assert machine.kept() == good
    counters = memory_of(machine.place, machine.shop_id).parent
    counters.rename(counters.with_name("away"))
    counters.write_text("a file in the way")
    with pytest.raises(Trouble):
        machine.join(code)
    counters.unlink()
    assert machine.kept() == good
    writes = machine.keychain.writes
    assert machine.join(code) == "Counter 3"
    assert (machine.kept(), machine.keychain.writes) == (good, writes)
    with machine.opened() as office:
        assert office.upkeep.verify().chains == 3


def test_a_locked_keychain_is_no_lost_one(machine: Machine) -> None:
    """Nothing is joined twice because somebody has not unlocked it yet."""
    machine.join(machine.code())
    code = machine.code()
    machine.keychain = Locked()
    with pytest.raises(Trouble) as trouble:
        machine.join(code)
    assert trouble.value.code == "keychain-locked"
