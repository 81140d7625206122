"""Short ways to ask for reports of the year, and to let customers come back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pos_recovery.domain.views.paper import ReportPaper
from pos_recovery.domain.views.reports import ReturnGroup, ReturnsView, SpendingView
from pos_recovery.office.commands import AddVisit, ImportFile
from tests.office.bakery import Counter

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
SQUARE = "Date,Time,Time Zone,Total Collected,Tip,Transaction ID,Event Type,Customer ID,Customer Name"


def returns(shop: Counter, **asked: Any) -> ReturnsView:
    """Who was seen again after the moments of the year."""
    return shop.office.reports.returns(shop.rita, *YEAR, **asked)


def spending(shop: Counter, days: tuple[date, date] = YEAR) -> SpendingView:
    """What was given in the year."""
    return shop.office.reports.spending(shop.rita, *days)


def figures(view: ReturnsView | ReturnGroup) -> tuple[int, int, int, int]:
    """Moments, recognised, came back, no way to tell."""
    return view.moments, view.recognised, view.came_back, view.unknown


def later(shop: Counter, days: int) -> None:
    """So many days after 12 November, in the morning."""
    shop.goto(f"{date(2026, 11, 12) + timedelta(days=days)}T09:10:00-05:00")


def tap(shop: Counter, **who: Any) -> None:
    """They came back."""
    shop.office.visits.add(AddVisit(actor=shop.rita, **who))


def till(shop: Counter, tmp_path: Path, *rows: tuple[str, str, str], event: str = "Payment") -> None:
    """Import Square's file: (number, day, customer)."""
    start = "09:15:00,Eastern Time (US & Canada),$5.00,$0.00"
    lines = [f"{day},{start},{number},{event},{who}," for number, day, who in rows]
    file = tmp_path / "till.csv"
    file.write_text("\n".join((SQUARE, *lines)), encoding="utf-8")
    shop.office.sales.run(ImportFile(actor=shop.rita, file=file))


def paper(shop: Counter, name: str) -> ReportPaper:
    """The page of a report."""
    return shop.office.reports.paper(shop.rita, name, YEAR)
