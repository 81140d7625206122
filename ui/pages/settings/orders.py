"""What the office is asked for each change of the settings, and what takes it back."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pos_recovery.domain.budget import Counts, Per, WhenUsedUp
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.people import StaffView
from pos_recovery.domain.views.playbook import PlayView
from pos_recovery.office.commands import (
    ChangePerson,
    RenameShop,
    ResetPlaybook,
    SetBudget,
    SetLimits,
    SetLogo,
    SetPlaybook,
    SetSetting,
)
from pos_recovery.office.office import Office

from .book import Book
from .keeper import Ask, Change


def budget(book: Book, per: Per, amount: Money | None) -> Change:
    """Another amount for a period, or none. What the month says about an empty budget holds for the day too."""
    other = next((one for one in book.budgets.values() if one.per is not per), None)
    used_up = other.when_used_up.value if other is not None and per not in book.budgets else None
    counts_ = other.counts.value if other is not None and per not in book.budgets else None

    def of(value: Money | None) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            command = SetBudget(
                actor=actor, per=per.value, amount=value, when_used_up=used_up, counts=counts_, request_id=request
            )
            return office.budgets.set(command)

        return ask

    return Change(of(amount), of(book.amount(per)))


def used_up(book: Book, choice: WhenUsedUp) -> Change:
    """What happens when it is used up, for every budget of the shop."""
    return _of_all(book, lambda per: (choice.value, None), lambda per: (book.budgets[per].when_used_up.value, None))


def counts(book: Book, choice: Counts) -> Change:
    """What the budgets count, for every budget of the shop."""
    return _of_all(book, lambda per: (None, choice.value), lambda per: (None, book.budgets[per].counts.value))


def _of_all(book: Book, after: Callable[[Per], Any], before: Callable[[Per], Any]) -> Change:
    amounts = {per: standing.limit for per, standing in book.budgets.items()}

    def of(chosen: Callable[[Per], Any]) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            answer: Any = None
            for place, (per, amount) in enumerate(amounts.items()):
                when, what = chosen(per)
                request_id = request if place == 0 else uuid.uuid4()
                answer = office.budgets.set(
                    SetBudget(
                        actor=actor, per=per.value, amount=amount, when_used_up=when, counts=what, request_id=request_id
                    )
                )
            return answer

        return ask

    return Change(of(after), of(before))


def person_budget(book: Book, name: str, per: Per, amount: Money | None) -> Change:
    """Another amount for one person, or none. It counts what the shop's budgets count."""
    shop = next(iter(book.budgets.values()), None)
    counts_ = shop.counts.value if shop is not None and (name, per) not in book.persons else None
    before = book.persons.get((name, per))

    def of(value: Money | None) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            command = SetBudget(
                actor=actor, per=per.value, amount=value, person=name, counts=counts_, request_id=request
            )
            return office.budgets.set(command)

        return ask

    return Change(of(amount), of(None if before is None else before.limit))


def role_amount(book: Book, role: Role, name: str, amount: Money | None) -> Change:
    """Another limit of a role: per_remedy, per_moment, per_day, per_week or note_above."""

    def of(value: Money | None) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            return office.limits.set(SetLimits(actor=actor, role=role, amounts={name: value}, request_id=request))

        return ask

    return Change(of(amount), of(getattr(book.limits[role], name)))


def role_kinds(book: Book, role: Role, kinds: tuple[str, ...] | None) -> Change:
    """Which kinds a role may give by itself; None is every one."""

    def of(chosen: tuple[str, ...] | None) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            command = SetLimits(actor=actor, role=role, amounts={}, kinds=chosen, kinds_given=True, request_id=request)
            return office.limits.set(command)

        return ask

    return Change(of(kinds), of(book.limits[role].kinds))


def limit(book: Book, role: Role, amount: Money | None) -> Change:
    """What a role may give to one customer by itself."""
    known = book.limits[role]
    before = {"per_remedy": known.per_remedy, "per_moment": known.per_moment}

    def of(amounts: dict[str, Money | None]) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            return office.limits.set(SetLimits(actor=actor, role=role, amounts=amounts, request_id=request))

        return ask

    return Change(of({"per_remedy": amount, "per_moment": amount}), of(before))


def setting(book: Book, key: str, value: str) -> Change:
    """One setting."""

    def of(text: str) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            return office.settings.set(SetSetting(actor=actor, key=key, value=text, request_id=request))

        return ask

    return Change(of(value), of(book.values[key]))


def logo(book: Book, file: Path | None) -> Change:
    """Another logo, or none. A first one can be taken back; of the one before, the file may be gone."""

    def of(path: Path | None) -> Ask:
        return lambda office, actor, request: office.settings.set_logo(
            SetLogo(actor=actor, file=path, request_id=request)
        )

    return Change(of(file), of(None) if book.logo is None else None)


def play(before: PlayView, texts: Sequence[str] | None, *, on_top: bool) -> Change:
    """Other answers for a cause, or other things on top of them; None is the trade's own again."""
    is_own = before.own_on_top if on_top else before.own
    listed = before.on_top if on_top else before.gifts

    def of(wanted: Sequence[str] | None) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            if wanted is None:
                return office.playbook.reset(
                    ResetPlaybook(
                        actor=actor, cause=before.cause, answers=not on_top, on_top=on_top, request_id=request
                    )
                )
            return office.playbook.set(
                SetPlaybook(actor=actor, cause=before.cause, texts=tuple(wanted), on_top=on_top, request_id=request)
            )

        return ask

    return Change(of(texts), of([one.text for one in listed] if is_own else None))


def rename(book: Book, name: str, address: str | None) -> Change:
    """Another name or address of the shop."""

    def of(words: tuple[str, str | None]) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            return office.shop_changes.rename(
                RenameShop(actor=actor, name=words[0], address=words[1], request_id=request)
            )

        return ask

    return Change(of((name, address)), of((book.shop.name, book.shop.address)))


def machine(book: Book, **changes: Any) -> Change:
    """Another choice of this computer."""

    def of(choices: MachineChoices) -> Ask:
        return lambda office, actor, request: office.machine.choose(choices)

    return Change(of(replace(book.machine, **changes)), of(book.machine))


def role(person: StaffView, new: Role, pin: str | None) -> Change:
    """Another role. It can be taken back where the PIN that they know still fits."""

    def of(which: Role, with_pin: str | None) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            command = ChangePerson(actor=actor, name=person.name, role=which, pin=with_pin, request_id=request)
            return office.people.change(command)

        return ask

    same = new.pin_digits == person.role.pin_digits
    return Change(of(new, pin), of(person.role, None) if same else None)


def enable(person: StaffView, *, enabled: bool) -> Change:
    """Somebody leaves, or is back."""

    def of(value: bool) -> Ask:
        def ask(office: Office, actor: Actor, request: uuid.UUID) -> Any:
            command = ChangePerson(actor=actor, name=person.name, enabled=value, request_id=request)
            return office.people.change(command)

        return ask

    return Change(of(enabled), of(person.enabled))
