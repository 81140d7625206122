"""Options that several commands share, and words read into values of the domain."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from pos_recovery.domain.business_day import parse_day
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.paper import Paper

RequestId = Annotated[
    str | None,
    typer.Option("--request-id", metavar="UUID", help="The same ID again gets the first answer and changes nothing."),
]
Limit = Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many, the newest.")]
Reason = Annotated[str | None, typer.Option(metavar="TEXT", help="Why, in a few words.")]
ApproveBy = Annotated[str | None, typer.Option(metavar="NAME", help="Who says yes, with their PIN.")]
Ticket = Annotated[str | None, typer.Option(metavar="NO", help="The till's ticket number.")]
FromDay = Annotated[str | None, typer.Option("--from", metavar="DATE", help="First business day, 2026-11-01.")]
ToDay = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last business day, itself included.")]
FirstDay = Annotated[str, typer.Option("--from", metavar="DATE", help="First business day, 2026-11-01.")]
LastDay = Annotated[str, typer.Option("--to", metavar="DATE", help="Last business day, itself included.")]
OutPdf = Annotated[Path | None, typer.Option("--out", metavar="FILE.pdf", help="Put it on one page, as a PDF.")]
Code = Annotated[str, typer.Argument(metavar="CODE", help="The 12 letters, in any case, with or without blanks.")]
MomentId = Annotated[
    str, typer.Argument(metavar="ID", help="The moment: its ID, or 8 or more of its first or last letters.")
]

Listed = TypeVar("Listed")
_PAIR = re.compile(r",(?=[a-z][a-z_-]{0,30}=)")


def request_id(text: str | None) -> uuid.UUID | None:
    """The ID of a request. Refusal `usage` for what is no UUID."""
    if text is None:
        return None
    try:
        return uuid.UUID(text.strip())
    except ValueError:
        raise Refusal("usage", what=f"'{text[:40]}' is no request ID; it is a whole UUID") from None


def paper(word: str) -> Paper:
    """The paper of a word. Refusal `usage`."""
    if word not in list(Paper):
        raise Refusal("usage", what=f"'{word[:40]}' is not one of: {', '.join(Paper)}")
    return Paper(word)


def cause(word: str) -> Cause:
    """The cause of a word. Refusal `unknown-cause`."""
    if word not in list(Cause):
        raise Refusal("unknown-cause", cause=word[:40])
    return Cause(word)


def day(text: str | None) -> date | None:
    """The day as typed, if any. Refusal `bad-date`."""
    return None if text is None else parse_day(text)


def pairs(text: str | None, option: str) -> dict[str, str]:
    """`date=COL,total=COL` as a mapping; a value may hold commas. Refusal `usage`."""
    found: dict[str, str] = {}
    for part in _PAIR.split(text) if text else ():
        name, equals, value = part.partition("=")
        if not (name and equals and value) or name in found:
            raise Refusal("usage", option=option, reason=f"'{part[:40]}' is not NAME=VALUE, each name once")
        found[name] = value
    return found


def newest(found: Sequence[Listed], limit: int | None) -> Sequence[Listed]:
    """The last of a list that is in order of time."""
    return found if limit is None else found[-limit:]


def reason(text: str | None) -> str:
    """A reason. Refusal `reason-needed` without one."""
    if text is None or not text.strip():
        raise Refusal("reason-needed")
    return text
