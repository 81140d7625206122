"""The books as a journal that `hledger check --strict` accepts (hledger.org, journal format)."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.money import Currency, Money, currency
from ..domain.text import clean
from ..domain.views.books import BookLine, Books, LineType

_TEXT_MOST = 200
# ; begins a comment, | parts payee and note, two blanks end an account's name (clean squeezes them).
_DESCRIPTION = str.maketrans({";": ",", "|": "/", "\u00a0": " "})
# In comments a colon makes a tag (`date:` with a wrong date stops hledger) and brackets a posting date.
_COMMENT = str.maketrans({";": ",", ":": "=", "[": "(", "]": ")", ",": " "})
_ACCOUNT = str.maketrans(
    {";": " ", "(": " ", ")": " ", "[": " ", "]": " ", "|": " ", '"': " ", "=": " ", "*": " ", "!": " "}
)


def hledger_journal(books: Books) -> bytes:
    """The journal's bytes (UTF-8, LF), the same for the same books: one transaction an entry, memo lines as comments.

    Amounts are in ISO codes ("0.66 USD") with the currency's digits. Raises ValueError when an entry's debits and
    credits differ: our own bug, never a file's.
    """
    money = currency(books.currency)
    parts = ["\n".join(_head(books)), "\n".join(_directives(books, money))]
    groups: dict[int, list[BookLine]] = {}
    for line in books.lines:
        groups.setdefault(line.group, []).append(line)
    for lines in groups.values():
        parts.extend(_entry(lines, books.practice))
    return ("\n\n".join(parts) + "\n").encode()


def _head(books: Books) -> Iterator[str]:
    yield f"; Make It Right, {_comment(books.shop)}, {books.first} to {books.last}, batch {_comment(books.batch)}"
    if books.practice:
        yield "; PRACTICE: nothing in this file is real"
    if books.draft:
        yield "; DRAFT: the month is open, entries have no numbers yet"
    v = books.vouchers
    yield (
        f"; vouchers at face value, brought forward {v.brought_forward}, given {v.given}, used {v.used},"
        f" ended {v.ended}, cancelled {v.cancelled}, outstanding {v.outstanding}"
    )


def _directives(books: Books, money: Currency) -> Iterator[str]:
    yield "decimal-mark ."
    yield f"commodity 1000.{'0' * money.digits} {money.code}"
    codes: dict[str, set[str]] = {}
    for line in books.lines:
        if line.line_type is not LineType.MEMO:
            codes.setdefault(_account(line), set()).add(_comment(line.account_code))
    for name in sorted(codes):
        code = " ".join(sorted(codes[name] - {""}))
        yield f"account {name}  ; code {code}" if code else f"account {name}"


def _entry(lines: list[BookLine], practice: bool) -> Iterator[str]:
    postings = [line for line in lines if line.line_type is not LineType.MEMO]
    memos = [line for line in lines if line.line_type is LineType.MEMO]
    if postings:
        yield "\n".join(_transaction(postings, practice))
    if memos:
        yield "\n".join(_memo(line) for line in memos)


def _transaction(lines: list[BookLine], practice: bool) -> Iterator[str]:
    first = lines[0]
    amounts = [_signed(line) for line in lines]
    if sum(amount.units for amount in amounts) != 0:
        raise ValueError(f"entry {first.entry or first.group} does not balance")
    draft = first.entry is None
    words = " ".join(word for word in ("PRACTICE" if practice else "", first.kind, first.text) if word)
    code = "DRAFT" if draft else clean(first.entry or "", 40).translate(_ACCOUNT).strip()
    yield f"{first.business_date} {'!' if draft else '*'} ({code}) {_description(words)}".rstrip()
    facts = _facts(first)
    if facts:
        yield f"    ; {facts}"
    width = max(len(_account(line)) for line in lines)
    for line, amount in zip(lines, amounts, strict=True):
        yield f"    {_account(line):<{width}}  {amount.text:>12} {amount.currency.code}"


def _signed(line: BookLine) -> Money:
    """Debits are positive, credits negative, as hledger has them."""
    if line.debit is not None and line.credit is None:
        return line.debit
    if line.credit is not None and line.debit is None:
        return -line.credit
    raise ValueError("a posting has exactly one of debit and credit")


def _facts(line: BookLine) -> str:
    named = (
        ("ticket", line.ticket),
        ("voucher", line.voucher),
        ("given by", line.given_by),
        ("approved by", line.approved_by),
        ("reverses", line.reversal_of),
    )
    return " · ".join(f"{name} {_comment(value)}" for name, value in named if value)


def _memo(line: BookLine) -> str:
    worth = f" {line.price.text} {line.price.currency.code}" if line.price is not None else ""
    facts = _facts(line)
    return f"; MEMO {line.business_date} {_comment(line.kind)}{worth} {_comment(line.text)}".rstrip() + (
        f" · {facts}" if facts else ""
    )


def _account(line: BookLine) -> str:
    """The account's name without what hledger reads as something else; its code where it has no name."""
    words = clean(line.account, _TEXT_MOST) or clean(line.account_code, _TEXT_MOST)
    parts = [" ".join(part.split()) for part in words.translate(_ACCOUNT).split(":")]
    return ":".join(part for part in parts if part) or "unnamed"


def _description(text: str) -> str:
    return " ".join(clean(text, _TEXT_MOST).translate(_DESCRIPTION).split())


def _comment(text: str) -> str:
    return " ".join(clean(text, _TEXT_MOST).translate(_COMMENT).split())
