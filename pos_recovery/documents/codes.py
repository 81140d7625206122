"""A voucher's code as the two pictures a scanner reads, QR and Code 128, each one filled path."""

from __future__ import annotations

QR_MODULES = 21
QR_QUIET_MODULES = 4
BARS_QUIET_MODULES = 10
# Any mask is valid (the code carries its number). Over 150 random codes this one had the lowest mean penalty, and
# choosing per code costs five times as much as drawing.
_MASK = 7
_START_B, _STOP = 104, 106
# ISO/IEC 15417, table 1: widths of three bars and three gaps in turn, by value; the stop (106) has one bar more.
_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222"
    "123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321"
    "232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121"
    "313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
    "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111"
    "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113"
    "1143114111134113111131411141313111414111312114122112142112322331112"
)


def qr_path(code: str, x_pt: float, top_pt: float, module_pt: float) -> str:
    """PDF operators that fill the QR picture of `code`: version 1, level Q (ISO/IEC 18004), 21 modules square.

    `x_pt`, `top_pt` is the upper left module; the four modules of quiet zone around it are the caller's to keep.
    """
    boxes: list[str] = []
    for row, modules in enumerate(qr_modules(code)):
        start = -1
        for column, dark in enumerate((*modules, 0)):
            if dark and start < 0:
                start = column
            elif not dark and start >= 0:
                boxes.append(f"{start} {row} {column - start} 1 re")
                start = -1
    # Whole numbers in a mirrored space of modules: one path without hairlines between rows.
    return f"q {module_pt:.5f} 0 0 {-module_pt:.5f} {x_pt:.4f} {top_pt:.4f} cm {' '.join(boxes)} f Q"


def qr_modules(code: str) -> tuple[bytes, ...]:
    """The rows of the QR picture of `code`, one byte for each module, 1 where it is dark."""
    import segno

    symbol = segno.make_qr(code, error="q", version=1, mask=_MASK, boost_error=False)
    return tuple(bytes(row) for row in symbol.matrix)


def bars_modules(code: str) -> int:
    """How many modules wide the Code 128 picture of `code` is, without its quiet zones."""
    return 11 * (len(code) + 2) + 13


def bars_path(code: str, x_pt: float, bottom_pt: float, size_pt: tuple[float, float]) -> str:
    """PDF operators that fill the Code 128 picture of `code` (set B); `size_pt` is (module width, height).

    ValueError for a character outside set B.
    """
    boxes: list[str] = []
    x = 0
    for index, wide in enumerate(bar_widths(code)):
        if index % 2 == 0:
            boxes.append(f"{x} 0 {wide} 1 re")
        x += wide
    module_pt, height_pt = size_pt
    return f"q {module_pt:.5f} 0 0 {height_pt:.4f} {x_pt:.4f} {bottom_pt:.4f} cm {' '.join(boxes)} f Q"


def bar_widths(code: str) -> tuple[int, ...]:
    """The Code 128 picture of `code` (set B): how many modules wide each bar and each gap is, in turn, from a bar.

    ValueError for a character outside set B.
    """
    values = [ord(letter) - 32 for letter in code]
    if any(not 0 <= value <= 94 for value in values):
        raise ValueError("not in Code 128 set B")
    check = (_START_B + sum(place * value for place, value in enumerate(values, 1))) % 103
    widths = "".join(_WIDTHS[6 * value : 6 * value + 6] for value in (_START_B, *values, check, _STOP))
    return tuple(int(digit) for digit in widths + _WIDTHS[-1])


def grouped(code: str) -> str:
    """The code as people read it: groups of four."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
