"""A badge: a card that a scanner reads and that says who is at the counter. It unlocks the screen, nothing else."""

from __future__ import annotations

from .errors import Refusal
from .voucher_code import is_shaped

LEAST, MOST = 6, 64


def read_badge(text: str) -> str:
    """The code of a badge as scanned, in one case: a scanner may be set to type capitals, or not.

    Refusal `bad-code` (facts: what="badge", least) for fewer than 6 or more than 64 letters, digits and signs, or a
    blank among them; (what="badge-voucher") for what is made like a voucher's code. It carries no code.
    """
    code = text.strip()
    if not LEAST <= len(code) <= MOST or not code.isascii() or not code.isprintable() or " " in code:
        raise Refusal("bad-code", what="badge", least=LEAST, most=MOST)
    if is_shaped(code):  # whose road no badge may take
        raise Refusal("bad-code", what="badge-voucher")
    return code.upper()
