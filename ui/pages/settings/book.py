"""Everything the settings show, read from the office in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pos_recovery.domain.budget import Per, Standing
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor, Authority, Role
from pos_recovery.domain.rights import Right, may
from pos_recovery.domain.views.cards import StackView
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import LogoPicture
from pos_recovery.domain.views.people import StaffView
from pos_recovery.domain.views.playbook import PlayView
from pos_recovery.domain.views.replays import Replay
from pos_recovery.domain.views.shop import ShopView
from pos_recovery.office.office import Office


@dataclass(frozen=True, slots=True)
class Book:
    """The settings as they hold now. A manager sees people, machine and cards alone: the rest is empty, `replay` None.

    `persons` are the budgets of single persons, by name and period.
    """

    now: datetime
    shop: ShopView
    machine: MachineChoices
    people: tuple[StaffView, ...]
    values: Mapping[str, str]
    limits: Mapping[Role, Authority]
    budgets: Mapping[Per, Standing]
    plays: tuple[PlayView, ...]
    persons: Mapping[tuple[str, Per], Standing]
    replay: Replay | None
    stacks: tuple[StackView, ...]
    logo: LogoPicture | None = None

    def per_customer(self, role: Role) -> Money | None:
        """What a role may give to one customer by itself; None is no limit."""
        return self.limits[role].per_moment if role in self.limits else None

    def amount(self, per: Per) -> Money | None:
        """The shop's budget of a period; None without one."""
        return self.budgets[per].limit if per in self.budgets else None

    def setting(self, key: str) -> Money:
        """A setting that is an amount."""
        return Money.parse(self.values[key], self.shop.currency)


def read_book(office: Office, actor: Actor) -> Book:
    """As this person may see it."""
    owner = may(actor, Right.OWN)
    standings = office.budgets.now(actor) if owner else ()
    return Book(
        now=office.local(office.now()),
        shop=office.shop,
        machine=office.machine.choices(),
        people=office.people.everybody(actor),
        values=office.settings.all(actor) if owner else {},
        limits={one.role: one for one in office.limits.all(actor)} if owner else {},
        budgets={one.per: one for one in standings if one.person is None},
        persons={(one.person, one.per): one for one in standings if one.person is not None},
        replay=office.limits.replay(actor) if owner else None,
        plays=office.playbook.all(actor) if owner else (),
        stacks=office.cards.stacks(actor),
        logo=office.settings.logo(actor) if owner else None,
    )
