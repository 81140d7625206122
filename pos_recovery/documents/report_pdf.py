"""A report as a PDF of exactly one page: the question, the answer in sentences, then tables and a curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pos_recovery.documents import faces, seam, voucher_words
from pos_recovery.documents.fitting import Setting, Style, fit
from pos_recovery.documents.lettering import Lettering, draw, lettering
from pos_recovery.documents.report_curve import Curves
from pos_recovery.documents.report_table import INK, INK2, Table, asked_width
from pos_recovery.documents.voucher_card import CERAMIC, GLOW, PALE
from pos_recovery.documents.voucher_pdf import SHEETS, finished, new_canvas
from pos_recovery.domain.views.paper import Paper

if TYPE_CHECKING:
    from pathlib import Path

    from pos_recovery.domain.views.paper import ReportPaper

_MARGIN, _FOOT = 45.0, 34.0
_HEAD = 132.0
_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
_MOST_SENTENCES, _MOST_TABLES, _MOST_SMALL = 8, 12, 6
_CURVE_LEAST, _CURVE_MOST = 110.0, 210.0


def report_pdf(report: ReportPaper, fonts: Path, paper: Paper = Paper.A4) -> bytes:
    """One page, A4 or Letter. What is too long is set smaller, then cut, and says how much more there is.

    `fonts` is the folder of the bundled type faces; OSError when one is missing there. ValueError for another paper.
    """
    if paper not in SHEETS:
        raise ValueError(f"no report on {paper}")
    with faces.ONE_PAPER:
        letters = lettering(fonts)
        canvas, buffer = new_canvas("Report", SHEETS[paper], letters)
        _Page(canvas, letters, report, SHEETS[paper]).draw()
        return finished(canvas, buffer)


@dataclass(slots=True)
class _Body:
    """What stands under the head, measured at one scale. `bands` are tables, one or two side by side."""

    scale: float
    sentences: list[Setting]
    small: list[Setting]
    bands: list[list[Table]]
    dropped: int = 0

    @property
    def gap_pt(self) -> float:
        return 16 * self.scale

    @property
    def sentences_pt(self) -> float:
        return sum(setting.extra_pt + setting.leading_pt + 4 * self.scale for setting in self.sentences)

    @property
    def small_pt(self) -> float:
        return sum(setting.extra_pt + setting.leading_pt for setting in self.small)

    @property
    def height_pt(self) -> float:
        """Everything but the curve, with the gaps between."""
        tables = sum(max(table.height_pt for table in band) + self.gap_pt for band in self.bands)
        dropped = 16 * self.scale if self.dropped else 0.0
        return self.sentences_pt + tables + dropped + self.gap_pt + self.small_pt


class _Page:
    """The one page of a report."""

    def __init__(self, canvas: Any, letters: Lettering, report: ReportPaper, size_pt: tuple[float, float]) -> None:
        self._canvas = canvas
        self._letters = letters
        self._report = report
        self._width, self._height = size_pt
        self._room = self._width - 2 * _MARGIN
        curves = report.curves
        self._curve_extra = Curves(letters, curves, (self._room, 0.0)).height_pt + 16 if curves else 0.0

    def draw(self) -> None:
        """Head, sentences, tables, curve, small print."""
        self._head()
        space = self._height - _HEAD - 24 - _FOOT
        least = self._curve_extra + _CURVE_LEAST if self._report.curves else 0.0
        body = self._fitted(space - least)
        y = self._height - _HEAD - 24
        for index, setting in enumerate(body.sentences):
            y -= setting.leading_pt
            self._put(setting, (_MARGIN, y + setting.leading_pt * 0.2), INK if index == 0 else INK2)
            y -= setting.extra_pt + 4 * body.scale
        for band in body.bands:
            y -= body.gap_pt
            for place, table in enumerate(band):
                table.draw(self._canvas, _MARGIN + place * (table.width_pt + 28), y)
            y -= max(table.height_pt for table in band)
        if body.dropped:
            y -= 16 * body.scale
            more = f"and {body.dropped} more {'table' if body.dropped == 1 else 'tables'}"
            self._put(fit(self._letters, more, Style(faces.MEDIUM, 9.0, 6.0, self._room)), (_MARGIN, y), INK2)
        floor = _FOOT + body.small_pt
        if self._report.curves:
            frame = min(_CURVE_MOST, y - floor - body.gap_pt - self._curve_extra)
            Curves(self._letters, self._report.curves, (self._room, frame)).draw(self._canvas, _MARGIN, y - body.gap_pt)
        self._small(body, floor)

    def _fitted(self, space: float) -> _Body:
        """The largest body that fits: smaller first, then fewer rows, then fewer tables."""
        body = self._body(_SCALES[0])
        for scale in _SCALES[1:]:
            if body.height_pt <= space:
                return body
            body = self._body(scale)
        while body.height_pt > space:
            longest = max((table for band in body.bands for table in band), key=_rows, default=None)
            if longest is None or longest.most_rows <= 1:
                break
            # Close to the end in one step: a table of 5,000 rows must not be measured 5,000 times.
            longest.most_rows = min(longest.most_rows - 1, 60)
        while body.height_pt > space and body.bands:
            body.dropped += len(body.bands.pop())
        while body.height_pt > space and len(body.sentences) > 1:
            body.sentences.pop()
        return body

    def _body(self, scale: float) -> _Body:
        report, room = self._report, self._room
        sentences = []
        for index, words in enumerate(report.sentences[:_MOST_SENTENCES]):
            face, size = (faces.HEADING, 16.5) if index == 0 else (faces.MEDIUM, 11.5)
            style = Style(face, size * scale, size * scale * 0.8, room, lines=3, leading=1.36)
            sentences.append(fit(self._letters, words, style))
        small = [
            fit(self._letters, words, Style(faces.REGULAR, 7.6, 6.0, room, lines=2, leading=1.4))
            for words in report.small_print[:_MOST_SMALL]
        ]
        return _Body(scale, sentences, small, self._bands(scale), max(len(report.tables) - _MOST_TABLES, 0))

    def _bands(self, scale: float) -> list[list[Table]]:
        """Tables in rows: two narrow neighbours share one."""
        half = (self._room - 28) / 2
        bands: list[list[Table]] = []
        open_band = False
        for table in self._report.tables[:_MOST_TABLES]:
            narrow = asked_width(self._letters, table) * scale <= half
            if narrow and open_band:
                bands[-1].append(Table(self._letters, table, half, scale))
                open_band = False
                continue
            bands.append([Table(self._letters, table, half if narrow else self._room, scale)])
            open_band = narrow
        for band in bands:
            if len(band) == 1:
                band[0].width_pt = self._room
        return bands

    def _head(self) -> None:
        canvas, report = self._canvas, self._report
        edge = self._height - _HEAD
        canvas.setFillColor(CERAMIC)
        joints = seam.laid(seam.CARD, self._width, edge)
        start = f"{joints[0][0]:.3f} {self._height + 1:.3f} m {joints[0][0]:.3f} {joints[0][1]:.3f} l"
        canvas.addLiteral(f"{start} {seam.edge(joints)} {joints[-1][0]:.3f} {self._height + 1:.3f} l h f")
        seam.draw_gold(canvas, seam.CARD, self._width, edge)
        seam.draw_bowl(canvas, (_MARGIN + 14, self._height - 28), 28.0, ("white", seam.GOLD))
        right = self._width - _MARGIN
        if report.practice:
            right = self._practice(right) - 12
        shop = fit(self._letters, report.shop, Style(faces.SEMI, 10.5, 7.0, right - _MARGIN - 40))
        self._put(shop, (_MARGIN + 40, self._height - 41), PALE)
        title = fit(self._letters, report.title, Style(faces.HEADING, 25.0, 11.0, self._room, lines=1))
        if not title.whole or title.size_pt < 17:
            title = fit(self._letters, report.title, Style(faces.HEADING, 17.0, 11.0, self._room, lines=2, leading=1.1))
        self._put(title, (_MARGIN, self._height - 82 + title.extra_pt * 0.8), "white")
        period = fit(self._letters, report.period, Style(faces.MEDIUM, 10.5, 7.0, self._room))
        self._put(period, (_MARGIN, self._height - 102), GLOW)

    def _practice(self, right: float) -> float:
        """PRACTICE in a pill at the right edge; returns the pill's left edge."""
        setting = fit(self._letters, voucher_words.PRACTICE, Style(faces.TITLE, 15.0, 9.0, 200.0))
        width = setting.lines[0].width_pt(setting.size_pt) + 26
        self._canvas.setFillColor(PALE)
        self._canvas.roundRect(right - width, self._height - 50, width, 25.0, 12.5, stroke=0, fill=1)
        self._put(setting, (right - width + 13, self._height - 43), CERAMIC)
        return float(right - width)

    def _small(self, body: _Body, top: float) -> None:
        y = top
        for setting in body.small:
            y -= setting.leading_pt
            self._put(setting, (_MARGIN, y + 3), INK2)
            y -= setting.extra_pt

    def _put(self, setting: Setting, place: tuple[float, float], colour: str) -> None:
        self._canvas.setFillColor(colour)
        for index, line in enumerate(setting.lines):
            draw(self._canvas, line, (place[0], place[1] - index * setting.leading_pt), setting.size_pt)


def _rows(table: Table) -> int:
    return table.most_rows
