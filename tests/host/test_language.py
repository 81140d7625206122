"""The language of the machine."""

from __future__ import annotations

import pytest

from pos_recovery.host.language import system_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "en_US", "LC_MESSAGES": "pt_BR.UTF-8"}, "pt"),
        ({"LANG": "en_US", "LC_ALL": "fr"}, "fr"),
        ({"LC_ALL": "C.UTF-8", "LANG": "de_DE"}, None),
        ({"LANG": "POSIX"}, None),
        ({}, None),
    ],
)
def test_the_first_that_is_set_counts(environ: dict[str, str], language: str | None) -> None:
    assert system_language(environ) == language
