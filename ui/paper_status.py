"""How the papers of a give stand, in the words of Done: the tag, and the strip when something is to be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from pos_recovery.domain.views.print_jobs import PrintJobView
from pos_recovery.domain.views.printers import PrintTrouble

from .amounts import clock
from .slips import OF_JOB, UNDER_WAY, Slip, SlipState
from .texts import done as texts
from .texts.printing import saved_in

_CARD = texts.CARD_PDF, "file-text"


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """The tag's words, tone and icon. `safe`: nothing came out, or nobody knows. `strip`: what to do, None when nothing
    is.

    `code`: to be written down, because this counter has no printer. `again`: the words of the button that prints,
    None where there is none; `save`: those of the other one, and its icon.
    """

    words: str
    tone: str
    icon: str
    safe: bool = False
    strip: str | None = None
    code: str | None = None
    again: str | None = None
    save: tuple[str, str] = (texts.SAVE_PDF, "file-text")


def status_of(
    slips: Sequence[Slip], shown: Slip | None, *, has_printer: bool, saved_at: str, zone: tzinfo | None = None
) -> PaperStatus:
    """The status of all papers, with the file of the one that is shown; times are told in `zone`."""
    if shown is None:
        return PaperStatus(texts.written_down(saved_at), "ok", "check")
    kept = None if shown.file is None else saved_in(shown.file)
    stuck = next((slip for slip in slips if slip.state in _STUCK and slip.file is None), None)
    if stuck is not None:
        return _stuck(stuck)
    coming = [slip for slip in slips if slip.state in UNDER_WAY]
    if coming:
        place = len(slips) - len(coming) + 1
        words = texts.printing(place, len(slips)) if has_printer else texts.COMING
        return PaperStatus(words, "mute", "printer")
    if shown.state is SlipState.CARD:
        return PaperStatus(texts.ON_CARD, "ok", "id-card")
    if shown.state is SlipState.SHOWN:
        code = texts.code_of(shown.voucher)
        if kept is not None:
            return PaperStatus(texts.SAVED_AS_PDF, "ok", "file-down", strip=kept, code=code)
        return PaperStatus(texts.NO_PRINTER, "mute", "printer-x", strip=texts.WRITE_OR_SAVE, code=code)
    if shown.state is not SlipState.PRINTED:
        if kept is not None:
            return PaperStatus(texts.SAVED_AS_PDF, "ok", "file-down", strip=kept, save=_CARD)
        return PaperStatus(texts.NOT_ON_PAPER, "mute", "printer-x")
    printed = [slip.printed_at for slip in slips if slip.printed_at is not None]
    return PaperStatus(texts.printed(clock(max(printed).astimezone(zone))), "ok", "printer-check")


def stands(job: PrintJobView) -> tuple[str, str, str]:
    """How a paper of the queue stands: words, tone, icon."""
    state = OF_JOB[job.state]
    if state in UNDER_WAY:
        return texts.PRINTING if state is SlipState.PRINTING else texts.WAITS, "mute", "printer"
    words, _ = _said(state, job.why)
    return words, *_LOOKS[state]


_COVER_OPEN = texts.COVER_OPEN, texts.CLOSE_COVER
_STUCK: dict[SlipState, tuple[str, str]] = {
    SlipState.FAILED: (texts.NOT_READY, texts.CHECK_PRINTER),
    SlipState.SILENT: (texts.NOT_ANSWERING, texts.CHECK_PRINTER),
    SlipState.NO_PAPER: (texts.OUT_OF_PAPER, texts.PUT_PAPER_IN),
    SlipState.UNSURE: (texts.MAY_HAVE_PRINTED, texts.LOOK_AT_PRINTER),
}
_LOOKS = {
    state: ("warn", "printer") if state is SlipState.UNSURE else ("bad", "printer-x") for state in _STUCK
}  # fmt: skip


def _said(state: SlipState, why: str | None) -> tuple[str, str]:
    """What is wrong, and what to do."""
    return _COVER_OPEN if state is SlipState.NO_PAPER and why == PrintTrouble.COVER else _STUCK[state]


def _stuck(slip: Slip) -> PaperStatus:
    words, strip = _said(slip.state, None if slip.job is None else slip.job.why)
    unsure = slip.state is SlipState.UNSURE
    return PaperStatus(
        words, *_LOOKS[slip.state], safe=True, strip=strip, again=texts.PRINT_AGAIN if unsure else texts.TRY_AGAIN,
        save=(texts.IS_THERE, "check") if unsure else _CARD,
    )  # fmt: skip
