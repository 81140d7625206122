"""The practice shop's first day: its people, menu, budget and rules; and what Rita changes later on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.people import Actor, Role
from pos_recovery.host.chance import SeededChance
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.commands import AddPerson, ImportFile, SetBudget, SetLimits, SetSetting
from pos_recovery.office.office import Office
from pos_recovery.office.opening import OpenShop, open_shop

from .crew import CREW, RITA
from .floor import Floor
from .season import ZONE

SHOP = "Harbour Street Bakery"
CURRENCY = "USD"
BUDGET, LATER_BUDGET = "80.00", "85.00"
ADDRESS = "12 Harbour Street"


@dataclass(frozen=True, slots=True)
class Site:
    """Where the practice shop is built: its data, its machine's folder, and the menu."""

    data: Path
    machine: Path
    menu: Path


def open_bakery(site: Site, clock: MovedClock, seed: int) -> Floor:
    """Open the shop and its counter at the clock's time, everybody signed in."""
    environ = {"MAKE_IT_RIGHT_HOME": str(site.machine)}
    asked = OpenShop(SHOP, CURRENCY, ZONE, RITA.name, RITA.pin, practice=True, language="en", address=ADDRESS)
    # The shop's own key comes from the system: the next demo of this seed is another shop, so that a machine that
    # remembers this one's journal does not take the next for a journal that was cut.
    open_shop(asked, Where(str(site.data), environ=environ, clock=clock))
    office = open_office(Where(str(site.data), environ=environ, clock=clock, codes=SeededChance(seed)))
    try:
        return _furnished(office, clock, site.menu)
    except BaseException:
        office.close()
        raise


def _furnished(office: Office, clock: MovedClock, menu: Path) -> Floor:
    rita = office.people.sign_in(RITA.name, RITA.pin)
    for one in CREW:
        if one is not RITA:
            office.people.add(AddPerson(actor=rita, name=one.name, role=one.role, pin=one.pin))
    office.menu.read_file(ImportFile(actor=rita, file=menu))
    office.budgets.set(SetBudget(actor=rita, per="month", amount=_usd(BUDGET)))
    office.settings.set(SetSetting(actor=rita, key="books", value="at-cost"))
    signed_in = {RITA.name: rita}
    for one in CREW:
        if one is not RITA:
            signed_in[one.name] = office.people.sign_in(one.name, one.pin)
    unnamed = {one.name: office.people.sign_in(one.name, None) for one in CREW}
    return Floor(office, clock, signed_in, unnamed)


def changes(floor: Floor) -> tuple[tuple[int, Callable[[], object]], ...]:
    """What Rita changes: after how many per cent of the history, and the change."""
    office, rita = floor.office, floor.signed_in[RITA.name]

    def limits(role: Role, **amounts: str) -> object:
        wanted = {key: _usd(amount) for key, amount in amounts.items()}
        return office.limits.set(SetLimits(actor=rita, role=role, amounts=wanted))

    def setting(key: str, value: str) -> object:
        return office.settings.set(SetSetting(actor=rita, key=key, value=value))

    return (
        (20, lambda: limits(Role.STAFF, per_day="40.00", note_above="9.00")),
        (31, lambda: setting("cost-share.Other", "30")),
        (44, lambda: _week_of(office, rita, "Maya", "18.00")),
        (62, lambda: setting("voucher-is-payment", "on")),
        (71, lambda: limits(Role.LEAD, per_remedy="25.00", per_week="150.00")),
        (80, lambda: office.budgets.set(SetBudget(actor=rita, per="month", amount=_usd(LATER_BUDGET)))),
    )


def _week_of(office: Office, rita: Actor, person: str, amount: str) -> object:
    return office.budgets.set(SetBudget(actor=rita, per="week", amount=_usd(amount), person=person))


def _usd(text: str) -> Money:
    return Money.parse(text, currency(CURRENCY))
