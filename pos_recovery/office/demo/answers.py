"""What is given for a cause, by what somebody tends to do. Specs as `remedy give --give` takes them."""

from __future__ import annotations

from pos_recovery.domain.moment import Cause

from .crew import AGAIN, MONEY, SORRY, TREAT, VOUCHER, Member
from .dice import Dice

TREATS = ("CINN", "CROI", "NATA", "PAIN")
_BETTER = {
    "BAGT": "SOUR",
    "SOUR": "RYE1",
    "RYE1": "SLIC",
    "ESPR": "FLAT",
    "NATA": "CROI",
    "CROI": "CINN",
    "PAIN": "CINN",
    "CINN": "SLIC",
    "SOUP": "QUIC",
    "QUIC": "SAND",
    "SAND": "QUIC",
}
_HEARD = 'extra:"someone in charge came over"'
_FIRST = 'extra:"goes first"'
Specs = tuple[str, ...]
_WAYS: dict[Cause, dict[str, tuple[Specs, ...]]] = {
    Cause.WAIT: {
        TREAT: (("free-item:{treat}",),),
        VOUCHER: (("voucher:{treat}",), ("voucher:category:Pastry",)),
        MONEY: (("discount:{part}",),),
        AGAIN: ((_FIRST,),),
    },
    Cause.ORDER: {
        AGAIN: (("remake:{item}{times}",),),
        VOUCHER: (("remake:{item}{times}", "voucher:{treat}"), ("voucher:{item}",)),
        MONEY: (("comp:{item}{times}",), ("refund:{price}",)),
        TREAT: (("remake:{item}{times}", "free-item:{treat}"),),
    },
    Cause.QUALITY: {
        AGAIN: (("remake:{item}{times}",),),
        VOUCHER: (("remake:{item}{times}", "voucher:category:Pastry"), ("voucher:5.00",)),
        MONEY: (("comp:{item}{times}",), ("refund:{price}",)),
        TREAT: (("free-item:{treat}",),),
    },
    Cause.TASTE: {
        AGAIN: (("free-item:{treat}",),),
        VOUCHER: (("voucher:5.00",),),
        MONEY: (("comp:{item}{times}",),),
        TREAT: (("free-item:{treat}",),),
    },
    Cause.MANNER: {
        AGAIN: ((_HEARD,),),
        VOUCHER: (("voucher:10.00",), (_HEARD, "voucher:{treat}")),
        MONEY: (("discount:{part}",),),
        TREAT: ((_HEARD, "free-item:{treat}"),),
    },
    Cause.CHARGE: {
        AGAIN: (("correction:{part}",),),
        VOUCHER: (("correction:{part}", "voucher:{treat}"),),
        MONEY: (("correction:{part}",),),
        TREAT: (("correction:{part}", "free-item:{treat}"),),
        SORRY: (("correction:{part}",),),
    },
    Cause.OUT: {
        AGAIN: (("upgrade:{item}/{better}",),),
        VOUCHER: (("voucher:{item}",),),
        MONEY: (("discount:{part}",),),
        TREAT: (("free-item:{treat}",),),
    },
    Cause.KIND: {
        AGAIN: ((_FIRST,), ("extra:SLIC",)),
        VOUCHER: (("voucher:category:Pastry",),),
        TREAT: (("free-item:{treat}",), ("extra:CRUM",)),
    },
    Cause.CLEAN: {
        AGAIN: (("remake:{item}{times}",),),
        VOUCHER: (("remake:{item}{times}", "voucher:10.00"),),
        MONEY: (("comp:{item}{times}",),),
        TREAT: (("remake:{item}{times}", "free-item:{treat}"),),
    },
    Cause.BROKEN: {
        AGAIN: (("remake:{item}{times}",),),
        VOUCHER: (("remake:{item}{times}", "voucher:{treat}"),),
        MONEY: (("refund:{price}",),),
        TREAT: (("remake:{item}{times}", "free-item:{treat}"),),
    },
    Cause.OTHER: {
        VOUCHER: (("voucher:5.00",), ("voucher:10.00",)),
        MONEY: (("discount:{part}",), ("refund:{part}",)),
        TREAT: (("free-item:{treat}",),),
    },
}
# For these the answers go round, whoever it is, so that a year has them all.
_IN_TURN = (Cause.OUT, Cause.TASTE, Cause.BROKEN, Cause.KIND)


def chosen(cause: Cause, who: Member, dice: Dice) -> str:
    """What this person does about that cause. For safety there is no gift (P7)."""
    if cause is Cause.SAFETY:
        return SORRY
    if cause in _IN_TURN:
        return dice.dealt(f"answers to {cause}", sorted(_WAYS[cause]))
    return dice.weighted(who.habits)


def specs_for(cause: Cause, style: str, words: dict[str, str], dice: Dice) -> Specs:
    """The parts of the give. `words` fills in item, times, treat, price (of all the times) and part (of the ticket)."""
    ways = _WAYS.get(cause, {}).get(style)
    if ways is None:
        return ("sorry",)
    better = _BETTER.get(words["item"], "SLIC")
    return tuple(spec.format(**words, better=better) for spec in dice.one_of(ways))
