"""Language and look: how the window shows itself on this computer, and how its scanner types."""

from __future__ import annotations

from pos_recovery.domain.views.counter import GAPS_MS, TEXT_PERCENT, ScanEnd, ScannerHabits

from ..language import tr

TAB = tr("Language and look")
LOOK, LOOK_SUB = tr("Look"), tr("Dark is kind to the eyes in a bar")
LOOKS = {"light": tr("Light"), "dark": tr("Dark"), "system": tr("Like the system")}
SIZE, SIZE_SUB = tr("Text size"), tr("Larger letters, on every page")
SIZES = {percent: tr("{percent} %", percent=percent) for percent in TEXT_PERCENT}
STILL, STILL_SUB = tr("Less motion"), tr("Nothing slides or fades")
LANGUAGE, LANGUAGE_SUB = (
    tr("Language of this window"),
    tr("The computer’s own, where the window speaks it. What you say and print has its own, under The shop."),
)
NO_TIMERS, NO_TIMERS_SUB = (
    tr("No timers"),
    tr("Words at the foot stay until you go on. For safety, what a PIN opened and the counter itself still lock."),
)
SINGLE, SINGLE_SUB = (
    tr("Shortcuts of one key"),
    tr("1 to 9 for tiles and answers, T for tables. Switched off, a key that was hit by accident does nothing."),
)

SCANNER, SCANNER_SUB = tr("Scanner"), tr("Scan something, and see whether its settings fit")
TEST = tr("Test the scanner")
HABITS, HABITS_SUB = tr("How it types"), tr("For a slow one, or one that ends with no key")
GAP, GAP_SUB = (
    tr("Pause between two keys"),
    tr("A scanner by radio needs more. With more, fast typing is sooner taken for a scan."),
)
GAPS = {gap: tr("{gap} ms", gap=gap) for gap in GAPS_MS}
END, END_SUB = tr("At the end of a code"), tr("Enter and Tab are both understood")
ENDS = {ScanEnd.KEY: tr("Enter or Tab"), ScanEnd.NONE: tr("Nothing", "a scanner types it behind a code")}
PREFIX, PREFIX_SUB = tr("In front of a code"), tr("Only where the scanner types something there, such as ]Q3")
PREFIX_HINT = tr("Nothing", "a scanner types it in front of a code")

TEST_SUB = tr("Scan a voucher, a badge, a jar. While this lies here, a scan goes nowhere else.")
CAME, KIND, SPEED, ENDED = tr("What came"), tr("What it is"), tr("Between two keys"), tr("At its end")
WAITING = tr("Scan something now.")
VOUCHER, OTHER = tr("A voucher’s code"), tr("Something else, such as a jar’s bar code")
MISREAD = tr("Like a voucher’s code, but its letters do not belong together")
HIDDEN = tr("Not shown: a badge’s code never is")
BY_ENTER, BY_TAB, BY_NOTHING = tr("Enter"), tr("Tab", "the key"), tr("No key")
FITS = tr("Its settings fit.")
BY_HAND = tr("That was slower than any scanner types. Was it typed by hand?")
USE, USED = tr("Use these"), tr("These are used from now on. Scan once more to see.")
CLOSE = tr("Done")


def badge_of(name: str) -> str:
    """Whose badge was scanned."""
    return tr("{name}’s badge", name=name)


def speed(fastest: int, slowest: int) -> str:
    """The pauses that were measured."""
    if fastest == slowest:
        return tr("{gap} ms", gap=slowest)
    return tr("{fastest} to {slowest} ms", fastest=fastest, slowest=slowest)


def needs(habits: ScannerHabits) -> str:
    """The settings that fit what was scanned."""
    gap, prefix = GAPS[habits.gap_ms], habits.prefix
    if habits.end is ScanEnd.KEY:
        if prefix:
            return tr("It needs other settings: {gap}, “{prefix}” in front.", gap=gap, prefix=prefix)
        return tr("It needs other settings: {gap}.", gap=gap)
    if prefix:
        return tr("It needs other settings: {gap}, “{prefix}” in front, no key at the end.", gap=gap, prefix=prefix)
    return tr("It needs other settings: {gap}, no key at the end.", gap=gap)
