"""`playbook`: what is offered, shown and changed on the command line."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.till import Till

KEYS = {"answer", "kind", "label", "why", "give", "value", "cost", "about", "problem"}


def answers(document: Any) -> list[str]:
    """The answers as `playbook set` takes them."""
    return [one["answer"] for one in document["answers"]]


def test_the_shape_of_playbook_show(calm: Till) -> None:
    """With a cause one document, without a list of all; amounts are decimal strings, null where they are asked for."""
    shown = calm.done("playbook", "show", "wait", who="Mia")
    assert set(shown) == {"cause", "label", "own", "answers", "own_on_top", "on_top"}
    assert (shown["cause"], shown["label"], shown["own"], shown["own_on_top"]) == (
        "wait", "Waited too long", False, False,
    )  # fmt: skip
    assert answers(shown) == ["on-us", "next-time", "money-off", "sorry"]
    assert all(set(one) == KEYS for one in (*shown["answers"], *shown["on_top"]))
    assert shown["answers"][2] == {
        "answer": "money-off", "kind": "discount", "label": "Money off", "why": ["Less to pay today"],
        "give": ["discount"], "value": None, "cost": None, "about": False, "problem": None,
    }  # fmt: skip
    every = calm.done("playbook", "show")["items"]
    assert [one["cause"] for one in every].count("wait") == 1
    assert shown in every
    assert next(one for one in every if one["cause"] == "safety")["answers"] == []


def test_what_is_set_is_shown_offered_and_given(till: Till) -> None:
    set_now = till.done("playbook", "set", "wait", "next-time", "discount:3.00", "remake:FLAT+voucher:CINN")
    assert answers(set_now) == ["next-time", "discount:3.00", "remake:FLAT+voucher:CINN", "sorry"]
    assert set_now == till.done("playbook", "show", "wait")
    assert set_now == till.done("playbook", "set", "wait", *answers(set_now))
    moment = till.done("moment", "log", "--cause", "wait", who="Ana")["id"]
    offers = till.done("offers", moment, who=None)["offers"]
    assert [one["give"] for one in offers] == [one["give"] for one in set_now["answers"]]
    assert offers[2]["label"] == "Flat white, made again, and Cinnamon bun, for next time"
    given = till.done(
        "remedy", "give", moment, *(word for spec in offers[2]["give"] for word in ("--give", spec)), who="Mia"
    )
    assert (given["value"], given["cost"]) == (offers[2]["value"], offers[2]["cost"])
    more = till.done("playbook", "add", "wait", "refund")
    assert answers(more) == [*answers(set_now)[:-1], "refund", "sorry"]
    assert answers(till.done("playbook", "reset", "wait")) == ["on-us", "next-time", "money-off", "sorry"]


def test_a_little_more_by_on_top(till: Till) -> None:
    added = till.done("playbook", "add", "wait", "voucher:5.00", "--on-top")
    assert [one["answer"] for one in added["on_top"]] == [
        "voucher:category:Pastry", 'extra:"goes first"', "voucher:5.00",
    ]  # fmt: skip
    assert (added["own"], added["own_on_top"]) == (False, True)
    assert till.done("playbook", "set", "wait", "--on-top")["on_top"] == []
    assert till.done("playbook", "reset", "wait")["own_on_top"] is False


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        (("set", "wait", "discount:3.001"), (2, "bad-amount")),
        (("set", "wait", "--", "-3"), (2, "bad-spec")),
        (("set", "wait", "free-item:GONE"), (2, "unknown-item")),
        (("set", "wait", "voucher:WINE"), (1, "alcohol")),
        (("set", "wait", "void:FLAT"), (1, "not-a-remedy")),
        (("set", "wait", "sorry", "discount"), (2, "usage")),
        (("set", "wait", "refund", "discount", "comp", "voucher", "upgrade"), (2, "usage")),
        (("set", "wait"), (2, "usage")),
        (("set", "safety", "discount"), (2, "usage")),
        (("set", "hail", "discount"), (2, "unknown-cause")),
        (("show", "hail"), (2, "unknown-cause")),
        (("add", "wait", "sorry"), (2, "usage")),
        (("add", "wait", "discount", "--request-id", "7"), (2, "usage")),
    ],
)
def test_bad_input_is_refused_and_changes_nothing(calm: Till, words: tuple[str, ...], ends: tuple[int, str]) -> None:
    before = calm.done("playbook", "show")
    written = calm.written()
    assert calm.refused("playbook", *words) == ends
    assert calm.written() == written
    assert calm.done("playbook", "show") == before


@pytest.mark.parametrize("who", ["Mia", "Ben", "Ana", "Bo"])
def test_only_the_owner_changes_it(calm: Till, who: str) -> None:
    assert calm.refused("playbook", "set", "wait", "discount", who=who) == (1, "not-allowed")
    assert calm.refused("playbook", "add", "wait", "discount", who=who) == (1, "not-allowed")
    assert calm.refused("playbook", "reset", "wait", who=who) == (1, "not-allowed")


def test_the_same_request_changes_it_once(till: Till) -> None:
    """P91."""
    words = ("playbook", "add", "wait", "voucher:5.00", "--request-id", "0195f1d2-0000-7000-8000-000000000007")
    first = till.done(*words)
    assert till.done(*words) == first == till.done("playbook", "show", "wait")


def test_what_must_still_be_said_of_an_offer_is_named(till: Till) -> None:
    """Of something better it is the items, of money the amount."""
    till.done("playbook", "set", "wait", "upgrade", "refund")
    moment = till.done("moment", "log", "--cause", "wait", who="Ana")["id"]
    told = till("offers", moment).out
    assert "Something better, same price: say which items" in told
    assert "--give upgrade:FROM/TO" in told
    assert "Money back: say the amount" in told
    assert "--give refund:AMOUNT" in told


def test_people_read_each_answer_with_its_words_and_how_to_set_it(till: Till) -> None:
    till.done("playbook", "set", "wait", "discount:3.00", "refund")
    told = till("playbook", "show", "wait", who="Rita").out
    assert told.splitlines()[:4] == [
        "Waited too long (wait), your own answers:",
        "  1. Money off, $3.00  [discount:3.00]  worth $3.00, costs us $3.00",
        "  2. Money back  [refund]  asked at the counter",
        "  3. No gift  [sorry]",
    ]
    assert "Ill, allergic or hurt (safety): a card and no gift." in till("playbook", "show", who="Rita").out
