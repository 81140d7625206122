"""A receipt by bare python-escpos, as its own guide shows it: what the bench of receipt bytes measures against."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import BytesIO, StringIO
from typing import Any

PROFILE, PAGE, CODE = "TM-T88V", "CP858", "KXTFBRNVGHLD"
NORMAL, TALL, LARGE = (1, 1), (1, 2), (2, 2)
ABOVE = (
    (TALL, True, "Harbour Street Bakery\n"), (NORMAL, False, "\n"), (LARGE, True, "The next one\nis on us.\n"),
    (NORMAL, False, "~" * 42 + "\n"), (TALL, True, "One pastry of your choice\n"),
    (NORMAL, False, "until 21 February 2027\n\n"),
)  # fmt: skip
BELOW = (
    (LARGE, True, "KXTF BRNV GHLD\n"),
    (NORMAL, False, "\nPromotional. No money was paid for this.\nOne use, no cash.\n"
     "Not right again? Ask at the counter.\n\nHarbour Street Bakery, 12 Harbour Street\n"),
)  # fmt: skip
Mark = tuple[str, tuple[Any, ...], dict[str, Any]]


def as_text() -> bytes:
    """Lines in the printer's own letters, codes that it draws, the cut."""
    from escpos.printer import Dummy

    printer = Dummy(profile=PROFILE)
    printer.hw("INIT")
    printer.charcode(PAGE)
    printer.set(align="center")
    _write(printer, ABOVE)
    printer.qr(CODE, ec=2, size=10, native=True)
    printer.text("\n")
    with redirect_stdout(StringIO()):
        printer.barcode("{B" + CODE, "CODE128", height=80, width=2, pos="OFF", function_type="B")
    _write(printer, BELOW)
    printer.cut()
    return bytes(printer.output)


def as_picture(size: tuple[float, float], marks: list[Mark], faces: dict[str, str], scale: float) -> bytes:
    """The same marks on a page of reportlab, the page rendered by PDFium, and its picture."""
    import pypdfium2
    from escpos.printer import Dummy
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    for name, path in faces.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, path, asciiReadable=False))
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, pageCompression=1)
    canvas.scale(scale, scale)
    for method, positional, named in marks:
        getattr(canvas, method)(*positional, **named)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    page = document[0]
    picture = page.render(scale=1, grayscale=True).to_pil().point([255 if grey > 140 else 0 for grey in range(256)])
    page.close()
    document.close()
    printer = Dummy(profile=PROFILE)
    printer.hw("INIT")
    printer.set(align="center")
    printer.image(picture, impl="bitImageRaster", fragment_height=240)
    printer.cut()
    return bytes(printer.output)


def _write(printer: Any, lines: tuple[tuple[tuple[int, int], bool, str], ...]) -> None:
    for (width, height), bold, text in lines:
        printer.set(custom_size=True, width=width, height=height, bold=bold, invert=False)
        printer.text(text)
