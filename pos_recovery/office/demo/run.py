"""Making the demo: the shop opened, its history lived through, its papers taken out, everything put in its place."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from pos_recovery.domain.business_day import BusinessDays, DayRule, long_day
from pos_recovery.domain.errors import Refusal
from pos_recovery.host.clock import SET_BY, MovedClock, clock_for
from pos_recovery.host.files import read_file, write_file
from pos_recovery.office.bootstrap import Where, resources_folder

from . import season
from .agenda import Agenda
from .answer import ANSWER, first_answer, keep_answer
from .chapters import Chapters, Span
from .crew import RITA
from .dice import Dice
from .figures import figures
from .floor import Floor
from .opening_day import Site, open_bakery
from .order import DemoFile, DemoOrder, Pictures, Progress
from .papers import Leaf, Papers
from .place import building
from .summary import summary
from .till_file import Till
from .year import Year, morning

DAYS_A_YEAR = 365
FOLDERS = ("vouchers", "reports", "books", "pictures")
NAMES = ("shop", *FOLDERS, "menu.csv", "till.csv", "summary.txt")
_MENU, _MENU_MOST_BYTES = "bakery-menu.csv", 100_000
_FIRST_YEAR = 1972  # keys of rows count from 1970
_PAPERS = 6


def run(order: DemoOrder, progress: Progress, pictures: Pictures | None = None) -> tuple[DemoFile, ...]:
    """Make the demo under `order.out`, in its own data and machine folders; nothing of the user's is touched.

    An earlier demo there is replaced, other files are left alone; a request that made it is answered again. Refusals
    `file-unwritable`, `request-id-reused`, `bad-date` for a MAKE_IT_RIGHT_NOW that cannot be; Troubles of the store.
    After a failure the folder is as it was. The same seed and the same present give the same bytes in every file
    outside `shop`.
    """
    span = _span(order)
    out = order.out.expanduser().absolute()
    leaves = first_answer(out, order)
    if leaves is None:
        with building(out, (*NAMES, ANSWER), FOLDERS) as aside:
            made = _make(order, span, aside, progress)
            if pictures is not None:
                made += _photographed(span, aside, pictures)
            progress(len(span.days) + _PAPERS, len(span.days) + _PAPERS, "Done")
            keep_answer(aside, order, made)
        leaves = tuple(made)
    return tuple(DemoFile(order.out / leaf.name, leaf.says) for leaf in leaves)


def _photographed(span: Span, aside: Path, pictures: Pictures) -> list[Leaf]:
    """Pictures of the screens, taken on a copy of the shop: what is tapped for them happened to nobody."""
    with tempfile.TemporaryDirectory(prefix="make-it-right-") as place:
        copy = Path(place)
        for name in ("shop", "machine"):
            shutil.copytree(aside / name, copy / name)
        environ = {"MAKE_IT_RIGHT_HOME": str(copy / "machine"), SET_BY: span.now.isoformat()}
        names = pictures(Where(data=str(copy / "shop"), environ=environ), aside / "pictures")
    return [Leaf(f"pictures/{name}", "a screen as it looks") for name in names]


def _span(order: DemoOrder) -> Span:
    """365 business days a year up to the present one: MAKE_IT_RIGHT_NOW, else the last noon in the shop's zone."""
    chosen = clock_for(practice=True, environ=order.environ)
    zone = ZoneInfo(season.ZONE)
    now = chosen.clock.now().astimezone(zone)
    if not chosen.is_set:
        now = season.latest_noon(now)
    if now.year - order.years < _FIRST_YEAR:
        raise Refusal("bad-date", text=now.isoformat(), source=SET_BY)
    last = BusinessDays((DayRule(now.date().min, season.ZONE, time(4)),)).on(now)
    return Span(last - timedelta(days=DAYS_A_YEAR * order.years - 1), last, now)


def _make(order: DemoOrder, span: Span, aside: Path, progress: Progress) -> list[Leaf]:
    write_file(aside / "menu.csv", read_file(resources_folder() / "samples" / _MENU, _MENU_MOST_BYTES))
    clock = MovedClock(season.at(span.first, time(6, 15)))
    progress(0, len(span.days) + _PAPERS, "The shop opens")
    floor = open_bakery(Site(aside / "shop", aside / "machine", aside / "menu.csv"), clock, order.seed)
    with floor.office:
        till = Till(span.first, Dice(order.seed, "till"))
        agenda = Agenda(span.now)
        year = Year(floor, agenda, till, order.seed)
        dice = Dice(order.seed, "chapters")
        chapters = Chapters(floor, agenda, till, year, span, dice, aside / "vouchers")
        _live(floor, agenda, chapters, progress)
        return _take_out(order, floor, (chapters, till), aside, progress)


def _live(floor: Floor, agenda: Agenda, chapters: Chapters, progress: Progress) -> None:
    """Let all the days go by, up to the present."""
    days = chapters.span.days

    def begin(day: date, number: int, _now: datetime) -> None:
        progress(number, len(days) + _PAPERS, long_day(day).partition(" ")[2])
        floor.office.vouchers.end_overdue()  # as the app does when it is opened
        chapters.year.plan_day(day)

    for number, day in enumerate(days):
        agenda.add(morning(day), partial(begin, day, number))
    chapters.plan()
    agenda.run(floor.move)
    floor.move(chapters.span.now)
    floor.office.vouchers.end_overdue()


def _take_out(
    order: DemoOrder, floor: Floor, told: tuple[Chapters, Till], aside: Path, progress: Progress
) -> list[Leaf]:
    """The papers of the present, the journal verified, and the summary of it all."""
    (chapters, till), span = told, told[0].span
    papers, rita = Papers(floor, chapters, aside), floor.signed_in[RITA.name]
    done, steps = len(span.days), len(span.days) + _PAPERS
    progress(done, steps, "The till's file")
    leaves = [Leaf("shop", "the shop's data, for --data"), Leaf("menu.csv", "the menu"), papers.till(till)]
    progress(done + 1, steps, "Vouchers")
    leaves += papers.vouchers()
    progress(done + 2, steps, "Reports")
    leaves += papers.reports()
    progress(done + 3, steps, "Books")
    leaves += papers.books()
    progress(done + 4, steps, "The journal is verified")
    verified = floor.office.upkeep.verify()
    rest = (leaves, chapters.closed, papers.open_vouchers()[-1])
    text = summary(span, order.seed, figures(floor.office, rita, span), verified, rest)
    write_file(aside / "summary.txt", text.encode())
    progress(done + 5, steps, "Pictures of the screens")
    return [Leaf("summary.txt", "what happened, who works here, how to go on"), *leaves]
