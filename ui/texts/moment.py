"""An opened moment: what they said, what we did, and what may still be done."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.moment import Channel, Ending, Upset
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.remedies import PartView
from pos_recovery.domain.views.vouchers import IssuedVoucher

from ..amounts import long_day, money
from ..language import tr

BACK = tr("Back")
CHANGE_CAUSE, ADD_WORDS, CLOSE, REOPEN, UNDO = (
    tr("Change cause"),
    tr("Add words"),
    tr("Close"),
    tr("Reopen"),
    tr("Undo"),
)
PRINT_AGAIN = tr("Print again")
GIVE, GIVE_MORE, GIVE_ELSE = tr("Make it right"), tr("Give something more"), tr("Give something else")
WHAT_THEY_SAID = tr("What they said")
NO_WORDS = tr("Nothing was written down.")
NOTHING_GIVEN = tr("Nothing given yet.")
NOT_GIVEN = tr("No gift. We said sorry and listened.")
THEIR_WISH, HOW_UPSET, WHERE, TICKET = tr("They wanted"), tr("How upset"), tr("Where"), tr("Ticket")
LOGGED, NOT_CONFIRMED = tr("Logged"), tr("Without a PIN")
GIVEN, SAID, UNDONE = (tr("Given"), "ok", "check"), (tr("Said"), "ok", "check"), (tr("Undone"), "mute", "undo-2")
WISHES = {
    "fix": tr("It put right"),
    "money": tr("Their money back"),
    "next-time": tr("Something next time"),
    "heard": tr("To be heard"),
}
UPSET: dict[str, str] = {Upset.LITTLE: tr("A little"), Upset.QUITE: tr("Quite"), Upset.VERY: tr("Very")}
CHANNELS: dict[Channel, str] = {
    Channel.COUNTER: tr("At the counter"), Channel.PHONE: tr("On the phone"), Channel.EMAIL: tr("By e-mail"),
    Channel.REVIEW: tr("In a review"), Channel.SOCIAL: tr("Online"), Channel.DELIVERY: tr("Delivery"),
}  # fmt: skip
KINDS: dict[Kind, str] = {
    Kind.SORRY: tr("Said sorry"), Kind.COMP: tr("Not charged"), Kind.FREE_ITEM: tr("On the house"),
    Kind.REMAKE: tr("Made again"), Kind.DISCOUNT: tr("Money off"), Kind.REFUND: tr("Money back"),
    Kind.CORRECTION: tr("Corrected"), Kind.UPGRADE: tr("Upgrade"),
    Kind.EXTRA: tr("A little more"), Kind.VOUCHER: tr("For next time"),
}  # fmt: skip
KIND_ICONS: dict[Kind, str] = {
    Kind.SORRY: "ear", Kind.COMP: "receipt-text", Kind.FREE_ITEM: "gift", Kind.REMAKE: "rotate-ccw",
    Kind.DISCOUNT: "badge-percent", Kind.REFUND: "wallet", Kind.CORRECTION: "calculator", Kind.UPGRADE: "star",
    Kind.EXTRA: "sparkles", Kind.VOUCHER: "ticket",
}  # fmt: skip
# The cause sheet
WHICH_CAUSE, NOT_NOW = tr("What was it really?"), tr("Not now")
# The words sheet
ADD_TITLE, TYPED, TYPED_HINT = tr("Add words"), tr("In their own words"), tr("What else they told us")
UPSET_QUESTION, TICKET_QUESTION, TICKET_HINT = (
    tr("How upset were they?"),
    tr("Ticket number"),
    tr("From the till, if you have it"),
)
SAVE = tr("Save")
# The ending sheet
HOW_ENDED = tr("How did it end?")
ENDINGS: dict[Ending, tuple[str, str, str]] = {
    Ending.PUT_RIGHT: (tr("Put right"), tr("They have what they needed."), "check"),
    Ending.HEARD: (tr("Just heard"), tr("They wanted to be heard, no more."), "ear"),
    Ending.NO_THANKS: (tr("Said no, thanks"), tr("We offered, they did not want it."), "hand-heart"),
    Ending.LEFT: (tr("They left"), tr("Before we could do anything."), "door-open"),
    Ending.NOT_REACHED: (tr("Could not reach them"), tr("We tried."), "phone-missed"),
    Ending.MISTAKE: (tr("Tapped by mistake"), tr("It did not happen. It counts nowhere."), "x"),
}


def when_and_who(at: str, by: str) -> str:
    """`Saved 14:36 · Maya`."""
    return tr("Saved {at} · {by}", at=at, by=by)


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
    return f"{said} {tr('Own approval.') if own else tr('{name} said yes.', name=approved_by)}"


def voucher(one: IssuedVoucher) -> str:
    """`Butter croissant, until 12 February 2027. Code ends in KXTV.`"""
    return tr(
        "{what}, until {day}. Code ends in {code}.", what=one.what, day=long_day(one.good_until), code=one.code[-4:]
    )


def of_remedy(action: str, what: str) -> str:
    """The name of a button for the ear: which give it is about."""
    return f"{action}: {what}"
