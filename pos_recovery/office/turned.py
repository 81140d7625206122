"""The words of the turned screen, read once."""

from __future__ import annotations

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.words import TurnedWords

from .backroom import Backroom
from .pack import MOST_BYTES
from .settings_table import LANGUAGES

_read: dict[str, dict[str, TurnedWords]] = {}


def turned_words(room: Backroom, language: str) -> TurnedWords:
    """In this language. Refusal `usage` for one that we do not speak."""
    if language not in LANGUAGES:
        raise Refusal("usage", what=f"'{language[:40]}' is not one of: {', '.join(LANGUAGES)}")
    folder = str(room.resources)
    if folder not in _read:
        from pos_recovery.exchange.turned import read_turned

        _read[folder] = read_turned(room.ports.files.read(room.resources / "words" / "turned.toml", MOST_BYTES))
    return _read[folder][language]
