"""The playbook: another cause, wish, trade, menu or limit changes the answer; each says why it is there (P20)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.moment import WISHES, Cause
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.playbook import Answer, MenuLook, TradePack, answers, ranked, safety_card, till_words
from pos_recovery.domain.remedy import Kind, read_spec
from pos_recovery.exchange.trade_pack import read_pack

TRADES = ("bakery", "cafe", "restaurant", "hotel", "salon", "garage", "vet", "retail")
FOLDER = Path(__file__).parents[2] / "resources" / "trades"
PACKS = {trade: read_pack((FOLDER / f"{trade}.toml").read_bytes()) for trade in TRADES}
USD = currency("USD")
NON_APOLOGY = re.compile(
    r"sorry (that|if)?\s*you (feel|felt|were|had)|any inconvenience|busy|short[- ]staffed|unfortunately|\bbut\b|policy"
    r"|you (should|could|must|didn’t|did not|never)",
    re.IGNORECASE,
)


def look(category: str, items: int = 4, mean_cents: int = 300, alcohol_only: bool = False) -> MenuLook:
    price = Money(mean_cents, USD)
    return MenuLook(category, alcohol_only, items, price, price.share(35), price)


BAKERY_MENU = (look("Pastry", mean_cents=250), look("Lunch", 3, 650), look("Coffee", 4, 258), look("Wine", 9, 10, True))


def keys(found: tuple[Answer, ...]) -> list[str]:
    return [answer.key for answer in found]


def offered(cause: Cause, wish: str | None = None, trade: str = "bakery") -> tuple[Answer, ...]:
    return answers(PACKS[trade], cause, wish, BAKERY_MENU, None)


def test_five_different_rankings_from_cause_wish_trade_menu_and_limits_p20() -> None:
    plain = offered(Cause.QUALITY)
    other_cause = offered(Cause.WAIT)
    other_wish = offered(Cause.QUALITY, "money")
    other_trade = offered(Cause.QUALITY, trade="cafe")
    over = {answer.key: answer.key not in ("make-again", "instead") for answer in plain}
    other_limits = ranked(plain, over)
    assert keys(plain) == ["make-again", "instead", "not-charged", "money-back", "sorry"]
    assert keys(other_cause) == ["on-us", "next-time", "money-off", "sorry"]
    assert keys(other_wish) == ["not-charged", "money-back", "make-again", "instead", "sorry"]
    assert keys(other_trade) == ["make-again", "instead", "money-back", "not-charged", "sorry"]
    assert keys(other_limits) == ["not-charged", "money-back", "make-again", "instead", "sorry"]
    gives = {answers(PACKS["bakery"], Cause.QUALITY, None, menu, None)[0].give for menu in ((), BAKERY_MENU)}
    assert gives == {('extra:"Made again"',), ("remake:category:Coffee",)}


def test_a_wrong_order_is_made_again_with_something_for_next_time() -> None:
    first = offered(Cause.ORDER)[0]
    assert first.give == ("remake:category:Coffee", "voucher:category:Pastry")
    assert first.label == "Make it again, and something for next time"
    assert first.why[0] == "Fits a wrong order"
    assert offered(Cause.ORDER)[1].why == ("Nobody pays for that",)


@pytest.mark.parametrize(
    ("cause", "first"),
    [
        (Cause.WAIT, "on-us"),
        (Cause.ORDER, "make-again-plus"),
        (Cause.QUALITY, "make-again"),
        (Cause.TASTE, "else-on-us"),
        (Cause.MANNER, "in-charge"),
        (Cause.CHARGE, "give-back"),
        (Cause.OUT, "else-free"),
        (Cause.KIND, "small-treat"),
        (Cause.CLEAN, "fresh-one"),
        (Cause.BROKEN, "replace"),
        (Cause.OTHER, "next-time"),
    ],
)
@pytest.mark.parametrize("trade", TRADES)
def test_the_preselected_answer_is_the_playbooks_in_every_trade(trade: str, cause: Cause, first: str) -> None:
    assert keys(offered(cause, trade=trade))[0] == first


@pytest.mark.parametrize("trade", TRADES)
@pytest.mark.parametrize("wish", [None, *WISHES, "A fresh one, and quickly"])
@pytest.mark.parametrize("menu", [BAKERY_MENU, (), (look("Wine", alcohol_only=True),), (look('Odd "*" name'),)])
def test_every_cause_has_three_to_five_well_formed_answers_no_gift_last_p20(
    trade: str, wish: str | None, menu: tuple[MenuLook, ...]
) -> None:
    for cause in set(Cause) - {Cause.SAFETY}:
        found = answers(PACKS[trade], cause, wish, menu, None)
        assert 3 <= len(found) <= 5
        assert keys(found)[-1] == "sorry"
        assert len(set(keys(found))) == len({answer.give for answer in found}) == len(found)
        for answer in found:
            assert all(answer.why)
            assert answer.why
            for spec in answer.give:
                read_spec(said(spec), USD)


def said(spec: str) -> str:
    """The SPEC with an amount, or the two items of an upgrade, where one must still be said."""
    if spec in (Kind.COMP, Kind.DISCOUNT, Kind.REFUND, Kind.CORRECTION, Kind.VOUCHER):
        return f"{spec}:1.00"
    return f"{spec}:FLAT/LATT" if spec == Kind.UPGRADE else spec


@pytest.mark.parametrize("trade", TRADES)
def test_somebody_ill_gets_a_card_and_no_gift_p7(trade: str) -> None:
    pack = PACKS[trade]
    assert all(not answers(pack, Cause.SAFETY, wish, BAKERY_MENU, None) for wish in (None, *WISHES))
    card = " ".join(safety_card(pack, "US")) + pack.causes[Cause.SAFETY].say
    for word in ("all right", "doctor", "call 911", "person in charge", "Keep"):
        assert word in card
    for admission in ("sorry", "our mistake", "our fault", "we should", "free", "on us"):
        assert admission not in card.lower()
    assert "call 112" in " ".join(safety_card(pack, "pt"))
    assert "the local emergency number" in " ".join(safety_card(pack, None))


@pytest.mark.parametrize("trade", TRADES)
@pytest.mark.parametrize("cause", [Cause.TASTE, Cause.KIND])
def test_what_nobody_caused_claims_no_mistake_and_blames_nobody_p24(trade: str, cause: Cause) -> None:
    words = PACKS[trade].causes[cause]
    spoken = " ".join((words.label, words.fits, words.say)).lower()
    spoken += " ".join(" ".join((answer.label, *answer.why)).lower() for answer in offered(cause, trade=trade))
    rows = [PACKS[trade].answers[answer.key] for answer in offered(cause, trade=trade)]
    spoken += " ".join((*(f"{row.title} {row.sub}" for row in rows), *words.said)).lower()
    for claim in ("sorry", "wrong", "mistake", "fault", "apolog", "failed", "should have", "our error", "let you down"):
        assert claim not in spoken


@pytest.mark.parametrize("trade", TRADES)
def test_every_apology_is_plain_p52(trade: str) -> None:
    for cause, words in PACKS[trade].causes.items():
        assert not NON_APOLOGY.search(words.say)
        assert "!" not in words.say
        if cause not in (Cause.TASTE, Cause.KIND, Cause.SAFETY):
            assert words.say.startswith("I’m sorry")


@pytest.mark.parametrize("trade", TRADES)
def test_another_pack_changes_words_and_never_figures_p8(trade: str) -> None:
    text = (FOLDER / f"{trade}.toml").read_text(encoding="utf-8")
    assert not re.search(r"[0-9]", text)
    assert set(PACKS[trade].causes) == set(Cause)


def test_packs_speak_for_their_trade_p8() -> None:
    examples = {trade: tuple(words.example for words in pack.causes.values()) for trade, pack in PACKS.items()}
    assert len(set(examples.values())) == len(TRADES)
    assert PACKS["restaurant"].answers["make-again"].label == "Cook it again"
    assert PACKS["vet"].answers["goes-first"].label == "Seen first"


@pytest.mark.parametrize(
    ("cause", "wish", "first", "why"),
    [
        (Cause.QUALITY, "money", "not-charged", "They asked for money back"),
        (Cause.BROKEN, "next-time", "next-time", "They would like something for next time"),
        (Cause.OTHER, "fix", "on-us", "They asked us to put it right"),
        (Cause.TASTE, "money", "not-charged", "They asked for money back"),
        (Cause.MANNER, "money", "money-back", "They asked for money back"),
    ],
)
def test_a_wish_brings_its_answer_forward_and_says_so_p20(cause: Cause, wish: str, first: str, why: str) -> None:
    found = offered(cause, wish)
    assert (found[0].key, found[0].why[0]) == (first, why)


def test_who_wants_to_be_heard_sees_the_smallest_first_p20() -> None:
    assert keys(offered(Cause.MANNER, "heard"))[0] == "in-charge"
    assert keys(offered(Cause.KIND, "heard")) == ["goes-first", "small-treat", "sorry"]
    assert offered(Cause.KIND, "heard")[-1].why[0] == "They want to be heard"


def test_the_customers_own_words_change_nothing() -> None:
    assert offered(Cause.ORDER, "a new one with oat milk") == offered(Cause.ORDER)


def test_alcohol_is_never_offered_p19() -> None:
    menu = (look("Drinks", 9, 100, alcohol_only=True), look("Mains", 2, 2000), look("Desserts", 2, 950))
    for cause in Cause:
        for answer in answers(PACKS["restaurant"], cause, None, menu, None):
            assert not any("Drinks" in spec for spec in answer.give)


def test_a_menu_in_words_we_do_not_know_still_finds_the_usual_and_a_treat() -> None:
    menu = (look("Viktualien", 9, 800), look("Kleinkram", 2, 120), look("Schnaps", 20, 50, alcohol_only=True))
    first = answers(PACKS["bakery"], Cause.ORDER, None, menu, None)[0]
    assert first.give == ("remake:category:Viktualien", "voucher:category:Kleinkram")


def test_the_menus_own_spelling_is_kept() -> None:
    first = answers(PACKS["bakery"], Cause.ORDER, None, (look("COFFEE"), look("pastry")), None)[0]
    assert first.give == ("remake:category:COFFEE", "voucher:category:pastry")


def test_not_charging_never_takes_off_more_than_they_were_charged() -> None:
    def not_charged(total: Money | None) -> tuple[str, ...]:
        found = answers(PACKS["bakery"], Cause.QUALITY, None, BAKERY_MENU, total)
        return next(answer.give for answer in found if answer.key == "not-charged")

    assert not_charged(None) == not_charged(Money(258, USD)) == not_charged(Money(0, USD)) == ("comp:category:Coffee",)
    assert not_charged(Money(257, USD)) == ("comp:2.57",)


@given(st.sampled_from(TRADES), st.sampled_from(sorted(set(Cause) - {Cause.SAFETY})), st.data())
def test_within_limits_comes_first_and_the_order_stays_else_p20(trade: str, cause: Cause, data: st.DataObject) -> None:
    found = offered(cause, trade=trade)
    within = {answer.key: data.draw(st.booleans()) for answer in found}
    after = keys(ranked(found, within))
    assert sorted(after) == sorted(keys(found))
    assert after[-1] == "sorry"
    gifts = [key for key in keys(found) if key != "sorry"]
    assert after[:-1] == [key for key in gifts if within[key]] + [key for key in gifts if not within[key]]


@pytest.mark.parametrize("trade", TRADES)
def test_every_kind_says_what_to_do_on_the_till_p32(trade: str) -> None:
    pack: TradePack = PACKS[trade]
    for entry in (*Kind, "voucher-used"):
        assert "{" not in till_words(pack, entry, "Flat white", "3.60")
    assert till_words(PACKS["bakery"], "comp", "{value}", "3.60") == "{value}: discount “Made right”, 3.60."
