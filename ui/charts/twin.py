"""The table twin of a chart: the same numbers for a screen reader, and to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from .. import theme

_ROW = 40
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STYLE = """
QTableWidget {{ background: transparent; border: none; outline: none; gridline-color: {line}; }}
QTableWidget::item {{ padding: 0 10px; border: none; border-bottom: 1px solid {line}; color: {ink}; }}
QTableWidget::item:selected {{ background: {tint}; color: {ink}; }}
QHeaderView::section {{ background: transparent; border: none; border-bottom: 1px solid {line2}; color: {ink2};
    padding: 0 13px; }}
"""


class TableTwin(QTableWidget):
    """Rows of text under headings: the first column to the left, figures to the right; as high as it is long."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(_RIGHT)
        self.restyle()

    def show_table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Other numbers."""
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        for column, text in enumerate(headings):
            self.setHorizontalHeaderItem(column, _cell(text, column))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(place, column, _cell(text, column))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.restyle()

    def cells(self) -> list[list[str]]:
        """What it says, row by row."""
        items = [[self.item(row, column) for column in range(self.columnCount())] for row in range(self.rowCount())]
        return [[item.text() for item in row if item is not None] for row in items]

    def restyle(self) -> None:
        """Colours, fonts, and a height that needs no scrolling of its own."""
        tokens = {"line": "line", "line2": "line2", "ink": "ink", "ink2": "ink2", "tint": "primaryT"}
        self.setStyleSheet(_STYLE.format(**{name: theme.colour(token).name() for name, token in tokens.items()}))
        self.setFont(theme.font(14.5, figures=True))
        self.horizontalHeader().setFont(theme.font(14, 600))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        self.setPalette(palette)
        high = theme.scaled(_ROW)
        self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(high)
        self.setFixedHeight(high * (self.rowCount() + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = sorted({index.row() for index in self.selectedIndexes()}) or range(self.rowCount())
            table = self.cells()
            QGuiApplication.clipboard().setText("\n".join("\t".join(table[row]) for row in chosen))
            return
        super().keyPressEvent(event)


def _cell(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(_RIGHT if column else _LEFT)
    return item
