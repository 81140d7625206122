"""Done: what was given, on paper or in words, and what is still asked."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.remedy import Kind, OnTill
from pos_recovery.domain.views.remedies import PartView, RemedyView
from pos_recovery.domain.views.vouchers import IssuedVoucher
from pos_recovery.domain.voucher_code import grouped

from ..amounts import until

TITLE = "Done. Now thank them."
SAFE = "The voucher is safe."
PRINTING, WAITS = "Printing…", "Waits for the printer"
SAVED_AS_PDF = "Saved as PDF"
NOT_ANSWERING = "Printer is not answering"
NOT_READY = "The paper is not ready"
OUT_OF_PAPER, COVER_OPEN = "Printer is out of paper", "Printer cover is open"
MAY_HAVE_PRINTED, NOT_ON_PAPER = "May have printed", "Not on paper"
NO_PRINTER = "No printer here"
COMING = "Paper is coming"
ON_CARD = "It is on the card"
CARD_HEAD, CARD_FRIEND, WRITE_ON_IT = (
    "Hand over the card",
    "And its half for a friend",
    "Write on it what and until when.",
)

ON_TILL = "Now on the till"
RUNG, NOT_YET = "Rung", "Not yet"
CHECK_PRINTER = "Check paper and cable, or write the code on a card."
PUT_PAPER_IN = "Put paper in, or write the code on a card."
CLOSE_COVER = "Close the cover, or write the code on a card."
LOOK_AT_PRINTER = "This may have printed. Print again?"
WRITE_OR_SAVE = "Write the code on a card, or save it as a PDF."
CARD_PDF, SAVE_PDF, TRY_AGAIN, IS_THERE = "Card as PDF", "Save PDF", "Try again", "It is there"
SAVED_FOR_YOU = "It is saved for you. This card works just the same."

NOT_PRINTED, WRITE_DOWN = "Not printed yet", "Write this on a card. It works just the same."
PERHAPS, LOOK_FIRST = "Perhaps printed", "Look at the printer first. This code works all the same."
PRINT_AGAIN, CARD = "Print again", "A6 card"
EARLIER, LATER = "The voucher before", "The next voucher"

WHAT_SAID = "What did they say?"
TYPE_IT, MORE = "or type it", "Written down. More?"
HOW_UPSET, HOW_UPSET_SHORT = "How upset were they? Only if you know.", "How upset?"
UPSET = ("A little", "Quite", "Very")

FOR_YOU, FOR_YOU_TITLE, CLOSE = "For you", "A note for you", "Close"
FOR_YOU_SUB = "Worth knowing, and no more. It is given, and nothing is stopped by this."

UNDO, MORE_THING, BACK = "Undo", "One more thing", "Back to counter"

_NOW_ON_TILL = "Now on the till: "
_GIVEN = {
    Kind.SORRY: "Said sorry, and heard them",
    Kind.COMP: "Not charged: {what}",
    Kind.FREE_ITEM: "On the house: {what}",
    Kind.REMAKE: "Made again: {what}",
    Kind.DISCOUNT: "Money off",
    Kind.REFUND: "Money back",
    Kind.CORRECTION: "Bill corrected",
    Kind.UPGRADE: "Something better: {what}",
    Kind.EXTRA: "{what}",
    Kind.VOUCHER: "{what} next time",
}
_GIVEN_BARE = {
    Kind.COMP: "Not charged",
    Kind.FREE_ITEM: "On the house",
    Kind.REMAKE: "Made again",
    Kind.UPGRADE: "Something better",
    Kind.EXTRA: "A little more",
    Kind.VOUCHER: "Something for next time",
}


def printing(place: int, of: int) -> str:
    """One is on its way; of several, which."""
    return f"Printing {place} of {of}…" if of > 1 else PRINTING


def printed(clock: str) -> str:
    """The paper is out."""
    return f"Printed, {clock}"


def written_down(clock: str) -> str:
    """Nothing to print; it is in the book."""
    return f"Saved, {clock}"


def which(place: int, of: int) -> str:
    """Which of several vouchers is shown."""
    return f"{place} of {of}"


def till_line(remedy: RemedyView) -> str | None:
    """What is to be rung, None when nothing is."""
    rung = any(
        part.on_till is OnTill.RUNG and part.value.units and part.kind not in (Kind.VOUCHER, Kind.SORRY)
        for part in remedy.parts
    )
    return remedy.on_the_till.removeprefix(_NOW_ON_TILL) if rung else None


def given(parts: Sequence[PartView]) -> tuple[str, ...]:
    """What was done, a line a part. No money: the customer can see this screen."""
    return tuple(dict.fromkeys(_part(part) for part in parts))


def in_short(remedy: RemedyView) -> str:
    """What was given and the codes of its vouchers, for the sheet that asks about it."""
    what = " · ".join(given(remedy.parts))
    codes = ", ".join(grouped(voucher.code) for voucher in remedy.vouchers)
    return f"{what}. {codes}" if codes else f"{what}."


def good_for(voucher: IssuedVoucher) -> str:
    """What a voucher is good for and until when."""
    day = until(voucher.good_until).replace(" ", "\u00a0")  # a date is never broken
    return f"{voucher.what}, until {day}"


def code_of(voucher: IssuedVoucher) -> str:
    """The code as it is written on a card."""
    return grouped(voucher.code)


def paper_name(voucher: IssuedVoucher) -> str:
    """The paper for a screen reader."""
    name = "Voucher" if voucher.friend_of is None else "For a friend: voucher"
    return f"{name} {grouped(voucher.code)}: {good_for(voucher)}"


def _part(part: PartView) -> str:
    times = f"{part.qty} x " if part.qty > 1 else ""
    what = f"{times}{part.label}" if part.label else ""
    form = _GIVEN[part.kind] if what else _GIVEN_BARE.get(part.kind, _GIVEN[part.kind])
    said = form.replace("{what}", what) + (" for a friend" if part.friend else "")
    return said[:1].upper() + said[1:]
