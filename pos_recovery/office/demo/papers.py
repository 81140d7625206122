"""What the demo leaves on paper: vouchers, reports and books, as the shop's own people would take them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pos_recovery.domain.budget import Per
from pos_recovery.domain.business_day import first_and_last, long_day
from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherState, VoucherView
from pos_recovery.host.files import write_file
from pos_recovery.office.commands import ExportBooks, ImportFile

from .chapters import Chapters
from .crew import INES, LENA, RITA
from .floor import Floor
from .till_file import Till

_SAMPLES = (("receipt-80", "80mm"), ("a6", "a6"), ("receipt-58", "58mm"), ("letter", "letter"), ("a4", "a4"))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file below the demo's folder, and what it is."""

    name: str
    says: str


class Papers:
    """Takes them out, into a folder."""

    def __init__(self, floor: Floor, chapters: Chapters, folder: Path) -> None:
        self._floor, self._chapters, self._folder = floor, chapters, folder

    def vouchers(self) -> list[Leaf]:
        """The main job's voucher was printed when it was given; of those still open, one on each paper."""
        found = [
            Leaf("vouchers/main-job-80mm.pdf", "the main job's voucher, 80 mm receipt"),
            Leaf("vouchers/main-job-a6.pdf", "the same as a card"),
        ]
        for (paper, size), voucher in zip(_SAMPLES, reversed(self.open_vouchers()), strict=False):
            name = f"open-{voucher.code[-4:]}-{size}.pdf"
            self._chapters.print(voucher.code, paper, name, INES)
            found.append(Leaf(f"vouchers/{name}", f"{voucher.what}, good until {long_day(voucher.good_until)}"))
        return found

    def open_vouchers(self) -> list[VoucherView]:
        """Those that somebody still has, oldest first."""
        return list(
            self._floor.office.vouchers.listed(self._floor.signed_in[INES.name], VoucherFilter(VoucherState.OPEN))
        )

    def till(self, till: Till) -> Leaf:
        """The till's export, taken in by Ines."""
        path = self._folder / "till.csv"
        write_file(path, till.file(self._chapters.span.now))
        asked = ImportFile(actor=self._floor.signed_in[INES.name], file=path)
        answer = self._floor.office.sales.run(asked).receipt
        if answer.refused or answer.asked:
            raise RuntimeError(f"the demo's own till file was not taken whole: {answer.refused[:3]} {answer.asked}")
        return Leaf("till.csv", f"{answer.tickets} tickets of the till as Square exports them, taken in")

    def reports(self) -> list[Leaf]:
        """Spending, returns and staff of the whole history, and spending of the month over its budget."""
        span, rita = self._chapters.span, self._floor.signed_in[RITA.name]
        bad = self._chapters.bad_month
        wanted = (
            ("spending", span.first, span.last, "spending.pdf", "what was given, and what it cost"),
            ("returns", span.first, span.last, "returns.pdf", "who was seen again"),
            ("staff", span.first, span.last, "staff.pdf", "who gave what, and what is worth a chat"),
            ("spending", *bad, f"spending-{bad[0]:%Y-%m}.pdf", "the month that went over its budget"),
        )
        for report, first, last, name, _ in wanted:
            self._floor.office.reports.write(rita, report, first, last, self._folder / "reports" / name)
        return [Leaf(f"reports/{name}", says) for _, _, _, name, says in wanted]

    def books(self) -> list[Leaf]:
        """The newest closed month, and the running one as a draft: plain CSV and hledger."""
        found = []
        running = first_and_last(Per.MONTH, self._chapters.span.last)[0]
        for month, state in ((self._chapters.closed[-1], "closed"), (running, "draft")):
            for form, ending, says in (("csv", "csv", "plain CSV"), ("hledger", "journal", "hledger")):
                name = f"{month:%Y-%m}-{state}.{ending}"
                self._export(month, form, name)
                found.append(Leaf(f"books/{name}", f"{_month(month)}, {state}: {says}"))
        return found

    def _export(self, month: date, form: str, name: str) -> None:
        last = min(first_and_last(Per.MONTH, month)[1], self._chapters.span.last)
        lena = self._floor.signed_in[LENA.name]
        asked = ExportBooks(actor=lena, first=month, last=last, format=form, file=self._folder / "books" / name)
        self._floor.office.books.export(asked)


def _month(day: date) -> str:
    return long_day(day).partition(" ")[2]
