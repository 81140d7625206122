"""Papers: drawn, looked at, handed to a printer."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pos_recovery.domain.views.paper import PagePicture, Paper, VoucherPaper
from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.domain.voucher_code import make_code

from .ports import Printers

if TYPE_CHECKING:
    from pos_recovery.domain.views.print_jobs import Sheet

    from .print_worker import Hand


class Papers:
    """The shop's own papers. Nothing is read from the shop; may be called from any thread."""

    def __init__(self, resources: Path, printers: Printers) -> None:
        self._fonts, self._printers = resources / "fonts", printers

    def pages(self, pdf: bytes, dots_per_inch: int) -> tuple[PagePicture, ...]:
        """Every page; see `page_picture.page_pictures`."""
        from pos_recovery.documents.page_picture import page_pictures

        return page_pictures(pdf, dots_per_inch)

    def pdf(self, paper: VoucherPaper, size: Paper) -> bytes:
        """A voucher drawn; see `paper_drawing.drawn`."""
        from .paper_drawing import drawn

        return drawn(self._fonts, paper, size)

    def put_out(self, sheet: Sheet, hand: Hand | None = None) -> PrintTrouble | None:
        """Hand a copy to its printer; see `print_worker.put_out`."""
        from .print_worker import put_out

        return put_out(sheet, self._fonts, self._printers, hand)

    def warm(self, paper: Paper, dots_per_inch: int) -> None:
        """Draw a page of nobody's, so that the first customer does not wait until what draws is loaded."""
        _warm(self._fonts, paper, dots_per_inch)


@cache
def _warm(fonts: Path, paper: Paper, dots_per_inch: int) -> None:
    """Once in a process: what was loaded stays."""
    from pos_recovery.documents.page_picture import page_pictures
    from pos_recovery.documents.voucher_pdf import voucher_pdf

    drawn = VoucherPaper(
        shop="", address="", what="", left=None, good_until=date.max, code=make_code(bytes(16), practice=True),
        copy=1, practice=True, one_use=True,
    )  # fmt: skip
    page_pictures(voucher_pdf(drawn, paper, fonts), dots_per_inch)
