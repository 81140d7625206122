"""The address of a shop on a server: read, and its password shown to nobody (P96)."""

from __future__ import annotations

from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from pos_recovery.domain.errors import Refusal
from pos_recovery.host.places import data_folder, machine_folder
from pos_recovery.host.server_address import ServerAddress, server_address


def read(text: str) -> ServerAddress:
    """The address that was given as --data."""
    found = server_address(text, {})
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("postgresql://till:a%40b%20c@db/shop?sslpassword=x", "postgresql://till@db/shop"),
        ("postgresql://till:hunter2@db.shop.example:5432/shop?sslmode=disable",
         "postgresql://till@db.shop.example:5432/shop?sslmode=disable"),
        ("postgres://db/shop?password=hunter2&application_name=a", "postgres://db/shop?application_name=a"),
        ("postgresql://till:hun%2Fter2@/shop?host=/run/pg", "postgresql://till@/shop?host=/run/pg"),
        ("postgresql:///shop?password=hunter2", "postgresql:///shop"),
        ("postgresql://till:hunter2@[::1]:5433/shop", "postgresql://till@[::1]:5433/shop"),
        (" postgresql://till:hunter2@db/shop\n", "postgresql://till@db/shop"),
        ("postgresql://till:hunter2@/?host=db&dbname=shop", "postgresql://till@/?host=db&dbname=shop"),
    ],
)  # fmt: skip
def test_what_is_shown_of_an_address_leads_there_again_and_holds_no_password(address: str, place: str) -> None:
    found = read(address)
    assert (found.place, found.has_password) == (place, True)
    assert str(found.password) not in repr(found)
    again = read(place)
    assert (again.place, again.has_password, again.digest) == (place, False, found.digest)


def test_a_kept_password_is_put_in_when_it_connects() -> None:
    kept = read("postgresql://till@db/shop?host=/run/pg").with_password("a b&c@%")
    assert conninfo_to_dict(kept)["password"] == "a b&c@%"
    assert conninfo_to_dict(read("postgresql:///shop").with_password("x")) == {"dbname": "shop", "password": "x"}
    assert read(read("postgresql://till:a%40b@db/shop").with_password("a@b")).password == "a@b"
    assert read("postgresql://db/shop?password=a+b").password == "a+b"
    assert read("postgresql://till@db/shop").with_password(None) == "postgresql://till@db/shop"


@pytest.mark.parametrize(
    "text",
    [
        "postgresql+psycopg://db/shop", "postgresql://db shop", "postgres://[/x", "postgresql://u:se/CRET@db/shop",
        "postgresql://u:se#CRET@db/shop", "postgresql://u:se?CRET@db/shop", "postgresql://u:SECRET@db:x/shop",
        "postgresql:///", "postgresql://u:SECRET@db", "postgresql://u:SECRET@db/", "postgresql:///?user=u",
        "postgresql://u:SECRET@db:0/shop", "postgresql://u:SECRET@db:99999/shop", "postgresql://u:SECRET@db/%ff",
        "postgresql://u:SECRET@db/shop?service=x", "postgresql://u:SECRET@db/shop?options=-cx%3D1",
        "postgresql://u:SECRET@db/sh\nop", "postgresql://u:SE\tCRET@db/shop",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(text)
    assert refused.value.code == "usage"
    assert text not in str(refused.value)


def test_a_folder_is_no_address() -> None:
    assert server_address("/srv/shop", {}) is None
    assert server_address("postgresql:user:SECRET@db/shop", {}) is None
    assert server_address(None, {}) is None
    assert server_address(None, {"MAKE_IT_RIGHT_DATA": "postgresql://db/shop"}) is not None


def test_another_spelling_of_an_address_is_the_same_server() -> None:
    spellings = ("postgresql://till@db/shop", "postgres://till:x@db:5432/shop?sslmode=require", "postgresql://db/shop")
    assert len({read(text).digest for text in spellings}) == 1
    assert read("postgresql://db/other").digest != read("postgresql://db/shop").digest
    assert read("postgresql://till@/?host=db&dbname=shop").digest == read("postgresql://till@db/shop").digest


def test_what_a_counter_keeps_beside_a_server_lies_in_the_machines_folder(tmp_path: Path) -> None:
    environ = {"MAKE_IT_RIGHT_HOME": str(tmp_path / "m")}
    kept = data_folder("postgresql://till:hunter2@db/shop", environ)
    assert kept.parent == machine_folder(environ) / "servers"
    assert kept == data_folder("postgresql://till@db/shop", environ)
