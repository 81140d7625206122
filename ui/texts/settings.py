"""Settings: what works now, and nothing that does not."""

from __future__ import annotations

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Role

from ..language import tr

TITLE = tr("Settings")
NUMBERS, ANSWERS, PEOPLE, SHOP = tr("Two numbers"), tr("Answers"), tr("People"), tr("The shop")
PRINTER = tr("Printer and cards")
TAKE_BACK = tr("Take it back")
TAKEN_BACK = tr("The last change was taken back.")
NOT_NOW = tr("Not now")


def saved(clock: str) -> str:
    """When the last change was saved."""
    return tr("Saved {clock}", clock=clock)


def said(failure: Failure, sentence: str) -> str:
    """A failure in words for the screen; of a value that cannot be, the reason alone."""
    what = failure.facts.get("what")
    if failure.code == "usage" and isinstance(what, str) and what != "pin":
        return f"{what[:1].upper()}{what[1:].rstrip('.')}."
    return sentence


MONTH, CUSTOMER = tr("Goodwill in a month"), tr("For one customer")
NEVER_STOP = tr("Sorry, fixing and logging never stop.")
NO_BUDGET_SUB = tr("Nothing is counted down. {never_stop}", never_stop=NEVER_STOP)
CUSTOMER_SUB = tr("What everybody may give without asking")
SEEN, SEEN_SUB = tr("Customers can see this screen"), tr("Money shows only while the eye is held")
NONE, OFF, NO_LIMIT = tr("None"), tr("Off"), tr("No limit")
ADVANCED, ADVANCED_SUB = tr("Advanced"), tr("Days, leads, what happens when it is used up")
DAY, DAY_SUB = tr("At most on one day"), tr("Never more than this, even in a good month")
USED_UP, USED_UP_SUB = tr("When it is used up"), tr("Only gifts wait, never a sorry")
USED_UP_CHOICES = (tr("Ask a manager"), tr("Stop gifts"))
NO_BUDGET_YET = tr("Set an amount in a month first")
HIGHER, HIGHER_SUB = tr("Leads, and managers, may give"), tr("Per customer, without asking")
LEADS, MANAGERS = tr("Leads may give"), tr("Managers may give")
SMALL, SMALL_SUB = tr("Small amount without a PIN"), tr("A face is enough up to this, and it is marked “not confirmed”")
COUNTS, COUNTS_SUB = tr("The budget counts"), tr("What a gift costs you, or what the customer would have paid")
COUNTS_CHOICES = (tr("Our cost"), tr("The price"))


def left_in(amount: str, month: str) -> str:
    """How the month stands."""
    return tr("{amount} left in {month}. {never_stop}", amount=amount, month=month, never_stop=NEVER_STOP)


AMOUNT_SET = tr("Use this")
AMOUNT_HINT = tr("Type it as on the till: 6, 4, 0, 0, 0 is 640.00.")

ADD, ADD_TITLE = tr("Add somebody"), tr("Somebody new")
NAME, NAME_HINT = tr("First name"), tr("As it should stand under the face")
ROLE = tr("What they do")
ROLES = {
    Role.STAFF: tr("Staff"),
    Role.LEAD: tr("Lead"),
    Role.MANAGER: tr("Manager"),
    Role.BOOKKEEPER: tr("Bookkeeper"),
    Role.OWNER: tr("Owner"),
}
ROLE_SUBS = {
    Role.STAFF: tr("Gives within the limits"),
    Role.LEAD: tr("Gives twice as much, helps the others"),
    Role.MANAGER: tr("Says yes to more, sees Insights"),
    Role.BOOKKEEPER: tr("Sees the books, nothing at the counter"),
    Role.OWNER: tr("May do everything"),
}
PIN_CHANCE = tr("Make a PIN by chance")
PIN_TYPED = tr("Let them type it")
PIN_NEW = tr("New PIN")
PIN_SHOWN = tr("Shown once. Write it on a slip for them.")
PIN_OWN_SET = tr("The PIN is set.")
DONE = tr("Done")
OUT, BACK_IN = tr("Works here no more"), tr("Works here again")
FORMER = tr("Not here any more")
NOBODY_ELSE = tr("Only you, so far.")
CHANGE = tr("Change")
ONLY_OWNER_CHANGES = tr("Names and roles are the owner’s to change. You may set PINs of staff and leads.")


def pin_for(name: str) -> str:
    """The head over a PIN that is shown once."""
    return tr("PIN for {name}", name=name)


def pin_unseen(name: str) -> str:
    """Its sheet was put away before a PIN made by chance was shown."""
    return tr("Nobody has seen {name}’s new PIN. Make another one under Change.", name=name)


def type_pin(name: str, digits: int) -> str:
    """Let somebody type their own."""
    return tr("{name}, choose a PIN of {digits} digits", name=name, digits=digits)


def resting(until: str) -> str:
    """Somebody who rests after wrong PINs."""
    return tr("Rests after wrong PINs until {until}. A new PIN ends it.", until=until)


def change_name(name: str) -> str:
    """A row's button, for a screen reader."""
    return tr("Change {name}", name=name)


SHOP_NAME, SHOP_NAME_SUB = tr("Name"), tr("Stands on vouchers and on the lock")
ADDRESS, ADDRESS_SUB = tr("Address"), tr("Stands on vouchers, so that they find the way back")
ADDRESS_HINT = tr("Street, town")
ZONE, ZONE_SUB = tr("Time zone"), tr("Holds from the next business day")
DAY_START, DAY_START_SUB = (
    tr("A business day begins at"),
    tr("Late guests count to the evening before. From the next day on"),
)
LANGUAGE, LANGUAGE_SUB = tr("Language"), tr("Of the words you say and print")
LANGUAGES = {"en": "English", "es": "Español", "de": "Deutsch", "fr": "Français", "pt": "Português"}
CURRENCY, CURRENCY_SUB = tr("Currency"), tr("Chosen when the shop was opened; it stays")
SAVE = tr("Save")

NO_PRINTER, NO_PRINTER_SUB = tr("No printer"), tr("Write the code on a card")
GONE = tr("Not plugged in now")
LOOK_AGAIN = tr("Look again")
PAPER, PAPER_SUB = tr("Paper"), tr("What lies in it")
PAPERS = {
    "receipt-80": tr("Receipt 80 mm"),
    "receipt-58": tr("Receipt 58 mm"),
    "a6": tr("Card A6"),
    "a4": "A4",
    "letter": tr("Letter"),
}
SAMPLE, SAMPLE_SUB = tr("A sample"), tr("It says PRACTICE and is worth nothing")
PRINT_SAMPLE = tr("Print a sample")
SAMPLE_SENT = tr("Sent to the printer. Look at the paper.")
SAMPLE_NO_PRINTER = tr("Choose a printer first.")

PICK_SEARCH = tr("Search")
PICK_NOTHING = tr("Nothing is called that. Try fewer letters.")
PICK_ZONE, PICK_ZONE_HINT = tr("Which time zone?"), tr("The nearest big city, such as Lisbon")
PICK_CURRENCY, PICK_CURRENCY_HINT = tr("Which currency?"), tr("Name or code, such as euro or EUR")
PICK_DAY_START = tr("When does a day begin?")
