"""Done: what was given, on paper or in words, and what is still asked."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.remedy import Kind, OnTill
from pos_recovery.domain.views.remedies import PartView, RemedyView
from pos_recovery.domain.views.vouchers import IssuedVoucher
from pos_recovery.domain.voucher_code import grouped

from ..amounts import until
from ..language import tr

TITLE = tr("Done. Now thank them.")
SAFE = tr("The voucher is safe.")
PRINTING, WAITS = tr("Printing…"), tr("Waits for the printer")
SAVED_AS_PDF = tr("Saved as PDF")
NOT_ANSWERING = tr("Printer is not answering")
NOT_READY = tr("The paper is not ready")
OUT_OF_PAPER, COVER_OPEN = tr("Printer is out of paper"), tr("Printer cover is open")
MAY_HAVE_PRINTED, NOT_ON_PAPER = tr("May have printed"), tr("Not on paper")
NO_PRINTER = tr("No printer here")
COMING = tr("Paper is coming")
ON_CARD = tr("It is on the card")
CARD_HEAD, CARD_FRIEND, WRITE_ON_IT = (
    tr("Hand over the card"),
    tr("And its half for a friend"),
    tr("Write on it what and until when."),
)

ON_TILL = tr("Now on the till")
RUNG, NOT_YET = tr("Rung"), tr("Not yet")
CHECK_PRINTER = tr("Check paper and cable, or write the code on a card.")
PUT_PAPER_IN = tr("Put paper in, or write the code on a card.")
CLOSE_COVER = tr("Close the cover, or write the code on a card.")
LOOK_AT_PRINTER = tr("This may have printed. Print again?")
WRITE_OR_SAVE = tr("Write the code on a card, or save it as a PDF.")
CARD_PDF, SAVE_PDF, TRY_AGAIN, IS_THERE = tr("Card as PDF"), tr("Save PDF"), tr("Try again"), tr("It is there")
SAVED_FOR_YOU = tr("It is saved for you. This card works just the same.")

NOT_PRINTED, WRITE_DOWN = tr("Not printed yet"), tr("Write this on a card. It works just the same.")
PERHAPS, LOOK_FIRST = tr("Perhaps printed"), tr("Look at the printer first. This code works all the same.")
PRINT_AGAIN, CARD = tr("Print again"), tr("A6 card")
EARLIER, LATER = tr("The voucher before"), tr("The next voucher")

WHAT_SAID = tr("What did they say?")
TYPE_IT, MORE = tr("or type it"), tr("Written down. More?")
HOW_UPSET, HOW_UPSET_SHORT = tr("How upset were they? Only if you know."), tr("How upset?")
UPSET = (tr("A little"), tr("Quite"), tr("Very"))

FOR_YOU, FOR_YOU_TITLE, CLOSE = tr("For you"), tr("A note for you"), tr("Close")
FOR_YOU_SUB = tr("Worth knowing, and no more. It is given, and nothing is stopped by this.")

UNDO, MORE_THING, BACK = tr("Undo"), tr("One more thing"), tr("Back to counter")

_NOW_ON_TILL = "Now on the till: "
_GIVEN = {
    Kind.SORRY: tr("Said sorry, and heard them"),
    Kind.COMP: tr("Not charged: {what}"),
    Kind.FREE_ITEM: tr("On the house: {what}"),
    Kind.REMAKE: tr("Made again: {what}"),
    Kind.DISCOUNT: tr("Money off"),
    Kind.REFUND: tr("Money back"),
    Kind.CORRECTION: tr("Bill corrected"),
    Kind.UPGRADE: tr("Something better: {what}"),
    Kind.EXTRA: "{what}",
    Kind.VOUCHER: tr("{what} next time"),
}
_GIVEN_BARE = {
    Kind.COMP: tr("Not charged"),
    Kind.FREE_ITEM: tr("On the house"),
    Kind.REMAKE: tr("Made again"),
    Kind.UPGRADE: tr("Something better"),
    Kind.EXTRA: tr("A little more"),
    Kind.VOUCHER: tr("Something for next time"),
}


def printing(place: int, of: int) -> str:
    """One is on its way; of several, which."""
    return tr("Printing {place} of {of}…", place=place, of=of) if of > 1 else PRINTING


def printed(clock: str) -> str:
    """The paper is out."""
    return tr("Printed, {clock}", clock=clock)


def written_down(clock: str) -> str:
    """Nothing to print; it is in the book."""
    return tr("Saved, {clock}", clock=clock)


def which(place: int, of: int) -> str:
    """Which of several vouchers is shown."""
    return tr("{place} of {of}", place=place, of=of)


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
    return tr("{what}, until {day}", what=voucher.what, day=day)


def code_of(voucher: IssuedVoucher) -> str:
    """The code as it is written on a card."""
    return grouped(voucher.code)


def paper_name(voucher: IssuedVoucher) -> str:
    """The paper for a screen reader."""
    name = tr("Voucher") if voucher.friend_of is None else tr("For a friend: voucher")
    return f"{name} {grouped(voucher.code)}: {good_for(voucher)}"


def _part(part: PartView) -> str:
    times = f"{part.qty} x " if part.qty > 1 else ""
    what = f"{times}{part.label}" if part.label else ""
    form = _GIVEN[part.kind] if what else _GIVEN_BARE.get(part.kind, _GIVEN[part.kind])
    said = form.replace("{what}", what)
    if part.friend:
        said = tr("{what} for a friend", what=said)
    return said[:1].upper() + said[1:]
