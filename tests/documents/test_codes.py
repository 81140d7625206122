"""The two pictures of a code."""

from __future__ import annotations

import re

import pytest

from pos_recovery.documents import codes


def test_every_code_128_symbol_is_eleven_modules_wide_and_unlike_the_others() -> None:
    table = codes._WIDTHS
    symbols = [table[6 * value : 6 * value + 6] for value in range(106)]
    assert len(set(symbols)) == 106
    assert {sum(map(int, symbol)) for symbol in symbols} == {11}
    assert table[636:] == "2331112"


def test_the_bars_are_as_wide_as_announced_and_start_and_end_with_ink() -> None:
    path = codes.bars_path("KXTFBRNVGHLD", 0, 0, (1, 1))
    bars = [tuple(map(int, bar)) for bar in re.findall(r"(\d+) 0 (\d+) 1 re", path)]
    assert bars[0][0] == 0
    assert sum(bars[-1]) == codes.bars_modules("KXTFBRNVGHLD") == 167


def test_a_letter_outside_the_set_is_refused() -> None:
    with pytest.raises(ValueError, match="set B"):
        codes.bars_path("ÄBC", 0, 0, (1, 1))


def test_a_qr_picture_is_one_path_of_21_modules_with_three_finders() -> None:
    path = codes.qr_path("KXTFBRNVGHLD", 0, 0, 1)
    boxes = [tuple(map(int, box)) for box in re.findall(r"(\d+) (\d+) (\d+) 1 re", path)]
    assert path.count(" f ") == 1
    assert {(0, 0, 7), (14, 0, 7), (0, 14, 7)} <= set(boxes)
    assert max(x + width for x, _, width in boxes) == codes.QR_MODULES


def test_people_read_the_code_in_groups_of_four() -> None:
    assert codes.grouped("KXTFBRNVGHLD") == "KXTF BRNV GHLD"
