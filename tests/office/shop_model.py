"""What the shop should hold, kept a second time in plain numbers: vouchers, and budgets per day and month, in cents.

Written from the rules of DECISIONS.md, "Budgets, holds, periods", and nothing else; the stateful test compares.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")
Key = tuple[str, date]


@dataclass
class Row:
    """A budget of the shop in one period."""

    limit: int
    spent: int = 0
    held: int = 0


@dataclass
class Use:
    """One use of a voucher."""

    value: int
    cost: int
    rows: list[Key]
    late: bool
    undone: bool = False


@dataclass
class Paper:
    """A voucher: what is left of it and in which budgets its cost is held."""

    code: str
    worth: int
    cost: int
    until: date
    rows: list[Key]
    whole: bool
    left: int = 0
    cost_left: int = 0
    ended_with: int = 0
    state: str = "open"
    replaced: bool = False
    uses: list[Use] = field(default_factory=list)
    copies: int = 0
    job: str | None = None  # of its newest copy, while that is not on paper: waiting, stuck, unsure

    def __post_init__(self) -> None:
        self.left, self.cost_left = self.worth, self.cost

    @property
    def live(self) -> bool:
        return self.state in ("open", "part-used")

    @property
    def ends(self) -> datetime:
        """The first instant when it is not good any more."""
        return datetime.combine(self.until + timedelta(days=1), datetime.min.time(), NEW_YORK)

    def standing_uses(self) -> list[Use]:
        return [use for use in self.uses if not use.undone]


@dataclass
class Gift:
    """A give: what was spent at once, and the papers that came from it."""

    id: uuid.UUID
    cost: int
    rows: list[Key]
    papers: list[Paper]
    undone: bool = False


class ShopModel:
    """The whole shop."""

    def __init__(self, now: datetime, per_day: int, per_month: int) -> None:
        self.now = now
        self.rules = {"day": per_day, "month": per_month}
        self.rows: dict[Key, Row] = {}
        self.gifts: list[Gift] = []
        self.papers: list[Paper] = []
        self.given = self.used = self.ended = self.cancelled = 0
        for per, limit in self.rules.items():
            self.set_budget(per, limit)

    @property
    def today(self) -> date:
        """The business day, which starts at 04:00."""
        return (self.now.astimezone(NEW_YORK).replace(tzinfo=None) - timedelta(hours=4)).date()

    def keys(self) -> list[Key]:
        """The periods of today; rows of new ones are made."""
        keys: list[Key] = [("day", self.today), ("month", self.today.replace(day=1))]
        for key in keys:
            self.rows.setdefault(key, Row(self.rules[key[0]]))
        return keys

    def set_budget(self, per: str, limit: int) -> None:
        """It counts for the running period from now on."""
        self.rules[per] = limit
        key = next(key for key in self.keys() if key[0] == per)
        self.rows[key].limit = limit

    def rest(self) -> int:
        """The least that is left in any budget; negative when a limit was lowered."""
        return min(row.limit - row.spent - row.held for row in (self.rows[key] for key in self.keys()))

    def over(self, cost: int) -> int:
        """By how much a give would be over a budget; 0 when it passes."""
        return cost - max(0, self.rest()) if cost > 0 and cost > self.rest() else 0

    def move(self, keys: list[Key], spent: int = 0, held: int = 0) -> None:
        for key in keys:
            self.rows[key].spent += spent
            self.rows[key].held += held

    def issue(self, code: str, worth: int, cost: int, until: date, *, whole: bool) -> Paper:
        """A voucher is held from its first second."""
        paper = Paper(code, worth, cost, until, self.keys(), whole)
        self.move(paper.rows, held=cost)
        self.papers.append(paper)
        self.given += worth
        return paper

    def end_if_over(self, paper: Paper) -> None:
        """What is left ends with its last day and is free again."""
        if paper.live and paper.ends <= self.now:
            self.move(paper.rows, held=-paper.cost_left)
            self.ended += paper.left
            paper.ended_with, paper.left, paper.cost_left, paper.state = paper.left, 0, 0, "ended"

    def cancel(self, paper: Paper) -> None:
        self.move(paper.rows, held=-paper.cost_left)
        self.cancelled += paper.left
        paper.left, paper.cost_left, paper.state = 0, 0, "cancelled"

    def redeem(self, paper: Paper, value: int) -> None:
        """In the rows it came from; a late use is a new spend today, and ends the paper for good."""
        rest = paper.cost - sum(use.cost for use in paper.standing_uses())
        late = paper.state == "ended"
        all_of_it = value == (paper.ended_with if late else paper.left)
        cost = rest if all_of_it else paper.cost * value // paper.worth
        self.used += value
        if late:
            self.ended -= value
            paper.uses.append(Use(value, cost, self.keys(), late=True))
            self.move(self.keys(), spent=cost)
            paper.state = "used"
            return
        paper.uses.append(Use(value, cost, paper.rows, late=False))
        self.move(paper.rows, spent=cost, held=-cost)
        paper.left, paper.cost_left = paper.left - value, paper.cost_left - cost
        paper.state = "part-used" if paper.left else "used"

    def undo_use(self, paper: Paper) -> None:
        """It comes back to where it was; to nowhere when its give was taken back meanwhile (P42)."""
        use = paper.standing_uses()[-1]
        use.undone = True
        self.used -= use.value
        if use.late or paper.ends <= self.now:
            self.move(use.rows, spent=-use.cost)
            self.ended += use.value
            paper.ended_with += 0 if use.late else use.value
            paper.state = "ended"
            return
        self.move(use.rows, spent=-use.cost, held=use.cost)
        paper.left, paper.cost_left = paper.left + use.value, paper.cost_left + use.cost
        paper.state = "open" if paper.left == paper.worth else "part-used"
        if self.gift_of(paper).undone:
            self.cancel(paper)

    def gift_of(self, paper: Paper) -> Gift:
        """The give that a paper, or the first before it, came from."""
        return next(gift for gift in self.gifts if paper in gift.papers)

    def is_taken_back(self, paper: Paper) -> bool:
        """Whether it ended unused and its give was taken back: it is good no more, by no road (P42)."""
        left = paper.left if paper.live else paper.ended_with
        is_over = paper.state == "ended" or (paper.live and paper.ends <= self.now)
        return is_over and left == paper.worth and self.gift_of(paper).undone

    def reissue(self, paper: Paper, code: str, until: date) -> Paper:
        """The successor holds what is left in the same rows; one that had ended is a new hold today."""
        if paper.live:
            new = Paper(code, paper.left, paper.cost_left, until, paper.rows, paper.whole)
            self.cancelled += paper.left
            paper.left, paper.cost_left, paper.state = 0, 0, "cancelled"
        else:
            cost = paper.cost * paper.ended_with // paper.worth
            new = Paper(code, paper.ended_with, cost, until, self.keys(), paper.whole)
            self.move(new.rows, held=cost)
        paper.replaced = True
        self.given += new.worth
        self.papers.append(new)
        self.gift_of(paper).papers.append(new)
        return new

    def undo(self, gift: Gift, *, got_it: bool) -> None:
        """Papers nobody used are cancelled; unless they got it, what was spent comes back."""
        for paper in gift.papers:
            self.end_if_over(paper)
            if paper.live and paper.left == paper.worth:
                self.cancel(paper)
        if not got_it:
            self.move(gift.rows, spent=-gift.cost)
        gift.undone = True

    @property
    def outstanding(self) -> int:
        """What customers still hold."""
        return sum(paper.left for paper in self.papers if paper.live and paper.ends > self.now)

    def ask_paper(self, paper: Paper) -> None:
        """One more copy, unless one is meant of which nothing came."""
        paper.copies += paper.job != "stuck"
        paper.job = "waiting"

    def print(self, paper: Paper, trouble: str | None) -> None:
        """The counter's papers have their turn: nobody wants those of what is good for nothing; once the printer
        prints, all come of which nothing came before."""
        for one in self.papers:
            if not one.live or one.ends <= self.now or (trouble is None and one.job in ("waiting", "stuck")):
                one.job = None
        if trouble is not None:
            paper.job = "unsure" if trouble == "cut-off" else "stuck"
