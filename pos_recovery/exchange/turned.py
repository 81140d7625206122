"""The words of the turned screen: a TOML file of `resources/words` -> language -> words."""

from __future__ import annotations

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.playbook import SORRY
from pos_recovery.domain.views.words import TurnedWords

from .word_file import read_tables, refuse

_MOST_BYTES = 200_000
_LONGEST = 80
_ENTRIES = {"ask", "tap", "no-thanks", "sorry", "answers"}


def read_turned(data: bytes) -> dict[str, TurnedWords]:
    """The words by language. Refusal `file-unknown` (fact `why`) for what is no such file."""
    tables = read_tables(data, _MOST_BYTES, "a file of words")
    return {language: _words(_table(table, language), language) for language, table in tables.items()}


def _words(table: dict[str, object], language: str) -> TurnedWords:
    strange = sorted(set(table) ^ _ENTRIES)
    if strange:
        refuse(f"{language}.{strange[0][:30]} is missing, or we do not know it")
    sorry = _table(table["sorry"], f"{language}.sorry")
    if set(sorry) != set(Cause):
        refuse(f"{language}.sorry needs a line for every cause and no other")
    no_thanks = _pair(table["no-thanks"], f"{language}.no-thanks")
    answers = _table(table["answers"], f"{language}.answers")
    return TurnedWords(
        {cause: _text(sorry[cause], f"{language}.sorry.{cause}") for cause in Cause},
        _text(table["ask"], f"{language}.ask"),
        _text(table["tap"], f"{language}.tap"),
        {key: _pair(value, f"{language}.answers.{key[:30]}") for key, value in answers.items()} | {SORRY: no_thanks},
        no_thanks,
    )


def _table(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        refuse(f"{where[:60]} is no table")
    return value


def _pair(value: object, where: str) -> tuple[str, str]:
    if not isinstance(value, list) or len(value) != 2:
        refuse(f"{where} needs a title and a line")
    return _text(value[0], where), _text(value[1], where)


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST or not value.isprintable():
        refuse(f"{where} must be one line of text")
    return value
