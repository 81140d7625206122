"""The fixed words of a voucher: a TOML file of `resources/words` -> language -> words."""

from __future__ import annotations

import string
import tomllib
from typing import NoReturn

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.paper import PaperTitle, PaperWords

_MOST_BYTES = 100_000
_LONGEST = 60
_PLACES = {"until": {"day", "month", "year"}, "left": {"money"}, "copy": {"copy"}, "choice": {"what"}}
_LINES = ("promotional", "one-use", "part-use", "no-alcohol", "again", *_PLACES)


def read_paper_words(data: bytes) -> dict[str, PaperWords]:
    """The words by language. Refusal `file-unknown` (fact `why`) for what is no such file."""
    if len(data) > _MOST_BYTES:
        _refuse("larger than a file of words")
    try:
        tables = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        raise Refusal("file-unknown", why="no TOML file") from None
    return {language: _words(table, language[:20]) for language, table in tables.items()}


def _words(table: object, language: str) -> PaperWords:
    if not isinstance(table, dict):
        _refuse(f"{language} is no table")
    strange = sorted(set(table) ^ {*PaperTitle, *_LINES, "months"})
    if strange:
        _refuse(f"{language}.{strange[0][:30]} is missing, or we do not know it")

    def line(key: str) -> str:
        return _text(table[key], f"{language}.{key}", _PLACES.get(key, set()))

    def title(key: PaperTitle) -> tuple[str, str]:
        return _pair(table[key], f"{language}.{key}")

    months = table["months"]
    if not isinstance(months, list) or len(months) != 12:
        _refuse(f"{language}.months needs twelve names")
    return PaperWords(
        title(PaperTitle.GOODS), title(PaperTitle.MONEY), title(PaperTitle.BETTER), title(PaperTitle.FRIEND),
        line("until"), tuple(_text(month, f"{language}.months", set()) for month in months), line("left"), line("copy"),
        line("choice"), line("promotional"), line("one-use"), line("part-use"), line("no-alcohol"), line("again"),
    )  # fmt: skip


def _pair(value: object, where: str) -> tuple[str, str]:
    if not isinstance(value, list) or len(value) != 2:
        _refuse(f"{where} needs two lines")
    return _text(value[0], where, set()), _text(value[1], where, set())


def _text(value: object, where: str, places: set[str]) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST or not value.isprintable():
        _refuse(f"{where} must be one line of text")
    try:
        found = [(name, form or turn) for _, name, form, turn in string.Formatter().parse(value) if name is not None]
    except ValueError:
        _refuse(f"{where} has a brace too many")
    if {name for name, _ in found} != places or any(special for _, special in found):
        _refuse(f"{where} needs exactly these: {', '.join(sorted(places)) or 'no braces'}")
    return value


def _refuse(why: str) -> NoReturn:
    raise Refusal("file-unknown", why=why)
