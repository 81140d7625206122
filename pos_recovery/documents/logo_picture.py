"""The shop's logo: read from what the owner chose, in black and white for a roll, in colour for a card."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, NoReturn

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.paper import LogoPicture

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_SIDE, _MOST_DOTS, _MOST_BYTES = 800, 40_000_000, 64 * 1024
_LEAST_SIDE = 16
_FEWER = (1.0, 0.75, 0.5, 0.35, 0.25)
_GREY_SHARE = 0.12  # of the dots between black and white: from here on it is a photograph, not a drawing


def read_logo(data: bytes) -> LogoPicture:
    """A PNG or JPEG as the PNG we keep: on white, turned as it was taken, cut to its drawing, at most 800 dots a side.

    Refusal `file-unknown` (fact `what`) for anything else, for what is too large to open, and for a blank picture.
    """
    import warnings

    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            # A small file may say that it holds a thousand million dots.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
            if opened.width * opened.height > _MOST_DOTS:
                _refuse("its picture is larger than we open")
            opened.load()
            flat = _on_white(ImageOps.exif_transpose(opened))
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError):
        _refuse("it is no PNG or JPEG picture that we can read")
    drawing = ImageOps.invert(flat.convert("L")).point([0 if value < 24 else 255 for value in range(256)]).getbbox()
    if drawing is None:
        _refuse("the picture is blank")
    flat = flat.crop(drawing)
    if min(flat.size) < _LEAST_SIDE:
        _refuse(f"the picture is smaller than {_LEAST_SIDE} dots")
    return _small(flat)


def _on_white(picture: Image) -> Image:
    from PIL import Image

    if picture.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255: all of it white
        return picture.convert("I").point(lambda value: value * (1 / 257) + 0).convert("L").convert("RGB")
    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")


def _small(picture: Image) -> LogoPicture:
    """No more bytes than a row of the store takes: fewer colours, then fewer dots."""
    from PIL import Image

    whole = min(1.0, _MOST_SIDE / max(picture.size))
    for share in _FEWER:
        size = tuple(max(1, round(side * whole * share)) for side in picture.size)
        smaller = picture if size == picture.size else picture.resize((size[0], size[1]), Image.Resampling.LANCZOS)
        for shown in (smaller, smaller.quantize(64, dither=Image.Dither.NONE)):
            out = BytesIO()
            shown.save(out, "PNG", compress_level=9)
            if len(out.getvalue()) <= _MOST_BYTES:
                return LogoPicture(out.getvalue(), shown.width, shown.height)
    raise Refusal("file-unknown", what="the picture has too much in it for a logo")


def inside(logo: LogoPicture, room: tuple[float, float]) -> tuple[int, int]:
    """The width and height in whole units that the logo takes in a room, its shape kept."""
    scale = min(room[0] / logo.width, room[1] / logo.height)
    return max(1, int(logo.width * scale)), max(1, int(logo.height * scale))


@lru_cache(maxsize=4)
def one_bit(logo: LogoPicture, dots: tuple[int, int]) -> Image:
    """In black and white, that many dots wide and high: a drawing by its edges, a photograph by its greys."""
    from PIL import Image, ImageOps

    grey = Image.open(BytesIO(logo.png)).convert("RGB").convert("L").resize(dots, Image.Resampling.LANCZOS)
    grey = ImageOps.autocontrast(grey, cutoff=(1, 0))
    between = sum(grey.histogram()[64:192]) / (dots[0] * dots[1])
    if between > _GREY_SHARE:
        return grey.convert("1")
    return grey.point([0 if value < 160 else 255 for value in range(256)]).convert("1", dither=Image.Dither.NONE)


def draw_one_bit(
    canvas: Any, logo: LogoPicture, place: tuple[float, float], size_pt: tuple[float, float], dots: tuple[int, int]
) -> None:
    """Onto a roll, its lower left corner at `place`, each of its dots one of the printer's."""
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(one_bit(logo, dots).convert("L")), *place, *size_pt)


def draw_colours(canvas: Any, logo: LogoPicture, place: tuple[float, float], size_pt: tuple[float, float]) -> None:
    """Onto a card, its lower left corner at `place`."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.open(BytesIO(logo.png)).convert("RGB")), *place, *size_pt)


def _refuse(why: str) -> NoReturn:
    raise Refusal("file-unknown", what=why)
