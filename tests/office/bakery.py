"""Harbour Street Bakery with its whole staff: built once, copied for each test, worked through the public door."""

from __future__ import annotations

import hashlib
import shutil
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import psycopg

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.remedy import OnTill, Spec, read_spec
from pos_recovery.domain.views.promises import PromiseAnswered, PromiseView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.domain.views.vouchers import Redeemed, VoucherView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE, Where, open_office
from pos_recovery.office.commands import (
    AddPerson,
    Approver,
    ChangeVoucher,
    Give,
    ImportFile,
    LogMoment,
    Promise,
    Redeem,
    SayNo,
    SayYes,
    SetBudget,
    SetLimits,
    SetSetting,
    Undo,
)
from pos_recovery.office.office import Office
from pos_recovery.office.opening import OpenShop, open_shop
from pos_recovery.store import people
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.server_store import ServerStore
from pos_recovery.store.store import Store
from pos_recovery.store.verify import verify
from tests.postgres import copy_of

USD = currency("USD")
OPENED = "2026-11-12T08:00:00-05:00"
NOW = "2026-11-12T14:32:00-05:00"  # a Thursday
SERVER = "server.txt"
STAFF = {
    "Rita": (Role.OWNER, "471147"),
    "Ines": (Role.MANAGER, "835926"),
    "Tom": (Role.LEAD, "8153"),
    "Maya": (Role.STAFF, "7429"),
    "Ben": (Role.STAFF, "3962"),
}
# Soup has no known cost: 35 % of its price, "about". Lunch costs 2.10, 2.45 and about 2.07.
MENU = """sku,name,category,price,cost,tax_rate,alcohol
CROI,Butter croissant,Pastry,2.40,0.62,13,no
CINN,Cinnamon bun,Pastry,3.20,0.85,13,no
NATA,Pastel de nata,Pastry,1.60,0.38,13,no
QUIC,"Quiche, leek and cheese",Lunch,6.50,2.10,13,no
SAND,Sandwich of the day,Lunch,7.20,2.45,13,no
SOUP,Soup with bread,Lunch,5.90,,13,no
ESPR,Espresso,Coffee,1.20,0.24,13,no
FLAT,Flat white,Coffee,3.10,0.66,13,no
LATT,Latte,Coffee,3.40,0.74,13,no
WINE,Glass of vinho verde,Wine,4.20,1.25,23,yes
CIDR,Dry cider,Cold drinks,5.00,1.60,23,yes
JUIC,Orange juice,Cold drinks,3.90,1.30,13,no
BDAY,Birthday cake to order,Cakes,38.00,12.40,13,no
"""


def usd(text: str) -> Money:
    """An amount as written."""
    return Money.parse(text, USD)


def at(text: str) -> datetime:
    """An instant as written, ISO 8601 with its offset."""
    return datetime.fromisoformat(text)


def specs(*texts: str) -> tuple[Spec, ...]:
    """Parts as the command line writes them: `comp:FLAT*2`, `voucher:10.00`."""
    return tuple(read_spec(text, USD) for text in texts)


def where(folder: Path, clock: MovedClock) -> Where:
    """Where the shop of a test's folder lies: its data in `shop` or on the server that `SERVER` names, the machine's
    own memory in `machine`."""
    environ = {"MAKE_IT_RIGHT_HOME": str(folder / "machine")}
    return Where(data=address_of(folder) or str(folder / "shop"), environ=environ, clock=clock)


def address_of(folder: Path) -> str | None:
    """The address of the database that the shop of a folder lies in; None where it is a file."""
    return (folder / SERVER).read_text() if (folder / SERVER).exists() else None


def cut_all(folder: Path) -> None:
    """The server was started again: every connection of ours is gone."""
    address = address_of(folder)
    assert address is not None
    with psycopg.connect(address, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE application_name = 'make-it-right' AND pid <> pg_backend_pid()"
        )


@contextmanager
def copied(built: Path, folder: Path) -> Iterator[Path]:
    """A copy of a built shop in a folder of its own, its database included."""
    shutil.copytree(built, folder)
    address = address_of(built)
    if address is None:
        yield folder
        return
    with copy_of(address) as copy:
        was = where(folder, MovedClock(at(NOW))).folder
        (folder / SERVER).write_text(copy)
        was.rename(where(folder, MovedClock(at(NOW))).folder)
        yield folder


