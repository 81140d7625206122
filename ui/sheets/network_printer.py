"""The address of a receipt printer on the network: it is typed, for nobody searches the network for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.printers import PrinterAddress

from ..front import Front
from ..texts import printers as texts
from ..widgets.button import Button
from ..widgets.field import Asked, Field
from ..widgets.label import Label, title
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE = (560, 360)
_LONGEST_HOST, _LONGEST_PORT, _PORT_WIDE = 120, 5, 130


class NetworkPrinterSheet(Sheet):
    """`chosen` tells the PrinterAddress."""

    chosen = Signal(object)

    def __init__(self, front: Front) -> None:
        super().__init__(texts.NETWORK_TITLE, *_SIZE)
        self._front = front
        self.host = Field(texts.ADDRESS, texts.ADDRESS_HINT, longest=_LONGEST_HOST)
        self.port = Field(texts.PORT, texts.PORT_HINT, longest=_LONGEST_PORT)
        host, port = Asked(texts.ADDRESS, self.host), Asked(texts.PORT, self.port)
        host.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        port.setFixedWidth(_PORT_WIDE)
        self._wrong = Label("", 14, 500, "danger", wrap=True)
        self._wrong.hide()
        self.use = Button(texts.USE, "primary", height=60, pixels=17, width=180)
        self.use.clicked.connect(self.primary)
        self.use.setEnabled(False)
        for field in (self.host, self.port):
            field.textChanged.connect(self._typed)
        later = Button(texts.NOT_NOW, "ghost", height=60)
        later.clicked.connect(self.close_sheet)
        self.setLayout(
            column(
                title(texts.NETWORK_TITLE, 28), Label(texts.NETWORK_SUB, 16, 400, "ink2", wrap=True),
                row(host, port, gap=12), self._wrong, STRETCH, row(later, STRETCH, self.use),
                gap=12, margins=(30, 26, 30, 24),
            )
        )  # fmt: skip

    def first_focus(self) -> QWidget | None:
        """The address."""
        return self.host

    def primary(self) -> None:
        """Take it, or say what is wrong with it."""
        if not self.use.isEnabled():
            return
        try:
            address = PrinterAddress.on_network(self.host.typed, self.port.typed)
        except Refusal as refusal:
            self._say(self._front.words_for(refusal))
            return
        self.close_sheet()
        self.chosen.emit(address)

    @property
    def refusal(self) -> str:
        """What it says is wrong, empty when nothing is."""
        return self._wrong.text()

    def _typed(self) -> None:
        self._say(None)
        self.use.setEnabled(bool(self.host.typed))

    def _say(self, sentence: str | None) -> None:
        self._wrong.setText(sentence or "")
        self._wrong.setVisible(sentence is not None)
