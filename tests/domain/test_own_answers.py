"""How an owner writes what is offered: order, parts, and what is refused in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.own_answers import MOST_ON_TOP, MOST_OWN, is_open, parts_of, read_answers, read_on_top
from pos_recovery.domain.remedy import Kind

PARTS = ("remake:FLAT", "voucher:CINN", "discount:3.00", 'extra:"hot + comp"', "free-item:A+B", "voucher:category:Tea")


def refusal(texts: list[str], *, on_top: bool = False) -> tuple[str, str]:
    """The code and what it says."""
    with pytest.raises(Refusal) as caught:
        (read_on_top if on_top else read_answers)(texts)
    return caught.value.code, str(caught.value.facts.get("what", ""))


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=3))
def test_parts_joined_by_a_plus_come_apart_again(parts: list[str]) -> None:
    """P22: a plus inside a SKU or inside words stays what it is."""
    assert parts_of("+".join(parts)) == tuple(parts)


@given(st.text(max_size=60))
def test_whatever_is_typed_loses_no_letter(text: str) -> None:
    assert "+".join(parts_of(text)) == text


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=MOST_OWN, unique=True), st.booleans())
def test_what_was_read_reads_the_same_again_and_no_gift_needs_no_line(texts: list[str], with_sorry: bool) -> None:
    kept = read_answers([*texts, "sorry"] if with_sorry else texts)
    assert kept == tuple(texts) == read_answers(kept)


def test_no_gift_is_always_last_and_never_alone() -> None:
    assert refusal(["sorry", "discount"]) == ("usage", "'sorry' (No gift) always stands last, whatever else is offered")
    for none in ([], ["sorry"]):
        assert refusal(none) == ("usage", "one answer at least stays beside No gift: name one")


@pytest.mark.parametrize("count", [MOST_OWN + 1, 500])
def test_more_than_fit_are_refused_with_their_number(count: int) -> None:
    code, what = refusal([f"discount:{one}.00" for one in range(1, count + 1)])
    assert (code, what.startswith(f"{count} are too many: at most 4")) == ("usage", True)


def test_the_same_one_twice_and_one_without_an_end_are_refused() -> None:
    assert refusal(["discount", " discount "])[1] == "'discount' stands there twice"
    assert refusal(['extra:"' + "x" * 400 + '"'])[0] == "bad-spec"
    assert refusal(["+".join(["refund:1.00"] * 4)])[0] == "bad-spec"


def test_nothing_on_top_is_a_choice_and_each_is_one_part() -> None:
    assert read_on_top([]) == ()
    assert refusal(["sorry"], on_top=True)[0] == refusal(["refund:1.00+voucher:CINN"], on_top=True)[0] == "bad-spec"
    assert refusal([f"voucher:{one}.00" for one in range(1, MOST_ON_TOP + 2)], on_top=True)[0] == "usage"


def test_which_kinds_may_be_asked_at_the_counter() -> None:
    assert {kind for kind in Kind if is_open(kind)} == {
        Kind.COMP, Kind.DISCOUNT, Kind.REFUND, Kind.CORRECTION, Kind.VOUCHER, Kind.UPGRADE,
    }  # fmt: skip
    assert not is_open("discount:3.00")
