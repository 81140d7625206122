"""Settings: what works now, and nothing that does not."""

from __future__ import annotations

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Role

TITLE = "Settings"
NUMBERS, ANSWERS, PEOPLE, SHOP, PRINTER = "Two numbers", "Answers", "People", "The shop", "Printer"
TAKE_BACK = "Take it back"
TAKEN_BACK = "The last change was taken back."
NOT_NOW = "Not now"


def saved(clock: str) -> str:
    """When the last change was saved."""
    return f"Saved {clock}"


def said(failure: Failure, sentence: str) -> str:
    """A failure in words for the screen; of a value that cannot be, the reason alone."""
    what = failure.facts.get("what")
    if failure.code == "usage" and isinstance(what, str) and what != "pin":
        return f"{what[:1].upper()}{what[1:].rstrip('.')}."
    return sentence


MONTH, CUSTOMER = "Goodwill in a month", "For one customer"
NEVER_STOP = "Sorry, fixing and logging never stop."
NO_BUDGET_SUB = f"Nothing is counted down. {NEVER_STOP}"
CUSTOMER_SUB = "What everybody may give without asking"
SEEN, SEEN_SUB = "Customers can see this screen", "Money shows only while the eye is held"
NONE, OFF, NO_LIMIT = "None", "Off", "No limit"
ADVANCED, ADVANCED_SUB = "Advanced", "Days, leads, what happens when it is used up"
DAY, DAY_SUB = "At most on one day", "Never more than this, even in a good month"
USED_UP, USED_UP_SUB = "When it is used up", "Only gifts wait, never a sorry"
USED_UP_CHOICES = ("Ask a manager", "Stop gifts")
NO_BUDGET_YET = "Set an amount in a month first"
HIGHER, HIGHER_SUB = "Leads, and managers, may give", "Per customer, without asking"
LEADS, MANAGERS = "Leads may give", "Managers may give"
SMALL, SMALL_SUB = "Small amount without a PIN", "A face is enough up to this, and it is marked “not confirmed”"
COUNTS, COUNTS_SUB = "The budget counts", "What a gift costs you, or what the customer would have paid"
COUNTS_CHOICES = ("Our cost", "The price")


def left_in(amount: str, month: str) -> str:
    """How the month stands."""
    return f"{amount} left in {month}. {NEVER_STOP}"


AMOUNT_SET, AMOUNT_NONE = "Use this", "No budget"
AMOUNT_HINT = "Type it as on the till: 6, 4, 0, 0, 0 is 640.00."

ADD, ADD_TITLE = "Add somebody", "Somebody new"
NAME, NAME_HINT = "First name", "As it should stand under the face"
ROLE = "What they do"
ROLES = {
    Role.STAFF: "Staff",
    Role.LEAD: "Lead",
    Role.MANAGER: "Manager",
    Role.BOOKKEEPER: "Bookkeeper",
    Role.OWNER: "Owner",
}
ROLE_SUBS = {
    Role.STAFF: "Gives within the limits",
    Role.LEAD: "Gives twice as much, helps the others",
    Role.MANAGER: "Says yes to more, sees Insights",
    Role.BOOKKEEPER: "Sees the books, nothing at the counter",
    Role.OWNER: "May do everything",
}
PIN_CHANCE, PIN_TYPE = "Make a PIN by chance", "They type their own"
PIN_TYPED = "Let them type it"
PIN_NEW = "New PIN"
PIN_SHOWN = "Shown once. Write it on a slip for them."
PIN_OWN_SET = "The PIN is set."
DONE = "Done"
OUT, BACK_IN = "Works here no more", "Works here again"
FORMER = "Not here any more"
NOBODY_ELSE = "Only you, so far."
CHANGE = "Change"
ONLY_OWNER_CHANGES = "Names and roles are the owner’s to change. You may set PINs of staff and leads."


def pin_for(name: str) -> str:
    """The head over a PIN that is shown once."""
    return f"PIN for {name}"


def pin_unseen(name: str) -> str:
    """Its sheet was put away before a PIN made by chance was shown."""
    return f"Nobody has seen {name}’s new PIN. Make another one under Change."


def type_pin(name: str, digits: int) -> str:
    """Let somebody type their own."""
    return f"{name}, choose a PIN of {digits} digits"


def resting(until: str) -> str:
    """Somebody who rests after wrong PINs."""
    return f"Rests after wrong PINs until {until}. A new PIN ends it."


def change_name(name: str) -> str:
    """A row's button, for a screen reader."""
    return f"Change {name}"


def digits_needed(role: str, digits: int) -> str:
    """Why a new PIN is asked for."""
    return f"{role} needs a PIN of {digits} digits, so a new one is made."


SHOP_NAME, SHOP_NAME_SUB = "Name", "Stands on vouchers and on the lock"
ADDRESS, ADDRESS_SUB = "Address", "Stands on vouchers, so that they find the way back"
ADDRESS_HINT = "Street, town"
ZONE, ZONE_SUB = "Time zone", "Holds from the next business day"
DAY_START, DAY_START_SUB = "A business day begins at", "Late guests count to the evening before. From the next day on"
LANGUAGE, LANGUAGE_SUB = "Language", "Of the words you say and print"
LANGUAGES = {"en": "English", "es": "Español", "de": "Deutsch", "fr": "Français", "pt": "Português"}
CURRENCY, CURRENCY_SUB = "Currency", "Chosen when the shop was opened; it stays"
SAVE = "Save"

PRINT_TO, PRINT_TO_SUB = "Vouchers print on", "This computer’s own choice"
NO_PRINTER, NO_PRINTER_SUB = "No printer", "Write the code on a card"
GONE = "Not plugged in now"
LOOK_AGAIN = "Look again"
PAPER, PAPER_SUB = "Paper", "What lies in it"
PAPERS = {
    "receipt-80": "Receipt 80 mm",
    "receipt-58": "Receipt 58 mm",
    "a6": "Card A6",
    "a4": "A4",
    "letter": "Letter",
}
SAMPLE, SAMPLE_SUB = "A sample", "It says PRACTICE and is worth nothing"
PRINT_SAMPLE = "Print a sample"
SAMPLE_SENT = "Sent to the printer. Look at the paper."
SAMPLE_NO_PRINTER = "Choose a printer first."
LOOK, LOOK_SUB = "Look", "Dark is kind to the eyes in a bar"
LOOKS = {"light": "Light", "dark": "Dark", "system": "Like the system"}
STILL, STILL_SUB = "Less motion", "Nothing slides or fades"

PICK_SEARCH = "Search"
PICK_NOTHING = "Nothing is called that. Try fewer letters."
PICK_ZONE, PICK_ZONE_HINT = "Which time zone?", "The nearest big city, such as Lisbon"
PICK_CURRENCY, PICK_CURRENCY_HINT = "Which currency?", "Name or code, such as euro or EUR"
PICK_DAY_START = "When does a day begin?"
