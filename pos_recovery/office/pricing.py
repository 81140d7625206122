"""What a give's parts come to and look like, kept: the same few tiles are pressed again and again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos_recovery.domain.remedy import OnTill, Part, Spec, and_one_for_a_friend
from pos_recovery.domain.views.remedies import PartView

from .backroom import Look
from .giving import priced_parts
from .pack import pack_of
from .remedy_views import part_view
from .wording import till_text

_MOST_KEPT = 500  # amounts that are typed in are nearly all different


@dataclass(frozen=True, slots=True)
class Priced:
    """The parts as they will be written, as a receipt shows them, and what to do on the till."""

    parts: tuple[Part, ...]
    views: tuple[PartView, ...]
    on_the_till: str


def priced(look: Look, specs: tuple[Spec, ...], on_till: OnTill | None, *, friend: bool = False) -> Priced:
    """The same as long as menu, settings and pack are. `on_till` is what somebody has said of all parts, if so.

    `friend`: and one for a friend; Refusal `usage` when there is no voucher it could go with.
    """
    known: dict[tuple[tuple[Spec, ...], OnTill | None, bool], Priced] = look.kept("priced", dict)
    found = known.get((specs, on_till, friend))
    if found is None:
        if len(known) >= _MOST_KEPT:
            known.clear()
        found = known[specs, on_till, friend] = _made(look, specs, on_till, friend=friend)
    return found


def _made(look: Look, specs: tuple[Spec, ...], on_till: OnTill | None, *, friend: bool) -> Priced:
    parts = priced_parts(look, specs)
    if friend:
        parts = and_one_for_a_friend(parts)
    if on_till is not None:
        parts = tuple([replace(part, on_till=on_till) for part in parts])
    return Priced(parts, tuple([part_view(part) for part in parts]), till_text(pack_of(look.room, look), parts))
