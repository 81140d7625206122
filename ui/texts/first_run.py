"""The first run: six questions that a baker can answer."""

from __future__ import annotations

HEAD = ("Every shop", "slips sometimes.")
SAY = "What you do in the next minute is what they remember."
STEPS = ("Shop", "Items", "Two numbers", "People", "Printer or cards", "Try it")
BACK, SKIP, RIGHT, NEXT = "Back", "Skip for now", "That is right", "Go on"
FOUND_LATER = "Everything here can be changed later in Settings."


def step_name(place: int) -> str:
    """What a screen reader hears of the list of steps."""
    return f"Step {place + 1} of {len(STEPS)}: {STEPS[place]}"


SHOP, SHOP_SUB = "Your shop", "Six short steps, about five minutes. You can leave at any time and nothing is lost."
SHOP_NAME, SHOP_NAME_HINT = "What is it called?", "As it stands on your sign"
KIND = "What kind of shop is it?"
TRADES = {
    "bakery": "Bakery",
    "cafe": "Café",
    "restaurant": "Restaurant",
    "hotel": "Hotel",
    "salon": "Salon",
    "garage": "Garage",
    "vet": "Vet",
    "retail": "Shop",
}
TRADE_ICONS = {
    "bakery": "cake-slice",
    "cafe": "coffee",
    "restaurant": "utensils",
    "hotel": "bed-double",
    "salon": "scissors",
    "garage": "car",
    "vet": "paw-print",
    "retail": "shopping-bag",
}
CURRENCY, ZONE = "Currency", "Time zone"
PRACTICE, PRACTICE_SUB = "Just trying?", "A practice shop. Nothing counts, and its vouchers say so."

YOU, YOU_SUB = "You", "The shop is yours: you set the numbers, and nobody sees your PIN."
YOUR_NAME, YOUR_NAME_HINT = "Your first name", "How you are called"
PIN_FIRST, PIN_AGAIN, PIN_KEPT = "Choose a PIN of 6 digits", "Once more, to be sure", "That is your PIN"
PIN_HINT = "No row, no pairs, no year: people look at fingers."
PIN_KEPT_HINT = "You will need it for Settings, so keep it in mind."
PIN_OTHER = "Those two were not the same. Begin again."
PIN_CHANGE = "Choose another"
PIN_MISSING = "Choose your PIN first, on the keys at the right."
MAKE = "Open my shop"
MAKING = "Opening"

PASSPHRASE, PASSPHRASE_SUB = (
    "One passphrase",
    "This computer has no keychain that keeps secrets for us, so they are kept in a file that your words lock.",
)
PASSPHRASE_FIRST, PASSPHRASE_AGAIN = "A passphrase, such as four words", "The same again"
PASSPHRASE_HINT = "You type it once each time the app starts. Without it nobody can open the shop, not even we."
PASSPHRASE_SHORT = "At least 10 characters, please. Four words are easy to keep."
PASSPHRASE_OTHER = "These two are not the same. Type both again."
PASSPHRASE_LEAST = 10

CODE, CODE_SUB = "Write it down", "If you ever forget your PIN, only this code gives you a new one."
CODE_NAME = "Recovery code"
CODE_HINT = "Keep it on paper, at home and not in the shop. It is shown once and kept nowhere, not even here."
CODE_SAID = "Your recovery code was shown when the shop was made."
CODE_DONE = "I have written it down"
CODE_WOULD_GO = "Write the code down first. Close again to go without it."

ITEMS, ITEMS_SUB = "What you sell", "Then a free item can be picked by name, and the budget knows what it costs you."
ITEMS_FILE, ITEMS_FILE_SUB = "Read a menu file", "A CSV file with sku, name, category, price, cost, tax_rate, alcohol"
ITEMS_FILE_PICK, ITEMS_FILE_KIND = "Choose a menu file", "Menu files (*.csv *.txt);;All files (*)"
ITEMS_SAMPLE_SUB = "To look around. You can read your own later."
SAMPLES = {
    "bakery": ("bakery-menu.csv", "Use the sample menu of a bakery"),
    "restaurant": ("restaurant-menu.csv", "Use the sample menu of a restaurant"),
}
SAMPLE_OF = {"bakery": "bakery", "cafe": "bakery", "restaurant": "restaurant", "hotel": "restaurant"}
ITEMS_NONE, ITEMS_NONE_SUB = "Without a menu", "Works too: you give a remake, money back or a voucher for an amount."
ITEMS_READING = "Reading the file"
ITEMS_BAD = "Nothing was taken. Correct these rows and read the file again."


def items_taken(new: int, changed: int, same: int) -> str:
    """What a menu file brought."""
    total = new + changed + same
    if not total:
        return "The file holds no items."
    word = "item" if total == 1 else "items"
    return f"{total} {word} on your menu." if not same + changed else f"{total} {word} read, {new} of them new."


def bad_row(line: object, reason: object) -> str:
    """A row that was not taken."""
    return f"Line {line}: {reason}."


NUMBERS, NUMBERS_SUB = (
    "Two numbers",
    "How much may your team give to make things right? You can change both at any time.",
)
MONTH, CUSTOMER, CUSTOMER_SUB = "In a month", "For one customer", "Nobody has to ask below this."
NO_BUDGET_SUB = "Nothing is counted down. You still see what was given."
SEEN, SEEN_SUB = "Can customers see this screen?", "Then money hides until you hold the eye."
YES, NO = "Yes", "No"


def each_day(amount: str) -> str:
    """What a month's amount is for one day."""
    return f"About {amount} on each open day."


PEOPLE, PEOPLE_SUB = "Your people", "Everybody has a face and a PIN, so that you see who made it right. First names do."
PEOPLE_LATER = "A PIN made by chance is shown once. Write it on a slip for them."

PRINTER, PRINTER_SUB = (
    "Printer or cards",
    "A voucher on paper is worth more than a promise. Without a printer you write its code on a card.",
)
LOOKING = "Looking for printers"
NO_PRINTER_FOUND = "No printer was found on this computer. Plug one in and look again, or go on without."

TRY, TRY_SUB = "Try it", "Two taps, as at the counter. This one is not counted."
TRY_TILE, TRY_TILE_SUB = "Wrong order", "Tap what happened"
TRY_ANSWER, TRY_ANSWER_SUB = "Make it again, first in line", "And a voucher: the next one is on us"
TRY_SAY = "I’m sorry. We got your order wrong. I’ll put it right."
TRY_GIVE, TRY_GIVE_PRINT = "Make it right", "Make it right and print"
TRY_HINTS = (
    "Somebody got the wrong order. Tap it.",
    "Say it, then tap the answer.",
    "Done. That is all there is to it.",
)
TRY_AGAIN = "Once more"
TRY_PAPER = "A practice voucher"
OPEN_COUNTER = "Open the counter"
