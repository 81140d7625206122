"""What a request for a demo was answered, kept beside the demo: the same again changes nothing (P91)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

from pos_recovery.domain.errors import Refusal
from pos_recovery.host.files import read_file, write_file
from pos_recovery.office.receipts import from_text, to_text

from .order import DemoOrder
from .papers import Leaf

ANSWER = ".make-it-right-demo-request"
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """A request, what it asked for, and what it left. The folder itself says where."""

    request: uuid.UUID
    years: int
    seed: int
    leaves: tuple[Leaf, ...]


def first_answer(folder: Path, order: DemoOrder) -> tuple[Leaf, ...] | None:
    """What this request has left in the folder already; None when it is new there, or has no ID.

    Refusal `request-id-reused` (fact: request) when it asked for other years or another seed.
    """
    if order.request_id is None or not (folder / ANSWER).is_file():
        return None
    try:
        known: Answer = from_text(Answer, read_file(folder / ANSWER, _MOST_BYTES).decode())
    except (ValueError, TypeError, KeyError, AttributeError):  # somebody has written into it: no answer of ours
        return None
    if known.request != order.request_id:
        return None
    if (known.years, known.seed) != (order.years, order.seed):
        raise Refusal("request-id-reused", request=str(order.request_id))
    return known.leaves


def keep_answer(folder: Path, order: DemoOrder, leaves: list[Leaf]) -> None:
    """Remember it in the folder that becomes the demo."""
    if order.request_id is not None:
        answer = Answer(order.request_id, order.years, order.seed, tuple(leaves))
        write_file(folder / ANSWER, to_text(answer).encode())
