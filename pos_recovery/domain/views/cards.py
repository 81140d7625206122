"""Cards printed in advance, as the store knows them and as screens and the command line read them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from ..card import CardState
from .paper import PaperWords


@dataclass(frozen=True, slots=True)
class CardRecord:
    """A card, column by column; both codes are the bare 12 letters."""

    id: uuid.UUID
    code: str
    friend_code: str
    batch_id: uuid.UUID
    made_at: datetime
    made_by: uuid.UUID
    state: str
    voucher_id: uuid.UUID | None
    friend_voucher_id: uuid.UUID | None
    revision: int


@dataclass(frozen=True, slots=True)
class CardView:
    """A half of a card that is worth nothing: still blank, of a lost stack, or the friend half of one given without it.

    `code` is that half's; `state` is `given` only for such a friend half.
    """

    code: str
    state: CardState
    friend_half: bool
    stack: uuid.UUID
    made_at: datetime
    made_by: str


@dataclass(frozen=True, slots=True)
class StackView:
    """A stack of cards that was made in one go, and what became of them."""

    id: uuid.UUID
    made_at: datetime
    made_by: str
    blank: int
    given: int
    void: int

    @property
    def count(self) -> int:
        """How many cards were made."""
        return self.blank + self.given + self.void


@dataclass(frozen=True, slots=True)
class CardsMade:
    """`cards make`: the stack, how many cards on how many sheets, and the file they are in."""

    stack: StackView
    sheets: int
    file: str


@dataclass(frozen=True, slots=True)
class CardSheetPaper:
    """A stack of cards as printed, each with the guest's code and the friend's, bare.

    `title` and `friend_title` are the shop's own words for the two halves, None for ours; `ink_saver`
    leaves the dark ground out. `words` are the fixed ones of `language`, None for English.
    """

    shop: str
    address: str | None
    codes: tuple[tuple[str, str], ...]
    practice: bool
    title: str | None = None
    friend_title: str | None = None
    ink_saver: bool = False
    language: str = "en"
    words: PaperWords | None = None
