"""The one door of every screen: work for the office goes out on its thread, what came of it comes home on ours."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from pos_recovery.domain.errors import Failure, Trouble
from pos_recovery.office.commands import Changed, Done

if TYPE_CHECKING:
    from pos_recovery.office.office import Office

Work = Callable[["Office"], Any]
Read = Callable[["Office", Any], Any]
Said = Callable[..., None]
Refused = Callable[[Failure], None]
_LOOK_EVERY_MS = 1000


class OurFault(Trouble):
    """A bug of ours came between: whether it was done is not known, so the same may be asked again as the same."""

    def __init__(self) -> None:
        super().__init__("our-fault")


@dataclass(frozen=True, slots=True)
class Errand:
    """Who asked, and what to do with the answer or with a failure. An asker that is gone is told nothing."""

    asker: QObject
    done: Said
    refused: Refused | None = None


@dataclass(slots=True)
class _Trip:
    """An errand on its way, and what comes of it."""

    errand: Errand
    work: Callable[[], Any]
    read: Callable[[Any], Any] | None
    of_office: bool
    worked: Future[Any] | None = None
    looked: Future[Any] | None = None


class Desk(QObject):
    """Runs office calls one after the other on one thread, and paper on a small pool beside it.

    `changed` is told once for every command that changed something, also by another program; `refused` tells a failure
    that the asker had no words for. `troubled` tells every Trouble and `answered` (saved: bool) every answer of the
    office, before the asker is told. What is neither Refusal nor Trouble is our bug: the asker is refused with
    `OurFault`, so that nothing waits for ever, and it is raised here, on the main thread, for `sys.excepthook`. `idle`
    tells that everything that was asked has come home.

    What an asker gives may hold the last reference to a widget, and a widget must end on this thread: the others know
    a trip by its number only, and have let go of it before they say that it is over.
    """

    changed = Signal(object)
    refused = Signal(object)
    troubled = Signal(object)
    answered = Signal(bool)
    idle = Signal()
    _home = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._office: Office | None = None
        self._counter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="office")
        self._side = ThreadPoolExecutor(max_workers=2, thread_name_prefix="paper")
        self._token: object = None
        self._blind: str | None = None
        self._not_open: Failure | None = None
        self._trips: dict[int, _Trip] = {}
        self._asked, self._closed = 0, False
        self.arrivals = 0  # how many answers have come home; whatever they changed was there before they came
        self._home.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_around)

    @property
    def busy(self) -> bool:
        """Whether something that was asked has not come home yet."""
        return bool(self._trips)

    def open(self, opener: Callable[[], Office | None], errand: Errand) -> None:
        """Open the shop behind the window. `opener` gives the office, or None where no shop is; `done` gets which."""

        def work() -> bool:
            self._let_go()
            try:
                self._office = opener()
            except Failure as failure:
                self._not_open = failure
                raise
            if self._office is not None:
                self._token = self._office.token()
            return self._office is not None

        self._send(self._counter, work, errand)
        self._look.start()

    def run(
        self, asker: QObject, work: Work, done: Said, refused: Refused | None = None, then: Read | None = None
    ) -> None:  # fmt: skip
        """Let the office do it: `work` gets the office; its answer, or what a `Done` holds, comes to `done`.

        A `Done` that changed something is announced to every page after the asker was told. `then` reads what is shown
        next, from the office and that answer, before both come home together: `done` gets it as well, None when it
        could not be read. What was done is done; whoever shows it asks again and says why.
        """

        def call() -> Any:
            office = self._office
            if office is None:  # asked while it was being opened, and then it could not be
                raise self._not_open or RuntimeError("the shop is not open")
            return work(office)

        def read(answer: Any) -> Any:
            return None if then is None or self._office is None else then(self._office, _held_by(answer))

        self._send(self._counter, call, Errand(asker, done, refused), None if then is None else read)

    def beside(self, asker: QObject, work: Callable[[], Any], done: Said, refused: Refused | None = None) -> None:
        """Do something slow that needs no office (draw a page of paper) on the other threads."""
        self._send(self._side, work, Errand(asker, done, refused))

    def close(self) -> None:
        """Wait for what is under way, then let go of the shop. The window is gone by now."""
        self._look.stop()
        self._closed = True
        self._side.shutdown(wait=True)
        self._counter.submit(self._let_go).result()
        self._counter.shutdown(wait=True)

    def _let_go(self) -> None:
        if self._office is not None:
            self._office.close()
            self._office = None

    def _send(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], Any],
        errand: Errand,
        read: Callable[[Any], Any] | None = None,
    ) -> None:
        if self._closed:  # the window is gone; who would be told?
            return
        self._asked += 1
        number = self._asked
        trip = self._trips[number] = _Trip(errand, work, read, of_office=pool is self._counter)
        last = trip.worked = pool.submit(lambda: self._trips[number].work())
        if read is not None:
            last = trip.looked = pool.submit(self._look_after, number)
        last.add_done_callback(lambda _: self._come_home(number))

    def _look_after(self, number: int) -> Any:
        """On another thread: read what is shown next."""
        trip = self._trips[number]
        if trip.read is None or trip.worked is None or trip.worked.exception() is not None:
            return None
        return trip.read(trip.worked.result())

    def _come_home(self, number: int) -> None:
        if shiboken6.isValid(self):
            self._home.emit(number)

    @Slot(int)
    def _arrived(self, number: int) -> None:
        trip = self._trips.pop(number)
        self.arrivals += 1
        try:
            self._answer(trip)
        finally:
            if not self._trips:
                self.idle.emit()

    def _answer(self, trip: _Trip) -> None:
        errand = trip.errand
        if trip.worked is None:
            raise RuntimeError("a trip that is over was begun")
        error = trip.worked.exception()
        here = not self._closed and shiboken6.isValid(errand.asker)  # nobody asks again of a closed shop
        if isinstance(error, Failure):
            error.__traceback__ = None  # it holds what was asked
            if isinstance(error, Trouble):
                self.troubled.emit(error)
            if here and errand.refused is not None:
                errand.refused(error)
            else:
                self.refused.emit(error)
        elif error is not None:
            try:
                if here and errand.refused is not None:
                    errand.refused(OurFault())
            finally:
                raise error
        else:
            if trip.of_office:
                answer = trip.worked.result()
                self.answered.emit(isinstance(answer, Done) and bool(answer.changed))
            unread = None if trip.looked is None else trip.looked.exception()
            found = () if trip.looked is None else (trip.looked.result() if unread is None else None,)
            self._tell(errand if here else None, trip.worked.result(), *found)
            if unread is not None and not isinstance(unread, Failure):
                raise unread

    def _tell(self, errand: Errand | None, answer: Any, *found: Any) -> None:
        changed = answer.changed if isinstance(answer, Done) else Changed.NOTHING
        if errand is not None:
            errand.done(_held_by(answer), *found)
        if changed and not self._closed:
            self.changed.emit(changed)

    def _look_around(self) -> None:
        """Once a second: has another program written to the shop? Then every page that shows it looks again."""
        if self._office is None or self.busy:
            return

        def look(office: Office) -> bool:
            before, self._token = self._token, office.token()
            return self._token != before

        self.run(self, look, self._looked, self._not_looked)

    def _not_looked(self, failure: Failure) -> None:
        """Said once, not every second; a bug of ours would come again, so then nobody looks any more."""
        if isinstance(failure, OurFault):
            self._look.stop()
        elif failure.code != self._blind:
            self._blind = failure.code
            self.refused.emit(failure)

    def _looked(self, other: bool) -> None:
        self._blind = None
        if other:
            everything = Changed.NOTHING
            for one in Changed:
                everything |= one
            self.changed.emit(everything)


def _held_by(answer: Any) -> Any:
    """What a command hands back, without what it changed."""
    return answer.receipt if isinstance(answer, Done) else answer
