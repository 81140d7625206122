"""Who may do what on the command line, with a PIN, with a name, or without either. DECISIONS.md, "Who may do what"."""

from __future__ import annotations

import os
from typing import Any

import pytest

from tests.cli.till import Till

RANGE = ("--from", "2026-11-01", "--to", "2026-11-30")


@pytest.mark.parametrize(
    "words",
    [
        ("doctor",),
        ("menu", "list"),
        ("visits", "formats"),
        ("books", "formats"),
        ("budget", "show"),
        ("journal", "verify"),
    ],
)
def test_what_nobody_needs_to_be_named_for(calm: Till, words: tuple[str, ...]) -> None:
    assert calm(*words, who=None).code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("staff", "list"),
        ("limits", "show"),
        ("settings", "show"),
        ("moment", "list"),
        ("voucher", "list"),
        ("report", "spending", *RANGE),
        ("books", "preview", *RANGE),
        ("journal", "show"),
        ("budget", "set", "--per", "month", "1"),
    ],
)
def test_everything_else_needs_a_name_and_a_pin(calm: Till, words: tuple[str, ...]) -> None:
    assert calm.refused(*words, who=None) == (2, "usage")
    told = calm("--json", *words, who="Rita", pin=None)
    assert told.error == (2, "usage")
    assert "MAKE_IT_RIGHT_PIN" in told.err


def test_five_wrong_pins_rest_a_person_and_nobody_else(till: Till) -> None:
    """P29."""
    for left in (4, 3, 2, 1, 0):
        told = till("--json", "moment", "log", "--cause", "order", who="Ana", pin="1357")
        assert told.error == (1, "wrong-pin")
        assert told.json["error"]["facts"]["tries_left"] == left
    rests = till("--json", "moment", "log", "--cause", "order", who="Ana")
    assert rests.error == (1, "person-rests")
    assert rests.err.startswith("Ana rests after wrong PINs until today 14:33.")
    assert till("moment", "log", "--cause", "order", who="Ben").code == 0
    assert till("moment", "log", "--cause", "order", who="Ana", now="2026-11-12T14:33:01-05:00").code == 0


def test_logging_a_moment_needs_a_name_and_no_pin_and_says_so(till: Till) -> None:
    """P25."""
    told = till.done("moment", "log", "--cause", "order", who="Ana", pin=None)
    assert till.done("moment", "show", told["id"], who="Ana")["confirmed"] is False
    assert till.refused("moment", "log", "--cause", "order", who=None) == (2, "usage")
    assert till.refused("moment", "log", "--cause", "order", who="Bo", pin=None) == (1, "not-allowed")


def test_ones_own_mis_tap_needs_no_pin_for_two_minutes(till: Till, moment: str) -> None:
    """P9."""
    other = till.done("moment", "log", "--cause", "wait", who="Ana", pin=None)["id"]
    taken = till.done("moment", "mistake", other, who="Ana", pin=None, now="2026-11-12T14:33:59-05:00")
    assert (taken["state"], taken["ending"]) == ("closed", "mistake")
    late = "2026-11-12T14:34:01-05:00"
    assert till.refused("moment", "mistake", moment, who="Ana", now=late) == (1, "too-late")
    assert till.done("moment", "mistake", moment, who="Ben", now=late)["ending"] == "mistake"
    assert till.done("moment", "list")["items"] == []
    assert len(till.done("moment", "list", "--all")["items"]) == 2


def test_up_to_the_small_amount_a_face_is_enough(till: Till, moment: str) -> None:
    """P25."""
    told = till.done("remedy", "give", moment, "--give", "remake:FLAT", who="Ana", pin=None)
    assert told["confirmed"] is False
    other = till.done("moment", "log", "--cause", "wait", who="Ana")["id"]
    above = till("--json", "remedy", "give", other, "--give", "refund:5.01", who="Ana", pin=None)
    assert above.error == (2, "usage")
    assert "PIN is needed above 5.00: set MAKE_IT_RIGHT_PIN" in above.err
    assert till.done("remedy", "give", other, "--give", "refund:5.01", who="Ana")["confirmed"] is True


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("Ana", ("staff", "list")),
        ("Ana", ("report", "spending", *RANGE)),
        ("Ben", ("voucher", "list")),
        ("Mia", ("settings", "set", "quiet", "off")),
        ("Mia", ("journal", "show")),
        ("Mia", ("report", "staff", *RANGE)),
        ("Mia", ("books", "close", "2026-10")),
        ("Bo", ("moment", "list")),
        ("Bo", ("report", "returns", *RANGE)),
        ("Bo", ("report", "staff", *RANGE)),
    ],
)
def test_a_role_that_may_not_is_told_so(calm: Till, who: str, words: tuple[str, ...]) -> None:
    assert calm.refused(*words, who=who) == (1, "not-allowed")


