"""A bakery after one autumn: enough people seen again for curves and bars, built once for the pictures of Insights.

It is no practice shop. Seventy people could be recognised, as in the model of the screen: 31 of 46 with a gift and 13
of 24 without one were seen again, on the days that its curve was drawn from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, cycle, repeat
from pathlib import Path
from typing import Any

from pos_recovery.domain.moment import Cause
from pos_recovery.host.chance import SeededChance
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.commands import AddPerson, AddVisit, ImportFile
from pos_recovery.office.opening import OpenShop, open_shop
from tests.office import bakery
from tests.office.bakery import MENU, STAFF, Counter, at, staff_of

OPENED, TODAY = "2026-08-24T08:00:00-04:00", date(2026, 11, 21)
NOW = f"{TODAY}T14:36:00-05:00"
_SEED = 23
_WITH_GIFT_BACK = (
    2, 3, 5, 6, 7, 9, 10, 11, 12, 14, 16, 17, 18, 20, 21, 23, 25, 26, 28, 30, 31, 34, 36, 39, 41, 44, 47, 49,
    52, 55, 58,
)  # fmt: skip
_WITH_GIFT_GONE = (8, 13, 19, 22, 27, 32, 37, 42, 46, 51, 54, 56, 60, 60, 60)  # watched so long, not seen again
_NO_GIFT_BACK = (6, 9, 13, 15, 19, 24, 28, 33, 37, 42, 47, 52, 57)
_NO_GIFT_GONE = (11, 20, 26, 35, 40, 45, 50, 55, 60, 60, 60)
_CAUSES = (
    Cause.WAIT, Cause.WAIT, Cause.ORDER, Cause.WAIT, Cause.QUALITY, Cause.WAIT, Cause.ORDER, Cause.MANNER, Cause.WAIT,
    Cause.CHARGE, Cause.QUALITY,
)  # fmt: skip
_BUSY = (date(2026, 9, 21), date(2026, 10, 19))  # two weeks in which much was given


@dataclass(frozen=True, slots=True)
class _Guest:
    """A moment: its day, what was given, whether we could recognise them by e-mail, the days until they came back."""

    day: date
    given: str
    known: bool
    back: int | None


def seeded(folder: Path, clock: MovedClock) -> Where:
    """The shop in a folder; its passphrase is given, and the codes of its vouchers are always the same."""
    found = bakery.where(folder, clock)
    return Where(
        data=found.data, environ=found.environ, clock=clock, codes=SeededChance(_SEED), passphrase=b"four warm rolls"
    )


def build_autumn(folder: Path) -> None:
    """Three months of it, played day by day."""
    clock = MovedClock(at(OPENED))
    where = seeded(folder, clock)
    open_shop(OpenShop("Harbour Street Bakery", "USD", "America/New_York", "Rita", "471147"), where)
    menu = folder / "menu.csv"
    menu.write_text(MENU, encoding="utf-8")
    with open_office(where) as office:
        rita = staff_of(office)["Rita"]
        for name in ("Ines", "Maya", "Ben"):
            office.people.add(AddPerson(actor=rita, name=name, role=STAFF[name][0], pin=STAFF[name][1]))
        office.menu.read_file(ImportFile(actor=rita, file=menu))
        counter = Counter(office, clock, staff_of(office))
        counter.budget("128")
        _play(counter)


def _play(counter: Counter) -> None:
    """Each moment on its day, each return on its own, in the order of days."""
    work: list[tuple[date, int, Callable[[], None]]] = []
    for number, guest in enumerate(_guests()):
        work += [(day, number, act) for day, act in _acts(counter, number, guest)]
    for place, (day, _, act) in enumerate(sorted(work, key=lambda one: one[:2])):
        counter.goto(f"{day}T11:{place % 60:02}:{place // 60:02}-04:00")
        act()


def _acts(counter: Counter, number: int, guest: _Guest) -> Iterator[tuple[date, Callable[[], None]]]:
    giver = counter.staff[("Maya", "Ben", "Ines")[number % 3]]
    told: dict[str, Any] = {}
    who = {"customer_email": f"guest{number}@example.com", "contact_ok": True} if guest.known else {}

    def moment() -> None:
        told["moment"] = counter.log(giver, _CAUSES[number % len(_CAUSES)], ticket=f"{1000 + number}", **who)
        told["vouchers"] = counter.give(guest.given, by=giver, moment=told["moment"]).vouchers

    def back() -> None:
        if told["vouchers"]:
            counter.redeem(told["vouchers"][0].code, by=giver, ticket=f"{5000 + number}")
        else:
            counter.office.visits.add(AddVisit(actor=counter.rita, moment=told["moment"]))

    yield guest.day, moment
    if guest.back is not None:
        yield guest.day + timedelta(days=guest.back), back


def _guests() -> Iterator[_Guest]:
    """Twelve of 16 for whom it was made again, nine of 12 with a voucher and ten of 18 with money came back."""
    came = chain(repeat("remake:QUIC", 12), repeat("voucher:CINN", 9), repeat("refund:5.50", 10))
    stayed = chain(repeat("remake:QUIC", 4), repeat("voucher:CINN", 3), repeat("discount:4.00", 8))
    yield from _followed(_WITH_GIFT_BACK, _WITH_GIFT_GONE, (_mixed(came), _mixed(stayed)))
    yield from _followed(_NO_GIFT_BACK, _NO_GIFT_GONE, (repeat("sorry"), repeat("sorry")))
    kinds = cycle(("sorry", "discount:3.00", "sorry", "comp:LATT", "sorry", "refund:4.50", "extra:CROI"))
    for place in range(38):
        yield _Guest(TODAY - timedelta(days=1 + place * 87 // 38), next(kinds), known=False, back=None)
    for monday in _BUSY:
        for day in (1, 2, 4):
            yield _Guest(monday + timedelta(days=day), "refund:7.50", known=False, back=None)


def _mixed(given: Iterator[str]) -> Iterator[str]:
    """Every third of them first, so that no form of gift has all the early days."""
    every = list(given)
    return chain(every[::3], every[1::3], every[2::3])


def _followed(
    back: tuple[int, ...], gone: tuple[int, ...], given: tuple[Iterator[str], Iterator[str]]
) -> Iterator[_Guest]:
    """People whose days are known: those who came back were at the counter more than sixty days ago."""
    for place, days in enumerate(back):
        what = next(given[0])
        yield _Guest(
            TODAY - timedelta(days=60 + place * 28 // len(back)), what, known=not what.startswith("v"), back=days
        )
    for days in gone:
        what = next(given[1])
        yield _Guest(TODAY - timedelta(days=days), what, known=not what.startswith("v"), back=None)
