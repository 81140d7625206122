"""Badges, limits and budgets on the command line, as the owner sets them."""

from __future__ import annotations

import pytest

from tests.cli.till import NOW, Till

BADGE = "STAFF-0007"


def test_an_owner_gives_a_badge_and_takes_it_away(till: Till) -> None:
    """The badge never stands in what is told, and is asked for by its variable."""
    given = till("--json", "staff", "badge", "ana", who="Rita", MAKE_IT_RIGHT_BADGE=BADGE)
    assert (given.code, given.json["name"], given.json["badge"]) == (0, "Ana", True)
    assert BADGE not in given.out + given.err
    assert till.refused("staff", "badge", "Ben", MAKE_IT_RIGHT_BADGE=BADGE.lower()) == (2, "name-taken")
    assert till.refused("staff", "badge", "Bo", MAKE_IT_RIGHT_BADGE="BOOKS-0001") == (2, "usage")
    assert till.refused("staff", "badge", "Ben", MAKE_IT_RIGHT_BADGE="12345") == (2, "bad-code")
    assert till.refused("staff", "badge", "Ben", MAKE_IT_RIGHT_BADGE="KXTFBRNVGHLD") == (2, "bad-code")
    assert till.refused("staff", "badge", "Ben") == (2, "usage")
    assert till.refused("staff", "badge", "Zoe", MAKE_IT_RIGHT_BADGE=BADGE) == (2, "unknown-staff")
    assert till.refused("staff", "badge", "Ana", "--remove", who="Mia") == (1, "not-allowed")
    assert till.done("staff", "badge", "Ana", "--remove")["badge"] is False
    assert till.done("staff", "badge", "Ben", MAKE_IT_RIGHT_BADGE=BADGE)["badge"] is True
    assert "badge" in till("staff", "list", who="Rita").out


def test_a_badge_is_no_pin_on_the_command_line(till: Till) -> None:
    till.done("staff", "badge", "Ana", MAKE_IT_RIGHT_BADGE=BADGE)
    assert till.refused("moment", "list", who="Ana", pin=BADGE) == (1, "wrong-pin")
    assert till.refused("moment", "list", who="Ana", pin=None, MAKE_IT_RIGHT_BADGE=BADGE) == (2, "usage")


def test_the_same_request_gives_a_badge_once(till: Till) -> None:
    """P91."""
    words = ("staff", "badge", "Ana", "--request-id", "0193a000-0000-7000-8000-000000000007")
    first = till.done(*words, MAKE_IT_RIGHT_BADGE=BADGE)
    before = till.written()
    assert till.done(*words, MAKE_IT_RIGHT_BADGE=BADGE) == first
    assert till.written() == before


def test_limits_say_which_kinds_and_none_is_no_gift(till: Till, moment: str) -> None:
    """`--kinds none`: only sorry; `all` again every kind."""
    assert till.done("limits", "set", "staff", "--kinds", "none")["roles"][0]["kinds"] == []
    assert "sorry only" in till("limits", "show", who="Rita").out
    assert till.refused("remedy", "give", moment, "--give", "remake:FLAT", who="Ana") == (3, "needs-approval")
    assert till.done("remedy", "give", moment, "--give", "sorry", who="Ana")["value"] == "0.00"
    assert till.done("limits", "set", "staff", "--kinds", "all")["roles"][0]["kinds"] is None


def test_the_limits_of_then_can_be_read_and_never_set(till: Till) -> None:
    before = till.done("limits", "show")
    later = "2026-11-13T09:00:00-05:00"
    after = till.done("limits", "set", "staff", "--per-remedy", "4", now=later)
    assert after["roles"][0]["per_remedy"] == "4.00"
    then = till.done("limits", "show", "--at", NOW, now=later)
    assert then["roles"] == before["roles"]
    assert "last_month" not in then
    for at in ("2026-11-14T09:00:00-05:00", "2020-01-01T00:00", "noon"):
        assert till.refused("limits", "show", "--at", at, now=later) == (2, "bad-date")


def test_the_answer_says_how_many_gives_would_have_asked(till: Till, moment: str) -> None:
    """DESIGN, Settings: what the new numbers would have meant. A young shop looks at its first month."""
    nothing = {"from": "2026-11-01", "to": "2026-11-12", "gives": 0, "would_ask": 0}
    assert till.done("limits", "show")["last_month"] == nothing
    till.done("remedy", "give", moment, "--give", "refund:9.00", who="Ana")
    told = till.done("limits", "set", "staff", "--per-remedy", "8.99", now="2026-12-01T10:00:00-05:00")
    assert told["last_month"] == {"from": "2026-11-01", "to": "2026-11-30", "gives": 1, "would_ask": 1}
    said = till("limits", "show", who="Rita", now="2026-12-01T10:00:00-05:00").out
    assert "With these numbers 1 of 1 gives of November would have asked first." in said


def test_a_limit_below_what_is_given_says_how_much_that_is(till: Till, moment: str) -> None:
    """DECISIONS: it counts from now on; left is 0.00, never negative."""
    till.done("remedy", "give", moment, "--give", "refund:9.00", who="Ana")
    month = till.done("budget", "set", "--per", "month", "4")["shop"][0]
    assert (month["limit"], month["given"], month["left"]) == ("4.00", "9.00", "0.00")
    assert "$9.00 is given already" in till("budget", "show", who="Rita").out


@pytest.mark.parametrize("per", ["day", "week", "month"])
def test_one_persons_budget_is_theirs_to_see_and_is_taken_away_with_none(till: Till, per: str) -> None:
    """P103, P10."""
    set_now = till.done("budget", "set", "--per", per, "20", "--person", "ana")["person"]
    assert [(one["name"], one["per"], one["left"]) for one in set_now] == [("Ana", per, "20.00")]
    assert till.done("budget", "show", who="Ben")["person"] == []
    assert till.done("budget", "show", who="Ana")["person"] == set_now
    assert till.done("budget", "set", "--per", per, "none", "--person", "Ana")["person"] == []
    assert till.refused("budget", "set", "--per", per, "5", "--person", "Zoe") == (2, "unknown-staff")
    assert till.refused("budget", "set", "--per", per, "five", "--person", "Ana") == (2, "bad-amount")


@pytest.mark.parametrize("pin", ["abcd", "12a4", "603", "6" * 30, "٦٠٣٨", "6 03"])
def test_a_pin_that_is_none_changes_nothing_and_is_never_repeated(till: Till, pin: str) -> None:
    told = till("--json", "staff", "set-pin", "Ana", who="Rita", MAKE_IT_RIGHT_NEW_PIN=pin)
    assert told.error == (2, "usage")
    assert pin not in told.out + told.err
    assert till("moment", "list", who="Ana").code == 0


def test_the_same_pin_as_anothers_is_taken_and_nothing_tells(till: Till) -> None:
    """P27."""
    answer = till.done("staff", "set-pin", "Ben", MAKE_IT_RIGHT_NEW_PIN="2904")
    assert answer == {"name": "Ben", "role": "lead", "enabled": True, "resting_until": None, "badge": False}
    assert till("moment", "list", who="Ben", pin="2904").code == 0
