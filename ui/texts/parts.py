"""What parts of every page say: keys, the eye, the rail, the ring."""

from __future__ import annotations

from ..language import tr

HOLD_MONEY, HOLD, SHOWING = tr("Hold to show money"), tr("Hold to show"), tr("Showing")
PIN, AMOUNT, DELETE_DIGIT = tr("PIN"), tr("Amount"), tr("Delete the last digit")
LOCK, NOBODY, ASKS_PIN = tr("Lock, or somebody else"), tr("Nobody is signed in"), tr("Asks for a PIN")
SAY = tr("Say", "over words to be spoken")


def is_here(name: str) -> str:
    """Who is signed in, for the ear."""
    return tr("{name} is here", name=name)


def digits(filled: int, count: int) -> str:
    """How much of a PIN is typed, for the ear."""
    return tr("{filled} of {count} digits", "", count, filled=filled, count=count)


def left_to_give(word: str, below: str) -> str:
    """The ring, for the ear."""
    return f"{tr('Left to give: {amount}', 'plenty, or €21 today', amount=word)} {below}".strip()


def type_it(name: str) -> str:
    """The figure of a stepper, for the ear."""
    return tr("{name}: type it", name=name)


def key(number: int) -> str:
    """A tile's number key, for the ear."""
    return tr("Key {number}", number=number)
