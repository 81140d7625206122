"""The first run: six questions that a baker can answer."""

from __future__ import annotations

from ..language import tr

HEAD = (tr("Every shop"), tr("slips sometimes."))
SAY = tr("What you do in the next minute is what they remember.")
STEPS = (tr("Shop"), tr("Items"), tr("Two numbers"), tr("People"), tr("Printer or cards"), tr("Try it"))
BACK, SKIP, RIGHT, NEXT = tr("Back"), tr("Skip for now"), tr("That is right"), tr("Go on")


def step_name(place: int) -> str:
    """What a screen reader hears of the list of steps."""
    return tr("Step {place} of {count}: {name}", place=place + 1, count=len(STEPS), name=STEPS[place])


SHOP, SHOP_SUB = (
    tr("Your shop"),
    tr("Six short steps, about five minutes. You can leave at any time and nothing is lost."),
)
SHOP_NAME, SHOP_NAME_HINT = tr("What is it called?"), tr("As it stands on your sign")
KIND = tr("What kind of shop is it?")
TRADES = {
    "bakery": tr("Bakery"),
    "cafe": tr("Café"),
    "restaurant": tr("Restaurant"),
    "hotel": tr("Hotel"),
    "salon": tr("Salon"),
    "garage": tr("Garage"),
    "vet": tr("Vet"),
    "retail": tr("Shop"),
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
CURRENCY, ZONE = tr("Currency"), tr("Time zone")
PRACTICE, PRACTICE_SUB = tr("Just trying?"), tr("A practice shop. Nothing counts, and its vouchers say so.")

YOU, YOU_SUB = tr("You"), tr("The shop is yours: you set the numbers, and nobody sees your PIN.")
YOUR_NAME, YOUR_NAME_HINT = tr("Your first name"), tr("How you are called")
PIN_FIRST, PIN_AGAIN, PIN_KEPT = tr("Choose a PIN of 6 digits"), tr("Once more, to be sure"), tr("That is your PIN")
PIN_HINT = tr("No row, no pairs, no year: people look at fingers.")
PIN_KEPT_HINT = tr("You will need it for Settings, so keep it in mind.")
PIN_OTHER = tr("Those two were not the same. Begin again.")
PIN_CHANGE = tr("Choose another")
PIN_MISSING = tr("Choose your PIN first, on the keys at the right.")
MAKE = tr("Open my shop")
MAKING = tr("Opening")

PASSPHRASE, PASSPHRASE_SUB = (
    tr("One passphrase"),
    tr("This computer has no keychain that keeps secrets for us, so they are kept in a file that your words lock."),
)
PASSPHRASE_FIRST, PASSPHRASE_AGAIN = tr("A passphrase, such as four words"), tr("The same again")
PASSPHRASE_HINT = tr("You type it once each time the app starts. Without it nobody can open the shop, not even we.")
PASSPHRASE_SHORT = tr("At least 10 characters, please. Four words are easy to keep.")
PASSPHRASE_OTHER = tr("These two are not the same. Type both again.")
PASSPHRASE_LEAST = 10

CODE, CODE_SUB = tr("Write it down"), tr("If you ever forget your PIN, only this code gives you a new one.")
CODE_NAME = tr("Recovery code")
CODE_HINT = tr("Keep it on paper, at home and not in the shop. It is shown once and kept nowhere, not even here.")
CODE_SAID = tr("Your recovery code was shown when the shop was made.")
CODE_DONE = tr("I have written it down")
CODE_WOULD_GO = tr("Write the code down first. Close again to go without it.")

ITEMS, ITEMS_SUB = (
    tr("What you sell"),
    tr("Then a free item can be picked by name, and the budget knows what it costs you."),
)
ITEMS_FILE, ITEMS_FILE_SUB = (
    tr("Read a menu file"),
    tr("A CSV file with sku, name, category, price, cost, tax_rate, alcohol"),
)
ITEMS_FILE_PICK, ITEMS_FILE_KIND = tr("Choose a menu file"), tr("Menu files (*.csv *.txt);;All files (*)")
ITEMS_SAMPLE_SUB = tr("To look around. You can read your own later.")
SAMPLES = {
    "bakery": ("bakery-menu.csv", tr("Use the sample menu of a bakery")),
    "restaurant": ("restaurant-menu.csv", tr("Use the sample menu of a restaurant")),
}
SAMPLE_OF = {"bakery": "bakery", "cafe": "bakery", "restaurant": "restaurant", "hotel": "restaurant"}
ITEMS_NONE_SUB = tr("Works too: you give a remake, money back or a voucher for an amount.")
ITEMS_BAD = tr("Nothing was taken. Correct these rows and read the file again.")


def items_taken(new: int, changed: int, same: int) -> str:
    """What a menu file brought."""
    total = new + changed + same
    if not total:
        return tr("The file holds no items.")
    if not same + changed:
        one = tr("1 item on your menu.")
        return one if total == 1 else tr("{total} items on your menu.", "", total, total=total)
    one = tr("1 item read, {new} of them new.", new=new)
    return one if total == 1 else tr("{total} items read, {new} of them new.", "", total, total=total, new=new)


def bad_row(line: object, reason: object) -> str:
    """A row that was not taken."""
    return tr("Line {line}: {reason}.", line=line, reason=reason)


NUMBERS, NUMBERS_SUB = (
    tr("Two numbers"),
    tr("How much may your team give to make things right? You can change both at any time."),
)
MONTH, CUSTOMER, CUSTOMER_SUB = tr("In a month"), tr("For one customer"), tr("Nobody has to ask below this.")
NO_BUDGET_SUB = tr("Nothing is counted down. You still see what was given.")
SEEN, SEEN_SUB = tr("Can customers see this screen?"), tr("Then money hides until you hold the eye.")
YES, NO = tr("Yes"), tr("No")


def each_day(amount: str) -> str:
    """What a month's amount is for one day."""
    return tr("About {amount} on each open day.", amount=amount)


PEOPLE, PEOPLE_SUB = (
    tr("Your people"),
    tr("Everybody has a face and a PIN, so that you see who made it right. First names do."),
)
PEOPLE_LATER = tr("A PIN made by chance is shown once. Write it on a slip for them.")

PRINTER, PRINTER_SUB = (
    tr("Printer or cards"),
    tr("A voucher on paper is worth more than a promise. Without a printer you write its code on a card."),
)
LOOKING = tr("Looking for printers")
NO_PRINTER_FOUND = tr("No printer was found on this computer. Plug one in and look again, or go on without.")

TRY, TRY_SUB = tr("Try it"), tr("Two taps, as at the counter. This one is not counted.")
TRY_TILE, TRY_TILE_SUB = tr("Wrong order"), tr("Tap what happened")
TRY_ANSWER, TRY_ANSWER_SUB = tr("Make it again, first in line"), tr("And a voucher: the next one is on us")
TRY_SAY = tr("I’m sorry. We got your order wrong. I’ll put it right.")
TRY_GIVE, TRY_GIVE_PRINT = tr("Make it right"), tr("Make it right and print")
TRY_HINTS = (
    tr("Somebody got the wrong order. Tap it."),
    tr("Say it, then tap the answer."),
    tr("Done. That is all there is to it."),
)
TRY_AGAIN = tr("Once more")
TRY_PAPER = tr("A practice voucher")
OPEN_COUNTER = tr("Open the counter")
