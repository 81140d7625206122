"""What is said of a paper that is not out, waits, or was given up; see `sentence_forms`."""

from __future__ import annotations

PAPERS = {
    "printer-silent/waits": (
        "The voucher is safe. Its paper waits in the queue of {printer}, behind others.",
        "The voucher is safe. Its paper waits in the queue, behind others.",
    ),
    "printer-silent/dropped": ("The voucher is safe. Its paper was taken out of the queue.",),
}