def build(folder: Path, *, budget: str | None = "640") -> str:
    """Open the shop in a folder with its staff, menu and a month's budget. Gives the recovery code."""
    clock = MovedClock(at(OPENED))
    asked = OpenShop("Harbour Street Bakery", "USD", "America/New_York", "Rita", "471147", practice=True)
    opened = open_shop(asked, where(folder, clock))
    menu = folder / "menu.csv"
    menu.write_text(MENU, encoding="utf-8")
    with open_office(where(folder, clock)) as office:
        rita = staff_of(office)["Rita"]
        for name, (role, pin) in STAFF.items():
            if name != "Rita":
                office.people.add(AddPerson(actor=rita, name=name, role=role, pin=pin))
        office.menu.read_file(ImportFile(actor=rita, file=menu))
        if budget is not None:
            office.budgets.set(SetBudget(actor=rita, per="month", amount=usd(budget)))
    return opened.recovery_code or ""


def staff_of(office: Office) -> dict[str, Actor]:
    """Everybody, signed in with their PIN: taken from the store, because each real check of a PIN takes 158 ms."""
    with office._room.store.read() as reading:
        return {person.name: person.actor(confirmed=True) for person in people.everybody(reading)}


class QuickPins:
    """Stands in for the slow hashes, so that a test may try many PINs: it knows those of the built shop."""

    def __init__(self, office: Office) -> None:
        with office._room.store.read() as reading:
            every = people.everybody(reading)
            self._known = {person.pin_hash: STAFF[person.name][1] for person in every if person.name in STAFF}

    def hash(self, pin: str) -> str:
        """A new one each time, like a salted one."""
        made = f"quick-{uuid.uuid4()}"
        self._known[made] = pin
        return made

    def check(self, pin: str, hashed: str | None) -> bool:
        """Whether it is the one."""
        return self._known.get(hashed or "") == pin

    def badge_key(self, code: str) -> str:
        """The same each time, and nothing of the code."""
        return hashlib.sha256(code.encode()).hexdigest()


def hurry(office: Office) -> None:
    """Check PINs without the slow hash from now on."""
    office._room.ports = replace(office._room.ports, pins=QuickPins(office))


def check_store(folder: Path) -> int:
    """Verify the journal, every row and every budget against its ledger; the number of entries."""
    address = address_of(folder)
    store: Store = (
        FileStore(folder / "shop" / STORE_FILE)
        if address is None
        else ServerStore(address, "the server", folder / "copy.zip")
    )
    with closing(store), store.read() as reading:
        return verify(reading, {}).entries


