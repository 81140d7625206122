"""What the fixtures of these tests hand over: makers of vouchers and reports, and a choice of fonts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pos_recovery.domain.views.paper import ReportPaper, VoucherPaper

# The usual one, with the named fields changed.
MakeVoucher = Callable[..., VoucherPaper]
MakeReport = Callable[..., ReportPaper]
# Says which folder of fonts the machine has; None for a machine without any.
FontFolder = Callable[[Path | None], None]
