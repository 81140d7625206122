"""The journal: the real hledger takes it in strict mode and adds it up as we do (P80, P81, P85, P87)."""

from __future__ import annotations

import csv
import io
import subprocess
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.views.books import Books, LineType
from pos_recovery.exchange.hledger import hledger_journal

from .month import books_of, entry, line, memo, months

USD = currency("USD")
BUN = Money(85, USD)


def hledger(path: Path, data: bytes, *arguments: str) -> str:
    path.write_bytes(data)
    done = subprocess.run(["hledger", "-f", path, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr + data.decode()
    return done.stdout


def balances(path: Path, data: bytes) -> dict[str, Decimal]:
    out = hledger(path, data, "balance", "--flat", "--no-total", "--empty", "-O", "csv")
    rows = list(csv.reader(io.StringIO(out)))[1:]
    return {account: Decimal(amount.split(" ")[0]) for account, amount in rows}


@pytest.mark.parametrize("code", ["USD", "JPY", "BHD"])
@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("practice", [False, True])
def test_p85_hledger_takes_a_month_in_strict_mode(tmp_path: Path, code: str, draft: bool, practice: bool) -> None:
    amount = Money(1234567, currency(code))
    books = books_of([*entry(1, amount), memo(1), memo(2), *entry(3, amount)], code, draft=draft, practice=practice)
    hledger(tmp_path / "m.journal", hledger_journal(books), "check", "--strict")
    assert balances(tmp_path / "m.journal", hledger_journal(books)) == {
        "Expenses:ServiceRecovery": Decimal((amount * 2).text),
        "Expenses:COGS:Food": -Decimal((amount * 2).text),
    }


def test_a_closed_month_reads_like_this() -> None:
    text = hledger_journal(books_of([*entry(1, BUN), memo(2)])).decode()
    assert text == (
        "; Make It Right, Harbour Street Bakery, 2026-11-01 to 2026-11-30, batch 2026-11\n"
        "; vouchers at face value, brought forward 0.00, given 10.00, used 3.20, ended 0.00, cancelled 0.00,"
        " outstanding 6.80\n\n"
        "decimal-mark .\ncommodity 1000.00 USD\n"
        "account Expenses:COGS:Food  ; code 6200\naccount Expenses:ServiceRecovery  ; code 6200\n\n"
        "2026-11-12 * (HSB-2026-11-0001) remake Cinnamon bun\n"
        "    ; ticket 01042 · voucher GHLD · given by Rita\n"
        "    Expenses:ServiceRecovery          0.85 USD\n"
        "    Expenses:COGS:Food               -0.85 USD\n\n"
        "; MEMO 2026-11-12 remake 3.20 USD Sorry gave nothing · ticket 01042 · voucher GHLD · given by Rita\n"
    )


def test_p87_a_draft_says_so_and_has_no_numbers() -> None:
    text = hledger_journal(books_of(entry(1, BUN), draft=True)).decode()
    assert "; DRAFT" in text
    assert "2026-11-12 ! (DRAFT) remake" in text
    assert "HSB-" not in text


def test_a_practice_file_says_practice_at_its_head_and_in_every_entry() -> None:
    text = hledger_journal(books_of([*entry(1, BUN), *entry(2, BUN)], practice=True)).decode()
    assert text.count("PRACTICE") == 3
    assert "PRACTICE" not in hledger_journal(books_of(entry(1, BUN))).decode()


def test_words_of_people_are_never_comments_tags_or_amounts(tmp_path: Path) -> None:
    words = "late; a | b date:2026-99-99 [2026-99-99]\n    Expenses:Mine  5 USD  ; who:me"
    lines = [replace(one, ticket=words, given_by="\n2026-01-01 x") for one in entry(1, BUN, words)]
    data = hledger_journal(books_of([*lines, memo(2, words)]))
    path = tmp_path / "m.journal"
    assert hledger(path, data, "tags") == ""
    assert hledger(path, data, "descriptions") == (
        "remake late, a / b date:2026-99-99 [2026-99-99] Expenses:Mine 5 USD , who:me\n"
    )
    used = hledger(path, data, "accounts", "--used").splitlines()
    assert sorted(used) == ["Expenses:COGS:Food", "Expenses:ServiceRecovery"]


def test_a_month_without_postings_is_taken_too(tmp_path: Path) -> None:
    for lines in ([], [memo(1)]):
        hledger(tmp_path / "m.journal", hledger_journal(books_of(lines)), "check", "--strict")


def test_an_entry_that_does_not_balance_is_our_own_bug() -> None:
    with pytest.raises(ValueError, match="does not balance"):
        hledger_journal(books_of([line(1, "Expenses:A", BUN, None)]))
    with pytest.raises(ValueError, match="exactly one"):
        hledger_journal(books_of([line(1, "Expenses:A", BUN, BUN)]))


def test_p82_the_same_books_give_the_same_bytes() -> None:
    assert hledger_journal(books_of(entry(1, BUN))) == hledger_journal(books_of(entry(1, BUN)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(months())
def test_p80_whatever_people_write_hledger_adds_up_as_we_do(tmp_path: Path, books: Books) -> None:
    data = hledger_journal(books)
    path = tmp_path / "month.journal"
    hledger(path, data, "check", "--strict")
    told = balances(path, data)
    assert sum(told.values()) == 0
    turnover: dict[bool, Decimal] = defaultdict(Decimal)
    for row in csv.DictReader(io.StringIO(hledger(path, data, "print", "-O", "csv"))):
        turnover[row["debit"] != ""] += Decimal(row["debit"] or row["credit"])
    assert turnover == {True: Decimal(books.debit.text), False: Decimal(books.credit.text)}
    count = len({one.group for one in books.lines if one.line_type is not LineType.MEMO})
    assert hledger(path, data, "stats").count(f": {count} (") >= 1
