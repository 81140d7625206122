"""What the last start knew of the shop's front: enough to show the lock screen while the store is being loaded.

A private file of this machine. It holds no customer, no money that was given, no code and no PIN; what it says is
replaced by the shop's own answer within a second. Light to import: nothing here knows the store.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.people import Face
from pos_recovery.domain.views.shop import CounterRules, ShopView
from pos_recovery.domain.views.words import TradeWords
from pos_recovery.host.clock import clock_for
from pos_recovery.host.files import read_file, write_file
from pos_recovery.host.places import machine_folder, make_folder

from .receipts import from_text, to_text
from .where import Where

if TYPE_CHECKING:
    from .office import Office

_MOST_BYTES = 256 * 1024
_DAMAGED = (Failure, ValueError, TypeError, LookupError, AttributeError, StopIteration, RecursionError)


@dataclass(frozen=True, slots=True)
class FrontSheet:
    """The shop, its rules and words, this machine's choices, the faces on the lock screen, and the shop's zone.

    `said` are the words' answers to "What did they say?", which stand apart because the file knows no mapping.
    """

    shop: ShopView
    zone: str
    rules: CounterRules
    machine: MachineChoices
    words: TradeWords
    said: tuple[tuple[Cause, tuple[str, ...]], ...]
    faces: tuple[Face, ...]

    def trade_words(self) -> TradeWords:
        """The words, whole."""
        return replace(self.words, said=dict(self.said))

    def now(self, where: Where) -> datetime:
        """The time now in the shop's zone."""
        clock = where.clock or clock_for(self.shop.practice, where.env).clock
        return clock.now().astimezone(ZoneInfo(self.zone))


def remembered(where: Where) -> FrontSheet | None:
    """What was noted last for the shop at this place; None at the first start, or when the file is damaged."""
    try:
        sheet = from_text(FrontSheet, read_file(_file(where), _MOST_BYTES).decode())
        sheet.now(where)
    except (*_DAMAGED, ZoneInfoNotFoundError):
        return None
    return sheet if isinstance(sheet, FrontSheet) and isinstance(sheet.shop, ShopView) else None


def remember(where: Where, office: Office) -> None:
    """Note how the front looks now. A disk that cannot be written makes the next start slower, and nothing worse."""
    words = office.words()
    sheet = FrontSheet(
        shop=replace(office.shop, match_key=""), zone=str(office.local(office.now()).tzinfo), rules=office.rules(),
        machine=office.machine.choices(), words=words, said=tuple(words.said.items()),
        faces=office.people.faces(),
    )  # fmt: skip
    text = to_text(_without_mappings(sheet))
    try:
        file = _file(where)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            make_folder(file.parent)
            write_file(file, text.encode(), private=True)
    except (Failure, OSError, UnicodeError):
        return


def _without_mappings(sheet: FrontSheet) -> FrontSheet:
    nothing: Any = ()
    return replace(sheet, words=replace(sheet.words, said=nothing))


def _file(where: Where) -> Path:
    place = hashlib.sha256(str(where.folder).encode()).hexdigest()[:16]
    return machine_folder(where.env) / "window" / f"{place}.json"
