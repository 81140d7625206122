"""How the papers of a give stand, in the words of Done: the tag, and the strip when something is to be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .amounts import clock
from .slips import Slip, SlipState
from .texts import done as texts
from .texts.printing import saved_in


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """The tag's words, tone and icon. `safe`: nothing came out. `strip`: what to do, None when nothing is.

    `code`: to be written down, because this counter has no printer.
    """

    words: str
    tone: str
    icon: str
    safe: bool = False
    strip: str | None = None
    code: str | None = None


def status_of(slips: Sequence[Slip], shown: Slip | None, *, has_printer: bool, saved_at: str) -> PaperStatus:
    """The status of all papers, with the file of the one that is shown."""
    if shown is None:
        return PaperStatus(texts.written_down(saved_at), "ok", "check")
    kept = None if shown.file is None else saved_in(shown.file)
    failed = next((slip for slip in slips if slip.state is SlipState.FAILED), None)
    if failed is not None:
        return _failed(failed, kept)
    if any(slip.state in (SlipState.WAITING, SlipState.PRINTING) for slip in slips):
        return PaperStatus(texts.PRINTING if has_printer else texts.COMING, "mute", "printer")
    if all(slip.state is SlipState.CARD for slip in slips):
        return PaperStatus(texts.ON_CARD, "ok", "id-card")
    if not has_printer:
        code = texts.code_of(shown.voucher)
        if kept is not None:
            return PaperStatus(texts.SAVED_AS_PDF, "ok", "file-down", strip=kept, code=code)
        return PaperStatus(texts.NO_PRINTER, "mute", "printer-x", strip=texts.WRITE_OR_SAVE, code=code)
    printed = [slip.printed_at for slip in slips if slip.printed_at is not None]
    at = clock(max(printed)) if printed else saved_at
    return PaperStatus(texts.printed(at), "ok", "printer-check")


def _failed(failed: Slip, kept: str | None) -> PaperStatus:
    if kept is not None:
        return PaperStatus(texts.SAVED_AS_PDF, "ok", "file-down", safe=True, strip=kept)
    silent = failed.failure is None or failed.failure.code == "printer-silent"
    words = texts.NOT_ANSWERING if silent else texts.NOT_READY
    return PaperStatus(words, "bad", "printer-x", safe=True, strip=texts.CHECK_PRINTER)
