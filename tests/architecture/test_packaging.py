"""What leaves the house: the wheel, the lock files, and nothing about the machine it was made on."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import packaging
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import tests
from tests.architecture.checkout import ROOT, text_files

LOCKS = ("requirements.txt", "requirements-dev.txt")
# Written so that this file does not match itself.
REGISTRIES = r"p[y]pi[.]o[r]g|p[y]thonhosted|d[e]b[.]debian[.]|a[r]chive[.]ubuntu|registry[.]n[p]mjs|p[r]oxy[.]golang"
MACHINE_PATHS = r"/w[o]rk/(main|shared|scratch|steering|[.]library)|/r[o]ot/|/o[p]t/(wheels|p[y]pi)|/t[m]p/bash"


def test_the_folder_called_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert "site-packages" in str(packaging.__file__)


def test_a_library_that_brings_a_folder_called_tests_does_not_shadow_ours() -> None:
    """python-barcode does, and python-escpos brings python-barcode."""
    assert not [place for place in tests.__path__ if (Path(place) / "__init__.py").exists()]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_no_address(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text()
    assert "://" not in text
    assert not re.search(r"^\s*(-|--)", re.sub(r"^ +--hash=\S+( \\)?$", "", text, flags=re.M), flags=re.M)


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_of_a_lock_file_is_pinned_and_hashed(name: str) -> None:
    for requirement in locked(name):
        assert re.match(r"[a-z0-9-]+(\[[a-z]+\])?==[0-9][0-9a-z.]* ", requirement), requirement
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", requirement), requirement


def test_the_lock_files_know_the_wheels_of_every_system_and_not_only_of_the_one_they_were_made_on() -> None:
    hashes = {pin(requirement)[0]: requirement.count("--hash=") for requirement in locked("requirements.txt")}
    # Three systems, some with two processors; one wheel serves every Python, or each Python has its own.
    assert hashes["pyside6-essentials"] >= 5
    assert min(hashes[name] for name in ("cffi", "sqlalchemy", "sqlcipher3", "pydantic-core", "uharfbuzz")) >= 15


def test_the_lock_files_satisfy_all_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    run, dev = (dict(pin(requirement) for requirement in locked(name)) for name in LOCKS)
    wishes = [Requirement(wish) for wish in (*project["project"]["dependencies"], *groups["build"])]
    assert [str(wish) for wish in wishes if not satisfied(wish, run)] == []
    assert [wish for wish in groups["dev"] if not satisfied(Requirement(wish), dev)] == []
    assert run.items() <= dev.items()


def test_no_committed_file_names_a_registry_or_a_path_of_one_machine() -> None:
    leaks = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if re.search(f"{REGISTRIES}|{MACHINE_PATHS}", line)
    ]
    assert leaks == [], "\n".join(leaks)


def test_the_wheel_made_through_the_sdist_puts_one_name_into_site_packages(tmp_path: Path) -> None:
    build("sdist", ROOT, tmp_path)
    (archive,) = tmp_path.glob("*.tar.gz")
    unpack(archive, tmp_path)
    build("wheel", tmp_path / archive.name.removesuffix(".tar.gz"), tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pos_recovery"}
    assert {"pos_recovery/__main__.py", "pos_recovery/ui/__init__.py"} <= set(names)
    assert {name.split("/")[2] for name in names if name.startswith("pos_recovery/resources/")} == {
        folder.name for folder in (ROOT / "resources").iterdir() if any(folder.iterdir())
    }


def build(kind: str, source: Path, out: Path) -> None:
    """Builds a distribution by hatchling in the environment of the tests, without a network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(out)]
    done = subprocess.run(command, cwd=source, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def unpack(archive: Path, folder: Path) -> None:
    """Writes out the files of our own sdist; `extractall` wants another argument on 3.11.2 than on 3.12."""
    with tarfile.open(archive) as tar:
        for member in tar:
            content = tar.extractfile(member)
            assert content is not None, f"{member.name} is no file"
            target = folder / member.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())


def locked(name: str) -> list[str]:
    """The requirements of a lock file, each with its hashes on one line."""
    text = (ROOT / "packaging" / name).read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def pin(requirement: str) -> tuple[str, str]:
    """Name and version of a locked requirement."""
    name, version = requirement.split()[0].split("==")
    return canonicalize_name(name), version


def satisfied(wish: Requirement, pins: dict[str, str]) -> bool:
    """Whether the pinned versions hold what the project wishes for."""
    return wish.specifier.contains(pins.get(canonicalize_name(wish.name), "0"))
