"""The playbook for people."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.views.playbook import PlayAnswer, PlayView

from .layout import lines

_PROBLEMS = {
    "unknown-item": "not offered: not on the menu now",
    "alcohol": "not offered: alcohol, which is switched off",
}


def plays(views: Iterable[PlayView]) -> str:
    """Every cause, one below the other."""
    return "\n\n".join(play(view) for view in views)


def play(view: PlayView) -> str:
    """What is offered for a cause, in order, with what `playbook set` calls each."""
    if not view.answers:
        return f"{view.label} ({view.cause}): a card and no gift."
    whose = "your own answers" if view.own else "the trade's own answers"
    top = "And a little more" if view.on_top else "Nothing goes on top"
    return lines(
        f"{view.label} ({view.cause}), {whose}:",
        *(f"  {number}. {_answer(one)}" for number, one in enumerate(view.answers, 1)),
        f"  {top}{', your own' if view.own_on_top else ''}{':' if view.on_top else '.'}",
        *(f"  + {_answer(one)}" for one in view.on_top),
    )


def _answer(one: PlayAnswer) -> str:
    if one.problem is not None:
        named = "" if one.label == one.text else f"{one.label}  "
        return f"{named}[{one.text}]  {_PROBLEMS[one.problem]}"
    return f"{one.label}  [{one.text}]{_worth(one)}"


def _worth(one: PlayAnswer) -> str:
    if one.value is None or one.cost is None:
        return "  asked at the counter"
    about = "about " if one.about else ""
    return f"  worth {one.value.shown}, costs us {about}{one.cost.shown}" if one.value.units else ""
