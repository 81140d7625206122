"""Settings > Printer: which one, by which way, and what a test page showed of it."""

from __future__ import annotations

from pos_recovery.domain.views.printers import PLAIN_LETTERS, PrinterAddress, PrinterHabits, PrinterKind

KINDS = {
    PrinterKind.SYSTEM: "",
    PrinterKind.RAW: "Receipt printer of this computer",
    PrinterKind.NETWORK: "Receipt printer on the network",
    PrinterKind.USB: "Receipt printer on USB",
    PrinterKind.SERIAL: "Serial port",
    PrinterKind.FILE: "Receipt printer",
}
TYPED = (PrinterKind.NETWORK, PrinterKind.FILE)  # nobody looks for these
ON_NETWORK = "One on the network"
NETWORK_TITLE = "Where is the receipt printer?"
NETWORK_SUB = "It prints its address itself: switch it on with the feed button held down."
ADDRESS, ADDRESS_HINT = "Address", "192.168.1.50"
PORT, PORT_HINT = "Port", "9100"
USE = "Use this one"

MODEL, MODEL_SUB = "Model", "If yours is not there, leave it at any"
ANY_MODEL, ANY_SUB = "Any receipt printer", "Works with all of them"
PICK_MODEL, PICK_MODEL_HINT = "Which model is it?", "Such as TM-T88"
SPEED, SPEED_SUB = "Speed", "It stands on the printer’s own test paper"
AS_PICTURE, AS_PICTURE_SUB = "Print all as one picture", "Looks like the card, and takes longer"
TEST, PRINT_TEST = "Test page", "Print a test page"
NOT_TESTED = "It shows which letters and codes this printer can do"
PRINTING_TEST = "Printing…"

SEEN_TITLE = "Did this print right?"
SEEN_SUB = "Look at the test page and answer what it asks."
WHICH_LINE = "1  Which line shows the letters of your language like this?"
NO_LINE = "None"
CODES = "2  Is there a square code under B?"
FRAME = "3  Is the frame whole, left and right?"
FRAME_NO = "Then choose another model or the other paper, and print the page again."
CUT = "4  Was the paper cut?"
YES, NO = "Yes", "No"
KEEP = "Keep this"
AGAIN = "Print it again"
NOT_NOW = "Not now"


def line(number: int, letters: str) -> str:
    """A line of the test page as it should look."""
    return f"{number}   {letters}"


def line_name(number: int, letters: str) -> str:
    """The same for a screen reader."""
    return f"Line {number}: {letters}"


def name_of(address: PrinterAddress) -> str:
    """A printer that was chosen, when nobody has found it yet."""
    if address.kind is PrinterKind.SERIAL:
        return address.where.partition("@")[0].removeprefix("/dev/")
    return address.where


def known(habits: PrinterHabits) -> str:
    """What the last test page showed."""
    words = ["Accents are drawn" if habits.code_page == PLAIN_LETTERS else "Writes accents itself"]
    words += ["draws codes itself"] if habits.native_qr else []
    words += ["cuts"] if habits.cuts else ["does not cut"]
    words += ["says when it has no paper"] if habits.answers else []
    return ", ".join(words)
