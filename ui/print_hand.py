"""The hand that prints, in a process of its own: `python -m ui.print_hand`, the job on standard input.

QPainter keeps Python's lock while it talks to a printer, so a silent one would hold up the whole window from any
thread. A process can be let go.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

HANDED_OVER, SAYS_NO, WENT_WRONG = 0, 3, 4
BEGUN = b"begun"  # said once the printer takes pages: whatever goes wrong after that may have printed
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: 3 bytes each, row by row."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Pages for one printer. `plain`: black and white only, as a receipt printer sets its dots."""

    title: str
    printer: str
    dots_per_inch: int
    plain: bool
    pages: tuple[Picture, ...]

    def packed(self) -> bytes:
        """For the way to another process: a line that says what it is, then the pixels."""
        sizes = [(page.width, page.height) for page in self.pages]
        head = {
            "title": self.title, "printer": self.printer, "dots": self.dots_per_inch, "plain": self.plain,
            "pages": sizes,
        }  # fmt: skip
        return json.dumps(head).encode() + b"\n" + b"".join(page.rgb for page in self.pages)


def unpacked(data: bytes) -> PrintJob:
    """The job as it was packed."""
    line, _, pixels = data.partition(b"\n")
    head: dict[str, Any] = json.loads(line)
    pages, start = [], 0
    for width, height in head["pages"]:
        size = width * height * 3
        pages.append(Picture(width, height, pixels[start : start + size]))
        start += size
    return PrintJob(head["title"], head["printer"], head["dots"], head["plain"], tuple(pages))


def paint_job(job: PrintJob, printer: QPrinter, begun: Callable[[], None] = lambda: None) -> int:
    """Paint the pages on a printer, each on paper of its own size, no margin. `begun` is told before the first one.

    `HANDED_OVER`; `SAYS_NO` when it takes none; `WENT_WRONG` when some of it may print.
    """
    from PySide6.QtCore import QMarginsF, QSizeF
    from PySide6.QtGui import QPageSize, QPainter

    printer.setDocName(job.title)
    printer.setCreator("Make It Right")
    printer.setResolution(job.dots_per_inch)
    printer.setFullPage(True)
    painter = QPainter()
    for place, page in enumerate(job.pages):
        millimetres = QSizeF(page.width, page.height) * (_MM_PER_INCH / job.dots_per_inch)
        match = QPageSize.SizeMatchPolicy.FuzzyMatch  # an A6 card is A6, not a size of our own
        printer.setPageSize(QPageSize(millimetres, QPageSize.Unit.Millimeter, "", match))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0))
        if place == 0:
            if not painter.begin(printer):
                return SAYS_NO
            begun()
        elif not printer.newPage():
            return WENT_WRONG
        painter.drawImage(printer.pageLayout().fullRectPixels(job.dots_per_inch), image_of(page, plain=job.plain))
    painter.end()
    failed = printer.printerState() in (printer.PrinterState.Error, printer.PrinterState.Aborted)
    return WENT_WRONG if failed else HANDED_OVER


def image_of(page: Picture, *, plain: bool = False) -> QImage:
    """The page as Qt paints it."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    if plain:
        return image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    return image.copy()


def main() -> int:
    """Print what comes in. 0 when the system has taken it, 3 when the printer is gone or says no, 4 when it may have
    printed."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the printer needs no screen
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    from pos_recovery.domain.views.printers import PrinterAddress, PrinterKind
    from pos_recovery.office.printers_here import would_print

    job = unpacked(sys.stdin.buffer.read())
    app = QGuiApplication([job.title])
    info = QPrinterInfo.printerInfo(job.printer)
    if info.isNull() or not would_print(PrinterAddress(PrinterKind.SYSTEM, job.printer)):
        return SAYS_NO
    complaints: list[str] = []

    def listen(kind: QtMsgType, _: object, text: str) -> None:
        """A spooler that refuses a job is heard of only here; but not all that is said means that nothing prints."""
        if kind is not QtMsgType.QtDebugMsg:
            complaints.append(text)

    qInstallMessageHandler(listen)
    came = paint_job(job, QPrinter(info, QPrinter.PrinterMode.HighResolution), _say_begun)
    qInstallMessageHandler(None)
    app.quit()
    return WENT_WRONG if came == HANDED_OVER and complaints else came


def _say_begun() -> None:
    sys.stdout.buffer.write(BEGUN)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
