"""Settings > Printer: which one, by which way, and what a test page showed of it."""

from __future__ import annotations

from pos_recovery.domain.views.printers import PLAIN_LETTERS, PrinterAddress, PrinterHabits, PrinterKind

from ..language import tr

KINDS = {
    PrinterKind.SYSTEM: "",
    PrinterKind.RAW: tr("Receipt printer of this computer"),
    PrinterKind.NETWORK: tr("Receipt printer on the network"),
    PrinterKind.USB: tr("Receipt printer on USB"),
    PrinterKind.SERIAL: tr("Serial port"),
    PrinterKind.FILE: tr("Receipt printer"),
}
TYPED = (PrinterKind.NETWORK, PrinterKind.FILE)  # nobody looks for these
ON_NETWORK = tr("One on the network")
NETWORK_TITLE = tr("Where is the receipt printer?")
NETWORK_SUB = tr("It prints its address itself: switch it on with the feed button held down.")
ADDRESS, ADDRESS_HINT = tr("Address"), "192.168.1.50"
PORT, PORT_HINT = tr("Port"), "9100"
USE = tr("Use this one")

MODEL, MODEL_SUB = tr("Model"), tr("If yours is not there, leave it at any")
ANY_MODEL, ANY_SUB = tr("Any receipt printer"), tr("Works with all of them")
PICK_MODEL, PICK_MODEL_HINT = tr("Which model is it?"), tr("Such as TM-T88")
SPEED, SPEED_SUB = tr("Speed"), tr("It stands on the printer’s own test paper")
AS_PICTURE, AS_PICTURE_SUB = tr("Print all as one picture"), tr("Looks like the card, and takes longer")
TEST, PRINT_TEST = tr("Test page"), tr("Print a test page")
NOT_TESTED = tr("It shows which letters and codes this printer can do")
PRINTING_TEST = tr("Printing…")

SEEN_TITLE = tr("Did this print right?")
SEEN_SUB = tr("Look at the test page and answer what it asks.")
WHICH_LINE = tr("1  Which line shows the letters of your language like this?")
NO_LINE = tr("None")
CODES = tr("2  Is there a square code under B?")
FRAME = tr("3  Is the frame whole, left and right?")
FRAME_NO = tr("Then choose another model or the other paper, and print the page again.")
CUT = tr("4  Was the paper cut?")
YES, NO = tr("Yes"), tr("No")
KEEP = tr("Keep this")
AGAIN = tr("Print it again")
NOT_NOW = tr("Not now")


def line(number: int, letters: str) -> str:
    """A line of the test page as it should look."""
    return f"{number}   {letters}"


def line_name(number: int, letters: str) -> str:
    """The same for a screen reader."""
    return tr("Line {number}: {letters}", number=number, letters=letters)


def name_of(address: PrinterAddress) -> str:
    """A printer that was chosen, when nobody has found it yet."""
    if address.kind is PrinterKind.SERIAL:
        return address.where.partition("@")[0].removeprefix("/dev/")
    return address.where


def known(habits: PrinterHabits) -> str:
    """What the last test page showed."""
    words = [tr("Accents are drawn") if habits.code_page == PLAIN_LETTERS else tr("Writes accents itself")]
    words += [tr("draws codes itself")] if habits.native_qr else []
    words += ["cuts"] if habits.cuts else [tr("does not cut")]
    words += [tr("says when it has no paper")] if habits.answers else []
    return ", ".join(words)
