"""A customer is known again by one form of an address, and by digests that no other shop shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.contact import Known, email_form, match_key, till_form
from pos_recovery.domain.errors import Refusal


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("  Ana@Example.COM ", "ana@example.com"),
        ("ＡＮＡ@example.com", "ana@example.com"),
        ("\u200bana@example.com\ufeff", "ana@example.com"),
        ("ana.maria+cafe@example.com", "ana.maria+cafe@example.com"),
        ("ZOË@münchen.example", "zoë@münchen.example"),
    ],
)
def test_spellings_of_an_address_have_one_form(typed: str, form: str) -> None:
    assert email_form(typed) == form


@pytest.mark.parametrize(
    "typed",
    ["", "ana", "ana@localhost", "@example.com", "ana@", "a@@b.example", "ana maria@example.com", "ana@.example",
     "ana@example..com", "ana@-example.com", f"{'a' * 65}@example.com", f"ana@{'a' * 300}.example"],
)  # fmt: skip
def test_what_cannot_be_an_address_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        email_form(typed)
    assert refused.value.code == "usage"


@given(st.text(max_size=40), st.sampled_from(["example.com", "EXAMPLE.org", "münchen.example"]))
def test_the_form_of_a_form_is_itself(local: str, domain: str) -> None:
    try:
        form = email_form(f"{local}@{domain}")
    except Refusal:
        return
    assert email_form(form) == form


def test_digests_differ_by_shop_by_kind_and_by_till() -> None:
    same = match_key("key of one shop", Known.PHONE, "+351912345678")
    assert same == match_key("key of one shop", Known.PHONE, "+351912345678")
    others = {
        match_key("key of another", Known.PHONE, "+351912345678"),
        match_key("key of one shop", Known.EMAIL, "+351912345678"),
        match_key("key of one shop", Known.TILL, till_form("square-items", "+351912345678")),
        match_key("key of one shop", Known.TILL, till_form("toast-CheckDetails", "+351912345678")),
    }
    assert len(others) == 4
    assert same not in others
    assert len(same) == 64
    assert "912345678" not in same


def test_two_exports_of_one_till_tell_of_the_same_customers() -> None:
    assert till_form("square-items", "CUST7") == till_form("square-transactions", "CUST7")
