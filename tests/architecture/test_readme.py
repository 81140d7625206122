"""The README shows what there is: each of its pictures is in the checkout."""

from __future__ import annotations

import re

import pytest

from tests.architecture.checkout import ROOT

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("picture", re.findall(r"!\[[^]]+\]\(([^)]+)\)", README))
def test_every_picture_is_there(picture: str) -> None:
    assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")


def test_it_has_pictures() -> None:
    assert README.count("![") >= 9
