"""The same request again gets its first answer and changes nothing (P91)."""

from __future__ import annotations

import hashlib
import uuid
from typing import TypeVar

from pos_recovery.domain.errors import Refusal
from pos_recovery.store import requests
from pos_recovery.store.books_tables import RequestRow

from .backroom import Work
from .receipts import asked_text, from_text, to_text

__all__ = ["Once", "asked_text"]
Receipt = TypeVar("Receipt")


class Once:
    """One request with an ID, inside the transaction that carries it out."""

    def __init__(self, work: Work, request_id: uuid.UUID, content: str) -> None:
        """`content` is all that was asked, without PINs. Refusal `request-id-reused` when it differs from the first."""
        self._work, self._id = work, request_id
        self._fingerprint = hashlib.sha256(content.encode()).hexdigest()
        known = requests.answered(work.tx, self._id)
        if known is not None and known[0] != self._fingerprint:
            raise Refusal("request-id-reused", request=str(self._id))
        self._answer = None if known is None else known[1]
        work.tx.request_id = self._id

    def first_answer(self, kind: type[Receipt]) -> Receipt | None:
        """What was answered before, None when it is new."""
        return None if self._answer is None else from_text(kind, self._answer)

    def keep(self, receipt: object) -> None:
        """Remember the answer, in the same entry of the journal."""
        self._work.tx.insert(
            RequestRow, id=self._id, fingerprint=self._fingerprint, answer=to_text(receipt), at=self._work.now
        )
