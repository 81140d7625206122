"""Fixtures for every test of the office: the bakery's own copy, its clock, its people, and short ways to ask."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import keyring
import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.joining import Join, join
from pos_recovery.office.office import Office
from pos_recovery.office.opening import OpenShop, open_shop
from tests.host.keychains import StopsKeeping
from tests.office.bakery import (
    NOW,
    SERVER,
    Counter,
    at,
    build,
    check_store,
    copied,
    hurry,
    staff_of,
    where,
)
from tests.postgres import Server

Facts = dict[str, Any]
Refused = Callable[[str], AbstractContextManager[Facts]]


ON_A_SERVER_TOO = frozenset({
    "approvals", "books", "books_closed", "books_over_months", "books_sent", "budgets", "cards", "day_lists", "friends",
    "give", "limits", "logo", "moments", "offers", "people", "print_kills", "print_queue", "promises", "pin_check",
    "redeem", "reports", "requests", "sales_import", "settings", "stateful", "undo", "visits", "voucher_list",
    "vouchers", "weighing",
})  # fmt: skip
ON_A_SERVER = frozenset({"at_once", "counters", "joining", "server_kills", "server_upgrade"})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The same tests of the same office on both engines; what is about files or paper only on a file, what is about
    several counters only on a server."""
    if "built_once" in metafunc.fixturenames:
        name = metafunc.module.__name__.rpartition("test_")[2]
        engines = ["file", "server"] if name in ON_A_SERVER_TOO else ["server"] if name in ON_A_SERVER else ["file"]
        if metafunc.definition.get_closest_marker("on_a_file") is not None:
            engines = ["file"]
        metafunc.parametrize("built_once", engines, indirect=True, scope="session")


@pytest.fixture(scope="session")
def built_once(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The shop that the others are copied from, and its recovery code: in a file, and in a database of a server."""
    folder = tmp_path_factory.mktemp("bakery")
    if request.param == "file":
        yield folder, build(folder)
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.address() as address:
        (folder / SERVER).write_text(address)
        yield folder, build(folder)


@pytest.fixture
def recovery_code(built_once: tuple[Path, str]) -> str:
    """The owner's recovery code, as printed."""
    return built_once[1]


@pytest.fixture
def shop_folder(built_once: tuple[Path, str], tmp_path: Path) -> Iterator[Path]:
    """This test's own shop: `shop` or a database of its own holds its data, `machine` its counter's memory. Verified
    when the test is over."""
    with copied(built_once[0], tmp_path / "bakery") as folder:
        yield folder
        check_store(folder)


@pytest.fixture
def clock() -> MovedClock:
    """Thursday 12 November 2026, 14:32 in the shop, until somebody moves it."""
    return MovedClock(at(NOW))


@pytest.fixture
def office(shop_folder: Path, clock: MovedClock) -> Iterator[Office]:
    """The only door to the shop."""
    with open_office(where(shop_folder, clock)) as opened:
        yield opened


@pytest.fixture
def staff(office: Office) -> dict[str, Actor]:
    """Name -> person, with their PIN checked."""
    return staff_of(office)


@pytest.fixture
def rita(staff: dict[str, Actor]) -> Actor:
    """The owner."""
    return staff["Rita"]


@pytest.fixture
def ines(staff: dict[str, Actor]) -> Actor:
    """The manager."""
    return staff["Ines"]


@pytest.fixture
def tom(staff: dict[str, Actor]) -> Actor:
    """The lead."""
    return staff["Tom"]


@pytest.fixture
def maya(staff: dict[str, Actor]) -> Actor:
    """One of the staff."""
    return staff["Maya"]


@pytest.fixture
def ben(staff: dict[str, Actor]) -> Actor:
    """The other one of the staff."""
    return staff["Ben"]


@pytest.fixture
def shop(office: Office, clock: MovedClock, staff: dict[str, Actor]) -> Counter:
    """Short ways to ask the office; whoever is not named is Rita. PINs are checked without the slow hash."""
    hurry(office)
    return Counter(office, clock, staff)


@pytest.fixture
def log(shop: Counter) -> Callable[..., uuid.UUID]:
    """Logs a moment: `log(by, cause, **facts)` gives its key."""
    return shop.log


@pytest.fixture
def give(shop: Counter) -> Callable[..., RemedyView]:
    """Gives parts: `give("remake:FLAT", "voucher:CINN", by=maya)` gives the receipt."""
    return shop.give


@pytest.fixture
def refused() -> Refused:
    """`with refused("over-limit") as facts:` wants that refusal; its facts are there afterwards."""

    @contextmanager
    def expect(code: str) -> Iterator[Facts]:
        facts: dict[str, Any] = {}
        with pytest.raises(Refusal) as caught:
            yield facts
        assert caught.value.code == code, f"{caught.value.code} {dict(caught.value.facts)}"
        facts.update(caught.value.facts)

    return expect


@pytest.fixture
def here(shop_folder: Path, clock: MovedClock) -> Where:
    """Where the shop lies, seen from its first counter."""
    return where(shop_folder, clock)


@pytest.fixture
def elsewhere(here: Where, tmp_path: Path) -> Where:
    """The same shop, seen from a machine that has not joined."""
    return Where(data=here.data, environ={"MAKE_IT_RIGHT_HOME": str(tmp_path / "terrace")}, clock=here.clock)


@pytest.fixture
def terrace(shop: Counter, elsewhere: Where) -> Iterator[Counter]:
    """Another counter that has joined."""
    join(Join(shop.office.counters.invite(shop.rita).code, "Terrace"), elsewhere)
    with open_office(elsewhere) as office:
        hurry(office)
        assert elsewhere.clock is not None
        yield Counter(office, shop.clock, staff_of(office))


@pytest.fixture
def keychain() -> Iterator[StopsKeeping]:
    """The keychain of the machine that one sits at; `use` goes to another machine's."""
    before, good = keyring.get_keyring(), StopsKeeping()
    keyring.set_keyring(good)
    yield good
    keyring.set_keyring(before)


@pytest.fixture
def real(
    steady_server: Server, tmp_path: Path, keychain: StopsKeeping, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Where]:
    """A real shop on a server, seen from its first counter, which has a keychain."""
    monkeypatch.setenv("MAKE_IT_RIGHT_HOME", str(tmp_path / "first"))
    with steady_server.address() as address:
        first = Where(data=address, environ={"MAKE_IT_RIGHT_HOME": str(tmp_path / "first")})
        open_shop(OpenShop("Bakery", "EUR", "Europe/Lisbon", "Rita", "471147"), first)
        yield first
