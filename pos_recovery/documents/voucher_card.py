"""A voucher as a card: ceramic above, porcelain below, and the seam where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pos_recovery.documents import codes, faces, seam, voucher_words
from pos_recovery.documents.fitting import Setting, Style, fit
from pos_recovery.documents.lettering import Lettering, draw

if TYPE_CHECKING:
    from pos_recovery.domain.views.paper import VoucherPaper

MM = 72 / 25.4
WIDTH, HEIGHT = 105 * MM, 148 * MM
CERAMIC, INK, INK2, PALE, GLOW = "#0A3431", "#0F2220", "#405854", "#F0CC82", "#C3D8D4"
_LEFT, _RIGHT = 9 * MM, WIDTH - 9 * MM
_BESIDE = 46 * MM
_QR_MODULE = 31 * MM / codes.QR_MODULES
_BAR_MODULE = 0.32 * MM  # the least that an office scanner at 150 dpi read every time
_BREAK = 239.0
_BAND = 37.0


class Card:
    """Draws one voucher on a card whose lower left corner is the canvas's origin."""

    def __init__(self, canvas: Any, lettering: Lettering, voucher: VoucherPaper) -> None:
        self._canvas = canvas
        self._lettering = lettering
        self._voucher = voucher

    def draw(self) -> None:
        """The whole card, 105 x 148 mm, clipped to its edges."""
        canvas = self._canvas
        canvas.saveState()
        canvas.addLiteral(f"0 0 {WIDTH:.3f} {HEIGHT:.3f} re W n")
        canvas.setFillColor(CERAMIC)
        joints = seam.laid(seam.CARD, WIDTH, _BREAK)
        start = f"{joints[0][0]:.3f} {HEIGHT:.3f} m {joints[0][0]:.3f} {joints[0][1]:.3f} l"
        canvas.addLiteral(f"{start} {seam.edge(joints)} {joints[-1][0]:.3f} {HEIGHT:.3f} l h f")
        seam.draw_gold(canvas, seam.CARD, WIDTH, _BREAK)
        self._above()
        self._worth()
        self._code()
        self._foot()
        canvas.restoreState()

    def _above(self) -> None:
        canvas, voucher = self._canvas, self._voucher
        seam.draw_bowl(canvas, (_LEFT + 18.4, HEIGHT - 33.9), 32.3, ("white", seam.GOLD))
        right = _RIGHT
        copy = voucher_words.copy(voucher)
        if copy:
            right = self._badge(copy) - 8
        shop = fit(self._lettering, voucher.shop, Style(faces.SEMI, 11.0, 7.5, right - 73.7, lines=2))
        self._lines(shop, (73.7, 370.8 + shop.extra_pt / 2), PALE)
        for index, words in enumerate(voucher_words.TITLE):
            title = fit(self._lettering, words, Style(faces.TITLE, 35.0, 12.0, _RIGHT - _LEFT))
            self._lines(title, (_LEFT, 306.1 - 38.3 * index), "white")

    def _badge(self, words: str) -> float:
        """ "Copy 2" in a pill at the right; returns its left edge."""
        canvas = self._canvas
        setting = fit(self._lettering, words, Style(faces.BOLD, 10.5, 7.0, 70.0))
        width = setting.lines[0].width_pt(setting.size_pt) + 18
        canvas.setFillColor(PALE)
        canvas.roundRect(_RIGHT - width, 366.2, width, 18.0, 9.0, stroke=0, fill=1)
        self._lines(setting, (_RIGHT - width + 9, 371.5), CERAMIC)
        return float(_RIGHT - width)

    def _worth(self) -> None:
        voucher = self._voucher
        room = _RIGHT - _LEFT
        what = fit(self._lettering, voucher.what, Style(faces.BOLD, 17.0, 17.0, room))
        if not what.whole:
            what = fit(self._lettering, voucher.what, Style(faces.BOLD, 15.0, 9.5, room, lines=2, leading=1.12))
        self._lines(what, (_LEFT, 195.6 + what.extra_pt * 0.7), INK)
        x = _LEFT
        if voucher.left:
            left = fit(self._lettering, voucher.left, Style(faces.BOLD, 11.5, 8.0, 96.0))
            self._lines(left, (x, 176.3), INK)
            x += max((line.width_pt(left.size_pt) for line in left.lines), default=-8.0) + 8
        until = fit(self._lettering, voucher_words.until(voucher), Style(faces.MEDIUM, 11.5, 8.0, _RIGHT - x))
        self._lines(until, (x, 176.3), INK2)

    def _code(self) -> None:
        canvas, voucher = self._canvas, self._voucher
        canvas.setFillColor(INK)
        canvas.addLiteral(codes.qr_path(voucher.code, _LEFT, 153.7, _QR_MODULE))
        canvas.addLiteral(codes.bars_path(voucher.code, _BESIDE, 103.0, (_BAR_MODULE, 25.5)))
        width = WIDTH - 5 * MM - _BESIDE
        code = fit(self._lettering, codes.grouped(voucher.code), Style(faces.BOLD, 16.2, 9.0, width))
        self._lines(code, (_BESIDE, 138.9), INK)
        for index, words in enumerate(voucher_words.small_print(voucher)):
            small = fit(self._lettering, words, Style(faces.REGULAR, 7.6, 5.0, width))
            self._lines(small, (_BESIDE, 87.9 - 11.05 * index), INK2)

    def _foot(self) -> None:
        voucher = self._voucher
        where = fit(
            self._lettering,
            voucher_words.where(voucher),
            Style(faces.SEMI, 8.6, 7.0, _RIGHT - _LEFT, lines=2, leading=1.25),
        )
        floor = _BAND + 7.5 if voucher.practice else 25.5
        self._lines(where, (_LEFT, floor + where.extra_pt), INK2)
        if not voucher.practice:
            return
        canvas = self._canvas
        canvas.setFillColor(INK)
        canvas.rect(0, 0, WIDTH, _BAND, stroke=0, fill=1)
        practice = fit(self._lettering, voucher_words.PRACTICE, Style(faces.TITLE, 30.0, 12.0, _RIGHT - _LEFT))
        width = practice.lines[0].width_pt(practice.size_pt)
        self._lines(practice, ((WIDTH - width) / 2, 8.6), PALE)

    def _lines(self, setting: Setting, place: tuple[float, float], colour: str) -> None:
        self._canvas.setFillColor(colour)
        for index, line in enumerate(setting.lines):
            draw(self._canvas, line, (place[0], place[1] - index * setting.leading_pt), setting.size_pt)
