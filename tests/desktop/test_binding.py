"""The library below the window: the binding that is pinned does not lose references, as one version of it did."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

CALLS = 1000


def test_void_calls_leave_none_as_it_was(qapp: QApplication) -> None:
    """RELIABILITY 0.10: PySide6 6.12.0 on Python 3.11 dropped a reference to None at every call, and aborted."""
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
