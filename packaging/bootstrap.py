"""Makes the environment ready for `make run` or `make test`: `python3 packaging/bootstrap.py run|test`.

Runs on a bare Python with the standard library alone, does nothing twice, and says in one line what it cannot do.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / os.environ.get("VENV", ".venv")
LOCKS = {
    "run": ROOT / "packaging" / "requirements.txt",
    "test": ROOT / "packaging" / "requirements-dev.txt",
}
# An environment made for tests holds everything that running needs.
SERVED_BY = {"run": ("run", "test"), "test": ("test",)}


class Stop(Exception):
    """The one sentence that a person reads when the set-up cannot go on."""


class Need(NamedTuple):
    """Something the operating system must have: the Debian package that brings it, and whether it is there."""

    package: str
    is_there: Callable[[], bool]


def program(name: str, package: str) -> Need:
    """A need for a program on the search path."""
    return Need(package, lambda: shutil.which(name) is not None)


def library(name: str, package: str) -> Need:
    """A need for a shared library of the system, by the name that the window's own libraries ask for."""
    return Need(package, lambda: can_load(name))


def daemon(name: str, package: str) -> Need:
    """A need for a service's program: it lies where an ordinary user's search path does not look."""
    where = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
    return Need(package, lambda: shutil.which(name, path=where) is not None)


def font(name: str, package: str) -> Need:
    """A need for a font of the system, by the name of its file."""
    return Need(package, lambda: any(Path("/usr/share/fonts").rglob(name)))


def can_load(name: str) -> bool:
    """Whether the system finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_time_zones() -> bool:
    """Whether `zoneinfo` finds the system's zones; on Windows the lock file brings them instead."""
    import zoneinfo  # Python 3.8 and older have none, and must get as far as their one sentence.

    return os.name == "nt" or any((Path(folder) / "UTC").exists() for folder in zoneinfo.TZPATH)


def can_make_venv() -> bool:
    """Whether `python3 -m venv` will work: Debian leaves `ensurepip` to a package of its own."""
    return importlib.util.find_spec("ensurepip") is not None


ZONES = Need("tzdata", has_time_zones)
VENV_MODULE = Need(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", can_make_venv)
# What Qt's window, printing and network libraries need on Linux beyond Python's own; elsewhere they bring it along.
WINDOW = [
    library(name, package)
    for name, package in (
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-image.so.0", "libxcb-image0"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-randr.so.0", "libxcb-randr0"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libxcb-shape.so.0", "libxcb-shape0"),
        ("libxcb-sync.so.1", "libxcb-sync1"),
        ("libxcb-util.so.1", "libxcb-util1"),
        ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
        ("libxcb-xkb.so.1", "libxcb-xkb1"),
        ("libcups.so.2", "libcups2"),
        ("libbrotlidec.so.1", "libbrotli1"),
        ("libusb-1.0.so.0", "libusb-1.0-0"),
    )
    if sys.platform.startswith("linux")
]
NEEDS = {
    "run": [ZONES, *WINDOW],
    "test": [
        ZONES,
        *WINDOW,
        program("Xvfb", "xvfb"),
        program("xauth", "xauth"),
        program("xdotool", "xdotool"),
        program("hledger", "hledger"),
        program("zbarimg", "zbar-tools"),
        program("pdftotext", "poppler-utils"),
        program("strace", "strace"),
        daemon("lpadmin", "cups-client"),
        daemon("cupsd", "cups-daemon"),
        font("DroidSansFallback*.ttf", "fonts-droid-fallback"),
    ],
}


def say(sentence: str) -> None:
    """One line of progress for the person at the terminal."""
    print(f"[make it right] {sentence}", file=sys.stderr, flush=True)


def check_python() -> None:
    """Raises Stop on a Python that is too old for the product."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        raise Stop(f"Python 3.11 or newer is needed, this is {found}: try `make run PYTHON=python3.12`.")


def provide(needs: list[Need]) -> None:
    """Sees to it that every need is met, by the system's package manager where it may; raises Stop otherwise."""
    packages = [need.package for need in needs if not need.is_there()]
    if not packages:
        return
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise Stop(f"Please install these first (names as on Debian): {names}")
    prefix = administrator()
    if prefix is None:
        raise Stop(f"Please have an administrator run: apt-get install {names}")
    say(f"Installing system packages: {names}")
    apt_install(prefix, packages)
    importlib.invalidate_caches()
    missing = [need.package for need in needs if not need.is_there()]
    if missing:
        raise Stop(f"Installed, and still not found: {' '.join(missing)}")


def administrator() -> list[str] | None:
    """The words in front of a command that make it an administrator's; None where we may not be one."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0:
        return sudo
    return None


def apt_install(prefix: list[str], packages: list[str]) -> None:
    """Installs Debian packages; fetches the package lists only when they turn out to be missing or old."""
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    install = [*apt, "install", "--no-install-recommends", *packages]
    if subprocess.run(install, capture_output=True, check=False).returncode == 0:
        return
    subprocess.run([*apt, "update"], stdout=subprocess.DEVNULL, check=False)
    if subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise Stop(f"The package manager could not install: {' '.join(packages)}")


def fingerprint(purpose: str) -> str:
    """Changes whenever the environment must be made anew: lock, project, interpreter, or the folder it points to."""
    # The tables of tools further down in the file change nothing that is installed.
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("\n[tool.")[0]
    parts = [LOCKS[purpose].read_text(encoding="utf-8"), project, sys.version, str(ROOT)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_ready(purpose: str) -> bool:
    """Whether an earlier run already finished all that this purpose needs."""
    stamps = [(VENV / f"ready-for-{served}", served) for served in SERVED_BY[purpose]]
    return any(stamp.exists() and stamp.read_text() == fingerprint(served) for stamp, served in stamps)


def make_environment(purpose: str) -> None:
    """Builds the virtual environment from the hashed lock; an interrupted build leaves no stamp and starts again."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    say(f"Preparing {VENV.name} (the first time takes a minute)")
    if not is_ready("run"):
        provide([VENV_MODULE])
        must([sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    must([*pip, "--require-hashes", "--requirement", str(LOCKS[purpose])])
    must([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    (VENV / f"ready-for-{purpose}").write_text(fingerprint(purpose))


def must(command: list[str]) -> None:
    """Runs a command whose own output tells what went wrong; raises Stop when it fails."""
    if subprocess.run(command, check=False).returncode != 0:
        raise Stop(f"This step failed, its reason stands above: {' '.join(command[:4])} …")


def main(arguments: list[str]) -> int:
    """Makes ready for one purpose; 0 when ready, 1 with a sentence otherwise, 2 when called wrongly."""
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        say("Say for what: bootstrap.py run, or bootstrap.py test")
        return 2
    (purpose,) = arguments
    try:
        check_python()
        provide(NEEDS[purpose])
        if not is_ready(purpose):
            make_environment(purpose)
    except Stop as stop:
        say(str(stop))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
