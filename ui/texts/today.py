"""Today: the moments of the business day."""

from __future__ import annotations

from pos_recovery.domain.moment import Ending, MomentState

from .promise import WAITS

TITLE = "Today"
NOTHING = "Nothing today. Lovely."
NOTHING_BELOW = "What you log stands here until the day ends."
# What a moment is now: (word, tone, icon)
UNFINISHED = ("Unfinished", "warn", "circle-dashed")
ENDINGS: dict[Ending, tuple[str, str, str]] = {
    Ending.PUT_RIGHT: ("Put right", "ok", "check"),
    Ending.HEARD: ("Just heard", "mute", "ear"),
    Ending.NO_THANKS: ("Said no, thanks", "mute", "hand-heart"),
    Ending.LEFT: ("They left", "mute", "door-open"),
    Ending.NOT_REACHED: ("Not reached", "mute", "phone-missed"),
    Ending.MISTAKE: ("Mis-tap", "mute", "x"),
}
TRY_AGAIN, PRINT_AGAIN, IS_THERE, NOT_WANTED = "Try again", "Print again", "It is there", "Not wanted any more"
TRY_ALL = "Try all again"
NO_GIFT, NOTHING_YET = "No gift", "Nothing given yet"


def state(now: MomentState, ending: Ending | None, *, promised: bool = False) -> tuple[str, str, str]:
    """What a moment is now: (word, tone, icon)."""
    if promised:
        return WAITS
    return UNFINISHED if now is MomentState.OPEN or ending is None else ENDINGS[ending]


def count(moments: int, unfinished: int, earlier: int) -> str:
    """`7 moments, 2 unfinished · 1 promise from before`; nothing where there is nothing."""
    day = "1 moment" if moments == 1 else f"{moments} moments"
    before = "1 promise from before" if earlier == 1 else f"{earlier} promises from before"
    parts = (f"{day}, {unfinished} unfinished" if unfinished else day if moments else "", before if earlier else "")
    return " · ".join(part for part in parts if part)


def row_told(at: str, label: str, given: str, by: str, tag: str) -> str:
    """A row for the ear."""
    return f"{at}, {label}. {given}. {by}. {tag}."


def with_amount(given: str, amount: str) -> str:
    """`Remake and voucher, $5.60`."""
    return f"{given}, {amount}" if amount else given


def not_on_paper(papers: int) -> str:
    """The heading over what no printer has printed."""
    return "Not on paper yet" if papers == 1 else f"{papers} vouchers are not on paper yet"


def and_more(papers: int) -> str:
    """Under the oldest few."""
    return "And 1 more." if papers == 1 else f"And {papers} more."


def paper(code_end: str, copy: int) -> str:
    """Which voucher it is: staff lists hold its last letters only."""
    return f"Code ends in {code_end}, copy {copy}" if copy > 1 else f"Code ends in {code_end}"


def good_for(what: str, day: str) -> str:
    """`Cinnamon bun, until 12 February 2027`."""
    return f"{what}, until {day}"


def of_paper(action: str, what: str, code_end: str) -> str:
    """A button of one of the papers, for the ear."""
    return f"{action}: {what}, {code_end}"
