"""The window and its rail."""

from __future__ import annotations

from ..language import tr

TITLE = "Make It Right"
COUNTER, VOUCHER, TODAY, INSIGHTS, SETTINGS = tr("Counter"), tr("Voucher"), tr("Today"), tr("Insights"), tr("Settings")
OPENING = tr("Opening the shop")
CANNOT_OPEN = tr("The shop could not be opened")
TRY_AGAIN = tr("Try again")
PASSPHRASE = tr("Passphrase")
PASSPHRASE_ASKED = tr("This computer keeps no secrets for us, so the shop opens with its passphrase.")
OPEN = tr("Open the shop")
PRACTICE = tr("Practice. Nothing counts.")
OUR_FAULT = tr("Something went wrong on our side. It was written down for us; please go on.")
HELD_SCAN = tr("A voucher was scanned. It opens next.")
_WHY_NOT = {
    "store-full": tr("The disk is full."),
    "store-read-only": tr("The shop can only be read."),
    "store-missing": tr("The shop is not where it was."),
    "store-unreachable": tr("The shop does not answer."),
}
WHO_MAY = tr("Who opens this?")
YOUR_PIN = tr("Your PIN, please")


def cannot_save(code: str, owners: tuple[str, ...]) -> str:
    """Over every page while nothing can be saved."""
    what = tr("Cannot save. Keep going on paper.")
    if owners:
        what = tr("Cannot save. Keep going on paper, call {name}.", name=owners[0])
    return f"{what} {_WHY_NOT[code]}"


def changed_meanwhile(name: str) -> str:
    """Who is at the counter was changed in the settings, here or elsewhere."""
    return tr("What {name} does here was changed in the settings. Please sign in again.", name=name)
