"""An opened moment: what they said, what we did, and what may still be done."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.business_day import long_day
from pos_recovery.domain.moment import Channel, Ending, Upset
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.remedies import PartView
from pos_recovery.domain.views.vouchers import IssuedVoucher

from ..amounts import money

BACK = "Back"
CHANGE_CAUSE, ADD_WORDS, CLOSE, REOPEN, UNDO = "Change cause", "Add words", "Close", "Reopen", "Undo"
PRINT_AGAIN = "Print again"
GIVE, GIVE_MORE, GIVE_ELSE = "Make it right", "Give something more", "Give something else"
WHAT_THEY_SAID, WHAT_WE_DID = "What they said", "What we did"
NO_WORDS = "Nothing was written down."
NOTHING_GIVEN = "Nothing given yet."
NOT_GIVEN = "No gift. We said sorry and listened."
THEIR_WISH, HOW_UPSET, WHERE, TICKET = "They wanted", "How upset", "Where", "Ticket"
LOGGED, NOT_CONFIRMED = "Logged", "Without a PIN"
GIVEN, SAID, UNDONE = ("Given", "ok", "check"), ("Said", "ok", "check"), ("Undone", "mute", "undo-2")
WISHES = {
    "fix": "It put right",
    "money": "Their money back",
    "next-time": "Something next time",
    "heard": "To be heard",
}
UPSET: dict[str, str] = {Upset.LITTLE: "A little", Upset.QUITE: "Quite", Upset.VERY: "Very"}
CHANNELS: dict[Channel, str] = {
    Channel.COUNTER: "At the counter", Channel.PHONE: "On the phone", Channel.EMAIL: "By e-mail",
    Channel.REVIEW: "In a review", Channel.SOCIAL: "Online", Channel.DELIVERY: "Delivery",
}  # fmt: skip
KINDS: dict[Kind, str] = {
    Kind.SORRY: "Said sorry", Kind.COMP: "Not charged", Kind.FREE_ITEM: "On the house", Kind.REMAKE: "Made again",
    Kind.DISCOUNT: "Money off", Kind.REFUND: "Money back", Kind.CORRECTION: "Corrected", Kind.UPGRADE: "Upgrade",
    Kind.EXTRA: "A little more", Kind.VOUCHER: "For next time",
}  # fmt: skip
KIND_ICONS: dict[Kind, str] = {
    Kind.SORRY: "ear", Kind.COMP: "receipt-text", Kind.FREE_ITEM: "gift", Kind.REMAKE: "rotate-ccw",
    Kind.DISCOUNT: "badge-percent", Kind.REFUND: "wallet", Kind.CORRECTION: "calculator", Kind.UPGRADE: "star",
    Kind.EXTRA: "sparkles", Kind.VOUCHER: "ticket",
}  # fmt: skip
# The cause sheet
WHICH_CAUSE, NOT_NOW = "What was it really?", "Not now"
# The words sheet
ADD_TITLE, TYPED, TYPED_HINT = "Add words", "In their own words", "What else they told us"
UPSET_QUESTION, TICKET_QUESTION, TICKET_HINT = "How upset were they?", "Ticket number", "From the till, if you have it"
SAVE = "Save"
# The ending sheet
HOW_ENDED = "How did it end?"
ENDINGS: dict[Ending, tuple[str, str, str]] = {
    Ending.PUT_RIGHT: ("Put right", "They have what they needed.", "check"),
    Ending.HEARD: ("Just heard", "They wanted to be heard, no more.", "ear"),
    Ending.NO_THANKS: ("Said no, thanks", "We offered, they did not want it.", "hand-heart"),
    Ending.LEFT: ("They left", "Before we could do anything.", "door-open"),
    Ending.NOT_REACHED: ("Could not reach them", "We tried.", "phone-missed"),
    Ending.MISTAKE: ("Tapped by mistake", "It did not happen. It counts nowhere.", "x"),
}


def when_and_who(at: str, by: str) -> str:
    """`Saved 14:36 · Maya`."""
    return f"Saved {at} · {by}"


def wish(words: str) -> str:
    """What they wanted, in words; their own words as they are."""
    return WISHES.get(words, words)


def part(one: PartView) -> str:
    """`Made again: flat white`, `2 x On the house: espresso`, `Money back €9.40`."""
    name = KINDS[one.kind]
    times = f"{one.qty} x " if one.qty > 1 else ""
    if one.label:
        return f"{name}: {times}{one.label}"
    return f"{name} {money(one.value)}" if one.value.units else name


def parts(found: Iterable[PartView]) -> str:
    """Everything of one give."""
    return " · ".join(part(one) for one in found)


def given(at: str, by: str, approved_by: str | None, *, own: bool) -> str:
    """`14:35, Maya. Ines said yes.`"""
    said = f"{at}, {by}."
    if approved_by is None:
        return said
    return f"{said} Own approval." if own else f"{said} {approved_by} said yes."


def voucher(one: IssuedVoucher) -> str:
    """`Butter croissant, until 12 February 2027. Code ends in KXTV.`"""
    return f"{one.what}, until {long_day(one.good_until)}. Code ends in {one.code[-4:]}."


def of_remedy(action: str, what: str) -> str:
    """The name of a button for the ear: which give it is about."""
    return f"{action}: {what}"
