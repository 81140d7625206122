"""Six screens and the charts look as agreed, to the pixel, also dark and on a narrow screen; how it is compared.

`test_every_state` compares every state once, by day at 1366 pixels.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.golden import OF_THE_MACHINE, as_pillow, check_picture, check_qt, kept, renewing
from tests.desktop.scenes import SCENES, Studio
from tests.desktop.test_right_to_left import PICTURED

SIX = ("lock", "counter", "remedy", "done", "redeem", "settings")
OF_INSIGHTS = ("insights-full", "statistics")
VARIANTS = tuple(
    (name, size, look)
    for name in (*SIX, *OF_INSIGHTS)
    for size, look in (("1366", "dark"), ("1024", "light"), ("1024", "dark"))
)


@pytest.mark.golden
@pytest.mark.parametrize(("name", "size", "look"), VARIANTS)
def test_it_looks_as_agreed(name: str, size: str, look: str, studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    """Tolerance 0."""
    with studio.scene(name, qtbot, tmp_path, size=size, look=look) as shown:
        check_picture(shown.portrait(), f"{name}-{size}-{look}", tmp_path)


def test_every_golden_picture_is_of_a_state_that_there_is() -> None:
    once = {f"{name}-1366-light" for name in SCENES if name not in OF_THE_MACHINE}
    names = once | {"-".join(one) for one in VARIANTS} | {f"{name}-1366-right" for name in PICTURED}
    assert kept() - names == set()
    assert renewing() or names - kept() == set()


def test_another_qt_is_told_and_fails() -> None:
    with pytest.raises(AssertionError, match=r"this is Qt 6\.99\.0\. Install packaging/requirements-dev\.txt"):
        check_qt("6.99.0")


def test_one_pixel_is_enough(studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new picture, the golden one and the difference are left in the folder that the failure names."""
    monkeypatch.delenv("RENEW_GOLDENS", raising=False)
    with studio.scene("lock", qtbot, tmp_path) as shown:
        picture = shown.portrait()
    picture.setPixelColor(3, 5, "#FF0000")
    with pytest.raises(pytest.fail.Exception, match=r"differs in 1 pixels within \(3, 5, 4, 6\)") as failure:
        check_picture(picture, "lock-1366-light", tmp_path)
    assert str(tmp_path) in str(failure.value)
    assert sorted(file.name for file in tmp_path.glob("lock-*.png")) == [
        "lock-1366-light-diff.png", "lock-1366-light-golden.png", "lock-1366-light-new.png",
    ]  # fmt: skip
    assert as_pillow(picture).getpixel((3, 5)) == (255, 0, 0)
