"""The server is killed, or its wire cut at a COMMIT: every answered give is there, none twice, none half (P90, P91)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.joining import Join, join
from tests.office.bakery import NOW, SERVER, Counter, address_of, at, build, hurry, staff_of, where
from tests.office.storm import give_through
from tests.postgres import Server
from tests.wire import Wire, wired

ROUNDS = 50


@pytest.fixture
def wire(postgres_server: Server, shop_folder: Path, clock: MovedClock) -> Iterator[Wire]:
    """The shop lies at the other end of it from now on."""
    address = address_of(shop_folder)
    assert address is not None
    with wired(postgres_server.socket) as found:
        was = where(shop_folder, clock).folder
        (shop_folder / SERVER).write_text(found.address(address))
        was.rename(where(shop_folder, clock).folder)
        yield found
        (shop_folder / SERVER).write_text(address)


def test_a_wire_that_breaks_at_a_commit_loses_no_answer_and_doubles_none(wire: Wire, shop: Counter) -> None:
    """P91, P97: before the server has the COMMIT nothing is written, and it is said; after that the first answer comes,
    though nobody heard it. The same request again is carried out once."""
    for number in range(ROUNDS):
        moment, request = shop.log(), uuid.uuid4()
        wire.breaks = ("before", "after")[number % 2]
        if wire.breaks == "before":
            with pytest.raises(Trouble) as trouble:
                shop.give("discount:0.10", moment=moment, request=request)
            assert trouble.value.code == "store-unreachable"
        first = shop.give("discount:0.10", moment=moment, request=request)
        assert shop.give("discount:0.10", moment=moment, request=request) == first
    assert wire.broken == ROUNDS
    assert shop.money()[0] == "5.00"


@pytest.fixture
def eight(steady_server: Server, tmp_path: Path) -> Iterator[list[Path]]:
    """The folders of eight counters of a shop on a server that may be killed."""
    with steady_server.address() as address:
        folders = [tmp_path / f"counter-{number}" for number in range(8)]
        for folder in folders:
            folder.mkdir()
            (folder / SERVER).write_text(address)
        build(folders[0])
        clock = MovedClock(at(NOW))
        with open_office(where(folders[0], clock)) as office:
            rita = staff_of(office)["Rita"]
            for folder in folders[1:]:
                join(Join(office.counters.invite(rita).code), where(folder, clock))
        yield folders


@pytest.mark.parametrize("kills", [3, pytest.param(50, marks=pytest.mark.soak)])
def test_a_killed_server_loses_no_answered_give_and_the_counters_go_on(
    steady_server: Server, eight: list[Path], kills: int
) -> None:
    """P90, P91, P92: kill -9 in turn for the whole server and for one connection's process, while eight give."""

    def kill(number: int) -> None:
        if number % 2:
            steady_server.kill_one_connection()
        else:
            steady_server.kill()
        steady_server.start()

    told = give_through(eight, kills, kill)
    why = "the server does not answer. See that it runs, and check the network."
    assert {one.partition(" cannot be reached: ")[2] for one in told.troubles} == {why}
    check_each_once(eight[0], told.answered)


def check_each_once(folder: Path, answered: list[uuid.UUID]) -> None:
    """Every request is there, has given once, and the books of the shop say the same."""
    address = address_of(folder)
    assert address is not None
    with psycopg.connect(address) as reader:
        kept = sorted(key for (key,) in reader.execute("SELECT id FROM request"))
        given = sorted(key for (key,) in reader.execute("SELECT request_id FROM remedy"))
    assert kept == given == sorted(answered)
    clock = MovedClock(at(NOW))
    with open_office(where(folder, clock)) as office:
        shop = Counter(office, clock, staff_of(office))
        assert office.upkeep.verify().chains == 8
        assert shop.money()[0] == f"{len(answered) / 100:.2f}"


@pytest.mark.parametrize("kills", [2, pytest.param(ROUNDS, marks=pytest.mark.soak)])
def test_a_server_that_is_killed_between_a_commit_and_its_answer_has_carried_it_out_once(
    steady_server: Server, tmp_path: Path, kills: int
) -> None:
    """The COMMIT is on its disk, the answer on nobody's screen; the request is asked again once it is back."""
    clock = MovedClock(at(NOW))
    with steady_server.address() as address, wired(steady_server.socket) as wire:
        (tmp_path / SERVER).write_text(wire.address(address))
        build(tmp_path)
        wire.when_broken = steady_server.kill
        with open_office(where(tmp_path, clock)) as office:
            hurry(office)
            shop = Counter(office, clock, staff_of(office))
            for _ in range(kills):
                moment, request = shop.log(), uuid.uuid4()
                wire.breaks = "after"
                with pytest.raises(Trouble) as trouble:
                    shop.give("discount:0.10", moment=moment, request=request)
                assert trouble.value.code == "store-unreachable"
                steady_server.start()
                shop.give("discount:0.10", moment=moment, request=request)
            assert wire.broken == kills
            assert shop.money()[0] == f"{kills / 10:.2f}"
            assert office.upkeep.verify().chains == 1
