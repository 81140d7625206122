"""Blank cards, eight on a sheet of A4: ceramic with the guest's code above, porcelain with the friend's below.

The seam between them is where they are torn (DESIGN.md, 16.33). What they are good for is written on them by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pos_recovery.documents import codes, faces, seam, voucher_words
from pos_recovery.documents.card_words import card_words
from pos_recovery.documents.fitting import Setting, Style, fit
from pos_recovery.documents.lettering import Lettering, draw, lettering
from pos_recovery.documents.voucher_card import CERAMIC, GLOW, INK, INK2, MM, PALE
from pos_recovery.documents.voucher_pdf import finished, new_canvas

if TYPE_CHECKING:
    from pathlib import Path

    from pos_recovery.domain.views.cards import CardSheetPaper

SHEET = (210 * MM, 297 * MM)
WIDTH, HEIGHT = 105 * MM, 74.25 * MM
ACROSS, DOWN = 2, 4
_LEFT, _BESIDE, _LINE_END = 7 * MM, 17 * MM, 58 * MM
_FRIEND_WHAT_END = 46 * MM
_CODES = 86.4 * MM  # the middle of both codes
_PANEL = 29.6 * MM
_GUEST_MODULE, _FRIEND_MODULE = 23 * MM / codes.QR_MODULES, 17 * MM / codes.QR_MODULES
_BREAK = HEIGHT - 44 * MM
_CUT = "#7A8F8B"


def card_sheet_pdf(paper: CardSheetPaper, fonts: Path) -> bytes:
    """As many sheets as the cards need. The same cards give the same bytes.

    `fonts` is the folder of the bundled type faces; OSError when one is missing there. Thread-safe.
    """
    with faces.ONE_PAPER:
        letters = lettering(fonts)
        canvas, buffer = new_canvas("Cards", SHEET, letters)
        blank = _Blank(canvas, letters, paper)
        canvas.beginForm("blank", 0, 0, WIDTH, HEIGHT)
        blank.draw()
        canvas.endForm()
        for place, pair in enumerate(paper.codes):
            row, column = divmod(place % (ACROSS * DOWN), ACROSS)
            if place and not row and not column:
                canvas.showPage()
            canvas.saveState()
            canvas.translate(column * WIDTH, SHEET[1] - (row + 1) * HEIGHT)
            canvas.doForm("blank")
            blank.draw_codes(*pair)
            canvas.restoreState()
        return finished(canvas, buffer)


class _Blank:
    """Draws one card whose lower left corner is the canvas's origin: first what all have in common, then its codes."""

    def __init__(self, canvas: Any, letters: Lettering, paper: CardSheetPaper) -> None:
        self._canvas = canvas
        self._lettering = letters
        self._paper = paper
        self._fixed, self._words = paper.words or voucher_words.ENGLISH, card_words(paper.language)
        saver = paper.ink_saver
        self._is_dark = not saver
        self._on_it, self._pale, self._gold = (INK, INK2, INK2) if saver else ("white", GLOW, PALE)

    def draw(self) -> None:
        """Everything but the codes."""
        canvas = self._canvas
        canvas.addLiteral(f"0 0 {WIDTH:.3f} {HEIGHT:.3f} re W n")
        if self._is_dark:
            canvas.setFillColor(CERAMIC)
            joints = seam.laid(seam.CARD, WIDTH, _BREAK)
            start = f"{joints[0][0]:.3f} {HEIGHT:.3f} m {joints[0][0]:.3f} {joints[0][1]:.3f} l"
            canvas.addLiteral(f"{start} {seam.edge(joints)} {joints[-1][0]:.3f} {HEIGHT:.3f} l h f")
        seam.draw_gold(canvas, seam.CARD, WIDTH, _BREAK)
        self._above()
        self._below()
        canvas.setStrokeColor(_CUT)
        canvas.setLineWidth(0.4)
        canvas.rect(0, 0, WIDTH, HEIGHT, stroke=1, fill=0)

    def draw_codes(self, code: str, friend_code: str) -> None:
        """The guest's code on white above, the friend's below, each with its letters under it."""
        canvas = self._canvas
        canvas.setFillColor(INK)
        canvas.addLiteral(codes.qr_path(code, _CODES - 11.5 * MM, HEIGHT - 7.3 * MM, _GUEST_MODULE))
        canvas.addLiteral(codes.qr_path(friend_code, _CODES - 8.5 * MM, HEIGHT - 48.3 * MM, _FRIEND_MODULE))
        self._centred(codes.grouped(code), 37.0, self._on_it)
        self._centred(codes.grouped(friend_code), 69.2, INK)

    def _above(self) -> None:
        canvas, paper = self._canvas, self._paper
        seam.draw_bowl(canvas, (11 * MM, HEIGHT - 7.9 * MM), 8 * MM, (self._on_it, seam.GOLD))
        room = _CODES - _PANEL / 2 - 2 * MM
        shop = fit(self._lettering, paper.shop, Style(faces.SEMI, 9.0, 6.5, room - _BESIDE))
        self._lines(shop, (_BESIDE, 9.4), self._gold)
        address = fit(self._lettering, paper.address or "", Style(faces.REGULAR, 7.5, 5.5, room - _BESIDE))
        self._lines(address, (_BESIDE, 12.8), self._pale)
        title = fit(
            self._lettering, paper.title or " ".join(self._fixed.goods), Style(faces.TITLE, 16.0, 9.0, room - _LEFT)
        )
        self._lines(title, (_LEFT, 23.4), self._on_it)
        self._to_write_on(self._words.what, (_LEFT, 29.6), _LINE_END, self._pale)
        self._to_write_on(self._words.until, (_LEFT, 34.8), 43 * MM, self._pale)
        if paper.practice:
            self._practice((45 * MM, 34.8), room - 45 * MM, self._gold)
        # Each half says all of it (P43): they are torn apart, and a friend was never at the counter.
        promotional = fit(self._lettering, self._fixed.promotional, Style(faces.REGULAR, 6.2, 4.6, _LINE_END - _LEFT))
        self._lines(promotional, (_LEFT, 38.5), self._pale)
        if self._is_dark:
            canvas.setFillColor("white")
            top = HEIGHT - 4 * MM
            canvas.roundRect(_CODES - _PANEL / 2, top - _PANEL, _PANEL, _PANEL, 2 * MM, stroke=0, fill=1)

    def _below(self) -> None:
        paper = self._paper
        room = _CODES - 8.5 * MM - 4 * _FRIEND_MODULE
        title_room = 50 * MM if paper.practice else room - _LEFT
        title = fit(
            self._lettering,
            paper.friend_title or " ".join(self._fixed.friend),
            Style(faces.TITLE, 14.0, 8.0, title_room),
        )
        self._lines(title, (_LEFT, 53.2), INK)
        if paper.practice:
            self._practice((58 * MM, 53.2), room - 58 * MM, INK)
        self._to_write_on(self._words.what, (_LEFT, 59.0), _FRIEND_WHAT_END, INK2)
        self._to_write_on(self._words.until, (_FRIEND_WHAT_END + 1.5 * MM, 59.0), room, INK2)
        where = f"{paper.shop}, {paper.address}" if paper.address else paper.shop
        small = (where, self._words.once, self._fixed.one_use, self._fixed.promotional)
        for index, words in enumerate(small):
            face = faces.REGULAR if index else faces.SEMI
            line = fit(self._lettering, words, Style(face, 6.2, 4.6, 64 * MM))
            self._lines(line, (_LEFT, 63.2 + 2.6 * index), INK2)

    def _to_write_on(self, words: str, place: tuple[float, float], end: float, colour: str) -> None:
        """A word and a line behind it for a pen; `place` as in `_lines`."""
        canvas, (left, down_mm) = self._canvas, place
        self._lines(fit(self._lettering, words, Style(faces.REGULAR, 8.0, 6.0, 9 * MM)), place, colour)
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(0.6)
        canvas.line(left + _BESIDE - _LEFT, HEIGHT - down_mm * MM - 1, end, HEIGHT - down_mm * MM - 1)

    def _practice(self, place: tuple[float, float], room: float, colour: str) -> None:
        self._lines(fit(self._lettering, voucher_words.PRACTICE, Style(faces.TITLE, 14.0, 6.0, room)), place, colour)

    def _centred(self, words: str, down_mm: float, colour: str) -> None:
        setting = fit(self._lettering, words, Style(faces.BOLD, 8.2, 6.0, 34 * MM))
        width = setting.lines[0].width_pt(setting.size_pt)
        self._lines(setting, (_CODES - width / 2, down_mm), colour)

    def _lines(self, setting: Setting, place: tuple[float, float], colour: str) -> None:
        """Text from x in points, its baseline so many millimetres under the upper edge."""
        self._canvas.setFillColor(colour)
        for line in setting.lines:
            draw(self._canvas, line, (place[0], HEIGHT - place[1] * MM), setting.size_pt)
