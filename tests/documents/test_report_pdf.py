"""A report is one page: the question, the answer in sentences, tables, a curve with its numbers, the small print."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.documents.report_pdf import report_pdf
from pos_recovery.domain.views.paper import CurveDrawing, Paper, ReportPaper, ReportTable
from tests.documents.eyes import Eyes
from tests.documents.makers import MakeReport


def table(rows: int) -> ReportTable:
    cells = tuple((f"Cause {row}", str(row), f"{row} of {2 * row}") for row in range(1, rows + 1))
    return ReportTable(
        "By cause", "Moments and who was seen again.", ("Cause", "Moments", "Again"), cells, frozenset({1, 2})
    )


def curve(name: str, people: int) -> CurveDrawing:
    points = tuple((day, day / 200, day / 260, day / 150, people - day // 2) for day in range(0, 91, 3))
    return CurveDrawing(name, points)


@pytest.fixture
def report() -> MakeReport:
    usual = ReportPaper(
        shop="Harbour Street Bakery",
        title="Did they come back?",
        period="1 September to 30 November 2026",
        practice=False,
        sentences=("Of 214 people, 70 could be recognised again.", "44 of them came back."),
        tables=(table(5), table(4)),
        curves=(curve("With a gift", 90), curve("Without", 40)),
        small_print=("Kaplan-Meier, 95 %.",),
    )

    def make(**changes: Any) -> ReportPaper:
        return replace(usual, **changes)

    return make


def test_says_question_answer_tables_and_how_many_are_still_watched(
    report: MakeReport, fonts: Path, eyes: Eyes
) -> None:
    words = " ".join(eyes.words(report_pdf(report(), fonts)))
    for said in (
        "Did they come back?",
        "44 of them came back.",
        "By cause",
        "Cause 5",
        "Still watched",
        "Kaplan-Meier",
    ):
        assert said in words
    assert "PRACTICE" not in words


def test_a_curve_stops_where_fewer_than_ten_are_watched(report: MakeReport, fonts: Path, eyes: Eyes) -> None:
    words = " ".join(eyes.words(report_pdf(report(tables=()), fonts)))
    assert "45 % by day 90" in words
    assert "30 % by day 60" in words  # 40 people less one in two days: 10 left on day 60
    assert "< 10" in words


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_a_practice_report_says_so_on_either_paper(paper: Paper, report: MakeReport, fonts: Path, eyes: Eyes) -> None:
    pdf = report_pdf(report(practice=True), fonts, paper)
    assert "PRACTICE" in eyes.words(pdf)
    with eyes.page(pdf) as page:
        assert round(page.get_width()) == (595 if paper is Paper.A4 else 612)


def test_too_many_rows_are_counted_on_the_one_page(report: MakeReport, fonts: Path, eyes: Eyes) -> None:
    words = " ".join(eyes.words(report_pdf(report(tables=(table(500),)), fonts)))
    shown = words.count(" of ") - 2
    assert f"and {500 - shown} more" in words.replace("  ", " ") or "more" in words
    assert "Kaplan-Meier" in words


def test_too_many_tables_are_counted_on_the_one_page(report: MakeReport, fonts: Path, eyes: Eyes) -> None:
    words = " ".join(eyes.words(report_pdf(report(tables=(table(50),) * 40), fonts, Paper.LETTER)))
    assert "more tables" in words


def test_no_text_can_make_it_two_pages_or_run_off_it(report: MakeReport, fonts: Path, eyes: Eyes) -> None:
    mad = report(
        shop="W" * 5000,
        title="<b>" + "日" * 5000,
        period="שלום " * 900,
        sentences=("wide word " * 600,) * 20,
        tables=(ReportTable("T" * 900, "a " * 900, ("h" * 90,) * 9, (("c" * 900,) * 9,) * 50, frozenset()),) * 20,
        curves=tuple(curve("N" * 500, people) for people in (900, 50, 12, 5, 0, 8)),
        small_print=("x y" * 900,) * 30,
    )
    picture = eyes.picture(report_pdf(mad, fonts), 60)
    margin = 30
    left = picture.crop((0, 160, margin, picture.height))
    right = picture.crop((picture.width - margin, 160, picture.width, picture.height))
    assert min(left.tobytes()) > 200
    assert min(right.tobytes()) > 200


def test_empty_parts_leave_no_hole(report: MakeReport, fonts: Path, eyes: Eyes) -> None:
    bare = report(sentences=(), tables=(ReportTable("", "", (), ()),), curves=(CurveDrawing("", ()),), small_print=())
    assert "back?" in eyes.words(report_pdf(bare, fonts))


def test_the_same_report_is_the_same_file(report: MakeReport, fonts: Path) -> None:
    assert report_pdf(report(), fonts) == report_pdf(report(), fonts)


def test_a_report_does_not_fit_a_receipt(report: MakeReport, fonts: Path) -> None:
    with pytest.raises(ValueError, match="receipt-80"):
        report_pdf(report(), fonts, Paper.RECEIPT_80)