def test_over_the_limit_somebody_says_yes_by_name_and_pin(till: Till, moment: str) -> None:
    """P11, P25, P28."""
    words = ("remedy", "give", moment, "--kind", "voucher", "--value", "15.01")
    told = till("--json", *words, who="Ana")
    assert told.error == (3, "needs-approval")
    facts = told.json["error"]["facts"]
    assert (facts["why"], facts["over"], facts["approvers"]) == ("over-limit", "0.01", ["Mia", "Rita"])
    assert told.err.startswith("Over your limit by 0.01. Ask Mia or Rita")
    asked = (*words, "--approve-by", "Mia")
    assert till.refused(*asked, who="Ana") == (2, "usage")
    assert till.refused(*asked, who="Ana", MAKE_IT_RIGHT_APPROVER_PIN="111111") == (1, "wrong-pin")
    given = till.done(*asked, who="Ana", MAKE_IT_RIGHT_APPROVER_PIN="582093")
    assert (given["approved_by"], given["given_by"]) == ("Mia", "Ana")


def test_only_a_manager_says_what_it_cost(till: Till, moment: str) -> None:
    words = ("remedy", "give", moment, "--kind", "comp", "--value", "4.00", "--cost", "0.90")
    assert till.refused(*words, who="Ben") == (1, "not-allowed")
    assert till.done(*words, who="Mia")["cost"] == "0.90"


def test_a_second_remedy_on_a_ticket_says_what_was_given(till: Till, moment: str) -> None:
    """P15."""
    till.done("remedy", "give", moment, "--give", "remake:FLAT", who="Ben")
    again = till.done("moment", "log", "--cause", "order", "--ticket", "1042", who="Ana")["id"]
    told = till("--json", "remedy", "give", again, "--give", "remake:FLAT", who="Ana")
    assert told.error == (3, "needs-approval")
    assert told.err.startswith("Already made right at 14:32 by Ben: Flat white.")


def test_a_used_up_budget_asks_or_stops_as_the_owner_chose(till: Till, moment: str) -> None:
    """P12."""
    till.done("budget", "set", "--per", "month", "0.50")
    told = till("--json", "remedy", "give", moment, "--give", "remake:FLAT", who="Ana")
    assert told.error == (3, "needs-approval")
    assert told.err.startswith("Over this month's budget by 0.16.")
    till.done("budget", "set", "--per", "month", "0.50", "--when-used-up", "stop")
    stopped = till("--json", "remedy", "give", moment, "--give", "remake:FLAT", who="Rita")
    assert stopped.error == (1, "budget-used-up")
    assert stopped.err.startswith("Over this month's budget by 0.16")
    assert till.done("remedy", "give", moment, "--give", "sorry", who="Ana")["value"] == "0.00"


def test_pins_are_taken_out_of_the_environment(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    """P96."""
    found: dict[str, bool] = {}
    from pos_recovery.office import limits

    shown = limits.Limits.all

    def look(*words: Any) -> object:
        found.update({name: name in os.environ for name in ("MAKE_IT_RIGHT_PIN", "MAKE_IT_RIGHT_APPROVER_PIN")})
        return shown(*words)

    monkeypatch.setattr(limits.Limits, "all", look)
    till.done("limits", "show", MAKE_IT_RIGHT_APPROVER_PIN="582093")
    assert found == {"MAKE_IT_RIGHT_PIN": False, "MAKE_IT_RIGHT_APPROVER_PIN": False}


def test_no_pin_stands_in_what_is_told(till: Till) -> None:
    """P96."""
    for told in (
        till("--json", "staff", "add", "Ana", "--role", "staff", who="Rita", MAKE_IT_RIGHT_NEW_PIN="4826"),
        till("--json", "staff", "set-pin", "Ana", who="Rita", MAKE_IT_RIGHT_NEW_PIN="0000"),
        till("--json", "limits", "show", who="Rita", pin="482619", MAKE_IT_RIGHT_DEBUG="1"),
    ):
        assert told.code != 0
        assert not any(pin in told.out + told.err for pin in ("4826", "0000", "482619"))
