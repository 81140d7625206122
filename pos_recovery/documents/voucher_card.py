"""A voucher as a card: ceramic above, porcelain below, and the seam where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pos_recovery.documents import codes, faces, logo_picture, seam, voucher_words
from pos_recovery.documents.fitting import Setting, Style, fit, fit_title
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


_LOGO_ROOM = (92.0, 31.0)
_FEW_LINES = 3


class _Tone(NamedTuple):
    """The colours above the seam; an ink saver has no panel there, and writes dark on white."""

    panel: str | None
    title: str
    shop: str
    bowl: str


_FULL = _Tone(CERAMIC, "white", PALE, "white")
_SAVING = _Tone(None, INK, INK2, CERAMIC)


class Card:
    """Draws one voucher on a card whose lower left corner is the canvas's origin."""

    def __init__(self, canvas: Any, lettering: Lettering, voucher: VoucherPaper) -> None:
        self._canvas = canvas
        self._lettering = lettering
        self._voucher = voucher
        self._tone = _SAVING if voucher.ink_saver else _FULL

    def draw(self) -> None:
        """The whole card, 105 x 148 mm, clipped to its edges."""
        canvas = self._canvas
        canvas.saveState()
        canvas.addLiteral(f"0 0 {WIDTH:.3f} {HEIGHT:.3f} re W n")
        if self._tone.panel is None:
            canvas.setFillColor(seam.GOLD)
            canvas.addLiteral(seam.ribbon(seam.laid(seam.CARD, WIDTH, _BREAK, -3.4)) + " f")
        else:
            canvas.setFillColor(self._tone.panel)
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
        voucher = self._voucher
        left = self._mark()
        right = _RIGHT
        copy = voucher_words.copy(voucher)
        if copy:
            right = self._badge(copy) - 8
        shop = fit(self._lettering, voucher.shop, Style(faces.SEMI, 11.0, 7.5, right - left, lines=2))
        self._lines(shop, (left, 370.8 + shop.extra_pt / 2), self._tone.shop)
        style = Style(faces.TITLE, 35.0, 12.0, _RIGHT - _LEFT, lines=2, leading=38.3 / 35)
        title = fit_title(self._lettering, voucher_words.title(voucher), style)
        # Two large lines fill the panel; a single one, or smaller ones, stand in its middle.
        up = (title.extra_pt - 38.3) / 2 + (35.0 - title.size_pt) * 0.35
        self._lines(title, (_LEFT, 306.1 + up), self._tone.title)

    def _mark(self) -> float:
        """The shop's logo, on a white plate where the panel is dark, or our bowl; returns where the name begins."""
        canvas, logo = self._canvas, self._voucher.logo
        if logo is None:
            seam.draw_bowl(canvas, (_LEFT + 18.4, HEIGHT - 33.9), 32.3, (self._tone.bowl, seam.GOLD))
            return 73.7
        shape = logo_picture.inside(logo, (_LOGO_ROOM[0] * 100, _LOGO_ROOM[1] * 100))
        wide, high = shape[0] / 100, shape[1] / 100
        gap = 5.0 if self._tone.panel else 0.0
        low = HEIGHT - 45.0 - high / 2
        if gap:
            canvas.setFillColor("white")
            canvas.roundRect(_LEFT, low - gap, wide + 2 * gap, high + 2 * gap, 7.0, stroke=0, fill=1)
        logo_picture.draw_colours(canvas, logo, (_LEFT + gap, low), (wide, high))
        return float(_LEFT + wide + 2 * gap + 10)

    def _badge(self, words: str) -> float:
        """ "Copy 2" in a pill at the right; returns its left edge."""
        canvas = self._canvas
        setting = fit(self._lettering, words, Style(faces.BOLD, 10.5, 7.0, 70.0))
        width = setting.lines[0].width_pt(setting.size_pt) + 18
        self._filled(PALE)
        canvas.roundRect(_RIGHT - width, 366.2, width, 18.0, 9.0, stroke=int(self._saves), fill=int(not self._saves))
        self._lines(setting, (_RIGHT - width + 9, 371.5), CERAMIC)
        return float(_RIGHT - width)

    @property
    def _saves(self) -> bool:
        return self._tone.panel is None

    def _filled(self, colour: str) -> None:
        """The colour of a filled shape, or the pen of its outline where ink is saved."""
        self._canvas.setFillColor(colour)
        self._canvas.setStrokeColor(INK)
        self._canvas.setLineWidth(1.0)

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
            left = left._replace(from_right=False)
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
        settings = self._small_print(width)
        row = 11.05 if sum(len(setting.lines) for setting in settings) <= _FEW_LINES else 9.2
        y = 87.9
        for setting in settings:
            self._lines(setting._replace(leading_pt=row), (_BESIDE, y), INK2)
            y -= row * len(setting.lines)

    def _small_print(self, width: float) -> list[Setting]:
        """Our lines and the shop's own, beside the code. PRACTICE leaves room for one line of the shop's."""
        voucher, style = self._voucher, Style(faces.REGULAR, 7.6, 5.0, width)
        settings = [fit(self._lettering, words, style) for words in voucher_words.small_print(voucher)]
        if voucher.line:
            own = style._replace(face=faces.SEMI, lines=1 if voucher.practice else 2)
            settings.append(fit(self._lettering, voucher.line, own))
        return settings

    def _foot(self) -> None:
        voucher = self._voucher
        beside = len(voucher_words.small_print(voucher)) + (2 if voucher.line else 0)
        style = Style(faces.SEMI, 8.6, 7.0, _RIGHT - _LEFT, lines=2 if beside <= _FEW_LINES else 1, leading=1.25)
        where = fit(self._lettering, voucher_words.where(voucher), style)
        floor = _BAND + (7.5 if beside <= _FEW_LINES else 4.0) if voucher.practice else 25.5
        self._lines(where, (_LEFT, floor + where.extra_pt), INK2)
        if not voucher.practice:
            return
        canvas = self._canvas
        self._filled(INK)
        edge = 1.5 if self._saves else 0.0
        canvas.rect(edge, edge, WIDTH - 2 * edge, _BAND - 2 * edge, stroke=int(self._saves), fill=int(not self._saves))
        practice = fit(self._lettering, voucher_words.PRACTICE, Style(faces.TITLE, 30.0, 12.0, _RIGHT - _LEFT))
        width = practice.lines[0].width_pt(practice.size_pt)
        self._lines(practice, ((WIDTH - width) / 2, 8.6), INK if self._saves else PALE)

    def _lines(self, setting: Setting, place: tuple[float, float], colour: str) -> None:
        """Lines that begin at the left, or at the right of their room where they read from there."""
        self._canvas.setFillColor(colour)
        for index, line in enumerate(setting.lines):
            x = place[0] + setting.indent_pt(line)
            draw(self._canvas, line, (x, place[1] - index * setting.leading_pt), setting.size_pt)
