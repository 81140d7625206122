"""What the voucher place says of a code: one face for each thing that can be so. Facts in, words out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.sentences import Here
from pos_recovery.domain.views.vouchers import LIVE, Redeemed, VoucherState, VoucherView

from .amounts import money
from .texts import redeem as texts

LATE_DAYS = 14


class Step(StrEnum):
    """What can be done next; the page knows how."""

    NOT_TODAY = "not-today"
    USE = "use"
    USE_PART = "use-part"
    LOOK_AFTER = "look-after"
    ACCEPT = "accept"
    PRINT_LEFT = "print-left"
    ANOTHER = "another"
    AGAIN = "again"
    GIVE = "give"


@dataclass(frozen=True, slots=True)
class Ticket:
    """The voucher as an object: what, a line below, whether it is spent, its picture."""

    what: str
    below: str
    spent: bool
    icon: str


@dataclass(frozen=True, slots=True)
class Face:
    """What the right side shows. `steps` are buttons from left to right, the last is the primary one."""

    title: str
    sub: str
    tone: str
    icon: str
    steps: tuple[tuple[Step, str], ...] = ()
    ticket: Ticket | None = None
    say: str | None = None
    till: str | None = None
    asks_ticket: bool = False


@dataclass(frozen=True, slots=True)
class Counter:
    """What the words depend on: the shop's clock and its welcome, the picture of its trade."""

    now: datetime
    welcome: str
    icon: str
    words_for: Callable[[Failure], str]

    @property
    def here(self) -> Here:
        """How the shop tells times and days."""
        return Here(lambda instant: instant.astimezone(self.now.tzinfo), self.now.date())

    def days_since(self, day: date) -> int:
        """How many days ago."""
        return (self.now.date() - day).days


WAITING = Face(texts.WAITING, texts.WAITING_SUB, "mute", "scan-line")
LOOKING = Face(texts.LOOKING, "", "mute", "search")
_ANOTHER = (Step.ANOTHER, texts.SCAN_ANOTHER)
FOREIGN = Face(texts.FOREIGN, texts.FOREIGN_SUB, "warn", "search-x", (_ANOTHER,))


def is_money(view: VoucherView) -> bool:
    """Whether it is for an amount, which may be used in parts (P39)."""
    return view.what == money(view.worth)


def face_of(view: VoucherView, till: str | None, counter: Counter) -> Face:
    """A voucher that was found."""
    if view.state in LIVE:
        return _good(view, till, counter)
    if view.replaced_by is not None or view.state is VoucherState.CANCELLED:
        return cancelled(view.reason, view.replaced_by, _spent(view, texts.CANCELLED, "ban"))
    if view.state is VoucherState.USED:
        standing = [use for use in view.redemptions if not use.undone]
        last = standing[-1] if standing else None
        ticket = _spent(view, texts.times(len(standing)), "history")
        if last is None:
            return _used(None, (None, None), ticket, counter)
        return _used(last.at, (last.by, last.counter), ticket, counter)
    if view.state is VoucherState.ENDED:
        return _ended(view, counter)
    return refused(Failure("voucher-blank"), counter)


def refused(failure: Failure, counter: Counter, ticket: Ticket | None = None) -> Face:
    """A code that was not found, or a use that was refused."""
    facts = failure.facts
    if failure.code == "voucher-used":
        at, times = facts.get("at"), facts.get("times")
        when = datetime.fromisoformat(at) if isinstance(at, str) else None
        who = tuple(str(facts[name]) if facts.get(name) else None for name in ("by", "counter"))
        below = texts.times(times if isinstance(times, int) else 1)
        spent = None if ticket is None else Ticket(ticket.what, below, True, "history")
        return _used(when, (who[0], who[1]), spent, counter)
    if facts.get("state") == "lost-stack":
        return Face(texts.CANCELLED, counter.words_for(failure), "warn", "ban", (_ANOTHER,))
    if failure.code == "voucher-cancelled":
        reason, successor = facts.get("reason"), facts.get("replaced_by")
        spent = None if ticket is None else Ticket(ticket.what, texts.CANCELLED, True, "ban")
        face = cancelled(str(reason) if reason else None, str(successor) if successor else None, spent)
        return replace(face, sub=counter.words_for(failure)) if facts.get("state") == "taken-back" else face
    if failure.code == "voucher-blank" and facts.get("state") != "half":
        give = (_ANOTHER, (Step.GIVE, texts.GIVE_IT))
        return Face(texts.BLANK, counter.words_for(failure), "mute", "id-card", give)
    title = texts.NOT_FOUND.get(failure.code)
    if title is None:
        return Face(
            texts.NOT_LOOKED_UP, counter.words_for(failure), "bad", "circle-alert", ((Step.AGAIN, texts.AGAIN),)
        )
    steps = ((Step.ANOTHER, texts.TYPE_AGAIN if failure.code == "voucher-mistyped" else texts.SCAN_ANOTHER),)
    return Face(title, counter.words_for(failure), "warn", "search-x", steps)


