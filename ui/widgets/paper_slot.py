"""The printer's panel: the paper that comes out of the slot, or the code to write down, or what was done in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractAnimation, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from .. import assets, paint, theme
from .button import Pressable
from .seam import draw_mark
from .surface import Painted

_SLIDE_MS = 320
_WIDEST, _BESIDE = 300, 56
_SLOT_TOP, _PAPER_TOP, _BELOW = 32, 40, 30
_OVER_BUTTONS = 26  # from the paper, teeth and shadow too, to the buttons
_SLOT, _PAPER = "#04100F", "#FFFDF8"
_TEETH = 23
_LETTERS, _LETTERS_HIGH = 38, 46  # of a code, and of its line


@dataclass(frozen=True, slots=True)
class WrittenCode:
    """A code to write on a card by hand: a heading, what to do, groups of letters, what it is good for."""

    head: str
    what_to_do: str
    groups: tuple[str, ...]
    good_for: str
    icon: str = "printer-x"


@dataclass(frozen=True, slots=True)
class CodePlaces:
    """Where each part of a written code stands."""

    icon: QRectF
    head: QRectF
    what_to_do: QRectF
    groups: tuple[QRectF, ...]
    good_for: QRectF


def code_places(code: WrittenCode, box: QRectF) -> CodePlaces:
    """In the middle of the box; sentences have the room that their words need, and what is below goes down for it.

    Where all of it is too high the icon is left out (its place is empty), then the letters are smaller.
    """
    x, wide, line, many = box.x(), box.width(), theme.scaled(30), len(code.groups)
    what_high = max(48.0, paint.height_of(code.what_to_do, _quiet(), wide - 48))
    good_high = max(40.0, paint.height_of(code.good_for, _small(), wide - 20))
    sentences = line + 4 + what_high + 18 + 8 + good_high
    letters = min(theme.scaled(_LETTERS_HIGH), (box.height() - 8 - sentences) // many - 2)
    high = 76 + sentences + many * (letters + 2)
    middle = box.center().y() + 34 - high / 2  # the icon is light: what is below it stands in the middle
    icon = 56.0 if high + 8 <= box.height() else 0.0
    if not icon:
        high -= 76
    y = max(box.top() + 8, min(middle, box.bottom() - high))
    head = y + 76 if icon else y
    below = head + line + 22 + what_high
    return CodePlaces(
        QRectF(box.center().x() - icon / 2, y, icon, icon),
        QRectF(x, head, wide, line),
        QRectF(x + 24, head + line + 4, wide - 48, what_high),
        tuple(QRectF(x, below + place * (letters + 2), wide, letters) for place in range(many)),
        QRectF(x + 10, below + many * (letters + 2) + 8, wide - 20, good_high),
    )


def _quiet() -> QFont:
    return theme.font(15)


def _small() -> QFont:
    return theme.font(14.5, 500)


class PaperSlot(Painted):
    """Nothing yet, a picture of paper, a code, or words. `foot` pixels at its lower end are left to buttons."""

    radius = 20
    level = 0

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._picture: QImage | None = None
        self._fitted: QImage | None = None
        self._torn, self._code, self._words = True, None, ()
        self._foot = 0
        self._out = 1.0
        self._slide = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_SLIDE_MS)
        self._slide.valueChanged.connect(self._move)

    _code: WrittenCode | None
    _words: tuple[str, ...]

    @property
    def paper_shown(self) -> QImage | None:
        """The picture of the paper that hangs out of it."""
        return self._picture

    @property
    def code_shown(self) -> WrittenCode | None:
        """The code that is shown in large letters."""
        return self._code

    @property
    def words_shown(self) -> tuple[str, ...]:
        """What was done, in words."""
        return self._words

    def leave_foot(self, pixels: int) -> None:
        """Leave room for buttons."""
        self._foot, self._fitted = pixels, None
        self.update()

    def show_nothing(self) -> None:
        """An empty slot, while the paper is on its way."""
        self._set(None, None, ())
        self.setAccessibleName("")

    def show_paper(self, picture: QImage, name: str, *, torn: bool) -> None:
        """Let the paper come out; `torn` for a roll."""
        came_before = self._picture is not None
        self._set(picture, None, ())
        self._torn = torn
        self.setAccessibleName(name)
        if theme.is_still() or came_before:
            self._move(1.0)
        else:
            self._slide.start()

    def show_code(self, code: WrittenCode) -> None:
        """Nothing has come out: the code in large letters."""
        self._set(None, code, ())
        self.setAccessibleName(f"{code.head}. {' '.join(code.groups)}. {code.good_for}")

    def show_words(self, lines: tuple[str, ...]) -> None:
        """The mark, and what was done."""
        self._set(None, None, lines)
        self.setAccessibleName(". ".join(lines))

    def _set(self, picture: QImage | None, code: WrittenCode | None, words: tuple[str, ...]) -> None:
        if self._slide.state() is QAbstractAnimation.State.Running:
            self._slide.stop()
        self._picture, self._code, self._words, self._fitted, self._out = picture, code, words, None, 1.0
        self.update()

    def _move(self, out: float) -> None:
        self._out = out
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._fitted = None

    def paint(self, painter: QPainter) -> None:
        """The glaze, the slot, and what hangs out of it."""
        paint.clip_round(painter, self.area, self.radius)
        painter.fillRect(self.rect(), paint.ceramic(self.area))
        if self._words:
            self._paint_words(painter)
            return
        wide = min(_WIDEST, self.width() - _BESIDE)
        slot = QRectF((self.width() - wide) / 2 - 20, _SLOT_TOP, wide + 40, 16)
        paint.box(painter, slot, 8, QColor(_SLOT))
        if self._picture is not None:
            self._paint_paper(painter)
        elif self._code is not None:
            self._paint_code(painter, self._code, wide)

    def _paint_paper(self, painter: QPainter) -> None:
        picture = self._fit()
        dots = picture.devicePixelRatio()
        wide, high = picture.width() / dots, picture.height() / dots
        painter.setClipRect(QRectF(0, _PAPER_TOP, self.width(), self.height()), Qt.ClipOperation.IntersectClip)
        sheet = QRectF(round((self.width() - wide) / 2), _PAPER_TOP - round((1 - self._out) * (high + 8)), wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 5))
        for i in range(14, 0, -1):
            painter.drawRect(sheet.adjusted(-i, 0, i, i * 1.2))
        painter.fillPath(_outline(sheet, torn=self._torn), QColor(_PAPER))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        with paint.upright(painter, sheet):
            painter.drawImage(sheet.topLeft(), picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        shade = QLinearGradient(0, _PAPER_TOP, 0, _PAPER_TOP + 26)
        shade.setColorAt(0, QColor(0, 0, 0, 90))
        shade.setColorAt(1, QColor(0, 0, 0, 0))
        painter.fillRect(QRectF(sheet.x(), _PAPER_TOP, wide, 26), shade)

    def _fit(self) -> QImage:
        """The picture at the size it is shown, made once: scaling it at each repaint would cost 3 ms."""
        if self._fitted is None and self._picture is not None:
            dots, picture = self.devicePixelRatioF(), self._picture
            wide = min(_WIDEST, self.width() - _BESIDE)
            high = max(120, self.height() - _PAPER_TOP - max(_BELOW, self._foot + _OVER_BUTTONS))
            scale = min(wide / picture.width(), high / picture.height())
            size = (picture.size() * (scale * dots)).expandedTo(picture.size() / picture.width())
            keep = Qt.AspectRatioMode.IgnoreAspectRatio
            self._fitted = picture.scaled(size, keep, Qt.TransformationMode.SmoothTransformation)
            self._fitted.setDevicePixelRatio(dots)
        if self._fitted is None:
            raise RuntimeError("no paper to fit")
        return self._fitted

    def _paint_code(self, painter: QPainter, code: WrittenCode, wide: float) -> None:
        box = QRectF((self.width() - wide) / 2, 64, wide, self.height() - 64 - max(_BELOW, self._foot + 14))
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(255, 255, 255, 10))
        painter.drawRoundedRect(box, 14, 14)
        white, gold = QColor(theme.ON_CERAMIC), QColor(theme.GOLD_ON_CERAMIC)
        places = code_places(code, box)
        if not places.icon.isEmpty():
            assets.draw_icon(painter, code.icon, places.icon, gold, 1.7)
        paint.words(painter, places.head, code.head, (theme.font(22, 600), white), paint.CENTRE)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        quiet = (_quiet(), QColor(theme.QUIET_ON_CERAMIC))
        paint.wrapped(painter, places.what_to_do, code.what_to_do, quiet, top)
        letters = theme.font(_LETTERS, 700)
        letters.setPixelSize(round(places.groups[0].height() * _LETTERS / _LETTERS_HIGH))
        letters.setLetterSpacing(letters.SpacingType.PercentageSpacing, 112)
        for place, group in zip(places.groups, code.groups, strict=True):
            paint.words(painter, place, group, (letters, white), paint.CENTRE)
        paint.wrapped(painter, places.good_for, code.good_for, (_small(), gold), paint.CENTRE)

    def _paint_words(self, painter: QPainter) -> None:
        font, wide = theme.font(22, 600), self.width() - 60
        heights = [paint.height_of(line, font, wide) + 10 for line in self._words]
        y = (self.height() - self._foot - 96 - 28 - sum(heights)) / 2
        draw_mark(painter, QRectF(self.width() / 2 - 48, y, 96, 96))
        y += 96 + 28
        for line, high in zip(self._words, heights, strict=True):
            white = (font, QColor(theme.ON_CERAMIC))
            paint.wrapped(painter, QRectF(30, y, wide, high), line, white, paint.CENTRE)
            y += high


def _outline(sheet: QRectF, *, torn: bool) -> QPainterPath:
    """The edge of the paper; a roll is torn at its end."""
    step = sheet.width() / _TEETH
    teeth = []
    if torn:
        for i in range(_TEETH):
            teeth.append(QPointF(sheet.right() - step * (i + 0.5), sheet.bottom() + 6))
            teeth.append(QPointF(sheet.right() - step * (i + 1), sheet.bottom()))
    path = QPainterPath()
    path.addPolygon(QPolygonF([sheet.topLeft(), sheet.topRight(), sheet.bottomRight(), *teeth, sheet.bottomLeft()]))
    path.closeSubpath()
    return path


class SlotButton(Pressable):
    """A button on the ceramic: a pale line, words and an icon, or only an icon."""

    def __init__(self, text: str, icon: str, *, words: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self._icon, self._words = icon, words
        self.setFixedHeight(48)
        if not words:
            self.setFixedWidth(48)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if words else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )

    def dress(self, text: str, icon: str) -> None:
        """Other words and icon."""
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """A line, the icon, the words."""
        fill = QColor(255, 255, 255, 46 if self.isDown() else 18)
        paint.box(painter, area, 14, fill, (QColor(255, 255, 255, 120 if self.isEnabled() else 50), 1.2))
        ink = QColor(theme.ON_CERAMIC if self.isEnabled() else theme.QUIET_ON_CERAMIC)
        if not self._words:
            middle = area.center()
            assets.draw_icon(painter, self._icon, QRectF(middle.x() - 11, middle.y() - 11, 22, 22), ink)
            return
        font = theme.font(14, 600)
        x = area.center().x() - (paint.width_of(self.text(), font) + 26) / 2
        assets.draw_icon(painter, self._icon, QRectF(x, area.center().y() - 9, 18, 18), ink)
        paint.words(painter, QRectF(x + 26, 0, area.width(), area.height()), self.text(), (font, ink))
