"""The playbook of a cause, as the owner reads and edits it."""

from __future__ import annotations

from dataclasses import dataclass

from ..moment import Cause
from ..money import Money
from ..remedy import Kind


@dataclass(frozen=True, slots=True)
class PlayAnswer:
    """One answer. `text` is what `playbook set` takes: the key of a trade's answer, or SPECs joined by `+`.

    `give` is what it comes to on this menu; a SPEC without its WHAT is asked for at the counter, and then `value` and
    `cost` are None. `problem`: why it cannot be offered now, `unknown-item` or `alcohol`; it is kept all the same.
    """

    text: str
    kind: Kind
    label: str
    title: str
    sub: str
    why: tuple[str, ...]
    give: tuple[str, ...]
    value: Money | None
    cost: Money | None
    about: bool
    problem: str | None


@dataclass(frozen=True, slots=True)
class PlayView:
    """What is offered for a cause, "No gift" last, and what may go on top; `own` where the owner chose it.

    `spare` are the trade's answers that could be added.
    """

    cause: Cause
    label: str
    own: bool
    answers: tuple[PlayAnswer, ...]
    own_on_top: bool
    on_top: tuple[PlayAnswer, ...]
    spare: tuple[PlayAnswer, ...]

    @property
    def gifts(self) -> tuple[PlayAnswer, ...]:
        """The answers before "No gift"."""
        return tuple(one for one in self.answers if one.kind is not Kind.SORRY)
