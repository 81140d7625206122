"""The words of the shop's trade for the counter's screens."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.playbook import TradePack
from pos_recovery.domain.views.words import CauseCard, TradeWords

from .backroom import Backroom
from .pack import pack_of

TILES = (
    Cause.WAIT, Cause.ORDER, Cause.QUALITY, Cause.TASTE, Cause.MANNER, Cause.CHARGE, Cause.OUT, Cause.KIND, Cause.OTHER,
)  # fmt: skip
MORE = (Cause.CLEAN, Cause.BROKEN)


def trade_words(room: Backroom) -> TradeWords:
    """Tiles and sayings of the pack that the shop chose; causes that are switched off leave the buttons (P8)."""
    with room.look() as look:
        pack = pack_of(room, look)
        off = {cause for cause in (*TILES, *MORE) if not look.settings.flag(f"cause.{cause}")}
    spoken = pack.spoken
    return TradeWords(
        tiles=_cards(pack, (cause for cause in TILES if cause not in off)), safety=_card(pack, Cause.SAFETY),
        more=_cards(pack, (cause for cause in MORE if cause not in off)), off=_cards(pack, sorted(off)),
        ask=spoken.ask, thank=spoken.thank, welcome=spoken.welcome, wait=spoken.wait,
        said={cause: words.said for cause, words in pack.causes.items()},
    )  # fmt: skip


def _cards(pack: TradePack, causes: Iterable[Cause]) -> tuple[CauseCard, ...]:
    return tuple(_card(pack, cause) for cause in causes)


def _card(pack: TradePack, cause: Cause) -> CauseCard:
    words = pack.causes[cause]
    return CauseCard(cause, words.label, words.example, words.say)
