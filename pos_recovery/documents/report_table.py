"""A table of a report: title, one sentence about it, headings, rows; what does not fit is counted, not lost."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pos_recovery.documents import faces
from pos_recovery.documents.fitting import Setting, Style, fit
from pos_recovery.documents.lettering import draw
from pos_recovery.documents.wording import clean

if TYPE_CHECKING:
    from pos_recovery.documents.lettering import Lettering
    from pos_recovery.domain.views.paper import ReportTable

INK, INK2, HAIRLINE = "#0F2220", "#405854", "#DAE2E0"
_GAP = 14.0
_CELL, _HEADING = 9.2, 8.0
_ROW = 15.6
_SPREAD = 0.55


class Table:
    """A table measured for a width and a scale; `most_rows` cuts it and says how many more there are."""

    def __init__(self, lettering: Lettering, table: ReportTable, width_pt: float, scale: float) -> None:
        self._lettering = lettering
        self._table = table
        self._scale = scale
        self.width_pt = width_pt
        self._title = fit(lettering, table.title, Style(faces.SEMI, 12 * scale, 7.0, width_pt, lines=2))
        self._about = fit(lettering, table.about, Style(faces.REGULAR, 9 * scale, 6.0, width_pt, lines=2, leading=1.35))
        self.most_rows = len(table.rows)

    @property
    def height_pt(self) -> float:
        """Its height with the rows it may show."""
        rows = self.most_rows + (1 if self.most_rows < len(self._table.rows) else 0)
        head = 12 * self._scale if self._about.lines else 0.0
        return (17 + 14 + _ROW * rows + 4) * self._scale + self._title.extra_pt + self._about.extra_pt + head

    def draw(self, canvas: Any, x: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        scale = self._scale
        y = top - 12 * scale
        self._put(canvas, self._title, (x, y), INK)
        y -= self._title.extra_pt
        if self._about.lines:
            y -= 13 * scale
            self._put(canvas, self._about, (x, y), INK2)
            y -= self._about.extra_pt
        y -= 16 * scale
        widths = self._widths()
        self._row(canvas, self._table.headings, (x, y), (faces.SEMI, _HEADING * scale, INK2), widths)
        shown = self._table.rows[: self.most_rows]
        for cells in shown:
            self._line(canvas, x, y - 4.6 * scale)
            y -= _ROW * scale
            self._row(canvas, cells, (x, y), (faces.REGULAR, _CELL * scale, INK), widths)
        hidden = len(self._table.rows) - len(shown)
        if hidden:
            self._line(canvas, x, y - 4.6 * scale)
            y -= _ROW * scale
            more = fit(self._lettering, f"and {hidden} more", Style(faces.MEDIUM, _CELL * scale, 5.0, self.width_pt))
            self._put(canvas, more, (x, y), INK2)

    def _widths(self) -> list[float]:
        """Columns as wide as they ask for and a share of what is over; the wide give way when there is too little."""
        natural = [width * self._scale for width in asked_widths(self._lettering, self._table)]
        room = self.width_pt - _GAP * self._scale * (len(natural) - 1)
        over = room - sum(natural)
        if over >= 0:
            # The first column takes most of what is over: the figures stay within reach of their words.
            rest = over * _SPREAD / max(len(natural) - 1, 1)
            return [width + (over * (1 - _SPREAD) if index == 0 else rest) for index, width in enumerate(natural)]
        fair = room / len(natural)
        needy = sum(width for width in natural if width > fair)
        kept = sum(width for width in natural if width <= fair)
        return [width if width <= fair else width * (room - kept) / needy for width in natural]

    def _row(
        self,
        canvas: Any,
        cells: tuple[str, ...],
        place: tuple[float, float],
        look: tuple[str, float, str],
        widths: list[float],
    ) -> None:
        face, size, colour = look
        x = place[0]
        for column, width in enumerate(widths):
            cell = cells[column] if column < len(cells) else ""
            setting = fit(self._lettering, cell, Style(face, size, 5.0, width))
            for line in setting.lines:
                shift = width - line.width_pt(setting.size_pt) if column in self._table.right else 0.0
                canvas.setFillColor(colour)
                draw(canvas, line, (x + shift, place[1]), setting.size_pt)
            x += width + _GAP * self._scale

    def _line(self, canvas: Any, x: float, y: float) -> None:
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.6)
        canvas.line(x, y, x + self.width_pt, y)

    def _put(self, canvas: Any, setting: Setting, place: tuple[float, float], colour: str) -> None:
        canvas.setFillColor(colour)
        for index, line in enumerate(setting.lines):
            draw(canvas, line, (place[0], place[1] - index * setting.leading_pt), setting.size_pt)


@lru_cache(maxsize=64)
def asked_widths(lettering: Lettering, table: ReportTable) -> tuple[float, ...]:
    """The width each column's widest cell asks for, in points at full scale (of the first rows, and of 80 letters)."""
    widths = [lettering.width(clean(words, 80), faces.SEMI) * _HEADING / 1000 for words in table.headings]
    for cells in table.rows[:60]:
        for column, words in enumerate(cells[: len(widths)]):
            asked = lettering.width(clean(words, 80), faces.REGULAR) * _CELL / 1000
            widths[column] = max(widths[column], asked)
    return tuple(max(width, 8.0) for width in widths)


def asked_width(lettering: Lettering, table: ReportTable) -> float:
    """The width a table asks for, in points at full scale."""
    return sum(asked_widths(lettering, table)) + _GAP * (len(table.headings) - 1)
