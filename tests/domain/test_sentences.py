"""Every code has a sentence: what happened, then what to do. A missing fact never hides it."""

from __future__ import annotations

import ast
import re
from datetime import UTC, date, datetime
from string import Formatter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.money import currency
from pos_recovery.domain.sentence_forms import ALL
from pos_recovery.domain.sentence_screen import ON_SCREEN
from pos_recovery.domain.sentences import Here, known_codes, sentence
from tests.architecture.checkout import ROOT, python_files, tree

# DECISIONS.md, "Exit codes and error codes".
_CODES = """
    wrong-pin person-rests not-allowed own-approval over-limit budget-used-up voucher-mistyped voucher-unknown
    voucher-practice voucher-used voucher-ended voucher-cancelled voucher-blank request-id-reused period-closed
    month-not-over too-late already-undone already-closed counter-rests not-a-remedy alcohol last-owner journal-broken
    usage bad-amount bad-date bad-zone bad-name bad-spec bad-code bad-rows unknown-cause unknown-item unknown-staff
    unknown-moment unknown-remedy unknown-approval unknown-format unknown-setting ambiguous-id name-taken weak-pin
    reason-needed answer-needed currency-differs file-unreadable file-unwritable file-unknown store-exists
    needs-approval
    printer-silent clock-wrong keychain-none keychain-locked store-missing not-our-store store-newer store-damaged
    store-full store-read-only store-busy store-unreachable
    already-exported clock-back clock-forward no-budget
"""
LISTED = frozenset(_CODES.split())
NEW_YORK = ZoneInfo("America/New_York")
HERE = Here(lambda at: at.astimezone(NEW_YORK), date(2026, 6, 1))


def raised() -> dict[str, str]:
    """Each code that stands in a Refusal, Trouble or warning anywhere in the product, with its place."""
    found: dict[str, str] = {}
    for path in python_files("pos_recovery"):
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            first = node.args[0]
            if node.func.id in ("Refusal", "Trouble") and isinstance(first, ast.Constant):
                found[str(first.value)] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def test_every_listed_code_has_a_sentence_and_no_other_has() -> None:
    assert known_codes() == LISTED


def test_every_code_that_the_product_raises_has_a_sentence() -> None:
    assert {code: where for code, where in raised().items() if code not in known_codes()} == {}


def test_the_scan_sees_the_codes_it_should() -> None:
    assert {"voucher-used", "bad-rows", "store-newer", "last-owner"} <= set(raised())


@pytest.mark.parametrize("code", sorted(LISTED))
def test_a_sentence_says_what_happened_and_then_what_to_do_without_any_fact(code: str) -> None:
    said = sentence(code, {})
    assert said[0].isupper()
    assert said.endswith(".")
    assert "{" not in said
    assert len([part for part in said.split(". ") if part]) >= 2 or code in ("not-a-remedy", "no-budget"), said


@pytest.mark.parametrize("name", sorted(ALL))
def test_the_last_form_of_each_code_needs_no_fact(name: str) -> None:
    assert [word for _, word, _, _ in Formatter().parse(ALL[name][-1]) if word] == []
    assert all(form.endswith((".", "?", "{rows}")) for form in ALL[name])


@given(
    st.sampled_from(sorted(LISTED)),
    st.dictionaries(
        st.sampled_from(sorted({word for forms in ALL.values() for form in forms for _, word, _, _ in
                                Formatter().parse(form) if word} | {"why", "state", "days_ago", "practice_shop"})),
        st.one_of(st.text(max_size=30), st.integers(), st.none(), st.booleans(), st.lists(st.text(max_size=5))),
    ),
)  # fmt: skip
def test_whatever_the_facts_are_there_is_a_sentence(code: str, facts: dict[str, object]) -> None:
    assert sentence(code, facts, HERE)


def test_facts_are_never_read_as_forms_or_as_lines() -> None:
    said = sentence("unknown-staff", {"name": "{code}\n\x1b[31mRed"})
    assert said == "Nobody here is called '{code} [31mRed'. See staff list."


def test_p35_a_used_voucher_says_when_by_whom_and_where() -> None:
    facts = {"at": datetime(2026, 6, 1, 18, 2, tzinfo=UTC).isoformat(), "by": "Ana", "counter": "Counter 1"}
    assert sentence("voucher-used", facts, HERE).startswith("Already used today 14:02 by Ana at Counter 1.")


def test_p36_a_voucher_that_ended_says_when() -> None:
    assert sentence("voucher-ended", {"good_until": "2026-05-31", "days_ago": 1}, HERE).startswith(
        "Ended yesterday (31 May)."
    )
    assert sentence("voucher-ended", {"good_until": "2026-05-20", "days_ago": 12}, HERE).startswith("Ended on 20 May.")
    assert "reissue" in sentence("voucher-ended", {"good_until": "2026-05-01", "days_ago": 31}, HERE)


