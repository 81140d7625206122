"""Every state of the screens by its name, set on a shop of its own and standing still."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos_recovery.host.chance import SeededChance
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import Where
from tests.desktop import year_end
from tests.desktop.beginner import Beginner
from tests.desktop.busy_shop import MONTH_LATER, SATURDAY, build_month, build_saturday, seeded
from tests.desktop.scenes_at_counter import AT_COUNTER
from tests.desktop.scenes_behind import AFTER_A_MONTH, BEHIND
from tests.desktop.scenes_first_run import FIRST_RUN
from tests.desktop.scenes_of_insights import OF_INSIGHTS
from tests.desktop.scenes_of_look import OF_LOOK
from tests.desktop.scenes_of_rehearsal import OF_REHEARSAL
from tests.desktop.scenes_of_trouble import OF_TROUBLE
from tests.desktop.scenes_of_vouchers import OF_VOUCHERS
from tests.desktop.scenes_with_paper import WITH_PAPER
from tests.desktop.scenes_with_promises import WITH_PROMISES
from tests.desktop.stage import SIZES, Stage
from tests.desktop.year_end import build_autumn
from tests.office.bakery import at
from ui import paint, theme
from ui.main_window import MainWindow

IN_A_SHOP = (
    AT_COUNTER | WITH_PAPER | OF_VOUCHERS | WITH_PROMISES | BEHIND | OF_INSIGHTS | OF_LOOK | OF_TROUBLE | OF_REHEARSAL
)
SCENES = (*IN_A_SHOP, *FIRST_RUN)
_SEED, _SHAPES = 15, 64


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene that is set. `root` is what may be touched: the sheet on top, or the whole window."""

    window: MainWindow
    until: Callable[[Callable[[], object]], None]
    tmp: Path

    @property
    def root(self) -> QWidget:
        """What may be touched."""
        return self.window.sheet or self.window

    def turn(self, size: str, look: str = "light") -> None:
        """Another screen, another look."""
        self.window.resize(SIZES[size])
        theme.use(look, still=True)
        self.still()

    def pull(self, size: QSize) -> None:
        """A window of any size: wait until nothing is asked and everything stands where it stood before. No picture is
        taken, which is ten times as fast as `still`."""
        places: list[list[QRect]] = []

        def settled() -> bool:
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            if self.window.front.desk.busy:
                return False
            places.append([one.geometry() for one in self.window.findChildren(QWidget)])
            return len(places) > 1 and places[-1] == places[-2]

        self.window.resize(size)
        self.until(settled)

    def portrait(self) -> QImage:
        """The picture that is compared. Of a sheet only itself: the page below has its own. Letters of 64 pixels and
        more are left out: Qt paints them as shapes, aside by whatever fraction of a pixel it needed last."""
        picture, root = self.still(), self.root
        if root is not self.window:
            picture = root.grab().toImage()
        with paint.painting(picture) as painter:
            for label in root.findChildren(QLabel):
                if label.isVisible() and label.font().pixelSize() >= _SHAPES:
                    painter.fillRect(QRect(label.mapTo(root, QPoint(0, 0)), label.size()), theme.colour("rail"))
        return picture

    def still(self) -> QImage:
        """Wait until nothing is asked and the window looks the same twice in a row; the picture."""
        seen: list[QImage] = []

        def same() -> bool:
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            if self.window.front.desk.busy:
                return False
            seen.append(self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888))
            return len(seen) > 1 and seen[-1] == seen[-2]

        self.until(same)
        return seen[-1]


class Studio:
    """Where scenes are set. The shops that they are played in are built once."""

    def __init__(self, saturday: Path, month: Path) -> None:
        self._saturday, self._month, self._autumn = saturday, month, month.parent / f"{month.name}-autumn"
        build_saturday(saturday)
        build_month(month)

    @contextmanager
    def scene(
        self, name: str, qtbot: QtBot, tmp: Path, *, size: str = "1366", look: str = "light", percent: int = 100
    ) -> Iterator[Shown]:
        """Set a scene, which may still be moving, and clear it away. `percent` is the size of text it begins with."""
        theme.use(look, percent=percent, still=True)
        begins = name in FIRST_RUN
        try:
            with self._first_run(name, qtbot, tmp, size) if begins else self._shop(name, qtbot, tmp, size) as shown:
                yield shown
        finally:
            theme.use("light", still=True)

    @contextmanager
    def _shop(self, name: str, qtbot: QtBot, tmp: Path, size: str) -> Iterator[Shown]:
        folder = tmp / "shop"
        built, now, where = self._built(name)
        shutil.copytree(built, folder)
        clock = MovedClock(at(now))
        stage = Stage(qtbot, folder, clock, where(folder, clock))
        try:
            stage.size(size)
            IN_A_SHOP[name](stage)
            yield Shown(stage.window, stage.until, tmp)
        finally:
            stage.close()

    def _built(self, name: str) -> tuple[Path, str, Callable[[Path, MovedClock], Where]]:
        """The shop that a scene is played in, when, and how it is opened."""
        if name in OF_INSIGHTS:
            if not self._autumn.exists():  # by the first scene that wants it: most runs have none
                build_autumn(self._autumn)
            return self._autumn, year_end.NOW, year_end.seeded
        return (self._month, MONTH_LATER, seeded) if name in AFTER_A_MONTH else (self._saturday, SATURDAY, seeded)

    @contextmanager
    def _first_run(self, name: str, qtbot: QtBot, tmp: Path, size: str) -> Iterator[Shown]:
        environ = {"MAKE_IT_RIGHT_HOME": str(tmp / "machine"), "MAKE_IT_RIGHT_NOW": SATURDAY}
        beginner = Beginner(
            qtbot, tmp, Where(data=str(tmp / "shop"), environ=environ, codes=SeededChance(_SEED))
        )  # fmt: skip
        try:
            beginner.window.resize(SIZES[size])
            FIRST_RUN[name](beginner)
            yield Shown(beginner.window, beginner.until, tmp)
        finally:
            beginner.close()
