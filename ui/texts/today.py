"""Today: the moments of the business day."""

from __future__ import annotations

from pos_recovery.domain.moment import Ending, MomentState

from ..language import tr
from .promise import WAITS

TITLE, REHEARSE = tr("Today"), tr("Rehearse")
NOTHING = tr("Nothing today. Lovely.")
NOTHING_BELOW = tr("What you log stands here until the day ends.")
# What a moment is now: (word, tone, icon)
UNFINISHED = (tr("Unfinished"), "warn", "circle-dashed")
ENDINGS: dict[Ending, tuple[str, str, str]] = {
    Ending.PUT_RIGHT: (tr("Put right"), "ok", "check"),
    Ending.HEARD: (tr("Just heard"), "mute", "ear"),
    Ending.NO_THANKS: (tr("Said no, thanks"), "mute", "hand-heart"),
    Ending.LEFT: (tr("They left"), "mute", "door-open"),
    Ending.NOT_REACHED: (tr("Not reached"), "mute", "phone-missed"),
    Ending.MISTAKE: (tr("Mis-tap"), "mute", "x"),
}
TRY_AGAIN, PRINT_AGAIN, IS_THERE, NOT_WANTED = (
    tr("Try again"),
    tr("Print again"),
    tr("It is there"),
    tr("Not wanted any more"),
)
TRY_ALL = tr("Try all again")
NO_GIFT, NOTHING_YET = tr("No gift"), tr("Nothing given yet")


def state(now: MomentState, ending: Ending | None, *, promised: bool = False) -> tuple[str, str, str]:
    """What a moment is now: (word, tone, icon)."""
    if promised:
        return WAITS
    return UNFINISHED if now is MomentState.OPEN or ending is None else ENDINGS[ending]


def count(moments: int, unfinished: int, earlier: int) -> str:
    """`7 moments, 2 unfinished · 1 promise from before`; nothing where there is nothing."""
    day = tr("1 moment") if moments == 1 else tr("{count} moments", "", moments, count=moments)
    if unfinished:
        day = tr("{moments}, {count} unfinished", "", unfinished, moments=day, count=unfinished)
    before = tr("1 promise from before") if earlier == 1 else _promises(earlier)
    parts = (day if moments or unfinished else "", before if earlier else "")
    return " · ".join(part for part in parts if part)


def _promises(count: int) -> str:
    return tr("{count} promises from before", "", count, count=count)


def row_told(at: str, label: str, given: str, by: str, tag: str) -> str:
    """A row for the ear."""
    return f"{at}, {label}. {given}. {by}. {tag}."


def with_amount(given: str, amount: str) -> str:
    """`Remake and voucher, $5.60`."""
    return f"{given}, {amount}" if amount else given


def not_on_paper(papers: int) -> str:
    """The heading over what no printer has printed."""
    one = tr("Not on paper yet")
    return one if papers == 1 else tr("{count} vouchers are not on paper yet", "", papers, count=papers)


def and_more(papers: int) -> str:
    """Under the oldest few."""
    return tr("And 1 more.") if papers == 1 else tr("And {count} more.", "", papers, count=papers)


def paper(code_end: str, copy: int) -> str:
    """Which voucher it is: staff lists hold its last letters only."""
    if copy > 1:
        return tr("Code ends in {letters}, copy {copy}", letters=code_end, copy=copy)
    return tr("Code ends in {letters}", letters=code_end)


def good_for(what: str, day: str) -> str:
    """`Cinnamon bun, until 12 February 2027`."""
    return tr("{what}, until {day}", what=what, day=day)


def of_paper(action: str, what: str, code_end: str) -> str:
    """A button of one of the papers, for the ear."""
    return f"{action}: {what}, {code_end}"