def redeemed(use: Redeemed, view: VoucherView, counter: Counter) -> Face:
    """It was used, just now."""
    left = use.left.units > 0
    below = texts.left_now(money(use.left), view.good_until) if left else texts.USED_NOW
    what = money(use.redeemed) if is_money(view) else view.what
    steps = ((Step.PRINT_LEFT, texts.PRINT_LEFT), _ANOTHER) if left else (_ANOTHER,)
    ticket = Ticket(what, below, not left, "check" if not left else _icon(view, counter))
    sub = texts.REDEEMED_NEW if use.new_guest else texts.REDEEMED_SUB
    return Face(texts.REDEEMED, sub, "good", "check", steps, ticket, till=texts.on_the_till(use.on_the_till))


def cancelled(reason: str | None, replaced_by: str | None, ticket: Ticket | None) -> Face:
    """It was taken out of use: why, and by what it was replaced."""
    say = texts.CANCELLED_SAY if replaced_by else texts.CANCELLED_SAY_BARE
    steps = ((Step.LOOK_AFTER, texts.LOOK_AFTER), _ANOTHER)
    return Face(texts.CANCELLED, texts.cancelled_sub(reason, replaced_by), "warn", "ban", steps, ticket, say)


def says(face: Face) -> str:
    """Everything of it that a screen reader reads first."""
    ticket = "" if face.ticket is None else f" {face.ticket.what}. {face.ticket.below}."
    return f"{face.title}. {face.sub}{ticket}"


def _good(view: VoucherView, till: str | None, counter: Counter) -> Face:
    steps: tuple[tuple[Step, str], ...]
    if is_money(view):
        part = view.left != view.worth
        below = texts.left_of(money(view.left), money(view.worth), view.good_until) if part else None
        ticket = Ticket(money(view.left), below or texts.good_until(view.good_until), False, "wallet")
        in_part = () if view.friend_of is not None else ((Step.USE_PART, texts.USE_PART),)
        steps = ((Step.NOT_TODAY, texts.NOT_TODAY), *in_part, (Step.USE, texts.use_all(money(view.left))))
    else:
        ticket = Ticket(view.what, texts.good_until(view.good_until), False, _icon(view, counter))
        steps = ((Step.NOT_TODAY, texts.NOT_TODAY), (Step.USE, texts.USE_NOW))
    line = None if till is None else texts.on_the_till(till)
    if view.friend_of is not None:
        head, sub, say = texts.NEW_GUEST, texts.NEW_GUEST_SUB, texts.NEW_GUEST_SAY
    else:
        head, sub, say = texts.WELCOME, texts.GOOD, counter.welcome
    return Face(head, sub, "good", "check", steps, ticket, say, line, asks_ticket=True)


def _used(at: datetime | None, who: tuple[str | None, str | None], ticket: Ticket | None, counter: Counter) -> Face:
    local = None if at is None else at.astimezone(counter.now.tzinfo)
    sub = "" if local is None else texts.used_at(counter.here.time(local.isoformat()), *who)
    day = counter.now.date() if local is None else local.date()
    say = texts.used_say(day, None if local is None else counter.days_since(day))
    steps = ((Step.LOOK_AFTER, texts.LOOK_AFTER), _ANOTHER)
    return Face(texts.USED, sub, "warn", "history", steps, ticket, say)


def _ended(view: VoucherView, counter: Counter) -> Face:
    when = counter.here.day(view.good_until)
    sub = when[:1].upper() + when[1:]
    days = counter.days_since(view.good_until)
    first = (Step.ACCEPT, texts.ACCEPT) if days <= LATE_DAYS else (Step.LOOK_AFTER, texts.LOOK_AFTER)
    ticket = _spent(view, texts.good_until(view.good_until), "hourglass")
    return Face(texts.ENDED, sub, "warn", "hourglass", (first, _ANOTHER), ticket, texts.ENDED_SAY)


def _spent(view: VoucherView, below: str, icon: str) -> Ticket:
    return Ticket(view.what, below, True, icon)


def _icon(view: VoucherView, counter: Counter) -> str:
    return "wallet" if is_money(view) else counter.icon
