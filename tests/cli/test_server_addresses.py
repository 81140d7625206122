"""A shop on a server, asked for by every kind of address: a sentence, its exit code, and the password shown to nobody
(P92, P96)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.architecture.checkout import ROOT
from tests.cli.till import OWNER_PIN, Till, Told
from tests.postgres import Server

PASSWORD = "hun%ter 2"
IN_AN_ADDRESS = "hun%25ter%202"
INIT = ("init", "--shop", "Bakery", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita")


@dataclass(frozen=True)
class Place:
    """A database of a server that asks the user `till` for the password."""

    server: Server
    name: str

    def address(self, who: str = "till", name: str | None = None) -> str:
        """How it is written."""
        return f"postgresql://{who}@/{name or self.name}?host={self.server.socket}"


@pytest.fixture(scope="module")
def guarded(steady_server: Server) -> Iterator[Server]:
    """The server, with a user who needs a password."""
    rules = steady_server.socket / "data" / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"local all till scram-sha-256\n{before}")
    with psycopg.connect(f"postgresql://postgres@/postgres?host={steady_server.socket}", autocommit=True) as admin:
        admin.execute(f"CREATE ROLE till LOGIN PASSWORD '{PASSWORD}'")
        admin.execute("SELECT pg_reload_conf()")
    yield steady_server
    rules.write_text(before)
    with psycopg.connect(f"postgresql://postgres@/postgres?host={steady_server.socket}", autocommit=True) as admin:
        admin.execute("DROP ROLE till")
        admin.execute("SELECT pg_reload_conf()")


@pytest.fixture
def place(guarded: Server) -> Iterator[Place]:
    """An empty database that the user owns."""
    with guarded.address() as address:
        name = address.partition("@/")[2].partition("?")[0]
        with psycopg.connect(address, autocommit=True) as admin:
            admin.execute(f"ALTER DATABASE {name} OWNER TO till".encode())
            admin.execute("GRANT CREATE ON SCHEMA public TO till")
        yield Place(guarded, name)


@pytest.fixture
def line(tmp_path: Path) -> Till:
    """A command line on a machine without a keychain: its passphrase lies in a file."""
    (tmp_path / "phrase").write_text("four warm rolls")
    (tmp_path / "passwords").write_text(f"*:*:*:till:{PASSWORD}\n")
    (tmp_path / "passwords").chmod(0o600)
    return Till(tmp_path)


def ask(line: Till, address: str, *words: str, pin: str = OWNER_PIN, **environ: str) -> Told:
    """One call about the shop at that address."""
    phrase = ("--passphrase-file", str(line.folder / "phrase"))
    return line(*phrase, "--data", address, "--json", *words, pin=pin, **environ)


def kept_nowhere(line: Till, *secrets: str) -> None:
    """None of the files below holds one of these in plain words."""
    for file in line.folder.rglob("*"):
        if file.is_file() and file.name != "passwords":
            assert not [secret for secret in secrets if secret.encode() in file.read_bytes()], file


@pytest.mark.parametrize(
    ("who", "name", "told", "says"),
    [
        ("till", None, (4, "store-unreachable"), "does not let this user in. Check the name, and the password"),
        ("till:SECRET", None, (4, "store-unreachable"), "does not let this user in. Check the name, and the password"),
        ("nobody", None, (4, "store-unreachable"), "does not let this user in."),
        (f"till:{IN_AN_ADDRESS}", None, (4, "store-missing"), "Make one with init"),
        ("postgres", "nowhere", (4, "store-unreachable"), "the server has no such database. Check its name"),
    ],
)
def test_what_the_server_says_is_said_in_a_sentence(
    line: Till, place: Place, who: str, name: str | None, told: tuple[int, str], says: str
) -> None:
    for words in (("budget", "show"), ("doctor",)):
        found = ask(line, place.address(who, name), *words)
        assert says in found.out
        assert not [secret for secret in ("SECRET", PASSWORD, IN_AN_ADDRESS) if secret in found.out + found.err]
    assert ask(line, place.address(who, name), "budget", "show").error == told


def test_another_programs_tables_are_left_alone(line: Till, place: Place) -> None:
    address = place.address("postgres")
    with psycopg.connect(address, autocommit=True) as theirs:
        theirs.execute("CREATE TABLE orders (number int)")
        for words in (("budget", "show"), INIT, ("join", address)):
            found = ask(line, address, *words, MAKE_IT_RIGHT_JOIN_CODE="AAAA")
            assert found.error == (4, "not-our-store")
            assert "is not a shop of Make It Right" in found.err
        names = theirs.execute("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace").fetchall()
    assert names == [("orders",)]


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg://u:SECRET@127.0.0.1:1/shop", "postgresql://u:SECRET@127.0.0.1:0/shop",
        "postgresql://u:SECRET@127.0.0.1:99999/shop", "postgresql://u:SECRET@127.0.0.1:1", "postgresql://u:SECRET@",
        "postgresql:///", "postgresql://u:SECRET@127.0.0.1:1/shop\nhost=db", "postgresql://u:SECRET@[::1/shop",
        "postgresql://u:SECRET@127.0.0.1:1/shop?service=SECRET", "postgresql://u:SECRET@h/shop?options=-cSECRET%3D1",
        "postgresql://u:SECRET@127.0.0.1:1/%ff", f"postgresql://u:SECRET@{'x' * 200}/shop",
        "postgresql://u:SEC%RET@127.0.0.1:1/shop", "postgresql://u:SECRET%00@127.0.0.1:1/shop",
        "postgresql://u@127.0.0.1:1/shop?PASSWORD=SECRET", "postgresql://u:SECRET@127.0.0.1:1/shop?sslmode=SECRETIVE",
        "postgresql://a:SECRET@h1:1,h2:2/shop", "mysql://u:SECRET@db/shop", "postgresql:/u:SECRET@db/shop",
        "./postgresql://u:SECRET@db/shop", "host=127.0.0.1 dbname=shop password=SECRET", "PASSWORD = SECRET",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_one_is_refused_and_not_shown(line: Till, address: str) -> None:
    found = ask(line, address, "budget", "show")
    assert found.error == (2, "usage")
    assert found.err.startswith("--data: ")
    assert "SECRET" not in found.out + found.err


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://u:SECRET@127.0.0.1:1/shop", "postgresql://u@127.0.0.1:1/shop"),
        ("postgres://u:%53ECRET@[::1]:1/shop ", "postgres://u@[::1]:1/shop"),
        (" postgresql://u:SECRET@127.0.0.1:1/shop\n", "postgresql://u@127.0.0.1:1/shop"),
        ("postgresql://u@/shop?host=/nowhere&password=SECRET", "postgresql://u@/shop?host=/nowhere"),
        ("postgresql:///shop?host=%2Fnowhere&sslpassword=SECRET", "postgresql:///shop?host=/nowhere"),
        ("postgresql://u:SECRET@name.invalid/shop", "postgresql://u@name.invalid/shop"),
    ],
)
def test_a_server_that_does_not_answer_is_named_without_its_password(line: Till, address: str, shown: str) -> None:
    found = ask(line, address, "budget", "show", MAKE_IT_RIGHT_DEBUG="1")
    assert found.error == (4, "store-unreachable")
    assert f"{shown} cannot be reached: the server does not answer. See that it runs" in found.err
    assert "ECRET" not in found.out + found.err


def test_the_password_of_a_real_shop_is_given_once_and_stands_nowhere(line: Till, place: Place) -> None:
    """P96: not in the address, an answer, a file, the database or the list of processes; `join` keeps it, sealed."""
    passwords = {"PGPASSFILE": str(line.folder / "passwords")}
    address = place.address()
    assert ask(line, place.address(f"till:{IN_AN_ADDRESS}"), *INIT).error == (2, "usage")
    assert ask(line, address, *INIT, **passwords).code == 0
    assert ask(line, place.address(f"till:{IN_AN_ADDRESS}"), "budget", "show").error == (2, "usage")
    code = ask(line, address, "--as", "Rita", "invite", **passwords).json["code"]
    second = Till(line.folder)
    second.home = line.folder / "second"
    joined = ask(second, address, "join", address, PGPASSWORD=PASSWORD, MAKE_IT_RIGHT_JOIN_CODE=code)
    assert joined.json == {"shop": "Bakery", "counter": "Counter 2", "data": address}
    assert ask(second, address, "budget", "show").code == 0
    assert ask(second, address, "doctor").json["ok"]
    kept_nowhere(line, PASSWORD, IN_AN_ADDRESS)
    with psycopg.connect(place.address("postgres")) as reader:
        rows = reader.execute("SELECT body FROM journal UNION ALL SELECT answer FROM request").fetchall()
    assert not [row for (row,) in rows if PASSWORD in row or IN_AN_ADDRESS in row]


def test_the_only_counter_that_lost_its_memory_joins_by_an_owners_pin_alone(line: Till, place: Place) -> None:
    """P97: nobody is there to invite it. Without a name a code is wanted as ever, and of every other machine too."""
    passwords = {"PGPASSFILE": str(line.folder / "passwords")}
    address = place.address()
    assert ask(line, address, *INIT, **passwords).code == 0
    [memory] = (line.home / "counters").iterdir()
    memory.unlink()
    told = ask(line, address, "budget", "show", **passwords)
    assert (told.error, "make-it-right --as OWNER join" in told.err) == ((2, "usage"), True)
    assert ask(line, address, "join", address, **passwords).error == (2, "usage")
    fresh = Till(line.folder)
    fresh.home = line.folder / "fresh"
    needed = ask(fresh, address, "--as", "Rita", "join", address, **passwords)
    assert (needed.error, "owner's code is needed" in needed.err) == ((2, "usage"), True)
    assert ask(line, address, "--as", "Rita", "join", address, pin="471148", **passwords).error == (1, "wrong-pin")
    joined = ask(line, address, "--as", "Rita", "join", address, "--counter", "Till", **passwords)
    assert joined.json == {"shop": "Bakery", "counter": "Till", "data": address}
    assert ask(line, address, "journal", "verify", **passwords).json["chains"] == 2


def test_a_backup_of_a_server_is_its_own_matter(line: Till, place: Place) -> None:
    """Exit 2 and what to do instead; nothing is written."""
    passwords = {"PGPASSFILE": str(line.folder / "passwords")}
    ask(line, place.address(), *INIT, **passwords)
    found = ask(line, place.address(), "backup", str(line.folder / "shop.db"), **passwords)
    assert found.error == (2, "usage")
    assert "pg_dump" in found.err
    assert not (line.folder / "shop.db").exists()


def test_the_program_itself_shows_no_password(tmp_path: Path) -> None:
    """As it is started, with all that Python and the driver say by themselves."""
    environ = {**os.environ, "MAKE_IT_RIGHT_HOME": str(tmp_path), "MAKE_IT_RIGHT_DEBUG": "1"}
    environ["MAKE_IT_RIGHT_DATA"] = "postgresql://u:SECRET@127.0.0.1:1/shop"
    program = [sys.executable, "-W", "default", "-m", "pos_recovery", "budget", "show"]
    done = subprocess.run(program, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert "SECRET" not in done.stdout + done.stderr
