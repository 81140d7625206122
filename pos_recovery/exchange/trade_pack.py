"""Trade packs: a TOML file of `resources/trades` -> the words of a trade."""

from __future__ import annotations

import re

from pos_recovery.domain.moment import WISHES, Cause
from pos_recovery.domain.playbook import (
    MOST_ANSWERS,
    SORRY,
    AnswerWords,
    CauseWords,
    Spoken,
    Token,
    TradePack,
    WishWords,
)
from pos_recovery.domain.remedy import Kind

from .word_file import read_tables, refuse

_MOST_BYTES = 200_000
_LONGEST = 200
_KEY = re.compile(r"[a-z][a-z-]{0,30}", re.ASCII)
_TOKEN = re.compile(r'([a-z-]{1,20})(?::(?:([a-z]{1,20})|"([^"*\x00-\x1f]{1,80})"))?', re.ASCII)
_MOST_SAID = 4
_SPOKEN = ("ask", "thank", "welcome", "wait", "next-time", "goes-first", "own", "very-upset")
_BY_PICK = (Kind.COMP, Kind.FREE_ITEM, Kind.REMAKE, Kind.VOUCHER, Kind.EXTRA)
_TOP = frozenset({"key", "title", "card", "picks", "causes", "answers", "wishes", "kinds", "till", "spoken"})


def read_pack(data: bytes) -> TradePack:
    """The pack a TOML file holds. Every cause, wish and kind must be there and nothing else may be.

    Refusal `file-unknown` (fact `why`) for anything that is no such file.
    """
    tables = read_tables(data, _MOST_BYTES, "a trade pack")
    _only(tables, _TOP, "the file")
    picks = {_key(name): _texts(value, f"picks.{name}") for name, value in _table(tables, "picks").items()}
    answers = {
        _key(name): _answer(value, f"answers.{name}", set(picks)) for name, value in _table(tables, "answers").items()
    }
    causes = {cause: _cause(cause, _table(_table(tables, "causes"), cause)) for cause in Cause}
    wishes = {wish: _wish(_table(_table(tables, "wishes"), wish), wish) for wish in WISHES}
    kinds = {kind: _text(_table(tables, "kinds").get(kind), f"kinds.{kind}") for kind in Kind}
    till = {entry: _text(_table(tables, "till").get(entry), f"till.{entry}") for entry in (*Kind, "voucher-used")}
    _only(_table(tables, "causes"), set(Cause), "causes")
    _only(_table(tables, "wishes"), set(WISHES), "wishes")
    _only(_table(tables, "kinds"), set(Kind), "kinds")
    _only(_table(tables, "till"), set(till), "till")
    _check_answers(causes, wishes, answers)
    card = _texts(tables.get("card"), "card")
    return TradePack(_key(_text(tables.get("key"), "key")), _text(tables.get("title"), "title"), picks, causes, answers,
                     wishes, kinds, {str(entry): words for entry, words in till.items()}, card,
                     _spoken(_table(tables, "spoken")))  # fmt: skip


def _cause(cause: Cause, table: dict[str, object]) -> CauseWords:
    where = f"causes.{cause}"
    _only(table, {"label", "example", "fits", "say", "said", "answers"}, where)
    listed = () if cause is Cause.SAFETY else _texts(table.get("answers"), where)
    if cause is Cause.SAFETY and "answers" in table:
        refuse("safety has a card and no answers")
    label, example, fits, say = (
        _text(table.get(name), f"{where}.{name}") for name in ("label", "example", "fits", "say")
    )
    said = () if cause is Cause.SAFETY else _texts(table.get("said"), where)
    if len(said) > _MOST_SAID or (cause is Cause.SAFETY and "said" in table):
        refuse(f"{where} has more of what they say than fits")
    return CauseWords(label, example, fits, say, said, listed)


def _answer(value: object, where: str, picks: set[str]) -> AnswerWords:
    table = _is_table(value, where)
    _only(table, {"label", "title", "sub", "why", "give", "wishes"}, where)
    give = tuple(_token(text, where, picks) for text in _texts(table.get("give"), where))
    wishes = _texts(table.get("wishes", []), where, least=0)
    _only(dict.fromkeys(wishes), set(WISHES), where)
    label = _text(table.get("label"), where)
    title, sub = _text(table.get("title", label), where), _text(table.get("sub"), where)
    return AnswerWords(label, title, sub, _text(table.get("why"), where), give, wishes)


def _spoken(table: dict[str, object]) -> Spoken:
    _only(table, set(_SPOKEN), "spoken")
    spoken = Spoken(*(_text(table.get(name), f"spoken.{name}") for name in _SPOKEN))
    if "{name}" not in spoken.wait or "{what}" not in spoken.next_time:
        refuse("spoken.wait must name {name}, spoken.next-time {what}")
    return spoken


def _wish(table: dict[str, object], wish: str) -> WishWords:
    _only(table, {"why", "adds"}, f"wishes.{wish}")
    return WishWords(_text(table.get("why"), f"wishes.{wish}"), _text(table.get("adds"), f"wishes.{wish}"))


def _token(text: str, where: str, picks: set[str]) -> Token:
    match = _TOKEN.fullmatch(text)
    if match is None or match[1] not in set(Kind):
        refuse(f"{where}: '{text}' gives nothing we know")
    kind, pick, words = Kind(match[1]), match[2], match[3]
    fits = kind is Kind.EXTRA if words else (pick in picks if kind in _BY_PICK else pick is None)
    if not fits:
        refuse(f"{where}: '{text}' gives nothing we know")
    return Token(kind, pick, words)


def _check_answers(
    causes: dict[Cause, CauseWords], wishes: dict[str, WishWords], answers: dict[str, AnswerWords]
) -> None:
    if answers.get(SORRY, AnswerWords("", "", "", "", (), ())).give != (Token(Kind.SORRY),):
        refuse("answers.sorry must give sorry")
    for cause, words in causes.items():
        listed = words.answers
        if listed and (listed[-1] != SORRY or not 3 <= len(set(listed)) == len(listed) <= MOST_ANSWERS):
            refuse(f"causes.{cause} needs three to five answers, sorry last")
        _only(dict.fromkeys(listed), set(answers), f"causes.{cause}")
    for wish, added in wishes.items():
        if added.adds not in answers:
            refuse(f"wishes.{wish} adds no answer we know")


def _table(tables: dict[str, object], name: str) -> dict[str, object]:
    return _is_table(tables.get(name), name)


def _is_table(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        refuse(f"{where} is missing")
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST or not value.isprintable():
        refuse(f"{where} must be one line of text")
    return value


def _texts(value: object, where: str, least: int = 1) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) < least or len(value) > 40:
        refuse(f"{where} must be a list of texts")
    return tuple(_text(entry, where) for entry in value)


def _key(text: str) -> str:
    if _KEY.fullmatch(text) is None:
        refuse(f"'{text[:30]}' is no key")
    return text


def _only(table: dict[str, object], known: set[str] | frozenset[str], where: str) -> None:
    strange = sorted(set(table) - {str(name) for name in known})
    if strange:
        refuse(f"{where} has '{strange[0][:30]}', which we do not know")
