"""What happens to a paper between the printer and the scanner, each kind of wear by itself; 203 dots an inch."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from PIL import Image, ImageChops, ImageFilter

_ROOM, _PAPER, _TABLE = 60, 235, 200  # dots around the codes, and the greys of the paper and of what it lies on

Wear = Callable[[Image.Image, random.Random], Image.Image]


def plain(picture: Image.Image) -> Image.Image:
    """The codes with paper around them."""
    sheet = Image.new("L", (picture.width + 2 * _ROOM, picture.height + 2 * _ROOM), _PAPER)
    sheet.paste(picture.point(lambda value: value * _PAPER // 255), (_ROOM, _ROOM))
    return sheet


def coarse(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Printed by 203 dots an inch that lie elsewhere than the paper's own: a little larger or smaller, then one bit."""
    scale = chance.uniform(0.9, 1.1)
    x, y = chance.uniform(0, 1), chance.uniform(0, 1)
    size = (round(picture.width * scale), round(picture.height * scale))
    moved = picture.transform(
        size, Image.Transform.AFFINE, (1 / scale, 0, x, 0, 1 / scale, y), Image.Resampling.BILINEAR, fillcolor=255
    )
    return plain(moved.point(lambda value: 255 if value > 140 else 0))


def blurred(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Out of focus, or damp."""
    return plain(picture).filter(ImageFilter.GaussianBlur(chance.uniform(0.6, 3.0)))


def turned(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Held as it comes."""
    return plain(picture).rotate(chance.uniform(0, 360), Image.Resampling.BICUBIC, expand=True, fillcolor=_TABLE)


def pale(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Faded thermal paper in poor light, with a camera's grain."""
    contrast, middle = chance.uniform(0.12, 0.5), chance.uniform(90, 190)
    faded = plain(picture).point(lambda value: int(max(0, min(255, middle + (value - 128) * contrast))))
    return ImageChops.add(faded, Image.effect_noise(faded.size, chance.uniform(2, 6)), 1, -128)


def crumpled(picture: Image.Image, chance: random.Random) -> Image.Image:
    """From a pocket: the paper waves, and an edge is folded over into the quiet zone."""
    sheet = plain(picture)
    high = chance.uniform(1, 7)
    phases = [chance.uniform(0, 2 * math.pi) for _ in range(4)]

    def moved(x: float, y: float) -> tuple[float, float]:
        right = high * math.sin(y / 70 + phases[0]) + high / 2 * math.sin(x / 50 + phases[1])
        down = high * math.sin(x / 80 + phases[2]) + high / 2 * math.sin(y / 40 + phases[3])
        return x + right, y + down

    step = 40
    mesh = []
    for top in range(0, sheet.height, step):
        for left in range(0, sheet.width, step):
            right, low = min(left + step, sheet.width), min(top + step, sheet.height)
            corners = [moved(left, top), moved(left, low), moved(right, low), moved(right, top)]
            mesh.append(((left, top, right, low), [place for corner in corners for place in corner]))
    waved = sheet.transform(sheet.size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR, fillcolor=_PAPER)
    fold = Image.new("L", (chance.randrange(10, 40), waved.height), chance.randrange(90, 200))
    waved.paste(fold, (chance.choice([0, waved.width - fold.width]), 0))
    return waved


KINDS: dict[str, Wear] = {
    "203 dpi": coarse, "blurred": blurred, "turned": turned, "pale": pale, "crumpled": crumpled,
}  # fmt: skip
