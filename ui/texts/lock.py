"""The lock screen. It shows no money and no customer (P101)."""

from __future__ import annotations

from ..language import tr

LOG = tr("Log a moment")
LOG_HINT = tr("No PIN. We ask who you are afterwards.")
WHO = tr("Or sign in. Who is here?")
FOOT = tr("Logging never needs a PIN. Insights and Settings do.")
PRACTICE = tr("PRACTICE")


def your_pin(name: str) -> str:
    """The title of the sheet for one person."""
    return tr("{name}, your PIN, please", name=name)
