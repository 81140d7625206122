"""The system's own printers by CUPS: `lpstat` and `lpoptions` tell of them, `lp` hands over pages or bytes."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence

from pos_recovery.domain.text import clean
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrinterKind, PrintTrouble

from .receipt_talk import Patience, silent

_FIRST_LINE = re.compile(r"printer (\S+) ")
_LINE = re.compile(r"^\t(Interface|Description): (.*)$", re.MULTILINE)
_DEFAULT = re.compile(r"system default destination: (\S+)")
_OPTION = re.compile(r"(?:^| )(printer-state|printer-state-reasons|printer-is-accepting-jobs)=(\S+)")
_BOX = re.compile(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]")
_PROCESSING, _STOPPED = "4", "5"  # RFC 8011, section 5.4.11
_LONGEST_TITLE = 80
# Printer state reasons: RFC 8011, section 5.4.12, and PWG 5100.9. An idle printer's may be left from its last job.
_REASONS = (
    (("media-empty", "media-needed"), PrintTrouble.PAPER),
    (("cover-open", "door-open", "interlock-open"), PrintTrouble.COVER),
    (("offline", "shutdown", "timed-out", "connecting-to-device"), PrintTrouble.SILENT),
)


class CupsSpooler:
    """CUPS, by the programs that every system with CUPS has."""

    def found(self, patience: Patience) -> tuple[FoundPrinter, ...]:
        """Its queues; those that hand bytes on as they are, as raw ones. None when there is no CUPS that answers.

        Only what was set up on this machine: `lpstat -e` would look through the network too.
        """
        try:
            told = _run(["lpstat", "-l", "-p", "-d"], patience).stdout.decode("utf-8", "replace")
        except (OSError, subprocess.TimeoutExpired):
            return ()
        default = _DEFAULT.search(told)
        parts = re.split(r"^(?=printer \S+ )", told, flags=re.MULTILINE)
        queues = [found for part in parts if (found := _queue(part, default[1] if default else "")) is not None]
        return tuple(queues)

    def look(self, printer: PrinterAddress, patience: Patience) -> None:
        """Whether a paper handed over now would print. Trouble `printer-silent`."""
        try:
            asked = _run(["lpoptions", "-p", printer.where], patience)
        except FileNotFoundError as failure:
            raise silent(printer, PrintTrouble.GONE) from failure
        except (OSError, subprocess.TimeoutExpired) as failure:
            raise silent(printer, PrintTrouble.SILENT) from failure
        state = dict(_OPTION.findall(asked.stdout.decode("utf-8", "replace")))
        if asked.returncode or not state:
            raise silent(printer, PrintTrouble.GONE)
        stands = state.get("printer-state") in (_PROCESSING, _STOPPED)
        for words, why in _REASONS:
            if stands and any(word in state.get("printer-state-reasons", "") for word in words):
                raise silent(printer, why)
        if state.get("printer-state") == _STOPPED or state.get("printer-is-accepting-jobs") == "false":
            raise silent(printer, PrintTrouble.GONE)

    def send(self, printer: PrinterAddress, data: bytes, title: str, patience: Patience) -> None:
        """Let CUPS take it whole; from then on CUPS prints it, and tries again by itself. Trouble `printer-silent`."""
        self.look(printer, patience)
        options = ["raw"] if printer.takes_bytes else ["document-format=application/pdf", *_media(data)]
        command = ["lp", "-d", printer.where, "-t", clean(title, _LONGEST_TITLE) or "Make It Right"]
        command += [word for option in options for word in ("-o", option)]
        try:
            taken = _run([*command, "-"], patience, data)
        except OSError as failure:
            raise silent(printer, PrintTrouble.GONE) from failure
        except subprocess.TimeoutExpired as failure:  # it may have been taken
            raise silent(printer, PrintTrouble.CUT_OFF) from failure
        if taken.returncode:
            raise silent(printer, PrintTrouble.GONE)


def _run(command: Sequence[str], patience: Patience, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """In plain English, which is what is read here."""
    environ = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"}
    return subprocess.run(
        command, input=data, env=environ, capture_output=True, check=False, timeout=max(patience.left, 0.001)
    )


def _queue(part: str, default: str) -> FoundPrinter | None:
    first = _FIRST_LINE.match(part)
    if first is None:
        return None
    lines = dict(_LINE.findall(part))
    kind = PrinterKind.SYSTEM if "Interface" in lines else PrinterKind.RAW  # a raw queue has no driver
    name = clean(lines.get("Description", ""), _LONGEST_TITLE) or first[1]
    return FoundPrinter(PrinterAddress(kind, first[1]), name, is_default=first[1] == default)


def _media(pdf: bytes) -> list[str]:
    """The size of the first page, so that it is neither cut to the printer's usual paper nor blown up to it."""
    box = _BOX.search(pdf)
    if box is None:
        return []
    width, height = (float(side) for side in box.groups())
    named = {(595, 842): "A4", (612, 792): "Letter", (298, 420): "A6"}.get((round(width), round(height)))
    return [f"media={named or f'Custom.{width:.0f}x{height:.0f}'}", "print-scaling=none"]
