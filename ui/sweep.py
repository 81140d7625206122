"""Once an hour, what vouchers hold whose last day is over is freed: a counter may stand open for weeks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from pos_recovery.office.commands import Changed, Done
from pos_recovery.office.office import Office

from .front import Front

EVERY_MS, SOON_MS = 3_600_000, 60_000


class Sweep(QObject):
    """Ends a part of them at a time; whoever stands at the counter is served in between. Locked or not, and beside
    other counters: what one has ended the next one does not find.

    Then the counter remembers which codes are good, for when others cannot be asked.

    A shop that cannot be reached now is asked again an hour later: nobody waits for this, so nobody is told.
    """

    def __init__(self, front: Front, window: QObject) -> None:
        super().__init__(window)  # and ends with it, on its thread, where its timer can be stopped
        self._front = front
        self.hourly = QTimer(self, interval=EVERY_MS)
        self.hourly.timeout.connect(self.begin)
        self.hourly.start()
        QTimer.singleShot(SOON_MS, self, self.begin)

    def begin(self) -> None:
        """End a part now, and the rest after it."""
        if self._front.is_open:
            self._front.desk.run(self, _end_some, self._ended, lambda _: None)

    def _ended(self, count: int) -> None:
        if count:
            self.begin()


def _end_some(office: Office) -> Done[int]:
    count = office.vouchers.end_some()
    if not count:
        office.vouchers.remember()
    return Done(Changed.VOUCHERS | Changed.BUDGETS_MOVED if count else Changed.NOTHING, count)
