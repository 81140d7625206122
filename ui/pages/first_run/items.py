"""The second step: what the shop sells, from a file, from a sample, or not at all."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.menu import MenuImport
from pos_recovery.office.commands import ImportFile

from ...assets import RESOURCES
from ...file_choice import FileChoice, choose_file
from ...texts import first_run as texts
from ...texts import settings
from ...widgets.big_choice import BigChoice
from ...widgets.label import Label
from ...widgets.sign import Icon
from ...widgets.surface import STRETCH, Card, column, row
from .step import Beginning, Step

_MOST_ROWS = 200


class _BadRows(Card):
    def __init__(self) -> None:
        super().__init__(fill="dangerT", line="danger", radius=14, level=0)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(20, 16, 20, 16)
        self._lines.setSpacing(6)

    def tell(self, head: str, lines: list[str]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._lines.addWidget(Label(head, 15, 600, "danger", wrap=True))
        for line in lines:
            self._lines.addWidget(Label(line, 14, 400, "ink", wrap=True))


class ItemsStep(Step):
    """`choose` lets somebody choose a file."""

    def __init__(self, beginning: Beginning, choose: FileChoice = choose_file) -> None:
        super().__init__(beginning)
        self.choose = choose
        self.file = BigChoice(texts.ITEMS_FILE, texts.ITEMS_FILE_SUB, icon="file-spreadsheet", height=88, on=None)
        self.sample = BigChoice("", texts.ITEMS_SAMPLE_SUB, icon="sparkles", height=88, on=None)
        self.file.clicked.connect(self._ask)
        self.sample.clicked.connect(self._take_sample)
        self._taken = Label("", 18, 600, "primary", wrap=True)
        self._done = QWidget()
        self._done.setLayout(row(Icon("circle-check", 28, "primary"), self._taken, STRETCH, gap=12))
        self._done.hide()
        self.bad_rows = _BadRows()
        self.bad_rows.hide()
        none = Label(texts.ITEMS_NONE_SUB, 15, 400, "ink2", wrap=True)
        self.setLayout(
            column(self.file, self.sample, none, self._done, self.bad_rows, STRETCH, gap=14, margins=(0, 0, 0, 8))
        )

    @property
    def head(self) -> tuple[str, str]:
        """Title, and the line below it."""
        return texts.ITEMS, texts.ITEMS_SUB

    @property
    def taken(self) -> str:
        """What was taken; empty while nothing was."""
        return self._taken.text()

    @property
    def can_go_back(self) -> bool:
        """The shop before it stands."""
        return False

    def begin(self) -> None:
        """The sample of this trade, where there is one."""
        sample = texts.SAMPLE_OF.get(self.beginning.trade)
        self.sample.setVisible(sample is not None)
        if sample is not None:
            self.sample.tell(texts.SAMPLES[sample][1], texts.ITEMS_SAMPLE_SUB)

    def _ask(self) -> None:
        path = self.choose(self, texts.ITEMS_FILE_PICK, texts.ITEMS_FILE_KIND)
        if path is not None:
            self.read(path)

    def _take_sample(self) -> None:
        name, _ = texts.SAMPLES[texts.SAMPLE_OF[self.beginning.trade]]
        self.read(RESOURCES / "samples" / name)

    def read(self, path: Path) -> None:
        """Take a menu file, all of it or nothing."""
        owner = self.beginning.owner
        if owner is None or self.busy:
            return
        command = ImportFile(actor=owner, file=path, request_id=uuid.uuid4())
        self._open(enabled=False)
        self._done.hide()
        self.bad_rows.hide()
        self.front.desk.run(self, lambda office: office.menu.read_file(command), self._read, self._not_read)

    def _open(self, *, enabled: bool) -> None:
        self.file.setEnabled(enabled)
        self.sample.setEnabled(enabled)
        self.wait(busy=not enabled)

    def _read(self, answer: MenuImport) -> None:
        self._taken.setText(texts.items_taken(answer.new, answer.changed, answer.same))
        self._done.show()
        self._open(enabled=True)

    def _not_read(self, failure: Failure) -> None:
        rows = failure.facts.get("rows")
        lines: list[str] = []
        head = settings.said(failure, self.front.words_for(failure))
        if isinstance(rows, list | tuple):
            head = texts.ITEMS_BAD
            known = [one for one in rows if isinstance(one, Mapping)][:_MOST_ROWS]
            lines = [texts.bad_row(one.get("line"), one.get("reason")) for one in known]
        self.bad_rows.tell(head, lines)
        self.bad_rows.show()
        self._open(enabled=True)
