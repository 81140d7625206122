"""What the customer reads on the turned screen, in five languages."""

from __future__ import annotations

import re

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.exchange.trade_pack import read_pack
from pos_recovery.exchange.turned import read_turned
from pos_recovery.office.bootstrap import resources_folder
from pos_recovery.office.settings_table import LANGUAGES, TRADES
from tests.office.bakery import Counter
from tests.office.conftest import Refused

FILE = resources_folder() / "words" / "turned.toml"
WORDS = read_turned(FILE.read_bytes())
KEYS = sorted({key for trade in TRADES for key in
               read_pack((resources_folder() / "trades" / f"{trade}.toml").read_bytes()).answers})  # fmt: skip
NOBODY_CAUSED = (Cause.TASTE, Cause.KIND)
CLAIMS = {
    "en": "sorry|mistake|wrong|fault", "es": "sent|error|culpa|perd", "de": "leid|fehler|falsch|schuld|entschuldig",
    "fr": "désol|erreur|faute|excus", "pt": "desculpa|erro|culpa|lament",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_every_answer_of_every_trade_has_its_card(language: str, key: str) -> None:
    """P21, P102: a title is 22 letters at most."""
    title, below = WORDS[language].answers[key]
    assert 0 < len(title) <= 22
    assert below.endswith(".")
    assert "!" not in title + below


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_thank_you_is_an_answer_like_any(language: str) -> None:
    """P21."""
    words = WORDS[language]
    assert words.answers["sorry"] == words.no_thanks
    assert len({title for title, _ in words.answers.values()}) > 10
    assert set(words.answers) == set(KEYS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cause", NOBODY_CAUSED)
def test_what_nobody_caused_claims_no_mistake(language: str, cause: Cause) -> None:
    """P24: nor does any answer."""
    words = WORDS[language]
    said = " ".join((words.sorry[cause], words.ask, *(" ".join(pair) for pair in words.answers.values()))).casefold()
    assert not re.search(CLAIMS[language], said)
    for other in set(Cause) - {*NOBODY_CAUSED, Cause.SAFETY}:
        assert re.search(CLAIMS[language], words.sorry[other].casefold()), other


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_never_shows_cost_share_or_limit(language: str) -> None:
    """P21, P101: no figure at all."""
    words = WORDS[language]
    shown = " ".join(
        (*words.sorry.values(), words.ask, words.tap, *(" ".join(pair) for pair in words.answers.values()))
    )
    assert not re.search(r"[0-9%€$£]|limit|budget|cost|coste|kosten|coût|custo", shown.casefold())


def test_the_office_speaks_the_language_asked_for(shop: Counter, refused: Refused) -> None:
    assert shop.office.turned("en").sorry[Cause.ORDER] == "We are sorry about your order."
    assert shop.office.turned("de").ask == "Was würde es gutmachen?"
    for language in ("nl", "", "EN"):
        with refused("usage"):
            shop.office.turned(language)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[en]", "[[en]]"),
        ('ask = "What', 'asks = "What'),
        ('wait = "We are', 'hail = "We are'),
        ('on-us = ["Something on us, now", ', "on-us = ["),
        ('tap = "Please tap one, or just tell us."', "tap = 5"),
        ('tap = "Please tap one, or just tell us."', 'tap = " "'),
    ],
)
def test_a_file_with_something_missing_or_odd_is_refused(old: str, new: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(Refusal, match="file-unknown"):
        read_turned(text.replace(old, new, 1).encode())
    for data in (b"\xff\xfe", b"a = " + b"[" * 50_000, b"#" * 1_000_000):
        with pytest.raises(Refusal, match="file-unknown"):
            read_turned(data)
