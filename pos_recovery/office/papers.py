"""Papers: what a PDF looks like."""

from __future__ import annotations

from pos_recovery.domain.views.paper import PagePicture


class Papers:
    """Pages of the shop's own papers as pictures. Nothing is read from the shop."""

    def pages(self, pdf: bytes, dots_per_inch: int) -> tuple[PagePicture, ...]:
        """Every page; see `page_picture.page_pictures`. May be called from any thread."""
        from pos_recovery.documents.page_picture import page_pictures

        return page_pictures(pdf, dots_per_inch)
