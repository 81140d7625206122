"""Pictures for a receipt printer, one bit for each dot: codes, lines its letters cannot write, a whole voucher."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pos_recovery.documents import codes, faces, logo_picture
from pos_recovery.documents.fitting import Setting, Style, fit
from pos_recovery.documents.lettering import Lettering, draw, lettering
from pos_recovery.documents.page_picture import page_pictures
from pos_recovery.documents.voucher_pdf import finished, new_canvas
from pos_recovery.documents.voucher_receipt import DOT, ROLLS, Receipt, Roll
from pos_recovery.domain.views.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PIL import Image

    from pos_recovery.documents.receipt_lines import ReceiptLine
    from pos_recovery.domain.views.paper import LogoPicture, PagePicture, VoucherPaper

_DARK = 140  # of 255: a soft edge darker than this is a dot
_POINTS = 72  # one dot of the printer is one point of the page it is drawn on
_NARROW = 480  # fewer dots take the narrow roll
_BARS_DOTS = 80
_GAP = 3  # white rows above and below a drawn line
_SIZES = {(1, 1): (26.0, 20.0), (1, 2): (38.0, 24.0), (2, 2): (48.0, 28.0)}  # wished and least, in dots
_LOGO_SHARE, _LOGO_TALL = 0.6, 160


def qr(code: str, module: int) -> Image.Image:
    """The QR picture of `code` with the four white modules around it; `module` is a module's side in dots."""
    from PIL import Image

    rows, quiet = codes.qr_modules(code), codes.QR_QUIET_MODULES
    side = len(rows) + 2 * quiet
    picture = Image.new("1", (side, side), 1)
    for row, modules in enumerate(rows, quiet):
        for column, dark in enumerate(modules, quiet):
            if dark:
                picture.putpixel((column, row), 0)
    return picture.resize((side * module, side * module), Image.Resampling.NEAREST)


def bars(code: str, module: int, room: int) -> Image.Image:
    """The Code 128 picture of `code` with the white on both sides, as far as `room` dots allow; `module` in dots."""
    from PIL import Image

    wide = (codes.bars_modules(code) + 2 * codes.BARS_QUIET_MODULES) * module
    picture = Image.new("1", (min(wide, room), _BARS_DOTS), 1)
    x = (picture.width - codes.bars_modules(code) * module) // 2
    for index, wide in enumerate(codes.bar_widths(code)):
        if index % 2 == 0:
            picture.paste(0, (x, 0, x + wide * module, _BARS_DOTS))
        x += wide * module
    return picture


def drawn(lines: Sequence[ReceiptLine], dots: int, fonts: Path) -> list[Image.Image]:
    """Each of `lines` as a picture `dots` wide, shaped and in its direction, by the engine that draws the PDF.

    OSError when a bundled face is missing in `fonts`. Thread-safe.
    """
    with faces.ONE_PAPER:
        letters = lettering(fonts)
        settings = [_set(letters, line, dots) for line in lines]
        canvas, buffer = new_canvas("Lines", (float(dots), 1.0), letters)
        for line, setting in zip(lines, settings, strict=True):
            _draw(canvas, setting, dots, white=line.inverted)
        canvas.save()
    pictures = [_one_bit(picture) for picture in page_pictures(buffer.getvalue(), _POINTS)]
    return [picture if line.inverted else _trimmed(picture) for line, picture in zip(lines, pictures, strict=True)]


def whole(voucher: VoucherPaper, dots: int, fonts: Path) -> Image.Image:
    """The voucher as on the PDF's roll, set anew for `dots`, so that every module of its codes is whole dots.

    OSError when a bundled face is missing in `fonts`. Thread-safe.
    """
    with faces.ONE_PAPER:
        letters = lettering(fonts)
        receipt = Receipt(roll(dots), letters)
        receipt.set(voucher)
        canvas, buffer = new_canvas("Voucher", (float(dots), receipt.length_pt / DOT), letters)
        canvas.scale(1 / DOT, 1 / DOT)
        receipt.draw(canvas)
        pdf = finished(canvas, buffer)
    return _one_bit(page_pictures(pdf, _POINTS)[0])


def roll(dots: int) -> Roll:
    """The PDF's roll for a printer of `dots`: no wider than it prints, its bars in modules that fit."""
    usual = ROLLS[Paper.RECEIPT_58 if dots < _NARROW else Paper.RECEIPT_80]
    content = min(usual.content_pt, (dots - 16) * DOT)
    return usual._replace(width_pt=dots * DOT, content_pt=content, bar_dots=min(usual.bar_dots, bar_module(dots)))


def bar_module(dots: int) -> int:
    """How many dots wide a module of the Code 128 is: three where it fits with its quiet zones, else two."""
    wide = codes.bars_modules("B" * 12) + 2 * codes.BARS_QUIET_MODULES
    return 3 if 3 * wide <= dots else 2


def logo(picture: LogoPicture, dots: int) -> Image.Image:
    """The shop's logo in black and white, no larger than suits a roll."""
    return logo_picture.one_bit(picture, logo_picture.inside(picture, (dots * _LOGO_SHARE, _LOGO_TALL)))


def _set(letters: Lettering, line: ReceiptLine, dots: int) -> Setting:
    size, least = _SIZES[line.size]
    face = faces.BOLD if line.bold else faces.MEDIUM
    return fit(letters, line.words, Style(face, size, least, dots - 16.0, line.most))


def _draw(canvas: Any, setting: Setting, dots: int, *, white: bool) -> None:
    """A page of its own, with room for the tallest marks above and below."""
    size = setting.size_pt
    above, below = (1.2, 0.5) if white else (1.6, 0.9)
    height = size * (above + below) + setting.extra_pt
    canvas.setPageSize((float(dots), float(round(height))))
    if white:
        canvas.setFillColor("black")
        canvas.rect(0, 0, dots, height + 1, stroke=0, fill=1)
    canvas.setFillColor("white" if white else "black")
    for index, line in enumerate(setting.lines):
        x = (dots - line.width_pt(size)) / 2
        draw(canvas, line, (x, height - above * size - index * setting.leading_pt), size)
    canvas.showPage()


def _one_bit(picture: PagePicture) -> Image.Image:
    """By a threshold: dithering would make crumbs of letters and bars."""
    from PIL import Image

    found = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb).convert("L")
    return found.point([255 if grey > _DARK else 0 for grey in range(256)], "1")


def _trimmed(picture: Image.Image) -> Image.Image:
    """Without the white rows above and below, but for a few."""
    from PIL import ImageOps

    ink = ImageOps.invert(picture.convert("L")).getbbox()
    if ink is None:
        return picture.crop((0, 0, picture.width, 2 * _GAP))
    return picture.crop((0, ink[1] - _GAP, picture.width, ink[3] + _GAP))


def frame(dots: int) -> Image.Image:
    """A frame as wide as the printer, with a scale of whole centimetres (80 dots each) along its inside."""
    from PIL import Image

    picture = Image.new("1", (dots, 56), 1)
    thick = 3
    for box in ((0, 0, dots, thick), (0, 53, dots, 56), (0, 0, thick, 56), (dots - thick, 0, dots, 56)):
        picture.paste(0, box)
    for x in range(80, dots - 40, 80):
        picture.paste(0, (x, 34, x + 2, 53))
    return picture
