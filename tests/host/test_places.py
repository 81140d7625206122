"""Where things lie on this machine."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Failure, Refusal, Trouble
from pos_recovery.host.places import (
    data_folder,
    free_bytes,
    machine_folder,
    make_folder,
    network_file_system,
    open_to_others,
    synced_folder,
)


def test_what_is_said_on_the_command_line_goes_before_the_environment_and_that_before_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"MAKE_IT_RIGHT_DATA": str(tmp_path / "b"), "XDG_DATA_HOME": str(tmp_path / "c")}
    monkeypatch.setattr("sys.platform", "linux")
    assert data_folder(str(tmp_path / "a"), environ) == tmp_path / "a"
    assert data_folder(None, environ) == tmp_path / "b"
    assert data_folder(None, {**environ, "MAKE_IT_RIGHT_DATA": ""}) == tmp_path / "c" / "make-it-right"


def test_a_relative_folder_is_taken_from_where_the_user_is_and_a_tilde_is_the_users_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert data_folder("shop/../Bäckerei 山", {}) == tmp_path / "Bäckerei 山"
    assert data_folder("~/shop", {}) == tmp_path / "home" / "shop"


@pytest.mark.parametrize(
    ("system", "environ", "data", "machine"),
    [
        ("linux", {}, ".local/share/make-it-right", ".config/make-it-right"),
        ("linux", {"XDG_DATA_HOME": "not/whole"}, ".local/share/make-it-right", ".config/make-it-right"),
        (
            "darwin",
            {},
            "Library/Application Support/Make It Right/Shop",
            "Library/Application Support/Make It Right/Machine",
        ),
        ("win32", {}, "AppData/Local/Make It Right/Shop", "AppData/Local/Make It Right/Machine"),
    ],
)
def test_each_platform_has_its_own_place_and_the_machines_is_apart_from_the_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, environ: dict[str, str], data: str, machine: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", system)
    assert data_folder(None, environ) == tmp_path / data
    assert machine_folder(environ) == tmp_path / machine


def test_the_machines_folder_can_be_set(tmp_path: Path) -> None:
    assert machine_folder({"MAKE_IT_RIGHT_HOME": str(tmp_path / "m")}) == tmp_path / "m"


@pytest.mark.parametrize(
    "text", ["", " ", "-", "a\nb", "a\0b", "sqlite:////etc/x", "file:shop?mode=ro", "mysql://db/shop", "x" * 5000]
)
def test_only_a_folder_or_a_postgresql_address_is_a_place_for_data(text: str) -> None:
    """Hostile inputs 128 and 137."""
    with pytest.raises(Refusal) as refused:
        data_folder(text, {})
    assert (refused.value.code, refused.value.facts["option"]) == ("usage", "--data")


def test_a_file_is_no_shop_nor_is_anything_below_it(tmp_path: Path) -> None:
    (tmp_path / "menu.csv").write_bytes(b"sku\n")
    (tmp_path / "link").symlink_to("menu.csv")
    for place in ("menu.csv", "menu.csv/shop", "link"):
        with pytest.raises(Trouble) as trouble:
            data_folder(str(tmp_path / place), {})
        assert (trouble.value.code, trouble.value.facts) == ("not-our-store", {"file": str(tmp_path / place)})


def test_a_link_to_a_disk_that_was_unplugged_is_told_apart_from_a_new_shop(tmp_path: Path) -> None:
    (tmp_path / "shop").symlink_to("unplugged")
    with pytest.raises(Trouble) as trouble:
        data_folder(str(tmp_path / "shop"), {})
    assert (trouble.value.code, trouble.value.facts) == ("store-missing", {"file": str(tmp_path / "shop")})


def test_a_folder_is_made_with_its_parents_for_this_user_alone_and_one_that_is_there_is_kept(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    (tmp_path / "a").chmod(0o755)
    make_folder(tmp_path / "a")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o755


def test_where_no_folder_can_be_made_it_is_told_which(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    def code(place: Path) -> str:
        with pytest.raises(Failure) as failure:
            make_folder(place)
        assert failure.value.facts == {"file": str(place)}
        return failure.value.code

    assert code(tmp_path / "file") == "not-our-store"
    assert code(tmp_path / "file" / "shop") == "not-our-store"
    assert code(Path("/proc/shop")) == "store-read-only"


def test_the_space_left_is_that_of_the_disk_where_the_folder_would_be(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "not" / "yet") > 0
    # A file system without any space.
    assert free_bytes(Path("/proc")) == 0


def test_this_machines_own_disks_are_not_network_shares(tmp_path: Path) -> None:
    assert network_file_system(Path("/proc/self")) is None
    assert network_file_system(Path("/dev/shm/not/yet")) is None


def test_the_name_of_a_network_file_system_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each magic number that statfs may answer; the answer itself is the system's."""
    from pos_recovery.host import places

    def answer(magic: int) -> str | None:
        monkeypatch.setattr(places, "_file_system_words", lambda _place, _function: [magic])
        return network_file_system(Path("/proc"))

    assert [answer(magic) for magic in (0x6969, 0xFF534D42, 0x65735546, 0xEF53)] == ["nfs", "cifs", "fuse", None]


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/ana/Dropbox/shop", "Dropbox"),
        ("/home/ana/OneDrive - Café/shop", "OneDrive - Café"),
        ("/Users/ana/Library/Mobile Documents/shop", "Mobile Documents"),
        ("/home/ana/shop", None),
    ],
)
def test_a_folder_that_a_cloud_service_copies_is_known_by_its_name(path: str, service: str | None) -> None:
    assert synced_folder(Path(path)) == service


def test_a_backup_folder_that_anybody_may_write_is_noticed(tmp_path: Path) -> None:
    """Hostile input 108."""
    assert not open_to_others(tmp_path)
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    assert open_to_others(tmp_path / "open")
    (tmp_path / "open").chmod(0o1777)
    assert not open_to_others(tmp_path / "open")
