"""The same request again gets its first answer and changes nothing (P91)."""

from __future__ import annotations

import hashlib
import uuid
from typing import TypeVar

from pos_recovery.domain.errors import Refusal
from pos_recovery.store import requests
from pos_recovery.store.books_tables import RequestRow
from pos_recovery.store.unit_of_work import Reading

from .backroom import Work
from .receipts import asked_text, from_text, to_text

Receipt = TypeVar("Receipt")


class Once:
    """One request with an ID, inside the transaction that carries it out."""

    def __init__(self, work: Work, request_id: uuid.UUID, content: str) -> None:
        """`content` is all that was asked, without PINs."""
        self._work, self._id, self._content = work, request_id, content
        work.tx.request_id = request_id

    def keep(self, receipt: object) -> None:
        """Remember the answer, in the same entry of the journal. Refusal `request-id-reused` when there is one."""
        kept = self._work.tx.insert_unless_there(
            RequestRow, id=self._id, fingerprint=_fingerprint(self._content), answer=to_text(receipt), at=self._work.now
        )
        if kept is None:
            raise Refusal("request-id-reused", request=str(self._id))


def once_for(work: Work, request_id: uuid.UUID, command: object) -> Once:
    """A command with an ID."""
    return Once(work, request_id, asked_text(command))


def first_answer(reading: Reading, request_id: uuid.UUID, content: str, kind: type[Receipt]) -> Receipt | None:
    """What was answered before, None when it is new. Refusal `request-id-reused` when something else was asked."""
    known = requests.answered(reading, request_id)
    if known is None:
        return None
    if known[0] != _fingerprint(content):
        raise Refusal("request-id-reused", request=str(request_id))
    answer: Receipt = from_text(kind, known[1])
    return answer


def _fingerprint(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()
