"""A screen of its own, and the app on it as a process: real keys and clicks by xdotool, no hand inside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE_S = 30
_LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
picture = app.primaryScreen().grabWindow(0).toImage()
print(picture.pixelColor(int(sys.argv[1]), int(sys.argv[2])).name())
"""


class Screen:
    """An Xvfb display. `tool` is xdotool on it; its waits are xdotool's own `--sync`."""

    def __init__(self, display: str) -> None:
        self.environ = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
        self.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def tool(self, *words: str) -> str:
        """One call of xdotool; what it prints."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environ, check=True, capture_output=True, text=True, timeout=PATIENCE_S
        )
        return done.stdout.strip()

    def colour(self, x: int, y: int) -> str:
        """The colour that stands at a place of the screen, as `#rrggbb`, read by a program of its own."""
        done = subprocess.run(
            [sys.executable, "-c", _LOOK, str(x), str(y)],
            env=self.environ, check=True, capture_output=True, text=True, timeout=PATIENCE_S,
        )  # fmt: skip
        return done.stdout.strip()


@contextmanager
def screen(size: str = "1366x768") -> Iterator[Screen]:
    """A display that is ready, its number told through a pipe: no guess and no wait."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        yield Screen(f":{number}")
    finally:
        server.terminate()
        server.wait(PATIENCE_S)


@contextmanager
def app(on: Screen, data: Path, environ: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """`make-it-right` with no command, as a person starts it; ended when the test is over."""
    command = [sys.executable, "-m", "pos_recovery", "--data", str(data)]
    process = subprocess.Popen(command, env=on.environ | dict(environ), cwd=ROOT, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=PATIENCE_S)
