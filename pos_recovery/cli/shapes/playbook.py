"""The playbook as JSON."""

from __future__ import annotations

from pos_recovery.domain.views.playbook import PlayAnswer, PlayView

from .plain import Shape, amount


def play(view: PlayView) -> Shape:
    """`playbook show CAUSE`, and what a change of it answers."""
    return {
        "cause": view.cause.value, "label": view.label, "own": view.own,
        "answers": [_answer(one) for one in view.answers], "own_on_top": view.own_on_top,
        "on_top": [_answer(one) for one in view.on_top],
    }  # fmt: skip


def _answer(one: PlayAnswer) -> Shape:
    return {
        "answer": one.text, "kind": one.kind.value, "label": one.label, "why": list(one.why), "give": list(one.give),
        "value": amount(one.value), "cost": amount(one.cost), "about": one.about, "problem": one.problem,
    }  # fmt: skip
