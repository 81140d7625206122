"""File names built from shop names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.host.file_name import file_name


@pytest.mark.parametrize(
    ("shop", "name"),
    [
        ("Café Zoë", "Cafe-Zoe.csv"),
        ("../../x", "x.csv"),
        ("/etc/x", "etc-x.csv"),
        ("C:\\x", "C-x.csv"),
        ("\\\\host\\x", "host-x.csv"),
        ("CON", "_CON.csv"),
        ("nul.txt", "_nul.txt.csv"),
        ("a.", "a.csv"),
        ("a ", "a.csv"),
        ("x:stream", "x-stream.csv"),
        ("Rosa..Söhne", "Rosa.Sohne.csv"),
        ("山田", "shop.csv"),
        ("", "shop.csv"),
        ("--rf", "rf.csv"),
        ("a\nb\0c", "a-b-c.csv"),
        ("Bäckerei & Söhne", "Backerei-Sohne.csv"),
    ],
)
def test_a_shops_name_makes_a_name_that_every_system_takes(shop: str, name: str) -> None:
    """Hostile inputs 102, 103 and 104."""
    assert file_name(shop, ".csv") == name


@given(st.text(max_size=400))
def test_no_name_leaves_its_folder_or_is_too_long(shop: str) -> None:
    name = file_name(shop, ".pdf")
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,115}\.pdf", name)
    assert ".." not in name
    assert name == file_name(name.removesuffix(".pdf"), ".pdf")
