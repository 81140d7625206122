"""The window and its rail."""

from __future__ import annotations

TITLE = "Make It Right"
COUNTER, VOUCHER, TODAY, INSIGHTS, SETTINGS = "Counter", "Voucher", "Today", "Insights", "Settings"
OPENING = "Opening the shop"
CANNOT_OPEN = "The shop could not be opened"
TRY_AGAIN = "Try again"
PASSPHRASE = "Passphrase"
PASSPHRASE_ASKED = "This computer keeps no secrets for us, so the shop opens with its passphrase."
OPEN = "Open the shop"
PRACTICE = "Practice. Nothing counts."
OUR_FAULT = "Something went wrong on our side. It was written down for us; please go on."
HELD_SCAN = "A voucher was scanned. It opens next."
BACK_TO_REMEDY = "Back to the moment"
WHO_MAY = "Who opens this?"
YOUR_PIN = "Your PIN, please"


def changed_meanwhile(name: str) -> str:
    """Who is at the counter was changed in the settings, here or elsewhere."""
    return f"What {name} does here was changed in the settings. Please sign in again."
