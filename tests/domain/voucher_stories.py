"""Lives of vouchers, made up: used in part, used late, undone in time and after it, cancelled, ended."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from pos_recovery.domain.book_event import BookEvent, UseFacts, VoucherFacts, of_voucher
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.remedy import CostSource, OnTill, VoucherForm

USD = currency("USD")
ANA, BEN = uuid.UUID(int=1), uuid.UUID(int=2)
TILL = list(OnTill)


def usd(units: int) -> Money:
    """An amount in cents."""
    return Money(units, USD)


def day(number: int) -> date:
    """The business day so many days after 1 November 2026."""
    return date(2026, 11, 1) + timedelta(days=number)


@dataclass(frozen=True)
class Story:
    """A voucher's life: what was issued, what was used, and whether everything is over."""

    voucher: VoucherFacts
    uses: tuple[UseFacts, ...]


LAST = 90  # every voucher of the stories ends before, and every use and undo lies before


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Part uses, late uses, undone uses in and after time, a cancellation."""
    number = draw(st.integers(1, 2**60))
    form = draw(st.sampled_from(list(VoucherForm)))
    worth, issued, days = draw(st.integers(1, 3000)), draw(st.integers(0, 30)), draw(st.integers(1, 30))
    source, till = draw(st.sampled_from(list(CostSource))), draw(st.sampled_from(TILL))
    ends, closed = issued + days, draw(st.none() | st.integers(issued, issued + days - 1))
    over = ends if closed is None else closed
    uses: list[UseFacts] = []
    left = ended = worth
    for turn, used_on in enumerate(
        sorted(draw(st.lists(st.integers(issued, ends) | st.integers(issued, ends + 10), min_size=1, max_size=4)))
    ):
        late = used_on >= over
        if late and (closed is not None or ended == 0):
            continue
        value = draw(st.integers(1, ended if late else left)) if (ended if late else left) else 0
        if value == 0:
            continue
        undone = draw(st.none() | st.integers(used_on, used_on + 3) | st.integers(used_on, LAST - 1))
        uses.append(use(number * 10 + turn, number, used_on, value, till, undone))
        if late:
            ended = 0
        else:
            left = ended = left - value  # what was put back stays unused: enough for a story
    state = "open" if closed is None else "cancelled"
    voucher = VoucherFacts(
        uuid.UUID(int=number), uuid.UUID(int=number + 1), "KXTR", form.value, "Roll", worth, worth // 3, source.value,
        None, at(issued), day(issued), ANA, None, day(ends - 1), at(ends, hour=0), state,
        None if closed is None else at(closed, hour=22), None if closed is None else day(closed), BEN, "1042",
    )  # fmt: skip
    return Story(voucher, tuple(uses))


def at(number: int, hour: int = 12) -> datetime:
    """An instant of that day."""
    return datetime(2026, 11, 1, hour, tzinfo=UTC) + timedelta(days=number)


def use(number: int, voucher: int, on: int, value: int, till: OnTill, undone: int | None) -> UseFacts:
    """A use at noon, undone in the evening of some day."""
    return UseFacts(
        uuid.UUID(int=number), uuid.UUID(int=voucher), at(on), day(on), ANA, value, value // 3, till.value, None,
        None if undone is None else at(undone, hour=20), None if undone is None else day(undone), BEN,
    )  # fmt: skip


def life(story: Story, now: datetime | None = None) -> tuple[BookEvent, ...]:
    """The events of a story, at the end of all days."""
    return of_voucher(story.voucher, story.uses, now or at(LAST), USD)
