"""One bakery for the command line's tests, opened once and copied for each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.till import OWNER_PIN, PINS, Till

MENU = """sku,name,category,price,cost,tax_rate,alcohol
FLAT,Flat white,Coffee,3.10,0.66,13,no
LATT,Latte,Coffee,3.40,0.74,13,no
CINN,Cinnamon bun,Pastry,3.20,0.85,13,no
SLIC,Cake slice,Cakes,4.10,1.15,13,no
BDAY,Birthday cake,Cakes,38.00,12.40,13,no
CRUM,Bag of crumbs,Other,0.50,,6,no
WINE,Glass of vinho verde,Wine,4.20,1.25,23,yes
"""
ROLES = {"Ana": "staff", "Ben": "lead", "Mia": "manager", "Bo": "bookkeeper"}


@pytest.fixture(scope="session")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice bakery in New York with a menu, a budget and a person of each role."""
    till = Till(tmp_path_factory.mktemp("bakery"))
    named = ("--shop", "Harbour Street Bakery", "--currency", "USD", "--timezone", "America/New_York")
    till.done("init", *named, "--owner", "Rita", "--trade", "bakery", "--practice", who=None, pin=OWNER_PIN)
    (till.folder / "menu.csv").write_text(MENU, encoding="utf-8")
    till.done("menu", "import", str(till.folder / "menu.csv"))
    till.done("budget", "set", "--per", "month", "640")
    for name, role in ROLES.items():
        till.done("staff", "add", name, "--role", role, MAKE_IT_RIGHT_NEW_PIN=PINS[name])
    return till.folder


@pytest.fixture
def till(bakery: Path, tmp_path: Path) -> Till:
    """The bakery's command line, on a copy of its own."""
    shutil.copytree(bakery, tmp_path / "till")
    return Till(tmp_path / "till")


@pytest.fixture
def moment(till: Till) -> str:
    """The ID of a moment that Ana logged: a wrong order on ticket 1042 over 18.40."""
    told = till.done("moment", "log", "--cause", "order", "--ticket", "1042", "--ticket-total", "18.40", who="Ana")
    return str(told["id"])


@pytest.fixture(scope="module")
def calm(bakery: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Till]:
    """One shop for all calls that change nothing, with an open moment in it. Its journal holds to the end."""
    folder = tmp_path_factory.mktemp("calm") / "till"
    shutil.copytree(bakery, folder)
    till = Till(folder)
    yield till
    assert till("journal", "verify").code == 0


@pytest.fixture(scope="module")
def waiting(calm: Till) -> str:
    """The moment that is open in the calm shop."""
    return str(calm.done("moment", "log", "--cause", "order", who="Ana")["id"])
