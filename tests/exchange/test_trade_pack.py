"""Trade packs are read strictly: nothing missing, nothing unknown, nothing that gives what we do not know (P8)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.exchange.trade_pack import read_pack

FOLDER = Path(__file__).parents[2] / "resources" / "trades"
BAKERY = (FOLDER / "bakery.toml").read_text(encoding="utf-8")
WAIT = 'answers = ["on-us", "next-time", "money-off", "sorry"]'  # the first list of answers in it


@pytest.mark.parametrize("trade", ["bakery", "cafe", "restaurant", "hotel", "salon", "garage", "vet", "retail"])
def test_our_own_packs_are_read_p8(trade: str) -> None:
    pack = read_pack((FOLDER / f"{trade}.toml").read_bytes())
    assert pack.key == trade
    assert set(pack.causes) == set(Cause)
    used = {key for words in pack.causes.values() for key in words.answers} | {w.adds for w in pack.wishes.values()}
    assert used == set(pack.answers)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("[causes.wait]", "[causes.waiting]", "wait is missing"),
        ("[causes.wait]", "[causes.hail]\nlabel = 'Hail'\n[causes.wait]", "'hail'"),
        ('label = "Waited too long"', "", "one line of text"),
        ('label = "Waited too long"', 'label = ""', "one line of text"),
        ('label = "Waited too long"', 'label = 7', "one line of text"),
        ('label = "Waited too long"', 'label = "Waited\\ntoo long"', "one line of text"),
        ('label = "Waited too long"', f'label = "{"x" * 300}"', "one line of text"),
        ('label = "Waited too long"', 'label = "Waited"\nfine = 5', "'fine'"),
        (WAIT, 'answers = ["sorry"]', "three to five"),
        (WAIT, 'answers = ["sorry", "on-us", "next-time"]', "sorry last"),
        (WAIT, 'answers = ["on-us", "on-us", "sorry"]', "three to five"),
        (WAIT, 'answers = ["on-us", "gold", "sorry"]', "'gold'"),
        (WAIT, 'answers = "sorry"', "list of texts"),
        ('give = ["discount"]', 'give = ["discount:usual"]', "nothing we know"),
        ('give = ["discount"]', 'give = ["void"]', "nothing we know"),
        ('give = ["discount"]', 'give = ["remake:dessert"]', "nothing we know"),
        ('give = ["discount"]', 'give = ["remake"]', "nothing we know"),
        ('give = ["discount"]', "give = ['discount:\"ten\"']", "nothing we know"),
        ('give = ["discount"]', 'give = ["refund:9.40"]', "nothing we know"),
        ('give = ["discount"]', "give = []", "list of texts"),
        ('give = ["sorry"]', 'give = ["refund"]', "must give sorry"),
        ('wishes = ["money"]', 'wishes = ["gold"]', "'gold'"),
        ('adds = "money-back"', 'adds = "gold"', "no answer we know"),
        ('refund = "Money back"', "", "kinds.refund"),
        ("[kinds]", "[kinds]\nvoid = 'Not made'", "'void'"),
        ("[till]", "[tills]", "'tills'"),
        ('key = "bakery"', 'key = "../bakery"', "no key"),
        ('key = "bakery"', "key = 7", "one line of text"),
        ("[answers.on-us]", '[answers."On us"]', "no key"),
        ("[picks]", "[[picks]]", "picks is missing"),
        ("[spoken]", "[speech]", "'speech'"),
        ("Let me bring {name} over", "Let me bring them over", "must name {name}"),
        ('said = ["In a hurry", ', 'said = ["No seat", "In a hurry", ', "more of what they say"),
        ('sub = "Less to pay today."', "", "one line of text"),
    ],
)  # fmt: skip
def test_a_pack_with_something_missing_unknown_or_odd_is_refused(old: str, new: str, why: str) -> None:
    assert old in BAKERY
    with pytest.raises(Refusal) as refused:
        read_pack(BAKERY.replace(old, new, 1).encode())
    assert refused.value.code == "file-unknown"
    assert why in str(refused.value.facts["why"])


def test_safety_has_a_card_and_no_answers_p7() -> None:
    with pytest.raises(Refusal, match="file-unknown"):
        read_pack(
            BAKERY.replace("[causes.safety]", '[causes.safety]\nanswers = ["on-us", "next-time", "sorry"]').encode()
        )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"\x00" * 100,
        b"sku,name\nA,B\n",
        b"a = " + b"[" * 50_000,
        b"#" * 1_000_000,
        b"%PDF-1.7",
        b"= 1",
    ],
)
def test_what_is_no_pack_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal, match="file-unknown"):
        read_pack(data)


@given(st.integers(0, len(BAKERY.encode()) - 1), st.binary(min_size=1, max_size=3))
def test_a_damaged_pack_is_read_or_refused_and_nothing_else(at: int, noise: bytes) -> None:
    data = BAKERY.encode()
    with suppress(Refusal):
        read_pack(data[:at] + noise + data[at + len(noise) :])
