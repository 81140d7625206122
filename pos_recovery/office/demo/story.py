"""One unhappy moment before it is logged: what went wrong, in whose words, on which ticket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_recovery.domain.moment import Cause, Channel
from pos_recovery.domain.money import Money
from pos_recovery.domain.views.menu import MenuItem

from .answers import TREATS
from .dice import Dice
from .sayings import CAKES, SAYINGS, SPOKEN, WISHES, Saying
from .season import OPENS
from .till_file import Till

_CAUSES = (
    *([Cause.ORDER] * 13), *([Cause.QUALITY] * 11), *([Cause.WAIT] * 10), *([Cause.TASTE] * 4), *([Cause.CHARGE] * 4),
    *([Cause.OUT] * 4), *([Cause.KIND] * 4), *([Cause.MANNER] * 3), *([Cause.BROKEN] * 3), *([Cause.CLEAN] * 2),
    *([Cause.OTHER] * 2), Cause.SAFETY,
)  # fmt: skip
_CHANNELS = {
    Channel.COUNTER: 82,
    Channel.PHONE: 6,
    Channel.EMAIL: 4,
    Channel.REVIEW: 3,
    Channel.SOCIAL: 2,
    Channel.DELIVERY: 3,
}
_AT_HOME = (Channel.PHONE, Channel.EMAIL)


@dataclass(frozen=True, slots=True)
class Story:
    """A moment that is about to be logged. `words` fills in the specs of what is given."""

    cause: Cause
    channel: Channel
    words: dict[str, str]
    said: str | None = None
    wish: str | None = None
    upset: str | None = None
    our_fault: str | None = None
    ticket: str | None = None
    ticket_total: Money | None = None
    phone: str | None = None
    email: str | None = None
    party: int | None = None
    link: str | None = None

    @property
    def contact(self) -> bool:
        """Whether they left a way to reach them, with their yes."""
        return self.phone is not None or self.email is not None


class Stories:
    """Makes up moments from the seed."""

    def __init__(self, dice: Dice, menu: Mapping[str, MenuItem], till: Till) -> None:
        self._dice, self._menu, self._till = dice, menu, till
        self._guests = 0

    def next(self, at: datetime) -> Story:
        """An ordinary one."""
        dice = self._dice
        cause = dice.dealt("causes", _CAUSES)
        channel = Channel.COUNTER if cause is Cause.KIND else dice.weighted(_CHANNELS)
        return self._about(cause, channel, dice.dealt(f"said of {cause}", SAYINGS[cause]), at)

    def lost_cake(self, at: datetime) -> Story:
        """One of the week when the cold room failed."""
        return self._about(Cause.QUALITY, Channel.COUNTER, self._dice.dealt("cakes", CAKES), at)

    def _about(self, cause: Cause, channel: Channel, saying: Saying, at: datetime) -> Story:
        dice = self._dice
        item = self._menu[dice.one_of(saying.items)]
        others = [sku for sku in saying.items if sku != item.sku] or ["TEA1"]
        said = saying.words.format(item=SPOKEN[item.sku], other=SPOKEN[dice.one_of(others)])
        told = dice.happens(88)
        party = dice.between(2, 6) if dice.happens(18) else None
        times = min(party or 1, 3) if dice.happens(60) else 1
        total = self._bill(item, times)
        with_ticket = channel is not Channel.REVIEW and dice.happens(78)
        sold = max(at - timedelta(minutes=dice.between(4, 35)), datetime.combine(at.date(), OPENS, at.tzinfo))
        part = max(5, total.units * dice.between(1, 3) // 100) * 10  # in tens of cents
        phone, email = self._contact(channel)
        return Story(
            cause=cause,
            channel=channel,
            words={
                "item": item.sku,
                "times": f"*{times}" if times > 1 else "",
                "price": (item.price * times).text,
                "treat": dice.one_of(TREATS),
                "part": Money(min(part, total.units), total.currency).text,
            },
            said=said if told else None,
            wish=dice.weighted(WISHES[cause]) if cause in WISHES and dice.happens(45) else None,
            upset=dice.weighted({"little": 5, "quite": 4, "very": 1}) if dice.happens(50) else None,
            our_fault=dice.weighted({"yes": 8, "unclear": 1, "no": 1}) if dice.happens(40) else None,
            ticket=self._till.sold(sold, total) if with_ticket else None,
            ticket_total=total if with_ticket and dice.happens(85) else None,
            phone=phone,
            email=email,
            party=party,
            link=self._link() if channel in (Channel.REVIEW, Channel.SOCIAL) else None,
        )

    def _bill(self, item: MenuItem, times: int) -> Money:
        """What stands on their ticket: the item and often something beside it."""
        dice = self._dice
        total = item.price * times
        for _ in range(dice.weighted({0: 3, 1: 4, 2: 3, 3: 1})):
            total = total + self._menu[dice.one_of(("FLAT", "CROI", "SAND", "SOUR", "LATT", "NATA"))].price
        return total

    def _contact(self, channel: Channel) -> tuple[str | None, str | None]:
        """A made-up number of the range kept for fiction (555-0100 to 555-0199), or an address at example.com."""
        dice = self._dice
        if not dice.happens(80 if channel in _AT_HOME else 9):
            return None, None
        self._guests += 1
        if channel is Channel.EMAIL or dice.happens(30):
            return None, f"guest.{self._guests}@example.com"
        area = (207, 401, 508, 603, 617, 781, 802, 857, 860, 978)[self._guests // 100 % 10]
        return f"({area}) 555-01{self._guests % 100:02d}", None

    def _link(self) -> str:
        return f"https://example.com/reviews/{self._dice.between(10_000, 99_999)}"
