"""A command starts fast: the heavy libraries are read only by what needs them."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.checkout import ROOT

ROOMS = "chance clock counter_memory file_name files keychain pins places sealed_file secrets"
HEAVY = {"argon2", "cryptography", "keyring", "secretstorage", "jeepney", "platformdirs", "ctypes"}


def test_reading_the_host_reads_no_heavy_library() -> None:
    script = f"import sys\nfor room in {ROOMS.split()}: __import__('pos_recovery.host.' + room)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()
