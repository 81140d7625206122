"""The language that this machine speaks."""

from __future__ import annotations

from collections.abc import Mapping


def system_language(environ: Mapping[str, str]) -> str | None:
    """The two letters of the language the environment names (`de_DE.UTF-8` -> `de`), None for C or none at all.

    The order is POSIX's: LC_ALL, LC_MESSAGES, LANG (IEEE Std 1003.1, section 8.2).
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(name, "")
        if value:
            letters = value[:2].lower()
            return letters if letters.isalpha() and value[2:3] in ("", "_", ".", "-", "@") else None
    return None
