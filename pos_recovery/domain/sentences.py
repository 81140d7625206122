"""What a failure or a warning says to people: what happened, then what to do. One entry per code of DECISIONS.md."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from string import Formatter

from .business_day import short_day
from .errors import Refusal
from .money import Currency
from .sentence_forms import ALL
from .sentence_screen import ON_SCREEN
from .text import clean
from .views.printers import PrinterAddress

_LONGEST = 400
_MOST_ROWS = 1000
_LATE_DAYS = 14  # so long a manager may accept a voucher that has ended (P36)
_TIMES = frozenset({"at", "until", "used_at", "since"})
_AMOUNTS = frozenset({"over", "above", "before", "now"})
_PRINTERS = frozenset({"printer", "tested"})
_DAYS = frozenset({"good_until", "ended", "ended_on", "day"})
_TELLS = ("why", "what", "state", "source", "form")

_QUOTED, _APOSTROPHE = re.compile(r"'(\{\w+\})'"), re.compile(r"(?<=[\w}])'(?=[\w ])")
_AMOUNT = re.compile(r"-?\d+(\.\d+)?")
_PERIODS = {"day": "today's", "week": "this week's", "month": "this month's"}


@dataclass(frozen=True, slots=True)
class Here:
    """How the shop tells the time: its own clock's reading of an instant, and its calendar day; and its currency, so
    that an amount carries its sign. Without: as written.

    `on_screen`: said in the window, where there is a button and no option of a command to point at. `in_words`: a
    sentence in another language, its places in braces as they are; without it is English.
    """

    local: Callable[[datetime], datetime] | None = None
    today: date | None = None
    on_screen: bool = False
    currency: Currency | None = None
    in_words: Callable[[str], str] | None = None

    def amount(self, text: str) -> str:
        """An amount as a price list shows it; other text as it is."""
        if self.currency is None or not _AMOUNT.fullmatch(text):
            return text
        return self.currency.signed(text)

    def time(self, text: str) -> str:
        """An ISO instant as people say it: `today 14:02`, `yesterday 14:02`, `on 31 May 14:02`; other text as it is."""
        try:
            instant = datetime.fromisoformat(text)
        except ValueError:
            return text
        if self.local is not None and instant.tzinfo is not None:
            instant = self.local(instant)
        return f"{self.day(instant.date(), bare=True)} {instant:%H:%M}"

    def day(self, day: date, *, bare: bool = False) -> str:
        """A day as people say it: `yesterday (31 May)`, `on 31 May`; `bare` leaves the date of a near day out."""
        if self.today is None or abs((self.today - day).days) > 1:
            year = "" if self.today is None or self.today.year == day.year else f" {day.year}"
            return f"on {short_day(day)}{year}"
        word = {0: "today", 1: "yesterday", -1: "tomorrow"}[(self.today - day).days]
        return word if bare else f"{word} ({short_day(day)})"


def sentence(code: str, facts: Mapping[str, object], here: Here | None = None) -> str:
    """What to say for a code with its facts, any of which may be missing. Another code is said as it is."""
    told = {
        name: _said(name, value, here or Here()) for name, value in facts.items() if value not in (None, "", (), [])
    }
    if "at" in told:
        told["at_clock"] = told["at"].replace("today ", "at ")
    if "per" in told:
        told["period"] = _set(_PERIODS.get(told["per"], "the"), here)
    for form in _forms(code, facts, here or Here()):
        if all(name in told for name in _needed(form)):
            in_words = here.in_words if here is not None else None
            said = _set(in_words(form) if in_words else form, here).format_map(told)
            return said[:1].upper() + said[1:] if code == "usage" else said
    return f"{code}."


def every_form() -> tuple[str, ...]:
    """Every sentence as it is written here, for translators; each once, in order."""
    return tuple(dict.fromkeys(form for table in (ALL, ON_SCREEN) for forms in table.values() for form in forms))


def known_codes() -> frozenset[str]:
    """Every code that has a sentence, warnings included."""
    return frozenset(code for code in ALL if "/" not in code)


def _forms(code: str, facts: Mapping[str, object], here: Here) -> Iterable[str]:
    words = [f"{code}/{facts[name]}" for name in _TELLS if isinstance(facts.get(name), str)]
    words += [f"{code}/{name}" for name, value in facts.items() if value is True]
    days_ago = facts.get("days_ago")
    if isinstance(days_ago, int) and days_ago > _LATE_DAYS:
        words.append(f"{code}/too-late")
    for word in (*words, code):
        if here.on_screen:
            yield from ON_SCREEN.get(word, ())
        yield from ALL.get(word, ())


def _set(form: str, here: Here | None) -> str:
    """As in print on a screen: ’ and “ ”. A terminal gets what its keyboard has."""
    if here is None or not here.on_screen:
        return form
    return _APOSTROPHE.sub("’", _QUOTED.sub(r"“\1”", form))


def _needed(form: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(form) if name]


def _printer(text: str) -> str:
    """As people call it, not as it is written down."""
    try:
        return PrinterAddress.parse(text).shown
    except Refusal:
        return text


def _row(row: Mapping[str, object]) -> str:
    return f"\n  line {row.get('line')}: {clean(str(row.get('reason')), _LONGEST)}"


def _said(name: str, value: object, here: Here) -> str:
    if name == "rows" and isinstance(value, list | tuple):
        more = f"\n  and {len(value) - _MOST_ROWS} more" if len(value) > _MOST_ROWS else ""
        return "".join(_row(row) for row in value[:_MOST_ROWS] if isinstance(row, Mapping)) + more
    if name == "asked" and isinstance(value, list | tuple):
        return "; ".join(
            f"{q.get('what')} ({' or '.join(q.get('choices', ()))})" for q in value if isinstance(q, Mapping)
        )
    if isinstance(value, list | tuple):
        return (" or " if name == "approvers" else ", ").join(clean(str(one), 80) for one in value[:12])
    text = clean(str(value), _LONGEST).rstrip(".")
    if name in _AMOUNTS:
        return here.amount(text)
    if name in _PRINTERS:
        return _printer(text)
    if name in _TIMES:
        return here.time(text)
    if name in _DAYS:
        try:
            return here.day(date.fromisoformat(text))
        except ValueError:
            return text
    return text
