"""One sentence on gold: what the owner's numbers would have meant."""

from __future__ import annotations

from .label import Label
from .sign import Icon
from .surface import Card, row


class GoldCard(Card):
    """Hidden while there is nothing to say."""

    def __init__(self, icon: str = "lightbulb") -> None:
        super().__init__(fill="goldT", line="gold", radius=16, level=0)
        self._label = Label("", 16, 600, "goldI", wrap=True)
        layout = row(Icon(icon, 24, "goldI"), self._label, gap=16, margins=(24, 12, 24, 12))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    @property
    def says(self) -> str:
        """The sentence, empty when nothing is said."""
        return self._label.text()

    def tell(self, words: str) -> None:
        """Say it, or nothing."""
        self._label.setText(words)
        self.setVisible(bool(words))
