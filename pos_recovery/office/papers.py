"""Papers: what a PDF looks like."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from pos_recovery.domain.views.paper import PagePicture, Paper, VoucherPaper
from pos_recovery.domain.voucher_code import make_code


class Papers:
    """Pages of the shop's own papers as pictures. Nothing is read from the shop; may be called from any thread."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    def pages(self, pdf: bytes, dots_per_inch: int) -> tuple[PagePicture, ...]:
        """Every page; see `page_picture.page_pictures`."""
        from pos_recovery.documents.page_picture import page_pictures

        return page_pictures(pdf, dots_per_inch)

    def warm(self, paper: Paper, dots_per_inch: int) -> None:
        """Draw a page of nobody's, so that the first customer does not wait until what draws is loaded."""
        _warm(self._resources / "fonts", paper, dots_per_inch)


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
