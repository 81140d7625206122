"""The head of Remedy: what happened and when, whether it was the wrong tile, where we heard of it, and help."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_recovery.domain.moment import Cause, Channel

from .. import paint, theme
from ..texts import remedy as texts
from .button import Button, Link
from .label import Label
from .sign import Icon
from .surface import Painted, row

_HIGH = 54


class _Title(Painted):
    """The cause; a label longer than its room ends in …, and is read out whole."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setFixedHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(paint.width_of(self._text, theme.font(26, 600, "title"))) + 4, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, _HIGH)

    def restyle(self) -> None:
        """Another size of text needs another width."""
        self.updateGeometry()

    def paint(self, painter: QPainter) -> None:
        font = theme.font(26, 600, "title")
        shown = paint.elided(self._text, font, self.width())
        paint.words(painter, QRectF(0, 0, self.width() + 4, self.height()), shown, (font, theme.colour("ink")))


class RemedyHead(QWidget):
    """Its buttons are the page's to listen to: `back`, `wrong_tile`, `channel`, `help`."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HIGH)
        self._channel, self._compact = Channel.COUNTER, False
        self.back = Button("", "secondary", icon="arrow-left", height=52, width=52, name=texts.BACK)
        self._icon = Icon("ellipsis", 36, "ink2", 1.9)
        self._title = _Title()
        self._saved = Label("", 15, 400, "ink2")
        self.wrong_tile = Link(texts.WRONG_TILE)
        self.channel = Button("", "quiet", icon="store", after="chevron-down", height=52, pixels=15)
        self.help = Button(texts.GET_HELP, "danger", icon="life-buoy", height=52, pixels=15)
        self._between = Label(texts.BETWEEN, 15, 600, "ink3")
        told = row(self._saved, 5, self._between, self.wrong_tile, gap=0)
        self._row = row(self.back, self._icon, self._title, told, gap=12)
        self._row.addStretch(1)
        self._row.addWidget(self.channel)
        self._row.addWidget(self.help)
        self.setLayout(self._row)

    @property
    def said(self) -> tuple[str, str]:
        """(what happened, when it was saved)."""
        return self._title.accessibleName(), self._saved.text()

    def tell(self, cause: Cause, label: str, at: str) -> None:
        """What happened, and when it was saved."""
        self._icon.show_icon(theme.CAUSE_ICONS[cause], cause)
        self._title.say(label)
        self._saved.setText(texts.saved(at))

    def offer_change(self, *, possible: bool) -> None:
        """Whether another tile can still be chosen."""
        self._between.setVisible(possible)
        self.wrong_tile.setVisible(possible)

    def show_channel(self, channel: Channel) -> None:
        """Where we heard of it."""
        self._channel = channel
        long, short, icon = texts.CHANNELS[channel]
        self.channel.dress(short if self._compact else long, icon=icon)
        self.channel.setAccessibleDescription(texts.WHERE)

    def arrange(self, *, compact: bool) -> None:
        """Closer together, and fewer words."""
        self._compact = compact
        self._row.setSpacing(8 if compact else 12)
        self.show_channel(self._channel)
