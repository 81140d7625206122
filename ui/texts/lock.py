"""The lock screen. It shows no money and no customer (P101)."""

from __future__ import annotations

LOG = "Log a moment"
LOG_HINT = "No PIN. We ask who you are afterwards."
WHO = "Or sign in. Who is here?"
FOOT = "Logging never needs a PIN. Insights and Settings do."
PRACTICE = "PRACTICE"


def your_pin(name: str) -> str:
    """The title of the sheet for one person."""
    return f"{name}, your PIN, please"
