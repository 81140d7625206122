"""Paper to try a printer with: a practice voucher of this shop, worth nothing and written nowhere, and a test page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.printers import PrinterAddress, PrinterHabits, TestPage
from pos_recovery.office.office import Office

from .desk import Desk, Refused
from .print_hand import Picture, PrintJob, image_of
from .printing import ROLLS, Printer
from .texts import printing as texts

if TYPE_CHECKING:
    from pos_recovery.office.printers import Printers

    Make = Callable[[Printers], TestPage]
    Tested = Callable[[TestPage, bool], None]

_ROLL_DOTS, _SHEET_DOTS, _SCREEN_DOTS = 203, 300, 96
_PATIENCE_S = 12.0


class SamplePaper(QObject):
    """Draws it for the screen, or hands it to a printer. Everything slow happens beside the main thread."""

    def __init__(self, desk: Desk, printer: Printer | None = None) -> None:
        super().__init__()
        self._desk = desk
        self.printer = printer or Printer(patience_s=_PATIENCE_S)

    def picture(self, asker: QObject, paper: Paper, done: Callable[[QImage], None], refused: Refused) -> None:
        """Its first page."""
        self._desk.run(
            asker, lambda office: _pages(office, paper, _SCREEN_DOTS), lambda pages: done(image_of(pages[0])), refused
        )

    def print(self, asker: QObject, to: tuple[str, Paper], done: Callable[[None], None], refused: Refused) -> None:
        """Hand it to a printer, named with its paper. Trouble `printer-silent`."""
        name, paper = to
        address = PrinterAddress.parse(name)
        if address.takes_bytes:
            self._put_out(asker, lambda printers: printers.sample_page(address, paper), lambda *_: done(None), refused)
            return
        dots = _ROLL_DOTS if paper in ROLLS else _SHEET_DOTS

        def drawn(pages: tuple[Picture, ...]) -> None:
            job = PrintJob(texts.JOB, address.where, dots, paper in ROLLS, pages)
            self._desk.beside(asker, lambda: self.printer.hand_over(job), done, refused)

        self._desk.run(asker, lambda office: _pages(office, paper, dots), drawn, refused)

    def test(
        self, asker: QObject, to: tuple[PrinterAddress, Paper, PrinterHabits], done: Tested, refused: Refused
    ) -> None:
        """Print a receipt printer's test page; `done` gets it, and whether the printer tells of its paper.

        Trouble `printer-silent`, Refusal `usage`.
        """
        self._put_out(asker, lambda printers: printers.test_page(*to), done, refused)

    def _put_out(self, asker: QObject, make: Make, done: Tested, refused: Refused) -> None:
        def work(office: Office) -> tuple[Printers, TestPage]:
            return office.printers, make(office.printers)

        def made(both: tuple[Printers, TestPage]) -> None:
            printers, page = both
            self._desk.beside(asker, lambda: printers.put_out(page), lambda answers: done(page, answers), refused)

        self._desk.run(asker, work, made, refused)


def _pages(office: Office, paper: Paper, dots: int) -> tuple[Picture, ...]:
    pages = office.papers.pages(office.vouchers.sample(paper), dots)
    return tuple(Picture(page.width, page.height, page.rgb) for page in pages)
