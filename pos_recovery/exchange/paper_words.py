"""The fixed words of a voucher: a TOML file of `resources/words` -> language -> words."""

from __future__ import annotations

import string

from pos_recovery.domain.views.paper import PaperTitle, PaperWords

from .word_file import read_tables, refuse

_MOST_BYTES = 100_000
_LONGEST = 60
_PLACES = {"until": {"day", "month", "year"}, "left": {"money"}, "copy": {"copy"}, "choice": {"what"}}
_LINES = ("promotional", "one-use", "part-use", "no-alcohol", "again", *_PLACES)


def read_paper_words(data: bytes) -> dict[str, PaperWords]:
    """The words by language. Refusal `file-unknown` (fact `why`) for what is no such file."""
    tables = read_tables(data, _MOST_BYTES, "a file of words")
    return {language: _words(table, language[:20]) for language, table in tables.items()}


def _words(table: object, language: str) -> PaperWords:
    if not isinstance(table, dict):
        refuse(f"{language} is no table")
    strange = sorted(set(table) ^ {*PaperTitle, *_LINES, "months"})
    if strange:
        refuse(f"{language}.{strange[0][:30]} is missing, or we do not know it")

    def line(key: str) -> str:
        return _text(table[key], f"{language}.{key}", _PLACES.get(key, set()))

    def title(key: PaperTitle) -> tuple[str, str]:
        return _pair(table[key], f"{language}.{key}")

    months = table["months"]
    if not isinstance(months, list) or len(months) != 12:
        refuse(f"{language}.months needs twelve names")
    return PaperWords(
        title(PaperTitle.GOODS), title(PaperTitle.MONEY), title(PaperTitle.BETTER), title(PaperTitle.FRIEND),
        line("until"), tuple(_text(month, f"{language}.months", set()) for month in months), line("left"), line("copy"),
        line("choice"), line("promotional"), line("one-use"), line("part-use"), line("no-alcohol"), line("again"),
    )  # fmt: skip


def _pair(value: object, where: str) -> tuple[str, str]:
    if not isinstance(value, list) or len(value) != 2:
        refuse(f"{where} needs two lines")
    return _text(value[0], where, set()), _text(value[1], where, set())


def _text(value: object, where: str, places: set[str]) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST or not value.isprintable():
        refuse(f"{where} must be one line of text")
    try:
        found = [(name, form or turn) for _, name, form, turn in string.Formatter().parse(value) if name is not None]
    except ValueError:
        refuse(f"{where} has a brace too many")
    if {name for name, _ in found} != places or any(special for _, special in found):
        refuse(f"{where} needs exactly these: {', '.join(sorted(places)) or 'no braces'}")
    return value
