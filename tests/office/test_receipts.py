"""How receipts and commands are written as text."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from pos_recovery.domain.budget import Per
from pos_recovery.domain.money import Currency, Money
from pos_recovery.domain.people import Actor, Role
from pos_recovery.office.commands import AddPerson, SetLimits
from pos_recovery.office.receipts import asked_text, from_text, to_text
from tests.office.bakery import specs

RITA = Actor(uuid.UUID(int=1), "Rita", Role.OWNER, True)


@dataclass(frozen=True, slots=True)
class Inner:
    """A part of a receipt."""

    amount: Money | None
    pairs: tuple[tuple[str, Money], ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """One of everything."""

    key: uuid.UUID
    words: str
    per: Per
    count: int
    yes: bool
    at: datetime
    day: date | None
    inner: Inner
    inners: tuple[Inner, ...]
    left_out: str = field(default="-", repr=False)


def receipt(words: str) -> Receipt:
    usd = Money(150, Currency("USD", 2))
    inner = Inner(usd, (("day", usd), ("week", Money(-1, usd.currency))))
    at = datetime(2026, 11, 12, 19, 32, tzinfo=UTC)
    return Receipt(uuid.UUID(int=7), words, Per.WEEK, -3, True, at, None, inner, (inner, Inner(None, ())))


@pytest.mark.parametrize("words", ["", 'a "b" \\ \n \x00 é 🙂', "{value}"])
def test_a_receipt_is_json_and_comes_back_as_it_was(words: str) -> None:
    text = to_text(receipt(words))
    plain = json.loads(text)
    assert plain["words"] == words
    assert plain["inner"]["pairs"] == [["day", [150, "USD"]], ["week", [-1, "USD"]]]
    assert text == json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    assert from_text(Receipt, text) == receipt(words)


def test_what_is_not_known_is_no_receipt() -> None:
    with pytest.raises(TypeError, match="float"):
        to_text(1.5)


def test_a_command_is_told_without_its_pin_and_its_id() -> None:
    asked = AddPerson(actor=RITA, name="Ana", role=Role.STAFF, pin="6038", request_id=uuid.UUID(int=99))
    text = asked_text(asked)
    assert text.startswith("AddPerson{")
    assert "Ana" in text
    assert "6038" not in text
    assert "request_id" not in text


def test_commands_that_ask_something_else_are_told_otherwise() -> None:
    usd = Money(900, Currency("USD", 2))
    asked = [
        SetLimits(actor=RITA, role=Role.LEAD, amounts={"per_day": usd}),
        SetLimits(actor=RITA, role=Role.LEAD, amounts={"per_day": None}),
        SetLimits(actor=RITA, role=Role.LEAD, amounts={}, kinds=("comp",)),
    ]
    assert len({asked_text(one) for one in asked}) == 3
    assert asked_text(asked[0]) == asked_text(SetLimits(actor=RITA, role=Role.LEAD, amounts={"per_day": usd}))
    assert len({to_text(specs(text)) for text in ("remake:FLAT", "remake:FLAT*2", "voucher:FLAT", "comp:1.00")}) == 4
