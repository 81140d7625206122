"""The owner's own answers: kept beside the settings, checked against the menu, made into what is offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.own_answers import (
    is_open,
    parts_of,
    read_answers,
    read_on_top,
    turned_key,
    wishes_of,
    words_like,
)
from pos_recovery.domain.playbook import (
    SORRY,
    Answer,
    Listed,
    MenuLook,
    TradePack,
    next_time_words,
    trades_answer,
)
from pos_recovery.domain.remedy import Kind, Part, PriceList, VoucherForm, price, read_kind, read_spec
from pos_recovery.domain.views.remedies import OfferPart

from .backroom import Look
from .giving import price_list
from .offer_parts import offer_part, priced
from .pack import menu_looks, pack_of
from .wording import part_words

_OWN, _TRADES = "own", "trade"  # the first line of what is kept says whose the others are


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One answer as it is kept, and what it comes to now; or why it cannot be offered, the code of a refusal, and what
    it is called."""

    text: str
    listed: Listed | None
    problem: str | None = None
    label: str = ""

    @property
    def kind(self) -> Kind:
        """That of its first part; an answer of another trade's has none, and counts as something more."""
        word = _word(self.text)
        return Kind(word) if word in list(Kind) else Kind.EXTRA


@dataclass(frozen=True, slots=True)
class Makings:
    """What answers are made of: the trade's words, the menu, its prices, and the customer's bill where it is known."""

    pack: TradePack
    cause: Cause
    menu: tuple[MenuLook, ...]
    prices: PriceList
    ticket: Money | None = None


def answers_key(cause: Cause) -> str:
    """Under which the answers of a cause are kept. It is no key of `settings set`."""
    return f"playbook.{cause}"


def on_top_key(cause: Cause) -> str:
    """The same for what may go on top."""
    return f"playbook.{cause}.on-top"


def kept_text(texts: Sequence[str] | None) -> str:
    """A list as it is kept; None is the trade's own again."""
    return _TRADES if texts is None else "\n".join((_OWN, *texts))


def kept(look: Look, key: str) -> tuple[str, ...] | None:
    """The owner's list that holds now; None where the trade's own does."""
    whose, *texts = (look.settings.kept(key) or _TRADES).split("\n")
    return tuple(texts) if whose == _OWN else None


def makings_for(look: Look, pack: TradePack, cause: Cause, ticket: Money | None = None) -> Makings:
    """What the answers of a cause are made of, as the shop stands now."""
    return Makings(pack, cause, menu_looks(look), price_list(look), ticket)


def checked(look: Look, cause: Cause, texts: Sequence[str], *, on_top: bool) -> tuple[str, ...]:
    """A list as it will be kept. Refusals as `read_answers`, `read_on_top` and `remedy.price` (P6, P19, P40)."""
    makings = makings_for(look, pack_of(look.room, look), cause)
    if on_top:
        lines = read_on_top(texts)
        for line in lines:
            _part(makings, line)
        return lines
    lines = read_answers(texts)
    for line in lines:
        _listed(makings, line)
    return lines


def lines(makings: Makings, texts: Sequence[str]) -> tuple[OwnLine, ...]:
    """What kept answers come to now. An item that left the menu spoils its own answer and no other."""
    return tuple(_line(makings, text) for text in texts)


def offerable(makings: Makings, texts: Sequence[str] | None) -> tuple[Listed, ...]:
    """Those of the owner's answers that can be offered; none where the trade's own hold."""
    return tuple(line.listed for line in lines(makings, texts or ()) if line.listed is not None)


def chip(makings: Makings, text: str) -> OfferPart | None:
    """What may go on top, as its own button; None when it cannot be given any more."""
    part = priced(makings.prices, text)
    return None if part is None else offer_part(makings.pack, makings.prices, text, title_of(makings.pack, part))


def title_of(pack: TradePack, part: Part) -> str:
    """A part as a row names it: "Flat white, made again", "Money off, $3.00", "Pastry next time", "Goes first"."""
    kind, times = pack.kinds[part.kind], f"{part.qty} x " if part.qty > 1 else ""
    if part.form is VoucherForm.CATEGORY and not times:
        return next_time_words(pack, part.label)
    if part.kind is Kind.EXTRA:
        said = part_words(pack, part)
    elif part.label and part.form is not VoucherForm.MONEY:
        said = f"{part_words(pack, part)}, {kind[:1].lower()}{kind[1:]}"
    else:
        said = f"{kind}, {times}{Money(part.value.units // part.qty, part.value.currency).shown}"
    return f"{said[:1].upper()}{said[1:]}"


def _one_of(part: Part) -> Part:
    """One of a part that is given several times."""
    return replace(part, qty=1, value=Money(part.value.units // part.qty, part.value.currency))


def _line(makings: Makings, text: str) -> OwnLine:
    try:
        return OwnLine(text, _listed(makings, text))
    except Refusal as refusal:
        if refusal.code != "alcohol":
            return OwnLine(text, None, "unknown-item", _gone(makings.pack, text))
    prices = replace(makings.prices, no_alcohol_vouchers=False, no_alcohol_counter=False)
    allowed = _line(replace(makings, prices=prices), text)
    label = allowed.label if allowed.listed is None else allowed.listed.answer.label
    return OwnLine(text, None, "alcohol", label)


def _gone(pack: TradePack, text: str) -> str:
    """What is not on the menu any more, or not in this trade: "On the house: FLAT"."""
    word = _word(text)
    return f"{pack.kinds[Kind(word)]}: {text[len(word) + 1 :]}" if word in list(Kind) else text


def _listed(makings: Makings, text: str) -> Listed:
    """Refusals as `checked`."""
    pack = makings.pack
    if text in pack.answers and text != SORRY:
        return trades_answer(pack, makings.cause, text, makings.menu, makings.ticket)
    first, *rest = specs = parts_of(text)
    kinds = tuple(read_kind(_word(spec), spec) for spec in specs)
    if Kind.SORRY in kinds:
        raise Refusal("bad-spec", spec=text[:60])
    head = None if is_open(first) else _part(makings, first)
    parts = [_part(makings, spec) for spec in rest]
    words = None if head is None else head.words
    like = words_like(pack, makings.cause, kinds[0], words)
    whole = pack.kinds[kinds[0]] if head is None else title_of(pack, head)
    label = ", and ".join((whole, *(title_of(pack, part) for part in parts)))
    # How many of it stands beside the row, where it can be stepped.
    title = whole if head is None else title_of(pack, _one_of(head))
    sub = f"{pack.spoken.own}." if like is None else like.sub
    why = (pack.spoken.own,) if like is None else (pack.spoken.own, like.why)
    named = head.label if head is not None and head.sku is not None else ""
    answer = Answer(text, label, specs, why, title, sub, kinds[0], turned_key(pack, kinds[0], words), named)
    worth = sum(part.value.units for part in (*([] if head is None else [head]), *parts))
    return Listed(answer, wishes_of(kinds), (head is None, worth))


def _word(spec: str) -> str:
    """The kind that a SPEC begins with."""
    return spec.partition(":")[0].partition("*")[0]


def _part(makings: Makings, spec: str) -> Part:
    return price(read_spec(spec, makings.prices.currency, makings.prices.knows), makings.prices)
