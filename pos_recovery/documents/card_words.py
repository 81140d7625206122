"""The words that stand on a blank card alone: two to write behind, and from when on it is worth something."""

from __future__ import annotations

from typing import NamedTuple


class CardWords(NamedTuple):
    """What, until when, and that it is worth nothing before it is given."""

    what: str
    until: str
    once: str


ENGLISH = CardWords("What", "Until", "Good once we give it to you at the counter.")
_OTHERS = {
    "es": CardWords("Qué", "Hasta", "Vale cuando se la damos en el mostrador."),
    "de": CardWords("Was", "Bis", "Gilt, sobald wir sie Ihnen am Tresen geben."),
    "fr": CardWords("Quoi", "Au", "Valable une fois remise au comptoir."),
    "pt": CardWords("O quê", "Até", "Vale depois de lha darmos ao balcão."),
}


def card_words(language: str) -> CardWords:
    """In one of the languages that paper speaks."""
    return _OTHERS.get(language, ENGLISH)
