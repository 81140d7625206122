"""Why nothing is printed: a sentence for each PrintTrouble, of a voucher or of a page that was only to try a printer.

`printer` is where a voucher was to be printed, `tested` where a test page was.
"""

from __future__ import annotations

from collections.abc import Mapping

PRINTERS: Mapping[str, tuple[str, ...]] = {
    "printer-silent": (
        "Not printing: {tested} does not answer. Look at its paper and cable, then try again.",
        "The voucher is safe, but {printer} does not answer. Look at its paper and cable, then print again.",
        "The voucher is safe, but the printer does not answer. Look at its paper and cable, then print again.",
    ),
    "printer-silent/gone": (
        "Not printing: this user may not use {tested} ({device}). Let them into its group, lp or dialout.",
        "The voucher is safe, but this user may not use {printer} ({device}). Let them into its group, lp or dialout.",
        "Not printing: {tested} is not there. Switch it on and plug it in, then try again.",
        "The voucher is safe, but {printer} is not there. Switch it on and plug it in, then print again.",
        "The voucher is safe, but the printer is not there. Switch it on and plug it in, then print again.",
    ),
    "printer-silent/paper": (
        "Not printing: {tested} has no paper. Put paper in, then try again.",
        "The voucher is safe, but {printer} has no paper. Put paper in, then print again.",
        "The voucher is safe, but the printer has no paper. Put paper in, then print again.",
    ),
    "printer-silent/cover": (
        "Not printing: the cover of {tested} is open. Close it, then try again.",
        "The voucher is safe, but the cover of {printer} is open. Close it, then print again.",
        "The voucher is safe, but the printer's cover is open. Close it, then print again.",
    ),
    "printer-silent/cut-off": (
        "Perhaps not all is printed: {tested} did not take all of it. Look at the paper, then try again.",
        "The voucher is safe, but {printer} did not take all of it. Look at the paper: it may have printed.",
        "The voucher is safe, but the printer did not take all of it. Look at the paper: it may have printed.",
    ),
}
