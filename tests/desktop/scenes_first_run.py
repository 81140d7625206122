"""Scenes of the first run, from an empty folder to the last step."""

from __future__ import annotations

from collections.abc import Callable

from tests.desktop.beginner import Beginner
from tests.desktop.plugged_in import there
from tests.desktop.scenes_behind import PRINTERS


def _at_first(beginner: Beginner) -> None:
    """Picked, because each machine proposes its own."""
    about = beginner.page.shop.about
    beginner.until(lambda: about._locality is not None)
    about._pick("America/New_York", "USD")


def _to_numbers(beginner: Beginner) -> None:
    beginner.begin()
    beginner.tap("Use the sample menu of a bakery")
    beginner.until(lambda: beginner.page.items.taken)
    beginner.on()


def _to_printer(beginner: Beginner) -> None:
    _to_numbers(beginner)
    beginner.page.printer.part.found = lambda: there(*PRINTERS)
    beginner.on(2)
    beginner.until(lambda: len(beginner.page.printer.part.buttons) > 2)


def _unfolded(beginner: Beginner) -> None:
    _to_numbers(beginner)
    beginner.page.numbers.fold.setChecked(True)


def _to_people(beginner: Beginner) -> None:
    _to_numbers(beginner)
    beginner.on()


def _to_trial(beginner: Beginner) -> None:
    _to_printer(beginner)
    beginner.on()


FIRST_RUN: dict[str, Callable[[Beginner], None]] = {
    "first-shop": _at_first,
    "first-you": Beginner.about_the_shop,
    "first-code": Beginner.open_shop,
    "first-items": Beginner.begin,
    "first-numbers": _to_numbers,
    "first-numbers-unfolded": _unfolded,
    "first-people": _to_people,
    "first-printer": _to_printer,
    "first-try": _to_trial,
}
