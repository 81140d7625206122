"""The last step: two taps as at the counter, and a paper to look at. Nothing of it is counted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_recovery.domain.errors import Failure

from ... import paint, theme
from ...sample_paper import SamplePaper
from ...texts import first_run as texts
from ...texts import settings
from ...widgets.big_choice import BigChoice
from ...widgets.button import Button
from ...widgets.label import Label
from ...widgets.say_card import SayCard
from ...widgets.surface import STRETCH, Painted, column, row
from .step import Beginning, Step

_TILE, _ANSWER, _PAPER = range(3)
_TILE_WIDE = 340


class _Paper(Painted):
    """The sample, coming out of its slot."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setMinimumHeight(240)
        self.setAccessibleName(texts.TRY_PAPER)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    @property
    def image(self) -> QImage:
        return self._image

    def paint(self, painter: QPainter) -> None:
        if self._image.isNull():
            return
        wide = min(float(self._image.width()), self.width() - 40.0, 340.0)
        high = wide * self._image.height() / self._image.width()
        x = (self.width() - wide) / 2
        painter.save()
        painter.setClipRect(self.rect())
        area = QRectF(x, 12, wide, max(high, self.height()))
        paint.shadow(painter, area, 4, 2)
        painter.fillRect(area, theme.colour("paper"))
        with paint.upright(painter, area):
            painter.drawImage(QRectF(x, 12, wide, high), self._image)
        painter.restore()
        paint.box(painter, QRectF(x - 16, 4, wide + 32, 10), 5, theme.colour("rail"))


class TryStep(Step):
    """Tile, answer, paper; then the counter is opened."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__(beginning)
        self.sample = SamplePaper(self.front.desk)
        self._hint = Label(texts.TRY_HINTS[0], 18, 600, wrap=True)
        self.tile = BigChoice(texts.TRY_TILE, texts.TRY_TILE_SUB, icon="shuffle", height=120, on=None)
        self.tile.setFixedWidth(_TILE_WIDE)
        self.answer = BigChoice(texts.TRY_ANSWER, texts.TRY_ANSWER_SUB, icon="gift", height=86, on=True)
        self.answer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.answer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.give = Button(texts.TRY_GIVE, "primary", icon="printer", height=64, pixels=18)
        self.paper = _Paper()
        self.again = Button(texts.TRY_AGAIN, "secondary", height=52)
        self._says = Label("", 15, 400, "ink2", wrap=True)
        self._pages = QStackedWidget()
        say = SayCard(texts.TRY_SAY, height=132)
        for layout in (
            column(row(self.tile, STRETCH), STRETCH),
            column(say, self.answer, row(STRETCH, self.give), STRETCH, gap=14),
            column(self.paper, row(self._says, STRETCH, self.again), gap=10),
        ):
            page = QWidget()
            page.setLayout(layout)
            self._pages.addWidget(page)
        self.setLayout(column(self._hint, self._pages, gap=14))
        self.tile.clicked.connect(lambda: self._turn(_ANSWER))
        self.give.clicked.connect(self._give)
        self.again.clicked.connect(lambda: self._turn(_TILE))

    @property
    def head(self) -> tuple[str, str]:
        """Title, and the line below it."""
        return texts.TRY, texts.TRY_SUB

    @property
    def next_words(self) -> str:
        """It is the last."""
        return texts.OPEN_COUNTER

    @property
    def says(self) -> str:
        """What came of the print."""
        return self._says.text()

    def begin(self) -> None:
        """From the first tap; what it will do is on the button."""
        self._turn(_TILE)
        printer = self.front.shop.machine.printer
        self.give.dress(texts.TRY_GIVE_PRINT if printer else texts.TRY_GIVE, icon="printer" if printer else "check")

    def _turn(self, page: int) -> None:
        self._hint.setText(texts.TRY_HINTS[page])
        self._pages.setCurrentIndex(page)

    def _give(self) -> None:
        machine = self.front.shop.machine
        self._says.setText("")
        self._says.set_ink("ink2")
        self._turn(_PAPER)
        self.sample.picture(self, machine.paper, self.paper.show_image, self._trouble)
        if machine.printer is not None:
            self.sample.print(self, (machine.printer, machine.paper), self._printed, self._trouble)

    def _printed(self, _: None) -> None:
        self._says.setText(settings.SAMPLE_SENT)

    def _trouble(self, failure: Failure) -> None:
        self._says.setText(settings.said(failure, self.front.words_for(failure)))
        self._says.set_ink("danger")
