"""The lines of a voucher on a receipt printer: which words, how large, and how they break."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

from pos_recovery.documents import codes, voucher_words
from pos_recovery.documents.wording import clean

if TYPE_CHECKING:
    from pos_recovery.domain.views.paper import VoucherPaper

NORMAL, TALL, LARGE = (1, 1), (1, 2), (2, 2)  # times wider, times higher than the printer's own letters
_SEAM = "~"


class ReceiptLine(NamedTuple):
    """Words in one size, on at most `most` lines; `inverted` is white on black. No words at all are an empty line."""

    words: str
    size: tuple[int, int] = NORMAL
    bold: bool = False
    inverted: bool = False
    most: int = 3


class Codes(NamedTuple):
    """The QR code and the bar code of `payload`; `native`: the printer draws them itself."""

    payload: str
    native: bool


BLANK = ReceiptLine("")


def above_codes(voucher: VoucherPaper, columns: int) -> list[ReceiptLine]:
    """From the shop's name to the codes."""
    lines = [ReceiptLine(voucher.shop, TALL, bold=True, most=2), BLANK]
    lines += [ReceiptLine(words, LARGE, bold=True) for words in voucher_words.title(voucher)]
    lines += [ReceiptLine(_SEAM * columns), ReceiptLine(voucher.what, TALL, bold=True, most=4)]
    if voucher.left:
        lines.append(ReceiptLine(voucher.left, bold=True, most=2))
    return [*lines, ReceiptLine(voucher_words.until(voucher))]


def below_codes(voucher: VoucherPaper) -> list[ReceiptLine]:
    """From the code in letters to the end of the paper."""
    lines = [ReceiptLine(codes.grouped(voucher.code), LARGE, bold=True)]
    copy = voucher_words.copy(voucher)
    if copy:
        lines.append(ReceiptLine(copy, TALL, bold=True))
    lines.append(BLANK)
    lines += [ReceiptLine(words) for words in voucher_words.small_print(voucher)]
    lines += [BLANK, ReceiptLine(voucher_words.where(voucher))]
    if voucher.line:
        lines.append(ReceiptLine(voucher.line, most=2))
    return lines + practice(voucher)


def broken(words: str, columns: int, most: int) -> list[str]:
    """`words` (cleaned before) on at most `most` lines of `columns` letters; what is too much ends with dots."""
    return textwrap.wrap(words, columns, break_on_hyphens=False, max_lines=most, placeholder="...")


def cleaned(lines: list[ReceiptLine]) -> list[ReceiptLine]:
    """The lines as they may stand on paper: no control characters; those of which nothing is left are gone."""
    found = [line if line == BLANK else line._replace(words=clean(line.words)) for line in lines]
    return [line for line in found if line == BLANK or line.words]


def practice(voucher: VoucherPaper) -> list[ReceiptLine]:
    """A black band at both ends, so that tearing leaves one."""
    if not voucher.practice:
        return []
    return [ReceiptLine(voucher_words.PRACTICE, LARGE, bold=True, inverted=True, most=1), BLANK]
