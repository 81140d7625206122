"""The nine tiles of "What happened?": one tap on a cause. Number keys tap them, arrow keys move among them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos_recovery.domain.views.words import CauseCard

from .. import assets, paint, theme
from ..texts import parts as texts
from .arrows import as_read
from .button import Pressable

GAP = 12
COLUMNS = 3
_NARROW = 240
_LARGE, _SMALL, _LEAST = 28, 22, 17
_NO_EXAMPLE_FROM = 130  # percent of text size
_MOVES = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS,
}  # fmt: skip


class CauseTile(Pressable):
    """A cause: its name on one line or two, its number key; its icon and an example where there is room.

    `moved` tells an arrow key, as how many tiles on."""

    radius = 16
    level = 1
    moved = Signal(int)

    def __init__(self, card: CauseCard, number: int) -> None:
        super().__init__(card.label, f"{card.example}. {texts.key(number)}")
        self.card, self._number = card, number
        self._chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(150, 96)

    def choose(self, *, on: bool) -> None:
        """Show it as the one that was tapped, or not."""
        self._chosen = on
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(as_read(self, event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    @property
    def chosen(self) -> bool:
        """Whether it shows as tapped."""
        return self._chosen

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Tint and border of its cause while it is pressed."""
        ink, tint = theme.cause_colours(self.card.cause)
        if self._chosen or self.isDown():
            paint.box(painter, area, self.radius, tint, (ink, 2.0))
        else:
            paint.box(painter, area, self.radius, theme.colour("surface"), (theme.colour("line"), 1.0))
        painter.save()
        paint.clip_round(painter, area, self.radius)
        painter.fillRect(QRectF(0, 0, 4, area.height()), ink)
        painter.restore()
        corner = QRectF(area.width() - 44, 9, 30, 20)
        look = (theme.font(12.5, 500), theme.colour("ink3"))
        paint.words(painter, corner, str(self._number), look, paint.RIGHT)
        self._words(painter, area)

    def _words(self, painter: QPainter, area: QRectF) -> None:
        x = 18.0 if area.width() < _NARROW else 20.0
        room = area.width() - x - 14
        font, lines = label_lines(self.text(), room, _SMALL if area.width() < _NARROW else _LARGE)
        step = paint.height_of("Hg", font, room) * 0.98
        example, foot = theme.font(14), theme.scaled(20)
        free = area.height() - 16 - len(lines) * step - 4
        side = 40.0 if free - foot >= 64 else 30.0
        with_example = free - foot >= side + 14 and theme.scaled(100) < _NO_EXAMPLE_FROM
        if not with_example:
            side = 40.0 if free >= 64 else 30.0
        top = 20.0 if side == 40.0 else 12.0
        ink = theme.cause_colours(self.card.cause)[0]
        if top + side <= free + 4:  # a low tile has room for its name alone
            icon = QRectF(x - 2, top, side, side)
            assets.draw_icon(painter, theme.CAUSE_ICONS[self.card.cause], icon, ink, 1.9)
        bottom = area.height() - 16
        if with_example:
            bottom -= foot
            said = paint.elided(self.card.example, example, room + 8)
            line = QRectF(x, bottom, room + 8, foot)
            paint.words(painter, line, said, (example, theme.colour("ink2")))
            bottom -= 4
        for place, line_text in enumerate(lines):
            line = QRectF(x, bottom - step * (len(lines) - place), room + 8, step)
            paint.words(painter, line, line_text, (font, theme.colour("ink")))


def label_lines(text: str, room: float, largest: int) -> tuple[QFont, list[str]]:
    """The largest font in which a label stands on one line, else on two of about the same length."""
    for pixels in range(largest, _LEAST - 1, -1):
        font = theme.font(pixels, 600)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 97.5)
        lines = _balanced(text, font, room)
        if max(paint.width_of(line, font) for line in lines) <= room:
            break
    return font, [paint.elided(line, font, room + 8) for line in lines]


def _balanced(text: str, font: QFont, room: float) -> list[str]:
    words = text.split()
    if len(words) < 2 or paint.width_of(text, font) <= room:
        return [text]
    halves = [[" ".join(words[:cut]), " ".join(words[cut:])] for cut in range(1, len(words))]
    return min(halves, key=lambda two: max(paint.width_of(line, font) for line in two))


class TileGrid(QWidget):
    """`tapped` tells the cause. While one was tapped the rest take nothing, until `let_go`."""

    tapped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tiles: list[CauseTile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)

    @property
    def tiles(self) -> list[CauseTile]:
        """The tiles, in their order."""
        return self._tiles

    def tell(self, cards: Sequence[CauseCard]) -> None:
        """Show these causes; nothing happens when they are shown already."""
        if [tile.card for tile in self._tiles] == list(cards):
            return
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.setParent(None)
            tile.deleteLater()
        self._tiles = [CauseTile(card, place + 1) for place, card in enumerate(cards)]
        rows = -(-len(cards) // COLUMNS)
        for row in range(max(rows, self._grid.rowCount())):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
        for place, tile in enumerate(self._tiles):
            tile.clicked.connect(lambda _=False, tile=tile: self.tap(tile))
            tile.moved.connect(lambda step, tile=tile: self._move(tile, step))
            self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)

    def tap(self, tile: CauseTile) -> None:
        """One tap: the tile shows it and the others rest."""
        tile.choose(on=True)
        self.setEnabled(False)
        self.tapped.emit(tile.card.cause)

    def tap_number(self, number: int) -> None:
        """The tile of a number key."""
        if self.isEnabled() and 1 <= number <= len(self._tiles):
            self.tap(self._tiles[number - 1])

    def let_go(self) -> None:
        """Nothing is tapped any more; the keyboard is back on the tile that was."""
        self.setEnabled(True)
        for tile in self._tiles:
            if tile.chosen:
                tile.choose(on=False)
                tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """The keyboard comes to the first tile."""
        if self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _move(self, tile: CauseTile, step: int) -> None:
        to = self._tiles.index(tile) + step
        if 0 <= to < len(self._tiles):
            self._tiles[to].setFocus(Qt.FocusReason.ShortcutFocusReason)