def test_p12_over_the_budget_says_by_how_much() -> None:
    facts = {"why": "budget-used-up", "over": "4.50", "per": "month", "approvers": ["Mia", "Rita"]}
    assert sentence("needs-approval", facts).startswith("Over this month's budget by 4.50. Ask Mia or Rita")
    assert sentence("budget-used-up", {"over": "4.50", "per": "day"}).startswith("Over today's budget by 4.50")


def test_p15_a_second_remedy_says_what_was_given_before() -> None:
    facts = {"why": "already-made-right", "at": "2026-06-01T13:10:00-04:00", "by": "Ben", "what": "free coffee"}
    said = sentence("needs-approval", {**facts, "approvers": ["Mia"]}, HERE)
    assert said.startswith("Already made right at 13:10 by Ben: free coffee.")


def test_p37_a_cancelled_voucher_says_why_and_by_what_it_was_replaced() -> None:
    said = sentence("voucher-cancelled", {"reason": "lost", "replaced_by": "GHLD"})
    assert said.startswith("Cancelled (lost) and replaced by the one that ends in GHLD.")


def test_p6_not_made_is_no_remedy() -> None:
    assert sentence("not-a-remedy", {}) == "Nothing was given. Correct the bill on your till."


def test_bad_rows_are_listed_with_line_and_reason() -> None:
    rows = [{"line": 3, "reason": "the price -1 is below 0"}, {"line": 9, "reason": "no name"}]
    said = sentence("bad-rows", {"what": "2 of the rows cannot be taken", "rows": rows})
    assert said.splitlines()[1:] == ["  line 3: the price -1 is below 0", "  line 9: no name"]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 6, 1), "today (1 June)"),
        (date(2026, 5, 31), "yesterday (31 May)"),
        (date(2026, 6, 2), "tomorrow (2 June)"),
        (date(2026, 5, 30), "on 30 May"),
        (date(2025, 5, 31), "on 31 May 2025"),
    ],
)
def test_days_are_said_as_people_say_them(day: date, words: str) -> None:
    assert HERE.day(day) == words


ON_A_SCREEN = Here(HERE.local, HERE.today, on_screen=True)
_COMMANDS = re.compile(r"--|set-pin|(menu|staff|moment) (list|show)|settings show|budget set|command|with init")


@pytest.mark.parametrize("name", sorted(ALL))
def test_on_a_screen_nothing_points_at_a_command(name: str) -> None:
    forms = ON_SCREEN.get(name, ALL[name])
    assert not [form for form in forms if _COMMANDS.search(form)]
    assert [word for _, word, _, _ in Formatter().parse(forms[-1]) if word] == []
    assert set(ON_SCREEN) <= set(ALL)


def test_on_a_screen_somebody_can_say_yes() -> None:
    facts = {"why": "over-limit", "over": "9.00", "approvers": ["Ines", "Rita"]}
    said = sentence("needs-approval", facts, ON_A_SCREEN)
    assert said == "That is 9.00 over your limit. Ines or Rita can say yes."
    assert sentence("voucher-mistyped", {}, ON_A_SCREEN) == sentence("voucher-mistyped", {})


@pytest.mark.parametrize("why", ["over-limit", "budget-used-up", "already-made-right", "above-ticket", "used-code"])
@pytest.mark.parametrize("more", [{}, {"over": "9.00", "approvers": ["Ines"]}])
def test_p30_whatever_needs_a_yes_names_the_way_for_when_nobody_is_there(why: str, more: dict[str, object]) -> None:
    said = sentence("needs-approval", {"why": why, **more})
    assert said.endswith(", and add --approve-by; if nobody is here, add --promise.")
    assert "--" not in sentence("needs-approval", {"why": why, **more}, ON_A_SCREEN)


@pytest.mark.parametrize(
    ("code", "amount", "shown"),
    [
        ("USD", "9.00", "$9.00"),
        ("CHF", "9.00", "9.00 CHF"),
        ("KRW", "12000000", "12000000 KRW"),
        ("USD", "-4.50", "$-4.50"),
        ("USD", "much", "much"),
        ("USD", "nan", "nan"),
    ],
)
def test_an_amount_carries_its_sign_however_large(code: str, amount: str, shown: str) -> None:
    assert Here(currency=currency(code)).amount(amount) == shown


def test_a_pin_is_asked_for_above_an_amount() -> None:
    facts = {"what": "Maya's PIN is needed", "above": "5.00"}
    on_screen = Here(HERE.local, HERE.today, on_screen=True, currency=currency("USD"))
    assert sentence("usage", facts, on_screen) == "Maya's PIN is needed above $5.00. Try again."
    assert sentence("usage", facts) == "Maya's PIN is needed above 5.00. See --help."
