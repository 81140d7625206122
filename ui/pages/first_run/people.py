"""The fourth step: who works here."""

from __future__ import annotations

from ...texts import first_run as texts
from ...widgets.label import Label
from ...widgets.surface import STRETCH, column
from ..settings.crew import Crew
from ..settings.keeper import Keeper
from .step import Beginning, Step


class PeopleStep(Step):
    """Names, what they do, and a PIN for each."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__(beginning)
        self.keeper = Keeper(self.front, lambda: beginning.owner)
        self.crew = Crew(self.front, self.keeper, lambda: beginning.owner, few=True)
        self.keeper.saved.connect(self._look)
        note = Label(texts.PEOPLE_LATER, 15, 400, "ink2", wrap=True)
        self.setLayout(column(note, self.crew, STRETCH, gap=4, margins=(0, 0, 0, 8)))

    @property
    def head(self) -> tuple[str, str]:
        """Title, and the line below it."""
        return texts.PEOPLE, texts.PEOPLE_SUB

    def begin(self) -> None:
        """Who is there so far."""
        self._look()

    def _look(self) -> None:
        owner = self.beginning.owner
        if owner is not None:
            self.front.desk.run(
                self, lambda office: office.people.everybody(owner), lambda all_: self.crew.show_people(all_, None)
            )
