"""Golden pictures: every pixel of a screen as it was agreed, kept without loss in `tests/golden`.

To renew them after a change that is meant, then look at what git says has changed:

    RENEW_GOLDENS=1 .venv/bin/python -m pytest -q -n 2 -m golden tests/desktop
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import PySide6
import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from tests.architecture.checkout import ROOT

GOLDEN = ROOT / "tests" / "golden"
RENEW = "RENEW_GOLDENS"
HOW = f"{RENEW}=1 .venv/bin/python -m pytest -q -n 2 -m golden tests/desktop"
OF_THE_MACHINE = ("settings-zone",)  # the list of zones is the machine's own, and so is what it calls them
_PIN = re.compile(r"^pyside6-essentials==(\d+\.\d+)\.", re.MULTILINE)
_KIND = ".webp"  # without loss; the same pictures as PNG are more than twice as large


def renewing() -> bool:
    """Whether pictures are made anew."""
    return bool(os.environ.get(RENEW))


def kept() -> set[str]:
    """The names of all pictures that are kept."""
    return {file.stem for file in GOLDEN.glob(f"*{_KIND}")}


def check_qt(running: str = PySide6.__version__) -> None:
    """Another minor version of Qt moves widgets by a pixel or three: then nothing can be compared."""
    found = _PIN.search((ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8"))
    assert found is not None, "packaging/requirements.txt pins no PySide6-Essentials"
    pinned = found.group(1)
    assert running.startswith(f"{pinned}."), (
        f"The golden pictures are of Qt {pinned}, and this is Qt {running}. Install packaging/requirements-dev.txt; "
        f"when the pin itself was raised, renew them with it: {HOW}"
    )


def check_picture(found: QImage, name: str, folder: Path) -> None:
    """Compare a picture with the kept one, pixel by pixel. The new one and the difference are left in a folder."""
    check_qt()
    picture, file = as_pillow(found), GOLDEN / f"{name}{_KIND}"
    if renewing():
        if not (file.exists() and _same(picture, _read(file))):
            picture.save(file, lossless=True, quality=100, method=6)
        return
    assert file.exists(), f"there is no golden picture {name}; make it: {HOW}"
    golden = _read(file)
    if not _same(picture, golden):
        pytest.fail(_leave(picture, golden, name, folder))


def as_pillow(found: QImage) -> Image.Image:
    """The same pixels, as RGB."""
    rgb = found.convertToFormat(QImage.Format.Format_RGB888)
    size, bits = (rgb.width(), rgb.height()), bytes(rgb.constBits())
    return Image.frombytes("RGB", size, bits, "raw", "RGB", rgb.bytesPerLine())


def _read(file: Path) -> Image.Image:
    with Image.open(file) as kept_one:
        return kept_one.convert("RGB")


def _same(one: Image.Image, other: Image.Image) -> bool:
    return one.size == other.size and one.tobytes() == other.tobytes()


def _leave(new: Image.Image, golden: Image.Image, name: str, folder: Path) -> str:
    """Leave what differs for whoever looks; what to say."""
    new.save(folder / f"{name}-new.png")
    golden.save(folder / f"{name}-golden.png")
    if new.size != golden.size:
        told = f"is {new.size}, was {golden.size}"
    else:
        apart = ImageChops.difference(new, golden).convert("L").point(lambda depth: 255 if depth else 0)
        apart.save(folder / f"{name}-diff.png")
        told = f"differs in {apart.histogram()[255]} pixels within {apart.getbbox()}"
    return f"{name} {told}. Look into {folder}; if it is meant: {HOW}"
