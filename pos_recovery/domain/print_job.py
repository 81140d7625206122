"""Where a paper is on its way to a printer."""

from __future__ import annotations

from enum import StrEnum


class JobState(StrEnum):
    """The states of a print job.

    `waiting` for its turn; `sending`, said before the first byte leaves; `printed`: the printer or the system's
    spooler took it whole; `silent`: the printer did not answer, nothing was printed; `no-paper`: it said so, or that
    its cover is open; `unsure`: it may have printed, a person looks; `dropped`: nobody wants it any more.
    """

    WAITING = "waiting"
    SENDING = "sending"
    PRINTED = "printed"
    SILENT = "silent"
    NO_PAPER = "no-paper"
    UNSURE = "unsure"
    DROPPED = "dropped"


UNDER_WAY = (JobState.WAITING, JobState.SENDING)
STUCK = (JobState.SILENT, JobState.NO_PAPER, JobState.UNSURE)  # somebody has to look
