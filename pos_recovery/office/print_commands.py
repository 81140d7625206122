"""Frozen requests about copies that wait for a printer; `AskPrint` stands with the other commands."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from pos_recovery.domain.views.paper import Paper

from .commands import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPrint(Command):
    """The same copy once more, of which nothing came out. `printer` and `paper`: on another one; None is the same."""

    job: uuid.UUID
    printer: str | None = None
    paper: Paper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPrint(Command):
    """What a person saw where a copy may have printed: it is there, or it is not and a new copy is wanted."""

    job: uuid.UUID
    is_there: bool
    printer: str | None = None
    paper: Paper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DropPrint(Command):
    """Nobody wants this copy on paper any more."""

    job: uuid.UUID