class Counter:
    """Short ways to ask the office. Whoever is not named is Rita, the owner, who has no limits."""

    def __init__(self, office: Office, clock: MovedClock, staff: dict[str, Actor]) -> None:
        self.office, self.clock, self.staff = office, clock, staff
        self.rita = staff["Rita"]

    def goto(self, text: str) -> None:
        """It is now this instant."""
        self.clock.move(at(text))

    def log(self, by: Actor | None = None, cause: Cause = Cause.ORDER, **facts: Any) -> uuid.UUID:
        """Log a moment; its key."""
        return self.office.moments.log(LogMoment(actor=by or self.rita, cause=cause, **facts)).receipt.id

    def give(
        self,
        *wanted: str,
        by: Actor | None = None,
        moment: uuid.UUID | None = None,
        yes: str | None = None,
        note: str | None = None,
        until: date | None = None,
        on_till: OnTill | None = None,
        request: uuid.UUID | None = None,
        card: str | None = None,
        friend: bool = False,
    ) -> RemedyView:
        """Give parts for a moment (a new one when none is named). `yes` names who approves with their own PIN."""
        asked = Give(
            actor=by or self.rita,
            moment=moment or self.log(by),
            specs=specs(*wanted),
            approver=None if yes is None else Approver(yes, STAFF[yes][1]),
            note=note,
            good_until=until,
            on_till=on_till,
            request_id=request,
            card=card,
            friend=friend,
        )
        return self.office.remedies.give(asked).receipt

    def voucher(self, what: str = "10.00", **rest: Any) -> str:
        """Give one voucher; its code."""
        return self.give(f"voucher:{what}", **rest).vouchers[0].code

    def promise(self, *wanted: str, by: str = "Maya", moment: uuid.UUID | None = None, **rest: Any) -> PromiseView:
        """Write parts down that somebody has to say yes to; a discount of 20.00 where none are named."""
        actor = self.staff[by]
        parts = specs(*(wanted or ("discount:20.00",)))
        asked = Promise(actor=actor, moment=moment or self.log(actor), specs=parts, **rest)
        return self.office.promises.make(asked).receipt

    def yes(self, promise: PromiseView, by: str = "Ines", request: uuid.UUID | None = None) -> PromiseAnswered:
        """Give what was promised."""
        asked = SayYes(actor=self.staff[by], promise=promise.id, request_id=request)
        return self.office.promises.say_yes(asked).receipt

    def no(
        self, promise: PromiseView, by: str = "Ines", reason: str = "too much", request: uuid.UUID | None = None
    ) -> PromiseAnswered:
        """Refuse what was promised."""
        asked = SayNo(actor=self.staff[by], promise=promise.id, reason=reason, request_id=request)
        return self.office.promises.say_no(asked).receipt

    def promised(self) -> list[PromiseView]:
        """What waits for a yes."""
        return list(self.office.promises.waiting(self.rita))

    def undo(self, remedy: RemedyView, by: Actor | None = None, *, got_it: bool = False) -> RemedyView:
        """Take a give back."""
        asked = Undo(actor=by or self.rita, remedy=remedy.id, reason="wrong one", got_it=got_it)
        return self.office.remedies.undo(asked).receipt

    def redeem(self, code: str, value: str | None = None, by: Actor | None = None, **rest: Any) -> Redeemed:
        """Use a voucher, whole or in part."""
        amount = None if value is None else usd(value)
        return self.office.vouchers.redeem(Redeem(actor=by or self.rita, code=code, value=amount, **rest)).receipt

    def undo_redeem(self, code: str, by: Actor | None = None) -> VoucherView:
        """Undo a voucher's newest use."""
        asked = ChangeVoucher(actor=by or self.rita, code=code, reason="wrong table")
        return self.office.vouchers.undo_redeem(asked).receipt

    def cancel(self, code: str, by: Actor | None = None) -> VoucherView:
        """Cancel a voucher."""
        return self.office.vouchers.cancel(ChangeVoucher(actor=by or self.rita, code=code, reason="misprint")).receipt

    def reissue(self, code: str, until: date | None = None, by: Actor | None = None) -> VoucherView:
        """A lost voucher's successor."""
        asked = ChangeVoucher(actor=by or self.rita, code=code, reason="lost", good_until=until)
        return self.office.vouchers.reissue(asked).receipt

    def show(self, code: str) -> VoucherView:
        """A voucher as anybody sees it."""
        return self.office.vouchers.show(code)

    def more_menu(self, folder: Path, *lines: str) -> None:
        """Items beside those of `MENU`."""
        file = folder / "more.csv"
        file.write_text("\n".join([MENU.splitlines()[0], *lines]), encoding="utf-8")
        self.office.menu.read_file(ImportFile(actor=self.rita, file=file))

    def set(self, key: str, value: str) -> None:
        """A setting."""
        self.office.settings.set(SetSetting(actor=self.rita, key=key, value=value))

    def limit(self, role: Role, kinds: Sequence[str] | None = None, **amounts: str | None) -> None:
        """Limits of a role: `per_remedy="6.00"`; None takes one away."""
        money = {name: None if text is None else usd(text) for name, text in amounts.items()}
        chosen = None if kinds is None else tuple(kinds)
        asked = SetLimits(actor=self.rita, role=role, amounts=money, kinds=chosen, kinds_given=kinds is not None)
        self.office.limits.set(asked)

    def budget(self, amount: str | None, per: str = "month", person: str | None = None, **rest: Any) -> None:
        """A budget of the shop or a person; None takes it away."""
        money = None if amount is None else usd(amount)
        self.office.budgets.set(SetBudget(actor=self.rita, per=per, amount=money, person=person, **rest))

    def standing(self, per: str = "month", person: str | None = None) -> Standing:
        """How one budget stands now."""
        return next(one for one in self.office.budgets.now(self.rita) if one.per.value == per and one.person == person)

    def money(self, per: str = "month", person: str | None = None) -> tuple[str, str, str]:
        """Spent, held and left of one budget, as written."""
        one = self.standing(per, person)
        return one.spent.text, one.held.text, one.left.text
