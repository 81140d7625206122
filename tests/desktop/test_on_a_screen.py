"""The app as a process on a real X screen, with real keys and clicks."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.desktop.screen import PATIENCE_S, ROOT, Screen, app, screen

PRIMARY, DANGER, WHITE = "#0b6b62", "#b02a1c", "#ffffff"
NOW = "2026-11-12T14:32:00-05:00"


class Shop:
    """A practice shop in a folder, asked by the command line."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "shop"
        self.environ = {"MAKE_IT_RIGHT_HOME": str(folder / "home"), "MAKE_IT_RIGHT_NOW": NOW}
        named = ("--shop", "Harbour Street Bakery", "--currency", "EUR", "--timezone", "Europe/Lisbon")
        self.run("init", *named, "--owner", "Rita", "--practice")
        self.run("menu", "import", str(ROOT / "resources" / "samples" / "bakery-menu.csv"))
        self.run("staff", "add", "Maya", "--role", "staff", MAKE_IT_RIGHT_NEW_PIN="7429")

    def run(self, *words: str, **more: str) -> dict[str, object]:
        """One command as Rita; its answer."""
        who = {"MAKE_IT_RIGHT_AS": "Rita", "MAKE_IT_RIGHT_PIN": "471147", "MAKE_IT_RIGHT_DATA": str(self.data)}
        done = subprocess.run(
            [sys.executable, "-m", "pos_recovery", "--json", *words],
            env=self.environ | who | more, cwd=ROOT, check=True, capture_output=True, text=True, timeout=PATIENCE_S,
        )  # fmt: skip
        found: dict[str, object] = json.loads(done.stdout)
        return found

    def moments(self) -> list[dict[str, object]]:
        """Today's moments."""
        found = self.run("moment", "list", "--all")["items"]
        assert isinstance(found, list)
        return found


def soon(what: Callable[[], bool]) -> None:
    """Look again until it is so; each look is a call of the command line and takes its time."""
    assert any(what() for _ in range(40)), "it did not come to be so"


def open_window(on: Screen) -> str:
    """The window's number, once it is shown; the keys go to it."""
    window = on.tool("search", "--sync", "--onlyvisible", "--name", "Make It Right.*Harbour").splitlines()[0]
    on.tool("windowfocus", "--sync", window)
    return window


def click(on: Screen, window: str, x: int, y: int) -> None:
    """The left button at a place of the window."""
    on.tool("mousemove", "--window", window, str(x), str(y), "click", "1")


def test_from_the_lock_to_a_moment_heard_by_mouse_and_keys(tmp_path: Path) -> None:
    """P1, P2, P25: nobody signs in, one tap tells who it was; it is saved before anything is answered."""
    shop = Shop(tmp_path)
    with screen() as on, app(on, shop.data, shop.environ) as process:
        window = open_window(on)
        soon(lambda: on.colour(900, 240) == PRIMARY)
        click(on, window, 956, 270)  # Log a moment
        soon(lambda: on.colour(700, 691) == DANGER)  # the tiles, and below them "Ill, allergic or hurt"
        on.tool("key", "2")  # Wrong order
        soon(lambda: on.colour(900, 560) == WHITE)  # "Who are you?"
        click(on, window, 495, 340)  # Maya
        soon(lambda: len(shop.moments()) == 1)
        (logged,) = shop.moments()
        assert (logged["cause"], logged["logged_by"], logged["state"]) == ("order", "Maya", "open")
        soon(lambda: on.colour(1010, 730) == PRIMARY)
        on.tool("key", "4")  # No gift
        soon(lambda: on.colour(1265, 408) == PRIMARY)  # its tick
        on.tool("key", "Return")
        soon(lambda: shop.moments()[0]["ending"] == "heard")
        process.terminate()
        assert process.communicate(timeout=PATIENCE_S)[1] == b""


def test_a_second_start_ends_at_once_and_leaves_the_first(tmp_path: Path) -> None:
    """One window per user."""
    shop = Shop(tmp_path)
    with screen() as on, app(on, shop.data, shop.environ) as first:
        open_window(on)
        with app(on, shop.data, shop.environ) as second:
            assert second.wait(PATIENCE_S) == 0
        assert first.poll() is None


def test_without_a_shop_the_first_run_asks(tmp_path: Path) -> None:
    with screen() as on, app(on, tmp_path / "nothing", {"MAKE_IT_RIGHT_HOME": str(tmp_path / "home")}) as process:
        on.tool("search", "--sync", "--onlyvisible", "--name", "Make It Right")
        assert process.poll() is None
    assert not (tmp_path / "nothing").exists()
