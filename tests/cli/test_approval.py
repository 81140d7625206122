"""`remedy give --promise` and `approval`: kept while nobody who may say yes is there, answered by whoever may."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from tests.cli.test_shapes import keys, well_formed
from tests.cli.till import MANAGER_PIN, Till

OVER = ("--give", "refund:17.40", "--give", "voucher:CINN")
APPROVAL = ("id", "moment", "asked_by", "asked_at", "parts", "value", "why", "state")


@pytest.fixture
def promised(till: Till, moment: str) -> Any:
    """What Ana may not give alone, written down."""
    till.done("limits", "set", "staff", "--per-remedy", "15")
    return till.done("remedy", "give", moment, *OVER, "--promise", who="Ana")


def test_whoever_needs_a_yes_is_told_of_both_ways_and_the_second_one_works(till: Till, moment: str) -> None:
    """P30: code, exit and facts stay to the letter; the words name what to do when nobody is there."""
    till.done("limits", "set", "staff", "--per-remedy", "15")
    told = till("--json", "remedy", "give", moment, *OVER, who="Ana")
    assert told.error == (3, "needs-approval")
    assert told.json["error"]["facts"] == {"why": "over-limit", "over": "5.60", "approvers": ["Mia", "Rita"]}
    says = "Over your limit by 5.60. Ask Mia or Rita, and add --approve-by; if nobody is here, add --promise."
    assert (told.json["error"]["message"], told.err) == (says, f"{says}\n")
    assert till.done("remedy", "give", moment, *OVER, "--promise", who="Ana")["state"] == "promised"


def test_p30_a_promise_is_a_remedy_of_which_nothing_is_given_yet(till: Till, moment: str, promised: Any) -> None:
    keys(
        promised, "id", "moment", "kind", "value", "cost", "parts", "given_by", "approved_by", "on_the_till", "voucher",
        "vouchers", "left", "hints", "state",
    )  # fmt: skip
    assert (promised["state"], promised["moment"], promised["kind"]) == ("promised", moment, "refund")
    assert (promised["value"], promised["voucher"], promised["approved_by"]) == ("20.60", None, None)
    well_formed(promised)
    shown = till.done("moment", "show", moment)
    assert (shown["state"], shown["remedies"]) == ("open", [promised])
    assert till.done("budget", "show")["shop"][0]["left"] == "640.00"
    assert till.done("moment", "list", "--unfinished", who="Ben")["items"][0]["id"] == moment


def test_approval_list_is_what_waits(till: Till, promised: Any) -> None:
    for who in ("Mia", "Rita"):
        (item,) = till.done("approval", "list", who=who)["items"]
        keys(item, *APPROVAL)
        assert (item["id"], item["asked_by"], item["why"], item["state"]) == (
            promised["id"], "Ana", "over-limit", "waiting",
        )  # fmt: skip
        well_formed(item)
    for who in ("Ana", "Ben", "Bo"):
        assert till.refused("approval", "list", who=who) == (1, "not-allowed")


def test_approval_yes_answers_with_what_was_given(till: Till, moment: str, promised: Any) -> None:
    """P26, P91: the same request again gets the first answer; the codes are whole, to be handed over."""
    request = ("--request-id", str(uuid.uuid4()))
    told = till.done("approval", "yes", promised["id"][-8:], *request, who="Mia")
    keys(told, *APPROVAL, "given")
    given = told["given"]
    assert (told["state"], told["answered_by"], told["remedy"]) == ("given", "Mia", given["id"])
    assert (given["given_by"], given["approved_by"], given["value"]) == ("Ana", "Mia", "20.60")
    assert len(given["voucher"]["code"]) == 12
    well_formed(told)
    assert till.done("approval", "yes", promised["id"], *request, who="Mia") == told
    shown = till.done("moment", "show", moment)
    assert [one["state"] for one in shown["remedies"]] == ["given"]
    assert till.done("approval", "list")["items"] == []


def test_approval_no_stays_readable(till: Till, moment: str, promised: Any) -> None:
    assert till.refused("approval", "no", promised["id"]) == (2, "reason-needed")
    told = till.done("approval", "no", promised["id"], "--reason", "Their bill was 9.40", who="Mia")
    assert (told["state"], told["reason"], told["given"]) == ("refused", "Their bill was 9.40", None)
    shown = till.done("moment", "show", moment)
    assert shown["remedies"] == []
    assert shown["approvals"] == [{name: value for name, value in told.items() if name != "given"}]
    assert "Their bill was 9.40" in till("moment", "show", moment, who="Rita").out


def test_what_waited_ends_with_its_moment_and_comes_back_with_it(till: Till, moment: str, promised: Any) -> None:
    """P30: nothing is left to say no to; the journal tells of it and holds."""
    till.done("moment", "close", moment, "--ending", "left", who="Ana")
    assert till.done("approval", "list")["items"] == []
    shown = till.done("moment", "show", moment)
    assert (shown["remedies"], shown["approvals"][0]["state"], shown["approvals"][0]["lapsed"]) == ([], "waiting", True)
    assert "Promised by Ana; it ended with the moment" in till("moment", "show", moment, who="Ana").out
    assert till.refused("approval", "yes", promised["id"]) == (1, "already-closed")
    (closed,) = [one for one in till.done("journal", "show")["items"] if one["kind"] == "moment-closed"]
    assert closed["facts"]["promises"] == 1
    assert till.done("journal", "verify")["ok"]
    till.done("moment", "reopen", moment)
    assert [one["id"] for one in till.done("approval", "list")["items"]] == [promised["id"]]


def test_every_way_that_an_answer_is_not_taken(till: Till, promised: Any) -> None:
    """P28: and what waits goes on waiting."""
    key = promised["id"]
    assert till.refused("approval", "yes", key, who="Ana") == (1, "own-approval")
    assert till.refused("approval", "yes", key, who="Ben") == (1, "not-allowed")
    assert till.refused("approval", "yes", key, who="Bo") == (1, "not-allowed")
    assert till.refused("approval", "no", key, "--reason", "no", who="Ben") == (1, "not-allowed")
    assert till.refused("approval", "yes", key, who="Mia", pin="111111") == (1, "wrong-pin")
    assert till.refused("approval", "yes", key, who="Mia", pin=None) == (2, "usage")
    assert till.refused("approval", "yes", key, who=None) == (2, "usage")
    assert till.refused("approval", "yes", "nonsense", who="Mia") == (2, "unknown-approval")
    assert till.refused("approval", "yes", str(uuid.uuid4()), who="Mia") == (2, "unknown-approval")
    till.done("staff", "disable", "Mia")
    assert till.refused("approval", "yes", key, who="Mia") == (1, "not-allowed")
    assert [item["id"] for item in till.done("approval", "list")["items"]] == [key]
    till.done("approval", "yes", key)
    assert till.refused("approval", "yes", key) == (1, "already-closed")
    assert till.refused("approval", "no", key, "--reason", "too late") == (1, "already-closed")


def test_a_promise_that_cannot_be_one_says_so(till: Till, moment: str) -> None:
    till.done("limits", "set", "staff", "--per-remedy", "15")
    give = ("remedy", "give", moment)
    told = till("--json", *give, "--give", "refund:9.40", "--promise", who="Ana")
    assert told.error == (2, "usage")
    assert told.err == "Nobody has to say yes to this. Give it without --promise.\n"
    both = (*give, *OVER, "--promise", "--approve-by", "Mia")
    assert till.refused(*both, who="Ana", MAKE_IT_RIGHT_APPROVER_PIN=MANAGER_PIN) == (2, "usage")
    assert till.refused(*give, *OVER, "--promise", who="Ana", pin=None) == (2, "usage")
    assert till.refused(*give, "--give", "comp:NONE", "--promise", who="Ana") == (2, "unknown-item")
    assert till.refused("remedy", "give", "12345678", *OVER, "--promise", who="Ana") == (2, "unknown-moment")
    assert till.done("approval", "list")["items"] == []


def test_for_people_it_is_said_in_words(till: Till, moment: str, promised: Any) -> None:
    listed = till("approval", "list", who="Mia").out
    assert promised["id"].replace("-", "")[-8:] in listed
    assert "refund $17.40, voucher Cinnamon bun" in listed
    assert "over the limit by $5.60" in listed
    assert "Promised by Ana, and waiting for a yes" in till("moment", "show", moment, who="Ana").out
    said = till("approval", "yes", promised["id"], who="Mia").out
    assert said.startswith("Made right: refund $17.40, voucher Cinnamon bun.")
    assert till("approval", "list", who="Mia").out == "Nothing waits for a yes.\n"
