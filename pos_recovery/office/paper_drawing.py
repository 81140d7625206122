"""A voucher drawn as a PDF, from any thread: one page at a time, and the last few are kept.

The copy on its way to the printer and its picture on the screen are the same page, wanted at the same moment.
"""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path

from pos_recovery.domain.views.paper import Paper, VoucherPaper

_ONE_AT_A_TIME = threading.Lock()
_KEPT = 4


def drawn(fonts: Path, paper: VoucherPaper, size: Paper) -> bytes:
    """Its PDF: for the same paper the same bytes."""
    with _ONE_AT_A_TIME:
        return _drawn(fonts, paper, size)


@lru_cache(maxsize=_KEPT)
def _drawn(fonts: Path, paper: VoucherPaper, size: Paper) -> bytes:
    from pos_recovery.documents.voucher_pdf import voucher_pdf

    return voucher_pdf(paper, size, fonts)
