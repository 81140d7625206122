"""A voucher on a receipt roll: black only, as long as its words need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pos_recovery.documents import codes, faces, logo_picture, seam, voucher_words
from pos_recovery.documents.fitting import Setting, Style, fit, fit_title
from pos_recovery.documents.lettering import Lettering, draw
from pos_recovery.domain.views.paper import Paper

if TYPE_CHECKING:
    from pos_recovery.domain.views.paper import LogoPicture, VoucherPaper

MM = 72 / 25.4
DOT = MM / 8  # receipt printers set 8 dots to the millimetre (203 dpi)
_LOGO_SHARE, _LOGO_HIGH = 0.7, 18 * MM  # of the content's width; as tall as the eye takes for a head


class Roll(NamedTuple):
    """A paper roll: sizes in points, code modules in printer dots so that none falls between two dots."""

    width_pt: float
    content_pt: float
    title_pt: float
    big_pt: float
    code_pt: float
    small_pt: float
    qr_dots: int
    bar_dots: int
    seam_share: float


ROLLS = {
    Paper.RECEIPT_80: Roll(80 * MM, 70 * MM, 28.0, 15.0, 19.0, 8.6, 12, 3, 1.0),
    Paper.RECEIPT_58: Roll(58 * MM, 48 * MM, 20.0, 12.5, 14.6, 7.0, 10, 2, 0.8),
}


class Receipt:
    """One voucher being set from the top down, then drawn once its length is known."""

    def __init__(self, roll: Roll, lettering: Lettering) -> None:
        self.roll = roll
        self._lettering = lettering
        self._texts: list[tuple[Setting, float, str]] = []
        self._paths: list[tuple[str, float]] = []
        self._seam_at = 0.0
        self._bowl_at = 0.0
        self._logo: LogoPicture | None = None
        self.length_pt = 0.0

    def set(self, voucher: VoucherPaper) -> None:
        """Place everything."""
        self._practice(voucher, 8.0)
        self._mark(voucher)
        self._head(voucher)
        self._worth(voucher)
        self._codes(voucher)
        small = self.roll.small_pt
        self.length_pt += 3 * small / 8.6 + small * 0.5
        for index, words in enumerate(voucher_words.small_print(voucher)):
            style = Style(faces.MEDIUM, small, 5.0, self.roll.content_pt)
            self._text(words, small, style, small * (1.418 if index else 1.9))
        foot = Style(faces.SEMI, small, 6.5, self.roll.content_pt, lines=3, leading=1.35)
        self._text(voucher_words.where(voucher), small, foot, small * 1.912)
        if voucher.line:
            self._text(voucher.line, small, foot._replace(face=faces.MEDIUM, lines=2), small * 1.6)
        self._practice(voucher, 12.0)
        self.length_pt += 22.9

    def _mark(self, voucher: VoucherPaper) -> None:
        """The shop's logo, and our bowl where it has none."""
        self._logo = voucher.logo
        if voucher.logo is None:
            self._bowl_at = self.length_pt + 21.7
            self.length_pt += 52.0
            return
        self._bowl_at = self.length_pt + 18.0
        self.length_pt = self._bowl_at + self._logo_dots(voucher.logo)[1] * DOT

    def _logo_dots(self, logo: LogoPicture) -> tuple[int, int]:
        return logo_picture.inside(logo, (self.roll.content_pt * _LOGO_SHARE / DOT, _LOGO_HIGH / DOT))

    def _head(self, voucher: VoucherPaper) -> None:
        roll = self.roll
        self._text(voucher.shop, 11.0, Style(faces.SEMI, 11.0, 8.0, roll.content_pt, lines=2), 24.5)
        size = roll.title_pt
        style = Style(faces.TITLE, size, 12.0, roll.content_pt, lines=4 if voucher.own_title else 2, leading=1.063)
        self._place(fit_title(self._lettering, voucher_words.title(voucher), style), size, size * 1.265)
        self._seam_at = self.length_pt + 24.8 * max(roll.seam_share, 0.85)
        self.length_pt = self._seam_at

    def _worth(self, voucher: VoucherPaper) -> None:
        roll = self.roll
        what = Style(faces.BOLD, roll.big_pt, 10.0, roll.content_pt, lines=4, leading=1.16)
        self._text(voucher.what, roll.big_pt, what, 26.2)
        if voucher.left:
            left = Style(faces.BOLD, 12.5, 9.0, roll.content_pt, lines=2)
            self._text(voucher.left, 12.5, left, 17.5)
        style = Style(faces.MEDIUM, 11.5 if roll.seam_share == 1 else 10.0, 8.0, roll.content_pt)
        self._text(voucher_words.until(voucher), style.size_pt, style, 17.0)

    def _codes(self, voucher: VoucherPaper) -> None:
        roll = self.roll
        module = roll.qr_dots * DOT
        self.length_pt += 2.8 + codes.QR_QUIET_MODULES * module
        left = _on_dot((roll.width_pt - codes.QR_MODULES * module) / 2)
        self._paths.append((codes.qr_path(voucher.code, left, 0, module), self.length_pt))
        self.length_pt += (codes.QR_MODULES + codes.QR_QUIET_MODULES) * module
        bar, tall = roll.bar_dots * DOT, 26.5
        left = _on_dot((roll.width_pt - codes.bars_modules(voucher.code) * bar) / 2)
        self.length_pt += tall
        self._paths.append((codes.bars_path(voucher.code, left, 0, (bar, tall)), self.length_pt))
        style = Style(faces.BOLD, roll.code_pt, 9.0, roll.content_pt)
        self._text(codes.grouped(voucher.code), roll.code_pt, style, roll.code_pt * 1.285)
        copy = voucher_words.copy(voucher)
        if copy:
            self._text(copy, 11.5, Style(faces.BOLD, 11.5, 8.0, roll.content_pt), 17.0)

    def _practice(self, voucher: VoucherPaper, gap_pt: float) -> None:
        """A black band that cannot be missed, at both ends so that tearing leaves one."""
        if not voucher.practice:
            return
        size = self.roll.title_pt
        style = Style(faces.TITLE, size, 12.0, self.roll.content_pt - 12)
        setting = fit(self._lettering, voucher_words.PRACTICE, style)
        self.length_pt += gap_pt + size * 1.36
        left = (self.roll.width_pt - self.roll.content_pt) / 2
        self._paths.append((f"{left:.3f} 0 {self.roll.content_pt:.3f} {size * 1.36:.3f} re f", self.length_pt))
        self._texts.append((setting, self.length_pt - size * 0.34, "white"))

    def _text(self, words: str, size_pt: float, style: Style, gap_pt: float) -> None:
        """Centred lines, the first baseline `gap_pt` under what stands above (less when the size shrank)."""
        self._place(fit(self._lettering, words, style), size_pt, gap_pt)

    def _place(self, setting: Setting, size_pt: float, gap_pt: float) -> None:
        if not setting.lines:
            return
        self.length_pt += gap_pt - (size_pt - setting.size_pt) * 0.7
        self._texts.append((setting, self.length_pt, "black"))
        self.length_pt += setting.extra_pt

    def draw(self, canvas: Any) -> None:
        """Put it on a canvas whose page is `length_pt` long."""
        top, width = self.length_pt, self.roll.width_pt
        canvas.setFillColor("black")
        if self._logo is None:
            seam.draw_bowl(canvas, (width / 2, top - self._bowl_at), 39.7 * self.roll.seam_share, ("black", "white"))
        else:
            dots = self._logo_dots(self._logo)
            wide, high = dots[0] * DOT, dots[1] * DOT
            # From the top in whole dots, for a printer sets the page from there.
            place = (_on_dot((width - wide) / 2), top - _on_dot(self._bowl_at) - high)
            logo_picture.draw_one_bit(canvas, self._logo, place, (wide, high), dots)
        canvas.setFillColor("black")
        canvas.addLiteral(seam.ribbon(seam.laid(seam.RECEIPT, width, top - self._seam_at)) + " f")
        for path, down in self._paths:
            canvas.addLiteral(f"q 1 0 0 1 0 {top - down:.4f} cm {path} Q")
        for setting, down, colour in self._texts:
            canvas.setFillColor(colour)
            for index, line in enumerate(setting.lines):
                x = (width - line.width_pt(setting.size_pt)) / 2
                draw(canvas, line, (x, top - down - index * setting.leading_pt), setting.size_pt)


def _on_dot(x_pt: float) -> float:
    return round(x_pt / DOT) * DOT
