"""`doctor`: looks at everything the shop stands on and says what to do. A thing not set up is well, with a hint."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from pos_recovery.domain.errors import Failure, Refusal, Trouble
from pos_recovery.domain.facts import FactKind
from pos_recovery.domain.sentences import sentence
from pos_recovery.domain.views.upkeep import Check, DoctorView
from pos_recovery.store import budgets, entries
from pos_recovery.store.last_print import last_print
from pos_recovery.store.opening_check import quick_check

from .backroom import CLOCK_BACK, Backroom, Look
from .printer_check import printer_check

MEGABYTE = 1_000_000
LOW_BYTES = 200 * MEGABYTE
TOO_LOW_BYTES = 20 * MEGABYTE
BACKUP_AGE = timedelta(days=7)
_KEEP = "Keep the file as it is, and restore the last backup."


def doctor(room: Backroom) -> DoctorView:
    """Look at the store, the disk, the clock, the printer, the secrets, and at what is not set up yet."""
    return _view(list(_checks(room)))


def doctor_of_closed(failure: Failure, data: Path) -> DoctorView:
    """The same for a shop that could not be opened: why not, and what can be seen from outside.

    `failure` is what opening raised; `data` is the folder.
    """
    name = "secrets" if failure.code.startswith("keychain") else "store"
    said = Check(name, False, sentence(failure.code, failure.facts), _cure(failure))
    return _view([said, *_disk(data)])


def _view(checks: list[Check]) -> DoctorView:
    return DoctorView(all(check.ok for check in checks), tuple(checks))


def _checks(room: Backroom) -> Iterator[Check]:
    from .upkeep import anchors

    remembered, last = anchors(room), None
    try:
        with room.look() as look:
            yield _journal(room, look, remembered)
            yield _clock(room, look)
            last = last_print(look.reading, room.counter_id)
            set_up = [_budget(look), _menu(look), *([] if room.store.shared else [_backup(look)])]
    except Trouble as trouble:
        yield Check("store", False, sentence(trouble.code, trouble.facts), _cure(trouble))
        set_up = []
    yield from _server() if room.store.shared else _disk(room.data)
    yield _secrets(room)
    yield printer_check(room, last)
    yield from set_up


def _journal(room: Backroom, look: Look, remembered: dict[uuid.UUID, tuple[int, str]]) -> Check:
    try:
        quick_check(look.reading, remembered)
    except Refusal as refusal:
        return Check("store", False, sentence(refusal.code, refusal.facts), _KEEP)
    try:
        room.store.check_writable()
    except Trouble as trouble:
        return Check("store", False, sentence(trouble.code, trouble.facts), _cure(trouble))
    return Check("store", True, f"{room.store.place} opens, and the newest part of its journal holds.")


def _cure(failure: Failure) -> str:
    """What to do about a shop that does not open; the sentence has said what happened."""
    known = {
        "store-missing": "Look whether the disk is plugged in, or name the folder with --data. A new shop: init.",
        "store-newer": "Use the newest version of Make It Right on this machine.",
        "store-damaged": _KEEP,
        "journal-broken": _KEEP,
        "store-busy": "Close other programs that use the shop's file.",
        "store-full": "Free some space on the disk.",
        "keychain-none": "Give the passphrase, or bring back the keychain or the file that holds the secrets.",
        "keychain-locked": "Unlock the keychain, or give the passphrase that opens the secrets.",
    }
    return known.get(failure.code, "See that you may read and write this folder, or name another one with --data.")


def _clock(room: Backroom, look: Look) -> Check:
    newest = entries.newest_at(look.reading, room.counter_id)
    behind = timedelta(0) if newest is None else newest - look.now
    if behind > CLOCK_BACK:
        minutes = int(behind.total_seconds() // 60)
        return Check("clock", False, f"The clock is {minutes} minutes behind the newest entry.", "Set it right.")
    return Check("clock", True, "The clock is not behind the journal.")


def _server() -> Iterator[Check]:
    yield Check("disk", True, "The shop lies on a server, which is backed up there, by pg_dump for instance.")


def _disk(data: Path) -> Iterator[Check]:
    from pos_recovery.host.places import free_bytes, network_file_system, open_to_others, synced_folder

    try:
        free = free_bytes(data)
        share, others = network_file_system(data), data.exists() and open_to_others(data)
    except OSError as error:
        yield Check("disk", False, f"{data} cannot be looked at: {error.strerror}.", "See that the disk is there.")
        return
    says = f"{free // MEGABYTE:,} MB are free."
    if free < LOW_BYTES:
        yield Check("space", free >= TOO_LOW_BYTES, says, "Free some space: below 20 MB nothing can be given.")
    else:
        yield Check("space", True, says)
    if share is not None:
        yield Check("disk", False, f"{data} lies on a network share ({share}).", "Move it to a disk of this machine.")
    elif others:
        yield Check("disk", False, f"Other users may change {data}.", "Let only yourself write there.")
    elif (service := synced_folder(data)) is not None:
        hint = "Keep the shop outside, and let the service keep its backups."
        yield Check("disk", True, f"{service} keeps this folder in step: that can tear the shop's file.", hint)
    else:
        yield Check("disk", True, "The shop lies on a disk of this machine.")


def _secrets(room: Backroom) -> Check:
    from pos_recovery.host.secrets import open_bundle

    shop = room.shop
    try:
        open_bundle(shop.id, shop.practice, room.data)
    except Trouble as trouble:
        if trouble.facts.get("state") == "sealed":
            return Check("secrets", True, "The secrets lie in a sealed file; the passphrase opens them.")
        return Check("secrets", False, sentence(trouble.code, trouble.facts), _cure(trouble))
    if shop.practice:
        return Check("secrets", True, "The secrets of a practice shop lie in its folder. They protect nothing real.")
    return Check("secrets", True, "The secrets lie in the system's keychain.")


def _budget(look: Look) -> Check:
    if any(rule.amount_minor is not None for rule in budgets.rules(look.reading)):
        return Check("budget", True, "A goodwill budget is set.")
    return Check("budget", True, "No budget set yet: only limits count.", "budget set --per month AMOUNT")


def _menu(look: Look) -> Check:
    count = len(look.menu())
    if count:
        return Check("menu", True, "1 item on the menu." if count == 1 else f"{count} items on the menu.")
    return Check("menu", True, "The menu is empty: only amounts can be given.", "menu import FILE.csv")


def _backup(look: Look) -> Check:
    last = entries.last_of_kind(look.reading, FactKind.BACKUP_MADE.value)
    if last is None:
        return Check("backup", True, "No backup was made yet.", "backup FILE, on another disk")
    days = max(0, (look.now - last).days)
    says = "The last backup was made today." if days == 0 else f"The last backup is {days} days old."
    return Check("backup", True, says, "backup FILE, on another disk" if look.now - last > BACKUP_AGE else None)
