"""What is chosen on Remedy: an answer, how often, and what goes on top. It becomes the parts of one give (P22)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos_recovery.domain.remedy import Kind, Spec
from pos_recovery.domain.views.remedies import OfferPart, OfferView, Weighed

MOST_TIMES = 50
_ONCE = (Kind.SORRY, Kind.EXTRA)


@dataclass(frozen=True, slots=True)
class Added:
    """One more part, as it is named on its chip."""

    label: str
    spec: Spec


@dataclass(frozen=True, slots=True)
class Chosen:
    """`said`: the first part, once its amount or item was said. `on`: the chips that are on, by their SPEC; `more`:
    what was added by hand. `touched`: somebody chose what goes on top, so that nothing is taken away by itself."""

    offer: OfferView
    chips: tuple[OfferPart, ...]
    said: Spec | None = None
    qty: int = 1
    on: tuple[str, ...] = ()
    more: tuple[Added, ...] = ()
    touched: bool = False

    @property
    def asks(self) -> str | None:
        """What must still be said of the first part: "amount", "item", or nothing."""
        return None if self.said is not None else self.offer.parts[0].ask

    @property
    def counts(self) -> bool:
        """Whether it can be given more than once."""
        return self.offer.kind not in _ONCE

    @property
    def is_gift(self) -> bool:
        """Whether it is more than an apology."""
        return self.offer.kind is not Kind.SORRY

    @property
    def on_top(self) -> bool:
        """Whether anything goes on top."""
        return bool(self.on or self.more)

    def specs(self) -> tuple[Spec, ...]:
        """The parts, the answer's own first; none while something must still be said."""
        first = self.said or self.offer.parts[0].ready
        if first is None:
            return ()
        tops = [chip.ready for chip in self.chips if chip.spec in self.on and chip.ready is not None]
        return (replace(first, qty=self.qty), *tops, *(one.spec for one in self.more))

    def has_voucher(self) -> bool:
        """Whether paper comes of it."""
        kinds = [self.offer.kind, *(chip.kind for chip in self.chips if chip.spec in self.on)]
        return Kind.VOUCHER in (*kinds, *(one.spec.kind for one in self.more))

    def toggled(self, spec: str) -> Chosen:
        """A chip on or off."""
        on = tuple(one for one in self.on if one != spec) if spec in self.on else (*self.on, spec)
        return replace(self, on=on, touched=True)

    def bare(self) -> Chosen:
        """Without what goes on top by itself."""
        return replace(self, on=(), touched=True)

    def with_said(self, spec: Spec) -> Chosen:
        """With the amount or the item of the first part."""
        return replace(self, said=spec)

    def with_more(self, added: Added) -> Chosen:
        """One more part."""
        return replace(self, more=(*self.more, added), touched=True)

    def without(self, added: Added) -> Chosen:
        """That part not."""
        return replace(self, more=tuple(one for one in self.more if one != added), touched=True)

    def times(self, step: int) -> Chosen:
        """More or fewer of the first part."""
        return replace(self, qty=max(1, min(MOST_TIMES, self.qty + step)))


def choose(offer: OfferView, little_more: tuple[OfferPart, ...]) -> Chosen:
    """An answer as it is first chosen: with what its own trade pack puts on top, and no more (DESIGN 16.39)."""
    own = offer.parts[1:]
    if offer.kind is Kind.SORRY:
        return Chosen(offer, ())
    chips = (*own, *(part for part in little_more if part.spec not in offer.give))
    first = offer.parts[0].ready
    qty = 1 if first is None else first.qty  # the owner may have chosen more than one
    return Chosen(offer, chips, qty=qty, on=tuple(part.spec for part in own if part.ask is None))


def asks(weighed: Weighed) -> bool:
    """Whether a yes or a PIN is wanted for it, or nobody may give it."""
    return weighed.why is not None or weighed.stopped or weighed.needs_pin


def lighter(chosen: Chosen, weighed: Weighed) -> Chosen | None:
    """Without what goes on top by itself, where with it the answer asks for a yes or a PIN; else None (P1)."""
    return chosen.bare() if asks(weighed) and chosen.on and not chosen.touched else None
